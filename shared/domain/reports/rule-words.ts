// A rule of reports as one Vietnamese sentence: when it is due and which figures it tells.
import { screenDay } from '../day.ts';
import { roman } from '../numbering.ts';
import type { Cover, Cycle, ReportRuleSpec, RuleWindow } from './rules.ts';

const EVERY: Readonly<Record<Cycle, string>> = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  half: '6 tháng một lần',
  'nine-months': '9 tháng đầu năm',
  year: 'hằng năm',
};

function figures(day: number): string {
  return String(day).padStart(2, '0');
}

/** "03/3": months of one figure without a zero, but for January and February (Nghị định 30/2020, Phụ lục I, II.4.b). */
function yearDay(day: string): string {
  const [month = '', number = ''] = day.split('-');
  return `${number}/${Number(month) <= 2 ? month : Number(month)}`;
}

function theDay(day: number | 'last'): string {
  return day === 'last' ? 'ngày cuối' : `ngày ${figures(day)}`;
}

/** The months a cycle ends in, where they are named in the words. */
const LAST_MONTHS: Readonly<Record<Cycle, readonly number[]>> = {
  month: [],
  quarter: [],
  half: [6, 12],
  'nine-months': [9],
  year: [12],
};

function monthWords(every: Cycle, month: 'last' | 'next', day: number | 'last'): string {
  if (every === 'month') return month === 'next' ? ' tháng sau' : day === 'last' ? ' tháng' : '';
  if (every === 'quarter') return month === 'next' ? ' tháng đầu quý sau' : ' tháng cuối quý';
  const months = LAST_MONTHS[every].map((one) => (month === 'last' ? one : (one % 12) + 1));
  const late = month === 'next' && every !== 'nine-months' ? ' năm sau' : '';
  return months
    .map((one, at) => ` tháng ${one <= 2 ? figures(one) : one}${at === months.length - 1 ? late : ''}`)
    .join(' và');
}

const PERIOD_WORD: Readonly<Record<Cycle, readonly [string, string]>> = {
  month: ['tháng trước', 'tháng báo cáo'],
  quarter: ['tháng liền trước quý', 'tháng cuối quý'],
  half: ['tháng liền trước kỳ', 'tháng cuối kỳ'],
  'nine-months': ['tháng 12 năm trước', 'tháng 9'],
  year: ['tháng 12 năm trước', 'tháng 12'],
};
const WHOLE_PERIOD = 'số liệu trọn kỳ báo cáo';

/** Which figures: "số liệu từ ngày 15 tháng trước đến ngày 14 tháng báo cáo". */
export function sayWindow(window: RuleWindow, [before, last]: readonly [string, string]): string {
  if (window === 'calendar') return WHOLE_PERIOD;
  const { fromDay, toDay } = window === 'decree' ? { fromDay: 15, toDay: 14 } : window;
  return `số liệu từ ngày ${figures(fromDay)} ${before} đến ${theDay(toDay)} ${last}`;
}

const COVER: Readonly<Record<Cover, string>> = {
  Q1: `quý ${roman(1)}`,
  Q2: `quý ${roman(2)}`,
  Q3: `quý ${roman(3)}`,
  Q4: `quý ${roman(4)}`,
  H1: '6 tháng đầu năm',
  H2: '6 tháng cuối năm',
  '9M': '9 tháng',
  Y: 'năm',
  since: 'từ lần trước',
};

/** "quý I", "6 tháng đầu năm", "từ lần trước". */
export function sayCover(cover: Cover): string {
  return COVER[cover];
}

function sayDue(spec: ReportRuleSpec): string {
  const bond = (before: boolean, day: string): string => `${before ? 'trước' : 'chậm nhất'} ${day}`;
  switch (spec.kind) {
    case 'cycle': {
      const { every, due, window } = spec;
      const words = monthWords(every, due.month, due.day);
      const day = bond(due.before, `${theDay(due.day)}${words}`);
      return `${EVERY[every]}, ${day}; ${sayWindow(window, PERIOD_WORD[every])}`;
    }
    case 'days': {
      const days = spec.days.map(({ day, covers }) => `${yearDay(day)} (${sayCover(covers)})`);
      const windowed = spec.days.some(({ covers }) => covers !== 'since');
      const window = windowed ? `; ${sayWindow(spec.window, ['tháng liền trước kỳ', 'tháng cuối kỳ'])}` : '';
      return `hằng năm, ${bond(spec.before, 'các ngày')} ${days.join(', ')}${window}`;
    }
    case 'terms':
      return spec.terms
        .map(
          ({ name, from, to, due }) =>
            `${name} (${yearDay(from)}–${yearDay(to)}), ${bond(spec.before, `ngày ${yearDay(due)}`)}`,
        )
        .join('; ');
    case 'once':
      return `đột xuất, ${bond(spec.before, `ngày ${screenDay(spec.due)}`)}; số liệu từ ngày ${screenDay(spec.from)} đến ngày ${screenDay(spec.to)}`;
  }
}

/** The rule in words: "hằng tháng, trước ngày 15; số liệu từ ngày 15 tháng trước đến ngày 14 tháng báo cáo". */
export function sayRule(spec: ReportRuleSpec): string {
  const words = sayDue(spec);
  if (spec.kind === 'once') return words;
  const since = spec.since === null ? '' : `; áp dụng từ ngày ${screenDay(spec.since)}`;
  const until = spec.until === null ? '' : `${since === '' ? '; áp dụng' : ''} đến hết ngày ${screenDay(spec.until)}`;
  return `${words}${since}${until}`;
}
