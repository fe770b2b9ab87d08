// Working days: every day but Saturdays, Sundays and days off, and the Saturdays worked in their place.
import type { Day } from './day.ts';
import { dayFromNumber, numberOfDay } from './day-numbers.ts';

export type WorkingCalendar = {
  readonly daysOff: ReadonlySet<Day>;
  /** Worked although they are days of the weekend, or days off. */
  readonly makeUp: ReadonlySet<Day>;
};

export const PLAIN_CALENDAR: WorkingCalendar = { daysOff: new Set(), makeUp: new Set() };

/** Longer than any run of days off: behind it a calendar has no working day at all. */
const LONGEST_REST = 400;

function isWorking(number: number, { daysOff, makeUp }: WorkingCalendar): boolean {
  const day = dayFromNumber(number);
  if (makeUp.has(day)) return true;
  return number % 7 < 5 && !daysOff.has(day);
}

/** Whether an office works on a day; the text must be a whole real day. */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  return isWorking(numberOfDay(day), calendar);
}

/**
 * The n-th working day after a day, before it where `count` is negative; 0 is the day itself, working or not.
 * The day counted from is not counted (Bộ luật Dân sự 2015, Điều 147: the first day of a period is the one after the event).
 * @throws RangeError where no working day is found in 400 days.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const step = count < 0 ? -1 : 1;
  let number = numberOfDay(day);
  let rest = 0;
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    number += step;
    rest += 1;
    if (rest > LONGEST_REST) throw new RangeError(`no working day near ${day}`);
    if (!isWorking(number, calendar)) continue;
    left -= 1;
    rest = 0;
  }
  return dayFromNumber(number);
}

/** How many working days come after `from` up to and with `to`; negative where `to` is the earlier. */
export function countWorkingDays(from: Day, to: Day, calendar: WorkingCalendar): number {
  const [first, last] = [numberOfDay(from), numberOfDay(to)];
  if (last < first) return 0 - countWorkingDays(to, from, calendar);
  let count = 0;
  for (let number = first + 1; number <= last; number += 1) if (isWorking(number, calendar)) count += 1;
  return count;
}

/** The first working day on a day or after it: a last day that is off moves there (Bộ luật Dân sự 2015, Điều 148.5). */
export function nextWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}
