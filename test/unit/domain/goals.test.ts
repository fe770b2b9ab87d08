// Goals of targets: what is a number with its operator, and what stays words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GoalSchema, printGoal, readGoal } from '../../../shared/domain/targets.ts';

const figure = fc.stringMatching(/^-?\d{1,4}(,\d{1,3})?$/);
const goalLike = fc.oneof(
  figure,
  fc
    .tuple(fc.constantFrom('Tối thiểu', 'Tối đa', 'Trên', 'Dưới', 'tối thiểu', '≥'), figure)
    .map(([word, value]) => `${word} ${value}`),
  fc.tuple(figure, figure).map(([low, high]) => `${low} - ${high}`),
);

describe('a goal', () => {
  test.each([
    ['Tối thiểu 80', { operator: 'at-least', value: '80', upper: null }],
    ['Tối đa 5', { operator: 'at-most', value: '5', upper: null }],
    ['Trên 90', { operator: 'above', value: '90', upper: null }],
    ['Dưới 1,5', { operator: 'below', value: '1.5', upper: null }],
    ['100', { operator: 'equal', value: '100', upper: null }],
    ['0', { operator: 'equal', value: '0', upper: null }],
    ['96,25', { operator: 'equal', value: '96.25', upper: null }],
    ['40 - 50', { operator: 'between', value: '40', upper: '50' }],
  ])('«%s» is a condition', (text, goal) => {
    expect(readGoal(text)).toEqual(goal);
  });

  test.each([
    '09',
    '007',
    '100%',
    '≥ 3% và tăng dần',
    'Tối thiểu 80%',
    'tối thiểu 80',
    '40-50',
    '1.000',
    'Tối thiểu  80',
    '-09',
    ' 80',
    'Đạt',
  ])('«%s» stays words', (text) => {
    expect(readGoal(text)).toEqual({ text });
  });

  test('is none where nothing is typed', () => {
    expect(readGoal('')).toBeNull();
    expect(printGoal(null)).toBe('');
  });

  test('prints back to the very text it was read from, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), goalLike), (text) => printGoal(readGoal(text)) === text),
    );
  });

  test('that was read is one the schema takes', () => {
    fc.assert(fc.property(goalLike, (text) => GoalSchema.safeParse(readGoal(text)).success));
  });

  test('between two figures needs both, and no other goal takes a second', () => {
    expect(GoalSchema.safeParse({ operator: 'between', value: '1' }).success).toBe(false);
    expect(GoalSchema.safeParse({ operator: 'equal', value: '1', upper: '2' }).success).toBe(false);
    expect(GoalSchema.safeParse({ operator: 'between', value: '1', upper: '2' }).success).toBe(true);
  });

  test('holds its figure as text with a point, never as a float', () => {
    expect(GoalSchema.safeParse({ operator: 'equal', value: 80 }).success).toBe(false);
    expect(GoalSchema.safeParse({ operator: 'equal', value: '1e3' }).success).toBe(false);
    expect(GoalSchema.safeParse({ operator: 'equal', value: '80,5' }).success).toBe(false);
  });
});
