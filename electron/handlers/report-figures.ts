// Gathers the figures of a report from the tables: facts, words, targets, and what changed since earlier reports were sent.
import { documentKind, documentLabel } from '../../shared/domain/document-kinds.ts';
import { firstDayOf, type Day } from '../../shared/domain/day.ts';
import { adjustmentsOf, readClosedParts, type ClosedReport } from '../../shared/domain/reports/adjustments.ts';
import {
  composeFigures,
  countsIn,
  type ReportFacts,
  type WindowedPeriod,
} from '../../shared/domain/reports/compose-figures.ts';
import { contributionsOf } from '../../shared/domain/reports/contributions.ts';
import type { Adjustment, Figures, ReportedPlan } from '../../shared/domain/reports/figures.ts';
import {
  nextPeriod,
  partsOf,
  previousPeriod,
  samePeriodBefore,
  windowOf,
  WINDOW_PRESETS,
  type DataWindow,
  type Period,
  type WindowPreset,
} from '../../shared/domain/reports/periods.ts';
import { reportTargets, type TargetSources } from '../../shared/domain/reports/report-targets.ts';
import { fold } from '../../shared/domain/text.ts';
import type { ReadDb } from '../store/db.ts';
import { listCorrections, listMeasurements, listMeasures } from '../store/measures.ts';
import { listReportFacts } from '../store/report-facts.ts';
import {
  findClosedFigures,
  findReport,
  listClosedParts,
  listIssuedHeads,
  listReportedHeads,
  type Report,
} from '../store/reports.ts';
import { listTargets, listTargetSets } from '../store/targets.ts';
import { listUnits } from '../store/units.ts';

export type WantedFigures = {
  readonly period: Period;
  readonly window: DataWindow;
  readonly planIds: readonly string[];
  /** The report itself, which is no earlier report to itself. */
  readonly reportId: string | null;
};

type Head = ReturnType<typeof listReportedHeads>[number];

function toReportedPlan({ id, kind, year, number, symbol, subject, issued }: Head): ReportedPlan {
  return {
    id,
    label: documentLabel(kind, number, symbol),
    subject,
    issued: issued === null ? null : firstDayOf(issued),
    year,
  };
}

/** The rule a window follows; one of its own is taken for whole calendar periods when other periods are asked for. */
function presetOf(period: Period, window: DataWindow): WindowPreset {
  const found = WINDOW_PRESETS.find((preset) => {
    const own = windowOf(period, preset);
    return own.from === window.from && own.to === window.to;
  });
  return found ?? 'calendar';
}

function windowed(period: Period | null, preset: WindowPreset): WindowedPeriod | null {
  return period === null ? null : { period, window: windowOf(period, preset) };
}

/** The same document of the year before: its subject says the same but for the year. */
function plansBefore(db: ReadDb, heads: readonly Head[]): readonly Head[] {
  const plain = ({ kind, subject }: Head): string => `${kind} ${fold(subject).replace(/\b(19|20)\d\d\b/g, '')}`;
  const years = Map.groupBy(heads, ({ year }) => year);
  const found = [...years].flatMap(([year, own]) => {
    const wanted = new Set(own.map(plain));
    return listIssuedHeads(db, year - 1).filter((other) => wanted.has(plain(other)));
  });
  return [...new Map(found.map((head) => [head.id, head])).values()];
}

function targetSources(db: ReadDb, heads: readonly Head[]): Pick<TargetSources, 'plans' | 'measures' | 'measurements'> {
  const plans = heads.map(({ id, year }) => ({ id, year, sets: listTargetSets(db, id), targets: listTargets(db, id) }));
  const wanted = plans.flatMap(({ targets }) => targets.flatMap(({ measureId }) => measureId ?? []));
  const ids = [...new Set(wanted)];
  const measures = new Map(listMeasures(db).map((measure) => [measure.id, measure]));
  return { plans, measures, measurements: ids.length === 0 ? [] : listMeasurements(db, ids) };
}

function labelOf(db: ReadDb, planId: string): string {
  const [head] = listReportedHeads(db, [planId]);
  return head === undefined ? documentKind('BC').name : toReportedPlan(head).label;
}

function adjustments(
  db: ReadDb,
  wanted: WantedFigures,
  facts: ReportFacts,
  sources: Pick<TargetSources, 'plans' | 'measures' | 'measurements'>,
): readonly Adjustment[] {
  const closed = listClosedParts(db, wanted.planIds, wanted.reportId, wanted.window.to).flatMap(
    ({ id, planId, ...parts }): readonly ClosedReport[] => {
      const report = findReport(db, id);
      if (report === undefined) return [];
      return [
        {
          id,
          period: report.period,
          window: { from: report.from, to: report.to },
          label: labelOf(db, planId),
          ...readClosedParts(parts),
        },
      ];
    },
  );
  if (closed.length === 0) return [];
  return adjustmentsOf(
    closed,
    ({ period, window }) => ({
      inPeriod: countsIn(facts, window),
      targets: reportTargets({ ...sources, period, previous: null, same: null }),
    }),
    (measureId, { period }) => {
      const { from, to } = partsOf(period);
      const rows = sources.measurements.filter((row) => {
        const own = partsOf(row.period);
        return row.measureId === measureId && own.from >= from && own.to <= to;
      });
      return listCorrections(
        db,
        rows.map(({ id }) => id),
      ).map(({ reason }) => reason);
    },
  );
}

/** The earliest day any of the windows begins. */
function earliest(windows: readonly (DataWindow | null)[]): Day {
  return windows.flatMap((one) => (one === null ? [] : [one.from])).toSorted()[0] ?? '';
}

/** The figures of some documents in a period, as they are now. */
export function gatherFigures(db: ReadDb, wanted: WantedFigures): Figures {
  const { period, window, planIds } = wanted;
  const preset = presetOf(period, window);
  const { year } = partsOf(period);
  const [previous, same, next] = [previousPeriod(period), samePeriodBefore(period), nextPeriod(period)].map((one) =>
    windowed(one, preset),
  );
  const yearFrom = windowOf(String(year), preset).from;
  const heads = listReportedHeads(db, planIds);
  const before = same === null || same === undefined ? [] : plansBefore(db, heads);
  const units = new Map(listUnits(db).map(({ key, name }) => [key, name]));
  // An earlier report of the year may be asked about again: its windows begin within the year, or just before it.
  const from = earliest([window, previous?.window ?? null, windowOf(String(year), 'decree')]);
  const facts = { plans: heads.map(toReportedPlan), work: listReportFacts(db, planIds, from) };
  const factsBefore = {
    plans: before.map(toReportedPlan),
    work:
      before.length === 0 || same === null || same === undefined
        ? []
        : listReportFacts(
            db,
            before.map(({ id }) => id),
            same.window.from,
          ),
  };
  const sources = targetSources(db, heads);
  return composeFigures({
    period,
    window,
    yearFrom,
    previous: previous ?? null,
    same: same ?? null,
    next: next ?? null,
    facts,
    factsBefore,
    units,
    contributions: contributionsOf(facts.work, window, units),
    targets: reportTargets({ ...sources, period, previous: previous?.period ?? null, same: same?.period ?? null }),
    adjustments: adjustments(db, wanted, facts, sources),
  });
}

export function wantedBy({ id, period, from, to, about }: Report): WantedFigures {
  return { reportId: id, period, window: { from, to }, planIds: about };
}

/** Closed figures as they were closed, else those of now. */
export function figuresOf(db: ReadDb, report: Report): Figures {
  return findClosedFigures(db, report.id) ?? gatherFigures(db, wantedBy(report));
}
