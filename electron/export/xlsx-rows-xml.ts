// The body rows of a worksheet as plain SpreadsheetML, set into the file that exceljs wrote: its cell objects cost more than the text they hold.
import { countLines } from '../../shared/document/measure.ts';
import type { CellValue, TableColumn, TableRow } from '../../shared/document/model.ts';
import type { LayoutProfile, TypeStyle } from '../../shared/document/profile-nd30-2020.ts';
import { escapeXml } from './xml.ts';

/** Excel's limit for one cell; exceljs does not say so. */
const MAX_CELL = 32_767;

/** Style ids that exceljs gave to the model cells. */
export type RowStyles = { readonly group: readonly [string, string]; readonly cells: readonly string[] };

/** Letters of a column, from 0. */
export function columnLetters(column: number): string {
  const high = Math.floor(column / 26);
  return (high > 0 ? columnLetters(high - 1) : '') + String.fromCharCode(65 + (column % 26));
}

// Whole numbers are written as numbers; "09" and everything else stays text. Text is never read as a formula: the cell's type says "inline string".
function cellXml(reference: string, style: string, text: string): string {
  if (text === '') return `<c r="${reference}" s="${style}"/>`;
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return `<c r="${reference}" s="${style}"><v>${text}</v></c>`;
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal(shortened(text)))}</t></is></c>`;
}

/** A number or a formula; its result stands beside it for readers that do not calculate. `firstRow` is the sheet's row of the first row of the table. */
function valueXml(reference: string, style: string, value: CellValue, firstRow: number): string {
  if ('number' in value) return `<c r="${reference}" s="${style}"><v>${value.number}</v></c>`;
  const formula = value.formula.replace(/#(\d+)/g, (_, row: string) => String(firstRow + Number(row) - 1));
  const result = value.result === null ? '' : `<v>${value.result}</v>`;
  const type = value.result === null ? ' t="str"' : '';
  return `<c r="${reference}" s="${style}"${type}><f>${escapeXml(formula)}</f>${result}</c>`;
}

/** At most as long as a cell may be; a character of two units is left out whole. */
function shortened(text: string): string {
  if (text.length <= MAX_CELL) return text;
  return `${text.slice(0, MAX_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Spreadsheets read "_x0041_" in a text as the letter A (ECMA-376, 22.9.2.19 ST_Xstring); an escaped underscore keeps it what was typed. */
export function literal(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

// Excel's and LibreOffice's line of Times New Roman is 1.15–1.25 of its size; a row keeps a little air above and below.
const LINE_HEIGHT = 1.2;
const ROW_AIR_PT = 4;
// Padding left and right inside a cell, and a reserve against rounding of the column widths.
export const CELL_PADDING_MM = 2.4;
// The highest row a spreadsheet takes.
const MAX_ROW_PT = 409;

/** Height in points of a row that holds `lines` lines: spreadsheets grow neither merged rows nor rows of a file they did not write. */
export function rowHeight(lines: number, pt: number): number {
  return Math.min(MAX_ROW_PT, Math.ceil(lines * pt * LINE_HEIGHT + ROW_AIR_PT));
}

/** Height in points of a row whose text is merged over `widthMm`. */
export function mergedHeight(text: string, widthMm: number, type: TypeStyle): number {
  return rowHeight(
    countLines(text, widthMm - CELL_PADDING_MM, type.pt, type.bold === true ? 'bold' : 'regular'),
    type.pt,
  );
}

/** Counts the lines of texts in one column; the same units, times and products come back in many rows and are measured once. */
function lineCounter(widthMm: number, pt: number): (text: string) => number {
  const counted = new Map<string, number>();
  return (text) => {
    const known = counted.get(text);
    if (known !== undefined) return known;
    const lines = countLines(text, widthMm, pt, 'regular');
    counted.set(text, lines);
    return lines;
  };
}

/** XML of the rows from `firstRow` (1-based) on, and the ranges of the merged group rows. */
export function bodyRowsXml(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  firstRow: number,
  styles: RowStyles,
  profile: LayoutProfile,
): { readonly xml: string; readonly merges: readonly string[] } {
  const letters = columns.map((_, at) => columnLetters(at));
  const restMm = columns.slice(1).reduce((sum, column) => sum + column.widthMm, 0);
  const last = letters.at(-1) ?? 'A';
  const linesIn = columns.map((column) => lineCounter(column.widthMm - CELL_PADDING_MM, profile.type.tableText.pt));
  const merges: string[] = [];
  let xml = '';
  rows.forEach((row, at) => {
    const line = firstRow + at;
    if (row.kind === 'cells') {
      let cells = '';
      let lines = 1;
      for (let column = 0; column < letters.length; column += 1) {
        const paragraphs = row.cells[column] ?? [];
        const [only = ''] = paragraphs;
        const text = paragraphs.length > 1 ? paragraphs.join('\n') : only;
        const [reference, style] = [`${letters[column]}${line}`, styles.cells[column] ?? '0'];
        const value = row.values?.[column] ?? null;
        cells += value === null ? cellXml(reference, style, text) : valueXml(reference, style, value, firstRow);
        lines = Math.max(lines, linesIn[column]?.(text) ?? 1);
      }
      xml += `<row r="${line}" ht="${rowHeight(lines, profile.type.tableText.pt)}" customHeight="1">${cells}</row>`;
      return;
    }
    if (row.number === null) {
      const tail = letters.slice(1).map((letter) => `<c r="${letter}${line}" s="${styles.group[1]}"/>`);
      if (letters.length > 1) merges.push(`A${line}:${last}${line}`);
      const whole = mergedHeight(row.title, restMm + (columns[0]?.widthMm ?? 0), profile.type.tableGroup);
      xml += `<row r="${line}" ht="${whole}" customHeight="1">${cellXml(`A${line}`, styles.group[1], row.title)}${tail.join('')}</row>`;
      return;
    }
    if (letters.length > 2) merges.push(`B${line}:${last}${line}`);
    const height = mergedHeight(row.title, restMm, profile.type.tableGroup);
    const [number, title] = styles.group;
    const rest = letters
      .slice(2)
      .map((letter) => `<c r="${letter}${line}" s="${title}"/>`)
      .join('');
    const text = letters.length > 1 ? cellXml(`B${line}`, title, row.title) + rest : '';
    xml += `<row r="${line}" ht="${height}" customHeight="1">${cellXml(`A${line}`, number, row.number)}${text}</row>`;
  });
  return { xml, merges };
}
