// Pasted paragraphs read as lines of the running text: typed numbers become levels, bold beginnings become headings.
import type { OutlineLevel, OutlineNode } from './outline.ts';
import { isCapitals, readListMarker, readMarker, type MarkerForm } from './outline-markers.ts';
import { markedText, readRuns, type Run } from './rich-text.ts';
import { cleanText, MAX_LINE, MAX_TEXT } from './text.ts';

/** One paragraph as it was pasted. */
export type PastedParagraph = {
  readonly runs: readonly Run[];
  /** The number or bullet a list put before it ("1.", "a)", "•"); `null` where it belongs to no list or the number is typed in the text. */
  readonly marker: string | null;
  /** How deep its list lies, from 1; 0 outside of lists. */
  readonly depth: number;
  /** Only where the source says so: a head and the title of a paper stand in the middle. */
  readonly align?: 'left' | 'center' | 'right' | 'both';
};

export type OutlineReading = {
  readonly nodes: readonly OutlineNode[];
  /** Numbers and bullets that were dropped, because the lines are counted anew. */
  readonly markers: number;
  /** Paragraphs without a word. */
  readonly blanks: number;
  /** Characters no paper can hold. */
  readonly strange: number;
};

/** A text without formatting as paragraphs, one a line; marks typed in it count. */
export function plainParagraphs(text: string): readonly PastedParagraph[] {
  return text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => ({ runs: readRuns(line), marker: null, depth: 0 }));
}

/** Cleans a piece of a line at the text border without losing the blanks at its edges. */
function cleanRun(run: Run): Run {
  return { ...run, text: cleanText(`|${run.text}|`).slice(1, -1).replace(/\s+/g, ' ') };
}

function strangeIn(run: Run): number {
  const kept = cleanText(`|${run.text}|`).length - 2;
  return Math.max(0, run.text.normalize('NFC').length - kept);
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** The runs from one place of their text to another. */
function cut(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...run, text }];
  });
}

function trimmed(runs: readonly Run[]): readonly Run[] {
  const words = wordsOf(runs);
  return cut(runs, words.length - words.trimStart().length, words.trimEnd().length);
}

type Line = { readonly runs: readonly Run[]; readonly form: MarkerForm | null; readonly depth: number };

function toLine({ runs, marker, depth }: PastedParagraph): Line {
  if (marker !== null) return { runs: trimmed(runs), form: readListMarker(marker), depth };
  const whole = trimmed(runs);
  const found = readMarker(wordsOf(whole));
  if (found === undefined) return { runs: whole, form: null, depth };
  return { runs: trimmed(cut(whole, found.length)), form: found.form, depth };
}

/** The levels of all lines: what a bullet or "1)" stands for depends on the others. */
function levelsOf(lines: readonly Line[]): readonly OutlineLevel[] {
  const hasClauses = lines.some((line) => line.form === 'clause');
  let clauseDepth: number | undefined;
  let bulletDepth = Number.POSITIVE_INFINITY;
  return lines.map(({ form, depth }) => {
    // Bullets are measured against those of their own list, which ends at the next number.
    if (form !== 'bullet' && form !== null) bulletDepth = Number.POSITIVE_INFINITY;
    switch (form) {
      case null:
        return 'paragraph';
      case 'paren':
        return hasClauses ? 'point' : 'clause';
      case 'bullet':
        bulletDepth = Math.min(bulletDepth, depth);
        return depth > bulletDepth ? 'plus' : 'dash';
      case 'section':
        clauseDepth = undefined;
        return 'section';
      case 'clause':
        // A list "1." inside a list "1.": its lines are one step deeper.
        if (clauseDepth !== undefined && depth > clauseDepth) return 'subclause';
        clauseDepth = depth;
        return 'clause';
      case 'subclause':
      case 'point':
      case 'dash':
      case 'plus':
        return form;
    }
  });
}

const ENDS_SENTENCE = /[.;,!?]$/;
const LONGEST_TITLE = 200;
const LONGEST_HEAD = 60;

function isAllBold(runs: readonly Run[]): boolean {
  return runs.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text));
}

/** Heading marks are the paragraph's own: the title is kept without bold. */
function titleText(runs: readonly Run[]): string {
  return markedText(runs.map((run) => ({ ...run, bold: false })))
    .trim()
    .replace(/(?<=[\p{L}\p{N}"”»)])\s*:+$/u, '');
}

function node(level: OutlineLevel, title: string | null, text: string | null): OutlineNode {
  return { level, title: title === '' ? null : title, text: text === '' ? null : text };
}

/** Where "Mục đích: …" parts into heading and text, or -1. */
function headEnd(runs: readonly Run[], formatted: boolean): number {
  const words = wordsOf(runs);
  const colon = /:\s+(?=\S)/.exec(words)?.index ?? -1;
  if (colon <= 0) return -1;
  const head = words.slice(0, colon);
  if (!/\p{L}/u.test(head) || isAllBold(runs)) return -1;
  if (isCapitals(head)) return colon;
  if (formatted) return isAllBold(cut(runs, 0, colon)) ? colon : -1;
  return head.length <= LONGEST_HEAD && !/[.;?!]/.test(head) ? colon : -1;
}

function isHeading(
  runs: readonly Run[],
  level: OutlineLevel,
  next: OutlineLevel | undefined,
  formatted: boolean,
): boolean {
  const words = wordsOf(runs);
  if (words.length > LONGEST_TITLE && !isAllBold(runs)) return false;
  if (level === 'section' || isCapitals(words)) return true;
  if (formatted) return isAllBold(runs);
  // Without formatting: a short line that ends no sentence and has lines of its own below it.
  const leads =
    next !== undefined && next !== 'section' && next !== level && !(level === 'subclause' && next === 'clause');
  return leads && !ENDS_SENTENCE.test(words);
}

function toNode(line: Line, level: OutlineLevel, next: OutlineLevel | undefined, formatted: boolean): OutlineNode {
  const { runs } = line;
  if (level === 'section' || level === 'clause' || level === 'subclause') {
    const end = headEnd(runs, formatted);
    if (end > 0) {
      const title = titleText(cut(runs, 0, end));
      if (title.length <= MAX_LINE) return node(level, title, markedText(trimmed(cut(runs, end + 1))));
    }
    const title = isHeading(runs, level, next, formatted) ? titleText(runs) : null;
    if (title !== null && title.length <= MAX_LINE) return node(level, title, null);
  }
  return node(level, null, markedText(runs));
}

/** A paragraph longer than a field holds goes on in the next one. */
function shortened(paragraph: PastedParagraph): readonly PastedParagraph[] {
  const { length } = wordsOf(paragraph.runs);
  // Marks take room too: half a field is left for them.
  const step = MAX_TEXT / 2;
  const parts = Math.max(1, Math.ceil(length / step));
  return Array.from({ length: parts }, (_, at) => ({
    ...paragraph,
    runs: cut(paragraph.runs, at * step, (at + 1) * step),
    ...(at === 0 ? {} : { marker: null }),
  }));
}

/** Reads pasted paragraphs as lines of the running text. Total: whatever is no number, letter or bullet is kept, as text where nothing else fits. */
export function readOutline(paragraphs: readonly PastedParagraph[]): OutlineReading {
  const strange = paragraphs.reduce((sum, { runs }) => sum + runs.reduce((own, run) => own + strangeIn(run), 0), 0);
  const cleaned = paragraphs.flatMap(shortened).map((one) => ({ ...one, runs: one.runs.map(cleanRun) }));
  const filled = cleaned.filter((one) => wordsOf(one.runs).trim() !== '');
  const lines = filled.map(toLine);
  const levels = levelsOf(lines);
  const formatted = lines.some((line) => line.runs.some((run) => run.bold));
  return {
    nodes: lines.map((line, at) => toNode(line, levels[at] ?? 'paragraph', levels[at + 1], formatted)),
    markers: lines.filter((line) => line.form !== null).length,
    blanks: cleaned.length - filled.length,
    strange,
  };
}
