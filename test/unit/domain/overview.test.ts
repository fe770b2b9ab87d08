// The overview for leaders: its sums are those of an independent count, and every number opens exactly what it counts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WORK_STATUSES, judged } from '../../../shared/domain/deadlines/standing.ts';
import { addDays } from '../../../shared/domain/day-numbers.ts';
import { matches, NO_GROUP, NO_UNIT, type FollowFilter, type FollowRow } from '../../../shared/domain/follow-up.ts';
import {
  ageingFilter,
  nextFilter,
  OVERVIEW_PARTS,
  overviewFilter,
  overviewOf,
  type Overview,
} from '../../../shared/domain/overview.ts';
import { figureOfYear, targetMentions } from '../../../shared/domain/overview-targets.ts';
import type { Measure, Measurement } from '../../../shared/domain/reports/measures.ts';

const TODAY = '2026-05-14';
const UNITS = new Map([
  ['u1', 'Văn phòng Sở'],
  ['u2', 'Thanh tra Sở'],
  ['u3', 'Phòng Chuyển đổi số'],
]);
const GROUPS = ['g1', 'g2'] as const;

type Grouped = FollowRow & { readonly group: string };

const row: fc.Arbitrary<Grouped> = fc
  .record({
    id: fc.uuid(),
    group: fc.constantFrom('', ...GROUPS),
    status: fc.constantFrom(...WORK_STATUSES),
    due: fc.option(
      fc.integer({ min: -60, max: 60 }).map((after) => addDays(TODAY, after)),
      { freq: 6 },
    ),
    finishedAfter: fc.integer({ min: -20, max: 20 }),
    units: fc.uniqueArray(fc.constantFrom(...UNITS.keys()), { maxLength: 3 }),
  })
  .map(({ finishedAfter, ...own }) => {
    const finished = own.status === 'done' ? addDays(own.due ?? TODAY, finishedAfter) : null;
    return {
      ...own,
      ...judged({ ...own, finished }, TODAY),
      finished,
      planId: 'p1',
      year: 2026,
      report: false,
      reminded: null,
      lastDay: null,
      taskId: own.id,
      planKind: 'KH',
      planNumber: '1',
      planSymbol: 'KH-SKHCN',
      planSubject: 'Một cửa',
      content: 'Báo cáo',
      time: null,
      kind: 'day',
      from: null,
      planned: own.due,
      waits: null,
      note: null,
      extensions: 0,
      phrase: null,
      products: [],
      lastText: null,
      shared: null,
    };
  });

function overview(rows: readonly Grouped[]): Overview {
  return overviewOf({
    today: TODAY,
    office: 'Sở Khoa học và Công nghệ',
    year: 2026,
    plan: { id: 'p1', kind: 'KH', number: '1', symbol: 'KH-SKHCN', subject: 'Một cửa', followed: true },
    documents: 1,
    rows,
    unitNames: UNITS,
    parts: GROUPS.map((key) => ({ key, name: key })),
    partOf: ({ id }) => rows.find((one) => one.id === id)?.group ?? '',
    targets: [],
  });
}

/** What the lists answer, with the parts that are read by index. */
function opened(rows: readonly Grouped[], asked: FollowFilter): number {
  return rows.filter(
    (one) =>
      matches(one, asked, TODAY) &&
      (asked.units.length === 0 ||
        asked.units.some((unit) => (unit === NO_UNIT ? one.units.length === 0 : one.units.includes(unit)))) &&
      (asked.groups.length === 0 ||
        asked.groups.some((group) => (group === NO_GROUP ? one.group === '' : one.group === group))) &&
      (asked.from === null || (one.due !== null && one.due >= asked.from)) &&
      (asked.to === null || (one.due !== null && one.due <= asked.to)),
  ).length;
}

const anyRows = fc.array(row, { maxLength: 30 });

describe('the counts of the overview', () => {
  test('agree with an independent count, and every row is in one of the five behind the total', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { counts, ageing, nextCount, longest } = overview(rows);
        const done = rows.filter(({ status }) => status === 'done');
        const late = done.filter(({ due, finished }) => due !== null && (finished ?? due) > due);
        const open = rows.filter(({ status }) => status === 'not-started' || status === 'in-progress');
        const overdue = open.filter(({ due }) => due !== null && due < TODAY);
        const dropped = rows.filter(({ status }) => status === 'dropped').length;
        expect({ ...counts, percent: null }).toEqual({
          total: rows.length,
          inTime: done.length - late.length,
          late: late.length,
          doing: open.length - overdue.length,
          overdue: overdue.length,
          dropped,
          percent: null,
        });
        const asked = rows.length - dropped;
        if (asked === 0) expect(counts.percent).toBeNull();
        else expect(Math.abs(Number(counts.percent) - (done.length * 100) / asked)).toBeLessThan(0.0501);
        expect(ageing['1-7'] + ageing['8-30'] + ageing['over-30']).toBe(overdue.length);
        expect(nextCount).toBe(open.filter(({ due }) => due !== null && due >= TODAY && due <= '2026-06-13').length);
        const lates = longest.map((one) => one.late);
        expect(lates).toEqual(lates.toSorted((one, other) => other - one));
      }),
      { numRuns: 40 },
    );
  });

  test('of groups have every row once; of units once with each that leads, and once where none does', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { byUnit, byPart } = overview(rows);
        for (const part of OVERVIEW_PARTS) {
          const whole = overview(rows).counts[part];
          expect(byPart.reduce((sum, line) => sum + line.counts[part], 0)).toBe(whole);
        }
        const leaders = rows.reduce((sum, one) => sum + Math.max(1, one.units.length), 0);
        expect(byUnit.reduce((sum, line) => sum + line.counts.total, 0)).toBe(leaders);
      }),
      { numRuns: 30 },
    );
  });

  test('open lists of exactly so many rows', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const made = overview(rows);
        for (const part of OVERVIEW_PARTS) {
          expect(opened(rows, overviewFilter(made, {}, part))).toBe(made.counts[part]);
          for (const { key, counts } of made.byUnit)
            expect(opened(rows, overviewFilter(made, { unit: key }, part))).toBe(counts[part]);
          for (const { key, counts } of made.byPart)
            expect(opened(rows, overviewFilter(made, { part: key }, part))).toBe(counts[part]);
        }
        for (const age of ['1-7', '8-30', 'over-30'] as const)
          expect(opened(rows, ageingFilter(made, age))).toBe(made.ageing[age]);
        expect(opened(rows, nextFilter(made))).toBe(made.nextCount);
      }),
      { numRuns: 30 },
    );
  });
});

const MEASURE: Measure = {
  id: 'm1',
  name: 'Hồ sơ trực tuyến',
  unit: '%',
  kind: 'ratio',
  numeratorName: null,
  denominatorName: null,
  every: 'month',
  series: 'per-period',
  better: 'higher',
  decimals: 1,
};

function measured(period: string, numerator: string, denominator: string): Measurement {
  const own = { id: period, measureId: 'm1', unitId: null, value: null, note: null, reporter: null, source: null };
  return { ...own, period, numerator, denominator, at: '2026-05-01T00:00:00Z' };
}

describe('a target of the overview', () => {
  const target = {
    id: 't1',
    setId: 's1',
    name: 'Tỷ lệ hồ sơ trực tuyến',
    unit: '%',
    goal: { operator: 'at-least', value: '90', upper: null },
    lead: [],
    coordinating: [],
    note: null,
    level: 0,
    steps: [{ year: 2026, goal: { operator: 'at-least', value: '60', upper: null } }],
    measureId: 'm1',
  } as const;
  const mention = (measurements: readonly Measurement[], year = 2026) =>
    targetMentions({
      planId: 'p1',
      year,
      sets: [{ id: 's1', title: 'Chỉ tiêu', mandate: null }],
      targets: [{ ...target, lead: [], coordinating: [], steps: [...target.steps] }],
      measures: new Map([['m1', MEASURE]]),
      measurements,
    })[0];

  test('has the figure of the year out of its months, its last period, and the light against the goal of that year', () => {
    const rows = [measured('2026-01', '10', '100'), measured('2026-03', '90', '60'), measured('2025-12', '1', '100')];
    expect(mention(rows)).toMatchObject({ figure: '62.5', period: '2026-03', light: 'met', number: '1' });
    expect(mention(rows, 2025)).toMatchObject({ figure: '1', period: '2025-12', light: 'missed' });
  });

  test('says near, nothing measured and nothing arisen apart; empty is not 0', () => {
    expect(mention([measured('2026-01', '55', '100')])?.light).toBe('near');
    expect(mention([])).toMatchObject({ figure: null, period: null, light: 'no-figure' });
    expect(mention([measured('2026-01', '0', '0')])).toMatchObject({ figure: null, light: 'none-arisen' });
  });

  test('measured only in a longer period takes that period', () => {
    const found = figureOfYear(MEASURE, [measured('2026-Q1', '30', '40')], 2026);
    expect(found).toMatchObject({ period: '2026-Q1', figure: { value: '75' } });
  });
});
