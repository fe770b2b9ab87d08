// A new plan out of one that is there: the same office around it, rows of its own.
import type { Plan } from '../../shared/domain/plans.ts';
import type { WriteDb } from './db.ts';
import { insertParts, insertPlan, type PlanIds } from './whole-plans.ts';

/**
 * Writes a plan that was read from this very data file as a new one and returns its id. Units, people, signing titles and
 * legal documents stay the same rows; the head is taken as it is given, but for its key.
 */
export function copyPlan(db: WriteDb, organisationId: string, plan: Plan, nextId: () => string): string {
  return insertPlan(db, organisationId, { ...plan, key: nextId() }, sameOffice(nextId));
}

/** Writes the tasks, groups, targets and appendices of a plan behind those of another; its head and text are left alone. */
export function appendToPlan(db: WriteDb, planId: string, plan: Plan, nextId: () => string): void {
  insertParts(db, planId, plan, sameOffice(nextId));
}

/** Rows around a plan stay what they are; its own target sets get ids of their own. */
function sameOffice(nextId: () => string): PlanIds {
  const own = new Map<string, string>();
  const of = (subject: string, key: string): string => {
    if (!subject.startsWith('set of ')) return key;
    const id = own.get(key) ?? nextId();
    own.set(key, id);
    return id;
  };
  return { next: nextId, of };
}
