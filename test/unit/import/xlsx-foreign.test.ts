// Workbooks as other programs write the same thing differently: every word stays in its cell.
import { describe, expect, test } from 'vitest';
import type { ReadCell } from '../../../shared/domain/imports/read-document.ts';
import { excelParts, sheetData, textCell, zipOf, type ExcelFile, type Parts } from '../../support/office-files.ts';
import { readBytes, readExcel, tableOf, textsOf } from '../../support/read-files.ts';

const TABLE = sheetData([textCell('Tên'), textCell('Hạn')], ['<c><v>1</v></c>', textCell('quý I')]);
const WORDS = [
  ['Tên', 'Hạn'],
  ['1', 'quý I'],
];
const SHEET = 'xl/worksheets/sheet1.xml';

async function wordsOf(xml: string, file?: ExcelFile): Promise<readonly (readonly string[])[]> {
  return textsOf(await readExcel([{ xml }], file));
}

/** The parts of a workbook of this one sheet, changed. */
async function wordsAfter(change: (parts: Record<string, string>) => Parts): Promise<readonly (readonly string[])[]> {
  const parts = excelParts([{ xml: TABLE }]) as Record<string, string>;
  return textsOf(await readBytes(zipOf(change({ ...parts })), 'a.xlsx'));
}

function replaced(parts: Record<string, string>, name: string, from: string | RegExp, to: string): Parts {
  return { ...parts, [name]: (parts[name] ?? '').replace(from, to) };
}

describe('the XML of a worksheet', () => {
  test('may have its attributes in single quotes and in any order', async () => {
    const xml = `<cols><col hidden='1' max='2' min='2'/></cols>${TABLE}<mergeCells><mergeCell xr:uid='{1}' ref = 'A2:B2'/></mergeCells><pageSetup orientation='landscape' paperSize='8'/>`;
    const read = await readExcel([{ xml }]);
    expect(tableOf(read)[1]).toEqual([{ text: '1', colSpan: 2 }]);
    const block = read.parts[0]?.blocks[0];
    expect(block).toMatchObject({ hiddenColumns: [2], page: { paper: 'A3', orientation: 'landscape' } });
  });

  test('may have blanks before the ends of its tags, comments and CDATA between its words', async () => {
    const xml = TABLE.replaceAll(/<\/(\w+)>/g, '</$1 >').replace('quý I', 'quý<!-- --> <![CDATA[I]]>');
    expect(await wordsOf(xml)).toEqual(WORDS);
  });

  test('is read by the prefix of its root, whatever other prefixes stand for the same', async () => {
    const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const twice = await wordsAfter((parts) =>
      replaced(parts, SHEET, '<worksheet', `<!-- <x:y> --><worksheet xmlns:x="${MAIN}"`),
    );
    expect(twice).toEqual(WORDS);
  });

  test('is read in the strict form of the standard', async () => {
    const strict = await wordsAfter((parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, xml]) => [
          name,
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006',
              'http://purl.oclc.org/ooxml/spreadsheetml',
            )
            .replaceAll(
              /http:\/\/schemas.openxmlformats.org\/officeDocument\/2006/g,
              'http://purl.oclc.org/ooxml/officeDocument',
            ),
        ]),
      ),
    );
    expect(strict).toEqual(WORDS);
  });

  test.each(['utf16le', 'utf8'] as const)('is read in %s with its mark', async (encoding) => {
    const marked = await wordsAfter((parts) => ({
      ...parts,
      [SHEET]: Buffer.from(`\uFEFF<?xml version='1.0' encoding='${encoding}'?>${parts[SHEET] ?? ''}`, encoding),
    }));
    expect(marked).toEqual(WORDS);
  });

  test('may give its rows out of order, twice, or by the addresses of their cells alone', async () => {
    const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await wordsOf(`<sheetData><row r="2"><c r="A2"><v>2</v></c></row>${first}</sheetData>`)).toEqual([
      ['1'],
      ['2'],
    ]);
    expect(await wordsOf(`<sheetData>${first}<row r="1"><c r="b1"><v>2</v></c></row></sheetData>`)).toEqual([
      ['1', '2'],
    ]);
    const read = await readExcel([
      { xml: '<sheetData><row><c r="A1"><v>1</v></c></row><row hidden="1"><c r="A3"><v>3</v></c></row></sheetData>' },
    ]);
    expect(textsOf(read)).toEqual([['1'], [''], ['3']]);
    expect(read.parts[0]?.blocks[0]).toMatchObject({ hiddenRows: [3] });
  });

  test('shows nothing for a value of blanks, be it a number, a text of the list or a truth value', async () => {
    const cells = ['n', 's', 'b', 'e'].map((type) => `<c t="${type}"><v> </v></c>`);
    expect(
      await wordsOf(sheetData([textCell('a'), ...cells, textCell('b')]), { strings: '<si><t>sai</t></si>' }),
    ).toEqual([['a', '', '', '', '', 'b']]);
  });
});

describe('the parts of a workbook', () => {
  test('are found where the case, slashes or blanks of their names are written differently', async () => {
    const relations = 'xl/_rels/workbook.xml.rels';
    const sheet = 'Target="worksheets/sheet1.xml"';
    for (const target of ['/xl/Worksheets/Sheet1.XML', 'worksheets\\sheet1.xml', './worksheets/sheet%31.xml'])
      expect(await wordsAfter((parts) => replaced(parts, relations, sheet, `Target="${target}"`))).toEqual(WORDS);
  });

  test('may tell the type of the workbook as the one of every part, as programs made with .NET do', async () => {
    const main = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    const own = await wordsAfter((parts) => ({
      ...replaced(parts, '[Content_Types].xml', /<Override PartName="[^"]*"/, '<Default Extension="XML"'),
      '_rels/.rels': `<Relationships><Relationship Id="R1" Type="${main}" Target="/xl/workbook.xml"/></Relationships>`,
    }));
    expect(own).toEqual(WORDS);
  });

  test('may lack styles and shared texts', async () => {
    const bare = await wordsAfter((parts) => {
      const { 'xl/styles.xml': _, 'xl/sharedStrings.xml': __, ...others } = parts;
      return others;
    });
    expect(bare).toEqual(WORDS);
  });
});

describe('a text in a font of before Unicode', () => {
  test('is known by the font of its cell where its runs only say that they are bold', async () => {
    const styles = '<fonts><font/><font><name val=".VnTime"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
    const strings = '<si><r><rPr><b/></rPr><t xml:space="preserve">KÕ </t></r><r><t>ho¹ch</t></r></si>';
    expect(await wordsOf(sheetData(['<c s="1" t="s"><v>0</v></c>']), { styles, strings })).toEqual([['Kế hoạch']]);
  });
});

describe('merged ranges', () => {
  async function merged(xml: string, ...ranges: readonly string[]): Promise<readonly (readonly ReadCell[])[]> {
    const list = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
    return tableOf(await readExcel([{ xml: `${xml}<mergeCells>${list}</mergeCells>` }]));
  }

  test('that overlap: the one that is met first counts, and no word outside of it is lost', async () => {
    expect(await merged(TABLE, 'A1:A2', 'A2:B2')).toEqual([
      [{ text: 'Tên', rowSpan: 2 }, { text: 'Hạn' }],
      [{ text: 'quý I' }],
    ]);
  });

  test('that begin nowhere or end before they begin are none', async () => {
    expect((await merged(TABLE, 'A0:B1', 'B2:A1', 'A1', 'ZZZ1:ZZZ9')).map((row) => row.length)).toEqual([2, 2]);
  });

  test('reach over as many rows as are kept of a sheet with gaps', async () => {
    const far = TABLE.replace(
      '</sheetData>',
      '<row r="9"><c r="B9"><v>9</v></c></row><row r="30000"><c r="A30000"><v>3</v></c></row></sheetData>',
    );
    expect(await merged(far, 'A2:A9')).toEqual([
      [{ text: 'Tên' }, { text: 'Hạn' }],
      [{ text: '1', rowSpan: 3 }, { text: 'quý I' }],
      [{ text: '' }],
      [{ text: '9' }],
      [{ text: '' }, { text: '' }],
      [{ text: '3' }, { text: '' }],
    ]);
  });

  test('of whole columns, a hundred thousand of them, are met in no time', async () => {
    const ranges = Array.from({ length: 100_000 }, (_, at) => `A${(at % 1000) + 1}:XFD${1_048_576 - at}`);
    const far = TABLE.replace('</sheetData>', '<row r="1000000"><c r="IV1000000"><v>9</v></c></row></sheetData>');
    expect((await merged(far, ...ranges)).flat()).toEqual([expect.objectContaining({ text: 'Tên', colSpan: 256 })]);
  });
});
