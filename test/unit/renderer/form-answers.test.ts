// The answer of a unit beside what it is understood as: nothing it wrote is hidden.
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { answerWords } from '../../../renderer/features/forms/review-words.ts';

const t = i18next.t.bind(i18next);

test('figures behind a status are shown beside it, other words for the same status are not', () => {
  const status = {
    field: 'status',
    value: 'in-progress',
    taken: false,
    problem: null,
    written: false,
    why: null,
  } as const;
  expect(answerWords(t, { ...status, text: 'Đang thực hiện 80%' }).raw).toBe('Đang thực hiện 80%');
  expect(answerWords(t, { ...status, text: 'đang làm' }).raw).toBeNull();
});
