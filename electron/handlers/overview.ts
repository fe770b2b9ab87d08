// The overview for leaders: gathers the rows of its scope by the rules of the lists, and writes it as a file.
import { composeOverview, overviewFileName } from '../../shared/document/compose-overview.ts';
import type { Day } from '../../shared/domain/day.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { fail } from '../../shared/domain/fault.ts';
import { FollowFilterSchema } from '../../shared/domain/follow-up.ts';
import { overviewOf, type Overview, type OverviewRows } from '../../shared/domain/overview.ts';
import { targetMentions } from '../../shared/domain/overview-targets.ts';
import type { ReadDb } from '../store/db.ts';
import { listFollow } from '../store/follow-lists.ts';
import { FOLLOWED, listPlanMarks, type PlanMark } from '../store/follow-rows.ts';
import { listMeasurements, listMeasures } from '../store/measures.ts';
import { findOrganisation } from '../store/organisation.ts';
import { listTargets, listTargetSets } from '../store/targets.ts';
import { listTaskGroups, listTaskPlaces } from '../store/tasks.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { requireHead } from './plan-life.ts';
import { writeFiles } from './written-files.ts';

type Scope = { readonly planId: string | null; readonly year: number };
type Parts = Pick<OverviewRows, 'plan' | 'documents' | 'parts' | 'partOf'> & { readonly planIds: readonly string[] };

function markName({ planKind, planNumber, planSymbol, planSubject }: PlanMark): string {
  return `${documentKind(planKind).name} ${planNumber ?? '…'}/${planSymbol}: ${planSubject}`;
}

function partsOfPlan(db: ReadDb, planId: string): Parts {
  const { kind, number, symbol, subject } = requireHead(db, planId);
  const followed = listPlanMarks(db, `p.id = ? AND ${FOLLOWED}`, planId).size > 0;
  const groups = listTaskPlaces(db, planId);
  return {
    plan: { id: planId, kind, number, symbol, subject, followed },
    documents: 1,
    planIds: [planId],
    parts: listTaskGroups(db, planId).map(({ id, title }) => ({ key: id, name: title })),
    partOf: ({ taskId }) => groups.get(taskId) ?? '',
  };
}

function partsOfYear(db: ReadDb, year: number): Parts {
  const marks = [...listPlanMarks(db, FOLLOWED)].filter(([, mark]) => mark.year === year);
  return {
    plan: null,
    documents: marks.length,
    planIds: marks.map(([id]) => id),
    parts: marks.map(([key, mark]) => ({ key, name: markName(mark) })),
    partOf: ({ planId }) => planId,
  };
}

function targetsOf(db: ReadDb, planIds: readonly string[], year: number): OverviewRows['targets'] {
  const owned = planIds.map((planId) => ({
    planId,
    sets: listTargetSets(db, planId),
    targets: listTargets(db, planId),
  }));
  const asked = new Set(owned.flatMap(({ targets }) => targets.flatMap(({ measureId }) => measureId ?? [])));
  const measures = new Map(listMeasures(db).map((measure) => [measure.id, measure]));
  const measurements = listMeasurements(db, [...asked]);
  return owned.flatMap((own) => targetMentions({ ...own, year, measures, measurements }));
}

function readOverview(db: ReadDb, { planId, year }: Scope, today: Day): Overview {
  const office = findOrganisation(db)?.name ?? fail({ code: 'office-missing' });
  const { planIds, ...parts } = planId === null ? partsOfYear(db, year) : partsOfPlan(db, planId);
  const scope = planId === null ? { year } : { plans: [planId] };
  return overviewOf({
    ...parts,
    today,
    office,
    year,
    rows: listFollow(db, FollowFilterSchema.parse({ bucket: 'all', ...scope }), today),
    unitNames: new Map(listUnits(db).map(({ key, name }) => [key, name])),
    targets: targetsOf(db, planIds, year),
  });
}

export const overview: HandlersOf<'overview'> = {
  get: (db, scope, { today }) => readOverview(db, scope, today),
  export: async ({ db, ports }, { planId, year, ...target }) => {
    const read = readOverview(db, { planId, year }, ports.today());
    const job = { kind: 'write-text', text: composeOverview(read) } as const;
    return { files: await writeFiles(ports, [{ name: overviewFileName(read), job }], target) };
  },
};
