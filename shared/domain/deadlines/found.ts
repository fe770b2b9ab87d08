// What the rules hand to each other while a phrase is read: places of the calendar still without their year, and milestones that are whole.
import { dayBefore, dayParts, daysInMonth, partialDay, type Day } from '../day.ts';
import { addDays } from '../day-numbers.ts';
import type { Milestone } from './milestone.ts';

/** A year said in figures, said as "each year", said from the plan's year ("năm sau" is 1), or not said. */
export type SaidYear = number | 'each' | { readonly off: number } | null;

/** How a place of the calendar binds: on it, before it, until its end, from its start, after its end, in its first or second third. */
export type Bond = 'on' | 'before' | 'until' | 'since' | 'after' | 'early' | 'middle';

/** A day or a period of the calendar; the year may come from a neighbour or from the plan. */
export type Place = {
  readonly start: number;
  readonly end: number;
  readonly unit: 'day' | 'month' | 'quarter' | 'year';
  readonly bond: Bond;
  /** 1–12, of the first and of the last day. */
  readonly months: readonly [number, number];
  /** Both days of the month; `null` means the whole month. */
  readonly days: readonly [number, number] | null;
  readonly year: SaidYear;
  /** The year is that of the place behind it. */
  readonly lent?: boolean;
  /** Last year of a range of years. */
  readonly lastYear?: number;
  /** "và những năm tiếp theo": no end. */
  readonly open?: boolean;
  readonly hour?: string;
  /** The period a report due on this day is on: "quý I trước ngày 03/3". */
  readonly label?: string;
};

export type Found =
  | ({ readonly is: 'place' } & Place)
  | {
      readonly is: 'whole';
      readonly start: number;
      readonly end: number;
      readonly milestones: readonly Milestone[];
      /** Takes the period that follows ("thường xuyên trong năm 2024"). */
      readonly takes?: 'period';
    }
  /** Words with figures that are no time: the number of a document, a day that does not exist. */
  | { readonly is: 'passed'; readonly start: number; readonly end: number; readonly wrong: boolean };

export type ReadOptions = {
  /** Year of the plan: for every place that names none. */
  readonly year: number;
  /** Day of the document: "kể từ ngày ký" counts from it. */
  readonly documentDate?: Day | undefined;
  /** "Trước ngày 30/9": true where the office takes the 30th itself as in time. Without it the words mean what they say. */
  readonly beforeIncludesDay?: boolean | undefined;
};

/** The year of a place; `null` where it comes back each year. */
function yearOf({ year }: Place, fallback: number): number | null {
  if (year === 'each') return null;
  if (year === null) return fallback;
  return typeof year === 'number' ? year : fallback + year.off;
}

/** First and last day of a place in a year; `null` where there is none (29 February). */
export function spanOf(place: Place, fallback: number): { readonly from: Day; readonly to: Day } | null {
  const year = yearOf(place, fallback) ?? fallback;
  const lastYear = place.lastYear ?? year;
  const [firstMonth, lastMonth] = place.months;
  const [firstDay, lastDay] = place.days ?? [1, daysInMonth(lastYear, lastMonth)];
  if (firstDay > daysInMonth(year, firstMonth) || lastDay > daysInMonth(lastYear, lastMonth)) return null;
  const from = partialDay({ year, month: firstMonth, day: firstDay });
  const to = partialDay({ year: lastYear, month: lastMonth, day: lastDay });
  const real = dayParts(from) !== null && dayParts(to) !== null;
  return real && from <= to ? { from, to } : null;
}

/** "Đầu tháng" is its first ten days, "giữa tháng" ends with the twentieth; of a quarter they are its first and its second month. */
export const EARLY_DAY = 10;
export const MIDDLE_DAY = 20;

/** The last day of "đầu quý II", "giữa tháng 6", "đầu năm": earlier than the end of the whole, so that nobody is reminded too late. */
function endOfThird(from: Day, unit: Place['unit'], bond: 'early' | 'middle'): Day {
  const [year = 0, first = 1] = from.split('-').map(Number);
  if (unit === 'month') return partialDay({ year, month: first, day: bond === 'early' ? EARLY_DAY : MIDDLE_DAY });
  const quarter = first + (bond === 'early' ? 0 : 1);
  const ofYear = bond === 'early' ? 3 : 6;
  const month = unit === 'year' ? ofYear : quarter;
  return partialDay({ year, month, day: daysInMonth(year, month) });
}

/** A place that comes back each year, by its last day. */
function yearly(place: Place, inclusive: boolean): Milestone {
  const day = place.days?.[1];
  return {
    kind: 'recurring',
    every: 'year',
    month: place.months[1],
    ...(day === undefined ? {} : { day, inclusive }),
    ...(place.hour === undefined ? {} : { hour: place.hour }),
  };
}

/** The milestone of a place; `null` where that year has no such day. */
export function placeToMilestone(place: Place, options: ReadOptions): Milestone | null {
  const span = spanOf(place, options.year);
  const { unit: kind, bond, hour } = place;
  const own = options.beforeIncludesDay ?? false;
  // "Trước 17 giờ ngày 30/9": the hour is on the day itself.
  const inclusive = bond !== 'before' || hour !== undefined || own;
  if (place.year === 'each') return yearly(place, inclusive);
  if (span === null) return null;
  const { from, to } = span;
  const said = hour === undefined ? {} : { hour };
  if (bond === 'since' || place.open === true) return { kind, from, ...said };
  if (bond === 'after') return { kind, from: addDays(to, 1) };
  if (bond === 'until') return { kind, by: to, inclusive: true, ...said };
  if (bond === 'early' || bond === 'middle') {
    const plain = kind === 'day' || (kind === 'month' && from.slice(0, 7) !== to.slice(0, 7));
    return { kind, from, to, by: plain ? to : endOfThird(from, kind, bond), inclusive: true, ...said };
  }
  if (bond === 'on') return { kind, from, to, by: to, inclusive: true, ...said };
  if (kind === 'day') return { kind, by: from, inclusive, ...said };
  return { kind, by: dayBefore(from), inclusive: true };
}
