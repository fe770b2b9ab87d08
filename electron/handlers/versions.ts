// Earlier versions of a document: read as they were, and put back.
import type { Assignee } from '../../shared/domain/tasks.ts';
import type { Basis } from '../../shared/domain/citations.ts';
import type { PlanView } from '../../shared/contract/plans.ts';
import type { ReadDb } from '../store/db.ts';
import { createLookup } from '../store/log-lookup.ts';
import { asOf, restorePlanVersion } from '../store/versions.ts';
import type { HandlersOf } from './context.ts';
import { requireHead, requireOpenPlan } from './plan-life.ts';
import { plans } from './plans.ts';

/** Names of everything a plan points to. */
function namesIn(db: ReadDb, { head, tasks, targets }: PlanView): Record<string, string> {
  const { nameOf } = createLookup(db);
  const names: Record<string, string> = {};
  const note = (table: string, key: string): void => {
    names[key] = nameOf(table, key);
  };
  const noteBasis = (basis: Basis): void => {
    if ('citation' in basis) note('citations', basis.citation);
  };
  const noteAssignee = (one: Assignee): void => {
    if ('unit' in one) note('units', one.unit);
    else if ('person' in one) note('people', one.person);
  };
  if (head.signer !== null) note('signing_titles', head.signer);
  [...head.bases, ...(head.replaces === null ? [] : [head.replaces])].forEach(noteBasis);
  for (const { lead, coordinating } of [...tasks, ...targets]) [...lead, ...coordinating].forEach(noteAssignee);
  for (const { bases } of tasks) bases.forEach(noteBasis);
  return names;
}

export const versions: Pick<HandlersOf<'safety'>, 'version' | 'restoreVersion'> = {
  version: (db, { planId, seq }, context) => {
    const read = (at: ReadDb): PlanView => plans.get(at, { id: planId }, context);
    const plan = seq === null ? read(db) : asOf(db, seq, read, planId);
    return { plan, names: namesIn(db, plan) };
  },
  restoreVersion: (db, { planId, seq }) => {
    requireOpenPlan(db, planId);
    restorePlanVersion(db, planId, seq);
    requireHead(db, planId);
    return {};
  },
};
