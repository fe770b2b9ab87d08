// A filter of the lists as the tail of an address and back: a link to a list says which rows it opens.
import * as z from 'zod';
import { DaySchema } from './day.ts';
import { AGEING, WORK_STANDINGS } from './deadlines/standing.ts';
import { BUCKETS, FollowFilterSchema, type FollowFilter } from './follow-up.ts';
import { Key } from './organisation.ts';

/** Address of the lists. */
export const WORK_PLACE = '/nhiem-vu';

/** Names of the parts; the values are those of the filter. */
const NAMES = {
  bucket: 'muc',
  units: 'don-vi',
  plans: 'van-ban',
  groups: 'nhom',
  year: 'nam',
  standings: 'tinh-trang',
  ageing: 'tre',
  from: 'tu',
  to: 'den',
  undated: 'khong-han',
  words: 'tim',
} as const satisfies Readonly<Record<keyof FollowFilter, string>>;

export type Pair = readonly [name: string, value: string];

const EMPTY = FollowFilterSchema.parse({});

/** The parts of a filter that say something; what stands by default is left out. */
export function filterPairs(filter: FollowFilter): readonly Pair[] {
  const one = (name: string, value: string | number | null): readonly Pair[] =>
    value === null || value === '' ? [] : [[name, String(value)]];
  const many = (name: string, values: readonly string[]): readonly Pair[] => values.map((value) => [name, value]);
  return [
    ...one(NAMES.bucket, filter.bucket === EMPTY.bucket ? null : filter.bucket),
    ...one(NAMES.year, filter.year),
    ...many(NAMES.units, filter.units),
    ...many(NAMES.plans, filter.plans),
    ...many(NAMES.groups, filter.groups),
    ...many(NAMES.standings, filter.standings),
    ...one(NAMES.ageing, filter.ageing),
    ...one(NAMES.from, filter.from),
    ...one(NAMES.to, filter.to),
    ...one(NAMES.undated, filter.undated ? '1' : null),
    ...one(NAMES.words, filter.words),
  ];
}

/** Reads the parts of an address; what is unknown or no longer valid falls away. Never throws. */
export function readFilterPairs(pairs: Iterable<Pair>): FollowFilter {
  const said = Map.groupBy(pairs, ([name]) => name);
  const all = <T>(name: string, schema: z.ZodType<T>): T[] => [
    ...new Set(
      (said.get(name) ?? []).flatMap(([, value]) => {
        const read = schema.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    ),
  ];
  const first = <T>(name: string, schema: z.ZodType<T>): T | null => all(name, schema)[0] ?? null;
  const { shape } = FollowFilterSchema;
  const year = Number(first(NAMES.year, z.string().regex(/^\d{4}$/)) ?? Number.NaN);
  return {
    bucket: first(NAMES.bucket, z.enum(BUCKETS)) ?? EMPTY.bucket,
    units: all(NAMES.units, Key).slice(0, 100),
    plans: all(NAMES.plans, Key).slice(0, 100),
    groups: all(NAMES.groups, Key).slice(0, 100),
    year: shape.year.safeParse(year).success ? year : null,
    standings: all(NAMES.standings, z.enum(WORK_STANDINGS)),
    ageing: first(NAMES.ageing, z.enum(AGEING)),
    from: first(NAMES.from, DaySchema),
    to: first(NAMES.to, DaySchema),
    undated: first(NAMES.undated, z.literal('1')) !== null,
    words: (first(NAMES.words, z.string()) ?? '').slice(0, 200),
  };
}

/** The address that opens exactly the rows of a filter; what it does not say is as usual. */
export function workAddress(filter: Partial<FollowFilter>, more: readonly Pair[] = []): string {
  const pairs = [...filterPairs({ ...EMPTY, ...filter }), ...more];
  const tail = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return tail === '' ? WORK_PLACE : `${WORK_PLACE}?${tail}`;
}
