// A table of a Word file while it is read: cells with their spans, vertical merges put together at its end.
import type { ReadBlock, ReadCell, ReadParagraph, ReadTable } from '../../shared/domain/imports/read-document.ts';

type RawCell = {
  readonly text: string;
  readonly bold: boolean;
  readonly column: number;
  readonly colSpan: number;
  readonly merge: 'starts' | 'continues' | null;
  rowSpan: number;
};

/** A cell that is being read; `columns` counts its places from 1. */
export type OpenCell = { columns: number; merge: 'starts' | 'continues' | null };

type OpenRow = { readonly cells: RawCell[]; column: number; after: number; deleted: boolean };

function wordsOf(paragraph: ReadParagraph): string {
  const [only] = paragraph.runs;
  if (paragraph.runs.length < 2) return only?.text ?? '';
  return paragraph.runs.map((run) => run.text).join('');
}

function lineOf(paragraph: ReadParagraph): string {
  const words = wordsOf(paragraph);
  return paragraph.marker === null || words.trim() === '' ? words : `${paragraph.marker} ${words}`;
}

/** What a cell shows, its paragraphs as lines; a table inside it is a line a row. */
export function cellText(blocks: readonly ReadBlock[]): string {
  const [only] = blocks;
  // A cell that holds nothing but its number in a list, as a column of numbers does, shows that number.
  if (blocks.length === 1 && only?.kind === 'paragraph')
    return lineOf(only).trim() || (/[\p{L}\p{N}]/u.test(only.marker ?? '') ? (only.marker ?? '') : '');
  const lines = blocks.map((block) =>
    block.kind === 'paragraph'
      ? lineOf(block)
      : block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n'),
  );
  return lines.join('\n').trim();
}

function isBold(blocks: readonly ReadBlock[]): boolean {
  let letters = false;
  for (const block of blocks) {
    if (block.kind === 'table') return false;
    for (const run of block.runs) {
      if (run.text.trim() === '') continue;
      if (!run.bold) return false;
      letters = true;
    }
  }
  return letters;
}

function readCell({ text, bold, colSpan, rowSpan }: RawCell): ReadCell {
  const cell: { -readonly [Key in keyof ReadCell]: ReadCell[Key] } = { text };
  if (rowSpan > 1) cell.rowSpan = rowSpan;
  if (colSpan > 1) cell.colSpan = colSpan;
  if (bold) cell.bold = true;
  return cell;
}

export class OpenTable {
  readonly #rows: OpenRow[] = [];
  readonly #widthsMm: number[] = [];
  /** All that stands in the cells, where each row has just one. */
  readonly #framed: ReadBlock[] = [];
  #isFrame = true;
  #row: OpenRow = { cells: [], column: 0, after: 0, deleted: false };

  addColumn(widthMm: number): void {
    this.#widthsMm.push(widthMm);
  }

  openRow(): void {
    this.#row = { cells: [], column: 0, after: 0, deleted: false };
  }

  /** Columns the row leaves free at its beginning or end. */
  leaveFree(columns: number, where: 'before' | 'after'): void {
    if (columns < 1) return;
    if (where === 'after') this.#row.after = columns;
    else this.addCell([], { columns, merge: null });
  }

  deleteRow(): void {
    this.#row.deleted = true;
  }

  /** What a table is only a frame of: one cell a row, a table inside; `null` for any other. */
  framed(): readonly ReadBlock[] | null {
    return this.#isFrame && this.#framed.some((block) => block.kind === 'table') ? this.#framed : null;
  }

  addCell(blocks: readonly ReadBlock[], { columns, merge }: OpenCell): void {
    const row = this.#row;
    if (this.#isFrame) this.#framed.push(...blocks);
    const text = cellText(blocks);
    row.cells.push({ text, bold: isBold(blocks), column: row.column, colSpan: columns, merge, rowSpan: 1 });
    row.column += columns;
  }

  closeRow(): void {
    if (this.#row.deleted) return;
    if (this.#row.cells.length > 1) this.#isFrame = false;
    if (this.#row.after > 0) this.addCell([], { columns: this.#row.after, merge: null });
    this.#rows.push(this.#row);
  }

  close(): ReadTable {
    // The last cell above, by column, that a cell below may belong to.
    const above = new Map<number, RawCell>();
    const rows = this.#rows.map(({ cells }) =>
      cells.filter((cell) => {
        const start = cell.merge === 'continues' ? above.get(cell.column) : undefined;
        if (start !== undefined) {
          start.rowSpan += 1;
          return false;
        }
        if (cell.merge === null) above.delete(cell.column);
        else above.set(cell.column, cell);
        return true;
      }),
    );
    const widths = this.#widthsMm.some((width) => width > 0) ? { widthsMm: this.#widthsMm } : {};
    return { kind: 'table', rows: rows.map((cells) => cells.map(readCell)), ...widths };
  }
}
