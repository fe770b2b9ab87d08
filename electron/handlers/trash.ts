// The trash: what is listed there, and when a record may come back.
import { TRASH_DAYS } from '../../shared/contract/safety.ts';
import { fail, type Subject } from '../../shared/domain/fault.ts';
import { fold } from '../../shared/domain/text.ts';
import { tableOf } from '../../shared/domain/row-words.ts';
import { findAppendixPlan } from '../store/appendices.ts';
import { listColumnSets } from '../store/column-sets.ts';
import type { ReadDb } from '../store/db.ts';
import { findOutlinePlan } from '../store/outline.ts';
import { restoreRemoved } from '../store/restore.ts';
import { findTargetSet, findTargetSetPlan } from '../store/targets.ts';
import { findGroupPlan, findTaskPlace } from '../store/tasks.ts';
import { listTrash } from '../store/trash.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { requireOpenPlan } from './plan-life.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A name was given again while its first owner was in the trash: then the two could not be told apart. */
function requireOwnName(db: ReadDb, what: string, id: string): void {
  const units = listUnits(db).map(({ key, name, aliases }) => ({ id: key, kind: 'unit', names: [name, ...aliases] }));
  const sets = listColumnSets(db).map((set) => ({ id: set.id, kind: set.content, names: [set.name] }));
  const all = what === 'unit' ? units : what === 'column-set' ? sets : [];
  const own = all.find((one) => one.id === id);
  const taken = new Set(
    all.flatMap((one) => (one.id === id || one.kind !== own?.kind ? [] : one.names.map((name) => fold(name)))),
  );
  const twice = own?.names.find((name) => taken.has(fold(name)));
  if (twice === undefined) return;
  fail(what === 'unit' ? { code: 'name-taken', name: twice } : { code: 'column-set-taken', name: twice });
}

/** The plan a record stands in; what is not among them is a record of the office. */
const PLAN_OF: Partial<Record<Subject, (db: ReadDb, id: string) => string | undefined>> = {
  'outline-node': findOutlinePlan,
  'task-group': findGroupPlan,
  task: (db, id) => findTaskPlace(db, id)?.plan_id,
  'target-set': findTargetSetPlan,
  target: (db, id) => findTargetSetPlan(db, findTargetSet(db, id) ?? ''),
  appendix: findAppendixPlan,
};

export const trash: Pick<HandlersOf<'safety'>, 'trash' | 'restore'> = {
  trash: (db, _input, { now }) => {
    const today = Date.parse(now);
    return listTrash(db, new Date(today - TRASH_DAYS * DAY_MS).toISOString()).map((removed) => ({
      ...removed,
      daysLeft: Math.max(0, Math.ceil(TRASH_DAYS - (today - Date.parse(removed.at)) / DAY_MS)),
    }));
  },
  restore: (db, { commandId, what, id }) => {
    restoreRemoved(db, commandId, what, tableOf(what), id);
    requireOwnName(db, what, id);
    const planId = PLAN_OF[what]?.(db, id);
    if (planId !== undefined) requireOpenPlan(db, planId);
    return {};
  },
};
