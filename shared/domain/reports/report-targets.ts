// The targets of a report held against what was measured up to the end of its period.
import { goalInYear, printGoal, targetNumbers, type TargetRecord, type TargetSetRecord } from '../targets.ts';
import type { ReportedTarget } from './figures.ts';
import { casesLacking, casesOver, conditionOf, gapTo, isMet, standingAgainst, type Condition } from './goals.ts';
import { figureOfPeriod, type Measure, type Measurement, type PeriodFigure } from './measures.ts';
import { partsOf, type Period } from './periods.ts';

export type TargetSources = {
  readonly period: Period;
  readonly previous: Period | null;
  readonly same: Period | null;
  /** The documents in their order, each with its sets and targets. */
  readonly plans: readonly {
    readonly id: string;
    /** Of the document: its goals hold from then on. */
    readonly year: number;
    readonly sets: readonly TargetSetRecord[];
    readonly targets: readonly TargetRecord[];
  }[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measurements: readonly Measurement[];
};

const NO_FIGURE: PeriodFigure = { numerator: null, denominator: null, value: null, noneArisen: false, ids: [] };

function frozenIds(figure: PeriodFigure): ReportedTarget['period'] {
  return { ...figure, ids: [...figure.ids] };
}

/** What is lacking in the units the target is counted in: whole cases of a ratio, else the figure itself. */
function distance(
  condition: Condition | null,
  measure: Measure,
  { numerator, denominator, value }: PeriodFigure,
): Pick<ReportedTarget, 'lacking' | 'over'> {
  // Judged by the figure that is printed: what counts as met lacks nothing, though rounding helped it over.
  if (condition === null || value === null || isMet(condition, value, measure.better))
    return { lacking: null, over: null };
  if (measure.kind === 'ratio') {
    if (numerator === null || denominator === null) return { lacking: null, over: null };
    const ratio = { numerator, denominator };
    return { lacking: casesLacking(condition, ratio), over: casesOver(condition, ratio) };
  }
  const gap = gapTo(condition, value, measure.better);
  if (gap === '0') return { lacking: null, over: null };
  return gap.startsWith('-') ? { lacking: null, over: gap.slice(1) } : { lacking: gap, over: null };
}

/** The figure of the year as it was known at the end of the period. */
export function yearToDate(measure: Measure, measurements: readonly Measurement[], period: Period): PeriodFigure {
  const { to, year } = partsOf(period);
  const known = measurements.filter((row) => partsOf(row.period).to <= to);
  const whole = figureOfPeriod(measure, known, String(year));
  return whole.ids.length > 0 ? whole : figureOfPeriod(measure, known, period);
}

/** All targets of the documents; numbers are "set.target" where there are several sets. */
export function reportTargets(sources: TargetSources): readonly ReportedTarget[] {
  const { period, previous, same, measures, measurements } = sources;
  const { year } = partsOf(period);
  const sets = sources.plans.flatMap((plan) => plan.sets.map((set) => ({ plan, set })));
  const rowsOf = Map.groupBy(measurements, ({ measureId }) => measureId);
  return sets.flatMap(({ plan, set }, at) => {
    const targets = plan.targets.filter(({ setId }) => setId === set.id);
    const numbers = targetNumbers(targets);
    return targets.map((target, place): ReportedTarget => {
      const measure = target.measureId === null ? undefined : measures.get(target.measureId);
      const goal = goalInYear(target, year, plan.year);
      const rows = measure === undefined ? [] : (rowsOf.get(measure.id) ?? []);
      const figure = measure === undefined ? NO_FIGURE : figureOfPeriod(measure, rows, period);
      const ofYear = measure === undefined ? NO_FIGURE : yearToDate(measure, rows, period);
      const condition = conditionOf(goal);
      const valueIn = (other: Period | null): string | null =>
        measure === undefined || other === null ? null : figureOfPeriod(measure, rows, other).value;
      return {
        targetId: target.id,
        measureId: target.measureId,
        planId: plan.id,
        setTitle: set.title,
        mandate: set.mandate,
        number: sets.length > 1 ? `${at + 1}.${numbers[place] ?? ''}` : (numbers[place] ?? ''),
        level: target.level,
        name: target.name,
        unit: target.unit,
        numeratorName: measure?.numeratorName ?? null,
        goal: printGoal(goal),
        kind: measure?.kind ?? null,
        decimals: measure?.decimals ?? 0,
        period: frozenIds(figure),
        year: frozenIds(ofYear),
        previous: valueIn(previous),
        same: valueIn(same),
        standing: standingAgainst(condition, ofYear.value, measure?.better ?? 'higher'),
        ...(measure === undefined ? { lacking: null, over: null } : distance(condition, measure, ofYear)),
      };
    });
  });
}
