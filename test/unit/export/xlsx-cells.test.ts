// The cells of a worksheet: text stays text, numbers are numbers, nothing is lost.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../electron/export/xlsx-rows-xml.ts';
import { writeXlsx } from '../../../electron/export/xlsx-writer.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { cellsRow, columnsOf, sheetOf, table } from '../../support/tables.ts';
import { openXlsx, textsAt, type Cell, type SheetFacts } from '../../support/xlsx-facts.ts';
import { SAMPLE_KEYS, sampleSheets } from '../../support/sample.ts';
import { allOf, attribute, figure } from '../../support/xml.ts';

async function sheetWith(texts: readonly string[]): Promise<SheetFacts> {
  const [sheet] = openXlsx(await writeXlsx([sheetOf([table(texts.map((text) => cellsRow('1', text)))])]));
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The cell of the first body row's second column. */
async function cellWith(text: string): Promise<Cell | undefined> {
  return (await sheetWith([text])).cells.get('B6');
}

describe('a cell', () => {
  test.each([
    '=1+1',
    '=cmd|x',
    '+84 912 345 678',
    '-5%',
    '@SUM(A1)',
    '09',
    '007',
    '0155',
    '1.5',
    '1,5',
    '1e5',
    '100%',
    '-3',
    ' 7',
    '12345678901234567890',
    '01/2026',
    'TRUE',
    '#N/A',
  ])('of «%s» stays the very text', async (text) => {
    expect(await cellWith(text)).toEqual({ kind: 'text', value: text });
  });

  test.each(['0', '1', '100', '999999999999999'])('of «%s» is a number', async (text) => {
    expect(await cellWith(text)).toEqual({ kind: 'number', value: text });
  });

  test('without text is empty, not an empty text', async () => {
    expect(await cellWith('')).toEqual({ kind: 'empty', value: '' });
  });

  test('of several paragraphs has them on lines of their own', async () => {
    const [sheet] = openXlsx(await writeXlsx([sheetOf([table([cellsRow('1', ['- A', '- B'])])])]));
    expect(sheet?.cells.get('B6')).toEqual({ kind: 'text', value: '- A\n- B' });
  });

  test('longer than Excel takes is cut with a sign that it was', async () => {
    const whole = 'ế'.repeat(32_767);
    expect((await cellWith(whole))?.value).toBe(whole);
    const cut = (await cellWith('ế'.repeat(40_000)))?.value ?? '';
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith('ế…')).toBe(true);
  });

  test('that is cut is never cut through the middle of a character', async () => {
    const cut = (await cellWith(`a${'📌'.repeat(20_000)}`))?.value ?? '';
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut.replaceAll('📌', '')).toBe('a…');
  });

  test.each([
    'a & b',
    '<b>',
    '"x"',
    "d'A",
    '📌 🎉',
    '𡨸喃',
    ']]>',
    '&amp;',
    '_x000D_',
    '_x0041_',
    ' hai  cách ',
    '$& $1',
    'a\nb',
  ])('%j survives', async (text) => {
    const value = (await cellWith(text))?.value ?? '';
    expect(unescaped(value)).toBe(text);
  });

  test('survives whatever it holds, once it has passed the border', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map(cleanText);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const sheet = await sheetWith(texts);
        expect(textsAt(sheet, ...texts.map((_, at) => `B${6 + at}`)).map((value) => unescaped(value ?? ''))).toEqual(
          texts,
        );
      }),
      { numRuns: 10 },
    );
  });

  test('with an emoji survives two thousand times over', async () => {
    const texts = Array.from({ length: 2000 }, (_, at) => `📌 Việc ${at} 🎉`);
    const sheet = await sheetWith(texts);
    expect(texts.filter((text, at) => sheet.cells.get(`B${6 + at}`)?.value !== text)).toEqual([]);
  });
});

/** Excel and exceljs read `_x0041_` in a text as the character of that number; a writer who means the text writes `_x005F_` before it. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

describe('a table', () => {
  test('without rows keeps its header, and what stands below it', async () => {
    const [sheet] = openXlsx(
      await writeXlsx([
        sheetOf([table([], columnsOf(['TT', 'A']), 'Một'), table([cellsRow('1', 'B')], columnsOf(['TT', 'A']), 'Hai')]),
      ]),
    );
    const texts = [...(sheet?.cells.values() ?? [])].filter((cell) => cell.kind !== 'empty').map((cell) => cell.value);
    expect(texts).toEqual([
      'Phụ lục',
      'DANH MỤC',
      '(Kèm theo Kế hoạch số 1/KH)',
      'Một',
      'TT',
      'A',
      'Hai',
      'TT',
      'A',
      '1',
      'B',
      './.',
    ]);
  });

  test.each([0, 1, 2, 20, 3000])('of %i rows has that many, in rising lines, and the end mark below', async (count) => {
    const [sheet] = openXlsx(
      await writeXlsx([
        sheetOf([table(Array.from({ length: count }, (_, at) => cellsRow(String(at + 1), `Việc ${at + 1}`)))]),
      ]),
    );
    const lines = sheet === undefined ? [] : allOf(sheet.xml, 'row').map((row) => figure(row, 'r'));
    expect(lines).toEqual([1, 2, 3, 5, ...Array.from({ length: count }, (_, at) => 6 + at), 6 + Math.max(2, count)]);
    const values = Array.from({ length: count }, (_, at) => sheet?.cells.get(`B${6 + at}`)?.value);
    expect(values).toEqual(Array.from({ length: count }, (_, at) => `Việc ${at + 1}`));
  });

  test('has rows as high as their longest cell needs, and never higher than Excel takes', async () => {
    const sheet = await sheetWith(['ngắn', 'dài '.repeat(60).trim(), 'rất dài '.repeat(3000).trim()]);
    const heights = allOf(sheet.xml, 'row')
      .slice(-4, -1)
      .map((row) => figure(row, 'ht'));
    expect(heights[0]).toBeLessThan(25);
    expect(heights[1]).toBeGreaterThan(40);
    expect(heights[2]).toBe(409);
  });

  test('has one number after the other where two stand on one sheet', async () => {
    const rows = [cellsRow('1', 'A'), cellsRow('2', 'B'), cellsRow('3', 'C')];
    const [sheet] = openXlsx(await writeXlsx([sheetOf([table(rows), table(rows)])]));
    const lines = sheet === undefined ? [] : allOf(sheet.xml, 'row').map((row) => figure(row, 'r'));
    expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
    expect([...(sheet?.cells.values() ?? [])].filter((cell) => cell.value === 'C')).toHaveLength(2);
  });
});

describe('the file', () => {
  test('is opened by exceljs with the same values', async () => {
    const texts = ['=1+1', '+84', '@x', '09', '100', '📌', 'a & <b>'];
    const bytes = await writeXlsx([sheetOf([table(texts.map((text) => cellsRow('1', text)))])]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const values = texts.map((_, at) => workbook.worksheets[0]?.getCell(`B${6 + at}`).value);
    expect(values).toEqual(['=1+1', '+84', '@x', '09', 100, '📌', 'a & <b>']);
  });

  test('of no sheet at all is refused: Excel opens none', async () => {
    await expect(writeXlsx([])).rejects.toBeInstanceOf(RangeError);
  });

  test('points every cell at a style that is there', async () => {
    const [sheet] = openXlsx(await writeXlsx(sampleSheets(SAMPLE_KEYS.oneStop)));
    const styled = sheet === undefined ? [] : allOf(sheet.xml, 'c').map((cell) => attribute(cell, 's'));
    expect(styled.every((style) => style !== undefined && style !== '0')).toBe(true);
  });
});

describe('the letters of a column', () => {
  test('go on after Z', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
