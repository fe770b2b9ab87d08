// How a target is most likely measured, read from its own words.
import { describe, expect, test } from 'vitest';
import { guessMeasure } from '../../../shared/domain/reports/guess-measure.ts';
import { MeasureFieldsSchema } from '../../../shared/domain/reports/measures.ts';

function guess(name: string, unit: string | null, goal: string, goalValue: string | null = null) {
  return guessMeasure({ name, unit, goal, goalValue });
}

describe('a target that begins to be measured', () => {
  test('is a ratio with both its parts named where it says "Tỷ lệ … trên tổng số …"', () => {
    expect(
      guess('Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ đã tiếp nhận', '%', 'Tối thiểu 80', '80'),
    ).toMatchObject({
      kind: 'ratio',
      unit: '%',
      numeratorName: 'hồ sơ nộp trực tuyến',
      denominatorName: 'tổng số hồ sơ đã tiếp nhận',
      better: 'higher',
      every: 'month',
      decimals: 1,
    });
  });

  test('takes the thing counted for its whole where the whole is not named', () => {
    expect(guess('Tỷ lệ hồ sơ giải quyết đúng hạn', '%', '98')).toMatchObject({
      numeratorName: 'hồ sơ giải quyết đúng hạn',
      denominatorName: 'tổng số hồ sơ',
    });
  });

  test('is a value where it is counted, or given as a per cent by a survey', () => {
    expect(guess('Số lớp tập huấn', 'lớp', '5', '5')).toMatchObject({ kind: 'value', unit: 'lớp', decimals: 0 });
    expect(guess('Mức độ hài lòng của người dân', '%', 'Tối thiểu 92,5', '92.5')).toMatchObject({
      kind: 'value',
      decimals: 1,
    });
  });

  test.each([
    ['Tỷ lệ hồ sơ trễ hạn', '%', 'Tối đa 2', 'lower'],
    ['Tỷ lệ hồ sơ trễ hạn', '%', '2', 'lower'],
    ['Thời gian giải quyết', 'ngày', '≤ 3 ngày', 'lower'],
    ['Tỷ lệ văn bản ký số', '%', '≥ 99%', 'higher'],
  ])('«%s» (%s) with the goal «%s» is better when %s', (name, unit, goal, better) => {
    expect(guess(name, unit, goal).better).toBe(better);
  });

  test('always is what the book takes, however odd its words are', () => {
    for (const name of ['Tỷ lệ', 'tỷ lệ ()', 'Tỷ lệ trên tổng số', '%', 'Tỷ lệ '.repeat(200)])
      expect(MeasureFieldsSchema.safeParse(guess(name, '%', '')).success).toBe(true);
  });
});
