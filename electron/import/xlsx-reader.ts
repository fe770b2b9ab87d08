// An Excel file as one table a sheet, every cell as it is shown.
import type {
  ReadCell,
  ReadDocument,
  ReadNote,
  ReadPart,
  ReadTable,
} from '../../shared/domain/imports/read-document.ts';
import type { GuardedZip } from './guarded-zip.ts';
import { legacyText } from './legacy-fonts.ts';
import { externalLinks } from './office-parts.ts';
import { readCells, type SheetCells } from './xlsx-cells.ts';
import { workbookParts } from './xlsx-parts.ts';
import { MAX_ROWS, type SheetXml } from './xlsx-sheet-xml.ts';

/** Of all sheets together: 20,000 rows of 25 columns; twice as many fill the memory of the worker. */
const MAX_CELLS = 500_000;

const BLANK: ReadCell = { text: '' };

type Place = { readonly rowSpan: number; readonly colSpan: number };
const COVERED = 'covered';

/** Merged ranges by their first cell, and the cells they cover; cut to the used range, or one of a whole column would be a million cells. */
function spansIn(sheet: SheetXml, rows: number, columns: number): ReadonlyMap<string, Place | typeof COVERED> {
  const spans = new Map<string, Place | typeof COVERED>();
  for (const { top, left, bottom, right } of sheet.merges) {
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
  texts: readonly (ReadCell | undefined)[],
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

type Sheet = { readonly name: string; readonly hidden: boolean; readonly xml: SheetXml; readonly cells: SheetCells };

function readSheet({ name, hidden, xml, cells }: Sheet, notes: ReadNote[]): ReadPart {
  const { lastRow: last, lastColumn: columns } = cells;
  const spans = spansIn(xml, last, columns);
  const rows: ReadCell[][] = [];
  const hiddenRows: number[] = [];
  const isHidden = new Set(cells.hiddenRows);
  let left = 0;
  let blank = false;
  // A sheet longer than any may be has gaps, of which only their first row is kept.
  for (let row = 1; row <= last; row += 1) {
    const found = cells.rows.get(row);
    const isGap = found === undefined || found.every((cell) => cell === undefined || cell.text.trim() === '');
    if (isGap && blank && last > MAX_ROWS) left += 1;
    else {
      rows.push(found === undefined && last > MAX_ROWS ? [] : readRow(found ?? [], row, columns, spans));
      if (isHidden.has(row)) hiddenRows.push(rows.length);
    }
    blank = isGap;
  }
  if (left > 0) notes.push({ code: 'rows-left-out', part: name, count: left });
  if (cells.beyond > 0) notes.push({ code: 'columns-left-out', part: name, count: cells.beyond });
  const hiddenColumns = xml.hiddenColumns.filter((column) => column <= columns);
  const { widthsMm, page } = xml;
  const table: ReadTable = {
    kind: 'table',
    rows,
    firstRow: 1,
    hiddenRows,
    hiddenColumns,
    ...(widthsMm.size > 0 ? { widthsMm: Array.from({ length: columns }, (_, at) => widthsMm.get(at + 1) ?? 0) } : {}),
    ...(page === null ? {} : { page }),
  };
  return { name, hidden, blocks: rows.length === 0 ? [] : [table] };
}

/**
 * Reads the workbook whose main part is `main`; `file` is the name it is shown by.
 * @throws RefusedFile damaged, unsafe, bomb, too-many-rows
 */
export function readXlsx(zip: GuardedZip, main: string, file: string, keepLegacy: boolean): ReadDocument {
  const { sheets, relations, styleOf, texts, from1904 } = workbookParts(zip, main);
  const legacy = legacyText(keepLegacy);
  const late: ReadNote[] = [];
  let [room, formulas] = [MAX_CELLS, 0];
  const parts = sheets.map(({ name, hidden, content }) => {
    const xml = content();
    const cells = readCells(xml.rows, xml.prefix, { styleOf, texts, from1904, legacy }, room);
    room -= cells.count;
    formulas += cells.formulas;
    return readSheet({ name, hidden, xml, cells }, late);
  });
  const links = zip.names.filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/i.test(name)).length;
  const counted: readonly ReadNote[] = [
    { code: 'external-links', count: links + externalLinks(relations) },
    { code: 'macros', count: zip.names.filter((name) => /vbaProject\.bin$/i.test(name)).length },
    { code: 'formulas', count: formulas },
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
