// Widths of Times New Roman and the lines a text takes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancedWidth, breakLines, countLines, longestLine, measureText } from '../../../shared/document/measure.ts';
import type { FontStyle } from '../../../shared/document/times-widths.ts';

const style = fc.constantFrom<FontStyle>('regular', 'bold', 'italic');
const word = fc.oneof(
  fc.constantFrom(
    'Kế',
    'hoạch',
    'cải',
    'cách',
    'thủ',
    'tục',
    'hành',
    'chính',
    '2026',
    '12/KH-UBND',
    'ƯỚC',
    '📌',
    'một-cửa',
    'liên',
  ),
  fc.string({ unit: fc.constantFrom('a', 'đ', 'W', 'ế', 'i'), minLength: 1, maxLength: 60 }),
);
/** Words with single spaces, on one or more lines, as the border leaves them. */
const text = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
    { maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));
const width = fc.integer({ min: 8, max: 260 });
const size = fc.constantFrom(11, 12, 13, 14);

describe('the width of a text', () => {
  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'bold', 88],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold', 96],
    ['Độc lập - Tự do - Hạnh phúc', 13, 'bold', 56],
    ['Độc lập - Tự do - Hạnh phúc', 14, 'bold', 60],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 12, 'bold', 65],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 13, 'bold', 70],
    ['UBND TỈNH QUẢNG TRỊ', 12, 'regular', 47],
    ['UBND TỈNH QUẢNG TRỊ', 13, 'regular', 51],
    ['Quảng Ngãi, ngày 30 tháng 12 năm 2021', 13, 'italic', 76],
    ['Quảng Ngãi, ngày 30 tháng 12 năm 2021', 14, 'italic', 82],
    ['Số: 1891/KH-SKHCN', 13, 'regular', 41],
    ['TRUNG TÂM NGHIÊN CỨU, CHUYỂN GIAO CÔNG NGHỆ', 12, 'bold', 115],
  ] as const)('«%s» at %i pt %s is %i mm, as measured', (line, pt, font, mm) => {
    expect(Math.abs(measureText(line, pt, font) - mm)).toBeLessThan(1);
  });

  test('grows with the size of the type and adds up letter by letter', () => {
    fc.assert(
      fc.property(text, text, size, style, (left, right, pt, font) => {
        expect(measureText(left + right, pt, font)).toBeCloseTo(
          measureText(left, pt, font) + measureText(right, pt, font),
          6,
        );
        expect(measureText(left, pt * 2, font)).toBeCloseTo(measureText(left, pt, font) * 2, 6);
      }),
    );
  });

  test('knows every Vietnamese letter: none counts as a rare sign', () => {
    const vowels = 'aăâeêioôơuưy'
      .split('')
      .flatMap((vowel) =>
        ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
      );
    const widths = vowels.map(
      (vowel) =>
        [measureText(vowel, 12, 'regular'), measureText(vowel.normalize('NFD').charAt(0), 12, 'regular')] as const,
    );
    // A marked letter is as wide as its base; a horn makes it a little wider.
    expect(widths.filter(([marked, base]) => marked < base || marked > base * 1.15)).toEqual([]);
  });
});

describe('the lines of a text', () => {
  test('are counted as many as they are', () => {
    fc.assert(
      fc.property(
        text,
        width,
        size,
        style,
        (line, mm, pt, font) => countLines(line, mm, pt, font) === breakLines(line, mm, pt, font).length,
      ),
      { numRuns: 500 },
    );
  });

  test('hold the whole text, and none is wider than its room', () => {
    fc.assert(
      fc.property(text, width, size, style, (line, mm, pt, font) => {
        const lines = breakLines(line, mm, pt, font);
        expect(lines.join('').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
        expect(lines.filter((part) => measureText(part, pt, font) > mm + 1e-9)).toEqual([]);
      }),
    );
  });

  test('break between words, and inside one only when it is wider than the line', () => {
    expect(breakLines('SỞ KHOA HỌC VÀ CÔNG NGHỆ', 35, 12, 'bold')).toEqual(['SỞ KHOA HỌC', 'VÀ CÔNG NGHỆ']);
    expect(breakLines('aaaaaaaaaa', 10, 12, 'regular').length).toBeGreaterThan(1);
  });

  test('of an empty text are one', () => {
    expect(countLines('', 50, 12, 'regular')).toBe(1);
    expect(countLines('a\n\nb', 50, 12, 'regular')).toBe(3);
  });

  test('in the balanced width are no more than in the whole room', () => {
    fc.assert(
      fc.property(text, width, style, (line, mm, font) => {
        const balanced = balancedWidth(line, mm, 14, font);
        expect(balanced).toBeLessThanOrEqual(mm);
        expect(breakLines(line, balanced, 14, font).length).toBe(breakLines(line, mm, 14, font).length);
      }),
    );
  });

  test('the longest of them measures the rule below', () => {
    expect(longestLine(['a', 'WWW'], 100, 12, 'regular')).toBeCloseTo(measureText('WWW', 12, 'regular'), 9);
    expect(longestLine([], 100, 12, 'regular')).toBe(0);
  });
});
