// Slips of the hand in a time phrase: what names no real day or year is kept as text and said, never taken for another day.
import { describe, expect, test } from 'vitest';
import { readAfresh, readTimePhrase } from '../../../shared/domain/deadlines/read-phrase.ts';
import { milestoneLine } from '../../support/milestone-words.ts';

const SLIPS = [
  'Quý I/20244',
  'Quý I, II/20244',
  'Quý I năm 24',
  'Quý IVI',
  'Quý 5/2024',
  'Tháng 3 năm 20244',
  'tháng 3/2924',
  'ngày 15 tháng 3 năm 20244',
  '15/3/20244',
  '15/13/2024',
  '00/3/2024',
  '30/2',
  'trước 31/6',
  '6 tháng đầu năm 20244',
  'đầu năm 20244',
  'năm 20244',
  'năm 2024 - 20255',
  'từ năm 2024 đến năm 20255',
  'tháng 00',
  'trước ngày 32 hàng tháng',
];

describe('a slip of the hand', () => {
  test.each(SLIPS)('is kept and flagged: %s', (text) => {
    expect(readTimePhrase(text, { year: 2024 })).toEqual({
      text,
      milestones: [{ kind: 'unknown', note: text }],
      unread: text,
    });
  });

  test('leaves what stands beside it as it is', () => {
    const { milestones, unread } = readTimePhrase('Thường xuyên; Quý I/20244', { year: 2024 });
    expect(milestones.map(milestoneLine)).toEqual(['ongoing']);
    expect(unread).toBe('Quý I/20244');
  });

  test('is not seen in a number that counts something', () => {
    const kinds = (text: string): readonly string[] =>
      readTimePhrase(text, { year: 2024 }).milestones.map(({ kind }) => kind);
    expect(kinds('Trong năm 2000 hồ sơ được số hóa')).toEqual(['year']);
    expect(kinds('Quý II 50 hồ sơ')).toEqual(['quarter']);
    expect(kinds('Cả năm, 5000 hồ sơ')).toEqual(['year']);
  });
});

test('a phrase read before is answered as it was, and only under the same options', () => {
  const read = (year: number, beforeIncludesDay = false) =>
    readTimePhrase('Trước ngày 30/9', { year, beforeIncludesDay });
  expect(read(2024)).toBe(read(2024));
  expect(read(2024)).toEqual(readAfresh('Trước ngày 30/9', { year: 2024, beforeIncludesDay: false }));
  expect(read(2025).milestones[0]?.by).toBe('2025-09-30');
  expect(read(2024, true).milestones[0]?.inclusive).toBe(true);
});
