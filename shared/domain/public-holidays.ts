// The public holidays of Bộ luật Lao động 2019 (Điều 112), and the shipped table with what was decided for each year.
import * as z from 'zod';
import { DaySchema, type Day } from './day.ts';
import { addDays, weekdayOf } from './day-numbers.ts';
import { fromLunar } from './lunar-calendar.ts';
import { NameInput } from './text.ts';
import type { WorkingCalendar } from './working-days.ts';

export const HOLIDAYS = ['new-year', 'tet', 'hung-kings', 'reunification', 'labour', 'national', 'culture'] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** `compensation` for a holiday on a weekly day of rest (Điều 111.3); `swap` for a working day moved to a Saturday. */
export const DAY_OFF_REASONS = ['holiday', 'compensation', 'swap'] as const;

const DayOffSchema = z.strictObject({
  day: DaySchema,
  holiday: z.enum(HOLIDAYS),
  reason: z.enum(DAY_OFF_REASONS).default('holiday'),
  /** False where it is not certain that the day is off: shown, not counted, until the office says so. */
  off: z.boolean().default(true),
  note: NameInput.optional(),
});
export type DayOff = Readonly<z.infer<typeof DayOffSchema>>;

const MakeUpSchema = z.strictObject({
  day: DaySchema,
  /** The working day that was taken off instead. */
  instead: DaySchema,
  /** False where it is not certain. */
  on: z.boolean().default(true),
  note: NameInput.optional(),
});

export const YearOfRestSchema = z
  .strictObject({
    year: z.int().min(1900).max(2199),
    /** Who decided on Tết, on 2 September and on the swaps. */
    source: NameInput,
    daysOff: z.array(DayOffSchema).max(60),
    makeUp: z.array(MakeUpSchema).max(20).default([]),
  })
  .refine(({ year, daysOff, makeUp }) => [...daysOff, ...makeUp].every(({ day }) => day.startsWith(`${year}-`)), {
    error: 'other-year',
  })
  .refine(
    ({ daysOff, makeUp }) =>
      [daysOff, makeUp].every((days) => new Set(days.map(({ day }) => day)).size === days.length),
    { error: 'day-twice' },
  );
export type YearOfRest = Readonly<z.infer<typeof YearOfRestSchema>>;

/** The table that comes with the program, as `resources/calendar` holds it. */
export const RestTableSchema = z.array(YearOfRestSchema).max(300);

/** First day of the lunar year that begins in a year. */
export function tetOf(year: number): Day | null {
  return fromLunar({ year, month: 1, day: 1, leap: false });
}

/** What the Government decides for each year. */
export type YearlyChoice = {
  /** How many of the five days of Tết come before the first day of the lunar year. */
  readonly tetBefore: number;
  /** The second day of the National Day. */
  readonly nationalDay: 'before' | 'after';
};

const TET_DAYS = 5;

function onDay(holiday: Holiday, day: Day): DayOff {
  return { day, holiday, reason: 'holiday', off: true };
}

/**
 * The days off of a year (Điều 112.1): 1/1, five days of Tết, 10/3 lunar, 30/4, 1/5, 2/9 with one day beside it; a holiday on a
 * Saturday or Sunday is compensated on the next working day (Điều 111.3). Swaps are decided apart and are not computed.
 */
export function publicHolidays(year: number, { tetBefore, nationalDay }: YearlyChoice): readonly DayOff[] {
  const tet = tetOf(year);
  const kings = fromLunar({ year, month: 3, day: 10, leap: false });
  const national = `${year}-09-02`;
  const tetDays = tet === null ? [] : Array.from({ length: TET_DAYS }, (_, at) => addDays(tet, at - tetBefore));
  const holidays = [
    onDay('new-year', `${year}-01-01`),
    ...tetDays.map((day) => onDay('tet', day)),
    ...(kings === null ? [] : [onDay('hung-kings', kings)]),
    onDay('reunification', `${year}-04-30`),
    onDay('labour', `${year}-05-01`),
    onDay('national', national),
    onDay('national', addDays(national, nationalDay === 'before' ? -1 : 1)),
  ];
  const taken = new Set(holidays.map(({ day }) => day));
  const compensations = holidays
    .filter(({ day }) => weekdayOf(day) > 5)
    .map(({ day, holiday }): DayOff => {
      let free = day;
      while (weekdayOf(free) > 5 || taken.has(free)) free = addDays(free, 1);
      taken.add(free);
      return { day: free, holiday, reason: 'compensation', off: true };
    });
  return [...holidays, ...compensations].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

const CHOICES: readonly YearlyChoice[] = [1, 2].flatMap((tetBefore) =>
  (['before', 'after'] as const).map((nationalDay) => ({ tetBefore, nationalDay })),
);

/** Words of a proposed year: who decided, and why a day is not certain. */
export type ProposalWords = { readonly source: string; readonly unsure: string };

/**
 * A year nothing has been decided for yet: the days that are off whatever is decided count; those that depend on the decision
 * are there too, switched off, with a note.
 */
export function proposedYear(year: number, { source, unsure }: ProposalWords): YearOfRest {
  const proposals = CHOICES.map((choice) => publicHolidays(year, choice));
  const days = Map.groupBy(proposals.flat(), ({ day }) => day);
  const daysOff = [...days.values()].flatMap((found): DayOff[] => {
    const [first] = found;
    if (first === undefined) return [];
    return [found.length === CHOICES.length ? first : { ...first, off: false, note: unsure }];
  });
  return { year, source, daysOff: daysOff.toSorted((one, other) => (one.day < other.day ? -1 : 1)), makeUp: [] };
}

/** The calendar that counts: only days that are certain. */
export function workingCalendar(years: readonly YearOfRest[]): WorkingCalendar {
  return {
    daysOff: new Set(years.flatMap(({ daysOff }) => daysOff.filter(({ off }) => off).map(({ day }) => day))),
    makeUp: new Set(years.flatMap(({ makeUp }) => makeUp.filter(({ on }) => on).map(({ day }) => day))),
  };
}
