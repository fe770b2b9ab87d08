// The rules by which an office owes reports, and the days they come to: cycles, fixed days of every year, terms, and what is asked once.
import * as z from 'zod';
import { dayBefore, dayParts, daysInMonth, DaySchema, isLeapYear, partialDay, type Day } from '../day.ts';
import { addDays, daysBetween } from '../day-numbers.ts';
import { NameInput } from '../text.ts';
import { partsOf, periodOf, PERIODS_A_YEAR, spanPeriod, windowOf, WINDOW_PRESETS } from './periods.ts';
import type { DataWindow, Period } from './periods.ts';

export const CYCLES = ['month', 'quarter', 'half', 'nine-months', 'year'] as const;
export type Cycle = (typeof CYCLES)[number];

/** What a report due on a fixed day covers; `since`: everything after the fixed day before it. */
export const COVERS = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9M', 'Y', 'since'] as const;
export type Cover = (typeof COVERS)[number];

const MonthDay = z.int({ error: 'not-a-month-day' }).min(1, 'not-a-month-day').max(31, 'not-a-month-day');

/** A day of every year, `MM-DD`; 29 February is the 28th where the year has none. */
export const YearDaySchema = z
  .string()
  .refine((text) => /^\d{2}-\d{2}$/.test(text) && dayParts(`2000-${text}`) !== null, { error: 'not-a-day' });

/** The figures a report tells: a preset, or from a day of the month before the period to a day of its last month. */
export const RuleWindowSchema = z.union([
  z.enum(WINDOW_PRESETS),
  z.strictObject({ fromDay: MonthDay, toDay: z.union([MonthDay, z.literal('last')]) }),
]);
export type RuleWindow = z.infer<typeof RuleWindowSchema>;

/** The days on which the rule asks, both included; `null` where it has no first or last one. */
const asked = { since: DaySchema.nullable().default(null), until: DaySchema.nullable().default(null) };
const before = z.boolean();

const CycleSpec = z.strictObject({
  kind: z.literal('cycle'),
  every: z.enum(CYCLES),
  due: z.strictObject({
    day: z.union([MonthDay, z.literal('last')]),
    /** The last month of the period, or the month behind it. */
    month: z.enum(['last', 'next']),
    /** "Trước ngày 15": whether the 15th itself is in time is settled by the office. */
    before,
  }),
  window: RuleWindowSchema,
  ...asked,
});
const FixedDaysSpec = z.strictObject({
  kind: z.literal('days'),
  days: z
    .array(z.strictObject({ day: YearDaySchema, covers: z.enum(COVERS) }))
    .min(1, 'no-days')
    .max(24),
  before,
  window: RuleWindowSchema,
  ...asked,
});
const TermsSpec = z.strictObject({
  kind: z.literal('terms'),
  terms: z
    .array(z.strictObject({ name: NameInput, from: YearDaySchema, to: YearDaySchema, due: YearDaySchema }))
    .min(1, 'no-terms')
    .max(12),
  before,
  ...asked,
});
const OnceSpec = z.strictObject({
  kind: z.literal('once'),
  from: DaySchema,
  to: DaySchema,
  due: DaySchema,
  before,
});

export const ReportRuleSpecSchema = z
  .discriminatedUnion('kind', [CycleSpec, FixedDaysSpec, TermsSpec, OnceSpec])
  .superRefine((spec, context) => {
    const wrong = (message: string, ...path: (string | number)[]): void =>
      context.addIssue({ code: 'custom', message, path });
    if (spec.kind === 'once') {
      if (spec.from > spec.to) wrong('to-before-from', 'to');
      if (spec.due < spec.from) wrong('due-before-from', 'due');
      return;
    }
    if (spec.since !== null && spec.until !== null && spec.since > spec.until) wrong('to-before-from', 'until');
    // One report a period: two fixed days for the same quarter could not be told apart.
    if (spec.kind === 'days') {
      const keys = spec.days.map(({ day, covers }) => (covers === 'since' ? day : covers));
      keys.forEach((key, at) => {
        if (keys.indexOf(key) < at) wrong('cover-twice', 'days', at, 'covers');
      });
    }
    if (spec.kind === 'terms') {
      const keys = spec.terms.map(({ from, to }) => `${from} ${to}`);
      keys.forEach((key, at) => {
        if (keys.indexOf(key) < at) wrong('term-twice', 'terms', at, 'from');
      });
    }
  });
export type ReportRuleSpec = z.infer<typeof ReportRuleSpecSchema>;
type SpecOf<Kind extends ReportRuleSpec['kind']> = Extract<ReportRuleSpec, { readonly kind: Kind }>;

export type ReportDue = {
  readonly period: Period;
  /** Name of the term. */
  readonly label: string | null;
  readonly window: DataWindow;
  /** The last day in time. */
  readonly due: Day;
};

/** Beyond these no period has a text. */
const [FIRST_YEAR, LAST_YEAR] = [1901, 2098];

function dayOf(year: number, month: number, day: number | 'last'): Day {
  const last = daysInMonth(year, month);
  return partialDay({ year, month, day: day === 'last' ? last : Math.min(day, last) });
}

/** A day of every year in one year. */
function inYear(year: number, day: string): Day {
  return day === '02-29' && !isLeapYear(year) ? `${year}-02-28` : `${year}-${day}`;
}

function monthAfter(day: Day): readonly [number, number] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 12 ? [year + 1, 1] : [year, month + 1];
}

/** First and last day of the figures of a whole period. */
function windowFor(period: Period, wanted: RuleWindow): DataWindow {
  if (typeof wanted === 'string') return windowOf(period, wanted);
  const { from, to } = partsOf(period);
  const [lastYear = 0, lastMonth = 1] = to.split('-').map(Number);
  const [year = 0, month = 1] = addDays(from, -1).split('-').map(Number);
  return { from: dayOf(year, month, wanted.fromDay), to: dayOf(lastYear, lastMonth, wanted.toDay) };
}

/** Figures of a report end on the day it is handed in. */
function endedBy(whole: DataWindow, due: Day): DataWindow {
  return due >= whole.from && due < whole.to ? { from: whole.from, to: due } : whole;
}

type Named = { readonly nominal: Day; readonly make: (due: Day) => ReportDue };

function cyclesOf({ every, due: { day, month }, window }: SpecOf<'cycle'>, year: number): readonly Named[] {
  return Array.from({ length: PERIODS_A_YEAR[every] }, (_, at) => {
    const period = periodOf(every, year, at + 1);
    const { to } = partsOf(period);
    const [dueYear, dueMonth] = month === 'next' ? monthAfter(to) : [year, Number(to.slice(5, 7))];
    return {
      nominal: dayOf(dueYear, dueMonth, day),
      make: (due) => ({ period, label: null, window: windowFor(period, window), due }),
    };
  });
}

/** The period of a kind that ends nearest to a day: a yearly report due in January is on the year before. */
function periodNear(cover: Exclude<Cover, 'since'>, nominal: Day): Period {
  const year = Number(nominal.slice(0, 4));
  const ends = [year, year - 1, year + 1].map((one) => {
    const period = cover === 'Y' ? `${one}` : `${one}-${cover}`;
    return { period, away: Math.abs(daysBetween(nominal, partsOf(period).to)) };
  });
  return ends.toSorted((one, other) => one.away - other.away)[0]?.period ?? `${year}`;
}

function fixedDaysOf({ days, before, window }: SpecOf<'days'>, year: number): readonly Named[] {
  const all = [...new Set([year - 1, year].flatMap((one) => days.map(({ day }) => inYear(one, day))))].toSorted();
  return days.flatMap(({ day, covers }): readonly Named[] => {
    const nominal = inYear(year, day);
    if (covers !== 'since') {
      const period = periodNear(covers, nominal);
      return [
        { nominal, make: (due) => ({ period, label: null, window: endedBy(windowFor(period, window), due), due }) },
      ];
    }
    const previous = all.findLast((one) => one < nominal);
    if (previous === undefined) return [];
    // "Trước ngày" leaves the day itself to the next report, whatever the office takes for in time: the period keeps its name.
    const [from, to] = before ? [previous, dayBefore(nominal)] : [addDays(previous, 1), nominal];
    return [{ nominal, make: (due) => ({ period: spanPeriod(from, to), label: null, window: { from, to }, due }) }];
  });
}

function termsOf({ terms }: SpecOf<'terms'>, year: number): readonly Named[] {
  return terms.map(({ name, from: first, to: last, due: day }) => {
    const from = inYear(year, first);
    const to = inYear(last < first ? year + 1 : year, last);
    const ofYear = Number(to.slice(0, 4));
    const near = [ofYear, ofYear + 1, ofYear - 1].map((one) => inYear(one, day)).filter((one) => one >= from);
    const nominal =
      near.toSorted((one, other) => Math.abs(daysBetween(to, one)) - Math.abs(daysBetween(to, other)))[0] ?? to;
    return {
      nominal,
      make: (due) => ({ period: spanPeriod(from, to), label: name, window: endedBy({ from, to }, due), due }),
    };
  });
}

function namedIn(spec: Exclude<ReportRuleSpec, { readonly kind: 'once' }>, year: number): readonly Named[] {
  switch (spec.kind) {
    case 'cycle':
      return cyclesOf(spec, year);
    case 'days':
      return fixedDaysOf(spec, year);
    case 'terms':
      return termsOf(spec, year);
  }
}

/**
 * The reports that fall due between two days, both included, in the order of their days. Total: days that are none give nothing.
 * @param beforeIncludesDay whether "trước ngày N" leaves day N itself in time
 */
export function reportsDue(
  spec: ReportRuleSpec,
  { from, to }: DataWindow,
  beforeIncludesDay: boolean,
): readonly ReportDue[] {
  const [first, last] = [dayParts(from), dayParts(to)];
  if (first?.day == null || last?.day == null) return [];
  const isBefore = spec.kind === 'cycle' ? spec.due.before : spec.before;
  const lastDay = (nominal: Day): Day => (isBefore && !beforeIncludesDay ? dayBefore(nominal) : nominal);
  const within = ({ due }: ReportDue): boolean => due >= from && due <= to;
  if (spec.kind === 'once') {
    const due = lastDay(spec.due);
    const window = endedBy({ from: spec.from, to: spec.to }, due);
    return [{ period: spanPeriod(spec.from, spec.to), label: null, window, due }].filter(within);
  }
  const low = Math.max(first.year - 2, FIRST_YEAR);
  const years = Array.from({ length: Math.max(0, Math.min(last.year + 2, LAST_YEAR) - low + 1) }, (_, at) => low + at);
  return years
    .flatMap((year) => namedIn(spec, year))
    .map(({ nominal, make }) => make(lastDay(nominal)))
    .filter((one) => within(one) && one.due >= (spec.since ?? one.due) && one.due <= (spec.until ?? one.due))
    .toSorted((one, other) =>
      one.due === other.due ? (one.period < other.period ? -1 : 1) : one.due < other.due ? -1 : 1,
    );
}
