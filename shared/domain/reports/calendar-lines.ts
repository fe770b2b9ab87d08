// A line of the report calendar: one report that is or was due, how far it is, and which lists it stands in.
import * as z from 'zod';
import { daysInMonth, DaySchema, partialDay, type Day } from '../day.ts';
import { daysBetween } from '../day-numbers.ts';
import { Key } from '../organisation.ts';
import { PLAN_STATES } from '../plan-life.ts';
import { PeriodSchema } from './periods.ts';

export const ReportMarkSchema = z.strictObject({
  id: Key,
  /** The document that holds its words. */
  planId: Key,
  state: z.enum(PLAN_STATES),
  /** Its figures are frozen. */
  closed: z.boolean(),
  /** As it is printed; `null` where it has none yet. */
  number: z.string().nullable(),
  issued: z.string().nullable(),
});

export const ReportLineSchema = z.strictObject({
  ruleId: Key,
  /** The plan that asks; `null` for a rule of the office. */
  planId: Key.nullable(),
  planLabel: z.string(),
  name: z.string(),
  period: PeriodSchema,
  /** Name of the term. */
  label: z.string().nullable(),
  window: z.strictObject({ from: DaySchema, to: DaySchema }),
  /** The last day in time. */
  due: DaySchema,
  /** Days behind that: until today while it is not issued, else until it was issued. */
  late: z.int(),
  receiver: z.string().nullable(),
  via: z.string().nullable(),
  report: ReportMarkSchema.nullable(),
});
export type ReportLine = z.infer<typeof ReportLineSchema>;

export const REPORT_STAGES = ['none', 'drafting', 'closed', 'issued'] as const;
/** Chưa lập · đang soạn · đã chốt · đã ban hành. */
export type ReportStage = (typeof REPORT_STAGES)[number];

export function stageOf({ report }: Pick<ReportLine, 'report'>): ReportStage {
  if (report === null) return 'none';
  if (report.state === 'issued') return 'issued';
  return report.closed ? 'closed' : 'drafting';
}

/** @param issued the day the report was issued, `null` while it is not */
export function daysLateOf(due: Day, issued: string | null, today: Day): number {
  // A month without a day is no day to count from.
  const until = issued === null ? today : issued.length === 10 ? issued : due;
  return until > due ? daysBetween(due, until) : 0;
}

export const REPORT_LISTS = ['all', 'owed', 'overdue'] as const;
/** `owed`: overdue, or due by the end of this month. */
export type ReportList = (typeof REPORT_LISTS)[number];

/** Whether a line stands in a list on a day. */
export function inReportList(line: Pick<ReportLine, 'report' | 'due' | 'late'>, list: ReportList, today: Day): boolean {
  const isIssued = stageOf(line) === 'issued';
  switch (list) {
    case 'all':
      return true;
    case 'owed':
      return !isIssued && line.due.slice(0, 7) <= today.slice(0, 7);
    case 'overdue':
      return !isIssued && line.late > 0;
  }
}

/** The days in which reports are owed: from the beginning of the last year to the end of this month. */
export function owedWithin(today: Day): { readonly from: Day; readonly to: Day } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return { from: `${year - 1}-01-01`, to: partialDay({ year, month, day: daysInMonth(year, month) }) };
}
