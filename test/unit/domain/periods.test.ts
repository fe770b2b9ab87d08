// Periods of reports: how they are called, what lies around and within them, and the days whose figures they tell.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, daysBetween, numberOfDay } from '../../../shared/domain/day-numbers.ts';
import {
  nextPeriod,
  partsOf,
  periodOf,
  periodParts,
  PERIODS_A_YEAR,
  PeriodSchema,
  periodsWithin,
  previousPeriod,
  printPeriod,
  samePeriodBefore,
  spanPeriod,
  windowOf,
  type Period,
} from '../../../shared/domain/reports/periods.ts';

const cheap = { numRuns: 60 };
const KINDS = ['month', 'quarter', 'half', 'nine-months', 'year'] as const;

const periods = fc
  .record({ kind: fc.constantFrom(...KINDS), year: fc.integer({ min: 1910, max: 2090 }), index: fc.nat() })
  .map(({ kind, year, index }) => periodOf(kind, year, (index % PERIODS_A_YEAR[kind]) + 1));
const days = fc.integer({ min: numberOfDay('2015-01-01'), max: numberOfDay('2035-12-31') }).map(dayFromNumber);
const spans = fc
  .tuple(days, days)
  .map(([one, other]) => (one < other ? spanPeriod(one, other) : spanPeriod(other, one)));

describe('a period', () => {
  test.each([
    ['2026-01', 'tháng 01 năm 2026', '2026-01-01', '2026-01-31'],
    ['2026-02', 'tháng 02 năm 2026', '2026-02-01', '2026-02-28'],
    ['2024-02', 'tháng 02 năm 2024', '2024-02-01', '2024-02-29'],
    ['2026-06', 'tháng 6 năm 2026', '2026-06-01', '2026-06-30'],
    ['2026-12', 'tháng 12 năm 2026', '2026-12-01', '2026-12-31'],
    ['2026-Q2', 'quý II năm 2026', '2026-04-01', '2026-06-30'],
    ['2026-H1', '6 tháng đầu năm 2026', '2026-01-01', '2026-06-30'],
    ['2026-H2', '6 tháng cuối năm 2026', '2026-07-01', '2026-12-31'],
    ['2026-9M', '9 tháng đầu năm 2026', '2026-01-01', '2026-09-30'],
    ['2026', 'năm 2026', '2026-01-01', '2026-12-31'],
    ['2026-03-04..2026-06-03', 'từ ngày 04/3/2026 đến ngày 03/6/2026', '2026-03-04', '2026-06-03'],
  ])('%s is called «%s»', (period, words, from, to) => {
    expect(printPeriod(period)).toBe(words);
    expect(partsOf(period)).toMatchObject({ from, to });
  });

  test.each([
    '',
    '2026-00',
    '2026-13',
    '2026-Q0',
    '2026-Q5',
    '2026-H3',
    '2026-6M',
    '2026-6',
    ' 2026',
    '2026\n',
    '1899',
    '2100',
    '2026-02-29..2026-03-01',
    '2026-06-03..2026-03-04',
    '2026-03-04..',
    '2026-03..2026-06',
  ])('is not read from «%s»', (text) => {
    expect(periodParts(text)).toBeNull();
  });

  test('is read from any text or not at all, and one that is no period is refused', () => {
    const near = fc.stringMatching(/^(19|20|21)\d\d(-(0\d|1\d|Q\d|H\d|9M))?$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'grapheme' })), (text) => {
        const parts = periodParts(text);
        expect(PeriodSchema.safeParse(text).success).toBe(parts !== null);
        if (parts === null) expect(() => partsOf(text)).toThrow(RangeError);
        else if (parts.kind !== 'span') expect(periodOf(parts.kind, parts.year, parts.index)).toBe(text);
      }),
      cheap,
    );
  });

  test('lies right before the next of its kind, and a year behind the same one', () => {
    fc.assert(
      fc.property(periods, (period) => {
        const next = nextPeriod(period) ?? '';
        expect(previousPeriod(next)).toBe(period);
        const [own, after] = [partsOf(period), partsOf(next)];
        expect(after.kind).toBe(own.kind);
        if (own.kind !== 'nine-months') expect(daysBetween(own.to, after.from)).toBe(1);
        expect(partsOf(samePeriodBefore(period) ?? '')).toMatchObject({
          kind: own.kind,
          year: own.year - 1,
          index: own.index,
        });
      }),
      cheap,
    );
  });

  test('has none beside it where it is a span, or at the ends of the years that are known', () => {
    const span = spanPeriod('2026-03-04', '2026-06-03');
    expect([previousPeriod(span), nextPeriod(span), samePeriodBefore(span)]).toEqual([null, null, null]);
    expect([previousPeriod('1900-01'), samePeriodBefore('1900-Q2'), nextPeriod('2099-12')]).toEqual([null, null, null]);
  });
});

describe('shorter periods', () => {
  test('are those that lie whole in it, in their order', () => {
    expect(periodsWithin('2026-Q2', 'month')).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(periodsWithin('2026-9M', 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
    expect(periodsWithin('2026', 'half')).toEqual(['2026-H1', '2026-H2']);
    expect(periodsWithin('2026-05', 'quarter')).toEqual([]);
    expect(periodsWithin(spanPeriod('2026-03-04', '2026-06-03'), 'month')).toEqual(['2026-04', '2026-05']);
  });

  test('of several years leave out no year between', () => {
    expect(periodsWithin(spanPeriod('2023-01-01', '2026-12-31'), 'year')).toEqual(['2023', '2024', '2025', '2026']);
    expect(periodsWithin(spanPeriod('2098-01-01', '2102-12-31'), 'year')).toEqual(['2098', '2099']);
  });

  test('of any span follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.oneof(spans, periods), fc.constantFrom('month', 'quarter', 'half', 'year'), (period, kind) => {
        const { from, to } = partsOf(period);
        const within = periodsWithin(period, kind).map(partsOf);
        for (const [at, one] of within.entries()) {
          expect(one.from >= from && one.to <= to).toBe(true);
          const next = within[at + 1];
          if (next !== undefined) expect(daysBetween(one.to, next.from)).toBe(1);
        }
      }),
      cheap,
    );
  });
});

describe('the days whose figures are told', () => {
  // Nghị định 09/2019/NĐ-CP, Điều 12.
  test.each([
    ['2026-06', '2026-05-15', '2026-06-14'],
    ['2026-01', '2025-12-15', '2026-01-14'],
    ['2026-03', '2026-02-15', '2026-03-14'],
    ['2026-Q1', '2025-12-15', '2026-03-14'],
    ['2026-Q2', '2026-03-15', '2026-06-14'],
    ['2026-H1', '2025-12-15', '2026-06-14'],
    ['2026-H2', '2026-06-15', '2026-12-14'],
    ['2026-9M', '2025-12-15', '2026-09-14'],
    ['2026', '2025-12-15', '2026-12-14'],
  ])('of %s are %s to %s by the decree', (period, from, to) => {
    expect(windowOf(period, 'decree')).toEqual({ from, to });
  });

  test('are its own by the calendar, and always its own for a span', () => {
    expect(windowOf('2026-02', 'calendar')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    const span = spanPeriod('2026-03-04', '2026-06-03');
    for (const preset of ['decree', 'calendar'] as const)
      expect(windowOf(span, preset)).toEqual({ from: '2026-03-04', to: '2026-06-03' });
  });

  test('of the parts of a year cover its days without gap or overlap', () => {
    const parts = fc.constantFrom<'month' | 'quarter' | 'half'>('month', 'quarter', 'half');
    fc.assert(
      fc.property(
        fc.integer({ min: 1910, max: 2090 }),
        parts,
        fc.constantFrom('decree', 'calendar'),
        (year, kind, preset) => {
          const windows = periodsWithin(String(year), kind).map((period: Period) => windowOf(period, preset));
          expect(windows).toHaveLength(PERIODS_A_YEAR[kind]);
          const whole = windowOf(String(year), preset);
          expect([windows[0]?.from, windows.at(-1)?.to]).toEqual([whole.from, whole.to]);
          for (const [at, { to }] of windows.entries())
            expect(windows[at + 1]?.from ?? addDays(to, 1)).toBe(addDays(to, 1));
          expect(windowOf(String(year + 1), preset).from).toBe(addDays(whole.to, 1));
        },
      ),
      cheap,
    );
  });
});
