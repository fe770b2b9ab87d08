// The columns of a table put in another order, widened, merged under one upper title, added and taken away.
import type { Column } from './appendices.ts';

/** Neighbours from the first to the last, both included, counted from 0. */
export type Run = { readonly from: number; readonly to: number };

/** The limits of a column's width in millimetres, and of the number of columns. */
export const LEAST_WIDTH_MM = 5;
export const MOST_WIDTH_MM = 250;
export const MOST_COLUMNS = 14;

/** The neighbours that share their upper title with the column at `at`; the column alone where it has none. */
export function runAt(columns: readonly Column[], at: number): Run {
  const spanning = columns[at]?.spanning ?? null;
  if (spanning === null) return { from: at, to: at };
  let [from, to] = [at, at];
  while (columns[from - 1]?.spanning === spanning) from -= 1;
  while (columns[to + 1]?.spanning === spanning) to += 1;
  return { from, to };
}

/** An upper title that covered two columns says nothing over the one that is left. */
function withoutLonely(columns: readonly Column[], old: readonly Column[], left: number): readonly Column[] {
  const { from, to } = runAt(old, left);
  const lonely = to - from === 1 ? old[from === left ? to : from] : undefined;
  return columns.map((column) => (column === lonely ? { ...column, spanning: null } : column));
}

/**
 * The column at `from` put at place `to`. Between two columns of one upper title it comes under that title; one that leaves its
 * neighbours leaves their upper title too; an upper title of its own goes with it.
 */
export function moveColumn(columns: readonly Column[], from: number, to: number): readonly Column[] {
  const moving = columns[from];
  if (moving === undefined || to < 0 || to >= columns.length || to === from) return columns;
  const rest = columns.filter((_, at) => at !== from);
  const left = rest[to - 1]?.spanning ?? null;
  const right = rest[to]?.spanning ?? null;
  const own = runAt(columns, from);
  const between = left !== null && left === right;
  const keeps = own.from === own.to || moving.spanning === left || moving.spanning === right;
  const spanning = between ? left : keeps ? moving.spanning : null;
  const moved = [...rest.slice(0, to), { ...moving, spanning }, ...rest.slice(to)];
  return spanning === moving.spanning ? moved : withoutLonely(moved, columns, from);
}

/** Where a column goes by one step: over neighbours of one upper title at once, so that it does not come under that title on its way. `null` at the edge. */
export function stepOf(columns: readonly Column[], at: number, direction: -1 | 1): number | null {
  const next = at + direction;
  if (columns[at] === undefined || columns[next] === undefined) return null;
  const own = runAt(columns, at);
  if (next >= own.from && next <= own.to) return next;
  const over = runAt(columns, next);
  return direction === -1 ? over.from : over.to;
}

export function removeColumn(columns: readonly Column[], at: number): readonly Column[] {
  if (columns[at] === undefined) return columns;
  const rest = columns.filter((_, index) => index !== at);
  return withoutLonely(rest, columns, at);
}

/** The column put at place `at`; between two columns of one upper title it comes under that title. */
export function insertColumn(columns: readonly Column[], at: number, column: Column): readonly Column[] {
  const left = columns[at - 1]?.spanning ?? null;
  const spanning = left !== null && left === columns[at]?.spanning ? left : column.spanning;
  return [...columns.slice(0, at), { ...column, spanning }, ...columns.slice(at)];
}

/** The columns of a run under one upper title; `null` takes their upper titles away. */
export function mergeColumns(columns: readonly Column[], run: Run, spanning: string | null): readonly Column[] {
  return columns.map((column, at) => (at >= run.from && at <= run.to ? { ...column, spanning } : column));
}

/** The border right of the column at `at` moved by whole millimetres: what one column gains its right neighbour loses. */
export function moveBorder(columns: readonly Column[], at: number, byMm: number): readonly Column[] {
  const [left, right] = [columns[at], columns[at + 1]];
  if (left === undefined || right === undefined) return columns;
  const most = Math.min(MOST_WIDTH_MM - left.widthMm, right.widthMm - LEAST_WIDTH_MM);
  const least = Math.max(LEAST_WIDTH_MM - left.widthMm, right.widthMm - MOST_WIDTH_MM);
  // Snapped to a whole millimetre of the left column, as far as both stay within their limits.
  const snapped = Math.round(left.widthMm + byMm) - left.widthMm;
  const by = Math.max(least, Math.min(most, snapped));
  const widened = (column: Column, mm: number): Column => ({
    ...column,
    // Tenths of a millimetre do not add up exactly as binary fractions.
    widthMm: Math.round((column.widthMm + mm) * 100) / 100,
  });
  return columns.map((column, index) =>
    index === at ? widened(column, by) : index === at + 1 ? widened(column, -by) : column,
  );
}

/** Sum of the asked widths in millimetres. */
export function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.widthMm, 0);
}
