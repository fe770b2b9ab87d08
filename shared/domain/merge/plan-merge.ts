// Joins two data files from what both began with: what comes over by itself, and what the clerk must decide.
import { startDraft, type Conflict, type MergeInput } from './merge-draft.ts';
import { settlePapers } from './merge-papers.ts';
import { settleNumbers, settleOrder } from './merge-places.ts';
import { settlePresence } from './merge-presence.ts';
import type { Step } from './merge-rows.ts';
import { joinValues } from './merge-values.ts';

/** `kept`: how many values only this side changed. */
export type MergePlan = {
  readonly steps: readonly Step[];
  readonly conflicts: readonly Conflict[];
  readonly kept: number;
};

/**
 * Three-way join. A value changed there only is taken, one changed here only stays, one changed on both sides to the same is no
 * question; the rest are conflicts, and ours counts until the clerk says otherwise. Rows added there come over; rows removed there
 * go, unless something here was changed in them or added to them.
 */
export function planMerge(input: MergeInput): MergePlan {
  const draft = startDraft(input);
  joinValues(draft);
  settlePresence(draft);
  settlePapers(draft);
  settleNumbers(draft);
  settleOrder(draft);
  return { steps: [...draft.taken.values()], conflicts: [...draft.conflicts.values()], kept: draft.kept };
}

/** All steps of a merge once the clerk has decided: `theirs` are the keys of conflicts where theirs counts. */
export function chosenSteps(plan: MergePlan, theirs: ReadonlySet<string>): readonly Step[] {
  const chosen = plan.conflicts.filter(({ key, canTake }) => canTake && theirs.has(key)).flatMap(({ steps }) => steps);
  const joined = new Map<string, Step>();
  for (const step of [...plan.steps, ...chosen]) {
    const key = `${step.table} ${step.id}`;
    const known = joined.get(key);
    const merges = known !== undefined && known.act !== 'delete' && step.act !== 'delete';
    joined.set(key, merges ? { ...known, row: { ...known.row, ...step.row } } : step);
  }
  return [...joined.values()];
}

/** How many changes steps are, as a clerk counts them: each value that is set, each row that comes or goes; places do not count. */
export function countChanges(steps: readonly Step[]): number {
  const count = ({ act, row }: Step): number =>
    act === 'update' ? Object.keys(row).filter((name) => name !== 'position').length : 1;
  return steps.reduce((sum, step) => sum + count(step), 0);
}
