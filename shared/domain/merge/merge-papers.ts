// Third pass of joining: an issued document is not changed row by row; where both sides wrote on it, it is one question.
import type { StoredRow } from '../row-fields.ts';
import { stepToTheirs, type Draft } from './merge-draft.ts';
import { BESIDE_PAPER, PAPER_TABLES } from './merge-rules.ts';
import { keyOf, valueOf, type MergeRow } from './merge-rows.ts';

/** The document a row is printed in, `null` where it is in none. */
function paperOf(draft: Draft, table: string, row: StoredRow): string | null {
  if (table === 'plans') return String(row['id']);
  for (const [column, above] of PAPER_TABLES[table] ?? []) {
    const id = row[column];
    if (typeof id !== 'string') continue;
    const known = draft.byKey.get(keyOf(above, id));
    const owner =
      known?.ours ?? known?.theirs ?? known?.bases.find((base) => base !== null) ?? draft.input.rowOf(above, id);
    return owner === null ? null : paperOf(draft, above, owner);
  }
  return null;
}

function stateOf(draft: Draft, planId: string, side: 'ours' | 'theirs'): string | null {
  const row = draft.byKey.get(keyOf('plans', planId));
  const plan = row === undefined ? draft.input.rowOf('plans', planId) : row[side];
  return plan === null ? null : String(plan['state']);
}

/** Whether what is printed of the row differs on this side from all that both knew. */
function isChanged(draft: Draft, row: MergeRow, side: 'ours' | 'theirs'): boolean {
  const beside = BESIDE_PAPER[row.table] ?? [];
  const columns = (draft.input.shape[row.table]?.columns ?? []).filter((name) => !beside.includes(name));
  const value = (state: StoredRow | null): string => (state === null ? '' : valueOf(state, columns));
  return !row.bases.some((base) => value(base) === value(row[side]));
}

/** Makes one question of every document that is issued on a side while both changed what is printed of it. */
export function settlePapers(draft: Draft): void {
  const papers = new Map<string, MergeRow[]>();
  for (const row of draft.input.rows) {
    const state = row.ours ?? row.theirs;
    const paper = state === null || PAPER_TABLES[row.table] === undefined ? null : paperOf(draft, row.table, state);
    if (paper === null) continue;
    const rows = papers.get(paper) ?? [];
    rows.push(row);
    papers.set(paper, rows);
  }
  for (const [planId, rows] of papers) {
    const states = new Set([stateOf(draft, planId, 'ours'), stateOf(draft, planId, 'theirs')]);
    const issued = states.has('issued') && !states.has(null);
    if (!issued || !rows.some((row) => isChanged(draft, row, 'ours'))) continue;
    const open = new Set(rows.map((row) => keyOf(row.table, row.id)));
    const differing = rows.filter((row) => stepToTheirs(row) !== null);
    if (!differing.some((row) => isChanged(draft, row, 'theirs'))) continue;
    for (const key of open) draft.taken.delete(key);
    for (const [key, { rows: own }] of draft.conflicts)
      if (own.some((row) => open.has(keyOf(row.table, row.id)))) draft.conflicts.delete(key);
    const key = `${keyOf('plans', planId)} issued`;
    const steps = differing.map(stepToTheirs).filter((step) => step !== null);
    const conflict = { key, table: 'plans', id: planId, columns: [], rows: differing, canTake: true, steps } as const;
    draft.conflicts.set(key, { ...conflict, reason: 'issued' });
  }
}
