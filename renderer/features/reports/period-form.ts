// What is typed of the period of a report, and the period and data window it means.
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import {
  partsOf,
  periodOf,
  PERIODS_A_YEAR,
  spanPeriod,
  windowOf,
  type DataWindow,
  type Period,
  type PeriodKind,
} from '../../../shared/domain/reports/periods.ts';
import { readWholeDay } from '../../kit/whole-day.ts';

export type PeriodTyped = {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly index: number;
  /** Days as they stand in their fields. */
  readonly from: string;
  readonly to: string;
};

function withWindow(typed: Omit<PeriodTyped, 'from' | 'to'>): PeriodTyped {
  if (typed.kind === 'span') return { ...typed, from: '', to: '' };
  const { from, to } = windowOf(periodOf(typed.kind, typed.year, typed.index), 'decree');
  return { ...typed, from: screenDay(from), to: screenDay(to) };
}

/** The fields after kind, year or number of the period were chosen anew: the days of the decree stand in them again. */
export function chosen(typed: PeriodTyped, change: Partial<Pick<PeriodTyped, 'kind' | 'year' | 'index'>>): PeriodTyped {
  const { kind, year, index } = { ...typed, ...change };
  const most = kind === 'span' ? 1 : PERIODS_A_YEAR[kind];
  return withWindow({ kind, year, index: Math.min(index, most) });
}

/** The month that is reported on a day: by the 14th the month itself, its figures being closed then. */
export function usualPeriod(today: Day): PeriodTyped {
  return withWindow({ kind: 'month', year: Number(today.slice(0, 4)), index: Number(today.slice(5, 7)) });
}

/** The fields of a period that is there. */
export function typedOf(period: Period, { from, to }: DataWindow): PeriodTyped {
  const { kind, year, index } = partsOf(period);
  return { kind, year, index, from: screenDay(from), to: screenDay(to) };
}

export type PeriodMeant = { readonly period: Period; readonly window: DataWindow };

/** What the fields mean; `null` while a day is missing or the days stand the wrong way round. */
export function meantBy(typed: PeriodTyped): PeriodMeant | null {
  const [from, to] = [readWholeDay(typed.from), readWholeDay(typed.to)];
  if (from === null || to === null || from > to) return null;
  const period = typed.kind === 'span' ? spanPeriod(from, to) : periodOf(typed.kind, typed.year, typed.index);
  return { period, window: { from, to } };
}
