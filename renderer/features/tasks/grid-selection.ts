// Which cells of the task grid are chosen, and where the arrows lead. Without the screen.
import type { GridRow } from './grid-rows.ts';

/** A cell by the id of its row, which survives edits, and the number of its column. */
export type Place = { readonly row: string; readonly column: number };

export type Selection = {
  readonly active: Place;
  /** The other corner of the chosen rectangle. */
  readonly anchor: Place;
  /** Rows marked one by one. */
  readonly marked: ReadonlySet<string>;
};

export const NOTHING_MARKED: ReadonlySet<string> = new Set();

export type Size = { readonly rows: readonly GridRow[]; readonly columns: number };

export function selectionAt(row: string, column: number): Selection {
  return { active: { row, column }, anchor: { row, column }, marked: NOTHING_MARKED };
}

function indexOf(rows: readonly GridRow[], id: string): number {
  const at = rows.findIndex((row) => row.id === id);
  return at === -1 ? Math.max(0, rows.length - 1) : at;
}

/** Heads of groups and the row of new tasks have one cell only. */
export function columnIn(row: GridRow | undefined, column: number): number {
  return row?.kind === 'task' ? column : 0;
}

export type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** The chosen rectangle in row and column numbers, both ends included. */
export function rangeOf({ rows }: Size, { active, anchor }: Selection): Range {
  const [one, other] = [indexOf(rows, active.row), indexOf(rows, anchor.row)];
  return {
    top: Math.min(one, other),
    bottom: Math.max(one, other),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

/** The tasks of the chosen rows, marked ones before the rectangle. */
export function chosenTasks(size: Size, selection: Selection): readonly Extract<GridRow, { readonly kind: 'task' }>[] {
  const { top, bottom } = rangeOf(size, selection);
  const isTask = (row: GridRow): row is Extract<GridRow, { readonly kind: 'task' }> => row.kind === 'task';
  if (selection.marked.size > 0) return size.rows.filter(isTask).filter((row) => selection.marked.has(row.id));
  return size.rows.slice(top, bottom + 1).filter(isTask);
}

export type Step = { readonly down: number; readonly right: number; readonly extend: boolean };

/** The selection after a step of the arrows; at the edges it stays. */
export function stepped(size: Size, selection: Selection, { down, right, extend }: Step): Selection {
  const { rows, columns } = size;
  const at = Math.min(Math.max(indexOf(rows, selection.active.row) + down, 0), rows.length - 1);
  const row = rows[at];
  if (row === undefined) return selection;
  const column = Math.min(Math.max(selection.active.column + right, 0), columns - 1);
  const active = { row: row.id, column };
  return { active, anchor: extend ? selection.anchor : active, marked: NOTHING_MARKED };
}

/** One cell on with Tab, going over to the next row; `null` behind the last and before the first cell: there Tab leaves the grid. */
export function tabbed({ rows, columns }: Size, selection: Selection, step: -1 | 1): Selection | null {
  const at = indexOf(rows, selection.active.row);
  const width = rows[at]?.kind === 'task' ? columns : 1;
  const column = columnIn(rows[at], selection.active.column) + step;
  if (column >= 0 && column < width) return selectionAt(rows[at]?.id ?? '', column);
  const next = rows[at + step];
  if (next === undefined) return null;
  return selectionAt(next.id, step === 1 || next.kind !== 'task' ? 0 : columns - 1);
}

/** The rectangle of all rows. */
export function everything({ rows, columns }: Size): Selection | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    active: { row: first.id, column: 0 },
    anchor: { row: last.id, column: columns - 1 },
    marked: NOTHING_MARKED,
  };
}

/** The selection with one row marked, or no longer marked. */
export function withMark(selection: Selection, row: string): Selection {
  const marked = new Set(selection.marked);
  if (!marked.delete(row)) marked.add(row);
  return { ...selectionAt(row, 0), marked };
}
