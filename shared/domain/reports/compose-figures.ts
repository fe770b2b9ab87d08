// Gathers the figures of a report from the facts: counts of the period, the year and the periods it is compared with, work, words, targets.
import { compareDays, dayBefore, type Day } from '../day.ts';
import { linesOf } from '../text.ts';
import type { Said } from './contributions.ts';
import { countsOf, type Counts, type Stood } from './counts.ts';
import type { Adjustment, Contribution, Figures, ReportedPlan, ReportedTarget, ReportedWork } from './figures.ts';
import type { DataWindow, Period } from './periods.ts';
import { dueAt, workAt, workSince, type WorkAt, type WorkFact } from './work-facts.ts';

/** What the store knows of one occurrence; units that took over from closed ones. */
export type ReportFact = Omit<WorkFact, 'marks'> & {
  readonly planId: string;
  readonly group: string | null;
  readonly content: string;
  readonly products: readonly string[];
  readonly time: string | null;
  readonly unitId: string | null;
  readonly leads: string;
  /** The log, each report with its words where it has any. */
  readonly marks: readonly (WorkFact['marks'][number] & { readonly said?: Said })[];
};

/** Facts of one set of documents. */
export type ReportFacts = { readonly plans: readonly ReportedPlan[]; readonly work: readonly ReportFact[] };

export type WindowedPeriod = { readonly period: Period; readonly window: DataWindow };

export type FigureSources = WindowedPeriod & {
  /** First day of the year's figures. */
  readonly yearFrom: Day;
  readonly previous: WindowedPeriod | null;
  readonly same: WindowedPeriod | null;
  readonly next: WindowedPeriod | null;
  readonly facts: ReportFacts;
  /** The documents of the year before that ask for the same. */
  readonly factsBefore: ReportFacts;
  readonly contributions: readonly Contribution[];
  readonly targets: readonly ReportedTarget[];
  readonly adjustments: readonly Adjustment[];
  /** Units of the office by their ids, in their order. */
  readonly units: ReadonlyMap<string, string>;
};

function lastWords({ marks }: ReportFact, day: Day): string | null {
  return marks.findLast((mark) => (mark.said?.text ?? null) !== null && mark.day <= day)?.said?.text ?? null;
}

function toWork(fact: ReportFact, at: WorkAt, day: Day): ReportedWork {
  const { id, taskId, planId, group, content, products, time, note, from, unitId, leads } = fact;
  return {
    id,
    taskId,
    planId,
    group,
    content,
    products: products as string[],
    time,
    note,
    from,
    due: at.due,
    unitId,
    leads,
    standing: at.standing,
    late: at.late,
    finished: at.finished,
    result: lastWords(fact, day),
  };
}

type Told = { readonly fact: ReportFact; readonly at: WorkAt };

/** Work that is told of in a window: of documents issued before its end. */
export function toldIn({ plans, work }: ReportFacts, days: DataWindow): readonly Told[] {
  const issued = new Set(plans.filter((plan) => (plan.issued ?? '') <= days.to).map(({ id }) => id));
  const told: Told[] = [];
  const before = dayBefore(days.from);
  for (const fact of work) {
    if (!issued.has(fact.planId)) continue;
    const at = workSince(fact, days, before);
    if (at !== null) told.push({ fact, at });
  }
  return told;
}

function stoodOf({ fact, at }: Told): Stood {
  return { id: fact.id, standing: at.standing };
}

export function countsIn(facts: ReportFacts, days: DataWindow): Counts {
  return countsOf(toldIn(facts, days).map(stoodOf));
}

/** Gathers in the order in which the first of each kind comes. */
function grouped<K>(told: readonly Told[], keyOf: (fact: ReportFact) => K): ReadonlyMap<K, readonly Told[]> {
  return Map.groupBy(told, ({ fact }) => keyOf(fact));
}

function byUnit(told: readonly Told[], units: ReadonlyMap<string, string>): Figures['byUnit'] {
  // A unit that is not known any more is told by the words of the document, never by its id.
  const groups = grouped(told, ({ unitId, leads }) => (unitId !== null && units.has(unitId) ? unitId : `- ${leads}`));
  const order = [...units.keys()];
  const placeOf = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...groups]
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([key, own]) => ({
      unitId: units.has(key) ? key : null,
      name: units.get(key) ?? (key === '- ' ? 'Chưa giao đơn vị' : linesOf(key.slice(2)).join(', ')),
      counts: countsOf(own.map(stoodOf)),
    }));
}

function byGroup(told: readonly Told[], plans: readonly ReportedPlan[]): Figures['byGroup'] {
  return plans.flatMap((plan) => {
    const own = told.filter(({ fact }) => fact.planId === plan.id);
    return [...grouped(own, ({ group }) => group)].map(([group, rows]) => ({
      planId: plan.id,
      group,
      counts: countsOf(rows.map(stoodOf)),
    }));
  });
}

/** Open work that falls due in the next period; of work without a period, what is due in the month behind the window. */
function nextWork(facts: ReportFacts, days: DataWindow, next: WindowedPeriod | null): readonly ReportedWork[] {
  if (next === null) return [];
  return facts.work
    .flatMap((fact) => {
      const due = dueAt(fact, days.to);
      if (due === null || due <= days.to || due > next.window.to) return [];
      const at = workAt(fact, days.to);
      const isOpen = at.status === 'not-started' || at.status === 'in-progress';
      return isOpen ? [toWork(fact, at, days.to)] : [];
    })
    .toSorted((one, other) => compareDays(one.due, other.due));
}

/** Units with open work due by the end of the window that said nothing in it. */
function silentUnits(
  told: readonly Told[],
  contributions: readonly Contribution[],
  units: ReadonlyMap<string, string>,
  days: DataWindow,
): Figures['silent'] {
  const heard = new Set(contributions.map(({ workId }) => workId));
  const asked = told.filter(({ fact, at }) => {
    const isOpen = at.status === 'not-started' || at.status === 'in-progress';
    return isOpen && at.due !== null && at.due <= days.to && !heard.has(fact.id);
  });
  return byUnit(asked, units).map(({ unitId, name, counts }) => ({
    unitId,
    name,
    ids: [...counts.inProgress, ...counts.notStarted, ...counts.overdue],
  }));
}

/** The figures of a report. Pure: the same facts give the same figures. */
export function composeFigures(sources: FigureSources): Figures {
  const { period, window: days, facts, factsBefore, previous, same, next, units } = sources;
  const told = toldIn(facts, days);
  const year = { from: sources.yearFrom < days.from ? sources.yearFrom : days.from, to: days.to };
  const isYear = year.from === days.from;
  const toldOfYear = isYear ? told : toldIn(facts, year);
  const shown = isYear ? told : [...new Map([...toldOfYear, ...told].map((one) => [one.fact.id, one])).values()];
  return {
    period,
    window: days,
    plans: [...facts.plans],
    inPeriod: countsOf(told.map(stoodOf)),
    cumulative: countsOf(toldOfYear.map(stoodOf)),
    previous: previous === null ? null : { period: previous.period, counts: countsIn(facts, previous.window) },
    same:
      same === null || factsBefore.plans.length === 0
        ? null
        : { period: same.period, counts: countsIn(factsBefore, same.window) },
    byUnit: byUnit(told, units),
    byGroup: byGroup(told, facts.plans),
    work: shown.map(({ fact, at }) => toWork(fact, at, days.to)),
    targets: [...sources.targets],
    contributions: [...sources.contributions],
    next: {
      period: next?.period ?? null,
      window: next?.window ?? null,
      work: [...nextWork(facts, days, next)],
    },
    silent: silentUnits(told, sources.contributions, units, days),
    unmeasured: sources.targets
      .filter(({ measureId, period: figure }) => measureId !== null && figure.ids.length === 0)
      .map(({ targetId }) => targetId),
    adjustments: [...sources.adjustments],
  };
}
