// Reading .xlsx: one table a sheet, every cell as it is shown, nothing beyond the used range.
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../electron/export/xlsx-writer.ts';
import { shownDate, shownNumber } from '../../../electron/import/xlsx-shown.ts';
import { excelParts, sheetData, textCell, zipOf } from '../../support/office-files.ts';
import { readBytes, readExcel, tableOf, textsOf } from '../../support/read-files.ts';
import { cellsRow, sheetOf, table } from '../../support/tables.ts';

const STYLES = `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><cellXfs count="6">
<xf numFmtId="0"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" applyFont="1"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>`;

async function shown(...cells: readonly string[]): Promise<readonly string[]> {
  const read = await readExcel([{ xml: sheetData(cells) }], {
    styles: STYLES,
    strings: '<si><t>Kế hoạch</t></si><si><r><t>Đơn </t></r><r><t>vị</t></r></si><si><t>_x005F_x0041_</t></si>',
  });
  return textsOf(read)[0] ?? [];
}

describe('a cell', () => {
  test('shows its number in its format, with a decimal comma', async () => {
    expect(
      await shown(
        '<c s="1"><v>0.8</v></c>',
        '<c s="2"><v>1234567</v></c>',
        '<c><v>96.25</v></c>',
        '<c><v>0.30000000000000004</v></c>',
      ),
    ).toEqual(['80%', '1.234.567', '96,25', '0,3']);
  });

  test('shows a day as it is stored, whatever the time zone of the computer', async () => {
    expect(await shown('<c s="3"><v>46086</v></c>')).toEqual(['05/03/2026']);
  });

  test('shows a day in a format that has no code in the file, counted from 1904 or written out', async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const day = sheetData([
      '<c s="1"><v>44624</v></c>',
      '<c t="d"><v>2026-03-05</v></c>',
      '<c t="d"><v>hôm nay</v></c>',
    ]);
    const properties = '<workbookPr date1904="1"/>';
    expect(textsOf(await readExcel([{ xml: day }], { styles, properties }))).toEqual([
      ['05/03/2026', '05/03/2026', 'hôm nay'],
    ]);
  });

  test('shows no reading of foreign signs, and a sign beyond the first plane whole', async () => {
    const strings = '<si><t>Kế hoạch</t><rPh sb="0" eb="1"><t>đọc</t></rPh></si><si><t>_xD83D__xDCCC_ Ghim</t></si>';
    const read = await readExcel([{ xml: sheetData(['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>']) }], { strings });
    expect(textsOf(read)).toEqual([['Kế hoạch', '📌 Ghim']]);
  });

  test('shows shared texts, rich texts, truth values, errors and formulas by their last value', async () => {
    expect(
      await shown(
        '<c t="s"><v>0</v></c>',
        '<c t="s"><v>1</v></c>',
        '<c t="b"><v>1</v></c>',
        '<c t="e"><v>#REF!</v></c>',
        '<c><f>SUM(A1:A9)</f><v>45</v></c>',
        '<c t="str"><f>A1&amp;B1</f><v>a &amp;amp; b</v></c>',
        '<c><f>NOW()</f></c>',
        '<c><v>1</v></c>',
      ),
    ).toEqual(['Kế hoạch', 'Đơn vị', 'TRUE', '#REF!', '45', 'a &amp; b', '', '1']);
  });

  test('shows "_x0041_" as what was typed', async () => {
    expect(await shown('<c t="s"><v>2</v></c>', textCell('_x0041_'), textCell('_x005F_x0041_'))).toEqual([
      '_x0041_',
      'A',
      '_x0041_',
    ]);
  });

  test('says where it is bold, and where it may be typed in', async () => {
    const read = await readExcel(
      [{ xml: sheetData([textCell('a').replace('<c', '<c s="4"'), '<c s="5"/>', textCell('b')]) }],
      {
        styles: STYLES,
      },
    );
    expect(tableOf(read)).toEqual([[{ text: 'a', bold: true }, { text: '', locked: false }, { text: 'b' }]]);
  });

  test('is bold where every word of its runs is, whatever the blanks between them', async () => {
    const bold = '<rPr><b/><rFont val="Arial"/></rPr>';
    const strings = `<si><r>${bold}<t>Nhóm</t></r><r><t> </t></r><r>${bold}<t>một</t></r></si><si><r>${bold}<t>Nhóm</t></r><r><t> hai</t></r></si>`;
    const read = await readExcel([{ xml: sheetData(['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>']) }], { strings });
    expect(tableOf(read)).toEqual([[{ text: 'Nhóm một', bold: true }, { text: 'Nhóm hai' }]]);
  });
});

describe('formats', () => {
  test.each([
    [0.825, '0.0%', '82,5%'],
    [1, '0%', '100%'],
    [1234.5, '#,##0.00', '1.234,50'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [0, '0;-0;"-"', '-'],
    [7, '00', '07'],
    [1500000, '#,##0,"k"', '1.500k'],
    [2.5, '0.##', '2,5'],
    [2, '0.##', '2'],
    [80, '0" hồ sơ"', '80 hồ sơ'],
    [1000, '#,##0\\ [$₫-42A]', '1.000 ₫'],
    [12, 'General', '12'],
    [1e21, '0', '1000000000000000000000'],
    [0.5, '# ?/?', '0,5'],
    [-0.001, '0', '0'],
  ])('%d in «%s» is %s', (value, format, text) => {
    expect(shownNumber(value, format)).toBe(text);
  });

  test.each([
    ['yyyy-mm-dd', '05/03/2026'],
    ['mm/yyyy', '03/2026'],
    ['yyyy', '2026'],
    ['d/m/yy h:mm', '05/03/2026 09:30'],
    ['h:mm', '09:30'],
  ])('a moment in «%s» is %s', (format, text) => {
    expect(shownDate(new Date(Date.UTC(2026, 2, 5, 9, 30)), format)).toBe(text);
  });
});

describe('a sheet', () => {
  test('is one table from A1, with merged cells, and what is hidden marked', async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>Tên</t></is></c></row><row r="3" hidden="1"><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C2"/><mergeCell ref="A5:XFD1048576"/></mergeCells>`;
    const read = await readExcel([
      { name: 'Một', xml },
      { name: 'Hai', state: 'veryHidden', xml: sheetData() },
    ]);
    expect(read.parts).toEqual([
      {
        name: 'Một',
        hidden: false,
        blocks: [
          {
            kind: 'table',
            rows: [
              [{ text: '' }, { text: '' }, { text: '' }],
              [{ text: '' }, { text: 'Tên', colSpan: 2 }],
              [{ text: '' }, { text: '1' }, { text: '2' }],
            ],
            firstRow: 1,
            hiddenRows: [3],
            hiddenColumns: [2],
          },
        ],
      },
      { name: 'Hai', hidden: true, blocks: [] },
    ]);
  });

  test('without addresses is read in order', async () => {
    const read = await readExcel([
      { xml: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>' },
    ]);
    expect(textsOf(read)).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  test('whose elements carry a prefix is read as any other', async () => {
    const read = await readExcel(
      [
        {
          xml: '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>',
        },
      ],
      { prefix: 'x', strings: '<x:si><x:t>Tên</x:t></x:si>' },
    );
    expect(textsOf(read)).toEqual([['Tên', '2']]);
    expect(read.notes).toEqual([{ code: 'formulas', count: 1 }]);
  });

  test.each([
    ['an element that is not closed', '<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>'],
    ['no end of its rows', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a text that is not in its list', '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'],
    ['a row beyond the last', '<sheetData><row r="1048577"><c r="A1"><v>1</v></c></row></sheetData>'],
    ['a cell without a column', '<sheetData><row r="1"><c r="1"><v>1</v></c></row></sheetData>'],
    ['a cell outside of any row', '<sheetData><c r="A1"><v>1</v></c></row></sheetData>'],
  ])('with %s is refused as damaged', async (_, xml) => {
    await expect(readExcel([{ xml }])).rejects.toMatchObject({ fault: { code: 'import-refused', reason: 'damaged' } });
  });

  test('of 5,000 Vietnamese rows written here is read as the same rows', async () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `Nhiệm vụ ${at + 1}: rà soát, đơn giản hóa thủ tục 📌`);
    const bytes = await writeXlsx([sheetOf([table(texts.map((text, at) => cellsRow(`${at + 1}`, text)))])]);
    const rows = textsOf(await readBytes(bytes, 'a.xlsx')).slice(5, 5005);
    expect(rows.filter((row, at) => row[0] !== `${at + 1}` || row[1] !== texts[at])).toEqual([]);
  });
});

describe('text that looks like a formula', () => {
  test('is written as text and read as the same text', async () => {
    const texts = ['=1+1', '=HYPERLINK("http://x")', '+84 912', '-5%', '@SUM(A1)', '09', '1.5', '_x0041_', "'a"];
    const bytes = await writeXlsx([sheetOf([table(texts.map((text) => cellsRow('1', text)))])]);
    const read = await readBytes(bytes, 'a.xlsx');
    expect(
      textsOf(read)
        .slice(5, 5 + texts.length)
        .map((row) => row[1]),
    ).toEqual(texts);
    expect(read.notes).toEqual([]);
  });
});

describe('what a workbook brings with it', () => {
  test('links to other workbooks are told, not followed', async () => {
    const more = { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' };
    const read = await readBytes(zipOf(excelParts([{ xml: sheetData([textCell('a')]) }], { more })), 'a.xlsx');
    expect(read.notes).toEqual([{ code: 'external-links', count: 1 }]);
  });
});
