// Reads the parts of a month or quarter that come back: "đầu tháng", "cuối mỗi quý", "tuần thứ hai hàng tháng".
import { EARLY_DAY, MIDDLE_DAY, type Found } from './found.ts';
import type { Milestone } from './milestone.ts';
import { lengthAt, numberAt, textBetween, wordAt, wordsOf, type Clause } from './phrase-tokens.ts';
import { LAST_DAY } from './read-cycles.ts';

const PARTS: readonly (readonly [part: 0 | 1 | 2, words: ReturnType<typeof wordsOf>])[] = [
  [0, wordsOf('đầu', 'vào đầu')],
  [1, wordsOf('giữa', 'vào giữa')],
  [2, wordsOf('cuối', 'vào cuối', 'đến cuối', 'trước cuối')],
];
const OF = wordsOf('hàng', 'hằng', 'mỗi', 'từng', 'các', 'của mỗi', 'của hàng', 'của từng', 'của');
const ENDS = new Set(['', ',', ')', '(', 'và', 'hoặc', '/', ':', 'báo', 'tổng', 'họp', 'gửi', 'thực']);

/** "Đầu tháng", "cuối mỗi quý"; with a number behind it a place of the calendar, which is read elsewhere. */
export function readPartOfCycle(clause: Clause, start: number): Found | null {
  const found = PARTS.find(([, words]) => lengthAt(clause, start, words) > 0);
  if (found === undefined || wordAt(clause, start - 1) === 'tháng') return null;
  const [part, words] = found;
  const behind = start + lengthAt(clause, start, words);
  const each = lengthAt(clause, behind, OF);
  const at = behind + each;
  // Without "mỗi" only what ends here: "cuối tháng này" is one month nobody can name from the words alone.
  if (each === 0 && !ENDS.has(wordAt(clause, at + 1))) return null;
  const milestone: Milestone | null =
    wordAt(clause, at) === 'tháng' && numberAt(clause, at + 1) === null
      ? { kind: 'recurring', every: 'month', day: [EARLY_DAY, MIDDLE_DAY, LAST_DAY][part], inclusive: true }
      : ['quý', 'quí'].includes(wordAt(clause, at)) && !/^(?:i|ii|iii|iv|\d+)$/.test(wordAt(clause, at + 1))
        ? { kind: 'recurring', every: 'quarter', month: part + 1, day: LAST_DAY, inclusive: true }
        : each > 0 && part === 2 && wordAt(clause, at) === 'năm' && numberAt(clause, at + 1) === null
          ? { kind: 'recurring', every: 'year', month: 12, day: LAST_DAY, inclusive: true }
          : null;
  return milestone === null ? null : { is: 'whole', start, end: at + 1, milestones: [milestone], takes: 'period' };
}

const WEEKS: readonly (readonly [week: number, words: ReturnType<typeof wordsOf>])[] = [
  [1, wordsOf('đầu', 'đầu tiên', 'thứ nhất', 'thứ 1', '1', '01')],
  [2, wordsOf('thứ hai', 'thứ 2', '2', '02')],
  [3, wordsOf('thứ ba', 'thứ 3', '3', '03')],
  [4, wordsOf('thứ tư', 'thứ 4', '4', '04')],
  [5, wordsOf('cuối', 'cuối cùng')],
];
const OF_MONTH = wordsOf(
  'hàng tháng|hằng tháng|mỗi tháng|của tháng|của mỗi tháng|của hàng tháng|của hằng tháng|các tháng|trong tháng|tháng',
);
const DAYS_OF_WEEK = 7;

/** "Tuần thứ hai hàng tháng": by the last day of the second seven days; the words stay with it, since no calendar rules them. */
export function readWeekOfMonth(text: string, clause: Clause, start: number): Found | null {
  if (wordAt(clause, start) !== 'tuần') return null;
  const found = WEEKS.find(([, words]) => lengthAt(clause, start + 1, words) > 0);
  if (found === undefined) return null;
  const at = start + 1 + lengthAt(clause, start + 1, found[1]);
  const of = lengthAt(clause, at, OF_MONTH);
  if (of === 0 || numberAt(clause, at + of) !== null || (of === 1 && !ENDS.has(wordAt(clause, at + of)))) return null;
  const day = found[0] > 4 ? LAST_DAY : found[0] * DAYS_OF_WEEK;
  const note = textBetween(text, clause, start, at);
  const milestone: Milestone = { kind: 'recurring', every: 'month', day, inclusive: true, note };
  return { is: 'whole', start, end: at + of, milestones: [milestone], takes: 'period' };
}
