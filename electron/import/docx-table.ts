// A table of a Word file while it is read: cells with their spans, vertical merges put together at its end.
import type { ReadBlock, ReadCell, ReadParagraph, ReadTable } from '../../shared/domain/imports/read-document.ts';

type MutableCell = { -readonly [Key in keyof ReadCell]: ReadCell[Key] };

/** A cell that is being read; `columns` counts its places from 1. */
export type OpenCell = { columns: number; merge: 'starts' | 'continues' | null };

/** `cells` without those that a cell above covers, which `covered` counts. */
type OpenRow = { readonly cells: MutableCell[]; covered: number; column: number; after: number; deleted: boolean };

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
      if (!/\S/.test(run.text)) continue;
      if (!run.bold) return false;
      letters = true;
    }
  }
  return letters;
}

function emptyRow(): OpenRow {
  return { cells: [], covered: 0, column: 0, after: 0, deleted: false };
}

export class OpenTable {
  readonly #rows: (readonly ReadCell[])[] = [];
  readonly #widthsMm: number[] = [];
  /** All that stands in the cells, where each row has just one. */
  readonly #framed: ReadBlock[] = [];
  #isFrame = true;
  /** The last cell above, by column, that a cell below may belong to. */
  readonly #above = new Map<number, MutableCell>();
  #row = emptyRow();

  addColumn(widthMm: number): void {
    this.#widthsMm.push(widthMm);
  }

  openRow(): void {
    this.#row = emptyRow();
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
    const { column } = row;
    row.column += columns;
    if (this.#isFrame) this.#framed.push(...blocks);
    if (row.deleted) return;
    const start = merge === 'continues' ? this.#above.get(column) : undefined;
    if (start !== undefined) {
      start.rowSpan = (start.rowSpan ?? 1) + 1;
      row.covered += 1;
      return;
    }
    const cell: MutableCell = { text: cellText(blocks) };
    if (columns > 1) cell.colSpan = columns;
    if (isBold(blocks)) cell.bold = true;
    row.cells.push(cell);
    if (merge !== null) this.#above.set(column, cell);
    else if (this.#above.size > 0) this.#above.delete(column);
  }

  closeRow(): void {
    const row = this.#row;
    if (row.deleted) return;
    if (row.cells.length + row.covered > 1) this.#isFrame = false;
    if (row.after > 0) this.addCell([], { columns: row.after, merge: null });
    this.#rows.push(row.cells);
  }

  close(): ReadTable {
    const widths = this.#widthsMm.some((width) => width > 0) ? { widthsMm: this.#widthsMm } : {};
    return { kind: 'table', rows: this.#rows, ...widths };
  }
}
