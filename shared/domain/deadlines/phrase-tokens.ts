// Cuts a time phrase into clauses of words, numbers and signs, so that every rule looks at a few words ahead and never at the whole text again.

export type Token = {
  /** In small letters; rules compare it. */
  readonly word: string;
  /** Place in the phrase. */
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly gap: boolean;
};

/** The words of one clause: up to a line end, a semicolon or a full stop. */
export type Clause = readonly Token[];

const TOKEN = /[\p{L}\p{M}]+|\d+|\n|[^\s]/gu;

function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map((match): Token => {
    const start = match.index;
    const token = { word: match[0].toLowerCase(), start, end: start + match[0].length, gap: start > end };
    end = token.end;
    return token;
  });
}

function isFigures(word: string | undefined): boolean {
  return word !== undefined && /^\d+$/.test(word);
}

/** The clauses of a phrase; empty ones are left out. */
export function clausesOf(text: string): readonly Clause[] {
  const tokens = tokensOf(text);
  const clauses: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    // The point of "25.3.2024" and of "66.7" ends nothing.
    const within = token.word === '.' && next?.gap === false && isFigures(next.word);
    const ends = token.word === '\n' || token.word === ';' || (token.word === '.' && !within);
    if (ends) clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** The word at a place, empty beyond either end. */
export function wordAt(clause: Clause, at: number): string {
  return clause[at]?.word ?? '';
}

/** The number at a place, `null` where none of at most four figures stands. */
export function numberAt(clause: Clause, at: number): number | null {
  const word = wordAt(clause, at);
  return word.length <= 4 && isFigures(word) ? Number(word) : null;
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
  return Map.groupBy(groups, ([first = '']) => first);
}

/** How many words of the first group that stands at a place; 0 where none does. */
export function lengthAt(clause: Clause, at: number, words: Words): number {
  const groups = words.get(wordAt(clause, at));
  return groups?.find((group) => group.every((word, step) => wordAt(clause, at + step) === word))?.length ?? 0;
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
    bare = bare.slice(start, end).replace(CONNECTING, '');
    // A bracket whose other half went with a date.
    if (/^\([^()]*$|^\)/.test(bare)) bare = bare.slice(1);
    if (/^[^()]*\)$|\($/.test(bare)) bare = bare.slice(0, -1);
  }
  return bare.trim();
}

/** The text from one token up to another that is left out. */
export function textBetween(text: string, clause: Clause, from: number, to: number): string {
  const [first, last] = [clause[from], clause[to - 1]];
  return first === undefined || last === undefined || to <= from ? '' : text.slice(first.start, last.end);
}
