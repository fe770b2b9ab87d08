// The text border and the folded form.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanLine,
  cleanText,
  fold,
  LineInput,
  linesOf,
  MAX_LINE,
  MAX_TEXT,
  NameInput,
  OptionalText,
  TextInput,
} from '../../../shared/domain/text.ts';

const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** Any UTF-16 units at all, with a taste for those that break files. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u0000',
        '\u0008',
        '\uFFFE',
        '\uFFFF',
        '\uFFFD',
        '\uD800',
        '\uDC00',
        '\r',
        '\r\n',
        '\n',
        '\u2028',
        '\u200B',
        '\u202E',
        '\uF0B7',
        '\uE000',
        '\u00A0',
        '\t',
        ' ',
        'e\u0302\u0301',
        'ế',
        '_x000D_',
        ']]>',
        '{#x}',
      ),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('the text border', () => {
  test('leaves each letter of Vietnamese alone as it is, and it is put together already', () => {
    const letters = Array.from({ length: 0x1ef9 - 0x21 + 1 }, (_, at) => String.fromCodePoint(0x21 + at)).filter(
      (sign) => /^[\p{Script=Latin}\d\p{P}]$/u.test(sign) && sign.normalize('NFC') === sign,
    );
    expect(letters.length).toBeGreaterThan(300);
    expect(
      letters.filter((sign) => cleanText(`a${sign}b`) !== `a${sign}b`.normalize('NFC').replace('\u00AD', '')),
    ).toEqual([]);
  });

  test('composes letters with their marks (NFC)', () => {
    expect(cleanText('Kế hoạch'.normalize('NFD'))).toBe('Kế hoạch');
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['backspace', 'a\u0008b'],
    ['vertical tab', 'a\u000Bb'],
    ['U+FFFE', 'a\uFFFEb'],
    ['U+FFFF', 'a\uFFFFb'],
    ['a lone high surrogate', 'a\uD83Db'],
    ['a lone low surrogate', 'a\uDE00b'],
    ['a replacement character', 'a\uFFFDb'],
    ['a direction override', 'a\u202Eb'],
    ['a zero-width space', 'a\u200Bb'],
    ['a byte order mark', 'a\uFEFFb'],
    ['a soft hyphen', 'a\u00ADb'],
    ['a private sign of a font', 'a\uE123b'],
  ])('removes %s', (_, text) => {
    expect(cleanText(text)).toBe('ab');
  });

  test('keeps emoji and rare characters outside the first plane whole', () => {
    expect(cleanText('📌 Nôm 𡨸喃')).toBe('📌 Nôm 𡨸喃');
  });

  test('turns the bullets of Word into hyphens', () => {
    expect(cleanText('\uF0B7 một\n\uF0A7 hai\n\uF0D8 ba')).toBe('- một\n- hai\n- ba');
  });

  test('knows one line end only', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
  });

  test('turns tabs and hard spaces into spaces and takes them off the ends', () => {
    expect(cleanText('\u00A0 a\tb\u00A0c  \n d \t')).toBe('a b c\n d');
  });

  test('leaves text that only looks like markup as it was typed', () => {
    const text = '_x000D_ ]]> {#x} <img src=x> &amp; =1+1';
    expect(cleanText(text)).toBe(text);
  });

  test('lets nothing illegal through, whatever comes in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        return (
          clean.isWellFormed() &&
          !ILLEGAL.test(clean) &&
          !clean.includes('\uFFFD') &&
          clean === clean.normalize('NFC') &&
          !/[\uE000-\uF8FF]/.test(clean)
        );
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });

  test('makes one line of several', () => {
    expect(cleanLine('một\r\n  hai \n\n ba')).toBe('một hai ba');
  });
});

describe('the schemas of the border', () => {
  test('clean what they let in', () => {
    expect(TextInput.parse(' a\u0000\r\nb ')).toBe('a\nb');
    expect(LineInput.parse('a\nb')).toBe('a b');
  });

  test('refuse text over the limit', () => {
    expect(TextInput.safeParse('a'.repeat(MAX_TEXT)).success).toBe(true);
    expect(TextInput.safeParse('a'.repeat(MAX_TEXT + 1)).success).toBe(false);
    expect(LineInput.safeParse('a'.repeat(MAX_LINE + 1)).success).toBe(false);
  });

  test('a name of blanks and invisible signs is empty, and refused', () => {
    const reading = NameInput.safeParse(' \u200B\u00A0\n');
    expect(reading.error?.issues.map((issue) => issue.message)).toEqual(['empty']);
  });

  test('an optional text of blanks is not given', () => {
    expect(OptionalText.parse(' \u200B ')).toBeNull();
    expect(OptionalText.parse(null)).toBeNull();
    expect(OptionalText.parse(' x ')).toBe('x');
  });
});

describe('the lines of a text', () => {
  test('are those that hold something', () => {
    expect(linesOf(' a \n\n  b\n')).toEqual(['a', 'b']);
  });
});

describe('the folded form', () => {
  test.each([
    'Đào tạo',
    'đào tạo',
    'ĐÀO TẠO',
    'Ðào tạo',
    'ðào tạo',
    'Ɖào tạo',
    'ɖào tạo',
    'Đào tạo'.normalize('NFD'),
    '  đào \u00A0 tạo ',
  ])('of «%s» is "dao tao"', (text) => {
    expect(fold(text)).toBe('dao tao');
  });

  test('does not tell the two places of a tone mark apart', () => {
    expect(fold('hoà')).toBe(fold('hòa'));
  });

  test('strips every mark of every Vietnamese vowel, in both cases', () => {
    const vowels = 'aăâeêioôơuưy'
      .split('')
      .flatMap((vowel) =>
        ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
      );
    expect(vowels).toHaveLength(72);
    const plain = vowels.map((vowel) => fold(vowel) + fold(vowel.toUpperCase()));
    expect(plain.filter((pair) => !/^([aeiouy])\1$/.test(pair))).toEqual([]);
  });

  test('is the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => fold(text.normalize('NFD')) === fold(text) && fold(text.normalize('NFC')) === fold(text),
      ),
    );
  });

  test('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});
