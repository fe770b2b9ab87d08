// The overview for leaders: work by unit and by part, what is late, targets against their goals, what falls due next. Only counted here.
import * as z from 'zod';
import { addDays } from './day-numbers.ts';
import { DaySchema, type Day } from './day.ts';
import { isOpen, type WorkStanding } from './deadlines/standing.ts';
import { divideDecimals } from './decimal.ts';
import { TargetMentionSchema, type TargetMention } from './overview-targets.ts';
import {
  FollowFilterSchema,
  groupsOf,
  NO_GROUP,
  NO_UNIT,
  tallyOf,
  type FollowFilter,
  type FollowRow,
} from './follow-up.ts';
import { Key } from './organisation.ts';

/** What a line counts; every row is in exactly one of those behind `total`. */
export const OVERVIEW_PARTS = ['total', 'inTime', 'late', 'doing', 'overdue', 'dropped'] as const;
export type OverviewPart = (typeof OVERVIEW_PARTS)[number];

const STANDINGS: Readonly<Record<OverviewPart, readonly WorkStanding[]>> = {
  total: [],
  inTime: ['done-in-time'],
  late: ['done-late'],
  doing: ['not-started', 'in-progress'],
  overdue: ['overdue'],
  dropped: ['dropped'],
};

const CountsSchema = z.strictObject({
  total: z.int(),
  inTime: z.int(),
  late: z.int(),
  /** Open and not late: being done, or not begun. */
  doing: z.int(),
  overdue: z.int(),
  dropped: z.int(),
  /** Done of what is still to be done or is done, in per cent with one digit: "62.5"; `null` where there is nothing. */
  percent: z.string().nullable(),
});
export type OverviewCounts = z.infer<typeof CountsSchema>;

/** Names are `null` for work without a unit, or outside any group. */
const LineSchema = z.strictObject({ key: z.string(), name: z.string().nullable(), counts: CountsSchema });
export type OverviewLine = z.infer<typeof LineSchema>;

const WorkSchema = z.strictObject({
  taskId: Key,
  content: z.string(),
  /** What is to be done then. */
  note: z.string().nullable(),
  units: z.string(),
  planKind: z.string(),
  planNumber: z.string().nullable(),
  planSymbol: z.string(),
  due: DaySchema.nullable(),
  late: z.int(),
});
export type OverviewWork = z.infer<typeof WorkSchema>;

/** Days ahead that the next deadlines are listed for. */
export const NEXT_DAYS = 30;
/** Lines of the lists of single pieces of work; the links open all of them. */
export const NAMED_WORK = 10;

export const OverviewSchema = z.strictObject({
  today: DaySchema,
  /** Name of the office. */
  office: z.string(),
  year: z.int(),
  /** The one document; `null` for all followed documents of the year. */
  plan: z
    .strictObject({
      id: Key,
      kind: z.string(),
      number: z.string().nullable(),
      symbol: z.string(),
      subject: z.string(),
      /** Its work is followed: issued, and not replaced by another. */
      followed: z.boolean(),
    })
    .nullable(),
  /** How many documents are counted. */
  documents: z.int(),
  counts: CountsSchema,
  /** Work led by several units is counted with each; the counts above have it once. */
  byUnit: z.array(LineSchema),
  /** By groups of tasks of the one document, or by documents of the year; each row in one line. */
  byPart: z.array(LineSchema),
  ageing: z.strictObject({ '1-7': z.int(), '8-30': z.int(), 'over-30': z.int() }),
  /** The latest work, the longest first. */
  longest: z.array(WorkSchema),
  next: z.array(WorkSchema),
  /** How many fall due in those days in all. */
  nextCount: z.int(),
  targets: z.array(TargetMentionSchema),
});
export type Overview = z.infer<typeof OverviewSchema>;

/** Counts of rows, by the rules of the lists. */
export function countsOf(rows: readonly FollowRow[]): OverviewCounts {
  const { total, open, overdue, inTime, late, dropped } = tallyOf(rows);
  const asked = total - dropped;
  const percent = asked === 0 ? null : divideDecimals(String((inTime + late) * 100), String(asked), 1);
  return { total, inTime, late, doing: open - overdue, overdue, dropped, percent };
}

export type OverviewRows = {
  readonly today: Day;
  readonly office: string;
  readonly year: number;
  readonly plan: Overview['plan'];
  readonly documents: number;
  /** All work of the scope, whatever became of it. */
  readonly rows: readonly FollowRow[];
  readonly unitNames: ReadonlyMap<string, string>;
  /** Lines of the second table in their order; rows of others stand under `''`. */
  readonly parts: readonly { readonly key: string; readonly name: string }[];
  readonly partOf: (row: FollowRow) => string;
  readonly targets: readonly TargetMention[];
};

type Named = { readonly key: string; readonly name: string | null };

function linesOf(rows: readonly FollowRow[], keysOf: (row: FollowRow) => readonly string[]): Map<string, FollowRow[]> {
  const lines = new Map<string, FollowRow[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const own = lines.get(key);
      if (own === undefined) lines.set(key, [row]);
      else own.push(row);
    }
  return lines;
}

function toLines(lines: ReadonlyMap<string, readonly FollowRow[]>, order: readonly Named[]): OverviewLine[] {
  return order.flatMap(({ key, name }) => {
    const own = lines.get(key);
    return own === undefined ? [] : [{ key, name, counts: countsOf(own) }];
  });
}

function mention(row: FollowRow, unitNames: ReadonlyMap<string, string>): OverviewWork {
  const units = row.units.map((unit) => unitNames.get(unit) ?? '').filter((name) => name !== '');
  return {
    taskId: row.taskId,
    content: row.content,
    note: row.note,
    units: [...units, ...(row.phrase === null ? [] : [row.phrase])].join('; '),
    planKind: row.planKind,
    planNumber: row.planNumber,
    planSymbol: row.planSymbol,
    due: row.due,
    late: row.late,
  };
}

/** Puts the overview together out of the rows of its scope. */
export function overviewOf(given: OverviewRows): Overview {
  const { today, office, year, plan, documents, rows, unitNames, parts, partOf, targets } = given;
  const units = [...unitNames].map(([key, name]) => ({ key, name }));
  const overdue = rows.filter(({ standing }) => standing === 'overdue');
  const last = addDays(today, NEXT_DAYS);
  const next = rows
    .filter((row) => isOpen(row) && row.due !== null && row.due >= today && row.due <= last)
    .toSorted((one, other) => ((one.due ?? '') < (other.due ?? '') ? -1 : 1));
  return {
    today,
    office,
    year,
    plan,
    documents,
    counts: countsOf(rows),
    byUnit: toLines(
      linesOf(rows, (row) => groupsOf(row, 'unit')),
      [...units, { key: '', name: null }],
    ),
    byPart: toLines(
      linesOf(rows, (row) => [partOf(row)]),
      [...parts, { key: '', name: null }],
    ),
    ageing: tallyOf(rows).ageing,
    longest: overdue
      .toSorted((one, other) => other.late - one.late)
      .slice(0, NAMED_WORK)
      .map((row) => mention(row, unitNames)),
    next: next.slice(0, NAMED_WORK).map((row) => mention(row, unitNames)),
    nextCount: next.length,
    targets: [...targets],
  };
}

/** Whose count it is: the whole, a unit, or a line of the second table. */
export type OverviewPlace = { readonly unit?: string; readonly part?: string };

/** The filter of exactly the rows behind a count. */
export function overviewFilter(
  { plan, year }: Pick<Overview, 'plan' | 'year'>,
  place: OverviewPlace,
  counted: OverviewPart,
): FollowFilter {
  const scope = plan === null ? { year } : { plans: [plan.id] };
  const units = place.unit === undefined ? [] : [place.unit === '' ? NO_UNIT : place.unit];
  const { part } = place;
  const own = part === undefined ? {} : plan === null ? { plans: [part] } : { groups: [part === '' ? NO_GROUP : part] };
  return FollowFilterSchema.parse({ bucket: 'all', ...scope, units, ...own, standings: [...STANDINGS[counted]] });
}

/** The filter of late work of one age, and of what falls due in the next days. */
export function ageingFilter(
  overview: Pick<Overview, 'plan' | 'year'>,
  ageing: keyof Overview['ageing'],
): FollowFilter {
  return { ...overviewFilter(overview, {}, 'overdue'), ageing };
}

export function nextFilter(overview: Pick<Overview, 'plan' | 'year' | 'today'>): FollowFilter {
  const { today } = overview;
  return { ...overviewFilter(overview, {}, 'total'), bucket: 'open', from: today, to: addDays(today, NEXT_DAYS) };
}
