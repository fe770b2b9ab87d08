// The period a form is offered for.
import { expect, test } from 'vitest';
import { usualPeriod } from '../../../renderer/features/forms/form-words.ts';

test('the last period that began is offered, of another year the first', () => {
  const at = (day: string) =>
    (['month', 'quarter', 'half', 'year'] as const).map((kind) => usualPeriod(kind, 2026, day));
  expect(at('2026-11-21')).toEqual(['2026-11', '2026-Q4', '2026-H2', '2026']);
  expect(at('2026-06-30')).toEqual(['2026-06', '2026-Q2', '2026-H1', '2026']);
  expect(at('2027-02-01')).toEqual(['2026-01', '2026-Q1', '2026-H1', '2026']);
});
