// An Excel file as one table a sheet, every cell as it is shown.
import ExcelJS, { type Cell, type Font, type Worksheet } from 'exceljs';
import type {
  ReadCell,
  ReadDocument,
  ReadNote,
  ReadPart,
  ReadTable,
} from '../../shared/domain/imports/read-document.ts';
import type { GuardedZip } from './guarded-zip.ts';
import { legacyText, type LegacyText } from './legacy-fonts.ts';
import { externalLinks } from './office-parts.ts';
import { shownDate, shownNumber } from './xlsx-shown.ts';
import { workbookParts, type SheetPart } from './xlsx-parts.ts';
import { RefusedFile, refuse } from './zip-directory.ts';

/** More columns than any table of an office; what lies beyond is counted in a note. */
const MAX_COLUMNS = 256;
/** The last row a worksheet can have. */
const LAST_ROW = 1_048_576;
/** A sheet longer than this has gaps, of which only their first row is kept. */
const MAX_ROWS = 20_000;

const BLANK: ReadCell = { text: '' };

type Shown = { readonly text: string; readonly bold: boolean };

function inFont(text: string, font: Partial<Font> | undefined, legacy: LegacyText): string {
  return font?.name === undefined ? text : legacy.read(text, font.name);
}

function shownIn(cell: Cell, legacy: LegacyText): Shown {
  const { value } = cell;
  if (value === null || value === undefined) return { text: '', bold: false };
  const bold = cell.font?.bold ?? false;
  if (typeof value === 'string') return { text: inFont(value, cell.font, legacy), bold };
  if (typeof value === 'number') return { text: shownNumber(value, cell.numFmt), bold };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', bold };
  if (value instanceof Date) return { text: shownDate(value, cell.numFmt), bold };
  if ('richText' in value) {
    const texts = value.richText.map((run) => inFont(run.text, run.font ?? cell.font, legacy));
    const words = value.richText.filter((run) => run.text.trim() !== '');
    return {
      text: texts.join(''),
      bold: words.length > 0 && words.every((run) => (run.font ?? cell.font)?.bold ?? false),
    };
  }
  if ('error' in value) return { text: value.error, bold };
  return { text: cell.text, bold };
}

function readCell(cell: Cell, legacy: LegacyText): ReadCell {
  const { text, bold } = shownIn(cell, legacy);
  const unlocked = cell.protection?.locked === false;
  const read = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).normalize('NFC');
  const isBold = bold && read.trim() !== '';
  // One shape of object for nearly every cell: a sheet has tens of thousands.
  if (!isBold && !unlocked) return { text: read };
  return { text: read, ...(isBold ? { bold } : {}), ...(unlocked ? { locked: false } : {}) };
}

type Place = { readonly rowSpan: number; readonly colSpan: number };
const COVERED = 'covered';

/** Merged ranges by their first cell, and the cells they cover; cut to the used range, or one of a whole column would be a million cells. */
function spansIn(sheet: SheetPart, rows: number, columns: number): ReadonlyMap<string, Place | typeof COVERED> {
  const spans = new Map<string, Place | typeof COVERED>();
  for (const { top, left, bottom, right } of sheet.content.merges) {
    const [lastRow, lastColumn] = [Math.min(bottom, rows), Math.min(right, columns)];
    if (top > lastRow || left > lastColumn) continue;
    // Ranges that overlap are a mistake of the file: the first one counts.
    if (spans.has(`${top}/${left}`) || spans.has(`${lastRow}/${lastColumn}`)) continue;
    for (let row = top; row <= lastRow; row += 1)
      for (let column = left; column <= lastColumn; column += 1) spans.set(`${row}/${column}`, COVERED);
    spans.set(`${top}/${left}`, { rowSpan: lastRow - top + 1, colSpan: lastColumn - left + 1 });
  }
  return spans;
}

function readRow(
  texts: readonly ReadCell[],
  row: number,
  columns: number,
  spans: ReturnType<typeof spansIn>,
): ReadCell[] {
  const cells: ReadCell[] = [];
  for (let column = 1; column <= columns; column += 1) {
    const span = spans.get(`${row}/${column}`);
    if (span === COVERED) continue;
    const cell = texts[column] ?? BLANK;
    if (span === undefined) cells.push(cell);
    else {
      const { rowSpan, colSpan } = span;
      cells.push({ ...cell, ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) });
    }
  }
  return cells;
}

type Grid = {
  readonly rows: Map<number, ReadCell[]>;
  readonly hidden: number[];
  last: number;
  columns: number;
  beyond: number;
};

function gridOf(worksheet: Worksheet, legacy: LegacyText): Grid {
  const grid: Grid = { rows: new Map(), hidden: [], last: 0, columns: 0, beyond: 0 };
  if (worksheet.rowCount > LAST_ROW) refuse('damaged');
  for (let number = 1; number <= worksheet.rowCount; number += 1) {
    // Only rows and cells that are in the file: asking for others would make them.
    const row = worksheet.findRow(number);
    if (row === undefined) continue;
    const cells: ReadCell[] = [];
    if (row.hidden) grid.hidden.push(number);
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (cell === undefined) continue;
      const read = readCell(cell, legacy);
      const filled = read.text.trim() !== '';
      if (column > MAX_COLUMNS) grid.beyond = filled ? Math.max(grid.beyond, column - MAX_COLUMNS) : grid.beyond;
      else {
        cells[column] = read;
        if (filled) [grid.columns, grid.last] = [Math.max(grid.columns, column), number];
      }
    }
    grid.rows.set(number, cells);
  }
  return grid;
}

function readSheet(worksheet: Worksheet, sheet: SheetPart, legacy: LegacyText, notes: ReadNote[]): ReadPart {
  const { rows: found, hidden, last, columns, beyond } = gridOf(worksheet, legacy);
  const spans = spansIn(sheet, last, columns);
  const rows: ReadCell[][] = [];
  const hiddenRows: number[] = [];
  const isHidden = new Set(hidden);
  let left = 0;
  let blank = false;
  for (let row = 1; row <= last; row += 1) {
    const cells = found.get(row);
    const isGap = cells === undefined || cells.every((cell) => cell.text.trim() === '');
    if (isGap && blank && last > MAX_ROWS) left += 1;
    else {
      rows.push(cells === undefined && last > MAX_ROWS ? [] : readRow(cells ?? [], row, columns, spans));
      if (isHidden.has(row)) hiddenRows.push(rows.length);
    }
    blank = isGap;
  }
  if (left > 0) notes.push({ code: 'rows-left-out', part: sheet.name, count: left });
  if (beyond > 0) notes.push({ code: 'columns-left-out', part: sheet.name, count: beyond });
  const hiddenColumns = sheet.content.hiddenColumns.filter((column) => column <= columns);
  const { widthsMm, page } = sheet.content;
  const table: ReadTable = {
    kind: 'table',
    rows,
    firstRow: 1,
    hiddenRows,
    hiddenColumns,
    ...(widthsMm.size > 0 ? { widthsMm: Array.from({ length: columns }, (_, at) => widthsMm.get(at + 1) ?? 0) } : {}),
    ...(page === null ? {} : { page }),
  };
  return { name: sheet.name, hidden: sheet.hidden, blocks: rows.length === 0 ? [] : [table] };
}

/**
 * Reads the workbook whose main part is `main`; `file` is the name it is shown by.
 * @throws RefusedFile damaged, unsafe, bomb, too-many-rows
 */
export async function readXlsx(
  zip: GuardedZip,
  main: string,
  file: string,
  keepLegacy: boolean,
): Promise<ReadDocument> {
  const { sheets, relations, small } = workbookParts(zip, main);
  const workbook = new ExcelJS.Workbook();
  try {
    // Its streaming reader damages letters; this one reads every part whole.
    await workbook.xlsx.load(small as unknown as ArrayBuffer);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    return refuse('damaged');
  }
  const legacy = legacyText(keepLegacy);
  const late: ReadNote[] = [];
  const parts = sheets.map((sheet, at) => {
    const worksheet = workbook.worksheets[at] ?? refuse('damaged');
    return readSheet(worksheet, sheet, legacy, late);
  });
  const links = zip.names.filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/i.test(name)).length;
  const counted: readonly ReadNote[] = [
    { code: 'external-links', count: links + externalLinks(relations) },
    { code: 'macros', count: zip.names.filter((name) => /vbaProject\.bin$/i.test(name)).length },
    { code: 'formulas', count: sheets.reduce((sum, { content }) => sum + content.formulas, 0) },
    { code: 'pictures', count: zip.names.filter((name) => /^xl\/media\/[^/]+$/i.test(name)).length },
    {
      code: 'comments',
      count: zip.names.filter((name) => /^xl\/(comments[^/]*|comments\/[^/]+)\.xml$/i.test(name)).length,
    },
  ];
  return {
    format: 'xlsx',
    file,
    parts,
    notes: [...counted.filter(({ count }) => count > 0), ...late, ...legacy.notes()],
  };
}
