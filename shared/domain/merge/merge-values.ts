// First pass of joining: every row and every list by itself.
import type { StoredRow } from '../row-fields.ts';
import { insertOf, stepToTheirs, takeStep, type Draft } from './merge-draft.ts';
import { LISTS, LOCAL_TABLES } from './merge-rules.ts';
import { isUntouched, joinRow, keyOf, verdictOf, type MergeRow, type Step } from './merge-rows.ts';

type List = { readonly table: string; readonly owner: string; readonly ownerId: string; readonly rows: Set<MergeRow> };

/** The owners of a list row: keys to the records its list belongs to. */
function ownersOf(draft: Draft, table: string, row: StoredRow): readonly (readonly [table: string, id: string])[] {
  const columns = LISTS[table] ?? [];
  return (draft.input.shape[table]?.keys ?? []).flatMap(({ column, table: to }) => {
    const id = row[column];
    return columns.includes(column) && typeof id === 'string' ? [[to, id] as const] : [];
  });
}

/** Both sides have the owner, so that the list is a value of it; else its rows came or went with the owner. */
function isListOfBoth(draft: Draft, table: string, row: StoredRow): boolean {
  return ownersOf(draft, table, row).every(([to, id]) => {
    const owner = draft.byKey.get(keyOf(to, id));
    return owner === undefined || (owner.ours !== null && owner.theirs !== null);
  });
}

function listKey(table: string, row: StoredRow): string {
  return JSON.stringify((LISTS[table] ?? []).map((column) => row[column] ?? null));
}

function place(row: StoredRow): number {
  const position = row['position'];
  return typeof position === 'number' ? position : 0;
}

/** Rows of a list in their order. */
function inOrder(rows: readonly StoredRow[]): readonly StoredRow[] {
  return rows.toSorted((one, other) => place(one) - place(other) || (String(one['id']) < String(other['id']) ? -1 : 1));
}

function contentOf(rows: readonly StoredRow[]): string {
  const said = inOrder(rows).map((row) =>
    JSON.stringify(Object.entries(row).filter(([name]) => name !== 'id' && name !== 'position')),
  );
  // Days off stand in no order of their own.
  return JSON.stringify(rows.some((row) => 'position' in row) ? said : said.toSorted());
}

function stepsOfList(rows: readonly MergeRow[]): readonly Step[] {
  return rows.map(stepToTheirs).filter((step) => step !== null);
}

function joinList(draft: Draft, { table, owner, ownerId, rows }: List): void {
  const all = [...rows];
  const mine = (row: StoredRow | null): row is StoredRow => row !== null && listKey(table, row) === owner;
  const bases = (all[0]?.bases ?? []).map((_, at) =>
    contentOf(all.map(({ bases: known }) => known[at] ?? null).filter(mine)),
  );
  const ours = contentOf(all.map((row) => row.ours).filter(mine));
  const theirs = contentOf(all.map((row) => row.theirs).filter(mine));
  const verdict = verdictOf(bases, ours, theirs);
  if (verdict === 'keep') draft.kept += 1;
  if (verdict === 'take') for (const step of stepsOfList(all)) takeStep(draft, step);
  if (verdict !== 'conflict') return;
  const key = `${table} ${owner}`;
  const steps = stepsOfList(all);
  draft.conflicts.set(key, {
    key,
    reason: 'both-changed',
    table,
    id: ownerId,
    columns: [],
    rows: all,
    canTake: true,
    steps,
  });
}

function joinPresent(draft: Draft, row: MergeRow): void {
  const { table, id } = row;
  const columns = draft.input.shape[table]?.columns ?? [];
  const { set, kept, conflicts } = joinRow(row, columns);
  draft.kept += kept;
  if (Object.keys(set).length > 0) takeStep(draft, { act: 'update', table, id, row: set });
  for (const { columns: names, set: theirs } of conflicts) {
    const key = `${keyOf(table, id)} ${names.join(',')}`;
    const steps: readonly Step[] = [{ act: 'update', table, id, row: theirs }];
    draft.conflicts.set(key, {
      key,
      reason: 'both-changed',
      table,
      id,
      columns: names,
      rows: [row],
      canTake: true,
      steps,
    });
  }
}

function joinAlone(draft: Draft, row: MergeRow): void {
  const { table, ours, theirs, bases } = row;
  const key = keyOf(table, row.id);
  const columns = draft.input.shape[table]?.columns ?? [];
  const known = bases.some((base) => base !== null);
  // Where one of two known states lacks the row, its absence may be the older one: that is asked.
  const surely = bases.every((base) => base !== null);
  if (ours !== null && theirs !== null) joinPresent(draft, row);
  else if (ours === null && theirs !== null) {
    if (known) draft.removedHere.set(key, !(surely && isUntouched(row, theirs, columns)));
    else takeStep(draft, insertOf(row));
  } else if (ours !== null) {
    if (known) draft.removedThere.set(key, !(surely && isUntouched(row, ours, columns)));
    else draft.kept += 1;
  }
}

/** Joins every row and every list of its own; what leans on what is seen to later. */
export function joinValues(draft: Draft): void {
  const lists = new Map<string, List>();
  for (const row of draft.input.rows) {
    const { table } = row;
    if (LOCAL_TABLES.has(table)) continue;
    const states = [row.ours, row.theirs, ...row.bases].filter((state) => state !== null);
    const asList = LISTS[table] !== undefined && states.every((state) => isListOfBoth(draft, table, state));
    if (!asList) {
      joinAlone(draft, row);
      continue;
    }
    for (const state of states) {
      const owner = listKey(table, state);
      const key = `${table} ${owner}`;
      const ownerId = ownersOf(draft, table, state)[0]?.[1] ?? '';
      const list = lists.get(key) ?? { table, owner, ownerId, rows: new Set<MergeRow>() };
      lists.set(key, list);
      list.rows.add(row);
    }
  }
  for (const list of lists.values()) joinList(draft, list);
}
