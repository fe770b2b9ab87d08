// Facts of reports built by hand: pieces of work with their logs, and the figures they make.
import fc from 'fast-check';
import { dayFromNumber, numberOfDay } from '../../shared/domain/day-numbers.ts';
import { WORK_STATUSES } from '../../shared/domain/deadlines/standing.ts';
import { composeFigures, type FigureSources, type ReportFact } from '../../shared/domain/reports/compose-figures.ts';
import type { Contribution, Figures, ReportedPlan, ReportedTarget } from '../../shared/domain/reports/figures.ts';
import { windowOf, type Period, type WindowPreset } from '../../shared/domain/reports/periods.ts';

export const PLAN: ReportedPlan = {
  id: 'p',
  label: 'Kế hoạch số 12/KH-SKHCN',
  subject: 'Chuyển đổi số năm 2026',
  issued: '2026-01-05',
  year: 2026,
};

export const UNITS = new Map([
  ['office', 'Văn phòng Sở'],
  ['digital', 'Phòng Chuyển đổi số'],
]);

export function fact(id: string, more: Partial<ReportFact> = {}): ReportFact {
  const task = {
    id,
    taskId: id,
    planId: 'p',
    group: null,
    content: `Nhiệm vụ ${id}.`,
    products: ['Báo cáo'],
    time: null,
  };
  const due = { kind: 'day', from: null, due: '2026-06-10', waits: null, note: null } as const;
  const led = { unitId: 'office', leads: 'Văn phòng Sở' };
  return { ...task, ...due, ...led, marks: [], moves: [], ...more };
}

/** What a report in the log says. */
export function wordsOf(text: string): NonNullable<ReportFact['marks'][number]['said']> {
  return { progressId: text, unitId: null, text, product: null, productNumber: null, difficulty: null };
}

export function said(workId: string, more: Partial<Contribution> = {}): Contribution {
  const plain = { progressId: `${workId}-1`, workId, taskId: workId, planId: 'p', group: null, unitId: 'office' };
  return {
    ...plain,
    unit: 'Văn phòng Sở',
    day: '2026-06-01',
    text: 'Đã làm',
    product: null,
    difficulty: null,
    ...more,
  };
}

export function reported(targetId: string, more: Partial<ReportedTarget> = {}): ReportedTarget {
  const figure = { numerator: '63', denominator: '125', value: '50.4', noneArisen: false, ids: ['m'] };
  return {
    targetId,
    measureId: null,
    planId: 'p',
    setTitle: 'Chỉ tiêu',
    mandate: null,
    number: '1',
    level: 0,
    name: 'Hồ sơ trực tuyến',
    unit: '%',
    numeratorName: 'hồ sơ',
    goal: 'Tối thiểu 80',
    kind: 'ratio',
    decimals: 1,
    period: figure,
    year: figure,
    previous: null,
    same: null,
    standing: 'missed',
    lacking: '37',
    over: null,
    ...more,
  };
}

function windowed(period: Period, preset: WindowPreset): { period: Period; window: ReturnType<typeof windowOf> } {
  return { period, window: windowOf(period, preset) };
}

/** Figures of June 2026, by calendar months. */
export function figuresOf(work: readonly ReportFact[], more: Partial<FigureSources> = {}): Figures {
  const preset = 'calendar';
  return composeFigures({
    ...windowed('2026-06', preset),
    yearFrom: '2026-01-01',
    previous: windowed('2026-05', preset),
    same: windowed('2025-06', preset),
    next: windowed('2026-07', preset),
    facts: { plans: [PLAN], work },
    factsBefore: { plans: [], work: [] },
    contributions: [],
    targets: [],
    adjustments: [],
    units: UNITS,
    ...more,
  });
}

const days = fc
  .integer({ min: numberOfDay('2026-01-01'), max: numberOfDay('2026-09-30') })
  .map((number) => dayFromNumber(number));

/** Some pieces of work with whatever log. */
export const someWork = fc
  .array(
    fc.record({
      due: fc.option(days),
      group: fc.constantFrom(null, 'Nhóm một', 'Nhóm hai'),
      unit: fc.constantFrom<readonly [string | null, string]>(
        ['office', 'Văn phòng Sở'],
        ['digital', 'Phòng Chuyển đổi số'],
        ['gone', 'Phòng cũ'],
        [null, ''],
      ),
      marks: fc.array(fc.record({ day: days, status: fc.constantFrom(...WORK_STATUSES) }), { maxLength: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ due, group, unit: [unitId, leads], marks }, at) =>
      fact(String(at), {
        due,
        group,
        unitId,
        leads,
        marks: marks.map((mark) => ({ ...mark, said: wordsOf('Đã làm') })),
      }),
    ),
  );
