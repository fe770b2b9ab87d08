// Figures of targets: what a period makes of them, what is refused where it is typed, and what a report has closed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideDecimals, roundDecimal, sumDecimals } from '../../../shared/domain/decimal.ts';
import { figureFlaws } from '../../../shared/domain/reports/check-figures.ts';
import { closedOver } from '../../../shared/domain/reports/measure-board.ts';
import {
  figureOfPeriod,
  type Measure,
  type MeasuredFigures,
  type Measurement,
} from '../../../shared/domain/reports/measures.ts';
import { CLASSES, count, NONE, ONLINE, row, share } from '../../support/measured.ts';

function valueOf(measure: Measure, rows: readonly Measurement[], period: string): string | null {
  return figureOfPeriod(measure, rows, period).value;
}

describe('the figure of a period', () => {
  test('is none where nothing is measured, and 0 where 0 is', () => {
    expect(figureOfPeriod(ONLINE, [], '2026-06')).toEqual({ ...NONE, noneArisen: false, ids: [] });
    expect(valueOf(ONLINE, [share('2026-06', '0', '10')], '2026-06')).toBe('0');
    expect(valueOf(CLASSES, [count('2026-06', '0')], '2026-06')).toBe('0');
  });

  test('of a denominator of 0 is «không phát sinh»: no value', () => {
    const figure = figureOfPeriod(ONLINE, [share('2026-06', '0', '0')], '2026-06');
    expect(figure).toMatchObject({ value: null, noneArisen: true, denominator: '0' });
    expect(valueOf(ONLINE, [share('2026-06', '0', '0', 'a'), share('2026-06', '1', '4', 'b')], '2026-06')).toBe('25');
  });

  test('is worked out from the sums of units and months, never from other ratios', () => {
    const rows = [share('2026-04', '1', '2'), share('2026-05', '10', '100'), share('2026-06', '0', '23')];
    expect(figureOfPeriod(ONLINE, rows, '2026-Q2')).toMatchObject({
      numerator: '11',
      denominator: '125',
      value: '8.8',
    });
    const units = [share('2026-06', '1', '2', 'a'), share('2026-06', '10', '100', 'b')];
    expect(valueOf(ONLINE, units, '2026-06')).toBe('10.8');
  });

  test('leaves out a unit that gave but one half of its ratio: nothing known is not 0', () => {
    const rows = [share('2026-06', '10', '20', 'a'), share('2026-06', null, '30', 'b')];
    expect(figureOfPeriod(ONLINE, rows, '2026-06')).toMatchObject({ numerator: '10', denominator: '20', value: '50' });
    const halves = [share('2026-06', '10', null, 'a'), share('2026-06', null, '20', 'b')];
    expect(figureOfPeriod(ONLINE, halves, '2026-06')).toMatchObject({
      denominator: null,
      value: null,
      noneArisen: false,
    });
  });

  test('is none where the row holds but a file', () => {
    expect(figureOfPeriod(CLASSES, [count('2026-06', null)], '2026-06')).toMatchObject({ value: null, ids: [] });
    expect(figureOfPeriod(ONLINE, [share('2026-06', null, null)], '2026-06').ids).toEqual([]);
    const cumulative: Measure = { ...CLASSES, series: 'cumulative' };
    expect(valueOf(cumulative, [count('2026-05', '7'), count('2026-06', null)], '2026-Q2')).toBe('7');
  });

  test('of a cumulative series is the last one known', () => {
    const series: Measure = { ...ONLINE, series: 'cumulative' };
    const rows = [share('2026-02', '40', '100'), share('2026-01', '10', '50'), share('2026-03', '50', null)];
    expect(figureOfPeriod(series, rows, '2026-Q1')).toMatchObject({ numerator: '40', value: '40' });
    const nothingAsked = [share('2026-01', '10', '50'), share('2026-02', '0', '0')];
    expect(figureOfPeriod(series, nothingAsked, '2026-Q1').noneArisen).toBe(true);
  });

  test('of what is counted is summed; of marks and ranks it is the last, and the mean of the units', () => {
    const rows = [count('2026-01', '2'), count('2026-02', '3')];
    expect(valueOf(CLASSES, rows, '2026-Q1')).toBe('5');
    for (const unit of ['%', 'điểm', 'hạng', 'phần trăm', 'mức độ', 'Chỉ số'])
      expect(valueOf({ ...CLASSES, unit }, rows, '2026-Q1')).toBe('3');
    expect(
      valueOf(
        { ...CLASSES, unit: '%', decimals: 1 },
        [count('2026-01', '80', 'a'), count('2026-01', '85.5', 'b')],
        '2026-01',
      ),
    ).toBe('82.8');
    for (const unit of ['hạng mục', 'địa điểm', 'điểm cầu', 'định mức', 'lớp'])
      expect(valueOf({ ...CLASSES, unit }, rows, '2026-Q1')).toBe('5');
  });

  test('that was measured for just this period goes before the shorter ones, and others do not matter', () => {
    const rows = [count('2026-01', '2'), count('2026-Q1', '9'), row(ONLINE, '2026-02', { value: '5' })];
    expect(valueOf(CLASSES, rows, '2026-Q1')).toBe('9');
    expect(valueOf(CLASSES, rows, '2026-02')).toBeNull();
    expect(valueOf({ ...CLASSES, every: 'quarter' }, [count('2026-01', '2')], '2026-Q1')).toBeNull();
  });

  test('is that of the office where it typed one: its units are parts of it', () => {
    const rows = [
      row(ONLINE, '2026-06', { numerator: '63', denominator: '125' }),
      row(ONLINE, '2026-06', { numerator: '3', denominator: '25' }, 'u1'),
    ];
    expect(figureOfPeriod(ONLINE, rows, '2026-06')).toMatchObject({ numerator: '63', denominator: '125' });
  });

  test('is rounded once, from the sums', () => {
    const rows = ['2026-01', '2026-02', '2026-03'].map((period) => count(period, '0.4'));
    expect(valueOf(CLASSES, rows, '2026-Q1')).toBe('1');
    expect(valueOf({ ...ONLINE, decimals: 2 }, [share('2026-01', '2', '3')], '2026-01')).toBe('66.67');
  });

  test('of a year is that of all its months, in whatever order and by however many units', () => {
    const parts = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('a', 'b'),
      of: fc.nat({ max: 99 }),
      all: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 12 }), (all) => {
        const rows = all.map(({ month, unit, of, all: whole }) =>
          share(`2026-${String(month).padStart(2, '0')}`, String(of), String(whole), unit),
        );
        const sum = (field: 'numerator' | 'denominator'): string => sumDecimals(rows.map((one) => one[field] ?? '0'));
        const figure = figureOfPeriod(ONLINE, rows.toReversed(), '2026');
        expect(figure).toMatchObject({ numerator: sum('numerator'), denominator: sum('denominator') });
        expect(figure.value).toBe(divideDecimals(`${sum('numerator')}00`, sum('denominator'), 1));
        expect(roundDecimal(figure.value ?? '', 1)).toBe(figure.value);
        expect(new Set(figure.ids)).toEqual(new Set(rows.map(({ id }) => id)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('figures that are typed', () => {
  const at = (measure: Measure, figures: Partial<MeasuredFigures>, period = '2026-06'): readonly string[] =>
    figureFlaws(measure, period, { ...NONE, ...figures }).map(({ path, reason }) => `${path} ${reason}`);

  test('may be kept where they are of the kind and the rhythm of the measure, empty ones too', () => {
    expect(at(ONLINE, { numerator: '63', denominator: '125' })).toEqual([]);
    expect(at(ONLINE, {})).toEqual([]);
    expect(at(ONLINE, { numerator: '0', denominator: '0' })).toEqual([]);
    expect(at({ ...CLASSES, unit: 'tỷ đồng' }, { value: '-3' })).toEqual([]);
  });

  test('are refused at their field, each flaw once', () => {
    expect(at(ONLINE, { numerator: '2', denominator: '1' })).toEqual(['numerator over-whole']);
    expect(at(ONLINE, { numerator: '-1', denominator: '1' })).toEqual(['numerator negative']);
    expect(at(ONLINE, { value: '5' })).toEqual(['value other-kind']);
    expect(at(CLASSES, { numerator: '5' })).toEqual(['numerator other-kind']);
    expect(at(CLASSES, { value: '-1' })).toEqual(['value negative']);
    expect(at({ ...CLASSES, unit: '%' }, { value: '100.1' })).toEqual(['value over-hundred']);
    expect(at({ ...CLASSES, unit: '%' }, { value: '-1' })).toEqual(['value negative']);
    expect(at(CLASSES, { value: '1' }, '2026-Q2')).toEqual(['period other-rhythm']);
  });

  test('are closed by a report whose period holds theirs, for its measures only', () => {
    const closings = [
      { measureId: 'online', period: '2026-Q2' },
      { measureId: 'classes', period: '2026-03-04..2026-06-03' },
    ];
    expect(closedOver(closings, 'online', '2026-05')).toBe('2026-Q2');
    expect(closedOver(closings, 'online', '2026-Q2')).toBe('2026-Q2');
    expect(closedOver(closings, 'online', '2026-07')).toBeNull();
    expect(closedOver(closings, 'online', '2026')).toBeNull();
    expect(closedOver(closings, 'other', '2026-05')).toBeNull();
    expect(closedOver(closings, 'classes', '2026-04')).toBe('2026-03-04..2026-06-03');
    expect(closedOver(closings, 'classes', '2026-06')).toBeNull();
  });
});
