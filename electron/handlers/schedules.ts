// Joins the rule of the schedule and the rows of occurrences: at issuing, and when the rules that days are counted by change.
import { readFileSync } from 'node:fs';
import type { Milestone } from '../../shared/domain/deadlines/milestone.ts';
import {
  dueAfterEvent,
  milestoneOfSlot,
  milestonesOf,
  scheduleTask,
  type ScheduleRules,
} from '../../shared/domain/deadlines/schedule.ts';
import { isOpen } from '../../shared/domain/deadlines/standing.ts';
import { RestTableSchema, workingCalendar, type YearOfRest } from '../../shared/domain/public-holidays.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import {
  deleteOccurrence,
  insertOccurrence,
  listKept,
  listPlansToSchedule,
  listScheduleSources,
  reviseOccurrence,
  updateOccurrence,
  type Kept,
  type PlanToSchedule,
  type ScheduleSource,
} from '../store/occurrences.ts';
import { findPlanHead } from '../store/plans.ts';
import { findBeforeIncludesDay, listRestYears } from '../store/rest-years.ts';
import type { Clock } from './context.ts';

const shipped = new Map<string, readonly YearOfRest[]>();

/** The days off that come with the program; read once. */
export function shippedYears(file: string): readonly YearOfRest[] {
  const known = shipped.get(file);
  if (known !== undefined) return known;
  const years = RestTableSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  shipped.set(file, years);
  return years;
}

/** The days off of each year: the office's own, else those that come with the program. */
export function restYears(db: ReadDb, file: string): readonly YearOfRest[] {
  const own = listRestYears(db);
  const settled = new Set(own.map(({ year }) => year));
  return [...own, ...shippedYears(file).filter(({ year }) => !settled.has(year))].toSorted(
    (one, other) => one.year - other.year,
  );
}

/** What the days of this book are counted by. */
export function scheduleRules(db: ReadDb, { calendarFile }: Pick<Clock, 'calendarFile'>): ScheduleRules {
  return { beforeIncludesDay: findBeforeIncludesDay(db), calendar: workingCalendar(restYears(db, calendarFile)) };
}

/** A further event of the same milestone is named "3#2". */
function baseOf(slot: string): string {
  return slot.split('#')[0] ?? slot;
}

/** A task is followed by the words of its own deadline; one without is followed by those of its sub-tasks, or its task. */
function followed(sources: readonly ScheduleSource[]): readonly ScheduleSource[] {
  const timed = new Set(
    sources.flatMap(({ parentId, time }) => (parentId !== null && time !== null ? [parentId] : [])),
  );
  return sources.filter(({ id, parentId, time }) => time !== null || (parentId === null && !timed.has(id)));
}

/** Days counted from an event are counted again; one that was moved by hand stays. */
function recount(db: WriteDb, kept: Kept, milestones: readonly Milestone[], { calendar }: ScheduleRules): void {
  const milestone = milestoneOfSlot(kept.slot, milestones);
  if (kept.eventDay === null || milestone === undefined) return;
  const due = dueAfterEvent(milestone, kept.eventDay, calendar);
  updateOccurrence(db, kept.id, { planned: due, ...(kept.planned === kept.due ? { due } : {}) });
}

function mergeTask(
  db: WriteDb,
  task: ScheduleSource,
  plan: PlanToSchedule,
  kept: readonly Kept[],
  rules: ScheduleRules,
  nextId: () => string,
): void {
  const slots = scheduleTask(task, plan, rules);
  const bySlot = new Map(kept.map((one) => [one.slot, one]));
  for (const slot of slots) {
    const there = bySlot.get(slot.slot);
    if (there === undefined) insertOccurrence(db, nextId(), task.id, slot);
    else if (there.eventDay === null && isOpen(there)) reviseOccurrence(db, there, slot);
  }
  const happened = kept.filter((one) => one.eventDay !== null && isOpen(one));
  if (happened.length > 0) {
    const milestones = milestonesOf(task.time, plan, rules);
    for (const one of happened) recount(db, one, milestones, rules);
  }
  const wanted = new Set(slots.map(({ slot }) => slot));
  // What somebody has reported on, extended or been reminded of stays, whatever the words say now.
  for (const one of kept) if (!wanted.has(baseOf(one.slot)) && one.touched === 0) deleteOccurrence(db, one.id);
}

function schedule(db: WriteDb, plan: PlanToSchedule, rules: ScheduleRules, nextId: () => string): void {
  const kept = listKept(db, plan.id);
  for (const task of followed(listScheduleSources(db, plan.id)))
    mergeTask(db, task, plan, kept.get(task.id) ?? [], rules, nextId);
}

/** Makes the occurrences of an issued document equal to its words; what was reported stays. A letter of follow-up has none. */
export function schedulePlan(db: WriteDb, planId: string, rules: ScheduleRules, nextId: () => string): void {
  const head = findPlanHead(db, planId);
  if (head === undefined || head.purpose !== 'assignment') return;
  schedule(db, { id: planId, year: head.year, issued: head.issued }, rules, nextId);
}

/** Whether an issued document has tasks and no schedule yet. */
export function hasUnscheduled(db: ReadDb): boolean {
  return listPlansToSchedule(db, 'unscheduled').length > 0;
}

/** Schedules documents again after the rules changed, or those that never were. */
export function schedulePlans(
  db: WriteDb,
  which: 'unscheduled' | 'open',
  clock: Pick<Clock, 'calendarFile'>,
  nextId: () => string,
): void {
  const rules = scheduleRules(db, clock);
  for (const plan of listPlansToSchedule(db, which)) schedule(db, plan, rules, nextId);
}
