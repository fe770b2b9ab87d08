// Which rows of a table in the .docx may break across pages.
import { expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import type { TableColumn, TableRow } from '../../../shared/document/model.ts';
import { isHeaderRow, openDocx, rowsOf, ruledTables } from '../../support/docx-facts.ts';
import { appendix, cellsRow, columnsOf, documentWith, table } from '../../support/tables.ts';
import { at } from '../../support/xml.ts';

// A column of 33 mm: some 15 letters a line.
const FIVE = columnsOf(['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian']);
const SENTENCE = 'rà soát thủ tục ';

/** Of each body row whether it is kept whole. */
async function wholeRows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[] = FIVE,
): Promise<readonly boolean[]> {
  const docx = openDocx(await writeDocx(documentWith([appendix([table(rows, columns)])])));
  return ruledTables(docx)
    .flatMap(rowsOf)
    .filter((row) => !isHeaderRow(row))
    .map((row) => at(row, 'w:trPr', 'w:cantSplit') !== undefined);
}

test('a short row stays whole, so that no single word of it stands on the next page', async () => {
  expect(
    await wholeRows([
      cellsRow('1', 'A', '', 'C', 'D'),
      cellsRow('', '', '', '', ''),
      cellsRow('2', SENTENCE.repeat(7), 'B', 'C', 'D'),
      cellsRow(
        '3',
        'A',
        Array.from({ length: 8 }, () => '- A'),
        'C',
        'D',
      ),
      { kind: 'group', number: 'I', title: 'Nhóm' },
    ]),
  ).toEqual([true, true, true, true, true]);
});

test('a long row may break, whichever of its cells is long', async () => {
  expect(
    await wholeRows([
      cellsRow('1', SENTENCE.repeat(9), 'B', 'C', 'D'),
      cellsRow('2', 'A', 'B', 'C', SENTENCE.repeat(40)),
      cellsRow(
        '3',
        'A',
        Array.from({ length: 9 }, () => '- A'),
        'C',
        'D',
      ),
      { kind: 'group', number: 'II', title: SENTENCE.repeat(40) },
    ]),
  ).toEqual([false, false, false, false]);
});

test('the wider the column, the more letters a whole row holds', async () => {
  const row = cellsRow('1', SENTENCE.repeat(9));
  expect(await wholeRows([row], columnsOf(['TT', 'Nội dung']))).toEqual([true]);
  expect(await wholeRows([cellsRow(SENTENCE.repeat(9))], columnsOf(['Nội dung']))).toEqual([true]);
  expect(await wholeRows([{ kind: 'group', number: 'I', title: 'Nhóm' }], columnsOf(['Nội dung']))).toEqual([true]);
});
