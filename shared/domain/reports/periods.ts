// Periods of reports and figures as text: a month, a quarter, half a year, nine months, a year, or any span of days.
import * as z from 'zod';
import { dayParts, daysInMonth, partialDay, printShortDay, type Day } from '../day.ts';
import { addDays } from '../day-numbers.ts';
import { roman } from '../numbering.ts';

/** "2026-06", "2026-Q2", "2026-H1", "2026-9M", "2026", or "2026-03-04..2026-06-03" for a span asked for by its days. */
export type Period = string;

export const PERIOD_KINDS = ['month', 'quarter', 'half', 'nine-months', 'year', 'span'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export type PeriodParts = {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Of the year, from 1; 1 for nine months, the year, and a span. */
  readonly index: number;
  readonly from: Day;
  readonly to: Day;
};

function firstOf(year: number, month: number): Day {
  return partialDay({ year, month, day: 1 });
}

function lastOf(year: number, month: number): Day {
  return partialDay({ year, month, day: daysInMonth(year, month) });
}

function monthsFrom(kind: PeriodKind, year: number, index: number, first: number, count: number): PeriodParts {
  return { kind, year, index, from: firstOf(year, first), to: lastOf(year, first + count - 1) };
}

/** Parts of a period, `null` where the text is none. Never throws. */
export function periodParts(text: string): PeriodParts | null {
  const span = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (span !== null) {
    const [, from = '', to = ''] = span;
    const year = dayParts(to)?.year;
    return year === undefined || dayParts(from) === null || from > to
      ? null
      : { kind: 'span', year, index: 1, from, to };
  }
  const match = /^(19\d\d|20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)))?$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return monthsFrom('month', year, Number(match[2]), Number(match[2]), 1);
  if (match[3] !== undefined) return monthsFrom('quarter', year, Number(match[3]), Number(match[3]) * 3 - 2, 3);
  if (match[4] !== undefined) return monthsFrom('half', year, Number(match[4]), Number(match[4]) * 6 - 5, 6);
  if (match[5] !== undefined) return monthsFrom('nine-months', year, 1, 1, 9);
  return monthsFrom('year', year, 1, 1, 12);
}

export const PeriodSchema = z.string().refine((text) => periodParts(text) !== null, { error: 'not-a-period' });

/** Parts of a text that went through `PeriodSchema`. @throws RangeError for any other */
export function partsOf(period: Period): PeriodParts {
  const parts = periodParts(period);
  if (parts === null) throw new RangeError(`not a period: ${period}`);
  return parts;
}

/** The text of a period. */
export function periodOf(kind: Exclude<PeriodKind, 'span'>, year: number, index: number): Period {
  switch (kind) {
    case 'month':
      return `${year}-${String(index).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${index}`;
    case 'half':
      return `${year}-H${index}`;
    case 'nine-months':
      return `${year}-9M`;
    case 'year':
      return String(year);
  }
}

export function spanPeriod(from: Day, to: Day): Period {
  return `${from}..${to}`;
}

export const PERIODS_A_YEAR: Readonly<Record<Exclude<PeriodKind, 'span'>, number>> = {
  month: 12,
  quarter: 4,
  half: 2,
  'nine-months': 1,
  year: 1,
};

/** `null` beyond the years a period may be of. */
function known(period: Period): Period | null {
  return periodParts(period) === null ? null : period;
}

/** The period before of the same kind: January after December of the last year, the second half before the first. */
export function previousPeriod(period: Period): Period | null {
  const { kind, year, index } = partsOf(period);
  if (kind === 'span') return null;
  return known(index > 1 ? periodOf(kind, year, index - 1) : periodOf(kind, year - 1, PERIODS_A_YEAR[kind]));
}

/** The period behind of the same kind. */
export function nextPeriod(period: Period): Period | null {
  const { kind, year, index } = partsOf(period);
  if (kind === 'span') return null;
  return known(index < PERIODS_A_YEAR[kind] ? periodOf(kind, year, index + 1) : periodOf(kind, year + 1, 1));
}

/** The same period a year before. */
export function samePeriodBefore(period: Period): Period | null {
  const { kind, year, index } = partsOf(period);
  return kind === 'span' ? null : known(periodOf(kind, year - 1, index));
}

/** The periods of one kind that lie whole in another; a month of a quarter, a quarter of a year. */
export function periodsWithin(period: Period, kind: Exclude<PeriodKind, 'span' | 'nine-months'>): readonly Period[] {
  const { from, to } = partsOf(period);
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  return years
    .flatMap((year) => Array.from({ length: PERIODS_A_YEAR[kind] }, (_, at) => periodOf(kind, year, at + 1)))
    .filter((one) => {
      const parts = periodParts(one);
      return parts !== null && parts.from >= from && parts.to <= to;
    });
}

/** "tháng 6 năm 2026", "quý II năm 2026", "6 tháng đầu năm 2026"; a span by its days. */
export function printPeriod(period: Period): string {
  const { kind, year, index, from, to } = partsOf(period);
  switch (kind) {
    case 'month':
      return `tháng ${index <= 2 ? `0${index}` : index} năm ${year}`;
    case 'quarter':
      return `quý ${roman(index)} năm ${year}`;
    case 'half':
      return index === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
    case 'nine-months':
      return `9 tháng đầu năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'span':
      return `từ ngày ${printShortDay(from)} đến ngày ${printShortDay(to)}`;
  }
}

/** First and last day whose figures a report tells, both included. */
export type DataWindow = { readonly from: Day; readonly to: Day };

/**
 * `calendar`: the days of the period itself. `decree`: Nghị định 09/2019/NĐ-CP, Điều 12: a month from the 15th of the month before to
 * the 14th, a quarter and nine months likewise, half years 15/12–14/6 and 15/6–14/12, the year 15/12–14/12.
 */
export const WINDOW_PRESETS = ['decree', 'calendar'] as const;
export type WindowPreset = (typeof WINDOW_PRESETS)[number];

export function windowOf(period: Period, preset: WindowPreset): DataWindow {
  const { kind, from, to } = partsOf(period);
  if (preset === 'calendar' || kind === 'span') return { from, to };
  // The 15th of the month before the period begins, the 14th of its last month.
  return { from: `${addDays(from, -1).slice(0, 8)}15`, to: `${to.slice(0, 8)}14` };
}
