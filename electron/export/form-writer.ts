// A form as an Excel file: locked but for the cells of the unit, drop-downs, hidden signs that lead each answer back to its row.
import ExcelJS, { type Borders, type Cell, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { countLines } from '../../shared/document/measure.ts';
import type { FormCell, FormInput, FormSheet, FormTable } from '../../shared/document/form-sheet.ts';
import type { TypeStyle } from '../../shared/document/profile-nd30-2020.ts';
import { CELL_PADDING_MM, columnLetters, literal, mergedHeight, rowHeight } from './xlsx-rows-xml.ts';
import { columnDigits, fontOf, STORED } from './xlsx-writer.ts';
import { setUpPage } from './xlsx-page.ts';
import { zipParts } from './zip.ts';

const SHEET_PART = 'xl/worksheets/sheet1.xml';
const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};
const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
/** Light enough to be white on a black and white printer. */
const REPLY_FILL = fill('FFFFF9DB');
const VOID_FILL = fill('FFE7E7E7');
const HEAD_FILL = fill('FFF0F0F0');
/** Lines an answer has room for before the row grows. */
const ANSWER_LINES = 2;
const TEXT_FORMAT = '@';

function validationOf(input: FormInput, reference: string, form: FormSheet): ExcelJS.DataValidation | null {
  const told = { showErrorMessage: true, errorStyle: 'warning', error: form.prompts[input], allowBlank: true } as const;
  if (input === 'status') {
    // A list in the rule itself breaks beyond 255 characters: it stands on the hidden sheet.
    const list = `${form.hiddenName}!$D$1:$D$${form.statuses.length}`;
    return { type: 'list', formulae: [list], ...told };
  }
  if (input !== 'number') return null;
  // The cell is text, so that "12,5" stays what was typed on a computer of any country; the rule looks at its figures only.
  const bare = ['","', '"."', '" "', '"%"', '"-"'].reduce((text, sign) => `SUBSTITUTE(${text},${sign},"")`, reference);
  return { type: 'custom', formulae: [`ISNUMBER(VALUE(${bare}))`], ...told };
}

function setCell(cell: Cell, { text, input, void: crossed }: FormCell, type: TypeStyle, form: FormSheet): void {
  // A number is a number, so that no spreadsheet marks it as one that was mistyped.
  if (text !== '') cell.value = input === null && /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : literal(text);
  cell.font = fontOf(form.profile, type);
  cell.border = THIN;
  cell.alignment = {
    vertical: 'top',
    wrapText: true,
    horizontal: input === null || input === 'text' ? 'left' : 'center',
  };
  if (crossed === true) cell.fill = VOID_FILL;
  if (input === null) return;
  cell.fill = REPLY_FILL;
  cell.protection = { locked: false };
  cell.numFmt = TEXT_FORMAT;
  const validation = validationOf(input, cell.address, form);
  if (validation !== null) cell.dataValidation = validation;
}

function setLine(
  sheet: Worksheet,
  row: number,
  columns: number,
  { text, type, align }: FormSheet['headings'][number],
  form: FormSheet,
): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = literal(text);
  cell.font = fontOf(form.profile, type);
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: true };
  const width = form.columnsMm.reduce((sum, mm) => sum + mm, 0);
  sheet.getRow(row).height = mergedHeight(text, width, type);
}

/** Writes one part from `first` on; answers the row behind it. */
function setTable(sheet: Worksheet, first: number, table: FormTable, form: FormSheet): number {
  const { columnsMm, profile } = form;
  const { tableHead, tableText } = profile.type;
  const [columns, sign] = [columnsMm.length, columnsMm.length + 1];
  setLine(sheet, first, columns, { text: table.title, type: profile.type.tableTitle, align: 'left' }, form);
  const starts = table.headings.map(
    (_, at) => 1 + table.headings.slice(0, at).reduce((sum, one) => sum + one.columns, 0),
  );
  const widthOf = (at: number): number => {
    const [from, count] = [(starts[at] ?? 1) - 1, table.headings[at]?.columns ?? 1];
    return columnsMm.slice(from, from + count).reduce((sum, mm) => sum + mm, 0) - CELL_PADDING_MM;
  };
  const linesIn = (text: string, at: number, type: TypeStyle): number =>
    countLines(text, widthOf(at), type.pt, type.bold === true ? 'bold' : 'regular');
  const join = (row: number): void =>
    table.headings.forEach((heading, at) => {
      const from = starts[at] ?? 1;
      if (heading.columns > 1) sheet.mergeCells(row, from, row, from + heading.columns - 1);
    });
  const head = first + 1;
  table.headings.forEach((heading, at) => {
    const cell = sheet.getCell(head, starts[at] ?? 1);
    setCell(cell, { text: heading.text, input: null }, tableHead, form);
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = heading.reply ? REPLY_FILL : HEAD_FILL;
  });
  sheet.getCell(head, sign).value = form.signHeading;
  join(head);
  const tall = Math.max(...table.headings.map(({ text }, at) => linesIn(text, at, tableHead)));
  sheet.getRow(head).height = rowHeight(tall, tableHead.pt);
  table.rows.forEach((row, place) => {
    const line = head + 1 + place;
    row.cells.forEach((cell, at) => setCell(sheet.getCell(line, starts[at] ?? 1), cell, tableText, form));
    sheet.getCell(line, 1).alignment = { horizontal: 'center', vertical: 'top' };
    join(line);
    if (row.sign !== '') sheet.getCell(line, sign).value = row.sign;
    const lines = Math.max(ANSWER_LINES, ...row.cells.map(({ text }, at) => linesIn(text, at, tableText)));
    sheet.getRow(line).height = rowHeight(lines, tableText.pt);
  });
  return head + 1 + table.rows.length;
}

async function setHidden(workbook: ExcelJS.Workbook, form: FormSheet): Promise<void> {
  const sheet = workbook.addWorksheet(form.hiddenName, { state: 'hidden' });
  form.facts.forEach(([name, value], at) => {
    sheet.getCell(at + 1, 1).value = name;
    sheet.getCell(at + 1, 2).value = literal(value);
  });
  form.statuses.forEach((status, at) => {
    sheet.getCell(at + 1, 4).value = status;
  });
  await sheet.protect('', {});
}

/** Bytes of the .xlsx. */
export async function writeForm(form: FormSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(form.name);
  setUpPage(sheet, form.profile, { paper: 'A4', orientation: 'landscape' });
  const columns = form.columnsMm.length;
  form.columnsMm.forEach((mm, at) => {
    sheet.getColumn(at + 1).width = columnDigits(mm);
  });
  sheet.getColumn(columns + 1).hidden = true;
  form.headings.forEach((heading, at) => setLine(sheet, at + 1, columns, heading, form));
  let row = form.headings.length + 2;
  // The headings of one part would stand over the rows of the other.
  if (form.tables.length === 1) sheet.pageSetup.printTitlesRow = `${row + 1}:${row + 1}`;
  for (const table of form.tables) row = setTable(sheet, row, table, form) + 1;
  const { tableText } = form.profile.type;
  sheet.mergeCells(row, 1, row, 4);
  sheet.getCell(row, 1).value = form.reporter;
  sheet.getCell(row, 1).font = fontOf(form.profile, tableText);
  sheet.mergeCells(row, 5, row, columns);
  setCell(sheet.getCell(row, 5), { text: '', input: 'text' }, tableText, form);
  sheet.getRow(row).height = rowHeight(1, tableText.pt);
  sheet.pageSetup.printArea = `A1:${columnLetters(columns - 1)}${row}`;
  // Without a password: it keeps from slips, not from a will. Columns may be made wider to read what was typed.
  await sheet.protect('', { formatColumns: true, formatRows: true });
  await setHidden(workbook, form);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(STORED)));
  const sheetXml = parts[SHEET_PART];
  if (sheetXml === undefined) throw new Error(`exceljs wrote no ${SHEET_PART}`);
  // Figures typed into text cells are meant so: without this every one of them carries a mark.
  const ignored = `<ignoredErrors><ignoredError sqref="A1:${columnLetters(columns)}${row}" numberStoredAsText="1"/></ignoredErrors>`;
  parts[SHEET_PART] = strToU8(strFromU8(sheetXml).replace('</worksheet>', `${ignored}</worksheet>`));
  return zipParts(parts);
}
