// Figures of reports that were sent and are others now: what a later report has to say of them, once.
import * as z from 'zod';
import { countOf, CountsSchema, type CountName, type Counts } from './counts.ts';
import { AdjustmentSchema, ReportedTargetSchema, type Adjustment, type ReportedTarget } from './figures.ts';
import { printPeriod, type DataWindow, type Period } from './periods.ts';

type AdjustedTarget = Pick<ReportedTarget, 'targetId' | 'measureId' | 'name' | 'period'>;

/** A report whose figures were closed, with the adjustments it told of itself. */
export type ClosedReport = {
  readonly id: string;
  readonly period: Period;
  readonly window: DataWindow;
  /** "Báo cáo số 45/BC-SKHCN" */
  readonly label: string;
  readonly inPeriod: Counts;
  readonly targets: readonly AdjustedTarget[];
  readonly adjustments: readonly Adjustment[];
};

/** Reads the parts of closed figures that adjustments need, each JSON as the book keeps it. */
export function readClosedParts(parts: {
  readonly inPeriod: string;
  readonly targets: string;
  readonly adjustments: string;
}): Pick<ClosedReport, 'inPeriod' | 'targets' | 'adjustments'> {
  return {
    inPeriod: CountsSchema.parse(JSON.parse(parts.inPeriod)),
    targets: z.array(ReportedTargetSchema).parse(JSON.parse(parts.targets)),
    adjustments: z.array(AdjustmentSchema).parse(JSON.parse(parts.adjustments)),
  };
}

/** What the figures of a closed report are today. */
export type Recomputed = { readonly inPeriod: Counts; readonly targets: readonly AdjustedTarget[] };

const COUNT_LABELS: readonly (readonly [CountName, string])[] = [
  ['total', 'số nhiệm vụ triển khai trong kỳ'],
  ['doneInTime', 'số nhiệm vụ hoàn thành đúng hạn'],
  ['doneLate', 'số nhiệm vụ hoàn thành trễ hạn'],
  ['overdue', 'số nhiệm vụ quá hạn'],
];

type KeyedFigure = { readonly label: string; readonly value: string | null; readonly measureId: string | null };

function keyed({ inPeriod, targets }: Recomputed): ReadonlyMap<string, KeyedFigure> {
  const counts = COUNT_LABELS.map(
    ([name, label]) => [`work.${name}`, { label, value: String(countOf(inPeriod, name)), measureId: null }] as const,
  );
  const figures = targets.map(
    ({ targetId, measureId, name, period }) =>
      [`target.${measureId ?? targetId}`, { label: `chỉ tiêu “${name}”`, value: period.value, measureId }] as const,
  );
  return new Map<string, KeyedFigure>([...counts, ...figures]);
}

/**
 * What the next report tells of the ones that were sent.
 * @param closed in the order they were closed; what a later one told is not told again
 * @param recompute the figures of a closed report as they are now
 * @param reasonsOf why the figures of a measure were corrected in a period
 */
export function adjustmentsOf(
  closed: readonly ClosedReport[],
  recompute: (report: ClosedReport) => Recomputed,
  reasonsOf: (measureId: string, report: ClosedReport) => readonly string[],
): readonly Adjustment[] {
  const told = new Map<string, string | null>();
  for (const { adjustments } of closed)
    for (const { reportId, key, after } of adjustments) told.set(`${reportId} ${key}`, after);
  return closed.flatMap((report) => {
    const now = keyed(recompute(report));
    return [...keyed(report)].flatMap(([key, sent]): readonly Adjustment[] => {
      const known = `${report.id} ${key}`;
      const before = told.has(known) ? (told.get(known) ?? null) : sent.value;
      const after = now.get(key);
      if (after === undefined || after.value === before) return [];
      const reasons = sent.measureId === null ? [] : [...new Set(reasonsOf(sent.measureId, report))];
      const period = printPeriod(report.period);
      return [
        {
          reportId: report.id,
          report: report.label,
          period,
          key,
          label: sent.label,
          before,
          after: after.value,
          reasons,
        },
      ];
    });
  });
}
