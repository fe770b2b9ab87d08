// Says how a time phrase was understood, as codes and data; the sentence of each code stands with the other sentences for people.
import { screenDay, type Day } from '../day.ts';
import { lastDayOf, type Milestone, type Period } from './milestone.ts';

export const EXPLANATION_CODES = [
  'on-day',
  'before-day',
  'until',
  'until-hour',
  'between',
  'from',
  'ongoing',
  'ongoing-between',
  'cycle',
  'cycle-open',
  'cycle-times',
  'cycle-days',
  'cycle-working-days',
  'cycle-weekday',
  'cycle-before-weekday',
  'cycle-day',
  'cycle-before-day',
  'cycle-month',
  'cycle-month-day',
  'cycle-before-month-day',
  'cycle-quarter-day',
  'cycle-before-quarter-day',
  'event-after-each',
  'event-on',
  'event-after',
  'event-before',
  'event-days-after',
  'event-days-before',
  'event-working-days-after',
  'event-working-days-before',
  'event-days',
  'event-working-days',
  'document',
  'guidance',
  'unknown',
] as const;
export type ExplanationCode = (typeof EXPLANATION_CODES)[number];

/** What fills the sentence: days as the screen shows them, numbers, the words of the phrase. */
export type ExplanationData = {
  readonly day?: string;
  readonly from?: string;
  /** The last day in time. */
  readonly last?: string;
  readonly hour?: string;
  readonly every?: Period;
  readonly number?: number;
  readonly month?: number;
  readonly weekday?: number;
  readonly event?: string;
  readonly cites?: string;
};

export type Explanation = {
  readonly code: ExplanationCode;
  readonly data: ExplanationData;
  /** What is to be done then. */
  readonly note?: string;
  /** The last day is before the day of the document. */
  readonly past?: true;
};

type Said = { readonly code: ExplanationCode; readonly data: ExplanationData };

function explainPeriod(milestone: Milestone): Said {
  const { from, by, inclusive, hour } = milestone;
  const last = lastDayOf(milestone);
  if (by === undefined || last === null)
    return from === undefined ? { code: 'unknown', data: {} } : { code: 'from', data: { from: screenDay(from) } };
  const shown = { last: screenDay(last) };
  if (hour !== undefined) return { code: 'until-hour', data: { ...shown, hour } };
  if (inclusive === false) return { code: 'before-day', data: { ...shown, day: screenDay(by) } };
  if (from === by) return { code: 'on-day', data: { day: screenDay(by) } };
  // The first day of a whole month, quarter or year goes without saying.
  const own = from !== undefined && (milestone.kind === 'day' || from.slice(0, 4) !== last.slice(0, 4));
  return own ? { code: 'between', data: { ...shown, from: screenDay(from) } } : { code: 'until', data: shown };
}

function explainCycle({ every, times, month, day, weekday, days, working, inclusive }: Milestone): Said {
  if (every === undefined) return { code: 'cycle-open', data: {} };
  if (every === 'days')
    return { code: working === true ? 'cycle-working-days' : 'cycle-days', data: { number: days ?? 1 } };
  if (times !== undefined) return { code: 'cycle-times', data: { every, number: times } };
  const before = inclusive === false;
  if (weekday !== undefined)
    return { code: before ? 'cycle-before-weekday' : 'cycle-weekday', data: { every, weekday } };
  if (month !== undefined && day === undefined) return { code: 'cycle-month', data: { every, month } };
  if (month !== undefined && day !== undefined) {
    const of = every === 'quarter' ? 'quarter' : 'month';
    return { code: before ? `cycle-before-${of}-day` : `cycle-${of}-day`, data: { every, month, number: day } };
  }
  if (day !== undefined) return { code: before ? 'cycle-before-day' : 'cycle-day', data: { every, number: day } };
  return { code: 'cycle', data: { every } };
}

function explainEvent(milestone: Milestone): Said {
  const { event, relation, days, working, every } = milestone;
  const last = lastDayOf(milestone);
  if (event === undefined)
    return { code: working === true ? 'event-working-days' : 'event-days', data: { number: days ?? 0 } };
  const data = { event, ...(last === null ? {} : { last: screenDay(last) }) };
  if (every === 'event') return { code: 'event-after-each', data };
  const side = relation === 'before' ? 'before' : 'after';
  if (days !== undefined && days > 0)
    return {
      code: working === true ? `event-working-days-${side}` : `event-days-${side}`,
      data: { ...data, number: days },
    };
  return { code: relation === 'on' || days === 0 ? 'event-on' : `event-${side}`, data };
}

function say(milestone: Milestone): Said {
  const { kind, from, to, cites } = milestone;
  switch (kind) {
    case 'day':
    case 'month':
    case 'quarter':
    case 'year':
      return explainPeriod(milestone);
    case 'ongoing':
      return from === undefined || to === undefined
        ? { code: 'ongoing', data: {} }
        : { code: 'ongoing-between', data: { from: screenDay(from), last: screenDay(to) } };
    case 'recurring':
      return explainCycle(milestone);
    case 'event':
      return explainEvent(milestone);
    case 'document':
    case 'guidance':
      return { code: kind, data: { cites: cites ?? '' } };
    case 'unknown':
      return { code: 'unknown', data: {} };
  }
}

/** One explanation for each milestone, in their order; with the day of the document those that ended before it are marked. */
export function explainMilestones(milestones: readonly Milestone[], documentDate?: Day): readonly Explanation[] {
  return milestones.map((milestone) => {
    const last = lastDayOf(milestone);
    const past = last !== null && documentDate !== undefined && last < documentDate;
    // The sentences of cycles have no place for an hour.
    const hour = milestone.kind === 'recurring' ? milestone.hour : undefined;
    const note = [hour, milestone.note].filter((part) => part !== undefined).join(', ');
    return {
      ...say(milestone),
      ...(note === '' || milestone.kind === 'unknown' ? {} : { note }),
      ...(past ? { past } : {}),
    };
  });
}
