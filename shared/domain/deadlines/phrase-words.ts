// Cuts a text into words, numbers and signs without a regular expression over the whole: time phrases are read at every letter typed.

/** A word as rules see it, made once for each spelling. */
export type Word = {
  /** In small letters. */
  readonly word: string;
  /** Its value where it is written in figures. */
  readonly figures: number | null;
  /** A rule may begin with it. */
  readonly opens: boolean;
};

export type Cut = (word: Word, start: number, end: number) => void;

/** Words that a rule may begin with; what no rule begins with is passed without asking them. */
const opening = new Set('ngày|tháng|quý|quí|qúy|q|năm|thứ|lần|và|i|ii|iii|iv'.split('|'));

/** Says that a rule may begin with this word; before any text is read. */
export function noteOpening(word: string): void {
  opening.add(word);
}

/** Words met before. Plans have few of them; the limits keep any other text from filling the memory. */
const known = new Map<string, Word>();
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 12;

/** What rules see of a word as it is written. */
export function wordOf(written: string): Word {
  const met = known.get(written);
  if (met !== undefined) return met;
  const word = written.toLowerCase();
  const figures = /^\d+$/.test(word);
  const made = { word, figures: figures ? Number(word) : null, opens: figures || opening.has(word) };
  if (known.size < MOST_KNOWN && written.length <= LONGEST_KNOWN) known.set(written, made);
  return made;
}

const [SPACE, LETTER, FIGURE, SIGN, HALF] = [1, 2, 3, 4, 5];
const isLetter = /[\p{L}\p{M}]/u;

function kindOfUnit(code: number): number {
  const unit = String.fromCharCode(code);
  if (code >= 0xd8_00 && code <= 0xdf_ff) return HALF;
  if (isLetter.test(unit)) return LETTER;
  if (/\d/.test(unit)) return FIGURE;
  return /\s/.test(unit) && unit !== '\n' ? SPACE : SIGN;
}

/** What each unit of a text is; 0 until it is met. */
const kinds = new Uint8Array(0x1_00_00);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = kinds[code] ?? 0;
  if (kind !== 0) return kind;
  const made = kindOfUnit(code);
  kinds[code] = made;
  return made;
}

/** A sign or a letter of two units: an emoji, an old script. */
function wideAt(text: string, at: number): readonly [kind: number, length: number] {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return [isLetter.test(letter) ? LETTER : SIGN, letter.length];
}

/** The end of the word, the number or the sign that begins at a place. */
function endOfToken(text: string, start: number): number {
  const first = kindAt(text, start);
  if (first === SIGN) return start + 1;
  const [own, length] = first === HALF ? wideAt(text, start) : [first, 1];
  let end = start + length;
  while (own !== SIGN && end < text.length) {
    const kind = kindAt(text, end);
    const [next, step] = kind === HALF ? wideAt(text, end) : [kind, 1];
    if (next !== own) break;
    end += step;
  }
  return end;
}

/** Gives each word of the text to `cut`, with its place. "QIV" is cut behind its Q. */
export function cutWords(text: string, cut: Cut): void {
  let start = 0;
  while (start < text.length) {
    if (kindAt(text, start) === SPACE) {
      start += 1;
      continue;
    }
    const end = endOfToken(text, start);
    const word = wordOf(text.slice(start, end));
    if (end - start <= 4 && /^q(?:iv|i{1,3})$/.test(word.word)) {
      cut(wordOf(text.slice(start, start + 1)), start, start + 1);
      cut(wordOf(text.slice(start + 1, end)), start + 1, end);
    } else cut(word, start, end);
    start = end;
  }
}
