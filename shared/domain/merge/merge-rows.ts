// One row in two data files and in what both began with: which of its columns are taken, kept, or in question.
import type { StoredRow } from '../row-fields.ts';
import { COLUMN_GROUPS, LISTS } from './merge-rules.ts';

/**
 * A row as it is here, as it is there, and as both knew it. `bases` has one state, or two where each side has taken the other's
 * changes before; `null` is its absence. Ids of the other side are already ours where both mean the same thing.
 */
export type MergeRow = {
  readonly table: string;
  readonly id: string;
  readonly bases: readonly (StoredRow | null)[];
  readonly ours: StoredRow | null;
  readonly theirs: StoredRow | null;
};

/** A key to another table and what becomes of the row when that one goes. */
export type KeyShape = { readonly column: string; readonly table: string; readonly onDelete: string };
export type TableShape = { readonly columns: readonly string[]; readonly keys: readonly KeyShape[] };
export type BookShape = Readonly<Record<string, TableShape>>;

/** What is to be done to a row of ours. An update names only the columns it sets. */
export type Step = {
  readonly act: 'insert' | 'update' | 'delete';
  readonly table: string;
  readonly id: string;
  readonly row: StoredRow;
};

export const keyOf = (table: string, id: string): string => `${table} ${id}`;

/** The state of a value on both sides: who has changed it since both knew it. */
export type Verdict = 'same' | 'keep' | 'take' | 'conflict';

/**
 * Joins one value. A side that still has what both knew has not changed it; with two known states a side may have either.
 * Values are compared as text made of them.
 */
export function verdictOf(bases: readonly string[], ours: string, theirs: string): Verdict {
  if (ours === theirs) return 'same';
  const [old, oldThere] = [bases.includes(ours), bases.includes(theirs)];
  if (old === oldThere) return 'conflict';
  return old ? 'take' : 'keep';
}

/** Columns of a table in the groups that are joined as one value; without its id and its place. */
export function groupsOf(table: string, columns: readonly string[]): readonly (readonly string[])[] {
  const grouped = COLUMN_GROUPS[table] ?? [];
  const inGroups = new Set([...grouped.flat(), 'id', 'position']);
  return [...grouped, ...columns.filter((name) => !inGroups.has(name)).map((name) => [name])];
}

export function valueOf(row: StoredRow, columns: readonly string[]): string {
  return JSON.stringify(columns.map((name) => row[name] ?? null));
}

const pick = (row: StoredRow, columns: readonly string[]): StoredRow =>
  Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));

export type FieldConflict = { readonly columns: readonly string[]; readonly set: StoredRow };
/** `set`: columns to take; `kept`: values changed here only; `conflicts`: changed on both sides, each with what theirs would set. */
export type JoinedRow = {
  readonly set: StoredRow;
  readonly kept: number;
  readonly conflicts: readonly FieldConflict[];
};

/** Joins a row both sides have. Its place among its neighbours is never in question: where both moved it, ours counts. */
export function joinRow(row: MergeRow, columns: readonly string[]): JoinedRow {
  const { ours, theirs } = row;
  if (ours === null || theirs === null) return { set: {}, kept: 0, conflicts: [] };
  const bases = row.bases.filter((base) => base !== null);
  const set: Record<string, string | number | null> = {};
  let kept = 0;
  const conflicts: FieldConflict[] = [];
  for (const group of groupsOf(row.table, columns)) {
    const verdict = verdictOf(
      bases.map((base) => valueOf(base, group)),
      valueOf(ours, group),
      valueOf(theirs, group),
    );
    if (verdict === 'keep') kept += 1;
    if (verdict === 'take') Object.assign(set, pick(theirs, group));
    if (verdict === 'conflict') conflicts.push({ columns: group, set: pick(theirs, group) });
  }
  if (columns.includes('position') && LISTS[row.table] === undefined) {
    const place = ['position'];
    const known = bases.map((base) => valueOf(base, place));
    if (verdictOf(known, valueOf(ours, place), valueOf(theirs, place)) === 'take')
      Object.assign(set, pick(theirs, place));
  }
  return { set, kept, conflicts };
}

/** Whether a side still has the row as one of the known states has it; its place does not count. */
export function isUntouched(row: MergeRow, side: StoredRow, columns: readonly string[]): boolean {
  const counted = columns.filter((name) => name !== 'position');
  const value = valueOf(side, counted);
  return row.bases.some((base) => base !== null && valueOf(base, counted) === value);
}
