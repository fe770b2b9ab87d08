// The filter of the lists: its address says it whole, and every count it leads to opens exactly what was counted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AGEING, WORK_STANDINGS, WORK_STATUSES } from '../../../shared/domain/deadlines/standing.ts';
import { filterPairs, readFilterPairs, workAddress } from '../../../shared/domain/follow-filter-address.ts';
import {
  countBuckets,
  gathered,
  monthsOf,
  narrowedTo,
  partOf,
  quarterFilter,
  quartersOf,
  TALLY_PARTS,
} from '../../../shared/domain/follow-narrowing.ts';
import { judged } from '../../../shared/domain/deadlines/standing.ts';
import {
  BUCKETS,
  FollowFilterSchema,
  GROUPINGS,
  matches,
  NO_UNIT,
  type FollowFilter,
  type FollowRow,
} from '../../../shared/domain/follow-up.ts';
import { addDays } from '../../../shared/domain/day-numbers.ts';

const TODAY = '2026-05-14';
const day = fc.integer({ min: -200, max: 300 }).map((after) => addDays(TODAY, after));
const unit = fc.constantFrom('u1', 'u2', 'u3');

const filter: fc.Arbitrary<FollowFilter> = fc.record({
  bucket: fc.constantFrom(...BUCKETS),
  units: fc.uniqueArray(fc.oneof(unit, fc.constant(NO_UNIT)), { maxLength: 2 }),
  plans: fc.uniqueArray(fc.constantFrom('p1', 'p&2=?#', 'p 3'), { maxLength: 2 }),
  groups: fc.uniqueArray(fc.constantFrom('g1', '-'), { maxLength: 2 }),
  year: fc.option(fc.constantFrom(2025, 2026)),
  standings: fc.uniqueArray(fc.constantFrom(...WORK_STANDINGS), { maxLength: 3 }),
  ageing: fc.option(fc.constantFrom(...AGEING)),
  from: fc.option(day),
  to: fc.option(day),
  undated: fc.boolean(),
  words: fc.constantFrom('', 'báo cáo & 50% ?', 'một cửa'),
});

const row: fc.Arbitrary<FollowRow> = fc
  .record({
    id: fc.uuid(),
    status: fc.constantFrom(...WORK_STATUSES),
    due: fc.option(day, { freq: 6 }),
    finishedAfter: fc.integer({ min: -20, max: 20 }),
    units: fc.uniqueArray(unit, { maxLength: 2 }),
    planId: fc.constantFrom('p1', 'p&2=?#', 'p 3'),
    year: fc.constantFrom(2025, 2026),
    report: fc.boolean(),
    reminded: fc.option(day),
    lastDay: fc.option(day),
  })
  .map(({ finishedAfter, ...own }) => {
    const finished = own.status === 'done' ? addDays(own.due ?? TODAY, finishedAfter) : null;
    return {
      ...own,
      ...judged({ ...own, finished }, TODAY),
      finished,
      taskId: 't',
      planKind: 'KH',
      planNumber: '1',
      planSymbol: 'KH-SKHCN',
      planSubject: 'Một cửa',
      content: 'Báo cáo & 50% ?',
      time: null,
      kind: 'day',
      from: null,
      planned: own.due,
      waits: own.due === null ? 'event' : null,
      note: null,
      extensions: 0,
      phrase: null,
      products: [],
      lastText: null,
      shared: null,
    };
  });

/** What the tables answer for a filter: the rule of the domain, with the parts that are read by index. */
function opened(rows: readonly FollowRow[], asked: FollowFilter): readonly FollowRow[] {
  return rows.filter(
    (one) =>
      matches(one, asked, TODAY) &&
      (asked.year === null || one.year === asked.year) &&
      (asked.plans.length === 0 || asked.plans.includes(one.planId)) &&
      (asked.units.length === 0 ||
        asked.units.some((wanted) => (wanted === NO_UNIT ? one.units.length === 0 : one.units.includes(wanted)))) &&
      (asked.from === null || (one.due !== null && one.due >= asked.from)) &&
      (asked.to === null || (one.due !== null && one.due <= asked.to)),
  );
}

describe('the address of a list', () => {
  test('says the whole filter, whatever its words are', () => {
    fc.assert(
      fc.property(filter, (asked) => {
        expect(readFilterPairs(filterPairs(asked))).toEqual(asked);
        const tail = workAddress(asked).split('?')[1] ?? '';
        expect(readFilterPairs(new URLSearchParams(tail))).toEqual(asked);
      }),
      { numRuns: 60 },
    );
  });

  test('that is damaged still opens a list: what is unknown falls away', () => {
    const read = readFilterPairs(
      new URLSearchParams('muc=xyz&nam=31&tinh-trang=overdue&tinh-trang=abc&tre=9&tu=2026-02-31&la=1&don-vi='),
    );
    expect(read).toEqual(FollowFilterSchema.parse({ standings: ['overdue'] }));
  });

  test('of any words at all is read without a fault', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        expect(FollowFilterSchema.safeParse(readFilterPairs(pairs)).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('of the usual list is the place alone', () => {
    expect(workAddress({})).toBe('/nhiem-vu');
    expect(workAddress({ bucket: 'overdue' })).toBe('/nhiem-vu?muc=overdue');
  });
});

describe('a number', () => {
  const rowsAndFilter = fc.tuple(fc.array(row, { maxLength: 25 }), filter);

  test('of a bucket is the length of its list', () => {
    fc.assert(
      fc.property(rowsAndFilter, ([rows, asked]) => {
        const counts = countBuckets(opened(rows, { ...asked, bucket: 'all' }), TODAY);
        for (const bucket of BUCKETS) expect(opened(rows, { ...asked, bucket })).toHaveLength(counts[bucket]);
      }),
      { numRuns: 40 },
    );
  });

  test('of a group opens exactly its rows, and each of its parts exactly those counted', () => {
    fc.assert(
      fc.property(rowsAndFilter, fc.constantFrom(...GROUPINGS), ([rows, asked], grouping) => {
        for (const group of gathered(opened(rows, asked), asked, grouping, (key) => key)) {
          expect(opened(rows, group.filter)).toEqual(group.rows);
          for (const part of TALLY_PARTS) {
            const narrow = narrowedTo(group.filter, part);
            const found = narrow === null ? [] : opened(rows, narrow);
            const sums = { lateDays: 'overdue', longest: 'overdue' } as const;
            const counted = part === 'lateDays' || part === 'longest' ? sums[part] : part;
            expect(found).toHaveLength(partOf(group.tally, counted));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('of a quarter opens exactly the work that falls due in it', () => {
    fc.assert(
      fc.property(rowsAndFilter, ([rows, asked]) => {
        for (const counts of quartersOf(monthsOf(opened(rows, asked), 2026)))
          for (const part of ['total', 'done', 'overdue'] as const) {
            const narrow = quarterFilter(asked, 2026, { quarter: counts.quarter, part });
            expect(narrow === null ? 0 : opened(rows, narrow).length).toBe(counts[part]);
          }
      }),
      { numRuns: 40 },
    );
  });
});

describe('groups', () => {
  test('of units that were asked for have no line for others that lead beside them', () => {
    const [one] = fc.sample(row, 1);
    if (one === undefined) throw new Error('one row is drawn');
    const asked = FollowFilterSchema.parse({ bucket: 'all', units: ['u1'] });
    const groups = gathered([{ ...one, units: ['u1', 'u2'] }], asked, 'unit', (key) => key);
    expect(groups.map(({ key }) => key)).toEqual(['u1']);
  });

  test('of a closed unit keep the one that was asked for', () => {
    const [one] = fc.sample(row, 1);
    if (one === undefined) throw new Error('one row is drawn');
    const asked = FollowFilterSchema.parse({ bucket: 'all', units: ['old'] });
    const [group] = gathered([{ ...one, units: ['u1'] }], asked, 'unit', (key) => (key === 'old' ? 'u1' : key));
    expect(group?.filter.units).toEqual(['old']);
  });
});
