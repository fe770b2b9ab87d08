// Target sets and targets.
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDb } from '../store/db.ts';
import {
  deleteTarget,
  deleteTargetSet,
  findLastTarget,
  findTargetSet,
  findTargetSetPlan,
  insertTarget,
  insertTargetSet,
  listTargetSets,
  moveTarget,
  updateTarget,
  updateTargetSet,
} from '../store/targets.ts';
import type { HandlersOf } from './context.ts';
import { requireOpenPlan } from './plan-life.ts';

/** The plan of a set, if it may still be changed. */
function requireSet(db: ReadDb, id: string): string {
  const planId = findTargetSetPlan(db, id) ?? fail({ code: 'not-found', what: 'target-set', id });
  requireOpenPlan(db, planId);
  return planId;
}

function requireTarget(db: ReadDb, id: string): void {
  requireSet(db, findTargetSet(db, id) ?? fail({ code: 'not-found', what: 'target', id }));
}

export const targetSets: HandlersOf<'targetSets'> = {
  create: (db, { planId, after, set }, { nextId }) => {
    requireOpenPlan(db, planId);
    const id = nextId();
    insertTargetSet(db, planId, { id, ...set }, after);
    return { id };
  },
  revise: (db, { id, patch: { title, mandate } }) => {
    requireSet(db, id);
    updateTargetSet(db, id, {
      ...(title === undefined ? {} : { title }),
      ...(mandate === undefined ? {} : { mandate }),
    });
    return {};
  },
  remove: (db, { id }) => {
    requireSet(db, id);
    deleteTargetSet(db, id);
    return {};
  },
};

export const targets: HandlersOf<'targets'> = {
  create: (db, { setId, after, fields }, { nextId }) => {
    requireSet(db, setId);
    const id = nextId();
    insertTarget(db, id, setId, after, fields, nextId);
    return { id };
  },
  revise: (db, { id, patch }, { nextId }) => {
    requireTarget(db, id);
    updateTarget(db, id, patch, nextId);
    return {};
  },
  move: (db, { id, setId, after }) => {
    requireTarget(db, id);
    requireSet(db, setId);
    moveTarget(db, id, setId, after);
    return {};
  },
  remove: (db, { id }) => {
    requireTarget(db, id);
    deleteTarget(db, id);
    return {};
  },
  createMany: (db, { setId, groups }, { nextId }) => {
    const planId = requireSet(db, setId);
    let lastSet = listTargetSets(db, planId).at(-1)?.id ?? null;
    const ids = groups.flatMap(({ title, targets: added }) => {
      const own = title === null ? setId : nextId();
      if (title !== null) {
        insertTargetSet(db, planId, { id: own, title, mandate: null }, lastSet);
        lastSet = own;
      }
      let after = findLastTarget(db, own);
      return added.map((fields) => {
        const id = nextId();
        insertTarget(db, id, own, after, fields, nextId);
        after = id;
        return id;
      });
    });
    return { ids };
  },
};
