// What is gathered while two data files are joined: steps that are plain, and places where the clerk must say which side counts.
import type { StoredRow } from '../row-fields.ts';
import { keyOf, type BookShape, type MergeRow, type Step } from './merge-rows.ts';

/**
 * both-changed: one value, two new contents. removed-there / removed-here: gone on one side, changed or added to on the other.
 * issued: the document is issued on one side while the other still wrote on it.
 */
export type ConflictReason = 'both-changed' | 'removed-there' | 'removed-here' | 'issued';

export type Conflict = {
  /** The same for the same question, however often it is asked. */
  readonly key: string;
  readonly reason: ConflictReason;
  /** The row it is about; of a list its table and its owner. */
  readonly table: string;
  readonly id: string;
  /** Columns in question; none where it is about rows or a list as a whole. */
  readonly columns: readonly string[];
  /** Rows in question, as all sides have them. */
  readonly rows: readonly MergeRow[];
  /** False where theirs cannot be taken: something of ours leans on what they removed. */
  readonly canTake: boolean;
  /** What taking theirs does. */
  readonly steps: readonly Step[];
};

/** What is known about both data files: their tables, the rows either changed since the base, and any other row, equal on both sides. */
export type MergeInput = {
  readonly shape: BookShape;
  readonly rows: readonly MergeRow[];
  readonly rowOf: (table: string, id: string) => StoredRow | null;
};

/** `removedThere`, `removedHere`: rows one side no longer has, and whether the other changed them. */
export type Draft = {
  readonly input: MergeInput;
  readonly byKey: ReadonlyMap<string, MergeRow>;
  readonly taken: Map<string, Step>;
  readonly conflicts: Map<string, Conflict>;
  readonly removedThere: Map<string, boolean>;
  readonly removedHere: Map<string, boolean>;
  kept: number;
};

export function startDraft(input: MergeInput): Draft {
  return {
    input,
    byKey: new Map(input.rows.map((row) => [keyOf(row.table, row.id), row])),
    taken: new Map(),
    conflicts: new Map(),
    removedThere: new Map(),
    removedHere: new Map(),
    kept: 0,
  };
}

/** Adds a step to those that are taken; two updates of one row are one. */
export function takeStep(draft: Draft, step: Step): void {
  const key = keyOf(step.table, step.id);
  const known = draft.taken.get(key);
  const row = known === undefined || step.act === 'delete' ? step.row : { ...known.row, ...step.row };
  draft.taken.set(key, { ...step, act: known?.act === 'insert' ? 'insert' : step.act, row });
}

/** A row of ours as the steps taken so far leave it; `null` where it is not there. */
export function finalRow(draft: Draft, table: string, id: string): StoredRow | null {
  const row = draft.byKey.get(keyOf(table, id));
  const ours = row === undefined ? draft.input.rowOf(table, id) : row.ours;
  const step = draft.taken.get(keyOf(table, id));
  if (step === undefined) return ours;
  return step.act === 'delete' ? null : { ...ours, ...step.row };
}

export function insertOf(row: MergeRow): Step {
  return { act: 'insert', table: row.table, id: row.id, row: row.theirs ?? {} };
}

export function deleteOf(row: MergeRow): Step {
  return { act: 'delete', table: row.table, id: row.id, row: {} };
}

/** The step that makes our row as theirs, `null` where it is. */
export function stepToTheirs(row: MergeRow): Step | null {
  const { ours, theirs, table, id } = row;
  if (theirs === null) return ours === null ? null : deleteOf(row);
  if (ours === null) return insertOf(row);
  const set = Object.fromEntries(Object.entries(theirs).filter(([name, value]) => ours[name] !== value));
  return Object.keys(set).length === 0 ? null : { act: 'update', table, id, row: set };
}
