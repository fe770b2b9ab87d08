// New plans out of old ones: moved to another year, or amending and replacing what was issued.
import { fail } from '../../shared/domain/fault.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { amendingPlan, citePlan, partsOf, unshared } from '../../shared/domain/plan-copies.ts';
import type { Plan } from '../../shared/domain/plans.ts';
import { startingOutline } from '../../shared/domain/starting-outline.ts';
import { applyYearShift, proposeYearShift } from '../../shared/domain/year-shift.ts';
import type { ReadDb } from '../store/db.ts';
import { findOrganisation } from '../store/organisation.ts';
import { copyPlan } from '../store/plan-copies.ts';
import { findIssuedPaper } from '../store/plan-life.ts';
import { findPlan } from '../store/plans.ts';
import type { HandlersOf } from './context.ts';

type Copies = Pick<HandlersOf<'plans'>, 'yearShift' | 'copy' | 'amend'>;

function requirePlan(db: ReadDb, id: string): Plan {
  return findPlan(db, id) ?? fail({ code: 'not-found', what: 'plan', id });
}

export const planCopies: Copies = {
  yearShift: (db, { id, to }) => {
    const plan = requirePlan(db, id);
    return { from: plan.year, proposals: [...proposeYearShift(plan, plan.year, to)] };
  },
  copy: (db, { id, year, subject, parts, shifts }, { nextId }) => {
    const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
    const plan = requirePlan(db, id);
    const wanted = new Set(shifts);
    const chosen = proposeYearShift(plan, plan.year, year).filter((proposal) => wanted.has(proposal.id));
    // The words were chosen from a list: where they are no longer there, the list must be looked at again.
    if (chosen.length !== wanted.size)
      fail({ code: 'input-invalid', flaws: [{ path: 'shifts', reason: 'text-changed' }] });
    const copy = partsOf(unshared(applyYearShift(plan, chosen)), parts);
    const outline = parts.outline
      ? copy.outline
      : [...startingOutline(documentKind(plan.kind), organisation.name, year)];
    return {
      id: copyPlan(db, organisation.id, { ...copy, outline, year, subject: subject ?? copy.subject }, nextId),
    };
  },
  amend: (db, { id, relation }, { nextId }) => {
    const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
    const plan = requirePlan(db, id);
    if (plan.state !== 'issued') fail({ code: 'plan-state', state: plan.state });
    // Cited under the name it was issued with, written by the office of today.
    const issuer = findIssuedPaper(db, id)?.office.organisation.name ?? organisation.name;
    const draft = amendingPlan(plan, relation, citePlan(plan, issuer), organisation.name);
    return { id: copyPlan(db, organisation.id, draft, nextId) };
  },
};
