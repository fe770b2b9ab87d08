// How much a scanned text resembles a phrase: letters that look alike count as one, lost accents not at all, and ordinary words never pass.
import { fold } from '../text.ts';

const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[1l|!ij]/g, 'i'],
  [/[0o]/g, 'o'],
  [/[5$]/g, 's'],
  [/8/g, 'b'],
  [/6/g, 'g'],
  [/@/g, 'a'],
  [/€/g, 'e'],
];

/** The shape of a text without accents, blanks and points: "Đơn vị" and "Pon vj" are near, "Quý II" and "Quy 1l" equal. */
export function shapeOf(text: string): string {
  let shape = fold(text).replace(/\s+/g, '');
  for (const [look, sign] of LOOKS) shape = shape.replace(look, sign);
  return shape.replace(/[^a-z]/g, '');
}

// Pairs a scanner takes for each other, beyond those that are one shape.
const ALIKE = new Set([
  'pd',
  'dp',
  'bd',
  'db',
  'ce',
  'ec',
  'hb',
  'bh',
  'nu',
  'un',
  'nm',
  'mn',
  'uv',
  'vu',
  'tf',
  'ft',
  'ti',
  'it',
  'qo',
  'oq',
  'gq',
  'qg',
  'co',
  'oc',
  'ry',
  'yr',
  'vy',
  'yv',
  'nh',
  'hn',
  'ao',
  'oa',
  'ae',
  'ea',
]);
const HALF = 0.5;

/** The cost of making one shape into the other; anything above `limit` is only known to be more. */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let x = 1; x <= one.length; x += 1) {
    const row = [x];
    let least = x;
    for (let y = 1; y <= other.length; y += 1) {
      const pair = one.charAt(x - 1) + other.charAt(y - 1);
      const change = pair.charAt(0) === pair.charAt(1) ? 0 : ALIKE.has(pair) ? HALF : 1;
      const cost = Math.min((above[y - 1] ?? 0) + change, (above[y] ?? 0) + 1, (row[y - 1] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    above = row;
  }
  return above[other.length] ?? limit + 1;
}

const LETTERS = 32;
/** The letters of a shape as bits: shapes whose letters differ much need no comparing. */
export function lettersOf(shape: string): number {
  let bits = 0;
  for (let at = 0; at < shape.length; at += 1) bits |= 1 << (shape.charCodeAt(at) % LETTERS);
  return bits;
}
export function differing(one: number, other: number): number {
  let bits = one ^ other;
  let count = 0;
  for (; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}

/** A word with its accents, wherever in the word they are written: "hoà" and "hòa" are one. */
function wordKey(word: string): string {
  const marks = [...word.normalize('NFD').matchAll(/\p{M}/gu)].map(([mark]) => mark).sort();
  return fold(word) + (/đ/i.test(word) ? 'đ' : '') + marks.join('');
}

/** What two texts share when they are the same words, rightly written; points and blanks do not count. */
export function rightKey(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(wordKey).join('');
}

/** The accents of a text, each with how often it stands there. */
function accents(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [mark] of text.normalize('NFD').matchAll(/[\p{M}đĐ]/gu))
    counts.set(mark.toLowerCase(), (counts.get(mark.toLowerCase()) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** How many of the accents of `phrase` are missing in `text`, from 0 to 1. Where others stand in their place it is another word: "Thanh tra Bộ" is no "Thanh tra Sở". */
function lostAccents(text: string, phrase: string): number {
  const [there, wanted] = [accents(text), accents(phrase)];
  const all = total(wanted);
  let lost = 0;
  for (const [mark, count] of wanted) lost += Math.max(0, count - (there.get(mark) ?? 0));
  return all === 0 ? 0 : Math.min(lost, Math.max(0, all - total(there))) / all;
}

// A Vietnamese syllable, accents taken off: onset, vowels, coda.
const SYLLABLE =
  /^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?([aeiouy]{1,3})(c|ch|m|n|ng|nh|p|t)?$/;

/** True for a word that Vietnamese may have; an abbreviation is none. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(fold(word));
}

/** True where a text cannot have been meant as it stands: figures or signs inside of words, or words no Vietnamese has. */
function isBroken(text: string): boolean {
  return text
    .split(/[\s,;–-]+/)
    .filter((word) => /\p{L}/u.test(word))
    .some((word) => {
      const bare = word.replace(/[.:]+$/, '');
      if (/[^\p{L}\p{M}]/u.test(bare)) return true;
      return !isSyllable(bare);
    });
}

const MOST_LOST = 0.5;

/** True where `text` looks like a damaged `phrase`; their shapes are `cost` apart. Words that are well written stay what they are. */
export function isDamaged(text: string, phrase: string, cost: number): boolean {
  if (rightKey(text) === rightKey(phrase)) return false;
  return cost === 0 ? true : lostAccents(text, phrase) >= MOST_LOST || isBroken(text);
}
