// Worksheets made to hang or to fill a reader: each is refused or read in no time, and the next good one is read.
import { afterEach, describe, expect, test } from 'vitest';
import { excelParts, sheetData, textCell, zipOf } from '../../support/office-files.ts';
import { readBytes, readExcel, textsOf } from '../../support/read-files.ts';

const GOOD = sheetData([textCell('Kế hoạch')]);

function cellOf(attributes: string, inside = '<v>1</v>'): string {
  return `<sheetData><row r="1"><c ${attributes}>${inside}</c></row></sheetData>`;
}

async function outcomeOf(reading: ReturnType<typeof readExcel>): Promise<unknown> {
  try {
    return textsOf(await reading);
  } catch (error) {
    return (error as { fault?: { reason?: string } }).fault?.reason ?? error;
  }
}

afterEach(async () => {
  expect(textsOf(await readExcel([{ xml: GOOD }]))).toEqual([['Kế hoạch']]);
});

describe('a worksheet', () => {
  test('whose elements stand in one another without end is refused', async () => {
    const deep = '<a>'.repeat(400_000);
    expect(await outcomeOf(readExcel([{ xml: cellOf('r="A1"', `<v>1</v>${deep}`) }]))).toBe('damaged');
    expect(await outcomeOf(readExcel([{ xml: GOOD }], { strings: deep }))).toBe('damaged');
    expect(await outcomeOf(readExcel([{ xml: GOOD }], { styles: deep }))).toBe('damaged');
  });

  test('with an attribute of ten megabytes is read', async () => {
    expect(await outcomeOf(readExcel([{ xml: cellOf(`r="A1" x="${'a'.repeat(10_000_000)}"`) }]))).toEqual([['1']]);
  });

  test.each([
    ['r="A1" s="-1"', [['1']]],
    ['r="A1" s="99999999999999999999"', [['1']]],
    ['r="A1" s="constructor"', [['1']]],
    [`r="${'A'.repeat(1_000_000)}1"`, 'damaged'],
    ['r="XFE1"', 'damaged'],
    ['r="A1" t="s"', 'damaged'],
    ['r="A1" t="__proto__"', [['1']]],
    ['r="A1" r="A2"', 'damaged'],
  ])('with a cell of %s is refused or read as plain', async (attributes, outcome) => {
    expect(await outcomeOf(readExcel([{ xml: cellOf(attributes) }]))).toEqual(outcome);
  });

  test.each(['0', '-1', '1.5', '1e9', 'x', ''])('with a row of the number «%s» is refused', async (number) => {
    const xml = `<sheetData><row r="${number}" spans="1:99999999"><c><v>1</v></c></row></sheetData>`;
    expect(await outcomeOf(readExcel([{ xml }]))).toBe('damaged');
  });

  test.each(['1e999', '-1e999', 'Infinity', '1,5'])('with «%s» as a number shows it as it stands', async (value) => {
    expect(await outcomeOf(readExcel([{ xml: cellOf('r="A1"', `<v>${value}</v>`) }]))).toEqual([[value]]);
  });

  test('that describes all its columns over and over is read', async () => {
    const cols = `<cols>${'<col min="1" max="16384" hidden="1" width="9"/>'.repeat(30_000)}</cols>`;
    const read = await readExcel([{ xml: `${cols}${GOOD}` }]);
    expect(read.parts[0]?.blocks[0]).toMatchObject({ hiddenColumns: [1] });
  });

  test('that stands a second time in the list of sheets is refused: it would be read as often as it stands there', async () => {
    const parts = excelParts([{ xml: GOOD }]);
    const workbook = String(parts['xl/workbook.xml']).replace(/<sheet .*?\/>/, (sheet) => sheet.repeat(2));
    expect(await outcomeOf(readBytes(zipOf({ ...parts, 'xl/workbook.xml': workbook }), 'a.xlsx'))).toBe('damaged');
    const [name, two] = ['xl/_rels/workbook.xml.rels', excelParts([{ xml: GOOD }, { xml: GOOD }])];
    const rels = String(two[name]).replace('sheet2.xml', 'SHEET1.xml');
    expect(await outcomeOf(readBytes(zipOf({ ...two, [name]: rels }), 'a.xlsx'))).toBe('damaged');
  });

  test('with one word far to the right does not make every row as long', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`);
    const far = '<row r="3001"><c r="IV3001"><v>2</v></c></row>';
    const words = textsOf(await readExcel([{ xml: `<sheetData>${rows.join('')}${far}</sheetData>` }]));
    expect([words[0], words[2999], words[3000]?.length, words[3000]?.at(-1)]).toEqual([['1'], ['1'], 256, '2']);
  });

  test('of more than 8 MB without addresses of its rows keeps them in their places', async () => {
    const blank = `<row>${' '.repeat(100)}</row>`.repeat(80_000);
    const xml = `<sheetData><row><c><v>1</v></c></row>${blank}<row><c><v>2</v></c></row></sheetData>`;
    const read = await readExcel([{ xml }]);
    expect(textsOf(read)).toEqual([['1'], [''], ['2']]);
    expect(read.notes).toEqual([{ code: 'rows-left-out', part: 'Sheet1', count: 79_999 }]);
  });
});
