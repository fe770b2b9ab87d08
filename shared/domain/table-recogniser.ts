// Recognises tables of tasks and targets: groups, rows, sub-rows, and the texts of each by field. Nothing is guessed that cannot be seen in the review.
import { countsColumns, findHeadings, repeatsHeading, type TableField } from './table-headings.ts';
import type { CellGrid, GridCell } from './pasted-table.ts';

export type FieldTexts = { readonly [Field in Exclude<TableField, 'number'>]?: string };

/** One row of the source: its number as it stands there, and its texts by field; `row` counts from 1. */
export type DraftLine = { readonly number: string | null; readonly row: number; readonly texts: FieldTexts };
export type DraftRow = DraftLine & { readonly subrows: readonly DraftLine[] };
/** Rows under one title; `title` is `null` for rows before the first group. */
export type DraftGroup = {
  readonly number: string | null;
  readonly title: string | null;
  readonly row: number;
  readonly rows: readonly DraftRow[];
};

/** What the reader should look at: the row of the source, from 1, and why. */
export type DraftWarning = {
  readonly row: number;
  readonly reason: 'joined' | 'no-content' | 'sub-of-nothing' | 'stray-cells';
};

export type TableDraft = {
  readonly fields: readonly (TableField | null)[];
  readonly groups: readonly DraftGroup[];
  readonly warnings: readonly DraftWarning[];
};

const ROMAN = /^[IVXLC]+[.)]?$/;
const LETTER_GROUP = /^[A-H][.)]?$/;
const SUB_NUMBER = /^(\d+\.\d+(\.\d+)*\.?|[a-zđ][.)]?|[-+*•])$/;
const NUMBER = /^\d+[.)]?$/;
const TITLED_GROUP = /^([IVXLC]+|[A-H])\s*[.)]\s+(?=\S)/;

/** Full-width letters and figures of scanned tables in their usual form. */
function numberText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Blank, or signs only: the end mark "./." below a table. */
function saysNothing(row: readonly GridCell[]): boolean {
  return row.every((cell) => !/[\p{L}\p{N}%]/u.test(cell.text));
}

type Kind = 'group' | 'sub' | 'row' | 'more' | 'none';

type OpenLine = { number: string | null; row: number; texts: Record<string, string> };
type OpenRow = OpenLine & { subrows: OpenLine[] };

class Reader {
  readonly #fields: readonly (TableField | null)[];
  readonly #numberAt: number;
  readonly #contentAt: number;
  readonly #groups: { number: string | null; title: string | null; row: number; rows: OpenRow[] }[] = [];
  readonly #warnings: DraftWarning[] = [];
  readonly #numbered: boolean;

  constructor(fields: readonly (TableField | null)[], body: readonly (readonly GridCell[])[]) {
    this.#fields = fields;
    this.#numberAt = fields.indexOf('number');
    this.#contentAt = fields.indexOf('content');
    this.#numbered = this.#numberAt !== -1 && body.some((row) => numberText(row[this.#numberAt]?.text ?? '') !== '');
  }

  #textsOf(row: readonly GridCell[]): Record<string, string> {
    const texts: Record<string, string> = {};
    this.#fields.forEach((field, x) => {
      const cell = row[x];
      if (field !== null && field !== 'number' && cell !== undefined && cell.starts && cell.text !== '')
        texts[field] = cell.text;
    });
    return texts;
  }

  #numberOf(row: readonly GridCell[]): string | null {
    const cell = this.#numberAt === -1 ? undefined : row[this.#numberAt];
    const number = cell === undefined || !cell.starts ? '' : numberText(cell.text).replace(/[.)]$/, '');
    return number === '' ? null : number;
  }

  /** A group row with its title and number; `null` for any other. */
  #group(
    row: readonly GridCell[],
  ): { readonly title: string; readonly number: string | null; readonly stray: boolean } | null {
    const filled = row.filter((cell) => cell.starts && cell.text !== '');
    const number = this.#numberAt === -1 ? '' : numberText(row[this.#numberAt]?.text ?? '');
    const content = row[this.#contentAt]?.text ?? '';
    if (ROMAN.test(number) || LETTER_GROUP.test(number)) {
      if (content !== '' && content !== row[this.#numberAt]?.text)
        return { title: content, number: number.replace(/[.)]$/, ''), stray: filled.length > 2 };
    }
    const [only] = filled;
    if (filled.length !== 1 || only === undefined) return null;
    // One cell over (nearly) the whole width, or the only text of its row with a Roman number in front.
    const wide = only.colSpan >= Math.max(2, row.length - 1);
    const titled = TITLED_GROUP.exec(only.text.normalize('NFKC'));
    if (!wide && titled === null) return null;
    return { title: only.text.replace(TITLED_GROUP, ''), number: titled?.[1] ?? null, stray: false };
  }

  #kindOf(row: readonly GridCell[], texts: Record<string, string>): Kind {
    if (Object.keys(texts).length === 0) return 'none';
    const cell = this.#numberAt === -1 ? undefined : row[this.#numberAt];
    const number = cell === undefined || !cell.starts ? '' : numberText(cell.text);
    if (SUB_NUMBER.test(number) && !NUMBER.test(number)) return 'sub';
    if (cell !== undefined && !cell.starts && cell.text !== '') return texts['content'] === undefined ? 'more' : 'sub';
    if (this.#numbered && number === '' && texts['content'] === undefined) return 'more';
    if (this.#numbered && number === '' && /^[-+•]\s/.test(texts['content'] ?? '')) return 'more';
    return 'row';
  }

  #join(texts: Record<string, string>): boolean {
    const row = this.#groups.at(-1)?.rows.at(-1);
    const target = (row?.subrows.at(-1) ?? row)?.texts;
    if (target === undefined) return false;
    for (const [field, text] of Object.entries(texts))
      target[field] = target[field] === undefined ? text : `${target[field]}\n${text}`;
    return true;
  }

  read(row: readonly GridCell[], at: number): void {
    if (repeatsHeading(row, this.#fields) || countsColumns(row) || saysNothing(row)) return;
    const group = this.#group(row);
    if (group !== null) {
      if (group.stray) this.#warnings.push({ row: at + 1, reason: 'stray-cells' });
      this.#groups.push({ number: group.number, title: group.title, row: at + 1, rows: [] });
      return;
    }
    const texts = this.#textsOf(row);
    const kind = this.#kindOf(row, texts);
    if (kind === 'none') return;
    if (kind === 'more' && this.#join(texts)) {
      this.#warnings.push({ row: at + 1, reason: 'joined' });
      return;
    }
    if (texts['content'] === undefined) {
      this.#warnings.push({ row: at + 1, reason: 'no-content' });
      // What has no content of its own is kept under the words that are there.
      texts['content'] = Object.values(texts)[0] ?? '';
    }
    if (this.#groups.length === 0) this.#groups.push({ number: null, title: null, row: at + 1, rows: [] });
    const rows = this.#groups.at(-1)?.rows ?? [];
    const last = rows.at(-1);
    const line = { number: this.#numberOf(row), row: at + 1, texts };
    if (kind === 'sub' && last !== undefined) last.subrows.push(line);
    else {
      if (kind === 'sub') this.#warnings.push({ row: at + 1, reason: 'sub-of-nothing' });
      rows.push({ ...line, subrows: [] });
    }
  }

  draft(): TableDraft {
    return { fields: this.#fields, groups: this.#groups, warnings: this.#warnings };
  }
}

/** Reads a grid whose columns hold `fields`, from row `bodyFrom` on. Total: any grid gives a draft. */
export function readTable(grid: CellGrid, fields: readonly (TableField | null)[], bodyFrom: number): TableDraft {
  const body = grid.rows.slice(bodyFrom);
  const reader = new Reader(fields, body);
  body.forEach((row, at) => reader.read(row, bodyFrom + at));
  return reader.draft();
}

/** Recognises a table by its headings; `null` where it has none. */
export function recogniseTable(grid: CellGrid): TableDraft | null {
  const headings = findHeadings(grid);
  return headings === null ? null : readTable(grid, headings.fields, headings.bodyFrom);
}

/** Rows of a draft, sub-rows not counted. */
export function countRows(draft: TableDraft): number {
  return draft.groups.reduce((sum, group) => sum + group.rows.length, 0);
}
