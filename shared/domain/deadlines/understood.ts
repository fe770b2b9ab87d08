// What the words of a deadline come to under the rules of the office: their meaning, the next periods, and what is doubtful in them.
import { dayParts, firstDayOf, partialDay, type Day } from '../day.ts';
import { explainMilestones, type Explanation } from './explain-milestones.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { readTimePhrase } from './read-phrase.ts';
import type { ScheduledPlan, ScheduleRules } from './schedule.ts';

export type Understood = {
  readonly explained: readonly Explanation[];
  /** Words that belong to no time. */
  readonly unread: string | undefined;
  /** Days of the phrase that no calendar has, as they were written. */
  readonly impossible: readonly string[];
  /** The next periods of its cycles. */
  readonly next: readonly Occurrence[];
  /** Single last days, without those before the day of the document. */
  readonly days: readonly Day[];
  /** Single days on which the office does not work. */
  readonly rest: readonly Occurrence[];
  /** The cycle is a whole week: that it ends on a Sunday goes without saying. */
  readonly isEndOfWeek: boolean;
};

const SHOWN_PERIODS = 3;

const DAY_IN_FIGURES = /(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?(?![\d/])/gu;

/** Days of a text that do not exist; without a year they are looked for in the year of the document. */
function impossibleDays(text: string, year: number): readonly string[] {
  return [...text.matchAll(DAY_IN_FIGURES)]
    .filter(([, day, month, said]) => {
      const parts = { year: said === undefined ? year : Number(said), month: Number(month), day: Number(day) };
      return dayParts(partialDay(parts)) === null;
    })
    .map(([words]) => words);
}

/**
 * Understands the words of a deadline. Total: any text is answered.
 * @param since periods that end before this day are over.
 */
export function understandTime(time: string, plan: ScheduledPlan, rules: ScheduleRules, since: Day): Understood {
  const issued = plan.issued === null ? undefined : firstDayOf(plan.issued);
  const { beforeIncludesDay, calendar } = rules;
  const { milestones, unread } = readTimePhrase(time, { year: plan.year, documentDate: issued, beforeIncludesDay });
  // Daily work is constant work.
  const cycles = milestones.filter(({ kind, every }) => kind === 'recurring' && every !== 'day');
  const single = milestones.filter(({ kind }) => kind !== 'recurring');
  const past = (due: Day): boolean => issued !== undefined && due < issued;
  const days = occurrencesOf(single, plan.year, calendar).filter(({ due }) => !past(due));
  return {
    explained: explainMilestones(milestones, issued),
    unread,
    impossible: unread === undefined ? [] : impossibleDays(unread, plan.year),
    next: occurrencesOf(cycles, plan.year, calendar)
      .filter(({ due }) => due >= since && !past(due))
      .slice(0, SHOWN_PERIODS),
    days: days.map(({ due }) => due),
    rest: days.filter(({ due, lastWorkingDay }) => due !== lastWorkingDay),
    isEndOfWeek: cycles.every(({ every, weekday }) => every === 'week' && weekday === undefined),
  };
}
