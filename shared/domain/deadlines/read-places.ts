// Reads the months, quarters and years of a time phrase.
import type { Bond, Found, SaidYear } from './found.ts';
import { isDash, lengthAt, numberAt, wordAt, wordsOf, yearAt, type Clause } from './phrase-tokens.ts';
import { bondAt, LISTING, yearBehind, type After } from './read-bonds.ts';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

const ONWARDS = wordsOf(
  'và những năm tiếp theo|và các năm tiếp theo|và những năm sau|và các năm sau|trở đi',
  'và năm tiếp theo|và các năm kế tiếp|và những năm kế tiếp',
);
const RANGING = new Set(['/', '-', '–', '—', 'đến']);

function isMonth(month: number | null): month is number {
  return month !== null && month >= 1 && month <= 12;
}

const HALVES: readonly (readonly [readonly [number, number], ReturnType<typeof wordsOf>])[] = [
  [[1, 6], wordsOf('6 tháng đầu', '06 tháng đầu', 'sáu tháng đầu', 'nửa đầu')],
  [[7, 12], wordsOf('6 tháng cuối', '06 tháng cuối', 'sáu tháng cuối', 'nửa cuối')],
  [[1, 9], wordsOf('9 tháng đầu', '09 tháng đầu', 'chín tháng đầu')],
  [[1, 6], wordsOf('6 tháng', '06 tháng', 'sáu tháng')],
  [[1, 9], wordsOf('9 tháng', '09 tháng', 'chín tháng')],
];
const COUNTS = wordsOf('kể', 'tính', 'từ', 'sau', 'một', 'liên', '/');

/** "6 tháng đầu năm 2024", "9 tháng năm 2024". */
function readHalf(clause: Clause, start: number, at: number, bond: Bond): Found | null {
  const half = HALVES.find(([, words]) => lengthAt(clause, at, words) > 0);
  if (half === undefined) return null;
  const [months, words] = half;
  const length = lengthAt(clause, at, words);
  if (lengthAt(clause, at + length, COUNTS) > 0) return null;
  const [year, end] = yearBehind(clause, at + length);
  const plain = year === null && wordAt(clause, end) === 'năm' ? end + 1 : end;
  return { is: 'place', start, end: plain, unit: 'month', bond, months, days: null, year };
}

const SHORT_MONTH = wordsOf('t');

/** "T6/2024"; without its year a T6 is a Friday. */
function isShortMonth(clause: Clause, at: number): boolean {
  return (
    lengthAt(clause, at, SHORT_MONTH) > 0 && clause[at + 1]?.gap === false && yearBehind(clause, at + 2)[0] !== null
  );
}

/** "Tháng 01/2024", "tháng 12 năm 2022", "6/2025", "tháng 3 - 6/2024". */
export function readMonth(clause: Clause, start: number, after: After): Found | null {
  const [bond, length] = bondAt(clause, start);
  const at = start + length;
  const half = readHalf(clause, start, at, bond);
  if (half !== null) return half;
  const named = wordAt(clause, at) === 'tháng' || isShortMonth(clause, at);
  const month = numberAt(clause, named ? at + 1 : at);
  if (month === null) return null;
  const behind = (named ? at + 1 : at) + 1;
  const [year, end] = yearBehind(clause, behind);
  const bare = wordAt(clause, behind) === '/' && typeof year === 'number';
  const listed = after === 'month' && length === 0 && (bare || ['', ',', 'và', 'năm'].includes(wordAt(clause, behind)));
  if (!named && !bare && !listed) return null;
  if (!named && after === null && length === 0 && start > 0 && !['(', ','].includes(wordAt(clause, start - 1)))
    return null;
  if (!isMonth(month)) return { is: 'passed', start, end, wrong: true };
  const last = isDash(wordAt(clause, behind)) ? numberAt(clause, behind + 1) : null;
  const cut = wordAt(clause, behind + 1).length <= 2 && year === null ? last : null;
  // "Tháng 11 - 13/2024" ends nowhere, so November alone is not what it says.
  if (cut !== null && !isMonth(cut) && yearBehind(clause, behind + 2)[0] !== null)
    return { is: 'passed', start, end: yearBehind(clause, behind + 2)[1], wrong: true };
  const range = year === null && isMonth(last) && last > month ? yearBehind(clause, behind + 2) : null;
  const common = { is: 'place', start, unit: 'month', bond, days: null } as const;
  if (range === null) return { ...common, end, months: [month, month], year };
  return {
    ...common,
    bond: bond === 'since' ? 'on' : bond,
    end: range[1],
    months: [month, last ?? month],
    year: range[0],
  };
}

function quarterAt(clause: Clause, at: number, roman: boolean | null): number | null {
  const word = wordAt(clause, at);
  const figure = word.length <= 2 ? numberAt(clause, at) : null;
  const counts = wordAt(clause, at + 1) === 'lần';
  if (roman !== true && figure !== null && figure >= 1 && figure <= 4 && !counts) return figure;
  return roman === false ? null : (ROMAN[word] ?? null);
}

/** Roman figures that are no quarter. */
const OTHER_ROMAN = /^(?:v|vi{1,3}|ix|x)$/;
const BEFORE_Q = new Set(['', ',', 'và', '(', ':', '-', '–', 'trong', 'hết']);

/** How many tokens "quý", "Q" or "Q." takes; a bare Q may also name a district, so it stands first or has a year behind it. */
function quarterWordAt(clause: Clause, at: number, bound: boolean): number {
  const word = wordAt(clause, at);
  if (word === 'quý' || word === 'quí' || word === 'qúy') return 1;
  if (word !== 'q') return 0;
  const length = wordAt(clause, at + 1) === '.' ? 2 : 1;
  const glued = clause[at + length]?.gap === false && quarterAt(clause, at + length, null) !== null;
  const free = bound || BEFORE_Q.has(wordAt(clause, at - 1)) || yearBehind(clause, at + length + 1)[0] !== null;
  return glued && free ? length : 0;
}

/** "Quý I/II năm 2024", "Quý I – II", "Quý IV/2024"; "Quý I, II và IV" are three. */
export function readQuarters(clause: Clause, start: number, after: After): readonly Found[] | null {
  const [bond, length] = bondAt(clause, start);
  const word = quarterWordAt(clause, start + length, length > 0);
  const named = word > 0;
  if (!named && after !== 'quarter') return null;
  let at = start + length + word;
  const first = quarterAt(clause, at, named ? null : true);
  if (first === null) {
    // "Quý V năm 2024" must not be read as the year.
    const end = named ? yearBehind(clause, at + 1)[1] : at;
    const isWrong = named && (end > at + 1 || OTHER_ROMAN.test(wordAt(clause, at)));
    return isWrong ? [{ is: 'passed', start, end, wrong: true }] : null;
  }
  const roman = ROMAN[wordAt(clause, at)] !== undefined;
  const spans: [number, number][] = [[first, first]];
  at += 1;
  for (;;) {
    const sign = wordAt(clause, at);
    const step = ['quý', 'quí'].includes(wordAt(clause, at + 1)) ? 2 : 1;
    const next = quarterAt(clause, at + step, roman);
    const open = spans.at(-1);
    if (open === undefined) break;
    if (next === null) {
      // "Quý I - V/2024" is no period; in "Quý I, V" the first still is a quarter.
      const joined = LISTING.has(sign) || RANGING.has(sign);
      if (!joined || !roman || !OTHER_ROMAN.test(wordAt(clause, at + step))) break;
      const [said, wrongUntil] = yearBehind(clause, at + step + 1);
      if (!LISTING.has(sign)) return [{ is: 'passed', start, end: wrongUntil, wrong: true }];
      const kept = spans.map(([one, other]) => quarterPlace(start, at, bond, one, other, said));
      return [...kept, { is: 'passed', start: at + 1, end: wrongUntil, wrong: true }];
    }
    if (LISTING.has(sign)) spans.push([next, next]);
    else if (RANGING.has(sign) && next >= open[1]) open[1] = next;
    else break;
    at += step + 1;
  }
  const [year, end] = yearBehind(clause, at);
  return spans.map(([one, other]) => quarterPlace(start, end, bond, one, other, year));
}

function quarterPlace(start: number, end: number, bond: Bond, one: number, other: number, year: SaidYear): Found {
  return {
    is: 'place',
    start,
    end,
    unit: 'quarter',
    bond: bond === 'since' && other > one ? 'on' : bond,
    months: [one * 3 - 2, other * 3],
    days: null,
    year,
  };
}

const NAMED_YEAR = wordsOf('năm', 'cả năm', 'các năm', 'những năm');
const LIST_ENDS = new Set(['', ',', ')', 'và']);
const WHOLE_YEAR: readonly [number, number] = [1, 12];
const THIS_YEAR = wordsOf(
  'trong năm',
  'cả năm',
  'trong cả năm',
  'trong năm kế hoạch',
  'cuối năm',
  'đầu năm',
  'đến cuối năm',
  'trong năm nay',
  'giữa năm',
);

/** "Trong năm 2024", "Năm 2024", "2025 - 2026", "2025 và những năm tiếp theo"; "trong năm" alone is the plan's. */
export function readYear(clause: Clause, start: number, after: After): Found | null {
  const [bond, length] = bondAt(clause, start);
  const words = lengthAt(clause, start + length, NAMED_YEAR);
  const at = start + length + words;
  const year = yearAt(clause, at);
  const common = { is: 'place', start, unit: 'year', bond, months: WHOLE_YEAR, days: null } as const;
  if (year === null) {
    const own = lengthAt(clause, start, THIS_YEAR);
    // "6 tháng, 9 tháng, năm"
    const listed = after !== null && words > 0 && LIST_ENDS.has(wordAt(clause, at)) ? words : 0;
    const said = Math.max(own, listed);
    return said === 0 || numberAt(clause, start + said) !== null ? null : { ...common, end: start + said, year: null };
  }
  const separate = ['/', '.', '-'].includes(wordAt(clause, at - 1)) && clause[at]?.gap === false;
  const free = after !== null || start === 0 || ['(', ',', ':'].includes(wordAt(clause, start - 1));
  const next = wordAt(clause, at + 1);
  const ends = next === '' || isDash(next) || [',', ')', 'và', 'đến', 'trở', '('].includes(next);
  if (next === '/' || (words === 0 && length === 0 && (separate || !free || !ends))) return null;
  const joined = isDash(next) || (next === 'đến' && bond !== 'until');
  const named = joined && wordAt(clause, at + 2) === 'năm' ? 1 : 0;
  const lastYear = joined ? yearAt(clause, at + 2 + named) : null;
  const range = lastYear !== null && lastYear >= year ? lastYear : null;
  const end = range === null ? at + 1 : at + 3 + named;
  const onwards = lengthAt(clause, end, ONWARDS);
  return {
    ...common,
    bond: range !== null && bond === 'since' ? 'on' : bond,
    end: end + onwards,
    year,
    ...(range === null ? {} : { lastYear: range }),
    ...(onwards > 0 ? { open: true } : {}),
  };
}
