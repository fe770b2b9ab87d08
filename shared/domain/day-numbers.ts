// Days as running numbers, so that adding, subtracting and the day of the week are sums of integers.
import { dayParts, partialDay, type Day } from './day.ts';

/**
 * The Julian day number of a Gregorian date (noon): 2000-01-01 is 2,451,545.
 * Source: Fliegel and Van Flandern, Communications of the ACM 11 (1968), 657, with floored divisions.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const early = Math.floor((14 - month) / 12);
  const [y, m] = [year + 4800 - early, month + 12 * early - 3];
  return (
    day +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32_045
  );
}

/** The number of a day; the text must be a whole real day, anything else throws. */
export function numberOfDay(day: Day): number {
  const parts = dayParts(day);
  if (parts === null || parts.month === null || parts.day === null) throw new RangeError(`not a day: ${day}`);
  return dayNumber(parts.year, parts.month, parts.day);
}

/** The day of a number. */
export function dayFromNumber(number: number): Day {
  const a = number + 32_044;
  const b = Math.floor((4 * a + 3) / 146_097);
  const c = a - Math.floor((146_097 * b) / 4);
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return partialDay({
    year: 100 * b + d - 4800 + Math.floor(m / 10),
    month: m + 3 - 12 * Math.floor(m / 10),
    day: e - Math.floor((153 * m + 2) / 5) + 1,
  });
}

/** Day of the week, 1 is Monday and 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return (numberOfDay(day) % 7) + 1;
}

/** The day so many days later, earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(numberOfDay(day) + days);
}

/** How many days later `to` is than `from`. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}
