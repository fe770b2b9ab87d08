// What a reader makes of a file, whatever its format: paragraphs and tables in their order, cleaned, nothing understood yet.
import type { PastedCell } from '../pasted-table.ts';
import type { PastedParagraph } from '../outline-reader.ts';

export type Alignment = 'left' | 'center' | 'right' | 'both';

export type ReadParagraph = PastedParagraph & { readonly kind: 'paragraph'; readonly align: Alignment };

/** A cell as it is shown: the paragraphs of a cell are lines of its text; a formula is its last shown value. */
export type ReadCell = PastedCell & {
  /** Bold from its first letter to its last. */
  readonly bold?: boolean;
  /** Of a worksheet: false for a cell that may be typed in when the sheet is protected; left out where nothing is said. */
  readonly locked?: boolean;
};

/** The sheet something is printed on, as far as it is A4 or A3. */
export type ReadPage = { readonly paper: 'A4' | 'A3'; readonly orientation: 'portrait' | 'landscape' };

export type ReadTable = {
  readonly kind: 'table';
  /** Of each column of its grid, in millimetres; left out where the file does not tell. */
  readonly widthsMm?: readonly number[];
  readonly page?: ReadPage;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Of a worksheet: the row of the first row here, from 1, and hidden rows and columns (from 1), which are read all the same. */
  readonly firstRow?: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
};

export type ReadBlock = ReadParagraph | ReadTable;

/** The body of a document, or one worksheet: a worksheet is one table from its first cell A1 on, blank cells included. */
export type ReadPart = {
  /** Of a worksheet; `null` for the body of a document. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly blocks: readonly ReadBlock[];
};

/** What the clerk should know of the file itself. */
export type ReadNote =
  | {
      readonly code: 'external-links' | 'formulas' | 'pictures' | 'footnotes' | 'tracked-changes' | 'comments';
      readonly count: number;
    }
  /** Macros are never run; what they would show is not read. */
  | { readonly code: 'macros'; readonly count: number }
  /** Text in a font of an old encoding; `converted` says which of the two is in the document. */
  | {
      readonly code: 'legacy-font';
      readonly font: string;
      readonly count: number;
      readonly samples: readonly { readonly before: string; readonly after: string }[];
      readonly converted: boolean;
    }
  | { readonly code: 'rows-left-out' | 'columns-left-out'; readonly part: string; readonly count: number };

export type ReadDocument = {
  readonly format: 'docx' | 'xlsx' | 'text';
  /** The name of the file, as it is shown. */
  readonly file: string;
  readonly parts: readonly ReadPart[];
  readonly notes: readonly ReadNote[];
};

/** A place in what was read: part, block of it, and row of a table; all from 0. */
export type SourcePlace = { readonly part: number; readonly block: number; readonly row: number | null };

export function isSamePlace(one: SourcePlace, other: SourcePlace): boolean {
  return one.part === other.part && one.block === other.block && one.row === other.row;
}
