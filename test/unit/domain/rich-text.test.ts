// Bold and italic as light marks in the text itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedText, plainText, readRuns, toggleMark, type Run } from '../../../shared/domain/rich-text.ts';

/** Runs in short: "b:đậm i:nghiêng bi:cả hai :thường". */
function shown(text: string): readonly string[] {
  return readRuns(text).map((run) => `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}:${run.text}`);
}

const words = fc.string({ unit: fc.constantFrom('a', 'đ', 'ế', ' ', ',', '.', '9'), maxLength: 8 });
const runs: fc.Arbitrary<readonly Run[]> = fc.array(
  fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }),
  { maxLength: 6 },
);
const anyText = fc.string({ unit: fc.constantFrom('*', '_', 'a', 'đ', ' ', '\n', '/', '.'), maxLength: 30 });

describe('marks', () => {
  test.each([
    ['Giao **Văn phòng Sở** tổng hợp', [':Giao ', 'b:Văn phòng Sở', ': tổng hợp']],
    ['__Căn cứ__ **Luật**', ['i:Căn cứ', ': ', 'b:Luật']],
    ['**đậm __cả hai__**', ['b:đậm ', 'bi:cả hai']],
    ['**a __b** c__', ['b:a ', 'bi:b', 'i: c']],
  ])('of %s give its runs', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    'Số: ____/KH-SKHCN ngày __/__/2026',
    'số __/KH-__',
    'ngày __ tháng __ năm 2026',
    'Họ và tên: __________',
    'a ** b ** c',
    '***a***',
    '**một đầu',
    '5 ** 3',
    '****',
  ])('are not what stands in «%s»', (text) => {
    expect(plainText(text)).toBe(text);
    expect(readRuns(text).every((run) => !run.bold && !run.italic)).toBe(true);
  });

  test('reach over no line end', () => {
    expect(plainText('**a\nb**')).toBe('**a\nb**');
  });

  test('are read from every text without loss of a letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bare = (one: string): string => one.replace(/[*_]/g, '');
        expect(bare(plainText(text))).toBe(bare(text));
      }),
      { numRuns: 200 },
    );
  });

  test('written for any runs keep the words and are read as the same runs again', () => {
    fc.assert(
      fc.property(runs, (some) => {
        const text = markedText(some);
        expect(plainText(text)).toBe(some.map((run) => run.text).join(''));
        expect(markedText(readRuns(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the command of a mark', () => {
  const toggled = (text: string, chosen: string, mark: 'bold' | 'italic'): string => {
    const start = text.indexOf(chosen);
    return toggleMark(text, start, start + chosen.length, mark).text;
  };

  test('wraps the selection and takes it off again', () => {
    expect(toggled('Giao Văn phòng Sở', 'Văn phòng', 'bold')).toBe('Giao **Văn phòng** Sở');
    expect(toggled('Giao **Văn phòng** Sở', 'Văn phòng', 'bold')).toBe('Giao Văn phòng Sở');
    expect(toggled('Giao **Văn phòng** Sở', '**Văn phòng**', 'bold')).toBe('Giao Văn phòng Sở');
  });

  test('takes a part off what is marked and adds to it', () => {
    expect(toggled('**Văn phòng Sở**', 'phòng', 'bold')).toBe('**Văn** phòng **Sở**');
    expect(toggled('**Văn phòng** Sở', 'phòng** Sở', 'bold')).toBe('**Văn phòng Sở**');
    expect(toggled('**Văn phòng** Sở', 'phòng', 'italic')).toBe('**Văn __phòng__** Sở');
  });

  test('leaves blanks at the edges out, and means the word at the caret where nothing is selected', () => {
    expect(toggled('Giao Văn phòng Sở', ' Văn phòng ', 'bold')).toBe('Giao **Văn phòng** Sở');
    expect(toggleMark('Giao Văn phòng', 6, 6, 'bold')).toEqual({ text: 'Giao **Văn** phòng', start: 7, end: 10 });
    expect(toggleMark('a  b', 2, 2, 'bold').text).toBe('a  b');
  });

  test('marks every line of a selection by itself', () => {
    expect(toggleMark('một\nhai', 0, 7, 'italic').text).toBe('__một__\n__hai__');
  });

  test('keeps the words, and given twice on what it selected leaves them as they were', () => {
    fc.assert(
      fc.property(words, fc.nat(8), fc.nat(8), (text, one, other) => {
        const [from, to] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const once = toggleMark(text, from, to, 'bold');
        expect(plainText(once.text)).toBe(text);
        expect(toggleMark(once.text, once.start, once.end, 'bold').text).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
