// Reads the words around a place of the calendar: what binds it ("trước", "đến hết", "từ") and the year behind it.
import type { Bond, Place, SaidYear } from './found.ts';
import { isDash, lengthAt, wordAt, wordsOf, yearAt, type Clause } from './phrase-tokens.ts';

const BONDS: readonly (readonly [Bond, ReturnType<typeof wordsOf>])[] = [
  ['before', wordsOf('trước', 'xong trước', 'chậm nhất trước', 'muộn nhất trước', 'chậm nhất là trước')],
  [
    'until',
    wordsOf(
      'chậm nhất|chậm nhất là|chậm nhất vào|chậm nhất đến|muộn nhất|muộn nhất là|không muộn hơn',
      'đến|đến hết|hết|cho đến|cho đến hết|không quá|hạn|hạn cuối|hạn chót|thời hạn',
      'chậm nhất trong|muộn nhất trong|chậm nhất đến hết|chậm nhất hết|tới|hạn cuối là|cuối|đến cuối|trước cuối|vào cuối',
    ),
  ],
  ['since', wordsOf('từ', 'kể từ', 'bắt đầu từ', 'từ đầu', 'kể từ đầu')],
  ['after', wordsOf('sau')],
  [
    'on',
    wordsOf(
      'trong',
      'vào',
      'trong cả',
      'vào lúc',
      'giai đoạn',
      'trong giai đoạn',
      'nhiệm kỳ',
      'trong nhiệm kỳ',
      'thời kỳ',
      'trong thời kỳ',
    ),
  ],
  ['early', wordsOf('đầu', 'vào đầu', 'trong đầu', 'ngay đầu', 'ngay từ đầu')],
  ['middle', wordsOf('giữa', 'vào giữa', 'khoảng giữa')],
];
const YEAR_WORD = wordsOf('năm', 'của năm', 'trong năm', 'cả năm');
const EACH_YEAR = wordsOf('hàng năm', 'hằng năm', 'mỗi năm', 'các năm', 'của năm báo cáo');
const NEXT_YEAR = wordsOf('năm sau', 'năm tới', 'năm kế tiếp', 'năm liền kề', 'năm tiếp theo', 'của năm sau');
const FORMER_YEAR = wordsOf('năm trước', 'của năm trước');
const BOND_OF: ReadonlyMap<string, Bond> = new Map(
  BONDS.flatMap(([bond, words]) => [...words.values()].flat().map((group): [string, Bond] => [group.join(' '), bond])),
);
const BOND_WORDS = wordsOf(...BOND_OF.keys());
const UNBOUND: readonly [Bond, number] = ['on', 0];

function findBond(clause: Clause, at: number): readonly [Bond, number] {
  const length = lengthAt(clause, at, BOND_WORDS);
  if (length === 0) return UNBOUND;
  let words = wordAt(clause, at);
  for (let step = 1; step < length; step += 1) words += ` ${wordAt(clause, at + step)}`;
  return [BOND_OF.get(words) ?? 'on', length];
}

/** The last answer: every rule asks at the same place, one after another. */
let asked: { readonly clause: Clause; readonly at: number; readonly bond: readonly [Bond, number] } | null = null;

/** What binds the place behind it, and how many words that takes. */
export function bondAt(clause: Clause, at: number): readonly [Bond, number] {
  if (clause[at]?.opens !== true) return UNBOUND;
  if (asked?.clause === clause && asked.at === at) return asked.bond;
  const bond = findBond(clause, at);
  asked = { clause, at, bond };
  return bond;
}

/** The year that may follow a day, a month or a quarter, and where it ends. */
export function yearBehind(clause: Clause, at: number): readonly [SaidYear, number] {
  const each = lengthAt(clause, at, EACH_YEAR);
  if (each > 0) return ['each', at + each];
  const next = lengthAt(clause, at, NEXT_YEAR);
  if (next > 0) return [{ off: 1 }, at + next];
  const former = lengthAt(clause, at, FORMER_YEAR);
  if (former > 0) return [{ off: -1 }, at + former];
  const comma = wordAt(clause, at) === ',' ? 1 : 0;
  const words = lengthAt(clause, at + comma, YEAR_WORD);
  const named = words === 0 ? null : yearAt(clause, at + comma + words);
  if (named !== null) return [named, at + comma + words + 1];
  const sign = wordAt(clause, at);
  const glued = sign === '/' || (isDash(sign) && clause[at]?.gap === false && clause[at + 1]?.gap === false);
  const behind = yearAt(clause, glued ? at + 1 : at);
  return behind === null || wordAt(clause, at + (glued ? 2 : 1)) === '/' ? [null, at] : [behind, at + (glued ? 2 : 1)];
}

/** The unit of the place listed right before: "tháng 3, 6 và 9". */
export type After = Place['unit'] | null;

export const LISTING = new Set([',', 'và', '&', '+']);
