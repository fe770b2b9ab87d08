// Targets of a report and of the board: their figures against the goals of the year.
import { describe, expect, test } from 'vitest';
import { boardOf, periodsOfMeasure } from '../../../shared/domain/reports/measure-board.ts';
import type { Measure, Measurement } from '../../../shared/domain/reports/measures.ts';
import { reportTargets, yearToDate, type TargetSources } from '../../../shared/domain/reports/report-targets.ts';
import { readGoal, type TargetRecord } from '../../../shared/domain/targets.ts';
import { CLASSES, count, ONLINE, share } from '../../support/measured.ts';

function target(id: string, goal: string, more: Partial<TargetRecord> = {}): TargetRecord {
  const plain = { name: `Chỉ tiêu ${id}`, unit: '%', lead: [], coordinating: [], note: null, level: 0, steps: [] };
  return { id, setId: 's', measureId: 'online', goal: readGoal(goal), ...plain, ...more };
}

function sources(
  targets: readonly TargetRecord[],
  rows: readonly Measurement[],
  measure: Measure = ONLINE,
): TargetSources {
  const set = { id: 's', title: 'Chỉ tiêu', mandate: 'Nghị quyết số 01/NQ-CP' };
  return {
    period: '2026-06',
    previous: '2026-05',
    same: '2025-06',
    plans: [{ id: 'p', year: 2026, sets: [set], targets }],
    measures: new Map([[measure.id, measure]]),
    measurements: rows,
  };
}

describe('targets of a report', () => {
  const JUNE = [share('2026-06', '63', '125'), share('2026-05', '10', '20'), share('2025-06', '1', '5')];

  test('hold the figure of the period, of the year so far, and of those they are compared with', () => {
    const [told] = reportTargets(sources([target('a', 'Tối thiểu 80')], [...JUNE, share('2026-07', '100', '100')]));
    expect(told).toMatchObject({
      number: '1',
      period: { numerator: '63', value: '50.4' },
      year: { numerator: '73', denominator: '145', value: '50.3' },
      previous: '50',
      same: '20',
      standing: 'missed',
      lacking: '43',
      over: null,
    });
  });

  test('are the same under two mandates that share a measure', () => {
    const both = sources([target('a', 'Tối thiểu 80')], JUNE);
    const other = {
      id: 'q',
      year: 2026,
      sets: [{ id: 't', title: 'Khác', mandate: null }],
      targets: [target('b', 'Tối thiểu 50', { setId: 't' })],
    };
    const told = reportTargets({ ...both, plans: [...both.plans, other] });
    expect(told.map(({ number, standing }) => `${number} ${standing}`)).toEqual(['1.1 missed', '2.1 met']);
    expect(told[0]?.period).toEqual(told[1]?.period);
    expect(told[0]?.year).toEqual(told[1]?.year);
  });

  test('lack nothing where they are met, by rounding or by the good side', () => {
    const lacks = (goal: string, numerator: string, denominator: string, better: Measure['better']): unknown => {
      const measure: Measure = { ...ONLINE, better };
      const [told] = reportTargets(sources([target('a', goal)], [share('2026-06', numerator, denominator)], measure));
      return [told?.standing, told?.lacking, told?.over];
    };
    expect(lacks('Tối thiểu 80', '7996', '10000', 'higher')).toEqual(['met', null, null]);
    expect(lacks('5', '3', '100', 'lower')).toEqual(['met', null, null]);
    expect(lacks('5', '8', '100', 'lower')).toEqual(['missed', null, '3']);
    expect(lacks('40 - 50', '53', '100', 'higher')).toEqual(['near', null, '3']);
    expect(lacks('Tối thiểu 80', '0', '0', 'higher')).toEqual(['unknown', null, null]);
  });

  test('that count lack so many of their unit', () => {
    const goal = target('a', 'Tối thiểu 12', { measureId: 'classes', unit: 'lớp' });
    const [told] = reportTargets(sources([goal], [count('2026-02', '4'), count('2026-06', '5')], CLASSES));
    expect(told).toMatchObject({ year: { value: '9' }, lacking: '3', over: null, standing: 'missed' });
  });

  test('are held against the step of their year', () => {
    const steps = [
      { year: 2025, goal: { text: '40%' } },
      { year: 2026, goal: { text: '50%' } },
      { year: 2030, goal: { text: '100%' } },
    ];
    const [told] = reportTargets(sources([target('a', '100', { steps })], JUNE));
    expect(told).toMatchObject({ goal: '50%', standing: 'met' });
    const [before] = reportTargets({ ...sources([target('a', '100', { steps })], JUNE), period: '2024-06' });
    expect(before?.goal).toBe('100');
    // The goal of the document itself holds in its year, whatever earlier years asked for.
    const earlier = [{ year: 2024, goal: { text: '30%' } }];
    const [own] = reportTargets(sources([target('a', '100', { steps: earlier })], JUNE));
    expect(own?.goal).toBe('100');
  });

  test('without a measure are told without a figure', () => {
    expect(reportTargets(sources([target('a', '80', { measureId: null })], JUNE))).toMatchObject([
      { kind: null, period: { value: null, ids: [] }, standing: 'unknown', lacking: null },
    ]);
  });

  test('know of the year no figure behind the period', () => {
    const yearly: Measure = { ...CLASSES, every: 'year' };
    expect(yearToDate(yearly, [count('2026', '9')], '2026-06').value).toBeNull();
    expect(yearToDate(CLASSES, [count('2026-06', '1'), count('2026-07', '2')], '2026-Q2').value).toBe('1');
    expect(yearToDate(CLASSES, [count('2025-12', '4')], '2025-12-15..2026-01-14').value).toBeNull();
  });

  test('stand on the board of a year with every period of their measure and what closed it', () => {
    const [line] = boardOf(2026, sources([target('a', 'Tối thiểu 80')], JUNE), [
      { measureId: 'online', period: '2026-H1' },
    ]);
    expect(line?.cells.map(({ period }) => period)).toEqual(periodsOfMeasure(ONLINE, 2026));
    expect(line?.cells.filter(({ closedBy }) => closedBy === '2026-H1')).toHaveLength(6);
    expect(line?.cells[5]?.figure).toMatchObject({ value: '50.4' });
    expect(line).toMatchObject({ goalValue: '80', same: '20', year: { value: '50.3' } });
  });
});
