// A typed day of a year of rest, and what a year becomes when one of its days is added, changed or taken away. Without the screen.
import { DaySchema, readScreenDay, type Day } from '../../../shared/domain/day.ts';
import { weekdayOf } from '../../../shared/domain/day-numbers.ts';
import type { YearOfRest } from '../../../shared/domain/public-holidays.ts';

export type DayFlaw = 'noDay' | 'otherYear' | 'twice' | 'notWeekend';
export type TypedDay = { readonly day: Day } | { readonly flaw: DayFlaw };

const DAY_AND_MONTH = /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*$/;

/** Reads a whole day; "15/3" is taken in the year of the table. */
export function readRestDay(text: string, year: number): Day | null {
  const day = readScreenDay(DAY_AND_MONTH.test(text) ? `${text}/${year}` : text);
  return day !== null && DaySchema.safeParse(day).success ? day : null;
}

/** A new day for a list of days of a year. */
export function newDay(text: string, year: number, there: readonly { readonly day: Day }[]): TypedDay {
  const day = readRestDay(text, year);
  if (day === null) return { flaw: 'noDay' };
  if (!day.startsWith(`${year}-`)) return { flaw: 'otherYear' };
  return there.some((other) => other.day === day) ? { flaw: 'twice' } : { day };
}

/** A day that is worked instead: of the weekend, or it would be worked anyway. */
export function newMakeUpDay(text: string, { year, makeUp }: YearOfRest): TypedDay {
  const typed = newDay(text, year, makeUp);
  return 'day' in typed && weekdayOf(typed.day) < 6 ? { flaw: 'notWeekend' } : typed;
}

type List = 'daysOff' | 'makeUp';

/** Puts a day into its place among the others. */
export function withDay<Key extends List>(year: YearOfRest, list: Key, entry: YearOfRest[Key][number]): YearOfRest {
  const days = [...year[list], entry].toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return { ...year, [list]: days };
}

export function withoutDay(year: YearOfRest, list: List, day: Day): YearOfRest {
  const keep = (one: { readonly day: Day }): boolean => one.day !== day;
  return list === 'daysOff'
    ? { ...year, daysOff: year.daysOff.filter(keep) }
    : { ...year, makeUp: year.makeUp.filter(keep) };
}

/** Replaces fields of one day; an empty note is none. */
export function withFields<Key extends List>(
  year: YearOfRest,
  list: Key,
  day: Day,
  fields: Partial<YearOfRest[Key][number]>,
): YearOfRest {
  const days = year[list].map((one) => {
    if (one.day !== day) return one;
    const { note, ...rest } = { ...one, ...fields };
    return note === undefined || note.trim() === '' ? rest : { ...rest, note };
  });
  return { ...year, [list]: days };
}
