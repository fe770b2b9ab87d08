// The tables of a Phụ lục in the .docx.
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import type { AppendixPart } from '../../../shared/document/model.ts';
import {
  bodyOf,
  cellsOf,
  cellTexts,
  gridOf,
  isHeaderRow,
  openDocx,
  rowsOf,
  ruledTables,
  sectionsOf,
  textOf,
  type DocxParts,
} from '../../support/docx-facts.ts';
import { SAMPLE_KEYS, SAMPLE_PACK, sampleDocument } from '../../support/sample.ts';
import { appendix, cellsRow, columnsOf, documentWith, table } from '../../support/tables.ts';
import { at, attribute, figure, type Element } from '../../support/xml.ts';

async function written(...appendices: readonly AppendixPart[]): Promise<DocxParts> {
  return openDocx(await writeDocx(documentWith(appendices)));
}

async function onlyTable(...appendices: readonly AppendixPart[]): Promise<Element> {
  const [first] = ruledTables(await written(...appendices));
  if (first === undefined) throw new Error('no table');
  return first;
}

function bodyRows(element: Element): readonly Element[] {
  return rowsOf(element).filter((row) => !isHeaderRow(row));
}

const SPANNED = columnsOf(['TT', 'Nội dung', ['Chủ trì', 'Phân công'], ['Phối hợp', 'Phân công'], 'Thời gian']);

describe('a table', () => {
  test('is as wide as the text between the margins, upright and across', async () => {
    for (const key of Object.values(SAMPLE_KEYS)) {
      const docx = openDocx(await writeDocx(sampleDocument(key, { taskPlacement: 'appendix' })));
      const page = sectionsOf(docx).at(-1);
      const text =
        figure(at(page, 'w:pgSz'), 'w:w') -
        figure(at(page, 'w:pgMar'), 'w:left') -
        figure(at(page, 'w:pgMar'), 'w:right');
      for (const element of ruledTables(docx)) {
        const width = gridOf(element).reduce((sum, column) => sum + column, 0);
        expect(figure(at(element, 'w:tblPr', 'w:tblW'), 'w:w')).toBe(width);
        expect(Math.abs(width - text)).toBeLessThanOrEqual(2);
        expect(attribute(at(element, 'w:tblPr', 'w:tblLayout'), 'w:type')).toBe('fixed');
      }
    }
  });

  test('gives every cell the width of the columns it covers', async () => {
    const element = await onlyTable(
      appendix([table([{ kind: 'group', number: 'I', title: 'Nhóm' }, cellsRow('1', 'A', 'B', 'C', 'D')], SPANNED)]),
    );
    const grid = gridOf(element);
    for (const row of rowsOf(element)) {
      let column = 0;
      for (const cell of cellsOf(row)) {
        const spans = Number(attribute(at(cell, 'w:tcPr', 'w:gridSpan'), 'w:val') ?? 1);
        expect(figure(at(cell, 'w:tcPr', 'w:tcW'), 'w:w')).toBe(
          grid.slice(column, column + spans).reduce((sum, width) => sum + width, 0),
        );
        column += spans;
      }
      expect(column).toBe(grid.length);
    }
  });

  test('repeats its header rows on every page and never splits them', async () => {
    const rows = rowsOf(await onlyTable(appendix([table([cellsRow('1', 'A', 'B', 'C', 'D')], SPANNED)])));
    expect(rows.map(isHeaderRow)).toEqual([true, true, false]);
    expect(rows.slice(0, 2).map((row) => at(row, 'w:trPr', 'w:cantSplit') !== undefined)).toEqual([true, true]);
  });

  test('has a header of one row where nothing spans', async () => {
    expect(rowsOf(await onlyTable(appendix([table([cellsRow('1', 'A')])]))).map(isHeaderRow)).toEqual([true, false]);
  });

  test('merges the two-row header: columns over both rows, the upper title over its neighbours', async () => {
    const [upper, lower] = rowsOf(await onlyTable(appendix([table([], SPANNED)])));
    const facts = (row: Element | undefined): unknown =>
      row === undefined
        ? []
        : cellsOf(row).map((cell) => [
            textOf(cell),
            attribute(at(cell, 'w:tcPr', 'w:gridSpan'), 'w:val') ?? '1',
            at(cell, 'w:tcPr', 'w:vMerge') === undefined
              ? null
              : (attribute(at(cell, 'w:tcPr', 'w:vMerge'), 'w:val') ?? 'continue'),
          ]);
    expect(facts(upper)).toEqual([
      ['TT', '1', 'restart'],
      ['Nội dung', '1', 'restart'],
      ['Phân công', '2', null],
      ['Thời gian', '1', 'restart'],
    ]);
    expect(facts(lower)).toEqual([
      ['', '1', 'continue'],
      ['', '1', 'continue'],
      ['Chủ trì', '1', null],
      ['Phối hợp', '1', null],
      ['', '1', 'continue'],
    ]);
  });

  test('lets a group row span all columns but the number', async () => {
    const [row] = bodyRows(
      await onlyTable(appendix([table([{ kind: 'group', number: 'IV', title: 'Một cửa' }], SPANNED)])),
    );
    expect(
      row === undefined
        ? []
        : cellsOf(row).map((cell) => [textOf(cell), attribute(at(cell, 'w:tcPr', 'w:gridSpan'), 'w:val')]),
    ).toEqual([
      ['IV', undefined],
      ['Một cửa', '4'],
    ]);
  });

  test('of one column puts number and title of a group into its one cell', async () => {
    const [row] = bodyRows(
      await onlyTable(appendix([table([{ kind: 'group', number: 'I', title: 'Nhóm' }], columnsOf(['Nội dung']))])),
    );
    expect(row === undefined ? [] : cellsOf(row).map(textOf)).toEqual(['I. Nhóm']);
  });

  test('prints each paragraph of a cell as one, and an empty cell as an empty paragraph', async () => {
    const [row] = bodyRows(await onlyTable(appendix([table([cellsRow('1', ['- A', '- B']), cellsRow('', '')])])));
    const rows = bodyRows(await onlyTable(appendix([table([cellsRow('', '')])])));
    expect(row === undefined ? [] : cellsOf(row).map(cellTexts)).toEqual([['1'], ['- A', '- B']]);
    expect(rows[0] === undefined ? [] : cellsOf(rows[0]).map(cellTexts)).toEqual([[''], ['']]);
  });

  test('without rows still has its header, and the file opens', async () => {
    expect(rowsOf(await onlyTable(appendix([table([])]))).map(isHeaderRow)).toEqual([true]);
  });
});

describe('a long table', () => {
  test.each([
    [1, 1],
    [500, 1],
    [501, 2],
    [1234, 3],
  ])('of %i rows is split into %i, each with the header, none of them empty, no row lost', async (count, parts) => {
    const docx = await written(
      appendix([table(Array.from({ length: count }, (_, at) => cellsRow(String(at + 1), `Việc ${at + 1}`)))]),
    );
    const tables = ruledTables(docx);
    expect(tables.map((one) => rowsOf(one).filter(isHeaderRow).length)).toEqual(Array.from({ length: parts }, () => 1));
    expect(tables.map((one) => bodyRows(one).length).every((rows) => rows > 0 && rows <= 500)).toBe(true);
    const numbers = tables
      .flatMap(bodyRows)
      .map((row) => (cellsOf(row)[0] === undefined ? '' : textOf(cellsOf(row)[0] ?? row)));
    expect(numbers).toEqual(Array.from({ length: count }, (_, at) => String(at + 1)));
  });

  test('goes on at the top of a new page, so that no header stands in the middle of one', async () => {
    const docx = await written(
      appendix([table(Array.from({ length: 501 }, (_, at) => cellsRow(String(at + 1), 'A')))]),
    );
    const body = bodyOf(docx);
    const [first, second] = ruledTables(docx).map((one) => body.indexOf(one));
    expect((second ?? 0) - (first ?? 0)).toBe(2);
    expect(at(body[(first ?? 0) + 1], 'w:pPr', 'w:pageBreakBefore')).toBeDefined();
  });
});

describe('several tables', () => {
  test('stand apart, each under its own title', async () => {
    const tables = [
      table([cellsRow('1', 'A')], columnsOf(['TT', 'X']), '1. Một'),
      table([cellsRow('1', 'B')], columnsOf(['TT', 'X', 'Y']), '2. Hai'),
    ];
    const docx = await written(appendix(tables));
    const body = bodyOf(docx);
    const places = ruledTables(docx).map((one) => body.indexOf(one));
    expect(places.map((place) => textOf(body[place - 1] ?? docx.document))).toEqual(['1. Một', '2. Hai']);
  });

  test('without titles still never touch', async () => {
    const docx = await written(appendix([table([cellsRow('1', 'A')]), table([cellsRow('1', 'B')])]));
    const body = bodyOf(docx);
    const [first = 0, second = 0] = ruledTables(docx).map((one) => body.indexOf(one));
    expect(second - first).toBeGreaterThan(1);
  });

  test('of several Phụ lục stand in the section of their own', async () => {
    const docx = await written(
      appendix([table([cellsRow('1', 'MỘT')])]),
      appendix([table([cellsRow('1', 'HAI')])]),
      appendix([table([cellsRow('1', 'BA')])]),
    );
    const sections = bodyOf(docx).reduce<string[]>(
      (texts, element) => {
        texts[texts.length - 1] += textOf(element);
        if (at(element, 'w:pPr', 'w:sectPr') !== undefined) texts.push('');
        return texts;
      },
      [''],
    );
    expect(sections.map((text) => ['MỘT', 'HAI', 'BA'].filter((word) => text.includes(word)))).toEqual([
      [],
      ['MỘT'],
      ['HAI'],
      ['BA'],
    ]);
  });

  test('of the sample come out with all their rows', async () => {
    for (const plan of SAMPLE_PACK.plans) {
      const document = sampleDocument(plan.key, { taskPlacement: 'appendix' });
      const rows = ruledTables(openDocx(await writeDocx(document))).flatMap(bodyRows);
      expect(rows).toHaveLength(document.appendices.flatMap((part) => part.tables.flatMap((one) => one.rows)).length);
    }
  });
});
