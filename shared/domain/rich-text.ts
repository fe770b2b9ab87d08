// Bold and italic inside a text as light marks: `**đậm**` and `__nghiêng__`. A mark without its partner, and a blank such as "____", is plain text.

export type Mark = 'bold' | 'italic';

/** A piece of a text printed in one way. */
export type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean };

const SIGN: Readonly<Record<Mark, string>> = { bold: '**', italic: '__' };
const MARKS = ['bold', 'italic'] as const;

/** What may not stand directly inside a mark: "số __/KH" and "ngày __/__" are blanks to be filled in by hand. */
const EDGE = /[\s/–-]/;

type Sign = { readonly at: number; readonly mark: Mark };

function canOpen(line: string, at: number): boolean {
  const next = line[at + 2];
  return next !== undefined && !EDGE.test(next);
}

function canClose(line: string, at: number): boolean {
  const before = line[at - 1];
  return before !== undefined && !EDGE.test(before);
}

/** The signs of one line that have a partner, in order. Exactly two characters make a sign; three stars or a longer blank do not. */
function pairedSigns(line: string): readonly Sign[] {
  const open = new Map<Mark, number>();
  const paired: Sign[] = [];
  for (const { 0: sign, index: at } of line.matchAll(/\*+|_+/g)) {
    if (sign.length !== 2) continue;
    const mark: Mark = sign === SIGN.bold ? 'bold' : 'italic';
    const began = open.get(mark);
    if (began === undefined) {
      if (canOpen(line, at)) open.set(mark, at);
    } else if (canClose(line, at) && at > began + 2) {
      paired.push({ at: began, mark }, { at, mark });
      open.delete(mark);
    }
  }
  return paired.sort((one, other) => one.at - other.at);
}

function pushRun(runs: Run[], run: Run): void {
  if (run.text === '') return;
  const last = runs.at(-1);
  if (last !== undefined && last.bold === run.bold && last.italic === run.italic)
    runs[runs.length - 1] = { ...run, text: last.text + run.text };
  else runs.push(run);
}

/** The runs of a text; marks never reach over a line end. Total: every text has runs, and what is no mark stays in them. */
export function readRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  text.split('\n').forEach((line, index) => {
    const on = { bold: false, italic: false };
    let from = 0;
    if (index > 0) pushRun(runs, { text: '\n', bold: false, italic: false });
    for (const { at, mark } of pairedSigns(line)) {
      pushRun(runs, { text: line.slice(from, at), ...on });
      on[mark] = !on[mark];
      from = at + 2;
    }
    pushRun(runs, { text: line.slice(from), ...on });
  });
  return runs;
}

/** The bare words of a text, without its marks. */
export function plainText(text: string): string {
  return readRuns(text)
    .map((run) => run.text)
    .join('');
}

type Letter = { readonly char: string; bold: boolean; italic: boolean };

function lettersOf(runs: readonly Run[]): Letter[] {
  return runs.flatMap(({ text, bold, italic }) => text.split('').map((char) => ({ char, bold, italic })));
}

/** Where a mark begins and ends in a line of letters: stretches without blanks at their edges, and not beside a sign of its own kind. */
function stretches(letters: readonly Letter[], mark: Mark): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const sign = SIGN[mark].charAt(0);
  const isSign = (at: number): boolean => letters[at]?.char === sign;
  for (let at = 0; at < letters.length; at += 1) {
    if (letters[at]?.[mark] !== true) continue;
    let end = at;
    while (letters[end]?.[mark] === true) end += 1;
    let [first, last] = [at, end];
    while (first < last && EDGE.test(letters[first]?.char ?? '')) first += 1;
    while (first < last && EDGE.test(letters[last - 1]?.char ?? '')) last -= 1;
    if (first < last && ![first - 1, first, last - 1, last].some(isSign)) found.push([first, last]);
    at = end;
  }
  return found;
}

/** Blanks between two pieces of the same face take that face, so that one pair of marks holds both. */
function bridged(letters: Letter[]): Letter[] {
  for (const mark of MARKS) {
    let last = -1;
    letters.forEach((letter, at) => {
      if (/\s/.test(letter.char)) return;
      if (letter[mark] && last >= 0 && letters[last]?.[mark] === true)
        for (const blank of letters.slice(last + 1, at)) blank[mark] = true;
      last = at;
    });
  }
  return letters;
}

/** One line of letters with its signs, and for every letter the place it got in the text. */
function writtenLine(letters: readonly Letter[]): { readonly text: string; readonly places: readonly number[] } {
  const opens = new Map<number, string>();
  const closes = new Map<number, string>();
  for (const mark of MARKS) {
    for (const [first, last] of stretches(letters, mark)) {
      opens.set(first, (opens.get(first) ?? '') + SIGN[mark]);
      closes.set(last, SIGN[mark] + (closes.get(last) ?? ''));
    }
  }
  let text = '';
  const places: number[] = [];
  for (let at = 0; at <= letters.length; at += 1) {
    text += (closes.get(at) ?? '') + (opens.get(at) ?? '');
    places.push(text.length);
    text += letters[at]?.char ?? '';
  }
  return { text, places };
}

/** Runs as a text with marks; the words stay exactly as they are. */
export function markedText(runs: readonly Run[]): string {
  const lines: Letter[][] = [[]];
  for (const letter of lettersOf(runs)) {
    if (letter.char === '\n') lines.push([]);
    else lines.at(-1)?.push(letter);
  }
  return lines.map((letters) => writtenLine(bridged(letters)).text).join('\n');
}

/** The letter that stands at or behind a place of the marked line. */
function letterAt(line: string, place: number): number {
  let letters = 0;
  let from = 0;
  for (const { at } of pairedSigns(line)) {
    if (place <= at) break;
    letters += at - from;
    from = at + 2;
    if (place <= from) return letters;
  }
  return letters + place - from;
}

function toggledLine(line: string, from: number, to: number, mark: Mark): readonly [string, number, number] {
  const letters = lettersOf(readRuns(line));
  let [first, last] = [letterAt(line, from), letterAt(line, to)];
  // Without a selection the word at the caret is meant.
  const isBlank = (at: number): boolean => /^\s?$/.test(letters[at]?.char ?? '');
  if (first === last) {
    while (!isBlank(first - 1)) first -= 1;
    while (!isBlank(last)) last += 1;
  }
  while (first < last && isBlank(first)) first += 1;
  while (first < last && isBlank(last - 1)) last -= 1;
  const chosen = letters.slice(first, last);
  if (chosen.length === 0) return [line, from, to];
  const on = !chosen.every((letter) => letter[mark]);
  for (const letter of chosen) letter[mark] = on;
  // Only what was chosen is taken off: a blank left between two bold words must not make the middle bold again.
  const { text, places } = writtenLine(on ? bridged(letters) : letters);
  return [text, places[first] ?? 0, (places[last - 1] ?? 0) + 1];
}

export type Marked = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Puts a mark on the selected part of a text, or takes it off where all of it has it; the selection stays on the same words.
 * Places are UTF-16 units of the text with its marks.
 */
export function toggleMark(text: string, start: number, end: number, mark: Mark): Marked {
  let began: number | undefined;
  let ended = end;
  let before = 0;
  let written = 0;
  const lines = text.split('\n').map((line) => {
    const offset = before;
    before += line.length + 1;
    const touches = offset <= end && offset + line.length >= start;
    const [made, first, last] = touches
      ? toggledLine(line, Math.max(start - offset, 0), Math.min(end - offset, line.length), mark)
      : ([line, 0, 0] as const);
    if (touches) {
      began ??= written + first;
      ended = written + last;
    }
    written += made.length + 1;
    return made;
  });
  return { text: lines.join('\n'), start: began ?? start, end: ended };
}
