// The words of a goal: one clear condition or none, never a wrong one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals } from '../../../shared/domain/decimal.ts';
import { conditionOf, standingAgainst, type Condition } from '../../../shared/domain/reports/goals.ts';
import { readGoal, type GoalOperator } from '../../../shared/domain/targets.ts';

/** As a plan keeps what was typed for a goal. */
function read(typed: string): Condition | null {
  return conditionOf(readGoal(typed));
}

function condition(operator: GoalOperator, value: string, upper: string | null = null): Condition {
  return { operator, value, upper, more: false };
}

describe('the words of a goal', () => {
  test.each<[string, GoalOperator, string]>([
    ['100%', 'equal', '100'],
    ['09', 'equal', '9'],
    ['80', 'equal', '80'],
    ['Đạt 80%', 'equal', '80'],
    ['đạt 96,25 %', 'equal', '96.25'],
    ['Phấn đấu đạt 95%', 'equal', '95'],
    ['hoàn thành 100% kế hoạch', 'equal', '100'],
    ['1.234 hồ sơ', 'equal', '1234'],
    ['2025 hồ sơ', 'equal', '2025'],
    ['Tối thiểu 80', 'at-least', '80'],
    ['Tối thiểu 2,5%', 'at-least', '2.5'],
    ['tối thiểu đạt 70 %', 'at-least', '70'],
    ['≥ 90', 'at-least', '90'],
    ['>= 90%', 'at-least', '90'],
    ['không dưới 60%', 'at-least', '60'],
    ['ít nhất 02 lần/năm', 'at-least', '2'],
    ['từ 90% trở lên', 'at-least', '90'],
    ['Đạt từ 90% trở lên', 'at-least', '90'],
    ['90 điểm trở lên', 'at-least', '90'],
    ['90% số hồ sơ trở lên', 'at-least', '90'],
    ['Đạt tỷ lệ tối thiểu 50% người dân', 'at-least', '50'],
    ['≤ 3', 'at-most', '3'],
    ['không quá 5 ngày', 'at-most', '5'],
    ['không vượt quá 1.000 trường hợp', 'at-most', '1000'],
    ['5 ngày trở xuống', 'at-most', '5'],
    ['từ 5% trở xuống', 'at-most', '5'],
    ['trên 95', 'above', '95'],
    ['Đạt trên 96%', 'above', '96'],
    ['hơn 90%', 'above', '90'],
    ['dưới 5 ngày', 'below', '5'],
    ['< 2%', 'below', '2'],
  ])('«%s» are one condition: %s %s', (typed, operator, value) => {
    expect(read(typed)).toEqual(condition(operator, value));
  });

  test.each([
    ['40 - 50', '40', '50'],
    ['40-50%', '40', '50'],
    ['40% - 50%', '40', '50'],
    ['từ 40 đến 50', '40', '50'],
    ['1.000 – 1.500', '1000', '1500'],
  ])('«%s» are a range', (typed, value, upper) => {
    expect(read(typed)).toEqual(condition('between', value, upper));
  });

  test.each([
    ['two conditions', '≤ 3 Đông Nam Á; ≤ 50 Thế giới'],
    ['a year before the figure', 'năm 2025 đạt 80%'],
    ['a year behind the figure', '80% vào năm 2025'],
    ['a year', 'Năm 2025'],
    ['a year alone', 'đạt 2025'],
    ['years', '2021 - 2025'],
    ['years in words', 'từ 2021 đến 2025'],
    ['a day', 'Trước 30/6'],
    ['a day alone', '30/6/2026'],
    ['a day to be done by', 'hoàn thành 30/6'],
    ['half a year', '6 tháng đầu năm'],
    ['a share of two figures', '4/5 tiêu chí'],
    ['a name', '4G'],
    ['a rank', 'Top 10'],
    ['a level', 'mức độ 4'],
    ['words without numbers', 'Hoàn thành đúng thời hạn'],
    ['an upper end only', 'đến 80%'],
    ['a growth', 'tăng 5%'],
    ['a point for a comma', '12.5%'],
    ['a fraction with a point', '0.500'],
    ['a range the wrong way round', '50 - 40'],
    ['a range of a unit', '40 - 50 hồ sơ'],
    ['words that gainsay themselves', 'không quá 80% trở lên'],
    ['words before that gainsay the ones behind', 'tối thiểu 5 ngày trở xuống'],
    ['a bound said behind', '80% (tối thiểu)'],
    ['a choice', '100% hoặc cao hơn'],
  ])('%s are no condition that a figure is held against: «%s»', (_, typed) => {
    expect(read(typed)).toBeNull();
  });

  test('may ask for more than their condition: the rest is for a person', () => {
    expect(read('≥ 3% và tăng dần')).toEqual({ ...condition('at-least', '3'), more: true });
    expect(read('80%, năm sau cao hơn năm trước')?.more).toBe(true);
    expect(read('100% báo cáo')?.more).toBe(false);
    expect(standingAgainst(read('≥ 3% và tăng dần'), '4', 'higher')).toBe('unknown');
    expect(standingAgainst(read('≥ 3% và tăng dần'), '1', 'higher')).toBe('missed');
  });

  test('are none where nothing is typed', () => {
    expect(conditionOf(null)).toBeNull();
  });

  test('never make it throw, and what is read is a decimal', () => {
    const words = fc.constantFrom('tối thiểu ', '≥', ' - ', '%', '80', '1.234', '0,5', ' trở lên', 'đạt ', '/', '2025');
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 6 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const found = conditionOf({ text });
        if (found === null) return;
        expect(found.value).toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
        if (found.upper !== null) expect(compareDecimals(found.value, found.upper)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});
