// A goal held against a figure: the light it gets, how far it is, and what is lacking in whole cases.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../../../shared/domain/decimal.ts';
import {
  casesLacking,
  casesOver,
  gapTo,
  isMet,
  standingAgainst,
  type Condition,
} from '../../../shared/domain/reports/goals.ts';
import type { GoalOperator } from '../../../shared/domain/targets.ts';

const cheap = { numRuns: 80 };

function condition(operator: GoalOperator, value: string, upper: string | null = null): Condition {
  return { operator, value, upper, more: false };
}

describe('a figure against a goal', () => {
  test.each<[GoalOperator, string, boolean]>([
    ['at-least', '80', true],
    ['at-least', '79.9', false],
    ['at-most', '80', true],
    ['at-most', '80.1', false],
    ['above', '80', false],
    ['above', '80.01', true],
    ['below', '80', false],
    ['below', '79.99', true],
  ])('of %s 80 is met by %s: %s', (operator, figure, met) => {
    for (const better of ['higher', 'lower', 'exact'] as const)
      expect(isMet(condition(operator, '80'), figure, better)).toBe(met);
  });

  test('that is a plain number is met beyond it on the good side only', () => {
    const goal = condition('equal', '80');
    expect([isMet(goal, '85', 'higher'), isMet(goal, '85', 'lower'), isMet(goal, '85', 'exact')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isMet(goal, '75', 'higher'), isMet(goal, '75', 'lower'), isMet(goal, '75', 'exact')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(isMet(goal, '80.00', 'exact')).toBe(true);
  });

  test('that is a range is met at both its ends and between them', () => {
    const goal = condition('between', '40', '50');
    expect(['39.9', '40', '45', '50', '50.1'].map((figure) => isMet(goal, figure, 'higher'))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(gapTo(goal, '38', 'higher')).toBe('2');
    expect(gapTo(goal, '53', 'higher')).toBe('-3');
  });

  test('is amber up to a tenth of the goal away, red beyond, and dark where nothing is known', () => {
    const goal = condition('at-least', '80');
    expect(['80', '72', '71.9'].map((figure) => standingAgainst(goal, figure, 'higher'))).toEqual([
      'met',
      'near',
      'missed',
    ]);
    expect(standingAgainst(goal, null, 'higher')).toBe('unknown');
    expect(standingAgainst(null, '80', 'higher')).toBe('unknown');
    expect(standingAgainst(condition('equal', '0'), '1', 'lower')).toBe('missed');
    expect(standingAgainst(condition('equal', '0'), '0', 'lower')).toBe('met');
  });

  test('has no gap where it is met, and one that leads to the goal where it is not', () => {
    const operators = fc.constantFrom<GoalOperator>('at-least', 'at-most', 'equal');
    const figures = fc.integer({ min: -500, max: 500 }).map(String);
    fc.assert(
      fc.property(
        operators,
        figures,
        figures,
        fc.constantFrom('higher', 'lower', 'exact'),
        (operator, value, figure, better) => {
          const goal = condition(operator, value);
          const gap = gapTo(goal, figure, better);
          expect(gap === '0').toBe(isMet(goal, figure, better));
          expect(isMet(goal, addDecimals(figure, gap), better)).toBe(true);
        },
      ),
      cheap,
    );
  });
});

describe('cases', () => {
  // Goals of a tenth of a per cent; the share of the cases is compared exactly, without rounding.
  const goals = fc.integer({ min: 0, max: 1000 }).map((tenths) => divideDecimals(String(tenths), '10', 1));
  const ratios = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat({ max: 5000 }))
    .map(([denominator, part]) => ({ denominator: String(denominator), numerator: String(part % (denominator + 1)) }));

  function meets({ operator, value, upper }: Condition, numerator: string, denominator: string): boolean {
    const against = compareDecimals(multiplyDecimals(numerator, '100'), multiplyDecimals(value, denominator));
    if (operator === 'above') return against > 0;
    if (operator === 'below') return against < 0;
    if (operator === 'between' && upper !== null)
      return compareDecimals(multiplyDecimals(numerator, '100'), multiplyDecimals(upper, denominator)) <= 0;
    return operator === 'at-most' ? against <= 0 : against >= 0;
  }

  test('that 63 of 125 lack to 80 % are 37, and 67 of 125 are 61 too many for 5 %', () => {
    expect(casesLacking(condition('at-least', '80'), { numerator: '63', denominator: '125' })).toBe('37');
    expect(casesLacking(condition('above', '80'), { numerator: '63', denominator: '125' })).toBe('38');
    expect(casesOver(condition('at-most', '5'), { numerator: '67', denominator: '125' })).toBe('61');
    expect(casesOver(condition('below', '8'), { numerator: '10', denominator: '125' })).toBe('1');
  });

  test('added as many as are lacking meet the goal, one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<GoalOperator>('at-least', 'above', 'equal'),
        goals,
        ratios,
        (operator, value, ratio) => {
          const goal = condition(operator, value);
          const lacking = casesLacking(goal, ratio);
          expect(lacking === null).toBe(meets(goal, ratio.numerator, ratio.denominator));
          if (lacking === null) return;
          expect(meets(goal, addDecimals(ratio.numerator, lacking), ratio.denominator)).toBe(true);
          expect(meets(goal, addDecimals(ratio.numerator, subtractDecimals(lacking, '1')), ratio.denominator)).toBe(
            false,
          );
        },
      ),
      cheap,
    );
  });

  test('taken away as many as are too many meet the goal, one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<GoalOperator>('at-most', 'below', 'between'),
        goals,
        ratios,
        (operator, value, ratio) => {
          const goal = condition(operator, operator === 'between' ? '0' : value, operator === 'between' ? value : null);
          const over = casesOver(goal, ratio);
          expect(over === null).toBe(meets(goal, ratio.numerator, ratio.denominator));
          if (over === null) return;
          expect(meets(goal, subtractDecimals(ratio.numerator, over), ratio.denominator)).toBe(true);
          expect(meets(goal, subtractDecimals(ratio.numerator, subtractDecimals(over, '1')), ratio.denominator)).toBe(
            false,
          );
        },
      ),
      cheap,
    );
  });

  test('are counted of shares with every figure behind the comma', () => {
    const ratio = { numerator: '0', denominator: '0.0000000003' };
    expect(casesLacking(condition('at-least', '0.0000000001'), ratio)).toBe('1');
  });

  test('are none where nothing arose, or where they do not help', () => {
    const none = { numerator: '0', denominator: '0' };
    expect(casesLacking(condition('at-least', '80'), none)).toBeNull();
    expect(casesOver(condition('at-most', '80'), none)).toBeNull();
    expect(casesLacking(condition('at-most', '5'), { numerator: '9', denominator: '10' })).toBeNull();
    expect(casesOver(condition('at-least', '5'), { numerator: '9', denominator: '10' })).toBeNull();
  });
});
