// Joins another data file of this book with the one that is open: read, decided, written as one command.
import { fail } from '../../shared/domain/fault.ts';
import { chosenSteps, countChanges, planMerge, type MergePlan } from '../../shared/domain/merge/plan-merge.ts';
import { sayConflict, sayUnplaced, type Names } from '../../shared/domain/merge/merge-words.ts';
import type { ConflictWords, Decided, HandoverSummary, Through } from '../../shared/domain/merge/merge-summary.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import { createLookup, knownRow } from '../store/log-lookup.ts';
import { applySteps } from '../store/merge-apply.ts';
import { endOfLog, findCommonGround } from '../store/merge-base.ts';
import { readMerge, type MergeReading } from '../store/merge-rows.ts';

export type BookMerge = {
  readonly plan: MergePlan;
  readonly reading: MergeReading;
  readonly conflicts: readonly ConflictWords[];
  readonly through: Through;
  readonly names: Names;
};

/** Names and rows as ours has them, else as theirs. */
function namesOf(ours: ReadDb, theirs: ReadDb, { input }: MergeReading): Names {
  const [here, there] = [createLookup(ours), createLookup(theirs)];
  return {
    nameOf: (table, id) => here.nameOf(table, id) || there.nameOf(table, id),
    rowOf: (table, id) => input.rowOf(table, id) ?? knownRow(theirs, table, id) ?? knownRow(ours, table, id) ?? null,
  };
}

/** Works out a merge without writing. @throws FaultError handover-refused other-origin */
export function planBookMerge(ours: ReadDb, theirs: ReadDb, file: string): BookMerge {
  const ground = findCommonGround(ours, theirs);
  if (ground === null) return fail({ code: 'handover-refused', file, reason: 'other-origin' });
  const reading = readMerge(ours, theirs, ground);
  const plan = planMerge(reading.input);
  const names = namesOf(ours, theirs, reading);
  const conflicts = plan.conflicts.map((conflict) => sayConflict(conflict, names));
  return { plan, reading, conflicts, through: endOfLog(theirs), names };
}

/** Writes a merge inside a command and answers what is to be kept of it. `theirs`: keys of conflicts where the other side counts. */
export function writeBookMerge(
  db: WriteDb,
  { plan, reading, conflicts, through, names }: BookMerge,
  theirs: ReadonlySet<string>,
): Pick<HandoverSummary, 'through' | 'links' | 'taken' | 'kept' | 'conflicts'> {
  const steps = chosenSteps(plan, theirs);
  const unplaced = applySteps(db, reading.input.shape, steps);
  // A row that was here before can be left out of a merge, but not left pointing to nothing.
  if (unplaced.some(({ act }) => act === 'delete'))
    fail({ code: 'handover-refused', file: '', reason: 'not-joinable' });
  const decided = conflicts.map((conflict): Decided => {
    const chosen = conflict.canTake && theirs.has(conflict.key) ? 'theirs' : 'ours';
    return { ...conflict, chosen };
  });
  const left = unplaced.map((step): Decided => ({ ...sayUnplaced(step, names), chosen: 'ours' }));
  return {
    through,
    links: [...reading.links],
    taken: Math.max(
      0,
      countChanges(plan.steps) + decided.filter(({ chosen }) => chosen === 'theirs').length - left.length,
    ),
    kept: plan.kept,
    conflicts: [...decided, ...left],
  };
}
