// Cuts a time phrase into clauses of words, numbers and signs, so that every rule looks at a few words ahead and never at the whole text again.

import { cutWords, noteOpening, wordOf, type Word } from './phrase-words.ts';
import { accentedWord, isPlain } from './plain-words.ts';

export type Token = Word & {
  /** Place in the phrase. */
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly gap: boolean;
};

/** The words of one clause: up to a line end, a semicolon or a full stop. */
export type Clause = readonly Token[];

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  cutWords(text, ({ word, figures, opens }, start, end) => {
    tokens.push({ word, start, end, gap: start > last, figures, opens });
    last = end;
  });
  if (!isPlain(text)) return tokens;
  return tokens.map((token, at) => ({
    ...token,
    ...wordOf(accentedWord(tokens[at - 1]?.word ?? '', token.word, tokens[at + 1]?.word ?? '')),
  }));
}

/** The clauses of a phrase; empty ones are left out. */
export function clausesOf(text: string): readonly Clause[] {
  const tokens = tokensOf(text);
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const word = tokens[at]?.word ?? '\n';
    if (word !== '\n' && word !== ';' && word !== '.') continue;
    const next = tokens[at + 1];
    // The point of "25.3.2024", of "66.7" and of "Q.IV" ends nothing.
    const quarterly = tokens[at - 1]?.word === 'q' && /^i[iv]{0,2}$/.test(next?.word ?? '');
    if (word === '.' && next?.gap === false && (quarterly || next.figures !== null)) continue;
    if (at > from) clauses.push(tokens.slice(from, at));
    from = at + 1;
  }
  return clauses;
}

/** The word at a place, empty beyond either end. */
export function wordAt(clause: Clause, at: number): string {
  return clause[at]?.word ?? '';
}

/** The number at a place, `null` where none of at most four figures stands. */
export function numberAt(clause: Clause, at: number): number | null {
  const token = clause[at];
  return token === undefined || token.word.length > 4 ? null : token.figures;
}

/** A year that a plan may speak of. */
export function yearAt(clause: Clause, at: number): number | null {
  const number = numberAt(clause, at);
  return number !== null && number >= 1950 && number <= 2150 ? number : null;
}

/** Groups of words to be found at a place, under the first word of each; the longest is found first. */
export type Words = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Groups of words, between "|" or apart. */
export function wordsOf(...phrases: readonly string[]): Words {
  const groups = phrases.flatMap((phrase) => phrase.split('|')).map((group) => group.split(' '));
  groups.sort((one, other) => other.length - one.length);
  for (const [first = ''] of groups) noteOpening(first);
  return Map.groupBy(groups, ([first = '']) => first);
}

const NO_GROUPS: readonly (readonly string[])[] = [];

/** How many words of the first group that stands at a place; 0 where none does. */
export function lengthAt(clause: Clause, at: number, words: Words): number {
  const token = clause[at];
  const groups = token?.opens === true ? words.get(token.word) : undefined;
  for (const group of groups ?? NO_GROUPS) {
    let step = 1;
    while (step < group.length && clause[at + step]?.word === group[step]) step += 1;
    if (step === group.length) return step;
  }
  return 0;
}

const DASHES = new Set(['-', '–', '—']);

export function isDash(word: string): boolean {
  return DASHES.has(word);
}

const OUTER = /[\s,:;.–—-]/;
const CONNECTING = /^(?:và|hoặc|là)(?=\s|$)|(?:^|\s)(?:và|hoặc|là|vào)$/i;

const ROUNDS = 4;

/** Words without the signs and connecting words at their ends; empty where nothing else is left. */
export function trimWords(text: string): string {
  let bare = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    let [start, end] = [0, bare.length];
    while (start < end && OUTER.test(bare.charAt(start))) start += 1;
    while (end > start && OUTER.test(bare.charAt(end - 1))) end -= 1;
    if (start === end) return '';
    const former: string = bare;
    bare = bare.slice(start, end).replace(CONNECTING, '');
    // A bracket whose other half went with a date.
    if (/^\([^()]*$|^\)/.test(bare)) bare = bare.slice(1);
    if (/^[^()]*\)$|\($/.test(bare)) bare = bare.slice(0, -1);
    if (bare === former) break;
  }
  return bare.trim();
}

/** The text from one token up to another that is left out. */
export function textBetween(text: string, clause: Clause, from: number, to: number): string {
  const [first, last] = [clause[from], clause[to - 1]];
  return first === undefined || last === undefined || to <= from ? '' : text.slice(first.start, last.end);
}
