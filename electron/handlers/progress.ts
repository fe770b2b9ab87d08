// Writes reports into the log of occurrences: each is added, the standing of the work follows the last one.
import { isOpen, type WorkStatus } from '../../shared/domain/deadlines/standing.ts';
import type { Day } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import type { WriteDb } from '../store/db.ts';
import { listOccurrences, listTwins, updateOccurrence } from '../store/occurrences.ts';
import { insertProgress, type NewProgress } from '../store/progress.ts';
import type { CommandContext, HandlersOf } from './context.ts';
import { requireOccurrence } from './deadlines.ts';

/** The occurrences of the same task that are open and due later, or have no day. */
function laterOnes(db: WriteDb, id: string): readonly string[] {
  const { taskId, due } = requireOccurrence(db, id);
  return listOccurrences(db, taskId)
    .filter((one) => isOpen(one) && (due === null || one.due === null || one.due > due))
    .map((one) => one.id);
}

/** With every occurrence also those of the same task in other documents: it is one task. */
function reportedOn(db: WriteDb, ids: readonly string[], rest: boolean): readonly string[] {
  const own = new Set(ids.flatMap((id) => (rest ? [id, ...laterOnes(db, id)] : [id])));
  return [...new Set([...own].flatMap((id) => [id, ...listTwins(db, id)]))];
}

/** The day work was done; `null` while it is not. */
function finishedOn(status: WorkStatus, day: Day): Day | null {
  return status === 'done' ? day : null;
}

type NewReport = Omit<NewProgress, 'at'>;

/** Adds a report to the log of each occurrence, and of those that are the same task elsewhere. @throws `input-invalid` for a day to come */
export function recordProgress(
  db: WriteDb,
  ids: readonly string[],
  report: NewReport,
  { rest, nextId, now, today }: Pick<CommandContext, 'nextId' | 'now' | 'today'> & { readonly rest: boolean },
): void {
  if (report.day > today) fail({ code: 'input-invalid', flaws: [{ path: 'day', reason: 'day-to-come' }] });
  for (const id of reportedOn(db, ids, rest)) {
    const { taskId } = requireOccurrence(db, id);
    insertProgress(db, { id: nextId(), taskId, occurrenceId: id }, { at: now, ...report });
    updateOccurrence(db, id, { status: report.status, finished: finishedOn(report.status, report.day) });
  }
}

export const progress: HandlersOf<'progress'> = {
  record: (db, { ids, rest, ...report }, { nextId, now, today }) => {
    recordProgress(db, ids, report, { rest, nextId, now, today });
    return {};
  },
};
