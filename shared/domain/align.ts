// Which line of one list is which of another: by id, or by how much of their words they share; and which of them moved.
import type { Subject } from './fault.ts';
import { fold } from './text.ts';

export type Alignable = { readonly id: string; readonly what: Subject; readonly text: string };
/** One line with its counterpart; one of the sides is `null` where there is none. */
export type Aligned<T> = { readonly before: T | null; readonly after: T | null; readonly moved: boolean };

/** Share of common words from which two lines of different documents are taken for one. */
const LEAST_ALIKE = 0.5;
/** A word on more lines than this says nothing about which of them is meant. */
const MOST_LINES_OF_WORD = 200;

function pairsById<T extends Alignable>(before: readonly T[], after: readonly T[]): ReadonlyMap<T, T> {
  const known = new Map(before.map((item) => [item.id, item]));
  return new Map(
    after.flatMap((item) => {
      const old = known.get(item.id);
      return old === undefined ? [] : [[item, old] as const];
    }),
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Equal words first, each line once and in order; then the most alike. */
function pairsByText<T extends Alignable>(before: readonly T[], after: readonly T[]): ReadonlyMap<T, T> {
  const pairs = new Map<T, T>();
  const free = new Set(before);
  const equal = Map.groupBy(before, ({ what, text }) => `${what} ${fold(text)}`);
  for (const item of after) {
    const old = equal.get(`${item.what} ${fold(item.text)}`)?.shift();
    if (old === undefined) continue;
    pairs.set(item, old);
    free.delete(old);
  }
  const lines = [...free].map((item) => ({ item, words: wordsOf(item.text) }));
  const byWord = new Map<string, (typeof lines)[number][]>();
  for (const line of lines)
    for (const word of line.words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [line]);
      else known.push(line);
    }
  const candidates = after
    .filter((item) => !pairs.has(item))
    .flatMap((item) => {
      const words = wordsOf(item.text);
      const near = new Set(
        [...words].flatMap((word) => {
          const found = byWord.get(word) ?? [];
          return found.length > MOST_LINES_OF_WORD ? [] : found;
        }),
      );
      return [...near]
        .filter((line) => line.item.what === item.what)
        .map((line) => {
          const common = [...words].filter((word) => line.words.has(word)).length;
          return { item, old: line.item, alike: (2 * common) / (words.size + line.words.size) };
        });
    })
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((one, other) => other.alike - one.alike);
  for (const { item, old } of candidates) {
    if (pairs.has(item) || !free.delete(old)) continue;
    pairs.set(item, old);
  }
  return pairs;
}

/** Places, among rising numbers, of a longest rising row: what is not in it has moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const rising = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rising.add(at);
  return rising;
}

/** Lines of both sides in the order of `after`; a line that is gone stands behind the one it stood behind. */
export function alignItems<T extends Alignable>(
  before: readonly T[],
  after: readonly T[],
  byId: boolean,
): readonly Aligned<T>[] {
  const pairs = byId ? pairsById(before, after) : pairsByText(before, after);
  const places = new Map(before.map((item, at) => [item, at]));
  const matched = after.filter((item) => pairs.has(item));
  const placeOf = (item: T): number => places.get(pairs.get(item) ?? item) ?? 0;
  const rising = longestRising(matched.map(placeOf));
  const stayed = new Set(matched.filter((_, at) => rising.has(at)));
  const found = new Set(pairs.values());
  const gone = before.filter((item) => !found.has(item));
  const aligned: Aligned<T>[] = [];
  const passGone = (place: number): void => {
    while (gone[0] !== undefined && (places.get(gone[0]) ?? 0) < place) {
      aligned.push({ before: gone.shift() ?? null, after: null, moved: false });
    }
  };
  for (const item of after) {
    if (stayed.has(item)) passGone(placeOf(item));
    const old = pairs.get(item) ?? null;
    aligned.push({ before: old, after: item, moved: old !== null && !stayed.has(item) });
  }
  passGone(before.length);
  return aligned;
}
