// Decimals as text: sums, rounding and quotients are exact, and only a form that means one number is read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  ceilingOf,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negated,
  printDecimal,
  readDecimal,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
} from '../../../shared/domain/decimal.ts';

const TENTH_PARTS = 10_000_000_000n;
const cheap = { numRuns: 80 };

/** Any decimal with up to ten digits behind the point, as the count of its ten-billionths. */
const counts = fc.bigInt({ min: -(10n ** 25n) + 1n, max: 10n ** 25n - 1n });

function textOf(count: bigint): string {
  const figures = (count < 0n ? -count : count).toString().padStart(11, '0');
  return `${count < 0n ? '-' : ''}${figures.slice(0, -10)}.${figures.slice(-10)}`;
}

/** The plain form of a text: no zeros that say nothing. */
function plain(text: string): string {
  return addDecimals(text, '0');
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

describe('a sum', () => {
  test('is that of the exact fractions', () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        expect(addDecimals(textOf(one), textOf(other))).toBe(plain(textOf(one + other)));
        expect(subtractDecimals(textOf(one), textOf(other))).toBe(plain(textOf(one - other)));
        expect(Math.sign(compareDecimals(textOf(one), textOf(other)))).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
      cheap,
    );
  });

  test('has none of the slips of floats, and of nothing is 0', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(sumDecimals(Array.from({ length: 10 }, () => '0.1'))).toBe('1');
    expect(sumDecimals([])).toBe('0');
  });

  test('keeps every figure of a large number', () => {
    expect(addDecimals('999999999999999.9999999999', '0.0000000001')).toBe('1000000000000000');
    expect(multiplyDecimals('123456789012345', '100')).toBe('12345678901234500');
  });

  test('is never -0', () => {
    expect(addDecimals('-0.5', '0.5')).toBe('0');
    expect(negated('0')).toBe('0');
    expect(negated('-0.00')).toBe('0');
    expect(roundDecimal('-0.4', 0)).toBe('0');
    expect(ceilingOf('-0.4')).toBe('0');
    expect(divideDecimals('0', '-3', 2)).toBe('0');
    expect(compareDecimals('-0', '0.00')).toBe(0);
  });
});

describe('rounding', () => {
  test.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
    ['2.4999999999', 0, '2'],
    ['96.25', 1, '96.3'],
    ['-96.25', 1, '-96.3'],
    ['0.05', 1, '0.1'],
    ['99.95', 1, '100'],
    ['80', 4, '80'],
  ])('%s to %i digits is %s: a half goes away from zero', (value, digits, rounded) => {
    expect(roundDecimal(value, digits)).toBe(rounded);
  });

  test('leaves at most half of its last digit, and a half grows', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 9 }), (count, digits) => {
        const step = TENTH_PARTS / 10n ** BigInt(digits);
        const rounded = BigInt(multiplyDecimals(roundDecimal(textOf(count), digits), String(TENTH_PARTS)));
        const off = size(rounded - count);
        expect(rounded % step).toBe(0n);
        expect(off * 2n <= step).toBe(true);
        if (off * 2n === step) expect(size(rounded) > size(count)).toBe(true);
      }),
      cheap,
    );
  });

  test('of a quotient is off by at most half of the last digit of the exact fraction', () => {
    const divisors = counts.filter((count) => count !== 0n);
    fc.assert(
      fc.property(counts, divisors, fc.integer({ min: 0, max: 4 }), (over, under, digits) => {
        const scale = 10n ** BigInt(digits);
        const quotient = BigInt(multiplyDecimals(divideDecimals(textOf(over), textOf(under), digits), String(scale)));
        // |quotient/scale - over/under| <= 1/(2·scale), without dividing.
        expect(2n * size(quotient * under - over * scale) <= size(under)).toBe(true);
      }),
      cheap,
    );
  });

  test('of 63 of 125 is 50,4 %, and by 0 is no number', () => {
    expect(divideDecimals('6300', '125', 1)).toBe('50.4');
    expect(divideDecimals('-1', '8', 2)).toBe('-0.13');
    expect(() => divideDecimals('1', '0.00', 1)).toThrow(RangeError);
  });

  test('up gives the least whole number that is not smaller', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const whole = BigInt(ceilingOf(textOf(count))) * TENTH_PARTS;
        expect(whole >= count && whole - count < TENTH_PARTS).toBe(true);
      }),
      cheap,
    );
  });
});

describe('a figure typed by a clerk', () => {
  test.each([
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['96,25', '96.25'],
    ['96,50', '96.5'],
    ['007', '7'],
    ['0', '0'],
    ['-0', '0'],
    ['-0,0', '0'],
    ['-2,5', '-2.5'],
    ['0,125', '0.125'],
    [' 80 ', '80'],
    ['1 234 567', '1234567'],
    ['1\u00a0234,5', '1234.5'],
    ['999.999.999.999.999', '999999999999999'],
    ['999999999999999,9999999999', '999999999999999.9999999999'],
  ])('«%s» is read', (text, value) => {
    expect(readDecimal(text)).toBe(value);
  });

  test.each([
    ['a point for a comma', '12.5'],
    ['two figures behind a point', '1.23'],
    ['four figures behind a point', '1.2345'],
    ['a fraction with a point', '0.125'],
    ['a thousand that begins with nothing', '012.345'],
    ['words', 'abc'],
    ['several commas', '1,2,3'],
    ['English thousands', '1,234.5'],
    ['two figures beside each other', '63 125 0'],
    ['a figure and a digit', '6 3'],
    ['a share', '63/125'],
    ['a per cent', '80%'],
    ['an exponent', '1e3'],
    ['nothing', ''],
    ['a lone comma', ','],
    ['nothing before the comma', ',5'],
    ['nothing behind the comma', '5,'],
    ['two signs', '--5'],
    ['more than fifteen figures', '1000000000000000'],
    ['more than fifteen figures in groups', '1.000.000.000.000.000'],
    ['figures of another script', '٣'],
  ])('%s is refused: «%s»', (_, text) => {
    expect(readDecimal(text)).toBeNull();
  });

  test('comes back from what is printed', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const value = plain(textOf(count));
        expect(readDecimal(printDecimal(value))).toBe(value);
      }),
      cheap,
    );
  });

  test('is read or refused, never thrown at', () => {
    const near = fc.string({ unit: fc.constantFrom('0', '1', '2', '9', '.', ',', '-', ' ', '%', 'a') });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'grapheme' })), (text) => {
        const value = readDecimal(text);
        if (value !== null) expect(readDecimal(printDecimal(value))).toBe(value);
      }),
      cheap,
    );
  });

  test('is printed with a comma and points between thousands', () => {
    expect(printDecimal('1234567.5')).toBe('1.234.567,5');
    expect(printDecimal('-1234')).toBe('-1.234');
    expect(printDecimal('-123')).toBe('-123');
    expect(printDecimal('0.1234')).toBe('0,1234');
  });
});
