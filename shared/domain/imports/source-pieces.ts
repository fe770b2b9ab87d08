// What was read, laid out as one row of pieces: lines of text, and tables cut where a second heading begins.
import { type PastedParagraph } from '../outline-reader.ts';
import { toCellGrid, type CellGrid, type GridCell } from '../pasted-table.ts';
import { headingAt, type Headings } from '../table-headings.ts';
import { cleanText, linesOf } from '../text.ts';
import { isRecipientsTitle, isSigningTitle } from './closing.ts';
import {
  isSamePlace,
  type Alignment,
  type ReadBlock,
  type ReadDocument,
  type ReadPage,
  type ReadTable,
  type SourcePlace,
} from './read-document.ts';

export type SourceLine = PastedParagraph & {
  readonly kind: 'line';
  /** Cleaned, on one line, marks of list numbers not in it. */
  readonly text: string;
  readonly align: Alignment;
  readonly at: SourcePlace;
};

export type SourceTable = {
  readonly kind: 'table';
  readonly grid: CellGrid;
  /** The rows of the grid that belong to this table, from its first one (a heading where there is one) to behind its last. */
  readonly from: number;
  readonly to: number;
  readonly headings: Headings | null;
  readonly at: SourcePlace;
  /** Of the grid's columns, in millimetres; `null` where the file does not tell. */
  readonly widthsMm: readonly number[] | null;
  readonly page: ReadPage | null;
};

export type SourcePiece = SourceLine | SourceTable;

/** More rows than any plan holds; a reader refuses files beyond it. */
export const MAX_IMPORTED_ROWS = 20_000;

function toLine(paragraph: PastedParagraph, align: Alignment, at: SourcePlace): readonly SourceLine[] {
  const { runs } = paragraph;
  const text = cleanText(runs.map((run) => run.text).join('')).replace(/\s+/g, ' ');
  return text === '' ? [] : [{ kind: 'line', text, runs, marker: paragraph.marker, depth: paragraph.depth, align, at }];
}

/** "| STT | Nội dung |": a row of a table written with strokes; `null` for any other line. */
function strokedCells(text: string): readonly string[] | null {
  const line = text.trim();
  if (!/^\|.*\|$/s.test(line) || line.length < 3) return null;
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replace(/\s*<br\s*\/?>\s*/gi, '\n'));
}

const RULER = /^:?-{2,}:?$/;

function isTextRow(row: readonly GridCell[]): boolean {
  return row.filter((cell) => cell.starts && cell.text !== '').length === 1;
}

function isBlankRow(row: readonly GridCell[]): boolean {
  return row.every((cell) => cell.text === '');
}

/** The rows above a heading that say what the table is: lines with a single text, up to the last row with more. */
function titleRowsAbove(grid: CellGrid, heading: number, least: number): number {
  let from = heading;
  for (let y = heading - 1; y >= least; y -= 1) {
    const row = grid.rows[y] ?? [];
    if (!isTextRow(row) && !isBlankRow(row)) break;
    from = y;
  }
  return from;
}

/** Where below the last numbered row of a sheet the signature or Nơi nhận begins; `to` where there is none. */
function footFrom(grid: CellGrid, { fields, bodyFrom }: Headings, to: number): number {
  const number = fields.indexOf('number');
  if (number === -1) return to;
  for (let y = to - 1; y >= bodyFrom; y -= 1) {
    const row = grid.rows[y] ?? [];
    if (/^[\divxlc]+[.)]?$/i.test(row[number]?.text.trim() ?? '')) break;
    const words = row.flatMap((cell) => (cell.starts ? linesOf(cell.text) : []));
    if (words.some(isRecipientsTitle)) return y;
    const isSigned =
      words.length > 0 &&
      words.length <= 4 &&
      words.every((word) => isSigningTitle(word) || /ngày.*tháng/iu.test(word));
    if (isSigned) to = y;
  }
  return to;
}

function knownIn(fields: Headings['fields']): number {
  return fields.filter((field) => field !== null).length;
}

/** Where in a grid tables begin: at each heading that is none of the same table on its next page. */
function tableStarts(
  grid: CellGrid,
): readonly { readonly title: number; readonly headings: Headings; readonly from: number }[] {
  const starts: { title: number; headings: Headings; from: number }[] = [];
  let y = 0;
  while (y < grid.rows.length) {
    const headings = headingAt(grid, y);
    if (headings === null) {
      y += 1;
      continue;
    }
    const last = starts.at(-1);
    // Behind the first heading another one has to say as much: a row of the body may hold two words of headings.
    const [own, first] = [headings.fields, starts[0]?.headings.fields];
    if (first !== undefined && (first.includes('number') ? !own.includes('number') : knownIn(own) < 3)) {
      y += 1;
      continue;
    }
    const title = titleRowsAbove(grid, y, last?.headings.bodyFrom ?? 0);
    const same = last !== undefined && last.headings.fields.join() === headings.fields.join();
    const number = grid.rows[headings.bodyFrom]?.[headings.fields.indexOf('number')]?.text ?? '';
    // The same heading once more, its numbers running on: the next page of one table.
    const goesOn = same && (title === y || !/^(?:0?1|I)[.)]?$/.test(number.trim()));
    if (!goesOn) starts.push({ title, headings, from: y });
    y = headings.bodyFrom;
  }
  return starts;
}

function lineOfText(text: string, at: SourcePlace): readonly SourceLine[] {
  return text
    .split('\n')
    .flatMap((line) =>
      toLine({ runs: [{ text: line, bold: false, italic: false }], marker: null, depth: 0 }, 'left', at),
    );
}

/** The rows of a grid before, between and behind its tables are lines; a grid without a heading is one table as a whole. */
function piecesOfGrid(
  grid: CellGrid,
  at: SourcePlace,
  forced: number | null,
  block: ReadTable | null,
): readonly SourcePiece[] {
  const widths = block?.widthsMm;
  const printed = {
    widthsMm: widths?.length === grid.columns && widths.every((width) => width > 0) ? widths : null,
    page: block?.page ?? null,
  };
  const starts = forced === null ? tableStarts(grid) : [];
  const whole = (): SourceTable => ({
    kind: 'table',
    grid,
    from: 0,
    to: grid.rows.length,
    headings: null,
    at,
    ...printed,
  });
  const pieces: SourcePiece[] = [];
  const linesFrom = (from: number, to: number): void => {
    for (let y = from; y < to; y += 1) {
      const row = grid.rows[y] ?? [];
      for (const cell of row)
        if (cell.starts && cell.text !== '') pieces.push(...lineOfText(cell.text, { ...at, row: y }));
    }
  };
  if (starts.length === 0) {
    // A sheet with one text a row is running text; anything else is a table that has to be told what it is.
    const isText = forced === null && grid.rows.every((row) => isTextRow(row) || isBlankRow(row));
    if (isText) linesFrom(0, grid.rows.length);
    return isText || grid.rows.length === 0 ? pieces : [whole()];
  }
  linesFrom(0, starts[0]?.title ?? 0);
  starts.forEach(({ title, headings, from }, index) => {
    linesFrom(title, from);
    const next = starts[index + 1]?.title ?? grid.rows.length;
    const to = footFrom(grid, headings, next);
    pieces.push({ kind: 'table', grid, from, to, headings, at: { ...at, row: from }, ...printed });
    linesFrom(to, next);
  });
  return pieces;
}

/**
 * All of a document as lines and tables, hidden sheets left out.
 * @param settled places of tables whose columns the clerk has settled herself: they are not cut
 */
export function piecesOf(read: ReadDocument, settled: readonly SourcePlace[] = []): readonly SourcePiece[] {
  return read.parts.flatMap((part, partAt) => {
    if (part.hidden) return [];
    const pieces: SourcePiece[] = [];
    let stroked: { cells: readonly string[][]; block: number } | null = null;
    const endStroked = (): void => {
      if (stroked === null) return;
      const rows = stroked.cells.filter((cells) => !cells.every((cell) => RULER.test(cell)));
      const grid = toCellGrid(
        rows.map((cells) => cells.map((text) => ({ text }))),
        MAX_IMPORTED_ROWS,
      );
      pieces.push(...piecesOfGrid(grid, { part: partAt, block: stroked.block, row: null }, null, null));
      stroked = null;
    };
    part.blocks.forEach((block: ReadBlock, blockAt) => {
      const at = { part: partAt, block: blockAt, row: null };
      if (block.kind === 'table') {
        endStroked();
        const grid = toCellGrid(block.rows, MAX_IMPORTED_ROWS);
        const own = settled.find((place) => isSamePlace(place, at));
        pieces.push(...piecesOfGrid(grid, at, own === undefined ? null : 0, block));
        return;
      }
      const text = block.runs.map((run) => run.text).join('');
      const cells = strokedCells(text);
      if (cells !== null) {
        stroked = { cells: [...(stroked?.cells ?? []), [...cells]], block: stroked?.block ?? blockAt };
        return;
      }
      if (text.trim() !== '') endStroked();
      // A break within a paragraph begins a line of its own, as it does on the page.
      const lines = toLine(block, block.align, at);
      const broken = /\n/.test(text) ? brokenLines(block, at) : lines;
      pieces.push(...broken);
    });
    endStroked();
    return pieces;
  });
}

function brokenLines(block: PastedParagraph & { readonly align: Alignment }, at: SourcePlace): readonly SourceLine[] {
  const lines: { text: string; bold: boolean; italic: boolean }[][] = [[]];
  for (const run of block.runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.flatMap((runs, index) =>
    toLine({ runs, marker: index === 0 ? block.marker : null, depth: index === 0 ? block.depth : 0 }, block.align, at),
  );
}
