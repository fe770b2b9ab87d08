// Deadlines in motion: the lists, what is due today, and the days that are typed, moved and handed on.
import { reminderOf } from '../../shared/domain/daily-reminder.ts';
import { dueAfterEvent, milestoneOfSlot, milestonesOf } from '../../shared/domain/deadlines/schedule.ts';
import { isOpen } from '../../shared/domain/deadlines/standing.ts';
import type { Day } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import { BUCKETS, FollowFilterSchema, inBucket, type FollowRow } from '../../shared/domain/follow-up.ts';
import type { Milestone } from '../../shared/domain/deadlines/milestone.ts';
import type { PlanHead } from '../../shared/domain/plans.ts';
import type { ReadDb } from '../store/db.ts';
import { countMonths, listOpenMarks, listPlanProgress, listWaitingPlans } from '../store/follow-counts.ts';
import { listFollow, listFollowOfTask } from '../store/follow-lists.ts';
import {
  findOccurrence,
  insertOccurrence,
  listOccurrences,
  updateOccurrence,
  type Occurrence,
} from '../store/occurrences.ts';
import {
  insertExtension,
  insertReassignment,
  listEvidence,
  listExtensions,
  listProgress,
  listReassignments,
} from '../store/progress.ts';
import { listReminders } from '../store/reminders.ts';
import { findBeforeIncludesDay } from '../store/rest-years.ts';
import { findTask, findTaskPlace } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { requireHead } from './plan-life.ts';
import { listReportsOwed } from './report-rules.ts';
import { scheduleRules } from './schedules.ts';

export function requireOccurrence(db: ReadDb, id: string): Occurrence {
  return findOccurrence(db, id) ?? fail({ code: 'not-found', what: 'task', id });
}

/** Work that is not closed yet; the fault names its task. */
function requireOpen(db: ReadDb, id: string): Occurrence {
  const occurrence = requireOccurrence(db, id);
  if (!isOpen(occurrence)) fail({ code: 'work-closed', task: findTask(db, occurrence.taskId)?.content ?? '' });
  return occurrence;
}

function planOf(db: ReadDb, taskId: string): PlanHead {
  const place = findTaskPlace(db, taskId) ?? fail({ code: 'not-found', what: 'task', id: taskId });
  return requireHead(db, place.plan_id);
}

/** The milestone an occurrence waits for; a fault where its words name no event. */
function requireEvent(db: ReadDb, { taskId, slot }: Occurrence): Milestone {
  const task = findTask(db, taskId) ?? fail({ code: 'not-found', what: 'task', id: taskId });
  const milestone = milestoneOfSlot(
    slot,
    milestonesOf(task.time, planOf(db, taskId), { beforeIncludesDay: findBeforeIncludesDay(db) }),
  );
  if (milestone?.kind === 'event' || milestone?.kind === 'recurring') return milestone;
  return fail({ code: 'input-invalid', flaws: [{ path: 'day', reason: 'no-event' }] });
}

/** Lists of the home page: all open work that is late, due soon, or waits for something. */
const ON_HOME = BUCKETS.filter((bucket) => bucket !== 'open' && bucket !== 'all');

/** All open work that has a line on the home page. */
export function listHome(db: ReadDb, today: Day): readonly FollowRow[] {
  const open = listFollow(db, FollowFilterSchema.parse({ bucket: 'open' }), today);
  return open.filter((row) => ON_HOME.some((bucket) => inBucket(row, bucket, today)));
}

export const deadlines: HandlersOf<'deadlines'> = {
  list: (db, filter, { today }) => ({ today, rows: [...listFollow(db, filter, today)] }),
  home: (db, _input, { today }) => ({
    today,
    rows: [...listHome(db, today)],
    waitingPlans: [...listWaitingPlans(db)],
    months: [...countMonths(db, Number(today.slice(0, 4)), today)],
  }),
  counts: (db, _input, { today }) => ({
    today,
    counts: reminderOf(listOpenMarks(db, today), today),
    owed: listReportsOwed(db, today).length,
  }),
  ofPlans: (db, _input, { today }) => [...listPlanProgress(db, today)],
  ofTask: (db, { taskId }, { today }) => {
    const head = planOf(db, taskId);
    const rule = { beforeIncludesDay: findBeforeIncludesDay(db) };
    const milestones = milestonesOf(findTask(db, taskId)?.time ?? null, head, rule);
    return {
      today,
      planIssued: head.state === 'issued',
      rows: listFollowOfTask(db, taskId, today).map(({ row, slot, eventDay }) => ({
        ...row,
        eventDay,
        milestone: milestoneOfSlot(slot, milestones) ?? null,
      })),
      progress: [...listProgress(db, taskId)],
      extensions: [...listExtensions(db, taskId)],
      reassignments: [...listReassignments(db, taskId)],
      evidence: [...listEvidence(db, taskId)],
      reminders: listReminders(db, taskId).map((one) => ({ ...one, occurrenceIds: [...one.occurrenceIds] })),
    };
  },
  setEvent: (db, { id, day }, clock) => {
    const occurrence = requireOpen(db, id);
    const due =
      day === null ? null : dueAfterEvent(requireEvent(db, occurrence), day, scheduleRules(db, clock).calendar);
    updateOccurrence(db, id, { event_day: day, planned: due, due });
    return {};
  },
  addEvent: (db, { id, day }, { nextId, ...clock }) => {
    const like = requireOccurrence(db, id);
    const milestone = requireEvent(db, like);
    const due = dueAfterEvent(milestone, day, scheduleRules(db, clock).calendar);
    const base = like.slot.split('#')[0] ?? like.slot;
    const taken = listOccurrences(db, like.taskId).map(({ slot }) =>
      Number(slot.startsWith(`${base}#`) ? slot.split('#')[1] : 1),
    );
    const added = nextId();
    insertOccurrence(
      db,
      added,
      like.taskId,
      {
        slot: `${base}#${Math.max(...taken) + 1}`,
        kind: like.kind,
        from: null,
        due,
        waits: 'event',
        note: milestone.note ?? null,
        report: false,
      },
      day,
    );
    if (like.assigned !== null) updateOccurrence(db, added, { assigned_unit_id: like.assigned });
    return { id: added };
  },
  settle: (db, { id, due }) => {
    const occurrence = requireOpen(db, id);
    if (occurrence.waits === null) fail({ code: 'input-invalid', flaws: [{ path: 'due', reason: 'day-by-words' }] });
    updateOccurrence(db, id, { planned: due, due });
    return {};
  },
  extend: (db, { ids, due, reason }, { nextId, now }) => {
    for (const id of ids) {
      const occurrence = requireOpen(db, id);
      if (occurrence.due !== null && due <= occurrence.due)
        fail({ code: 'input-invalid', flaws: [{ path: 'due', reason: 'not-later' }] });
      insertExtension(db, occurrence.taskId, {
        id: nextId(),
        occurrenceId: id,
        at: now,
        from: occurrence.due,
        to: due,
        reason,
      });
      updateOccurrence(db, id, { due });
    }
    return {};
  },
  reassign: (db, { taskId, unitId, from, reason }, { nextId, now }) => {
    planOf(db, taskId);
    const unit =
      listUnits(db).find(({ key }) => key === unitId) ?? fail({ code: 'not-found', what: 'unit', id: unitId });
    if (unit.validTo !== null) fail({ code: 'unit-closed', name: unit.name });
    insertReassignment(db, taskId, { id: nextId(), at: now, from, unitId, reason });
    const isTaken = (due: Day | null): boolean => due === null || due >= from;
    for (const one of listOccurrences(db, taskId))
      if (isOpen(one) && isTaken(one.due)) updateOccurrence(db, one.id, { assigned_unit_id: unitId });
    return {};
  },
};
