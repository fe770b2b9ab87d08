// The days reports are due on: the cycles of the decree, fixed days, school terms, what is asked once.
import { describe, expect, test } from 'vitest';
import { sayRule } from '../../../shared/domain/reports/rule-words.ts';
import { COVERS, ReportRuleSpecSchema, reportsDue, type ReportRuleSpec } from '../../../shared/domain/reports/rules.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
type CycleSpec = Extract<ReportRuleSpec, { readonly kind: 'cycle' }>;

function cycle(every: CycleSpec['every'], day: number | 'last' = 15, other: Partial<CycleSpec> = {}): CycleSpec {
  const due = { day, month: 'last', before: true } as const;
  return { kind: 'cycle', every, due, window: 'decree', since: null, until: null, ...other };
}

const fixed = (covers: readonly (typeof COVERS)[number][], before = false): ReportRuleSpec => ({
  kind: 'days',
  days: ['03-03', '06-03', '09-03', '11-25'].map((day, at) => ({ day, covers: covers[at] ?? 'since' })),
  before,
  window: 'decree',
  since: null,
  until: null,
});

function lines(spec: ReportRuleSpec, within = YEAR, includes = false): readonly string[] {
  return reportsDue(spec, within, includes).map(
    ({ period, due, window }) => `${period} ${due} ${window.from}..${window.to}`,
  );
}

describe('a rule of reports', () => {
  test('monthly before the 15th: figures from the 15th to the 14th', () => {
    const monthly = lines(cycle('month'));
    expect(monthly).toHaveLength(12);
    expect(monthly[0]).toBe('2026-01 2026-01-14 2025-12-15..2026-01-14');
    expect(monthly[5]).toBe('2026-06 2026-06-14 2026-05-15..2026-06-14');
    expect(sayRule(cycle('month'))).toBe(
      'hằng tháng, trước ngày 15; số liệu từ ngày 15 tháng trước đến ngày 14 tháng báo cáo',
    );
  });

  test('the office says whether the 15th itself is in time', () => {
    expect(lines(cycle('month'), YEAR, true)[0]).toBe('2026-01 2026-01-15 2025-12-15..2026-01-14');
    const until = cycle('month', 15, { due: { day: 15, month: 'last', before: false } });
    expect(lines(until)[0]).toContain(' 2026-01-15 ');
    expect(sayRule(until)).toContain('chậm nhất ngày 15');
  });

  test('quarters on the 15th of their last month, half years, nine months and the year', () => {
    expect(lines(cycle('quarter'))).toEqual([
      '2026-Q1 2026-03-14 2025-12-15..2026-03-14',
      '2026-Q2 2026-06-14 2026-03-15..2026-06-14',
      '2026-Q3 2026-09-14 2026-06-15..2026-09-14',
      '2026-Q4 2026-12-14 2026-09-15..2026-12-14',
    ]);
    expect(lines(cycle('half'))).toEqual([
      '2026-H1 2026-06-14 2025-12-15..2026-06-14',
      '2026-H2 2026-12-14 2026-06-15..2026-12-14',
    ]);
    expect(lines(cycle('nine-months'))).toEqual(['2026-9M 2026-09-14 2025-12-15..2026-09-14']);
    expect(lines(cycle('year'))).toEqual(['2026 2026-12-14 2025-12-15..2026-12-14']);
  });

  test('a day that a month does not have falls on its last day; the month behind may be in the next year', () => {
    const last = cycle('month', 31, { due: { day: 31, month: 'last', before: false }, window: 'calendar' });
    expect(lines(last)[1]).toBe('2026-02 2026-02-28 2026-02-01..2026-02-28');
    const next = cycle('year', 10, { due: { day: 10, month: 'next', before: false }, window: 'calendar' });
    expect(lines(next)).toEqual(['2025 2026-01-10 2025-01-01..2025-12-31']);
  });

  test('a window of one’s own begins in the month before the period', () => {
    const own = cycle('quarter', 20, { window: { fromDay: 20, toDay: 19 } });
    expect(lines(own)[0]).toBe('2026-Q1 2026-03-19 2025-12-20..2026-03-19');
    expect(sayRule(own)).toContain('số liệu từ ngày 20 tháng liền trước quý đến ngày 19 tháng cuối quý');
  });

  test('fixed days of every year: 03/3, 03/6, 03/9, 25/11, each for its period', () => {
    const spec = fixed(['Q1', 'H1', '9M', 'Y']);
    expect(lines(spec).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '2026-Q1 2026-03-03',
      '2026-H1 2026-06-03',
      '2026-9M 2026-09-03',
      '2026 2026-11-25',
    ]);
    expect(sayRule(spec)).toContain('03/3 (quý I), 03/6 (6 tháng đầu năm), 03/9 (9 tháng), 25/11 (năm)');
    // The figures end with the report, also where the period goes on.
    expect(lines(spec)[0]).toContain('2025-12-15..2026-03-03');
  });

  test('each fixed day may cover what came since the one before', () => {
    expect(lines(fixed([]))).toEqual([
      '2025-11-26..2026-03-03 2026-03-03 2025-11-26..2026-03-03',
      '2026-03-04..2026-06-03 2026-06-03 2026-03-04..2026-06-03',
      '2026-06-04..2026-09-03 2026-09-03 2026-06-04..2026-09-03',
      '2026-09-04..2026-11-25 2026-11-25 2026-09-04..2026-11-25',
    ]);
    // A report keeps its period when the office changes its mind about "trước ngày".
    const periods = (includes: boolean): readonly string[] =>
      reportsDue(fixed([], true), YEAR, includes).map(({ period }) => period);
    expect(periods(true)).toEqual(periods(false));
  });

  test('a yearly report due in January is on the year before', () => {
    const spec = { ...fixed([]), days: [{ day: '01-10', covers: 'Y' }] } as ReportRuleSpec;
    expect(lines(spec)[0]).toMatch(/^2025 2026-01-10 /);
  });

  test('school terms, one of them over the new year', () => {
    const spec: ReportRuleSpec = {
      kind: 'terms',
      terms: [
        { name: 'Học kỳ I', from: '09-05', to: '01-15', due: '01-20' },
        { name: 'Học kỳ II', from: '01-16', to: '05-31', due: '05-25' },
      ],
      before: false,
      since: null,
      until: null,
    };
    expect(reportsDue(spec, YEAR, false).map(({ label, due }) => `${label} ${due}`)).toEqual([
      'Học kỳ I 2026-01-20',
      'Học kỳ II 2026-05-25',
    ]);
    expect(lines(spec)).toEqual([
      '2025-09-05..2026-01-15 2026-01-20 2025-09-05..2026-01-15',
      '2026-01-16..2026-05-31 2026-05-25 2026-01-16..2026-05-25',
    ]);
    expect(sayRule(spec)).toContain('Học kỳ I (05/9–15/01), chậm nhất ngày 20/01');
  });

  test('what is asked once comes once', () => {
    const spec: ReportRuleSpec = {
      kind: 'once',
      from: '2026-01-01',
      to: '2026-04-30',
      due: '2026-05-05',
      before: true,
    };
    expect(lines(spec)).toEqual(['2026-01-01..2026-04-30 2026-05-04 2026-01-01..2026-04-30']);
    expect(lines(spec, { from: '2027-01-01', to: '2027-12-31' })).toEqual([]);
    expect(sayRule(spec)).toContain('đột xuất, trước ngày 05/05/2026');
  });

  test('asks from its first day to its last', () => {
    const spec = cycle('month', 15, { since: '2026-03-01', until: '2026-04-30' });
    expect(reportsDue(spec, YEAR, false).map(({ period }) => period)).toEqual(['2026-03', '2026-04']);
    expect(sayRule(spec)).toMatch(/; áp dụng từ ngày 01\/03\/2026 đến hết ngày 30\/04\/2026$/);
  });

  test('refuses days and lists that cannot be', () => {
    const reasons = (spec: unknown): readonly string[] =>
      ReportRuleSpecSchema.safeParse(spec).error?.issues.map(({ message, path }) => `${path.join('.')} ${message}`) ??
      [];
    expect(reasons(cycle('month', 32))).not.toEqual([]);
    expect(reasons({ ...cycle('month'), since: '2026-02-01', until: '2026-01-01' })).toEqual(['until to-before-from']);
    expect(reasons(fixed(['Q1', 'Q1']))).toEqual(['days.1.covers cover-twice']);
    expect(reasons({ kind: 'once', from: '2026-02-01', to: '2026-01-01', due: '2026-03-01', before: true })).toEqual([
      'to to-before-from',
    ]);
    expect(reasons({ ...fixed([]), days: [] })).toEqual(['days no-days']);
  });

  test('bad days give nothing', () => {
    expect(reportsDue(cycle('month'), { from: 'x', to: '2026' }, false)).toEqual([]);
  });
});
