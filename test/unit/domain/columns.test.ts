// The columns of a table: moved, merged under one upper title, widened, added, taken away.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../shared/domain/appendices.ts';
import {
  insertColumn,
  mergeColumns,
  moveBorder,
  moveColumn,
  removeColumn,
  runAt,
  stepOf,
  widthOf,
} from '../../../shared/domain/columns.ts';

function columns(...made: readonly (string | readonly [title: string, spanning: string])[]): readonly Column[] {
  return made.map((one) => ({
    field: 'content',
    title: typeof one === 'string' ? one : one[0],
    spanning: typeof one === 'string' ? null : one[1],
    widthMm: 30,
  }));
}

/** "A", or "P/A" under the upper title P. */
function shown(list: readonly Column[]): string {
  return list
    .map((column) => (column.spanning === null ? column.title : `${column.spanning}/${column.title}`))
    .join(' ');
}

const SPANNED = columns('TT', 'ND', ['CT', 'P'], ['PH', 'P'], 'TG');

describe('a moved column', () => {
  test('goes to its place, the others keep their order', () => {
    expect(shown(moveColumn(columns('A', 'B', 'C', 'D'), 0, 2))).toBe('B C A D');
    expect(shown(moveColumn(columns('A', 'B', 'C', 'D'), 3, 0))).toBe('D A B C');
  });

  test('stays under its upper title beside its old neighbour', () => {
    expect(shown(moveColumn(SPANNED, 2, 3))).toBe('TT ND P/PH P/CT TG');
  });

  test('leaves the upper title with its neighbours, and two that part have none', () => {
    expect(shown(moveColumn(SPANNED, 2, 0))).toBe('CT TT ND PH TG');
    const three = columns(['A', 'P'], ['B', 'P'], ['C', 'P'], 'D');
    expect(shown(moveColumn(three, 0, 3))).toBe('P/B P/C D A');
  });

  test('comes under the upper title it is put into', () => {
    expect(shown(moveColumn(SPANNED, 4, 3))).toBe('TT ND P/CT P/TG P/PH');
  });

  test('takes an upper title of its own along', () => {
    expect(shown(moveColumn(columns('A', ['B', 'Q'], 'C'), 1, 0))).toBe('Q/B A C');
  });

  test('is the same table where the place is none', () => {
    expect(moveColumn(SPANNED, 1, 5)).toBe(SPANNED);
    expect(moveColumn(SPANNED, 1, -1)).toBe(SPANNED);
    expect(moveColumn(SPANNED, 9, 0)).toBe(SPANNED);
  });
});

describe('a step', () => {
  test('goes to the next place, over columns of one upper title at once, and never past the edge', () => {
    expect([0, 1, 2, 3, 4].map((at) => stepOf(SPANNED, at, 1))).toEqual([1, 3, 3, 4, null]);
    expect([0, 1, 2, 3, 4].map((at) => stepOf(SPANNED, at, -1))).toEqual([null, 0, 1, 2, 2]);
    expect(shown(moveColumn(SPANNED, 4, stepOf(SPANNED, 4, -1) ?? 4))).toBe('TT ND TG P/CT P/PH');
  });
});

describe('columns under one upper title', () => {
  test('are found from each of them, apart from others of the same title', () => {
    const list = columns(['A', 'P'], 'B', ['C', 'P'], ['D', 'P']);
    expect([0, 1, 2, 3].map((at) => runAt(list, at))).toEqual([
      { from: 0, to: 0 },
      { from: 1, to: 1 },
      { from: 2, to: 3 },
      { from: 2, to: 3 },
    ]);
  });

  test('are merged and taken apart again', () => {
    const merged = mergeColumns(columns('A', 'B', 'C'), { from: 1, to: 2 }, 'P');
    expect(shown(merged)).toBe('A P/B P/C');
    expect(shown(mergeColumns(merged, { from: 1, to: 2 }, null))).toBe('A B C');
  });

  test('lose it where one is left, and take in a column added between them', () => {
    expect(shown(removeColumn(SPANNED, 3))).toBe('TT ND CT TG');
    expect(shown(insertColumn(SPANNED, 3, { field: 'note', title: 'GC', spanning: null, widthMm: 30 }))).toBe(
      'TT ND P/CT P/GC P/PH TG',
    );
  });
});

describe('a moved border', () => {
  test('snaps to a whole millimetre and takes from the neighbour what it gives', () => {
    const list = columns('A', 'B', 'C').map((column) => ({ ...column, widthMm: 30.4 }));
    expect(moveBorder(list, 0, 3.3).map((column) => column.widthMm)).toEqual([34, 26.8, 30.4]);
  });

  test('leaves every column within its limits and the sum as it was', () => {
    const widths = fc.array(fc.integer({ min: 50, max: 2500 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(widths, fc.nat(4), fc.integer({ min: -300, max: 300 }), (tenths, at, byMm) => {
        const list = tenths.map((tenth, index) => ({ ...columns(`${index}`)[0], widthMm: tenth / 10 }) as Column);
        const moved = moveBorder(list, at, byMm);
        expect(moved.every((column) => column.widthMm >= 5 && column.widthMm <= 250)).toBe(true);
        expect(widthOf(moved)).toBeCloseTo(widthOf(list), 6);
      }),
      { numRuns: 60 },
    );
  });
});
