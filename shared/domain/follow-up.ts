// The lists of follow-up: one filter behind every count and every list, so that a number opens exactly what it counted.
import * as z from 'zod';
import { addDays, weekdayOf } from './day-numbers.ts';
import { DaySchema, daysInMonth, partialDay, type Day } from './day.ts';
import { OCCURRENCE_KINDS, WAITS } from './deadlines/schedule.ts';
import { AGEING, WORK_STANDINGS, WORK_STATUSES, ageingOf, isOpen } from './deadlines/standing.ts';
import { Key } from './organisation.ts';
import { fold } from './text.ts';

/**
 * What is asked for: open work overdue, due from today to Sunday or to the end of the month, reports among the latter, work
 * without a day yet, work whose unit was reminded and has not answered; all open work, or all of it.
 */
export const BUCKETS = ['overdue', 'week', 'month', 'reports', 'waiting', 'unanswered', 'open', 'all'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** Stands among the units of a filter for work that no unit of the office leads. */
export const NO_UNIT = '-';
/** Stands among the groups of a filter for tasks outside any group of their document. */
export const NO_GROUP = '-';

export const FollowFilterSchema = z.strictObject({
  bucket: z.enum(BUCKETS).default('open'),
  /** Units that lead now, or `NO_UNIT`; none asked for is any. */
  units: z.array(Key).max(100).default([]),
  plans: z.array(Key).max(100).default([]),
  /** Groups of tasks within their document, or `NO_GROUP`. */
  groups: z.array(Key).max(100).default([]),
  /** Year of the document. */
  year: z.int().min(1990).max(2100).nullable().default(null),
  standings: z.array(z.enum(WORK_STANDINGS)).max(WORK_STANDINGS.length).default([]),
  ageing: z.enum(AGEING).nullable().default(null),
  /** Due days, both ends included. */
  from: DaySchema.nullable().default(null),
  to: DaySchema.nullable().default(null),
  /** Only work without a day. */
  undated: z.boolean().default(false),
  /** Words of the task, the deadline or the document, without regard to marks. */
  words: z.string().max(200).default(''),
});
export type FollowFilter = z.infer<typeof FollowFilterSchema>;
export type FollowFilterInput = z.input<typeof FollowFilterSchema>;

export const SavedFilterSchema = z.strictObject({ id: Key, name: z.string(), filter: FollowFilterSchema });
export type SavedFilter = z.infer<typeof SavedFilterSchema>;

/** One line of a list: an occurrence with its task and document. */
export const FollowRowSchema = z.strictObject({
  id: Key,
  taskId: Key,
  planId: Key,
  /** "KH 12/KH-SKHCN" needs these three. */
  planKind: z.string(),
  planNumber: z.string().nullable(),
  planSymbol: z.string(),
  planSubject: z.string(),
  year: z.int(),
  content: z.string(),
  /** The official words of the deadline. */
  time: z.string().nullable(),
  kind: z.enum(OCCURRENCE_KINDS),
  /** First day of the period of a cycle. */
  from: DaySchema.nullable(),
  /** The last day as the words say, before any extension. */
  planned: DaySchema.nullable(),
  due: DaySchema.nullable(),
  waits: z.enum(WAITS).nullable(),
  /** What is to be done then. */
  note: z.string().nullable(),
  report: z.boolean(),
  status: z.enum(WORK_STATUSES),
  finished: DaySchema.nullable(),
  standing: z.enum(WORK_STANDINGS),
  /** Days late, 0 in time. */
  late: z.int(),
  extensions: z.int(),
  /** Units that lead now, those that took over from closed ones; empty where the task names none. */
  units: z.array(Key),
  /** Who leads as the document says, where that is no unit of the office. */
  phrase: z.string().nullable(),
  products: z.array(z.string()),
  /** The last report in words. */
  lastText: z.string().nullable(),
  /** The day the last report tells of. */
  lastDay: DaySchema.nullable(),
  /** The last day its unit was reminded of it. */
  reminded: DaySchema.nullable(),
  /** The same in every document that holds the task. */
  shared: Key.nullable(),
});
export type FollowRow = z.infer<typeof FollowRowSchema>;

export type DaySpan = { readonly from: Day; readonly to: Day };

/** From today to the Sunday of its week. */
export function weekOf(today: Day): DaySpan {
  return { from: today, to: addDays(today, 7 - weekdayOf(today)) };
}

/** From today to the last day of its month. */
export function monthOf(today: Day): DaySpan {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return { from: today, to: partialDay({ year, month, day: daysInMonth(year, month) }) };
}

/** Whether a unit was reminded of open work and has said nothing since. */
export function isUnanswered(row: Pick<FollowRow, 'status' | 'reminded' | 'lastDay'>): boolean {
  return isOpen(row) && row.reminded !== null && (row.lastDay === null || row.lastDay < row.reminded);
}

function isDueIn(row: Pick<FollowRow, 'status' | 'due'>, { from, to }: DaySpan): boolean {
  return isOpen(row) && row.due !== null && row.due >= from && row.due <= to;
}

type Bucketed = Pick<FollowRow, 'status' | 'standing' | 'due' | 'waits' | 'report' | 'reminded' | 'lastDay'>;

/** The rule behind every count: which bucket a row is in. A row may be in several. */
export function inBucket(row: Bucketed, bucket: Bucket, today: Day): boolean {
  switch (bucket) {
    case 'overdue':
      return row.standing === 'overdue';
    case 'week':
      return isDueIn(row, weekOf(today));
    case 'month':
      return isDueIn(row, monthOf(today));
    case 'reports':
      return row.report && (isDueIn(row, weekOf(today)) || isDueIn(row, monthOf(today)));
    case 'waiting':
      return isOpen(row) && row.due === null && row.waits !== null;
    case 'unanswered':
      return isUnanswered(row);
    case 'open':
      return isOpen(row);
    case 'all':
      return true;
  }
}

/** Whether a row is asked for; the units, plans, groups, year and days of the filter are those of the row. */
export function matches(row: FollowRow, filter: FollowFilter, today: Day): boolean {
  if (!inBucket(row, filter.bucket, today)) return false;
  if (filter.undated && row.due !== null) return false;
  if (filter.standings.length > 0 && !filter.standings.includes(row.standing)) return false;
  if (filter.ageing !== null && ageingOf(isOpen(row) ? row.late : 0) !== filter.ageing) return false;
  const words = fold(filter.words);
  if (words === '') return true;
  const { content, time, note, planNumber, planSymbol, planSubject } = row;
  return fold([content, time, note, `${planNumber ?? ''}/${planSymbol}`, planSubject].join(' ')).includes(words);
}

/** What a line of a tally counts. */
export const TallySchema = z.strictObject({
  /** Occurrences in all. */
  total: z.int(),
  open: z.int(),
  overdue: z.int(),
  ageing: z.strictObject({ '1-7': z.int(), '8-30': z.int(), 'over-30': z.int() }),
  /** Days late of the open ones, together and the longest. */
  lateDays: z.int(),
  longest: z.int(),
  inTime: z.int(),
  late: z.int(),
  dropped: z.int(),
});
export type Tally = z.infer<typeof TallySchema>;

type Tallied = Pick<FollowRow, 'status' | 'standing' | 'late'>;

/** Counts rows of a list. */
export function tallyOf(rows: readonly Tallied[]): Tally {
  const open = rows.filter(isOpen);
  const overdue = open.filter((row) => row.standing === 'overdue');
  const aged = Map.groupBy(overdue, (row) => ageingOf(row.late));
  const having = (standing: FollowRow['standing']): number => rows.filter((row) => row.standing === standing).length;
  return {
    total: rows.length,
    open: open.length,
    overdue: overdue.length,
    ageing: {
      '1-7': aged.get('1-7')?.length ?? 0,
      '8-30': aged.get('8-30')?.length ?? 0,
      'over-30': aged.get('over-30')?.length ?? 0,
    },
    lateDays: overdue.reduce((sum, row) => sum + row.late, 0),
    longest: Math.max(0, ...overdue.map((row) => row.late)),
    inTime: having('done-in-time'),
    late: having('done-late'),
    dropped: having('dropped'),
  };
}

/** How a list is gathered. */
export const GROUPINGS = ['unit', 'plan', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The groups a row stands in: a task led by two units stands with both; `''` for no unit, or no day. */
export function groupsOf(row: Pick<FollowRow, 'units' | 'planId' | 'due'>, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'unit':
      return row.units.length === 0 ? [''] : row.units;
    case 'plan':
      return [row.planId];
    case 'month':
      return [row.due?.slice(0, 7) ?? ''];
  }
}
