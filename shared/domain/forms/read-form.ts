// Reads the answers of a unit in a returned form: whatever columns were moved and rows added or sorted, each answer goes to its row.
import type { ReadDocument } from '../imports/read-document.ts';
import type { CellGrid } from '../pasted-table.ts';
import { partsOf } from '../reports/periods.ts';
import { cleanLine, fold } from '../text.ts';
import {
  lockedTexts,
  readRowSign,
  repliesOf,
  rowsOf,
  type FormContent,
  type FormFigure,
  type FormTask,
  type LockedField,
  type ReplyField,
} from './form-content.ts';
import { FORM_HEADINGS, headingOf, REPORTER_LABEL } from './form-words.ts';
import type { AlteredCell, FormReading, ReadReply } from './form-reading.ts';
import { gridOfForm, headingsIn, type FormColumns } from './find-form.ts';
import { readDay, readNumber, readStatus, readWords } from './read-reply.ts';

type FormRow = FormTask | FormFigure;

/** @param year of the period: a day typed without its year is of it */
export function readReply(field: ReplyField, text: string, year: number): ReadReply | null {
  const words = readWords(text);
  if (words === null) return null;
  switch (field) {
    case 'status': {
      const value = readStatus(words);
      return { field, text: words, value, problem: value === null ? 'not-a-status' : null };
    }
    case 'finished': {
      const value = readDay(words, year);
      return { field, text: words, value, problem: value === null ? 'not-a-day' : null };
    }
    case 'numerator':
    case 'denominator':
    case 'value': {
      const read = readNumber(words);
      const problem = read === null ? 'not-a-number' : read.unsure ? 'unsure-number' : null;
      return { field, text: words, value: read?.value ?? null, problem };
    }
    case 'productNumber':
    case 'result':
    case 'difficulty':
    case 'proposal':
    case 'note':
      return { field, text: words, value: field === 'productNumber' ? cleanLine(words) : words, problem: null };
  }
}

/** Blanks and line ends are the spreadsheet's business, and signs beyond the basic plane are not every writer's. */
function same(one: string, other: string): boolean {
  const bare = (text: string): string => text.replace(/[\u{10000}-\u{10FFFF}\uD800-\uDFFF\uFFFD\s]+/gu, ' ').trim();
  return bare(one) === bare(other);
}

type Line = { readonly at: number; readonly columns: FormColumns };

/** The rows below each line of headings, down to the next. */
function linesOf(grid: CellGrid): readonly Line[] {
  const heads = headingsIn(grid);
  return heads.flatMap((columns, place) => {
    const end = heads[place + 1]?.row ?? grid.rows.length;
    return Array.from({ length: end - columns.row - 1 }, (_, at) => ({ at: columns.row + 1 + at, columns }));
  });
}

function cellAt(grid: CellGrid, row: number, column: number | undefined | null): string {
  const cell = column === undefined || column === null ? undefined : grid.rows[row]?.[column];
  return cell === undefined ? '' : cell.text;
}

/** Each line with its row of the form: by its hidden sign, and where that was lost by the words of the office. A row copied twice is the one whose words are whole. */
function matchLines(grid: CellGrid, formId: string, content: FormContent): ReadonlyMap<number, FormRow> {
  const matched = new Map<number, FormRow>();
  const taken = new Set<string>();
  const lines = linesOf(grid);
  const isOf = (row: FormRow, { columns }: Line): boolean => 'taskId' in row === (columns.part === 'tasks');
  const anchorOf = ({ at, columns }: Line): string =>
    cellAt(grid, at, columns.fields.get(columns.part === 'tasks' ? 'content' : 'name'));
  const wordsOf = (row: FormRow): string => lockedTexts(row)['taskId' in row ? 'content' : 'name'] ?? '';
  const take = (line: Line, row: FormRow): void => {
    matched.set(line.at, row);
    taken.add(row.row);
  };
  for (const whole of [true, false])
    for (const line of lines) {
      const sign = readRowSign(cellAt(grid, line.at, line.columns.sign));
      if (matched.has(line.at) || sign === null || sign.formId !== formId) continue;
      const row = rowsOf(content).find((own) => own.row === sign.row && isOf(own, line));
      if (row === undefined || taken.has(row.row)) continue;
      if (!whole || same(anchorOf(line), wordsOf(row))) take(line, row);
    }
  for (const line of lines) {
    if (matched.has(line.at) || readRowSign(cellAt(grid, line.at, line.columns.sign)) !== null) continue;
    const said = fold(anchorOf(line));
    if (said === '') continue;
    const row = rowsOf(content).find((own) => !taken.has(own.row) && isOf(own, line) && fold(wordsOf(own)) === said);
    if (row !== undefined) take(line, row);
  }
  return matched;
}

function alteredIn(grid: CellGrid, at: number, { fields }: FormColumns, row: FormRow): readonly AlteredCell[] {
  return Object.entries(lockedTexts(row)).flatMap(([field, sent]) => {
    const column = fields.get(field as LockedField);
    if (column === undefined) return [];
    const now = cellAt(grid, at, column);
    return same(now, sent) ? [] : [{ row: row.row, field: field as LockedField, sent, now: cleanLine(now) }];
  });
}

function reporterIn(grid: CellGrid): string | null {
  const label = fold(REPORTER_LABEL);
  for (const row of grid.rows) {
    const at = row.findIndex((cell) => cell.starts && fold(cell.text).startsWith(label));
    if (at < 0) continue;
    const beside = row.slice(at + 1).find((cell) => cell.starts && readWords(cell.text) !== null);
    const own = (row[at]?.text ?? '').replace(/^[^:]*:?/, '');
    return readWords(beside?.text ?? '') ?? readWords(own);
  }
  return null;
}

/** The title of a part, or the line of who filled it in. */
function isFrame(text: string): boolean {
  return /^[AB]\. \p{Lu}/u.test(text) || fold(text).startsWith(fold(REPORTER_LABEL));
}

function addedIn(grid: CellGrid, { at, columns }: Line): FormReading['added'][number] | null {
  if ((grid.rows[at] ?? []).some((cell) => cell.starts && isFrame(cell.text))) return null;
  const cells = FORM_HEADINGS[columns.part].flatMap(([field]): [string, string][] => {
    const column = columns.fields.get(field);
    const cell = column === undefined ? undefined : grid.rows[at]?.[column];
    if (field === 'number' || cell === undefined || !cell.starts) return [];
    const words = readWords(cell.text);
    return words === null ? [] : [[headingOf(field), words]];
  });
  const anchor = headingOf(columns.part === 'tasks' ? 'content' : 'name');
  return cells.some(([heading]) => heading === anchor) ? { part: columns.part, cells } : null;
}

/** The answers in a file that is this form; `null` where it has no table of a form at all. */
export function readForm(read: ReadDocument, formId: string, content: FormContent): FormReading | null {
  const grid = gridOfForm(read);
  if (grid === null) return null;
  const matched = matchLines(grid, formId, content);
  const { year } = partsOf(content.period);
  const lines = linesOf(grid);
  const replies = new Map<string, readonly ReadReply[]>();
  const altered: AlteredCell[] = [];
  const added: FormReading['added'] = [];
  for (const line of lines) {
    const row = matched.get(line.at);
    if (row === undefined) {
      const own = addedIn(grid, line);
      if (own !== null) added.push(own);
      continue;
    }
    altered.push(...alteredIn(grid, line.at, line.columns, row));
    const answers = repliesOf(row).flatMap(
      (field) => readReply(field, cellAt(grid, line.at, line.columns.fields.get(field)), year) ?? [],
    );
    replies.set(row.row, answers);
  }
  const rows = rowsOf(content).map(({ row }) => row);
  return {
    rows: rows.filter((row) => replies.has(row)).map((row) => ({ row, replies: [...(replies.get(row) ?? [])] })),
    missing: rows.filter((row) => !replies.has(row)),
    added,
    altered,
    reporter: reporterIn(grid),
  };
}
