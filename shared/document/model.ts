// What is printed, in the words of the paper: letterhead, lines, tables. No runs, no twips; preview, .docx and .xlsx come from this one model.
import type { OutlineLevel } from '../domain/outline.ts';
import type { LayoutProfile } from './profile-nd30-2020.ts';

export type Orientation = 'portrait' | 'landscape';

/** The sheet a part of the paper is printed on, and how it lies. */
export type PageFormat = { readonly paper: 'A4' | 'A3'; readonly orientation: Orientation };

export type Letterhead = {
  /** Lines of the agency above; empty where there is none. */
  readonly parent: readonly string[];
  readonly agency: readonly string[];
  /** "Số: 55/KH-SKHCN", blanks where the number is not given yet. */
  readonly number: string;
  /** "V/v …" of a công văn, under the number. */
  readonly letterSubject: string | null;
  readonly placeAndDay: string;
};

export type DocumentTitle = { readonly kind: string; readonly subject: string };

/** One paragraph of the running text; title and text may hold the marks of bold and italic (shared/domain/rich-text.ts). */
export type Block = {
  readonly level: 'basis' | Exclude<OutlineLevel, 'tasks'>;
  readonly number: string;
  readonly title: string | null;
  readonly text: string | null;
};

export type TableColumn = {
  readonly title: string;
  readonly spanning: string | null;
  /** Already scaled: the widths of a table sum up to the width of the text. */
  readonly widthMm: number;
  readonly align: 'left' | 'center' | 'both';
};

export type TableRow =
  /** Without a number its title goes over the whole width. */
  | { readonly kind: 'group'; readonly number: string | null; readonly title: string }
  /** One entry per column; each cell is a list of paragraphs, empty for an empty cell. `values` takes their place in a worksheet. */
  | {
      readonly kind: 'cells';
      readonly cells: readonly (readonly string[])[];
      readonly values?: readonly (CellValue | null)[];
    };

/**
 * What a worksheet holds where the paper has a text: a decimal (with a point), or a formula with its result. "#3" in a formula is the
 * row of the sheet that holds the third row of the table.
 */
export type CellValue = { readonly number: string } | { readonly formula: string; readonly result: string | null };

export type TablePart = {
  readonly title: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

export type AppendixPart = PageFormat & {
  /** "Phụ lục" or "Phụ lục II". */
  readonly label: string;
  readonly title: string;
  /** "(Kèm theo Kế hoạch số … của …)" */
  readonly attachedTo: string;
  readonly tables: readonly TablePart[];
  readonly end: string;
};

export type OfficialDocument = {
  /** The sizes it is set in. */
  readonly profile: LayoutProfile;
  readonly letterhead: Letterhead;
  /** `null` for a công văn. */
  readonly title: DocumentTitle | null;
  readonly addressees: readonly string[];
  readonly blocks: readonly Block[];
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null };
  /** Printed as they are, "- " and punctuation included. */
  readonly recipients: readonly string[];
  readonly appendices: readonly AppendixPart[];
};

/** A list on sheets of its own: a title, what it shows, its tables, and nothing of an official document. */
export type ListPart = PageFormat & {
  readonly title: string;
  /** Empty where nothing is to be said. */
  readonly subtitle: string;
  readonly tables: readonly TablePart[];
};

export type ListDocument = { readonly profile: LayoutProfile; readonly agency: string; readonly list: ListPart };

/** Whatever is written as one .docx. */
export type PrintedDocument = OfficialDocument | ListDocument;

/** One worksheet: one Phụ lục in an Excel file of its own. */
export type Sheet = { readonly name: string; readonly appendix: AppendixPart; readonly profile: LayoutProfile };

/** One worksheet that holds a list. */
export type ListSheet = { readonly name: string; readonly list: ListPart; readonly profile: LayoutProfile };

/** True where a table has a header of two rows. */
export function hasSpanningHeader(table: TablePart): boolean {
  return table.columns.some((column) => column.spanning !== null);
}

export type HeaderCell = {
  readonly title: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: 1 | 2;
};

/** The header cells of a table row by row, with their spans: a column without an upper title covers both rows, neighbours with the same upper title share one cell. */
export function headerRows(table: TablePart): readonly (readonly HeaderCell[])[] {
  const tall = hasSpanningHeader(table) ? 2 : 1;
  const upper: HeaderCell[] = [];
  const lower: HeaderCell[] = [];
  table.columns.forEach((column, index) => {
    if (column.spanning === null) {
      upper.push({ title: column.title, column: index, columns: 1, rows: tall });
      return;
    }
    const last = upper.at(-1);
    const continues =
      last !== undefined &&
      last.title === column.spanning &&
      last.column + last.columns === index &&
      table.columns[index - 1]?.spanning === column.spanning;
    if (continues) upper[upper.length - 1] = { ...last, columns: last.columns + 1 };
    else upper.push({ title: column.spanning, column: index, columns: 1, rows: 1 });
    lower.push({ title: column.title, column: index, columns: 1, rows: 1 });
  });
  return tall === 2 ? [upper, lower] : [upper];
}
