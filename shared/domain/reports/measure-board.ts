// The board of targets of a year: every target with the figures of its periods, its light and its distance.
import { periodOf, partsOf, PERIODS_A_YEAR, type Period } from './periods.ts';
import { figureOfPeriod, type Measure, type Measurement, type PeriodFigure } from './measures.ts';
import { reportTargets, type TargetSources } from './report-targets.ts';
import { conditionOf } from './goals.ts';
import { goalInYear } from '../targets.ts';
import type { ReportedTarget } from './figures.ts';

/** The period of a report whose figures were closed, for the measures its documents ask for. */
export type Closing = { readonly measureId: string; readonly period: Period };

export type BoardTarget = ReportedTarget & {
  readonly goalValue: string | null;
  readonly measure: Measure | null;
  readonly cells: readonly {
    readonly period: Period;
    readonly figure: PeriodFigure;
    readonly closedBy: Period | null;
  }[];
};

/** The periods of a year a measure is measured in. */
export function periodsOfMeasure({ every }: Pick<Measure, 'every'>, year: number): readonly Period[] {
  return Array.from({ length: PERIODS_A_YEAR[every] }, (_, at) => periodOf(every, year, at + 1));
}

/** The closed period a measurement lies in; `null` where it may still be typed. */
export function closedOver(closings: readonly Closing[], measureId: string, period: Period): Period | null {
  const { from, to } = partsOf(period);
  const found = closings.find((closing) => {
    if (closing.measureId !== measureId) return false;
    const closed = partsOf(closing.period);
    return closed.from <= from && to <= closed.to;
  });
  return found?.period ?? null;
}

export function boardOf(
  year: number,
  sources: Pick<TargetSources, 'plans' | 'measures' | 'measurements'>,
  closings: readonly Closing[],
): readonly BoardTarget[] {
  const period = String(year);
  const rowsOf = Map.groupBy<string, Measurement>(sources.measurements, ({ measureId }) => measureId);
  const goals = new Map(
    sources.plans.flatMap((plan) => plan.targets.map((target) => [target.id, goalInYear(target, year, plan.year)])),
  );
  return reportTargets({ ...sources, period, previous: null, same: String(year - 1) }).map((row) => {
    const measure = row.measureId === null ? null : (sources.measures.get(row.measureId) ?? null);
    const condition = conditionOf(goals.get(row.targetId) ?? null);
    const rows = measure === null ? [] : (rowsOf.get(measure.id) ?? []);
    return {
      ...row,
      goalValue: condition?.value ?? null,
      measure,
      cells:
        measure === null
          ? []
          : periodsOfMeasure(measure, year).map((one) => ({
              period: one,
              figure: figureOfPeriod(measure, rows, one),
              closedBy: closedOver(closings, measure.id, one),
            })),
    };
  });
}
