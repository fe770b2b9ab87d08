// The Phụ lục as a worksheet: headings, merged cells, print set-up.
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../../electron/export/xlsx-writer.ts';
import { cellsRow, columnsOf, sheetOf, table } from '../../support/tables.ts';
import { openXlsx, textsAt, type SheetFacts } from '../../support/xlsx-facts.ts';
import { everyTask, SAMPLE_KEYS, SAMPLE_PACK, samplePlan, sampleSheets } from '../../support/sample.ts';
import { ND30_2020, textWidthMm } from '../../../shared/document/profile-nd30-2020.ts';
import { linesOf } from '../../../shared/domain/text.ts';
import { at, attribute, childrenOf, figure } from '../../support/xml.ts';

const SPANNED = columnsOf(['TT', 'Nội dung', ['Chủ trì', 'Phân công'], ['Phối hợp', 'Phân công'], 'Thời gian']);

async function onlySheet(...sheets: Parameters<typeof writeXlsx>[0]): Promise<SheetFacts> {
  const [sheet] = openXlsx(await writeXlsx(sheets));
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

describe('a worksheet read back with exceljs', () => {
  test.each(SAMPLE_PACK.plans.map((plan) => plan.key).filter((key) => sampleSheets(key).length > 0))(
    'holds every task or target of %s, text for text',
    async (key) => {
      const workbook = await loaded(await writeXlsx(sampleSheets(key)));
      const texts = new Set<string>();
      workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.add(cell.text))));
      const plan = samplePlan(key);
      const wanted = [
        ...everyTask(plan).map((task) => task.content),
        ...plan.targetSets.flatMap((set) => set.targets.map((target) => target.name)),
      ].map((text) => linesOf(text).join('\n'));
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.filter((text) => !texts.has(text))).toEqual([]);
    },
  );

  test('has one sheet a Phụ lục, under the name of its label', async () => {
    const workbook = await loaded(
      await writeXlsx([
        { ...sheetOf([table([cellsRow('1', 'A')])]), name: 'Phụ lục I' },
        { ...sheetOf([table([cellsRow('1', 'B')])]), name: 'Phụ lục II' },
      ]),
    );
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(workbook.worksheets.map((sheet) => sheet.getCell('B6').text)).toEqual(['A', 'B']);
  });

  test('sets headings, header and body in Times New Roman of their sizes', async () => {
    const workbook = await loaded(
      await writeXlsx([sheetOf([table([{ kind: 'group', number: 'I', title: 'Nhóm' }, cellsRow('1', 'A')])])]),
    );
    const font = (reference: string): unknown => {
      const { name, size, bold, italic } = workbook.worksheets[0]?.getCell(reference).font ?? {};
      return [name, size, bold ?? false, italic ?? false];
    };
    const name = 'Times New Roman';
    expect(['A1', 'A2', 'A3', 'A5', 'B6', 'B7'].map(font)).toEqual([
      [name, 14, true, false],
      [name, 14, true, false],
      [name, 13, false, true],
      [name, 12, true, false],
      [name, 12, true, false],
      [name, 12, false, false],
    ]);
  });

  test('rules every cell of the table and wraps its text', async () => {
    const workbook = await loaded(
      await writeXlsx([
        sheetOf([table([{ kind: 'group', number: 'I', title: 'Nhóm' }, cellsRow('1', 'A', '', 'C', 'D')], SPANNED)]),
      ]),
    );
    const references = [5, 6, 7, 8].flatMap((row) => ['A', 'B', 'C', 'D', 'E'].map((letter) => `${letter}${row}`));
    for (const reference of references) {
      const cell = workbook.worksheets[0]?.getCell(reference);
      expect(
        [cell?.border.top?.style, cell?.border.left?.style, cell?.border.bottom?.style, cell?.border.right?.style],
        reference,
      ).toEqual(['thin', 'thin', 'thin', 'thin']);
      expect(cell?.alignment.wrapText, reference).toBe(true);
    }
  });
});

describe('the headings', () => {
  test('are label, title and the line that says what they belong to, over the whole width', async () => {
    const sheet = await onlySheet(
      sheetOf([table([cellsRow('1', 'A', 'B', 'C', 'D')], SPANNED)], { label: 'Phụ lục II' }),
    );
    expect(textsAt(sheet, 'A1', 'A2', 'A3')).toEqual(['Phụ lục II', 'DANH MỤC', '(Kèm theo Kế hoạch số 1/KH)']);
    expect(sheet.merges).toEqual(expect.arrayContaining(['A1:E1', 'A2:E2', 'A3:E3']));
  });
});

describe('the end mark', () => {
  test('closes the sheet right below its last table, at its right edge', async () => {
    const rows = [cellsRow('1', 'A'), cellsRow('2', 'B'), cellsRow('3', 'C')];
    expect(textsAt(await onlySheet(sheetOf([table(rows)])), 'B8', 'A9', 'B9')).toEqual(['C', undefined, './.']);
    const wide = await onlySheet(sheetOf([table([cellsRow('1', 'A', 'B', 'C', 'D')], SPANNED), table(rows)]));
    expect([...wide.cells].filter(([, cell]) => cell.value === './.').map(([reference]) => reference)).toEqual(['E14']);
    expect(textsAt(wide, 'B13')).toEqual(['C']);
  });
});

describe('merged cells', () => {
  test('are those of the two-row header and of the group rows, none twice', async () => {
    const sheet = await onlySheet(
      sheetOf([
        table(
          [
            { kind: 'group', number: 'I', title: 'Nhóm' },
            cellsRow('1', 'A', 'B', 'C', 'D'),
            { kind: 'group', number: 'II', title: 'Khác' },
          ],
          SPANNED,
        ),
      ]),
    );
    expect([...sheet.merges].sort()).toEqual([
      'A1:E1',
      'A2:E2',
      'A3:E3',
      'A5:A6',
      'B5:B6',
      'B7:E7',
      'B9:E9',
      'C5:D5',
      'E5:E6',
    ]);
    expect(textsAt(sheet, 'A5', 'C5', 'C6', 'D6', 'B7', 'B9')).toEqual([
      'TT',
      'Phân công',
      'Chủ trì',
      'Phối hợp',
      'Nhóm',
      'Khác',
    ]);
    expect(figure(at(sheet.xml, 'mergeCells'), 'count')).toBe(sheet.merges.length);
  });

  test('always cover two cells or more: Excel repairs a file that merges one', async () => {
    const oneColumn = columnsOf(['Nội dung']);
    const sheets = [
      sheetOf([table([cellsRow('A'), { kind: 'group', number: 'I', title: 'Nhóm' }], oneColumn, 'Tên bảng')]),
      sheetOf([table([{ kind: 'group', number: 'I', title: 'Nhóm' }])]),
    ];
    for (const one of sheets) {
      const { merges } = await onlySheet(one);
      expect(merges.filter((range) => !range.includes(':') || range.split(':')[0] === range.split(':')[1])).toEqual([]);
    }
  });

  test('of a table of one column: none at all, and no empty list of them', async () => {
    const sheet = await onlySheet(sheetOf([table([cellsRow('A')], columnsOf(['Nội dung']))]));
    expect(sheet.merges).toEqual([]);
    expect(at(sheet.xml, 'mergeCells')).toBeUndefined();
  });
});

describe('the print set-up', () => {
  test.each(['portrait', 'landscape'] as const)(
    'is A4 %s with the margins of the decree, as wide as the page and centred',
    async (orientation) => {
      const { xml } = await onlySheet(sheetOf([table([cellsRow('1', 'A')])], { orientation }));
      const setup = at(xml, 'pageSetup');
      expect([
        attribute(setup, 'paperSize'),
        attribute(setup, 'orientation'),
        attribute(setup, 'fitToWidth'),
        attribute(setup, 'fitToHeight'),
      ]).toEqual(['9', orientation, '1', '0']);
      expect(attribute(at(xml, 'sheetPr', 'pageSetUpPr'), 'fitToPage')).toBe('1');
      const mm = ['top', 'bottom', 'left', 'right', 'header'].map((side) =>
        Math.round(figure(at(xml, 'pageMargins'), side) * 25.4),
      );
      expect(mm).toEqual([20, 20, 30, 15, 10]);
      expect(attribute(at(xml, 'printOptions'), 'horizontalCentered')).toBe('1');
    },
  );

  test('is A3 where the Phụ lục asks, its columns as wide as that page', async () => {
    const paper = { paper: 'A3', orientation: 'landscape' } as const;
    const columns = columnsOf(['TT', 'A']).map((column) => ({ ...column, widthMm: textWidthMm(ND30_2020, paper) / 2 }));
    const { xml } = await onlySheet(sheetOf([table([cellsRow('1', 'A')], columns)], paper));
    const setup = at(xml, 'pageSetup');
    expect([attribute(setup, 'paperSize'), attribute(setup, 'orientation'), attribute(setup, 'fitToWidth')]).toEqual([
      '8',
      'landscape',
      '1',
    ]);
    // 187.5 mm in digits of Calibri 11: 1.852 mm each and 1.323 mm of padding.
    expect(figure(childrenOf(at(xml, 'cols'), 'col')[0], 'width')).toBeCloseTo((187.5 - 1.323) / 1.852, 1);
  });

  test('numbers its pages at the top, but the first', async () => {
    const { xml } = await onlySheet(sheetOf([table([cellsRow('1', 'A')])]));
    expect(attribute(at(xml, 'headerFooter'), 'differentFirst')).toBe('1');
    expect(at(xml, 'headerFooter', 'oddHeader')?.text).toBe('&C&"Times New Roman,Regular"&14&P');
    expect(at(xml, 'headerFooter', 'firstHeader')?.text ?? '').toBe('');
  });

  test('counts the pages of every sheet from 1', async () => {
    const bytes = await writeXlsx([
      { ...sheetOf([table([cellsRow('1', 'A')])]), name: 'Phụ lục I' },
      { ...sheetOf([table([cellsRow('1', 'B')])]), name: 'Phụ lục II' },
    ]);
    const setups = openXlsx(bytes).map(({ xml }) => at(xml, 'pageSetup'));
    expect(
      setups.map((setup) => [attribute(setup, 'firstPageNumber'), attribute(setup, 'useFirstPageNumber')]),
    ).toEqual([
      ['1', '1'],
      ['1', '1'],
    ]);
  });

  test('repeats the header rows on every page', async () => {
    expect((await onlySheet(sheetOf([table([cellsRow('1', 'A')])]))).printTitles).toBe("'Phụ lục'!$5:$5");
    expect((await onlySheet(sheetOf([table([cellsRow('1', 'A', 'B', 'C', 'D')], SPANNED)]))).printTitles).toBe(
      "'Phụ lục'!$5:$6",
    );
    expect(
      (await onlySheet(sheetOf([table([cellsRow('1', 'A')], columnsOf(['TT', 'X']), '1. Một')]))).printTitles,
    ).toBe("'Phụ lục'!$6:$6");
  });

  test('repeats no header where a second table has another', async () => {
    const tables = [table([cellsRow('1', 'A')]), table([cellsRow('1', 'A')], columnsOf(['TT', 'Khác']))];
    expect((await onlySheet(sheetOf(tables))).printTitles).toBeUndefined();
  });

  test('of the sample repeats its header and lies as the paper does', async () => {
    for (const key of Object.values(SAMPLE_KEYS)) {
      for (const [at_, definition] of sampleSheets(key).entries()) {
        const sheet = openXlsx(await writeXlsx(sampleSheets(key)))[at_];
        expect(attribute(at(sheet?.xml, 'pageSetup'), 'orientation')).toBe(definition.appendix.orientation);
        expect(sheet?.printTitles).toMatch(/^'[^']+'!\$\d+:\$\d+$/);
      }
    }
  });
});
