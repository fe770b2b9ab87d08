// From a number to its rows: the filter of a part of a list, so that every count opens exactly what it counted.
import { partialDay, daysInMonth, type Day } from './day.ts';
import type { WorkStanding } from './deadlines/standing.ts';
import {
  BUCKETS,
  groupsOf,
  inBucket,
  NO_UNIT,
  tallyOf,
  type Bucket,
  type DaySpan,
  type FollowFilter,
  type FollowRow,
  type Grouping,
  type Tally,
} from './follow-up.ts';

/** How many rows each bucket has. */
export function countBuckets(rows: readonly FollowRow[], today: Day): Readonly<Record<Bucket, number>> {
  const counts = Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as Record<Bucket, number>;
  for (const row of rows) for (const bucket of BUCKETS) if (inBucket(row, bucket, today)) counts[bucket] += 1;
  return counts;
}

/** The counts of a line of a tally, in the order they are shown. */
export const TALLY_PARTS = [
  'total',
  'open',
  'overdue',
  '1-7',
  '8-30',
  'over-30',
  'lateDays',
  'longest',
  'inTime',
  'late',
] as const;
export type TallyPart = (typeof TALLY_PARTS)[number];

export function partOf(tally: Tally, part: TallyPart): number {
  return part === '1-7' || part === '8-30' || part === 'over-30' ? tally.ageing[part] : tally[part];
}

const OPEN: readonly WorkStanding[] = ['not-started', 'in-progress', 'overdue'];
/** What is settled: done, or given up. */
export const SETTLED: readonly WorkStanding[] = ['done-in-time', 'done-late', 'dropped'];

function having(filter: FollowFilter, standings: readonly WorkStanding[]): FollowFilter | null {
  const kept = standings.filter((one) => filter.standings.length === 0 || filter.standings.includes(one));
  return kept.length === 0 ? null : { ...filter, standings: kept };
}

/** Open or late work has buckets of its own, which say more than a standing does. */
function inBucketOf(filter: FollowFilter, bucket: 'open' | 'overdue'): FollowFilter | null {
  const isWide = filter.bucket === 'all' || (filter.bucket === 'open' && bucket === 'overdue');
  const standings = bucket === 'open' ? OPEN : (['overdue'] as const);
  if (filter.standings.length === 0 && (isWide || filter.bucket === bucket)) return { ...filter, bucket };
  return having(filter, standings);
}

/** The filter of the rows behind a count of a line; the sums of days open the late work they are sums of. `null` where there are none. */
export function narrowedTo(filter: FollowFilter, part: TallyPart): FollowFilter | null {
  switch (part) {
    case 'total':
      return filter;
    case 'open':
      return inBucketOf(filter, 'open');
    case 'overdue':
    case 'lateDays':
    case 'longest':
      return inBucketOf(filter, 'overdue');
    case '1-7':
    case '8-30':
    case 'over-30':
      return filter.ageing === null || filter.ageing === part ? { ...filter, ageing: part } : null;
    case 'inTime':
      return having(filter, ['done-in-time']);
    case 'late':
      return having(filter, ['done-late']);
  }
}

/** Rows of a filter that fall due in a span of days. */
export function narrowedToDays(filter: FollowFilter, { from, to }: DaySpan): FollowFilter {
  return {
    ...filter,
    from: filter.from !== null && filter.from > from ? filter.from : from,
    to: filter.to !== null && filter.to < to ? filter.to : to,
  };
}

/** All days of a month, `YYYY-MM`. */
export function spanOfMonth(month: string): DaySpan {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return { from: `${month}-01`, to: partialDay({ year, month: number, day: daysInMonth(year, number) }) };
}

/** All days of a quarter, 1–4. */
export function spanOfQuarter(year: number, quarter: number): DaySpan {
  const first = partialDay({ year, month: quarter * 3 - 2, day: null });
  return { from: spanOfMonth(first).from, to: spanOfMonth(partialDay({ year, month: quarter * 3, day: null })).to };
}

export type WorkGroup = {
  /** Key of a unit or a document, or a month; `''` for none. */
  readonly key: string;
  readonly rows: readonly FollowRow[];
  readonly tally: Tally;
  /** Opens exactly the rows of the group. */
  readonly filter: FollowFilter;
};

/** The unit that does the work of a unit now. */
export type PresentUnit = (unit: string) => string;

function filterOfGroup(filter: FollowFilter, grouping: Grouping, key: string, present: PresentUnit): FollowFilter {
  switch (grouping) {
    case 'unit': {
      const wanted = filter.units.filter((unit) => (unit === NO_UNIT ? '' : present(unit)) === key);
      return { ...filter, units: wanted.length > 0 ? wanted : [key === '' ? NO_UNIT : key] };
    }
    case 'plan':
      return { ...filter, plans: [key] };
    case 'month':
      return key === '' ? { ...filter, undated: true } : narrowedToDays(filter, spanOfMonth(key));
  }
}

/**
 * The rows of a filter gathered: units and documents in the order they first appear, months in time, none last.
 * Where units are asked for, others that lead beside them have no line: it would open more than it counts.
 */
export function gathered(
  rows: readonly FollowRow[],
  filter: FollowFilter,
  grouping: Grouping,
  present: PresentUnit,
): readonly WorkGroup[] {
  const groups = new Map<string, FollowRow[]>();
  for (const row of rows)
    for (const key of groupsOf(row, grouping)) {
      const own = groups.get(key);
      if (own === undefined) groups.set(key, [row]);
      else own.push(row);
    }
  const wanted = new Set(filter.units.map((unit) => (unit === NO_UNIT ? '' : present(unit))));
  const isWanted = (key: string): boolean => grouping !== 'unit' || wanted.size === 0 || wanted.has(key);
  const keys = [...groups.keys()].filter(isWanted);
  const ordered = grouping === 'month' ? keys.toSorted() : keys;
  return [...ordered.filter((key) => key !== ''), ...ordered.filter((key) => key === '')].map((key) => {
    const own = groups.get(key) ?? [];
    return { key, rows: own, tally: tallyOf(own), filter: filterOfGroup(filter, grouping, key, present) };
  });
}

export type QuarterCount = {
  readonly quarter: number;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
};

type MonthCount = {
  readonly month: number;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
};

/** The four quarters of a year out of counts of its months. */
export function quartersOf(months: readonly MonthCount[]): readonly QuarterCount[] {
  return [1, 2, 3, 4].map((quarter) => {
    const own = months.filter(({ month }) => Math.ceil(month / 3) === quarter);
    const sum = (part: 'total' | 'done' | 'overdue'): number => own.reduce((all, one) => all + one[part], 0);
    return { quarter, total: sum('total'), done: sum('done'), overdue: sum('overdue') };
  });
}

/** Counts of the months of a year, of work that falls due in it. */
export function monthsOf(rows: readonly FollowRow[], year: number): readonly MonthCount[] {
  const own = Map.groupBy(
    rows.filter(({ due }) => due?.startsWith(`${year}-`)),
    ({ due }) => Number(due?.slice(5, 7)),
  );
  return [...own].map(([month, inMonth]) => {
    const { total, open, overdue } = tallyOf(inMonth);
    return { month, total, done: total - open, overdue };
  });
}

/** The rows behind a count of a quarter; `null` where there are none. */
export function quarterFilter(
  filter: FollowFilter,
  year: number,
  { quarter, part }: { readonly quarter: number; readonly part: 'total' | 'done' | 'overdue' },
): FollowFilter | null {
  const own = narrowedToDays(filter, spanOfQuarter(year, quarter));
  return part === 'total' ? own : part === 'done' ? having(own, SETTLED) : narrowedTo(own, 'overdue');
}
