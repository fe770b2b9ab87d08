// Numbers and days of a workbook as their cells show them, in the formats offices use.
import { describe, expect, test } from 'vitest';
import { shownValue, shownNumber } from '../../../electron/import/xlsx-shown.ts';
import { sheetData } from '../../support/office-files.ts';
import { readExcel, textsOf } from '../../support/read-files.ts';

const ACCOUNTING = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)';

describe('a number', () => {
  test.each([
    [0.285, '0%', '29%'],
    [2.675, '0.00', '2,68'],
    [1.005, '0.00', '1,01'],
    [-1.005, '0.00', '-1,01'],
    [1e15, '#,##0', '1.000.000.000.000.000'],
  ])('is rounded as it is written, not as it is stored: %d in «%s» is %s', (value, format, text) => {
    expect(shownNumber(value, format)).toBe(text);
  });

  test.each([
    [0, '0;-0;;@', ''],
    [5, '0;-0;;@', '5'],
    [0, '#,###', ''],
    [0, ACCOUNTING, '-'],
    [1234, ACCOUNTING, '1.234'],
    [-1234, ACCOUNTING, '(1.234)'],
    [-5, '0;@', '-5'],
    [0, '#.##', ''],
    [0.5, '#.##', '0,5'],
  ])('that is zero is hidden where its format hides it: %d in «%s» is «%s»', (value, format, text) => {
    expect(shownNumber(value, format)).toBe(text);
  });

  test('that is no zero is never hidden: the sheet is read, not what someone made invisible in it', () => {
    expect([shownNumber(7, ';;;'), shownNumber(-7, '0;;')]).toEqual(['7', '-7']);
  });

  test('that is negative keeps its minus where its colour alone would tell it', () => {
    expect([shownNumber(-5, '0.0;[Red]0.0'), shownNumber(-5, '0;[Red]\\(0\\)')]).toEqual(['-5,0', '(5)']);
    expect(shownNumber(-5, '"tăng "0;[Red]"giảm "0')).toBe('giảm 5');
  });

  test.each([
    [912345678, '0000"."000"."000', '0912.345.678'],
    [912345678, '0000 000 000', '0912 345 678'],
    [12, '00-00', '00-12'],
    [12, '00"/KH-UBND"', '12/KH-UBND'],
    [5, 'General" hồ sơ"', '5 hồ sơ'],
  ])('stands around and between the texts of its format: %d in «%s» is «%s»', (value, format, text) => {
    expect(shownNumber(value, format)).toBe(text);
  });

  test.each([
    [1, 'Có'],
    [0, 'Không'],
    [-3, '-3'],
  ])('is shown by the section whose condition it meets: %d is «%s»', (value, text) => {
    expect(shownNumber(value, '[=1]"Có";[=0]"Không";0')).toBe(text);
  });

  test('in a format that is the general one of another language is never lost', () => {
    expect(['G/通用格式', '[DBNum1][$-804]General', 'Chung'].map((format) => shownNumber(2026, format))).toEqual(
      Array.from({ length: 3 }, () => '2026'),
    );
  });

  test.each([
    [1e-7, '0,0000001'],
    [1.5e-13, '0,00000000000015'],
    [1e-20, '1E-20'],
    [-2.5e-8, '-0,000000025'],
  ])('that is very small is %d as %s', (value, text) => {
    expect(shownNumber(value, 'General')).toBe(text);
  });
});

describe('a moment', () => {
  test.each([
    [1.5, '[h]:mm', '36:00'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [1.5 + 61 / 86_400, '[hh]:mm:ss', '36:01:01'],
    [-0.25, '[h]:mm', '-6:00'],
    [1.5, '[h]', '36'],
    [0.0625, '[mm]', '90'],
    [0.0625, '[mm]:ss', '90:00'],
    [0.01, '[s]', '864'],
    [0.01, 'mm:ss', '14:24'],
  ])('of hours or minutes is no month: %d in «%s» is %s', (serial, format, text) => {
    expect(shownValue(serial, format, false)).toBe(text);
  });

  test('has its seconds where they are shown', () => {
    const serial = 46_086 + (9 * 3600 + 30 * 60 + 15) / 86_400;
    expect(shownValue(serial, 'd/m/yyyy h:mm:ss', false)).toBe('05/03/2026 09:30:15');
    expect(shownValue(serial, 'd/m/yyyy h:mm', false)).toBe('05/03/2026 09:30');
  });

  test.each([
    '[$-42A]dd/mm/yyyy;@',
    '[$-1010000]d/m/yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '"Ngày "dd" tháng "mm" năm "yyyy',
  ])('in «%s» is a day', (format) => {
    expect(shownValue(46_086, format, false)).toBe('05/03/2026');
  });

  test('is shown by the section whose condition it meets', () => {
    const format = '[<1]h:mm;[=1]"hết ngày";d/m/yyyy';
    expect([0.5, 1, 46_086].map((serial) => shownValue(serial, format, false))).toEqual([
      '12:00',
      'hết ngày',
      '5/3/2026',
    ]);
  });

  test('that is no day of any calendar stays the number it is', () => {
    expect([912_345_678_901, -3, 2_958_466].map((serial) => shownValue(serial, 'dd/mm/yyyy', false))).toEqual([
      '912345678901',
      '-3',
      '2958466',
    ]);
  });

  test('that is written out keeps its time in a cell without a format', async () => {
    expect(textsOf(await readExcel([{ xml: sheetData(['<c t="d"><v>2026-03-05T09:30:00</v></c>']) }]))).toEqual([
      ['05/03/2026 09:30'],
    ]);
  });

  test('is known by formats that have no code in the file, those of other languages too', async () => {
    const ids = [14, 31, 58, 46, 41];
    const styles = `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = ids.map((_, at) => `<c s="${at}"><v>46086</v></c>`);
    expect(textsOf(await readExcel([{ xml: sheetData(cells) }], { styles }))).toEqual([
      ['05/03/2026', '05/03/2026', '05/03/2026', '1106064:00:00', '46.086'],
    ]);
  });

  test('is known by hours alone in brackets, and a code of any length is looked at in no time', async () => {
    const codes = ['[h]', '['.repeat(1_000_000)];
    const styles = `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs>`;
    const cells = codes.map((_, at) => `<c s="${at}"><v>1.5</v></c>`);
    expect(textsOf(await readExcel([{ xml: sheetData(cells) }], { styles }))).toEqual([['36', '1,5']]);
  });
});
