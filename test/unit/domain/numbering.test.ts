// Roman numbers and the letters of points.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POINT_LETTERS, pointLetter, roman } from '../../../shared/domain/numbering.ts';

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Reads a Roman number by the other rule: a smaller sign before a greater one is taken away. */
function valueOf(text: string): number {
  const values = text.split('').map((sign) => VALUES[sign] ?? Number.NaN);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

describe('Roman numbers', () => {
  test('from 1 to 3,999 read back to themselves and repeat no sign four times', () => {
    const wrong = Array.from({ length: 3999 }, (_, index) => index + 1).filter(
      (number) => valueOf(roman(number)) !== number || /(.)\1\1\1|VV|LL|DD/.test(roman(number)),
    );
    expect(wrong).toEqual([]);
  });

  test('of the first groups are those of the paper', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(roman)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']);
  });

  test.each([0, -1, 4000, 1.5, Number.NaN])('there is none for %s', (number) => {
    expect(() => roman(number)).toThrow(RangeError);
  });
});

describe('letters of points', () => {
  test('follow the Vietnamese alphabet of the decree', () => {
    expect(Array.from({ length: 23 }, (_, index) => pointLetter(index + 1)).join(' ')).toBe(
      'a b c d đ e g h i k l m n o p q r s t u v x y',
    );
  });

  test('know no f, j, w, z and no vowel with a hat, breve or horn', () => {
    expect(POINT_LETTERS.filter((letter) => /[fjwzăâêôơư]/.test(letter))).toEqual([]);
  });

  test('go on after "y" without repeating any', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 5000 })),
        (numbers) => new Set(numbers.map(pointLetter)).size === numbers.length,
      ),
    );
    expect(pointLetter(24)).toBe('aa');
  });

  test('there is none for 0', () => {
    expect(() => pointLetter(0)).toThrow(RangeError);
  });
});
