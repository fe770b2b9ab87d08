// Recognises tables of tasks and targets: groups, rows, sub-rows, and the texts of each by field. Nothing is guessed that cannot be seen in the review.
import { findHeadings, repeatsHeading, type TableField } from './table-headings.ts';
import type { CellGrid, GridCell } from './pasted-table.ts';

export type FieldTexts = { readonly [Field in Exclude<TableField, 'number'>]?: string };

export type DraftRow = { readonly texts: FieldTexts; readonly subrows: readonly FieldTexts[] };
/** Rows under one title; `title` is `null` for rows before the first group. */
export type DraftGroup = { readonly title: string | null; readonly rows: readonly DraftRow[] };

/** What the reader should look at: the row of the source, from 1, and why. */
export type DraftWarning = {
  readonly row: number;
  readonly reason: 'joined' | 'no-content' | 'sub-of-nothing';
};

export type TableDraft = {
  readonly fields: readonly (TableField | null)[];
  readonly groups: readonly DraftGroup[];
  readonly warnings: readonly DraftWarning[];
};

const ROMAN = /^[IVXLC]+[.)]?$/;
const LETTER_GROUP = /^[A-H][.)]?$/;
const SUB_NUMBER = /^(\d+\.\d+(\.\d+)*\.?|[a-zđ]\)|[a-zđ]\.|[-+*•])$/;
const NUMBER = /^\d+[.)]?$/;
const TITLED_GROUP = /^([IVXLC]+|[A-H])\s*[.)]\s+(?=\S)/;

/** Full-width letters and figures of scanned tables in their usual form. */
function numberText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

type Kind = 'group' | 'sub' | 'row' | 'more' | 'none';

class Reader {
  readonly #fields: readonly (TableField | null)[];
  readonly #groups: {
    title: string | null;
    rows: { texts: Record<string, string>; subrows: Record<string, string>[] }[];
  }[] = [];
  readonly #warnings: DraftWarning[] = [];
  readonly #numbered: boolean;

  constructor(fields: readonly (TableField | null)[], body: readonly (readonly GridCell[])[]) {
    this.#fields = fields;
    const at = fields.indexOf('number');
    this.#numbered = at !== -1 && body.some((row) => numberText(row[at]?.text ?? '') !== '');
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

  /** The title of a group row; `null` for any other. */
  #groupTitle(row: readonly GridCell[]): string | null {
    const filled = row.filter((cell) => cell.starts && cell.text !== '');
    const numberAt = this.#fields.indexOf('number');
    const number = numberAt === -1 ? '' : numberText(row[numberAt]?.text ?? '');
    const contentAt = this.#fields.indexOf('content');
    const content = row[contentAt]?.text ?? '';
    if (ROMAN.test(number) || LETTER_GROUP.test(number)) {
      if (content !== '' && content !== row[numberAt]?.text) return content;
    }
    const [only] = filled;
    if (filled.length !== 1 || only === undefined) return null;
    // One cell over (nearly) the whole width, or the only text of its row with a Roman number in front.
    const wide = only.colSpan >= Math.max(2, row.length - 1);
    const titled = TITLED_GROUP.test(only.text.normalize('NFKC'));
    return wide || titled ? only.text.replace(TITLED_GROUP, '') : null;
  }

  #kindOf(row: readonly GridCell[], texts: Record<string, string>): Kind {
    if (Object.keys(texts).length === 0) return 'none';
    const numberAt = this.#fields.indexOf('number');
    const cell = numberAt === -1 ? undefined : row[numberAt];
    const number = cell === undefined || !cell.starts ? '' : numberText(cell.text);
    if (SUB_NUMBER.test(number) && !NUMBER.test(number)) return 'sub';
    if (cell !== undefined && !cell.starts && cell.text !== '') return texts['content'] === undefined ? 'more' : 'sub';
    if (this.#numbered && number === '' && texts['content'] === undefined) return 'more';
    if (this.#numbered && number === '' && /^[-+•]\s/.test(texts['content'] ?? '')) return 'more';
    return 'row';
  }

  #join(texts: Record<string, string>): boolean {
    const row = this.#groups.at(-1)?.rows.at(-1);
    const target = row?.subrows.at(-1) ?? row?.texts;
    if (target === undefined) return false;
    for (const [field, text] of Object.entries(texts))
      target[field] = target[field] === undefined ? text : `${target[field]}\n${text}`;
    return true;
  }

  read(row: readonly GridCell[], at: number): void {
    if (repeatsHeading(row, this.#fields)) return;
    const title = this.#groupTitle(row);
    if (title !== null) {
      this.#groups.push({ title, rows: [] });
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
    if (this.#groups.length === 0) this.#groups.push({ title: null, rows: [] });
    const rows = this.#groups.at(-1)?.rows ?? [];
    const last = rows.at(-1);
    if (kind === 'sub' && last !== undefined) last.subrows.push(texts);
    else {
      if (kind === 'sub') this.#warnings.push({ row: at + 1, reason: 'sub-of-nothing' });
      rows.push({ texts, subrows: [] });
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
