// The single days on which the milestones of a task fall due within a year, one for each period of a cycle.
import { daysInMonth, dayBefore, partialDay, type Day } from '../day.ts';
import { addDays, weekdayOf } from '../day-numbers.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../working-days.ts';
import { lastDayOf, type Milestone } from './milestone.ts';

export type Occurrence = {
  /** Place of the milestone in the list it came from. */
  readonly milestone: number;
  /** First day of the period it closes, where it has one. */
  readonly from?: Day;
  /** The last day in time. */
  readonly due: Day;
  /** The last working day up to it: on a Sunday nobody takes a report in. */
  readonly lastWorkingDay: Day;
};

type Due = Omit<Occurrence, 'milestone' | 'lastWorkingDay'>;

/** Cycles of whole months: how long each is, and the last months of its periods. */
const MONTHS = {
  month: { length: 1, ends: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  quarter: { length: 3, ends: [3, 6, 9, 12] },
  'half-year': { length: 6, ends: [6, 12] },
  'nine-months': { length: 9, ends: [9] },
  year: { length: 12, ends: [12] },
} as const;

function dayOfMonth(year: number, month: number, day: number): Day {
  return partialDay({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}

function monthly(milestone: Milestone, every: keyof typeof MONTHS, year: number): readonly Due[] {
  const { length, ends } = MONTHS[every];
  const { month, day, inclusive } = milestone;
  return ends.map((end): Due => {
    const first = end - length + 1;
    // A month is said within a quarter or a year only.
    const within = month === undefined || month > length ? end : first + month - 1;
    const due = dayOfMonth(year, within, day ?? daysInMonth(year, within));
    const from = partialDay({ year, month: first, day: 1 });
    return { from, due: day !== undefined && inclusive === false ? dayBefore(due) : due };
  });
}

const SUNDAY = 7;

function weekly({ weekday = SUNDAY, inclusive }: Milestone, first: Day, last: Day): readonly Due[] {
  const dues: Due[] = [];
  // Weeks begin on Monday, as on the calendars of offices.
  for (let monday = addDays(first, 1 - weekdayOf(first)); monday <= last; monday = addDays(monday, 7))
    dues.push({ from: monday, due: addDays(monday, weekday - (inclusive === false ? 2 : 1)) });
  return dues;
}

function daily(first: Day, last: Day, calendar: WorkingCalendar): readonly Due[] {
  const dues: Due[] = [];
  for (let day = first; day <= last; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) dues.push({ from: day, due: day });
  return dues;
}

/** A cycle whose length is not said, or that counts from an event, names no day by itself. */
function recurring(milestone: Milestone, year: number, calendar: WorkingCalendar): readonly Due[] {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  const first = milestone.from !== undefined && milestone.from > start ? milestone.from : start;
  const last = milestone.to !== undefined && milestone.to < end ? milestone.to : end;
  const { every } = milestone;
  const dues =
    every === undefined || every === 'days' || every === 'event'
      ? []
      : every === 'week'
        ? weekly(milestone, first, last)
        : every === 'day'
          ? daily(first, last, calendar)
          : monthly(milestone, every, year);
  return dues.filter(({ due }) => due >= first && due <= last);
}

function eventual(milestone: Milestone, calendar: WorkingCalendar): readonly Due[] {
  const { from, days, working, relation } = milestone;
  const due =
    working === true && from !== undefined && days !== undefined
      ? addWorkingDays(from, relation === 'before' ? -days : days, calendar)
      : lastDayOf(milestone);
  return due === null ? [] : [{ ...(from === undefined ? {} : { from }), due }];
}

function duesOf(milestone: Milestone, year: number, calendar: WorkingCalendar): readonly Due[] {
  if (milestone.kind === 'recurring') return recurring(milestone, year, calendar);
  return eventual(milestone, calendar);
}

/**
 * All days on which milestones fall due, in the order of the days. Milestones without a day of their own (constant work, another
 * document, guidance, an event to come) have none.
 * @param year the year in which cycles are followed; 1901–2198.
 */
export function occurrencesOf(
  milestones: readonly Milestone[],
  year: number,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  return milestones
    .flatMap((milestone, at) => duesOf(milestone, year, calendar).map((due) => ({ milestone: at, ...due })))
    .map((one) => ({
      ...one,
      lastWorkingDay: isWorkingDay(one.due, calendar) ? one.due : addWorkingDays(one.due, -1, calendar),
    }))
    .toSorted((one, other) => (one.due === other.due ? one.milestone - other.milestone : one.due < other.due ? -1 : 1));
}
