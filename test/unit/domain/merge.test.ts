// The rules of joining two data files of one book, row by row.
import { expect, test } from 'vitest';
import type { MergeInput } from '../../../shared/domain/merge/merge-draft.ts';
import { joinOrders } from '../../../shared/domain/merge/merge-order.ts';
import type { BookShape, MergeRow } from '../../../shared/domain/merge/merge-rows.ts';
import { sayConflict } from '../../../shared/domain/merge/merge-words.ts';
import { chosenSteps, planMerge, type MergePlan } from '../../../shared/domain/merge/plan-merge.ts';
import type { StoredRow } from '../../../shared/domain/row-fields.ts';

const cascade = (column: string, table: string) => ({ column, table, onDelete: 'CASCADE' });
const restrict = (column: string, table: string) => ({ column, table, onDelete: 'RESTRICT' });
const SHAPE: BookShape = {
  units: { columns: ['id', 'name', 'position'], keys: [] },
  plans: { columns: ['id', 'state', 'number', 'issued', 'subject', 'purpose'], keys: [] },
  tasks: {
    columns: ['id', 'plan_id', 'group_id', 'parent_id', 'position', 'content', 'note'],
    keys: [cascade('plan_id', 'plans'), cascade('parent_id', 'tasks')],
  },
  task_products: { columns: ['id', 'task_id', 'position', 'text'], keys: [cascade('task_id', 'tasks')] },
  progress: {
    columns: ['id', 'task_id', 'unit_id', 'text'],
    keys: [cascade('task_id', 'tasks'), restrict('unit_id', 'units')],
  },
  forms: { columns: ['id', 'unit_id', 'period', 'round', 'content'], keys: [restrict('unit_id', 'units')] },
  targets: {
    columns: ['id', 'goal_operator', 'goal_value', 'goal_upper', 'goal_text', 'measure_id'],
    keys: [],
  },
};

const task = (id: string, more: StoredRow = {}): StoredRow => ({
  id,
  plan_id: 'p',
  group_id: null,
  parent_id: null,
  position: 1024,
  content: `Việc ${id}`,
  note: null,
  ...more,
});
const PLAN: StoredRow = {
  id: 'p',
  state: 'draft',
  number: null,
  issued: null,
  subject: 'Việc năm',
  purpose: 'assignment',
};

type State = StoredRow | null;
const row = (table: string, id: string, base: State, ours: State, theirs: State): MergeRow => ({
  table,
  id,
  bases: [base],
  ours,
  theirs,
});

function merged(
  rows: readonly MergeRow[],
  known: Readonly<Record<string, StoredRow>> = { 'plans p': PLAN },
): MergePlan {
  const input: MergeInput = { shape: SHAPE, rows, rowOf: (table, id) => known[`${table} ${id}`] ?? null };
  return planMerge(input);
}

const said = ({ steps }: Pick<MergePlan, 'steps'>): readonly string[] =>
  steps.map(({ act, table, id, row: set }) =>
    `${act} ${table} ${id} ${act === 'update' ? Object.keys(set).join() : ''}`.trim(),
  );

test('a value changed there only is taken, one changed here only stays, the same on both is no question', () => {
  const base = task('t');
  expect(said(merged([row('tasks', 't', base, base, { ...base, note: 'mới' })]))).toEqual(['update tasks t note']);
  expect(merged([row('tasks', 't', base, { ...base, note: 'mới' }, base)])).toEqual({
    steps: [],
    conflicts: [],
    kept: 1,
  });
  const same = { ...base, note: 'mới' };
  expect(merged([row('tasks', 't', base, same, same)])).toEqual({ steps: [], conflicts: [], kept: 0 });
});

test('different values are asked field by field, and ours stays until theirs is chosen', () => {
  const base = task('t');
  const rows = [row('tasks', 't', base, { ...base, note: 'A' }, { ...base, note: 'B', content: 'Sửa' })];
  const plan = merged(rows);
  expect(said(plan)).toEqual(['update tasks t content']);
  const [conflict] = plan.conflicts;
  expect(conflict).toMatchObject({ reason: 'both-changed', columns: ['note'], canTake: true });
  const [step] = chosenSteps(plan, new Set([conflict?.key ?? '']));
  expect(step?.row).toEqual({ content: 'Sửa', note: 'B' });
  const names = { nameOf: () => '', rowOf: () => null };
  expect(conflict === undefined ? null : sayConflict(conflict, names)).toMatchObject({
    what: 'task',
    name: 'Việc t',
    fields: [{ field: 'note', base: null, ours: 'A', theirs: 'B' }],
  });
});

test('the parts of a goal are one value: half of each would be a goal nobody set', () => {
  const base: StoredRow = {
    id: 'g',
    goal_operator: 'equal',
    goal_value: '1',
    goal_upper: null,
    goal_text: null,
    measure_id: null,
  };
  const ours = { ...base, goal_value: '2' };
  const theirs = { ...base, goal_operator: null, goal_value: null, goal_text: 'Hoàn thành' };
  const { steps, conflicts } = merged([row('targets', 'g', base, ours, theirs)]);
  expect(steps).toEqual([]);
  expect(conflicts).toMatchObject([{ columns: ['goal_operator', 'goal_value', 'goal_upper', 'goal_text'] }]);
});

test('a list is one value of its owner', () => {
  const item = (id: string, text: string): StoredRow => ({ id, task_id: 't', position: 1024, text });
  const known = { 'plans p': PLAN, 'tasks t': task('t') };
  const taken = merged([row('task_products', 'x', item('x', 'A'), item('x', 'A'), item('x', 'B'))], known);
  expect(said(taken)).toEqual(['update task_products x text']);
  const asked = merged(
    [
      row('task_products', 'x', item('x', 'A'), item('x', 'B'), item('x', 'C')),
      row('task_products', 'y', null, null, item('y', 'D')),
    ],
    known,
  );
  expect(asked).toMatchObject({ steps: [], conflicts: [{ reason: 'both-changed', id: 't' }] });
  expect(said({ steps: chosenSteps(asked, new Set([asked.conflicts[0]?.key ?? ''])) })).toEqual([
    'update task_products x text',
    'insert task_products y',
  ]);
});

test('what was removed there goes, unless it was changed here or something was added to it', () => {
  const base = task('t');
  expect(said(merged([row('tasks', 't', base, { ...base, position: 9 }, null)]))).toEqual(['delete tasks t']);
  const changed = merged([row('tasks', 't', base, { ...base, note: 'A' }, null)]);
  expect(changed).toMatchObject({ steps: [], conflicts: [{ reason: 'removed-there', table: 'tasks', id: 't' }] });
  const [gone] = changed.conflicts;
  // What it was when both still had it is told too, not called removed.
  const words = gone === undefined ? null : sayConflict(gone, { nameOf: () => '', rowOf: () => null });
  expect(words?.fields[0]).toMatchObject({
    field: 'task',
    base: expect.stringContaining('Việc t') as string,
    theirs: null,
  });
  const mine: StoredRow = { id: 'n', task_id: 't', unit_id: null, text: 'xong' };
  const added = merged([row('tasks', 't', base, base, null), row('progress', 'n', null, mine, null)]);
  expect(added).toMatchObject({ steps: [], conflicts: [{ reason: 'removed-there', id: 't', canTake: true }] });
  expect(said({ steps: added.conflicts[0]?.steps ?? [] })).toEqual(['delete tasks t', 'delete progress n']);
});

test('a unit removed there stays where something here names it, and that cannot be chosen otherwise', () => {
  const unit: StoredRow = { id: 'u', name: 'Phòng', position: 1 };
  const mine: StoredRow = { id: 'n', task_id: 't', unit_id: 'u', text: 'xong' };
  const plan = merged([row('units', 'u', unit, unit, null), row('progress', 'n', null, mine, null)], {
    'tasks t': task('t'),
  });
  expect(plan).toMatchObject({ steps: [], conflicts: [{ reason: 'removed-there', table: 'units', canTake: false }] });
  expect(chosenSteps(plan, new Set(plan.conflicts.map(({ key }) => key)))).toEqual([]);
});

test('what was removed here stays away, unless it was changed there or something was added to it', () => {
  const base = task('t');
  expect(merged([row('tasks', 't', base, null, base)])).toEqual({ steps: [], conflicts: [], kept: 1 });
  const theirs: StoredRow = { id: 'n', task_id: 't', unit_id: null, text: 'xong' };
  const child = task('c', { parent_id: 't' });
  const plan = merged([
    row('tasks', 't', base, null, base),
    row('tasks', 'c', null, null, child),
    row('progress', 'n', null, null, { ...theirs, task_id: 'c' }),
  ]);
  expect(plan).toMatchObject({ steps: [], conflicts: [{ reason: 'removed-here', table: 'tasks', id: 't' }] });
  expect(said({ steps: plan.conflicts[0]?.steps ?? [] })).toEqual([
    'insert tasks t',
    'insert tasks c',
    'insert progress n',
  ]);
});

test('a document issued here is one question when they wrote on it, never changed row by row', () => {
  const issued = { ...PLAN, state: 'issued', number: '12', issued: '2026-11-20' };
  const base = task('t');
  const rows = [row('plans', 'p', PLAN, issued, PLAN), row('tasks', 't', base, base, { ...base, note: 'B' })];
  const plan = merged(rows);
  expect(plan).toMatchObject({ steps: [], conflicts: [{ reason: 'issued', table: 'plans', id: 'p' }] });
  const there = merged([row('plans', 'p', PLAN, PLAN, issued), row('tasks', 't', base, base, base)]);
  expect(said(there)).toEqual(['update plans p state,number,issued']);
  const both = merged([row('plans', 'p', PLAN, PLAN, issued), row('tasks', 't', base, { ...base, note: 'A' }, base)]);
  expect(both).toMatchObject({ steps: [], conflicts: [{ reason: 'issued' }] });
  expect(said({ steps: both.conflicts[0]?.steps ?? [] })).toEqual([
    'update plans p state,number,issued',
    'update tasks t note',
  ]);
});

test('two forms of one unit and period both stay: the second gets the next number', () => {
  const form = (id: string): StoredRow => ({ id, unit_id: 'u', period: '2026-11', round: 1, content: id });
  const known = { 'units u': { id: 'u', name: 'Phòng', position: 1 } };
  const plan = merged([row('forms', 'a', null, form('a'), null), row('forms', 'b', null, null, form('b'))], known);
  expect(plan.steps).toMatchObject([{ act: 'insert', id: 'b', row: { round: 2 } }]);
});

test('with two known states a side that still has either of them has changed nothing', () => {
  const base = task('t');
  const [x, y] = [
    { ...base, note: 'X' },
    { ...base, note: 'Y' },
  ];
  const taken = planMerge({
    shape: SHAPE,
    rows: [{ table: 'tasks', id: 't', bases: [base, x], ours: { ...base, note: 'X2' }, theirs: x }],
    rowOf: () => null,
  });
  expect(taken).toEqual({ steps: [], conflicts: [], kept: 1 });
  const swapped = planMerge({
    shape: SHAPE,
    rows: [{ table: 'tasks', id: 't', bases: [y, x], ours: y, theirs: x }],
    rowOf: () => null,
  });
  expect(swapped.conflicts).toHaveLength(1);
});

test('neighbours: rows stay behind those they follow, and both clerks get one order', () => {
  const base = ['a', 'b', 'c'];
  expect(joinOrders(base, ['a', 'm', 'b', 'c'], ['a', 'b', 'n', 'c'])).toEqual(['a', 'm', 'b', 'n', 'c']);
  expect(joinOrders(base, ['a', 'm', 'b', 'c'], ['a', 'k', 'b', 'c'])).toEqual(['a', 'k', 'm', 'b', 'c']);
  expect(joinOrders(base, ['a', 'k', 'b', 'c'], ['a', 'm', 'b', 'c'])).toEqual(['a', 'k', 'm', 'b', 'c']);
  expect(joinOrders(base, base, ['c', 'a', 'b'])).toEqual(['c', 'a', 'b']);
  expect(joinOrders(base, ['b', 'a', 'c'], ['c', 'a', 'b'])).toEqual(['b', 'a', 'c']);
});
