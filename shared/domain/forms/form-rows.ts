// What a form asks: the open work a unit leads in the period, and the figures of its targets that fall due in it.
import { documentLabel } from '../document-kinds.ts';
import type { FollowRow } from '../follow-up.ts';
import type { Unit } from '../organisation.ts';
import { closedOver, periodsOfMeasure, type Closing } from '../reports/measure-board.ts';
import type { Measure, Measurement } from '../reports/measures.ts';
import { partsOf, type Period } from '../reports/periods.ts';
import { goalInYear, printGoal, type TargetRecord } from '../targets.ts';
import type { Assignee } from '../tasks.ts';
import type { FormFigure, FormTask } from './form-content.ts';

/** `due`: work that is overdue, due by the end of the period, or without a day; `open`: later work also. */
export const FORM_SCOPES = ['due', 'open'] as const;
export type FormScope = (typeof FORM_SCOPES)[number];

/** The unit itself and the groups it stands in. */
export function standsFor(unitId: string, units: readonly Unit[]): ReadonlySet<string> {
  const groups = units.filter(({ kind, members }) => kind === 'group' && members.includes(unitId));
  return new Set([unitId, ...groups.map(({ key }) => key)]);
}

function isAsked(row: FollowRow, { to }: { readonly to: string }, scope: FormScope): boolean {
  // Work that waits for an event has nothing to be told of until that comes.
  if (row.due === null) return row.waits === null || row.status === 'in-progress' || scope === 'open';
  // The turn of a cycle that has not begun is nobody's work yet.
  if (row.kind === 'recurring' && row.from !== null && row.from > to) return false;
  return row.due <= to || scope === 'open';
}

/** A task that stands in several documents is one task: it is asked about once. */
function isFirstOfTwins(): (row: FollowRow) => boolean {
  const seen = new Set<string>();
  return ({ shared, due, from, note }) => {
    if (shared === null) return true;
    const key = JSON.stringify([shared, due, from, note]);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  };
}

/** @param rows open work in the order of its days */
export function formTasks(
  rows: readonly FollowRow[],
  unitId: string,
  units: readonly Unit[],
  period: Period,
  scope: FormScope,
): readonly FormTask[] {
  const own = standsFor(unitId, units);
  const nameOf = (key: string): string => units.find((unit) => unit.key === key)?.name ?? '';
  return rows
    .filter((row) => row.units.some((unit) => own.has(unit)) && isAsked(row, partsOf(period), scope))
    .filter(isFirstOfTwins())
    .map((row, at) => ({
      row: `A${at + 1}`,
      occurrenceId: row.id,
      taskId: row.taskId,
      content: row.note === null ? row.content : `${row.content} (${row.note})`,
      time: row.time,
      due: row.due,
      plan: documentLabel(row.planKind, row.planNumber, row.planSymbol),
      joint: row.units.filter((unit) => unit !== unitId).map(nameOf),
      status: row.status,
      finished: row.finished,
      last: row.lastText,
    }));
}

export type FormTargets = {
  /** Documents that are followed, each with its targets. */
  readonly plans: readonly { readonly year: number; readonly targets: readonly TargetRecord[] }[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measurements: readonly Measurement[];
  readonly closings: readonly Closing[];
  /** Units by the people that stand for them. */
  readonly unitOfPerson: ReadonlyMap<string, string | null>;
};

function leads(lead: readonly Assignee[], own: ReadonlySet<string>, people: FormTargets['unitOfPerson']): boolean {
  return lead.some((one) => {
    const unit = 'unit' in one ? one.unit : 'person' in one ? (people.get(one.person) ?? null) : null;
    return unit !== null && own.has(unit);
  });
}

/** Each measure once, whichever targets ask for it; periods that a report has closed are not asked for. */
export function formFigures(
  { plans, measures, measurements, closings, unitOfPerson }: FormTargets,
  unitId: string,
  units: readonly Unit[],
  period: Period,
): readonly FormFigure[] {
  const own = standsFor(unitId, units);
  const { from, to, year } = partsOf(period);
  const asked = new Set<string>();
  return plans
    .flatMap((plan) =>
      plan.targets.flatMap((target) => {
        const measure = target.measureId === null ? undefined : measures.get(target.measureId);
        if (measure === undefined || asked.has(measure.id) || !leads(target.lead, own, unitOfPerson)) return [];
        asked.add(measure.id);
        return periodsOfMeasure(measure, year)
          .filter((one) => {
            const { to: end } = partsOf(one);
            return from <= end && end <= to && closedOver(closings, measure.id, one) === null;
          })
          .map((one) => ({ target, measure, plan, period: one }));
      }),
    )
    .map(({ target, measure, plan, period: one }, at) => {
      const known = measurements.find(
        (row) => row.measureId === measure.id && row.period === one && row.unitId === unitId,
      );
      return {
        row: `B${at + 1}`,
        measureId: measure.id,
        period: one,
        name: target.name,
        unit: target.unit ?? measure.unit,
        goal: printGoal(goalInYear(target, year, plan.year)),
        kind: measure.kind,
        numeratorName: measure.numeratorName,
        denominatorName: measure.denominatorName,
        numerator: known?.numerator ?? null,
        denominator: known?.denominator ?? null,
        value: known?.value ?? null,
        note: known?.note ?? null,
      };
    });
}
