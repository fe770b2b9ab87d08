// Targets of the overview: the goal of the year, the figure of the year so far with the period it reaches to, and its light.
import * as z from 'zod';
import { Key } from './organisation.ts';
import { conditionOf, standingAgainst } from './reports/goals.ts';
import { figureOfPeriod, type Measure, type Measurement, type PeriodFigure } from './reports/measures.ts';
import { partsOf, PeriodSchema, type Period } from './reports/periods.ts';
import { goalInYear, GoalSchema, targetNumbers, type TargetRecord, type TargetSetRecord } from './targets.ts';

/** `no-figure`: nothing was measured. `none-arisen`: the denominator is 0. `not-comparable`: the goal holds no single number. */
export const TARGET_LIGHTS = ['met', 'near', 'missed', 'no-figure', 'none-arisen', 'not-comparable'] as const;
export type TargetLight = (typeof TARGET_LIGHTS)[number];

export const TargetMentionSchema = z.strictObject({
  id: Key,
  planId: Key,
  setTitle: z.string(),
  /** Within its set: "11", "11.1". */
  number: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  goal: GoalSchema.nullable(),
  figure: z.string().nullable(),
  /** Unit of the figure. */
  figureUnit: z.string().nullable(),
  /** The last period of the year with figures. */
  period: PeriodSchema.nullable(),
  light: z.enum(TARGET_LIGHTS),
  /** The words of the goal say more than the one number that was compared. */
  more: z.boolean(),
});
export type TargetMention = z.infer<typeof TargetMentionSchema>;

type Dated = Pick<Measurement, 'period'>;

/** The period that ends last; the longer one where two end together. */
function lastPeriod(rows: readonly Dated[]): Period | null {
  const parts = rows.map(({ period }) => ({ period, ...partsOf(period) }));
  const ordered = parts.toSorted((one, other) => one.to.localeCompare(other.to) || other.from.localeCompare(one.from));
  return ordered.at(-1)?.period ?? null;
}

/**
 * The figure a goal of a year is held against: that of the year as far as it is measured (cumulative figures and shares by the last
 * one, others by their sum), or of the last period where the year cannot be made of what was measured.
 */
export function figureOfYear(
  measure: Measure,
  rows: readonly Measurement[],
  year: number,
): { readonly figure: PeriodFigure; readonly period: Period } | null {
  const own = rows.filter(({ measureId, period }) => measureId === measure.id && partsOf(period).year === year);
  const whole = figureOfPeriod(measure, own, String(year));
  const within = own.filter(({ id }) => whole.ids.includes(id));
  const period = lastPeriod(within.length > 0 ? within : own);
  if (period === null) return null;
  return { figure: within.length > 0 ? whole : figureOfPeriod(measure, own, period), period };
}

export type MeasuredTargets = {
  readonly planId: string;
  readonly year: number;
  readonly sets: readonly TargetSetRecord[];
  readonly targets: readonly TargetRecord[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measurements: readonly Measurement[];
};

function mentionOf(target: TargetRecord, given: MeasuredTargets): Omit<TargetMention, 'number' | 'setTitle'> {
  const { planId, year, measures, measurements } = given;
  const goal = goalInYear(target, year, year);
  const condition = conditionOf(goal);
  const { id, name, unit } = target;
  const measure = target.measureId === null ? undefined : measures.get(target.measureId);
  const found = measure === undefined ? null : figureOfYear(measure, measurements, year);
  const base = { id, planId, name, unit, goal, more: condition?.more ?? false };
  if (measure === undefined || found === null)
    return { ...base, figure: null, figureUnit: null, period: null, light: 'no-figure' };
  const { figure, period } = found;
  const standing = standingAgainst(condition, figure.value, measure.better);
  const unknown = figure.noneArisen ? 'none-arisen' : figure.value === null ? 'no-figure' : 'not-comparable';
  return {
    ...base,
    figure: figure.value,
    figureUnit: measure.kind === 'ratio' ? '%' : measure.unit,
    period,
    light: standing === 'unknown' ? unknown : standing,
  };
}

/** The targets of one document, in the order of its sets. */
export function targetMentions(given: MeasuredTargets): readonly TargetMention[] {
  return given.sets.flatMap((set) => {
    const own = given.targets.filter(({ setId }) => setId === set.id);
    const numbers = targetNumbers(own);
    return own.map((target, at) => ({
      ...mentionOf(target, given),
      setTitle: set.title,
      number: numbers[at] ?? '',
    }));
  });
}

/** How many targets have each light. */
export function countLights(targets: readonly TargetMention[]): Readonly<Record<TargetLight, number>> {
  const counts = Object.fromEntries(TARGET_LIGHTS.map((light) => [light, 0])) as Record<TargetLight, number>;
  for (const { light } of targets) counts[light] += 1;
  return counts;
}
