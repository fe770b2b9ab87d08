// Choosing columns by mouse and keyboard.
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../shared/domain/appendices.ts';
import {
  chipAct,
  choose,
  mergedRun,
  runOf,
  runToMerge,
  within,
} from '../../../renderer/features/appendices/column-selection.ts';
import { readWidth, widthSum } from '../../../renderer/features/appendices/appendix-tables.ts';

const plain = { altKey: false, shiftKey: false, ctrlKey: false };
const column = (spanning: string | null = null, widthMm = 40): Column => ({
  field: 'content',
  title: 'A',
  spanning,
  widthMm,
});

describe('choosing columns', () => {
  test('takes one with a click, and all up to another with Shift', () => {
    const first = choose(null, { from: 2, to: 2 }, false);
    expect(runOf(choose(first, { from: 4, to: 4 }, true))).toEqual({ from: 2, to: 4 });
    expect(runOf(choose(first, { from: 0, to: 1 }, true))).toEqual({ from: 0, to: 2 });
    expect(runOf(choose(first, { from: 3, to: 4 }, false))).toEqual({ from: 3, to: 4 });
  });

  test('never reaches behind the last column', () => {
    expect(within({ anchor: 3, active: 5 }, 4)).toEqual({ anchor: 3, active: 3 });
    expect(within(null, 4)).toBeNull();
  });
});

describe('a key on a column', () => {
  const four = [column(), column(), column(), column()];

  test('steps, reaches further with Shift, moves the column with Alt, and removes it', () => {
    expect(chipAct({ ...plain, key: 'ArrowRight' }, 1, null, four)).toEqual({
      do: 'choose',
      selection: { anchor: 2, active: 2 },
    });
    expect(chipAct({ ...plain, key: 'ArrowLeft', shiftKey: true }, 1, { anchor: 2, active: 1 }, four)).toEqual({
      do: 'choose',
      selection: { anchor: 2, active: 0 },
    });
    expect(chipAct({ ...plain, key: 'ArrowRight', altKey: true }, 1, null, four)).toEqual({
      do: 'move',
      from: 1,
      to: 2,
    });
    expect(chipAct({ ...plain, key: 'Delete' }, 1, null, four)).toEqual({ do: 'remove', at: 1 });
  });

  test('at the edge, with Ctrl, or of another meaning does nothing', () => {
    expect(chipAct({ ...plain, key: 'ArrowRight', altKey: true }, 3, null, four)).toBeNull();
    expect(chipAct({ ...plain, key: 'ArrowLeft' }, 0, null, four)).toBeNull();
    expect(chipAct({ ...plain, key: 'ArrowRight', ctrlKey: true }, 1, null, four)).toBeNull();
    expect(chipAct({ ...plain, key: 'a' }, 1, null, four)).toBeNull();
  });
});

describe('an upper title', () => {
  test('is offered over the chosen columns, or over one and its neighbour', () => {
    const three = [column(), column(), column()];
    expect(runToMerge(three, { from: 0, to: 2 })).toEqual({ from: 0, to: 2 });
    expect(runToMerge(three, { from: 1, to: 1 })).toEqual({ from: 1, to: 2 });
    expect(runToMerge(three, { from: 2, to: 2 })).toEqual({ from: 1, to: 2 });
    expect(runToMerge([column()], { from: 0, to: 0 })).toBeNull();
  });

  test('is changed for all it covers, unless more than those are chosen', () => {
    const four = [column(), column('P'), column('P'), column()];
    expect(mergedRun(four, { from: 2, to: 2 })).toEqual({ from: 1, to: 2 });
    expect(mergedRun(four, { from: 1, to: 3 })).toBeNull();
    expect(mergedRun(four, { from: 0, to: 0 })).toBeNull();
  });
});

describe('the width of a column', () => {
  test('is read with a comma or a unit, from 5 to 250 mm', () => {
    expect(['45,5', ' 45.5 mm', '5', '250', '4', '251', '', 'rộng'].map(readWidth)).toEqual([
      45.5,
      45.5,
      5,
      250,
      null,
      null,
      null,
      null,
    ]);
  });

  test('is told as too much, too little, or fitting for the page', () => {
    const both = [column(), column()];
    expect([70, 80.3, 90].map((text) => widthSum(both, text))).toEqual(['over', 'exact', 'under']);
  });
});
