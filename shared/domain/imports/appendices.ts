// The appendices of a document while they are gathered: what stands over a table is its title, and a table cut by a page end is one.
import { isCapitals } from '../outline-markers.ts';
import { fold } from '../text.ts';
import { gridOf } from './draft-tables.ts';
import { isAgency, kindOfLine, readLongDay, type OpenHeader } from './letterhead.ts';
import type { SourcePlace } from './read-document.ts';
import type { SourceLine, SourceTable } from './source-pieces.ts';

export type FoundTable = { readonly piece: SourceTable; readonly title: string | null };
export type FoundAppendix = { readonly title: string; readonly tables: readonly FoundTable[] };

type OpenAppendix = {
  readonly label: SourceLine | null;
  title: string;
  readonly tables: FoundTable[];
  readonly waiting: SourceLine[];
};

const APPENDIX = /^(?:phụ lục|biểu mẫu|biểu)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d{1,2}|[A-H]))?(?:\s*[:.]\s*(.*))?$/iu;
const ATTACHED_TO =
  /số\s*:?\s*([^/\s]{0,20}?)\s*\/\s*(\S+)\s+ngày\s*(\d{0,2})[\s.…_]*(?:tháng|\/)\s*(\d{0,2})[\s.…_]*(?:năm|\/)\s*(\d{4})/iu;
const ONLY_SIGNS = /^[\s./_\-–—*]*$/;

/** Nothing but strokes and stops: a rule, an end mark, a frame without words. */
export function isOnlySigns(text: string): boolean {
  return ONLY_SIGNS.test(text);
}

/** "Phụ lục", "Phụ lục II", "Biểu số 01". @param isLate true behind the signature, where nothing else can be meant */
export function isAppendixLabel(line: SourceLine, isLate: boolean): boolean {
  if (!APPENDIX.test(line.text) || line.text.length > 160) return false;
  return line.align === 'center' || isLate || /^phụ lục(?:\s+[IVXLC\d]+)?$/iu.test(line.text);
}

/** A table without a heading of its own and as many columns as the one before it: its next page. */
function goesOn(before: SourceTable, piece: SourceTable): boolean {
  if (before.headings === null || before.grid.columns !== piece.grid.columns) return false;
  if (piece.headings === null) return true;
  const number = piece.grid.rows[piece.headings.bodyFrom]?.[piece.headings.fields.indexOf('number')]?.text ?? '';
  return (
    piece.headings.fields.join() === before.headings.fields.join() &&
    !/^(?:0?1|I)[.)]?$/.test(number.trim()) &&
    fold(number) !== ''
  );
}

function joined(before: SourceTable, piece: SourceTable): SourceTable {
  const rows = [...gridOf(before).rows, ...gridOf(piece).rows];
  const headings =
    before.headings === null ? null : { ...before.headings, bodyFrom: before.headings.bodyFrom - before.from };
  return { ...before, grid: { ...before.grid, rows }, from: 0, to: rows.length, headings };
}

function isOverTable(line: SourceLine | undefined, at: SourcePlace): line is SourceLine {
  return line?.at.part === at.part && line.at.block === at.block && line.at.row !== null;
}

/** A short row over a table in its own grid: its title, where no Phụ lục was announced. */
export function isTitleOver(line: SourceLine | undefined, at: SourcePlace): boolean {
  return isOverTable(line, at) && line.text.length < 200 && !/^[-+]|[.;:,]$/.test(line.text);
}

/** Where in the lines in capitals at the head of a sheet those begin that are titles of its table, behind the names of agencies. */
export function titlesFrom(heads: readonly SourceLine[], at: SourcePlace): number {
  const from = heads.findLastIndex(({ text }) => isAgency(text)) + 1;
  return heads.slice(from).every((line) => isOverTable(line, at)) ? from : heads.length;
}

/** "(Kèm theo Kế hoạch số … của …)": the paper prints it anew. */
function namesPaper(text: string): boolean {
  return text.length < 300 && /^\(?\s*(?:ban hành\s+)?(?:kèm theo|đính kèm)\s/iu.test(text) && ATTACHED_TO.test(text);
}

export class Appendices {
  readonly #header: OpenHeader;
  readonly #found: OpenAppendix[] = [];
  readonly #loose: SourceLine[] = [];

  constructor(header: OpenHeader) {
    this.#header = header;
  }

  /** @param label the line that names it; words behind its number are its title: "Phụ lục I: Danh mục nhiệm vụ" */
  begin(label: SourceLine | null = null): OpenAppendix {
    const title = label === null ? '' : (APPENDIX.exec(label.text)?.[1] ?? '').trim();
    const appendix: OpenAppendix = { label, title, tables: [], waiting: [] };
    this.#found.push(appendix);
    return appendix;
  }

  /** A line of an appendix; a label behind a table begins the next one. */
  takeLine(line: SourceLine): void {
    const last = this.#found.at(-1);
    if (isAppendixLabel(line, false) && last !== undefined && last.tables.length > 0) this.begin(line);
    else last?.waiting.push(line);
  }

  /** A line over a table that no label announces. */
  takeTitle(line: SourceLine): void {
    (this.#found.at(-1) ?? this.begin()).waiting.push(line);
  }

  takeTable(piece: SourceTable): void {
    const appendix = this.#found.at(-1) ?? this.begin();
    const title = this.#titleOf(appendix);
    const before = appendix.tables.at(-1);
    if (title === null && before !== undefined && goesOn(before.piece, piece))
      appendix.tables[appendix.tables.length - 1] = { ...before, piece: joined(before.piece, piece) };
    else appendix.tables.push({ piece, title });
  }

  /** The lines between the head of an appendix and its table: the title of the appendix in capitals, then what the table is called. */
  #titleOf(appendix: OpenAppendix): string | null {
    const words: SourceLine[] = [];
    for (const line of appendix.waiting.splice(0).filter(({ text }) => !isOnlySigns(text))) {
      const isAttached = namesPaper(line.text);
      const isTitle = appendix.tables.length === 0 && words.length === 0 && isCapitals(line.text);
      if (isAttached) this.#takeAttached(line.text);
      else if (isTitle) appendix.title = appendix.title === '' ? line.text : `${appendix.title} ${line.text}`;
      else words.push(line);
    }
    const last = words.pop();
    const [first] = words;
    if (first !== undefined && appendix.title === '') appendix.title = words.shift()?.text ?? '';
    this.#loose.push(...words);
    return last === undefined ? null : last.marker === null ? last.text : `${last.marker} ${last.text}`;
  }

  /** "(Kèm theo Kế hoạch số 55/KH-SKHCN ngày …)" says which paper it belongs to. */
  #takeAttached(text: string): void {
    const match = ATTACHED_TO.exec(text);
    if (match === null) return;
    const [, number = '', symbol = '', day = '', month = '', year = ''] = match;
    this.#header.symbol ??= symbol;
    this.#header.number ??= number.trim() || null;
    this.#header.issued ??= readLongDay(day, month, year);
    const kind = /(?:kèm theo|đính kèm)\s+(.+?)\s+số/iu.exec(text)?.[1];
    if (kind !== undefined) this.#header.kind ??= kindOfLine(kind) ?? (/^công văn$/iu.test(kind) ? 'CV' : null);
  }

  found(): readonly FoundAppendix[] {
    return this.#found.map(({ title, tables }) => ({ title, tables }));
  }

  /** Lines that are no title of anything. */
  loose(): readonly SourceLine[] {
    const waiting = this.#found.flatMap((appendix) => appendix.waiting);
    const bare = this.#found.flatMap(({ label, title, tables }) =>
      label !== null && title !== '' && tables.length === 0 ? [label] : [],
    );
    return [...this.#loose, ...bare, ...waiting.filter(({ text }) => !namesPaper(text) && !isOnlySigns(text))];
  }
}
