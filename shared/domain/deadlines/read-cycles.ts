// Reads what comes back: "định kỳ hàng tháng, quý và năm", "ngày 15 hàng tháng".
import type { Found } from './found.ts';
import type { Milestone, Period } from './milestone.ts';
import { lengthAt, numberAt, wordAt, wordsOf, type Clause, type Words } from './phrase-tokens.ts';
import { bondAt, LISTING } from './read-bonds.ts';
import { hourAt } from './read-days.ts';

type Cycle = Pick<Milestone, 'every' | 'days'>;

const CYCLES: readonly (readonly [Cycle, Words])[] = [
  [{ every: 'day' }, wordsOf('ngày')],
  [{ every: 'week' }, wordsOf('tuần')],
  [{ every: 'month' }, wordsOf('tháng', '1 tháng', '01 tháng', 'một tháng')],
  [{ every: 'quarter' }, wordsOf('quý', 'quí', '3 tháng', '03 tháng', 'ba tháng')],
  [{ every: 'half-year' }, wordsOf('6 tháng', '06 tháng', 'sáu tháng', 'nửa năm', 'bán niên')],
  [{ every: 'nine-months' }, wordsOf('9 tháng', '09 tháng', 'chín tháng')],
  [{ every: 'year' }, wordsOf('năm', '1 năm', '01 năm', 'một năm', '12 tháng')],
  [{ every: 'days', days: 14 }, wordsOf('2 tuần', '02 tuần', 'hai tuần')],
];
export const EACH = wordsOf('hàng', 'hằng', 'mỗi', 'từng');
export const ONCE = wordsOf('/ lần', 'một lần', '1 lần', '01 lần', '/ 1 lần', '/ 01 lần', '/ một lần');
const REGULARLY = wordsOf('định kỳ', 'định kì', 'theo định kỳ', 'thường kỳ');
const WITHIN = wordsOf('vào', 'theo', 'định kỳ', 'là');
const BARE = new Set(['tuần', 'tháng', 'quý']);
const BETWEEN = new Set([',', 'và', '/', '&', 'hoặc']);

/** The last day of a month, whatever its number. */
export const LAST_DAY = 31;

/** A cycle and its length in words; "6 tháng đầu năm" is a half of one year, not a cycle. */
export function cycleAt(clause: Clause, at: number): readonly [Cycle, number] | null {
  let best: readonly [Cycle, number] | null = null;
  for (const [cycle, words] of CYCLES) {
    const length = lengthAt(clause, at, words);
    if (length > (best?.[1] ?? 0)) best = [cycle, length];
  }
  if (best === null || ['đầu', 'cuối'].includes(wordAt(clause, at + best[1]))) return null;
  // "định kỳ quý I", "năm 2024", "ngày 15" begin something else.
  const [, length] = best;
  const next = wordAt(clause, at + length);
  const goesOn =
    (numberAt(clause, at + length) !== null && wordAt(clause, at + length + 1) !== 'lần') ||
    (wordAt(clause, at) === 'quý' && /^(?:i|ii|iii|iv)$/.test(next));
  return goesOn ? null : best;
}

/** "Định kỳ hàng tháng, quý và năm"; "định kỳ báo cáo" says no length. */
export function readCycles(clause: Clause, start: number): Found | null {
  const regularly = lengthAt(clause, start, REGULARLY);
  const at = start + regularly;
  if (regularly === 0 && lengthAt(clause, at, EACH) === 0) return null;
  const { milestones, end } = cyclesFrom(clause, at, regularly);
  if (milestones.length > 0)
    return { is: 'whole', start, end: end + lengthAt(clause, end, ONCE), milestones, takes: 'period' };
  return regularly === 0 ? null : { is: 'whole', start, end, milestones: [{ kind: 'recurring' }] };
}

/** "Báo cáo tháng, quý, năm": cycles that nothing announces, where there are two or more. */
export function readBareCycles(clause: Clause, start: number): Found | null {
  if (!BARE.has(wordAt(clause, start)) || !BETWEEN.has(wordAt(clause, start + 1))) return null;
  const { milestones, end } = cyclesFrom(clause, start, 0);
  return milestones.length < 2 ? null : { is: 'whole', start, end, milestones, takes: 'period' };
}

type Listed = { readonly milestones: readonly Milestone[]; readonly end: number };

/** The cycles of a list; `end` is where it begins if there is none. */
function cyclesFrom(clause: Clause, start: number, regularly: number): Listed {
  const milestones: Milestone[] = [];
  let [at, end] = [start, start];
  if (regularly > 0 && wordAt(clause, at) === ':') at += 1;
  for (;;) {
    at += lengthAt(clause, at, WITHIN);
    at += lengthAt(clause, at, EACH);
    const found = cycleAt(clause, at);
    if (found === null) break;
    milestones.push({ kind: 'recurring', ...found[0] });
    end = at + found[1];
    if (!BETWEEN.has(wordAt(clause, end))) break;
    at = end + 1;
  }
  return { milestones, end };
}

const OF_MONTH = wordsOf(
  'hàng tháng|hằng tháng|mỗi tháng|của tháng|của mỗi tháng|của hàng tháng|của hằng tháng',
  'các tháng|của các tháng|của tháng sau|tháng sau|tháng tiếp theo|tháng kế tiếp|của từng tháng',
  'của tháng báo cáo|tháng báo cáo|của tháng tiếp theo',
);
const OF_LAST_MONTH = wordsOf(
  'tháng cuối quý|tháng cuối của quý|tháng cuối mỗi quý|tháng cuối hàng quý|tháng cuối hằng quý',
  'của tháng cuối quý|tháng cuối cùng của quý|của tháng cuối cùng của quý|của tháng cuối mỗi quý',
  'tháng cuối cùng mỗi quý|của tháng cuối của quý|tháng cuối các quý|của tháng cuối hàng quý',
);
const OF_FIRST_MONTH = wordsOf(
  'tháng đầu quý|tháng đầu quý sau|tháng đầu của quý sau|của tháng đầu quý sau|tháng đầu mỗi quý',
);
const OF_QUARTER = wordsOf('hàng quý|hằng quý|mỗi quý|từng quý|của mỗi quý|của hàng quý|của hằng quý');
const OF_DAY: readonly (readonly [Milestone, Words])[] = [
  [{ kind: 'recurring', every: 'quarter', month: 3 }, OF_LAST_MONTH],
  [{ kind: 'recurring', every: 'quarter', month: 1 }, OF_FIRST_MONTH],
  [{ kind: 'recurring', every: 'month' }, OF_MONTH],
  [{ kind: 'recurring', every: 'quarter' }, OF_QUARTER],
];
const LAST = wordsOf('cuối', 'cuối cùng', 'làm việc cuối cùng', 'làm việc cuối');
const OF = wordsOf('của');
const END_OF_CYCLE: readonly (readonly [Milestone, Words])[] = [
  [{ kind: 'recurring', every: 'month', day: LAST_DAY }, wordsOf('tháng', 'hàng tháng', 'mỗi tháng', 'hằng tháng')],
  [{ kind: 'recurring', every: 'quarter', month: 3, day: LAST_DAY }, wordsOf('quý', 'hàng quý', 'mỗi quý', 'hằng quý')],
];

/** "Ngày 15 hàng tháng", "trước ngày 15 tháng cuối quý", "ngày cuối cùng của tháng". */
export function readDayOfCycle(clause: Clause, start: number, before: boolean): Found | null {
  const [bond, length] = bondAt(clause, start);
  const time = hourAt(clause, start + length);
  const hour = time === null ? {} : { hour: time[0] };
  const named = start + length + (time?.[1] ?? 0);
  const at = wordAt(clause, named) === 'ngày' ? named + 1 : named;
  if (at === start) return null;
  const inclusive = bond !== 'before' || before || time !== null;
  const whole = (end: number, ...milestones: readonly Milestone[]): Found => ({
    is: 'whole',
    start,
    end,
    milestones: milestones.map((one) => ({ ...one, ...hour })),
    takes: 'period',
  });
  const last = at === named ? 0 : lengthAt(clause, at, LAST);
  if (last > 0) {
    const of = at + last + lengthAt(clause, at + last, OF);
    const cycle = END_OF_CYCLE.find(([, words]) => lengthAt(clause, of, words) > 0);
    if (cycle === undefined) return null;
    const working = wordAt(clause, at) === 'làm' ? { working: true } : {};
    return whole(of + lengthAt(clause, of, cycle[1]), { ...cycle[0], inclusive, ...working });
  }
  const days = daysFrom(clause, at);
  const behind = at + days.length * 2 - 1;
  const cycle = days.length === 0 ? undefined : OF_DAY.find(([, words]) => lengthAt(clause, behind, words) > 0);
  if (cycle === undefined) return null;
  const end = behind + lengthAt(clause, behind, cycle[1]);
  // "ngày 15 của tháng 6" names one month.
  if (numberAt(clause, end) !== null) return null;
  if (days.some((day) => day < 1 || day > LAST_DAY)) return { is: 'passed', start, end, wrong: true };
  const further = cycle[0].every === 'month' ? furtherCycles(clause, end) : null;
  const cycles = [cycle[0], ...(further?.milestones ?? [])];
  return whole(further?.end ?? end, ...cycles.flatMap((one) => days.map((day) => ({ ...one, day, inclusive }))));
}

/** "15", "15 và 30", "10, 20": days that are listed. */
function daysFrom(clause: Clause, at: number): readonly number[] {
  const days: number[] = [];
  for (let next = at; ; next += 2) {
    const day = numberAt(clause, next);
    if (day === null) return days.length > 0 && next > at + 1 ? days.slice(0, 0) : days;
    days.push(day);
    if (!LISTING.has(wordAt(clause, next + 1))) return days;
  }
}

/** "Trước ngày 05 hàng tháng, quý": the same day of the longer periods. */
function furtherCycles(clause: Clause, end: number): Listed | null {
  if (!BETWEEN.has(wordAt(clause, end))) return null;
  const named = end + 1 + lengthAt(clause, end + 1, EACH);
  if (!LONGER.has(cycleAt(clause, named)?.[0].every ?? 'day')) return null;
  const listed = cyclesFrom(clause, end + 1, 0);
  return listed.milestones.every(({ every }) => every !== undefined && LONGER.has(every)) ? listed : null;
}

const LONGER = new Set<Period>(['quarter', 'half-year', 'nine-months', 'year']);

/** "Hàng tháng, trước ngày 25": the day of the cycle right before. */
export function readDayBehindCycle(
  clause: Clause,
  start: number,
  last: Found | undefined,
  before: boolean,
): Found | null {
  const cycle = last?.is === 'whole' && last.milestones.length === 1 ? last.milestones[0] : undefined;
  if (last === undefined || cycle?.every !== 'month' || cycle.day !== undefined || start - last.end > 1) return null;
  if (start > last.end && ![',', '(', ':'].includes(wordAt(clause, last.end))) return null;
  const [bond, length] = bondAt(clause, start);
  const day = wordAt(clause, start + length) === 'ngày' ? numberAt(clause, start + length + 1) : null;
  const end = start + length + 2;
  if (day === null || !['', ',', ')', 'và'].includes(wordAt(clause, end))) return null;
  if (day < 1 || day > LAST_DAY) return { is: 'passed', start, end, wrong: true };
  const milestone: Milestone = { ...cycle, day, inclusive: bond !== 'before' || before };
  return { is: 'whole', start, end, milestones: [milestone], takes: 'period' };
}
