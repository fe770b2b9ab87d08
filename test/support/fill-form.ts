// Fills in a form file as a unit does in its spreadsheet: answers by the row of the form and the heading they stand under.
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';

export type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

function textOf(cell: ExcelJS.Cell): string {
  return typeof cell.value === 'string' ? cell.value : '';
}

/** The bytes of the form at `path` with the answers in it, as base64. `touch` may do more to its sheet. */
export async function fillForm(
  path: string,
  answers: Answers,
  touch: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(path) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error(`no sheet in ${path}`);
  const sign = sheet.columnCount;
  let headings = new Map<string, number>();
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    if (textOf(row.getCell(1)) === 'STT')
      headings = new Map(Array.from({ length: sign }, (_, at) => [textOf(row.getCell(sign - at)), sign - at]));
    const own = answers[textOf(row.getCell(sign)).split('/')[1] ?? ''];
    for (const [heading, text] of Object.entries(own ?? {})) row.getCell(headings.get(heading) ?? 0).value = text;
  }
  touch(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
}
