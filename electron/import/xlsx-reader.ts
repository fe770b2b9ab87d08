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
import { MAX_ROWS, type Range, type SheetXml } from './xlsx-sheet-xml.ts';

/** Of all sheets together: 20,000 rows of 25 columns; twice as many fill the memory of the worker. */
const MAX_CELLS = 500_000;

const BLANK: ReadCell = { text: '' };

type Merged = { readonly range: Range; cell: { -readonly [Key in keyof ReadCell]: ReadCell[Key] } | null };

/** Merged ranges as they are met from row to row; never spread out, or one of whole columns would be millions of cells. */
class MergedRanges {
  readonly #byTop = new Map<number, Range[]>();
  #met: Merged[] = [];

  constructor(ranges: readonly Range[], columns: number) {
    for (const { top, left, bottom, right } of ranges) {
      if (top < 1 || left < 1 || top > bottom || left > right || left > columns) continue;
      const range = { top, left, bottom, right: Math.min(right, columns) };
      const same = this.#byTop.get(top);
      if (same === undefined) this.#byTop.set(top, [range]);
      else same.push(range);
    }
  }

  /** To be called for every row in its order. Ranges that overlap are a mistake of the file: the one that is met first counts. */
  enter(row: number): void {
    if (this.#met.length > 0) this.#met = this.#met.filter(({ range }) => range.bottom >= row);
    for (const range of this.#byTop.get(row) ?? [])
      if (!this.#met.some(({ range: { left, right } }) => left <= range.right && range.left <= right))
        this.#met.push({ range, cell: null });
  }

  /** The cells of the row that was entered: those that begin there, and no place that is covered. */
  cellsOf(texts: readonly (ReadCell | undefined)[], columns: number): ReadCell[] {
    const covering: (Merged | undefined)[] = [];
    for (const merged of this.#met)
      for (let column = merged.range.left; column <= merged.range.right; column += 1) covering[column] = merged;
    // What began in a row before reaches into this one.
    for (const { cell } of this.#met) if (cell !== null) cell.rowSpan = (cell.rowSpan ?? 1) + 1;
    const cells: ReadCell[] = [];
    for (let column = 1; column <= columns; column += 1) {
      const merged = covering[column];
      if (merged === undefined) cells.push(texts[column] ?? BLANK);
      else if (merged.cell === null) {
        const colSpan = merged.range.right - merged.range.left + 1;
        merged.cell = { ...(texts[column] ?? BLANK), ...(colSpan > 1 ? { colSpan } : {}) };
        cells.push(merged.cell);
        column = merged.range.right;
      }
    }
    return cells;
  }
}

type Sheet = { readonly name: string; readonly hidden: boolean; readonly xml: SheetXml; readonly cells: SheetCells };

function readSheet({ name, hidden, xml, cells }: Sheet, notes: ReadNote[]): ReadPart {
  const { lastRow: last, lastColumn: columns } = cells;
  const merged = new MergedRanges(xml.merges, columns);
  const isVast = last * columns > MAX_CELLS;
  const rows: ReadCell[][] = [];
  const hiddenRows: number[] = [];
  const isHidden = new Set(cells.hiddenRows);
  let left = 0;
  let blank = false;
  // A sheet longer than any may be has gaps, of which only their first row is kept.
  for (let row = 1; row <= last; row += 1) {
    const found = cells.rows.get(row);
    const isGap = found === undefined || found.every((cell) => cell === undefined || cell.text.trim() === '');
    merged.enter(row);
    if (isGap && blank && last > MAX_ROWS) left += 1;
    else {
      const cells = merged.cellsOf(found ?? [], columns);
      // One word far to the right makes every row as long: blank ends would fill the memory.
      if (isVast) while (cells.at(-1) === BLANK) cells.pop();
      rows.push(cells);
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
