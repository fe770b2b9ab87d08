// The rows of the list put in order and chosen, and the columns that fit a width.
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import type { Sort } from './work-place.ts';

export type RowNames = {
  /** Who leads, in words. */
  readonly unit: (row: FollowRow) => string;
  /** The document that gave the task, in words. */
  readonly plan: (row: FollowRow) => string;
};

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** The rows in an order; those without a day, or without a unit, always stand last. */
export function sortedRows(rows: readonly FollowRow[], { by, down }: Sort, names: RowNames): readonly FollowRow[] {
  const sign = down ? -1 : 1;
  const keys = new Map(rows.map((row) => [row, by === 'due' ? (row.due ?? '') : names[by](row)]));
  return rows.toSorted((one, other) => {
    const [left = '', right = ''] = [keys.get(one), keys.get(other)];
    if (left === right) return 0;
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return sign * (by === 'due' ? (left < right ? -1 : 1) : COLLATOR.compare(left, right));
  });
}

/**
 * The chosen rows after a click on the box of one; with `from`, the box clicked before, all between the two follow it.
 * @param ids all rows in the order they are shown
 */
export function chosenAfter(
  ids: readonly string[],
  chosen: ReadonlySet<string>,
  { id, from }: { readonly id: string; readonly from: string | null },
): ReadonlySet<string> {
  const [start, end] = [ids.indexOf(from ?? id), ids.indexOf(id)];
  const span = start < 0 ? [id] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
  const next = new Set(chosen);
  for (const one of span) {
    if (chosen.has(id)) next.delete(one);
    else next.add(one);
  }
  return next;
}

export const WORK_COLUMNS = ['content', 'unit', 'time', 'due', 'standing', 'last'] as const;
export type WorkColumn = (typeof WORK_COLUMNS)[number];

const WIDTHS: Readonly<Record<Exclude<WorkColumn, 'content'>, number>> = {
  unit: 160,
  time: 150,
  due: 108,
  standing: 172,
  last: 180,
};
export const BOX_WIDTH = 40;
const LEAST_CONTENT = 260;

/** The columns that fit, with their widths in pixels; the last report and the official words give way first, the task takes the rest. */
export function columnsIn(width: number): readonly { readonly column: WorkColumn; readonly width: number }[] {
  const rest = (shown: readonly WorkColumn[]): number =>
    shown.reduce((left, one) => left - (one === 'content' ? 0 : WIDTHS[one]), width - BOX_WIDTH);
  const choices: readonly (readonly WorkColumn[])[] = [
    WORK_COLUMNS,
    WORK_COLUMNS.filter((one) => one !== 'last'),
    WORK_COLUMNS.filter((one) => one !== 'last' && one !== 'time'),
  ];
  const shown = choices.find((one) => rest(one) >= LEAST_CONTENT) ?? choices[2] ?? WORK_COLUMNS;
  return shown.map((column) => ({
    column,
    width: column === 'content' ? Math.max(LEAST_CONTENT - 100, rest(shown)) : WIDTHS[column],
  }));
}
