// The Phụ lục, or a list, as an Excel file: exceljs writes headings, styles and print set-up, the body rows are set into its XML.
import ExcelJS, { type Borders, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { headerRows, type HeaderCell, type TablePart } from '../../shared/document/model.ts';
import type { LayoutProfile, TypeStyle } from '../../shared/document/profile-nd30-2020.ts';
import { headingsOf, MM_PER_INCH, partOf, setUpPage, type AnySheet } from './xlsx-page.ts';
import { bodyRowsXml, columnLetters, mergedHeight, rowHeight, type RowStyles } from './xlsx-rows-xml.ts';
import { zipParts } from './zip.ts';

// Excel measures columns in digits of the workbook's default type, Calibri 11: 7 pixels of 1/96 inch a digit and 5 of padding.
const MM_PER_DIGIT = (7 * MM_PER_INCH) / 96;
const PADDING_MM = (5 * MM_PER_INCH) / 96;

// What exceljs writes is taken apart again at once: compressing it would be work thrown away.
export const STORED: Partial<ExcelJS.XlsxWriteOptions> = { zip: { compression: 'STORE' } };

/** Width of a column as Excel counts it. */
export function columnDigits(mm: number): number {
  return Math.max(2, (mm - PADDING_MM) / MM_PER_DIGIT);
}

export function fontOf(profile: LayoutProfile, type: TypeStyle): Partial<ExcelJS.Font> {
  return { name: profile.font, size: type.pt, bold: type.bold ?? false, italic: type.italic ?? false, family: 1 };
}

const THIN: Partial<Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};

/** One table as it lies on the sheet: where its body begins and the row that carries the model styles. */
type PlacedTable = {
  readonly table: TablePart;
  readonly modelRow: number;
  readonly firstHeaderRow: number;
  readonly headerRows: number;
};

function setHeading(
  sheet: Worksheet,
  row: number,
  columns: number,
  text: string,
  type: TypeStyle,
  widthMm: number,
  profile: LayoutProfile,
): void {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = fontOf(profile, type);
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(row).height = mergedHeight(text, widthMm, type);
}

/** The mark that closes a Phụ lục, below its last row at the right, as in the .docx (mẫu 2.2). */
function setEnd(sheet: Worksheet, row: number, columns: number, end: string, profile: LayoutProfile): void {
  const cell = sheet.getCell(row, columns);
  cell.value = end;
  cell.font = fontOf(profile, profile.type.tableText);
  cell.alignment = { horizontal: 'right', vertical: 'middle' };
  sheet.getRow(row).height = rowHeight(1, profile.type.tableText.pt);
}

function spanMm(table: TablePart, cell: HeaderCell): number {
  return table.columns.slice(cell.column, cell.column + cell.columns).reduce((sum, column) => sum + column.widthMm, 0);
}

function setHeader(sheet: Worksheet, table: TablePart, firstRow: number, profile: LayoutProfile): number {
  const rows = headerRows(table);
  rows.forEach((cells, at) => {
    for (const cell of cells) {
      const row = firstRow + at;
      if (cell.rows > 1 || cell.columns > 1)
        sheet.mergeCells(row, cell.column + 1, row + cell.rows - 1, cell.column + cell.columns);
      sheet.getCell(row, cell.column + 1).value = cell.title;
    }
    for (let column = 1; column <= table.columns.length; column += 1) {
      const cell = sheet.getCell(firstRow + at, column);
      cell.font = fontOf(profile, profile.type.tableHead);
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      cell.border = THIN;
    }
    const lines = cells
      .filter((cell) => cell.rows === 1)
      .map((cell) => mergedHeight(cell.title, spanMm(table, cell), profile.type.tableHead));
    sheet.getRow(firstRow + at).height = Math.max(rowHeight(1, profile.type.tableHead.pt), ...lines);
  });
  return rows.length;
}

/** Two rows that carry the styles of a group row and of a body row; they are replaced by the real rows afterwards. */
function setModelRows(sheet: Worksheet, table: TablePart, row: number, profile: LayoutProfile): void {
  table.columns.forEach((column, at) => {
    const group = sheet.getCell(row, at + 1);
    group.font = fontOf(profile, profile.type.tableGroup);
    group.alignment = { horizontal: at === 0 ? 'center' : 'left', vertical: 'middle', wrapText: true };
    group.border = THIN;
    const body = sheet.getCell(row + 1, at + 1);
    body.font = fontOf(profile, profile.type.tableText);
    body.alignment = {
      horizontal: column.align === 'both' ? 'justify' : column.align,
      vertical: 'top',
      wrapText: true,
    };
    body.border = THIN;
  });
}

/** Lays the headings and the frame of every table; returns where the bodies go. Body rows take no room yet: tables are placed one below the other by their row counts. */
function layOut(sheet: Worksheet, definition: AnySheet): readonly PlacedTable[] {
  const { profile } = definition;
  const part = partOf(definition);
  const columns = Math.max(...part.tables.map((table) => table.columns.length));
  const [first] = part.tables;
  (first?.columns ?? []).forEach((column, at) => {
    sheet.getColumn(at + 1).width = columnDigits(column.widthMm);
  });
  const widthMm = (first?.columns ?? []).reduce((sum, column) => sum + column.widthMm, 0);
  const headings = headingsOf(definition);
  headings.forEach(([text, type], at) => setHeading(sheet, at + 1, columns, text, type, widthMm, profile));
  let row = headings.length + 2;
  const placed = part.tables.map((table) => {
    if (table.title !== null) {
      const cell = sheet.getCell(row, 1);
      sheet.mergeCells(row, 1, row, columns);
      cell.value = table.title;
      cell.font = fontOf(profile, profile.type.tableTitle);
      cell.alignment = { vertical: 'middle', wrapText: true };
      sheet.getRow(row).height = mergedHeight(table.title, widthMm, profile.type.tableTitle);
      row += 1;
    }
    const firstHeaderRow = row;
    const header = setHeader(sheet, table, row, profile);
    const modelRow = row + header;
    setModelRows(sheet, table, modelRow, profile);
    row = modelRow + Math.max(2, table.rows.length) + 1;
    return { table, modelRow, firstHeaderRow, headerRows: header };
  });
  if ('appendix' in definition) setEnd(sheet, row - 1, columns, definition.appendix.end, profile);
  return placed;
}

function sameColumns(tables: readonly PlacedTable[]): boolean {
  const titles = tables.map(({ table }) =>
    JSON.stringify(table.columns.map((column) => [column.title, column.spanning])),
  );
  return titles.every((title) => title === titles[0]);
}

function styleOf(xml: string, reference: string): string {
  return new RegExp(`<c r="${reference}"[^>]*? s="(\\d+)"`).exec(xml)?.[1] ?? '0';
}

/** Replaces the model rows of every table by its body. */
function setBodies(xml: string, placed: readonly PlacedTable[], profile: LayoutProfile): string {
  const merges: string[] = [];
  let result = xml;
  for (const { table, modelRow } of placed) {
    const styles: RowStyles = {
      group: [styleOf(xml, `A${modelRow}`), styleOf(xml, `${table.columns.length > 1 ? 'B' : 'A'}${modelRow}`)],
      cells: table.columns.map((_, at) => styleOf(xml, `${columnLetters(at)}${modelRow + 1}`)),
    };
    const body = bodyRowsXml(table.rows, table.columns, modelRow, styles, profile);
    merges.push(...body.merges);
    const models = new RegExp(`<row r="${modelRow}"[^>]*>.*?</row><row r="${modelRow + 1}"[^>]*>.*?</row>`, 's');
    result = result.replace(models, () => body.xml);
  }
  const mergeXml = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const withMerges = result.replace(
    /<mergeCells count="(\d+)">/,
    (_, count: string) => `<mergeCells count="${Number(count) + merges.length}">${mergeXml}`,
  );
  // The size of the used range that exceljs wrote is that of the frame; readers find it out themselves.
  return withMerges.replace(/<dimension [^>]*\/>/, '');
}

/** Bytes of the .xlsx, one worksheet a Phụ lục or list. `sheets` must not be empty: Excel opens no workbook without a sheet. */
export async function writeXlsx(sheets: readonly AnySheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('a workbook needs at least one sheet');
  const workbook = new ExcelJS.Workbook();
  const placed = sheets.map((definition) => {
    const sheet = workbook.addWorksheet(definition.name);
    setUpPage(sheet, definition.profile, partOf(definition));
    const tables = layOut(sheet, definition);
    const [first] = tables;
    if (first !== undefined && sameColumns(tables)) {
      sheet.pageSetup.printTitlesRow = `${first.firstHeaderRow}:${first.firstHeaderRow + first.headerRows - 1}`;
    }
    return tables;
  });
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(STORED)));
  placed.forEach((tables, at) => {
    const profile = sheets[at]?.profile;
    const name = `xl/worksheets/sheet${at + 1}.xml`;
    const part = parts[name];
    if (part === undefined || profile === undefined) throw new Error(`exceljs wrote no ${name}`);
    parts[name] = strToU8(setBodies(strFromU8(part), tables, profile));
  });
  return zipParts(parts);
}
