// Figures of reports that were sent and are others now: told once, with the reason.
import { describe, expect, test } from 'vitest';
import { adjustmentsOf, type ClosedReport } from '../../../shared/domain/reports/adjustments.ts';
import { countsOf, type Counts } from '../../../shared/domain/reports/counts.ts';
import { windowOf } from '../../../shared/domain/reports/periods.ts';
import { reported } from '../../support/report-facts.ts';

describe('what changed since a report was sent', () => {
  const counts = (done: readonly string[], open: readonly string[]): Counts => ({
    ...countsOf([]),
    doneInTime: [...done],
    notStarted: [...open],
  });
  const target = reported('t', { measureId: 'm' });
  const sent: ClosedReport = {
    id: 'may',
    period: '2026-05',
    window: windowOf('2026-05', 'calendar'),
    label: 'Báo cáo số 45/BC-SKHCN',
    inPeriod: counts([], ['a', 'b']),
    targets: [target],
    adjustments: [],
  };
  const now = { inPeriod: counts(['a'], ['b']), targets: [{ ...target, period: { ...target.period, value: '51' } }] };

  test('is told with both figures and the reasons, each once', () => {
    const told = adjustmentsOf(
      [sent],
      () => now,
      () => ['Bổ sung', 'Bổ sung'],
    );
    expect(told.map(({ key, before, after, reasons }) => [key, before, after, reasons])).toEqual([
      ['work.doneInTime', '0', '1', []],
      ['target.m', '50.4', '51', ['Bổ sung']],
    ]);
    expect(told[0]).toMatchObject({ report: 'Báo cáo số 45/BC-SKHCN', period: 'tháng 5 năm 2026' });
  });

  test('is not told again by the report after that, but what changed since then is', () => {
    const first = adjustmentsOf(
      [sent],
      () => now,
      () => [],
    );
    const june: ClosedReport = { ...sent, id: 'june', period: '2026-06', ...now, adjustments: first };
    expect(
      adjustmentsOf(
        [sent, june],
        () => now,
        () => [],
      ),
    ).toEqual([]);
    const later = { ...now, inPeriod: counts(['a', 'b'], []) };
    const told = adjustmentsOf(
      [sent, june],
      () => later,
      () => [],
    );
    expect(told.map(({ reportId, before, after }) => [reportId, before, after])).toEqual([
      ['may', '1', '2'],
      ['june', '1', '2'],
    ]);
  });

  test('is nothing where all is as it was, or where a target is asked for no more', () => {
    expect(
      adjustmentsOf(
        [sent],
        () => sent,
        () => [],
      ),
    ).toEqual([]);
    expect(
      adjustmentsOf(
        [sent],
        () => ({ ...sent, targets: [] }),
        () => [],
      ),
    ).toEqual([]);
    const twice = { ...sent, targets: [target, { ...target, targetId: 'u' }] };
    expect(
      adjustmentsOf(
        [twice],
        () => now,
        () => [],
      ).filter(({ key }) => key === 'target.m'),
    ).toHaveLength(1);
  });
});
