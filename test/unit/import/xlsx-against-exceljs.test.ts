// The reader of worksheets beside a general library: on whatever a workbook holds, both see the same words in the same cells.
import ExcelJS, { type CellValue } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../electron/export/xlsx-writer.ts';
import { shownDate, shownNumber } from '../../../electron/import/xlsx-shown.ts';
import { readBytes, textsOf } from '../../support/read-files.ts';
import { SAMPLE_KEYS, sampleSheets } from '../../support/sample.ts';

/** What exceljs reads in a cell, shown as our reader shows values. */
function shown(value: CellValue, format = 'General'): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return shownNumber(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return shownDate(value, format);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('result' in value) return shown(value.result, format);
  return '';
}

/** Texts by "row/column" from 1, blank ones left out. */
function wordsIn(rows: readonly (readonly string[])[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((cells, y) => cells.flatMap((text, x) => (text.trim() === '' ? [] : [[`${y + 1}/${x + 1}`, text]]))),
  );
}

async function byExceljs(bytes: Uint8Array): Promise<Record<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const words: Record<string, string> = {};
  workbook.worksheets[0]?.eachRow((row, y) =>
    row.eachCell((cell, x) => {
      if (cell.isMerged && cell.master !== cell) return;
      const text = shown(cell.value, cell.numFmt).replace(/\r\n?/g, '\n').normalize('NFC');
      if (text.trim() !== '') words[`${y}/${x}`] = text;
    }),
  );
  return words;
}

const letter = fc.constantFrom(...Array.from('aăâđêôơưÀỆữ Ợị,.;:-=+@"<&>\'\n\tea\u0301\u0302📌0123456789_x'));
const text = fc.oneof(
  fc.string({ unit: letter, maxLength: 40 }),
  fc.constantFrom('_x0041_', '_x000D_', ' đầu và cuối ', '=1+1', ']]>'),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 2, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc
      .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => new Date(Math.round(date.getTime() / 60_000) * 60_000)),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ text: text.filter((one) => one !== ''), bold: fc.boolean() }), { minLength: 1, maxLength: 4 })
      .map((runs) => ({ richText: runs.map((run) => ({ text: run.text, font: { bold: run.bold } })) })),
  },
  { weight: 2, arbitrary: fc.constant(null) },
);
const format = fc.constantFrom(
  'General',
  '0',
  '0.00',
  '#,##0',
  '0%',
  'dd/mm/yyyy',
  'd/m/yy h:mm',
  '@',
  '#,##0 "hồ sơ"',
);

describe('a workbook of another writer', () => {
  test('is read as a general library reads it, whatever its cells hold', async () => {
    const cell = fc.record({ value, format });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const workbook = new ExcelJS.Workbook();
        const sheet = workbook.addWorksheet('Bảng 1');
        rows.forEach((cells, y) =>
          cells.forEach((one, x) => {
            const place = sheet.getCell(y + 1, x + 1);
            place.value = one.value;
            // A day in the format of a figure would be shown as one; before March 1900 and after 9999 the two count days differently.
            const isFigure = typeof one.value === 'number' && !(one.value >= 61 && one.value < 2_958_466);
            if (!(one.value instanceof Date) && !(isFigure && /[dmy]/.test(one.format))) place.numFmt = one.format;
          }),
        );
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
        expect(wordsIn(textsOf(await readBytes(bytes, 'a.xlsx')))).toEqual(await byExceljs(bytes));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an appendix of our own writer', () => {
  test.each(Object.values(SAMPLE_KEYS))('%s is read cell by cell as it was written', async (key) => {
    for (const sheet of sampleSheets(key)) {
      const bytes = await writeXlsx([sheet]);
      const read = await readBytes(bytes, 'a.xlsx');
      const words = Object.values(await byExceljs(bytes));
      expect(
        textsOf(read)
          .flat()
          .filter((one) => one !== ''),
      ).toEqual(words);
    }
  });
});
