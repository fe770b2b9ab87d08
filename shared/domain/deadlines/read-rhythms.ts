// Reads how often work is done ("02 lần/năm", "cứ 02 tuần"), the day of a week ("thứ Sáu hàng tuần") and what goes on ("thường xuyên").
import type { Found } from './found.ts';
import type { Milestone, Period } from './milestone.ts';
import { lengthAt, numberAt, wordAt, wordsOf, type Clause } from './phrase-tokens.ts';
import { bondAt } from './read-bonds.ts';
import { cycleAt, EACH, ONCE } from './read-cycles.ts';
import { hourAt } from './read-days.ts';

const YEARS = wordsOf('2 năm', '02 năm', 'hai năm');

/** "6 tháng/lần", "hai tuần một lần"; no cycle is longer than a year, so "2 năm một lần" stays text. */
export function readOnce(clause: Clause, start: number): Found | null {
  // The years of "2 năm một lần".
  if (numberAt(clause, start - 1) !== null) return null;
  const each = lengthAt(clause, start, EACH);
  const cycle = lengthAt(clause, start, YEARS) > 0 ? null : cycleAt(clause, start + each);
  const end = start + each + (cycle?.[1] ?? 0);
  const once = cycle === null ? 0 : lengthAt(clause, end, ONCE);
  if (cycle === null || once === 0) return null;
  return { is: 'whole', start, end: end + once, milestones: [{ kind: 'recurring', ...cycle[0] }], takes: 'period' };
}

/** "Mỗi quý 02 lần". */
export function readTimesBehind(clause: Clause, start: number): Found | null {
  const each = lengthAt(clause, start, EACH);
  const cycle = each === 0 ? null : cycleAt(clause, start + each);
  const at = start + each + (cycle?.[1] ?? 0);
  const times = cycle === null ? null : numberAt(clause, at);
  if (cycle === null || times === null || times < 1 || wordAt(clause, at + 1) !== 'lần') return null;
  const milestone: Milestone = { kind: 'recurring', ...cycle[0], times };
  return { is: 'whole', start, end: at + 2, milestones: [milestone], takes: 'period' };
}

/** "02 lần/năm", "1 lần mỗi tháng". */
export function readTimes(clause: Clause, start: number): Found | null {
  const times = numberAt(clause, start);
  if (times === null || times < 1 || wordAt(clause, start + 1) !== 'lần') return null;
  const joined = wordAt(clause, start + 2) === '/' ? 1 : lengthAt(clause, start + 2, EACH);
  const cycle = joined === 0 ? null : cycleAt(clause, start + 2 + joined);
  if (cycle === null) return null;
  const milestone: Milestone = { kind: 'recurring', ...cycle[0], times };
  return { is: 'whole', start, end: start + 2 + joined + cycle[1], milestones: [milestone], takes: 'period' };
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};
const EACH_WEEK = wordsOf('hàng tuần', 'hằng tuần', 'mỗi tuần', 'của tuần', 'trong tuần', 'các tuần');

const SUNDAY = wordsOf('chủ nhật');

/** "Thứ Sáu hàng tuần", "trước thứ 5 hằng tuần". */
export function readWeekday(clause: Clause, start: number, before: boolean): Found | null {
  const [bond, length] = bondAt(clause, start);
  const time = hourAt(clause, start + length);
  const named = start + length + (time?.[1] ?? 0);
  const at = wordAt(clause, named) === 'ngày' ? named + 1 : named;
  const sunday = lengthAt(clause, at, SUNDAY);
  const weekday = sunday > 0 ? 7 : wordAt(clause, at) === 'thứ' ? WEEKDAYS[wordAt(clause, at + 1)] : undefined;
  const each = lengthAt(clause, at + 2, EACH_WEEK);
  if (weekday === undefined || each === 0) return null;
  const inclusive = bond !== 'before' || before || time !== null;
  const hour = time === null ? {} : { hour: time[0] };
  const milestone: Milestone = { kind: 'recurring', every: 'week', weekday, inclusive, ...hour };
  return { is: 'whole', start, end: at + 2 + each, milestones: [milestone], takes: 'period' };
}

const EVERY = wordsOf('cứ', 'cứ sau', 'cứ mỗi', 'định kỳ cứ', 'định kỳ cứ sau', 'định kỳ sau');
const WORKING = wordsOf('làm việc');

/** "Cứ sau 05 ngày làm việc", "cứ 02 tuần". */
export function readEveryDays(clause: Clause, start: number): Found | null {
  const opening = lengthAt(clause, start, EVERY);
  const number = opening === 0 ? null : numberAt(clause, start + opening);
  const unit = wordAt(clause, start + opening + 1);
  if (number === null || number < 1 || (unit !== 'ngày' && unit !== 'tuần')) return null;
  const behind = start + opening + 2;
  const working = lengthAt(clause, behind, WORKING);
  const every: Period = 'days';
  const days = unit === 'tuần' ? number * 7 : number;
  const milestone: Milestone = { kind: 'recurring', every, days, ...(working > 0 ? { working: true } : {}) };
  return { is: 'whole', start, end: behind + working, milestones: [milestone] };
}

const ALL_YEAR = wordsOf('suốt', 'trong suốt');
const ONGOING = wordsOf('quanh năm', 'thường xuyên', 'liên tục', 'thường xuyên liên tục', 'thường xuyên và liên tục');

/** "Thường xuyên", with the year that may follow. */
export function readOngoing(clause: Clause, start: number): Found | null {
  const all = lengthAt(clause, start, ALL_YEAR);
  const year = all > 0 && wordAt(clause, start + all) === 'năm';
  const length = year ? all + (numberAt(clause, start + all + 1) === null ? 1 : 0) : lengthAt(clause, start, ONGOING);
  if (length === 0) return null;
  return { is: 'whole', start, end: start + length, milestones: [{ kind: 'ongoing' }], takes: 'period' };
}
