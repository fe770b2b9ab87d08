// A table as it was pasted or read, cells with their spans, made into a plain grid of cleaned texts.
import { cleanText, MAX_TEXT } from './text.ts';

/** A cell as the clipboard or a file gives it; spans count from 1. */
export type PastedCell = {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly bold?: boolean;
};
export type PastedTable = readonly (readonly PastedCell[])[];

/** One place of the grid. Where a merged cell covers several places, `starts` is true only at its first one, and all hold its text. */
export type GridCell = {
  readonly text: string;
  readonly starts: boolean;
  readonly colSpan: number;
  readonly bold?: true;
};

export type CellGrid = {
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
  /** Cells from which characters were taken that no paper can hold, or whose marks were put together (NFC). */
  readonly cleaned: number;
  /** Rows beyond the limit, left out. */
  readonly dropped: number;
};

/** As many rows as one paste takes. */
export const MAX_PASTED_ROWS = 5000;
const MAX_COLUMNS = 40;
const EMPTY: GridCell = { text: '', starts: true, colSpan: 1 };

/** What is left of a text when blanks are not looked at: cleaning it is worth telling only when this changes. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function span(value: number | undefined, most: number): number {
  return value === undefined || !Number.isInteger(value) || value < 1 ? 1 : Math.min(value, most);
}

/** Lays the cells out as a browser does: each goes to the next free place of its row, and covers its spans. Total: any input gives a grid. @param mostRows rows beyond it are counted and left out */
export function toCellGrid(table: PastedTable, mostRows = MAX_PASTED_ROWS): CellGrid {
  const taken = table.slice(0, mostRows);
  const rows: GridCell[][] = taken.map(() => []);
  let cleaned = 0;
  // Columns say the same over and over: what was cleaned in the row above is not cleaned again.
  const above: { raw: string; text: string }[] = [];
  taken.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (rows[y]?.[x] !== undefined) x += 1;
      if (x >= MAX_COLUMNS) break;
      const before = above[x];
      const text = before?.raw === cell.text ? before.text : cleanText(cell.text).slice(0, MAX_TEXT);
      if (before === undefined) above[x] = { raw: cell.text, text };
      else [before.raw, before.text] = [cell.text, text];
      if (text !== cell.text && bare(text) !== bare(cell.text)) cleaned += 1;
      const colSpan = span(cell.colSpan, MAX_COLUMNS - x);
      const rowSpan = span(cell.rowSpan, taken.length - y);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < colSpan; right += 1) {
          const row = rows[y + down];
          if (row !== undefined)
            row[x + right] ??=
              cell.bold === true
                ? { text, starts: down === 0 && right === 0, colSpan, bold: true }
                : { text, starts: down === 0 && right === 0, colSpan };
        }
      }
      x += colSpan;
    }
  });
  const columns = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) for (let x = 0; x < columns; x += 1) row[x] ??= EMPTY;
  return { rows, columns, cleaned, dropped: table.length - taken.length };
}

/** Cells of a text as Excel puts it on the clipboard: tabs between cells, line ends between rows, quotes around cells that hold either. */
export function readTabbedText(text: string): PastedTable {
  const rows: PastedCell[][] = [];
  let row: PastedCell[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const endCell = (): void => {
    row.push({ text: cell });
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closesLater(source, at)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (source !== '') {
    endCell();
    rows.push(row);
  }
  return rows;
}

/** A quote opens a cell only where one closes it before the next tab or line end that stands outside; a lone quote is a letter. */
function closesLater(source: string, at: number): boolean {
  const rest = source.slice(at + 1);
  const end = /^(?:[^"]|"")*"(?=[\t\n]|$)/.exec(rest);
  return end !== null;
}
