// Recognises tables of tasks and targets: groups, rows, sub-rows, and the texts of each by field. Nothing is guessed that cannot be seen in the review.
import { AsAbove } from './as-above.ts';
import {
  countsColumns,
  fieldOfHeading,
  findHeadings,
  lowestText,
  repeatsHeading,
  type TableField,
} from './table-headings.ts';
import type { CellGrid, GridCell } from './pasted-table.ts';
import { periodOfHeading, timeInRow } from './period-columns.ts';
import { isCapitals } from './outline-markers.ts';
import { withOwnNumbers } from './own-numbers.ts';
import {
  filledCells,
  groupNumber,
  isFootRow,
  isRoman,
  isSubNumber,
  longWords,
  numberText,
  rowText,
  saysNothing,
  titledGroup,
} from './table-rows.ts';
import { fold } from './text.ts';

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

/** What the reader should look at: the row of the source, from 1, and why; `text` is what found no field. */
export type DraftWarning = {
  readonly text?: string;
  readonly row: number;
  readonly reason: 'joined' | 'no-content' | 'sub-of-nothing' | 'stray-cells' | 'left-out' | 'as-above';
};

export type TableDraft = {
  readonly fields: readonly (TableField | null)[];
  readonly groups: readonly DraftGroup[];
  readonly warnings: readonly DraftWarning[];
};

const NUMBER = /^\d+[.)]?$/;

type Kind = 'group' | 'sub' | 'row' | 'more' | 'none';

type OpenLine = { number: string | null; row: number; texts: Record<string, string> };
type OpenRow = OpenLine & { subrows: OpenLine[] };

class Reader {
  readonly #fields: readonly (TableField | null)[];
  readonly #numberAt: number;
  readonly #contentAt: number;
  /** Columns that tell the time together. */
  readonly #periods: readonly { readonly x: number; readonly period: string }[];
  readonly #groups: { number: string | null; title: string | null; row: number; rows: OpenRow[] }[] = [];
  readonly #warnings: DraftWarning[] = [];
  readonly #numbered: boolean;
  readonly #asAbove = new AsAbove();
  /** The texts of the rows over the body, column by column, folded. */
  readonly #headings: readonly ReadonlySet<string>[];
  /** Fields of the group row just read, which is a task of its own where no row follows it. */
  #waiting: { readonly texts: Record<string, string>; readonly row: number } | null = null;

  constructor(
    fields: readonly (TableField | null)[],
    heads: readonly (readonly GridCell[])[],
    body: readonly (readonly GridCell[])[],
  ) {
    this.#fields = fields;
    this.#headings = fields.map((_, x) => new Set(heads.map((row) => fold(row[x]?.text ?? ''))));
    this.#numberAt = fields.indexOf('number');
    this.#contentAt = fields.indexOf('content');
    const times = fields.flatMap((field, x) => (field === 'time' ? [{ x, period: lowestText(heads, x) }] : []));
    this.#periods =
      times.length < 2 ? [] : times.map(({ x, period }) => ({ x, period: periodOfHeading(period) ?? period }));
    this.#numbered = this.#numberAt !== -1 && body.some((row) => numberText(row[this.#numberAt]?.text ?? '') !== '');
  }

  /** @param above the row above, where this row has a number of its own: a cell merged over several tasks is said of each */
  #textsOf(row: readonly GridCell[], above: readonly GridCell[] | null): Record<string, string> {
    const texts: Record<string, string> = {};
    this.#fields.forEach((field, x) => {
      const cell = row[x];
      if (field === null || field === 'number' || cell === undefined || cell.text === '') return;
      const goesDown = !cell.starts && field !== 'content' && cell.colSpan === 1 && above?.[x]?.text === cell.text;
      if (cell.starts || goesDown) texts[field] = cell.text;
    });
    if (this.#periods.length > 0) {
      const time = timeInRow(this.#periods, row, above !== null);
      if (time !== undefined) texts['time'] = time;
    }
    const words = this.#wordsInNumber(row);
    if (words !== null) texts['content'] = texts['content'] === undefined ? words : `${words}\n${texts['content']}`;
    return texts;
  }

  /** "Tổng cộng" in the column of numbers is no number. */
  #wordsInNumber(row: readonly GridCell[]): string | null {
    return this.#numberAt === -1 ? null : longWords(row[this.#numberAt]);
  }

  /** True for a row that says the headings once more, as a table does on its next page; also a heading of two rows. */
  #repeatsHeading(row: readonly GridCell[]): boolean {
    if (this.#numberAt !== -1 && NUMBER.test(row[this.#numberAt]?.text ?? '')) return false;
    const filled = row.flatMap((cell, x) => (cell.text === '' ? [] : [{ text: cell.text, x }]));
    if (filled.length >= 2 && filled.every(({ text, x }) => this.#headings[x]?.has(fold(text)) === true)) return true;
    return (
      repeatsHeading(row, this.#fields) && filled.every(({ text }) => text.length < 60 && fieldOfHeading(text) !== null)
    );
  }

  #numberOf(row: readonly GridCell[]): string | null {
    const cell = this.#numberAt === -1 ? undefined : row[this.#numberAt];
    const number = cell === undefined || !cell.starts ? '' : numberText(cell.text).replace(/[.)]$/, '');
    return number === '' || this.#wordsInNumber(row) !== null ? null : number;
  }

  /** A group row with its title and number; `null` for any other. */
  #group(
    row: readonly GridCell[],
  ): { readonly title: string; readonly number: string | null; readonly stray: readonly GridCell[] } | null {
    const filled = filledCells(row);
    const content = row[this.#contentAt];
    const own = this.#numberAt === -1 ? undefined : row[this.#numberAt];
    const number = groupNumber(numberText(own?.text ?? ''));
    if (number !== null && content !== undefined && content.text !== '' && content.text !== own?.text)
      return { title: content.text, number, stray: filled.filter((cell) => cell !== own && cell !== content) };
    const [only] = filled;
    if (filled.length !== 1 || only === undefined) return null;
    // One cell over (nearly) the whole width, the only text of its row with a Roman number in front, or a heading among numbered rows.
    const wide = only.colSpan >= Math.max(2, row.length - 1);
    const titled = titledGroup(only.text);
    if (titled !== null) return { ...titled, stray: [] };
    const isHead =
      this.#numbered && only === content && own?.starts === true && (only.bold === true || isCapitals(only.text));
    return wide || isHead ? { title: only.text, number: null, stray: [] } : null;
  }

  #kindOf(row: readonly GridCell[], texts: Record<string, string>): Kind {
    if (Object.keys(texts).length === 0) return 'none';
    const cell = this.#numberAt === -1 ? undefined : row[this.#numberAt];
    const number = cell === undefined || !cell.starts ? '' : numberText(cell.text);
    if (isSubNumber(number)) return 'sub';
    if (cell !== undefined && !cell.starts && cell.text !== '') return texts['content'] === undefined ? 'more' : 'sub';
    if (this.#numbered && number === '' && texts['content'] === undefined) return 'more';
    // "- Tuyển dụng" with its own unit or time is a part of the task above; without them it is more of its words.
    if (this.#numbered && number === '' && /^[-+•]\s/.test(texts['content'] ?? ''))
      return Object.keys(texts).length > 1 ? 'sub' : 'more';
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

  /** A group with fields of its own and no row below it is one task. */
  #endGroup(): void {
    const group = this.#groups.at(-1);
    if (this.#waiting === null || group === undefined) return;
    const { texts, row } = this.#waiting;
    const { content: _, ...fields } = texts;
    if (group.rows.length === 0) group.rows.push({ number: null, row, texts, subrows: [] });
    else this.#warnings.push({ row, reason: 'stray-cells', text: Object.values(fields).join('; ') });
    this.#waiting = null;
  }

  read(row: readonly GridCell[], at: number, above: readonly GridCell[] | null): void {
    if (this.#repeatsHeading(row) || countsColumns(row) || saysNothing(row)) return;
    if ((this.#numberOf(row) === null || this.#numberAt === this.#contentAt) && isFootRow(row)) {
      this.#warnings.push({ row: at + 1, reason: 'left-out', text: rowText(row) });
      return;
    }
    const group = this.#group(row);
    if (group !== null) {
      this.#endGroup();
      this.#groups.push({ number: group.number, title: group.title, row: at + 1, rows: [] });
      const texts = group.stray.length > 0 ? this.#textsOf(row, null) : {};
      // Words in columns that no field takes are told of with their column.
      if (Object.keys(texts).some((field) => field !== 'content')) this.#waiting = { texts, row: at + 1 };
      return;
    }
    const texts = this.#textsOf(row, this.#numberOf(row) === null && this.#numbered ? null : above);
    const kind = this.#kindOf(row, texts);
    if (kind === 'none') {
      // A number alone is a row left blank; any other word there is shown.
      const sign = this.#numberOf(row) ?? '';
      if (/\p{L}{2}/u.test(sign) && !isRoman(sign))
        this.#warnings.push({ row: at + 1, reason: 'no-content', text: sign });
      return;
    }
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
    if (this.#asAbove.fill(texts)) this.#warnings.push({ row: at + 1, reason: 'as-above' });
    const line = { number: this.#numberOf(row), row: at + 1, texts };
    if (kind === 'sub' && last !== undefined) last.subrows.push(line);
    else {
      if (kind === 'sub') this.#warnings.push({ row: at + 1, reason: 'sub-of-nothing' });
      rows.push({ ...line, subrows: [] });
    }
  }

  draft(): TableDraft {
    this.#endGroup();
    return { fields: this.#fields, groups: this.#groups, warnings: this.#warnings };
  }
}

/** Reads a grid whose columns hold `fields`, from row `bodyFrom` on. Total: any grid gives a draft. */
export function readTable(grid: CellGrid, fields: readonly (TableField | null)[], bodyFrom: number): TableDraft {
  const body = grid.rows.slice(bodyFrom);
  const reader = new Reader(fields, grid.rows.slice(0, bodyFrom), body);
  body.forEach((row, at) => reader.read(row, bodyFrom + at, body[at - 1] ?? null));
  return fields.includes('number') ? reader.draft() : withOwnNumbers(reader.draft());
}

/** Recognises a table by its headings; `null` where it has none. */
export function recogniseTable(grid: CellGrid): TableDraft | null {
  const headings = findHeadings(grid);
  return headings === null ? null : readTable(grid, headings.fields, headings.bodyFrom);
}
