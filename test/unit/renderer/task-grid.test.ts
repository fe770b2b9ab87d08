// The task grid without the screen: its rows, its keys, and what pasting, filling and bulk edits change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { toCellGrid } from '../../../shared/domain/pasted-table.ts';
import type { TaskRecord } from '../../../shared/domain/tasks.ts';
import { bulkChanges, previewBulk } from '../../../renderer/features/tasks/bulk-edit.ts';
import { chosenTexts, clearCells, fillDown, pasteCells } from '../../../renderer/features/tasks/grid-edits.ts';
import { cellPatch, cellText, GRID_FIELDS } from '../../../renderer/features/tasks/grid-fields.ts';
import {
  gridRows,
  placeIndented,
  placeOutdented,
  placeShifted,
  type TaskRow,
} from '../../../renderer/features/tasks/grid-rows.ts';
import {
  chosenTasks,
  everything,
  selectionAt,
  stepped,
  tabbed,
} from '../../../renderer/features/tasks/grid-selection.ts';
import { expandGroups } from '../../../renderer/kit/choices.ts';
import { CONTEXT, PLAN } from '../../support/task-grid.ts';

const ROWS = gridRows(PLAN);
const SIZE = { rows: ROWS, columns: GRID_FIELDS.length };
const VIEW = { plan: PLAN, size: SIZE, fields: GRID_FIELDS, context: CONTEXT };
const taskRows = ROWS.filter((row): row is TaskRow => row.kind === 'task');

function cells(...rows: readonly (readonly string[])[]): ReturnType<typeof toCellGrid> {
  return toCellGrid(rows.map((row) => row.map((text) => ({ text }))));
}

describe('the rows', () => {
  test('are groups with their tasks, sub-tasks and a row to type into', () => {
    expect(ROWS.map((row) => row.id)).toEqual(['g1', 'a', 'a1', 'b', 'new-g1', 'g2', 'c', 'd', 'new-g2']);
  });

  test('are numbered on through the groups, or anew in each as the task table of the paper', () => {
    expect(taskRows.map((row) => row.number)).toEqual(['1', '1.1', '2', '3', '4']);
    const anew = { ...PLAN, appendices: [{ tables: [{ content: 'tasks', numbering: 'restart' }] }] };
    const rows = gridRows(anew as unknown as PlanView);
    expect(rows.flatMap((row) => (row.kind === 'task' ? [row.number] : []))).toEqual(['1', '1.1', '2', '1', '2']);
  });

  test('of an empty plan are the one to type into', () => {
    expect(gridRows({ ...PLAN, groups: [], tasks: [] }).map((row) => row.kind)).toEqual(['new']);
  });
});

describe('a cell', () => {
  test('keeps what was there: a unit with a part of its own stays that unit', () => {
    const [a] = PLAN.tasks;
    const text = cellText(a as TaskRecord, 'lead', CONTEXT);
    expect(text).toBe('Văn phòng Sở tổng hợp');
    expect(cellPatch('lead', `${text}\nvan phong; Sở Nội vụ`, a as TaskRecord, CONTEXT).lead).toEqual([
      { unit: 'vp', role: 'tổng hợp' },
      { unit: 'vp', role: null },
      { phrase: 'Sở Nội vụ', role: null },
    ]);
  });

  test('read and written without a change is no change', () => {
    for (const one of PLAN.tasks)
      for (const field of GRID_FIELDS) {
        const patch = cellPatch(field, cellText(one, field, CONTEXT), one, CONTEXT);
        expect(one).toMatchObject(patch);
      }
  });
});

describe('the selection', () => {
  test('steps over rows and stays at the edges', () => {
    const down = { down: 1, right: 0, extend: false };
    expect(stepped(SIZE, selectionAt('a', 2), down).active).toEqual({ row: 'a1', column: 2 });
    expect(stepped(SIZE, selectionAt('new-g2', 0), down).active.row).toBe('new-g2');
    expect(stepped(SIZE, selectionAt('a', 0), { down: 0, right: -1, extend: false }).active.column).toBe(0);
  });

  test('goes on with Tab over the end of a row, and leaves the grid at its ends', () => {
    expect(tabbed(SIZE, selectionAt('a', GRID_FIELDS.length - 1), 1)?.active).toEqual({ row: 'a1', column: 0 });
    expect(tabbed(SIZE, selectionAt('g2', 0), 1)?.active).toEqual({ row: 'c', column: 0 });
    expect(tabbed(SIZE, selectionAt('new-g2', 0), 1)).toBeNull();
    expect(tabbed(SIZE, selectionAt('g1', 0), -1)).toBeNull();
  });

  test('of everything holds every task', () => {
    const all = everything(SIZE);
    expect(all === null ? [] : chosenTasks(SIZE, all).map((row) => row.id)).toEqual(['a', 'a1', 'b', 'c', 'd']);
  });

  test('never leaves the grid, whatever the steps', () => {
    const step = fc.record({
      down: fc.integer({ min: -9, max: 9 }),
      right: fc.integer({ min: -9, max: 9 }),
      extend: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const end = steps.reduce((now, one) => stepped(SIZE, now, one), selectionAt('a', 0));
        expect(ROWS.some((row) => row.id === end.active.row)).toBe(true);
        expect(end.active.column).toBeGreaterThanOrEqual(0);
        expect(end.active.column).toBeLessThan(SIZE.columns);
      }),
      { numRuns: 50 },
    );
  });
});

describe('pasting cells', () => {
  test('lays them over rows and columns, and makes new tasks of what runs over the group', () => {
    const change = pasteCells(
      VIEW,
      selectionAt('b', 0),
      cells(['Việc B mới', 'Văn phòng'], ['Việc thêm', 'Phòng Quản lý Khoa học']),
    );
    expect(change.changes).toEqual([{ id: 'b', patch: { content: 'Việc B mới', lead: [{ unit: 'vp', role: null }] } }]);
    expect(change.added).toMatchObject({
      groupId: 'g1',
      after: 'b',
      tasks: [{ content: 'Việc thêm', lead: [{ unit: 'kh', role: null }] }],
    });
  });

  test('fills the whole selection with one cell', () => {
    const selection = { ...selectionAt('c', 3), anchor: { row: 'd', column: 3 } };
    expect(pasteCells(VIEW, selection, cells(['Quý II'])).changes).toEqual([
      { id: 'c', patch: { time: 'Quý II' } },
      { id: 'd', patch: { time: 'Quý II' } },
    ]);
  });

  test('of what was copied changes nothing', () => {
    const selection = { ...selectionAt('c', 0), anchor: { row: 'd', column: GRID_FIELDS.length - 1 } };
    const texts = chosenTexts(VIEW, selection);
    expect(pasteCells(VIEW, selection, cells(...texts))).toEqual({ changes: [], added: null, refused: 0 });
  });

  test('refuses to empty a content and to make a task without one, and counts them', () => {
    expect(pasteCells(VIEW, selectionAt('d', 0), cells([''], [''])).refused).toBe(1);
    expect(pasteCells(VIEW, selectionAt('d', 1), cells(['A'], ['B'])).refused).toBe(1);
  });
});

describe('filling and clearing', () => {
  test('fills down from the uppermost row, or from the row above one', () => {
    const selection = { ...selectionAt('a', 3), anchor: { row: 'b', column: 3 } };
    expect(fillDown(VIEW, selection).changes).toEqual([
      { id: 'a1', patch: { time: 'Quý I' } },
      { id: 'b', patch: { time: 'Quý I' } },
    ]);
    expect(fillDown(VIEW, selectionAt('a1', 3)).changes).toEqual([{ id: 'a1', patch: { time: 'Quý I' } }]);
    expect(fillDown(VIEW, selectionAt('c', 3)).changes).toEqual([]);
  });

  test('clears what may be empty', () => {
    const selection = { ...selectionAt('d', 0), anchor: { row: 'd', column: GRID_FIELDS.length - 1 } };
    expect(clearCells(VIEW, selection)).toMatchObject({ changes: [{ id: 'd', patch: { products: [] } }], refused: 1 });
  });
});

describe('moving', () => {
  const one = (id: string): TaskRecord[] => PLAN.tasks.filter((known) => known.id === id);
  test('puts a task under the one above it, and out again behind it', () => {
    expect(placeIndented(PLAN, one('b'))).toEqual({ groupId: 'g1', parentId: 'a', after: 'a1' });
    expect(placeIndented(PLAN, one('a'))).toBeNull();
    expect(placeIndented(PLAN, one('c'))).toBeNull();
    expect(placeOutdented(one('a1'))).toEqual({ groupId: 'g1', parentId: null, after: 'a' });
  });

  test('goes one place up or down among its like', () => {
    expect(placeShifted(PLAN, one('b'), -1)).toEqual({ groupId: 'g1', parentId: null, after: null });
    expect(placeShifted(PLAN, one('a'), 1)).toEqual({ groupId: 'g1', parentId: null, after: 'b' });
    expect(placeShifted(PLAN, one('a'), -1)).toBeNull();
    expect(placeShifted(PLAN, one('d'), 1)).toBeNull();
  });
});

describe('a bulk edit', () => {
  test('shows every cell before and after, and changes just those', () => {
    const lines = previewBulk(taskRows, { act: 'replace', field: 'all', find: 'Việc', text: 'Nhiệm vụ' }, CONTEXT);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toEqual({ id: 'a', number: '1', field: 'content', before: 'Việc a', after: 'Nhiệm vụ a' });
    expect(bulkChanges(taskRows, lines, CONTEXT)[0]).toEqual({ id: 'a', patch: { content: 'Nhiệm vụ a' } });
  });

  test('adds to lists and leaves what is there', () => {
    const lines = previewBulk(taskRows, { act: 'add', field: 'lead', text: 'Văn phòng' }, CONTEXT);
    expect(bulkChanges(taskRows, lines, CONTEXT)[2]).toEqual({
      id: 'b',
      patch: {
        lead: [
          { unit: 'kh', role: null },
          { unit: 'vp', role: null },
        ],
      },
    });
  });

  test('never empties a content', () => {
    expect(previewBulk(taskRows, { act: 'set', field: 'content', text: ' ' }, CONTEXT)).toEqual([]);
  });
});

describe('a group of units', () => {
  test('is expanded into its units, none named twice', () => {
    expect(
      expandGroups(
        [
          { unit: 'vp', role: null },
          { unit: 'all', role: null },
        ],
        CONTEXT.staff,
      ),
    ).toEqual([
      { unit: 'vp', role: null },
      { unit: 'kh', role: null },
    ]);
  });
});
