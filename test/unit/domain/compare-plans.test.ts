// Comparing documents: what came, went, moved and changed; by id in one document, by words in two.
import { expect, test } from 'vitest';
import { alignItems } from '../../../shared/domain/align.ts';
import { comparePlans, isDifferent, type ComparedPlan } from '../../../shared/domain/compare-plans.ts';
import type { TaskRecord } from '../../../shared/domain/tasks.ts';
import { DEFAULT_INLINE_TITLES } from '../../../shared/domain/plans.ts';

const task = (id: string, content: string, change: Partial<TaskRecord> = {}): TaskRecord => ({
  id,
  content,
  shared: null,
  groupId: null,
  parentId: null,
  lead: [],
  coordinating: [],
  products: [],
  time: null,
  bases: [],
  note: null,
  ...change,
});

function plan(key: string, change: Partial<ComparedPlan> = {}): ComparedPlan {
  const head: ComparedPlan['head'] = {
    key,
    kind: 'KH',
    year: 2026,
    number: null,
    symbol: 'KH-SKHCN',
    issued: null,
    subject: 'Cải cách',
    archive: 'VT',
    signer: null,
    replaces: null,
    taskPlacement: 'appendix',
    taskNumbering: 'clause',
    inlineTitles: DEFAULT_INLINE_TITLES,
    state: 'draft',
    purpose: 'assignment',
    predecessor: null,
    relation: null,
    addressees: [],
    recipients: ['A'],
    bases: [],
  };
  return { head, outline: [], groups: [], tasks: [], targetSets: [], targets: [], appendices: [], ...change };
}

const compared = (before: ComparedPlan, after: ComparedPlan): readonly string[] =>
  comparePlans({ plan: before, names: { u: 'Sở Tài chính' } }, { plan: after, names: { u: 'Sở Tài chính' } })
    .filter(isDifferent)
    .map(({ section, label, act, moved, fields }) =>
      [
        `${section} ${label} ${act}${moved ? ' moved' : ''}`,
        ...fields.filter((one) => one.before !== one.after).map((one) => `${one.field}: ${one.before} → ${one.after}`),
      ].join(' | '),
    );

test('a document equals itself', () => {
  const one = plan('p', { tasks: [task('1', 'Việc một')] });
  expect(compared(one, one)).toEqual([]);
});

test('two versions differ row by row, each field with its sides in words', () => {
  const before = plan('p', {
    outline: [
      { id: 'a', level: 'section', title: 'MỤC ĐÍCH', text: null },
      { id: 'b', level: 'section', title: 'NHIỆM VỤ', text: null },
      { id: 'c', level: 'section', title: 'TỔ CHỨC', text: null },
    ],
    tasks: [task('1', 'Việc một', { lead: [{ unit: 'u', role: null }] }), task('2', 'Việc hai'), task('3', 'Việc ba')],
  });
  const after = plan('p', {
    head: { ...before.head, number: '12', recipients: ['A', 'B'] },
    outline: [
      { id: 'c', level: 'section', title: 'TỔ CHỨC', text: null },
      { id: 'a', level: 'section', title: 'MỤC ĐÍCH', text: 'mới' },
      { id: 'b', level: 'section', title: 'NHIỆM VỤ', text: null },
    ],
    tasks: [task('1', 'Việc một', { time: 'Quý I' }), task('3', 'Việc ba'), task('4', 'Việc bốn')],
  });
  expect(compared(before, after)).toEqual([
    'head  changed | number: null → 12 | recipients: A → A\nB',
    'outline I. same moved',
    'outline II. changed | lineText: null → mới',
    'tasks 1 changed | lead: Sở Tài chính → null | time: null → Quý I',
    'tasks 2 removed | content: Việc hai → null',
    'tasks 3 added | content: null → Việc bốn',
  ]);
});

test('of two documents the lines with the same or like words belong together', () => {
  const before = plan('p', {
    tasks: [task('1', 'Rà soát thủ tục hành chính của Sở'), task('2', 'Tập huấn chuyển đổi số')],
  });
  const after = plan('q', {
    tasks: [
      task('x', 'Tập huấn chuyển đổi số'),
      task('y', 'Rà soát, cắt giảm thủ tục hành chính của Sở'),
      task('z', 'Mua sắm'),
    ],
  });
  const acts = compared(before, after).map((line) => line.split(' | ')[0]);
  expect(acts).toHaveLength(3);
  expect(acts.filter((act) => act?.includes('moved'))).toHaveLength(1);
  expect(acts.filter((act) => act?.includes('changed'))).toEqual([expect.stringContaining('tasks 2 changed')]);
  expect(acts.at(-1)).toBe('tasks 3 added');
});

test('what is gone stands where it stood, and only what left the row of the others has moved', () => {
  const items = (ids: string): { id: string; what: 'task'; text: string }[] =>
    Array.from(ids, (id) => ({ id, what: 'task', text: id }));
  const aligned = alignItems(items('abcde'), items('eabd'), true);
  expect(
    aligned.map(({ before, after, moved }) => `${before?.id ?? '·'}${after?.id ?? '·'}${moved ? '!' : ''}`),
  ).toEqual(['ee!', 'aa', 'bb', 'c·', 'dd']);
});
