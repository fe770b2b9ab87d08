// What targets are measured in: the board of a year, series shared by several targets.
import { documentLabel } from '../../shared/domain/document-kinds.ts';
import { fail } from '../../shared/domain/fault.ts';
import { boardOf } from '../../shared/domain/reports/measure-board.ts';
import type { Measure, MeasureFields } from '../../shared/domain/reports/measures.ts';
import type { BoardRow } from '../../shared/contract/measures.ts';
import type { ReadDb } from '../store/db.ts';
import {
  deleteMeasure,
  findMeasure,
  insertMeasure,
  listMeasurements,
  listMeasures,
  updateMeasure,
} from '../store/measures.ts';
import { listClosings, listMeasuredTargets, listTargetPlans } from '../store/target-board.ts';
import { findTargetSet, listTargets, listTargetSets, setTargetMeasure } from '../store/targets.ts';
import type { HandlersOf } from './context.ts';

export function requireMeasure(db: ReadDb, id: string): Measure {
  return findMeasure(db, id) ?? fail({ code: 'not-found', what: 'measure', id });
}

/** Names of numerator and denominator say nothing of a plain value. */
function fitting(fields: MeasureFields): MeasureFields {
  return fields.kind === 'ratio' ? fields : { ...fields, numeratorName: null, denominatorName: null };
}

function requireTarget(db: ReadDb, id: string): void {
  if (findTargetSet(db, id) === undefined) fail({ code: 'not-found', what: 'target', id });
}

function boardOfYear(db: ReadDb, year: number): readonly BoardRow[] {
  const heads = listTargetPlans(db, year);
  const labels = new Map(heads.map(({ id, kind, number, symbol }) => [id, documentLabel(kind, number, symbol)]));
  const plans = heads.map(({ id, year: own }) => ({
    id,
    year: own,
    sets: listTargetSets(db, id),
    targets: listTargets(db, id),
  }));
  const measures = new Map(listMeasures(db).map((measure) => [measure.id, measure]));
  const wanted = new Set(plans.flatMap(({ targets }) => targets.flatMap(({ measureId }) => measureId ?? [])));
  const between = { from: String(year - 1), to: `${year}~` };
  const measurements = wanted.size === 0 ? [] : listMeasurements(db, [...wanted], between);
  return boardOf(year, { plans, measures, measurements }, listClosings(db)).map((row) => ({
    targetId: row.targetId,
    planId: row.planId,
    planLabel: labels.get(row.planId) ?? '',
    setTitle: row.setTitle,
    mandate: row.mandate,
    number: row.number,
    level: row.level,
    name: row.name,
    unit: row.unit,
    goal: row.goal,
    goalValue: row.goalValue,
    measure: row.measure,
    cells: row.cells.map(({ figure, ...cell }) => ({ ...cell, figure: { ...figure, ids: [...figure.ids] } })),
    year: row.year,
    yearBefore: row.same,
    standing: row.standing,
    lacking: row.lacking,
    over: row.over,
  }));
}

export const measures: HandlersOf<'measures'> = {
  list: (db) => {
    const targets = Map.groupBy(listMeasuredTargets(db), ({ measureId }) => measureId);
    return listMeasures(db).map((measure) => ({
      measure,
      targets: (targets.get(measure.id) ?? []).map(({ targetId, name, kind, number, symbol }) => ({
        id: targetId,
        name,
        planLabel: documentLabel(kind, number, symbol),
      })),
    }));
  },
  ofYear: (db, { year }) => [...boardOfYear(db, year)],
  create: (db, { targetId, fields }, { nextId }) => {
    requireTarget(db, targetId);
    const id = nextId();
    insertMeasure(db, id, fitting(fields));
    setTargetMeasure(db, targetId, id);
    return { id };
  },
  assign: (db, { targetId, measureId }) => {
    requireTarget(db, targetId);
    if (measureId !== null) requireMeasure(db, measureId);
    setTargetMeasure(db, targetId, measureId);
    return {};
  },
  revise: (db, { id, patch }) => {
    const measure = requireMeasure(db, id);
    const { id: _, ...fields } = { ...measure, ...patch };
    const isOther = (['kind', 'every'] as const).some((field) => fields[field] !== measure[field]);
    // Figures of another kind or rhythm would be lost without a word.
    if (isOther && listMeasurements(db, [id]).length > 0)
      fail({ code: 'input-invalid', flaws: [{ path: 'kind', reason: 'has-figures' }] });
    updateMeasure(db, id, fitting(fields as MeasureFields));
    return {};
  },
  remove: (db, { id }) => {
    requireMeasure(db, id);
    deleteMeasure(db, id);
    return {};
  },
};
