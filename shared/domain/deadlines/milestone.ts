// What a time phrase says, as data: the days, periods, cycles and events a task is bound to.
import * as z from 'zod';
import { dayBefore, DaySchema, type Day } from '../day.ts';

export const MILESTONE_KINDS = [
  'day',
  'month',
  'quarter',
  'year',
  'ongoing',
  'recurring',
  'event',
  'document',
  'guidance',
  'unknown',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** `days` is "every N days"; `event` is "after each …"; `nine-months` is the report of January to September. */
export const PERIODS = [
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
  'days',
  'event',
] as const;
export type Period = (typeof PERIODS)[number];

const words = z.string().min(1);

/** Absent and unsaid are one: a field stands only where the phrase says it. */
export const MilestoneSchema = z.strictObject({
  kind: z.enum(MILESTONE_KINDS),
  /** First day of the period, or the day an event counts from. */
  from: DaySchema.optional(),
  /** Last day of the period. */
  to: DaySchema.optional(),
  /** The day to be done by; with `inclusive: false` that day itself is too late. */
  by: DaySchema.optional(),
  inclusive: z.boolean().optional(),
  /** Before this time of the last day, `HH:MM`. */
  hour: z
    .string()
    .regex(/^([01]\d|2[0-4]):[0-5]\d$/)
    .optional(),
  /** Length of a cycle; a recurring milestone without it names none ("định kỳ báo cáo"). */
  every: z.enum(PERIODS).optional(),
  /** So often in each period: "02 lần/năm". */
  times: z.int().min(1).optional(),
  /** Day of the month in which a period ends or is reported; beyond the end of a month it means its last day. */
  day: z.int().min(1).max(31).optional(),
  /** Month within the period: 1–12 of a year, 1–3 of a quarter. */
  month: z.int().min(1).max(12).optional(),
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7).optional(),
  /** The event in the words of the phrase. */
  event: words.optional(),
  /** Where the milestone stands to its event. */
  relation: z.enum(['after', 'before', 'on']).optional(),
  days: z.int().min(0).optional(),
  /** The days are working days. */
  working: z.boolean().optional(),
  /** The document or the guidance that sets the time. */
  cites: words.optional(),
  /** What is to be done then. */
  note: words.optional(),
});
export type Milestone = Readonly<z.infer<typeof MilestoneSchema>>;

/** A phrase and what was understood of it. `text` is the phrase exactly as it was given: it is what the paper prints. */
export type TimePhrase = {
  readonly text: string;
  readonly milestones: readonly Milestone[];
  /** Words that belong to no milestone. */
  readonly unread?: string;
};

/** The last day that is in time, or `null` where the milestone names none by itself. */
export function lastDayOf({ by, inclusive }: Milestone): Day | null {
  if (by === undefined) return null;
  return inclusive === false ? dayBefore(by) : by;
}
