// What lines of follow-up say.
import { describe, expect, test } from 'vitest';
import { periodWords, taskWords } from '../../../renderer/features/deadlines/work-words.ts';
import { workByUnit } from '../../../renderer/features/deadlines/work-by-unit.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';

describe('a period', () => {
  test.each([
    ['2026-03-01', '2026-03-15', '03/2026'],
    ['2026-01-01', '2026-03-15', '01/01/2026 – 15/03/2026'],
  ])('from %s, due %s, is %s', (from, planned, words) => {
    expect(periodWords({ kind: 'recurring', from, planned })).toBe(words);
  });

  test('is named for cycles only', () => {
    expect(periodWords({ kind: 'month', from: '2026-03-01', planned: '2026-03-31' })).toBe('');
  });
});

test('a task is said on one line with what is to be done then', () => {
  expect(taskWords({ content: 'Kiểm tra\nviệc thực hiện', note: 'ban hành kế hoạch' })).toBe(
    'Kiểm tra việc thực hiện (ban hành kế hoạch)',
  );
});

test('work led by two units is asked of both, work of nobody of none', () => {
  const row = (id: string, units: string[]): FollowRow => ({ id, units }) as unknown as FollowRow;
  expect([...workByUnit([row('1', ['a', 'b']), row('2', ['b']), row('3', [])])]).toEqual([
    ['a', ['1']],
    ['b', ['1', '2']],
  ]);
});
