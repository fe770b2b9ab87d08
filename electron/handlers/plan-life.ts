// Steps in the life of a plan: handed over, taken back, issued; and the guard over what is issued.
import { fail } from '../../shared/domain/fault.ts';
import { reportNumbers } from '../../shared/domain/plan-life.ts';
import type { PlanHead } from '../../shared/domain/plans.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import { freezePlan } from '../store/packs.ts';
import { deleteIssuedPaper, listChain, listNumbers } from '../store/plan-life.ts';
import { findPlanHead, updatePlanHead } from '../store/plans.ts';
import { findReportOfPlan, setClosed } from '../store/reports.ts';
import type { HandlersOf } from './context.ts';
import { gatherFigures, wantedBy } from './report-figures.ts';
import { schedulePlan, scheduleRules } from './schedules.ts';

/** The head of a plan; a fault where there is none. */
export function requireHead(db: ReadDb, id: string): PlanHead {
  return findPlanHead(db, id) ?? fail({ code: 'not-found', what: 'plan', id });
}

/** The head of a plan that may still be changed: what was issued is amended or replaced by a new document. */
export function requireOpenPlan(db: ReadDb, id: string): PlanHead {
  const head = requireHead(db, id);
  if (head.state === 'issued') fail({ code: 'plan-issued', number: `${head.number ?? ''}/${head.symbol}` });
  return head;
}

/** A report that is issued with open figures is closed with those of this moment: what was sent must not change. */
function closeFigures(db: WriteDb, planId: string, now: string): void {
  const report = findReportOfPlan(db, planId);
  if (report !== undefined && report.closedAt === null)
    setClosed(db, report.id, { at: now, figures: gatherFigures(db, wantedBy(report)) });
}

type Steps = Pick<HandlersOf<'plans'>, 'submit' | 'withdraw' | 'issue' | 'numbers' | 'chain'>;

export const planLife: Steps = {
  submit: (db, { id }, { nextId }) => {
    const { state } = requireHead(db, id);
    if (state !== 'draft') fail({ code: 'plan-state', state });
    updatePlanHead(db, id, { state: 'waiting' }, nextId);
    return {};
  },
  withdraw: (db, { id }, { nextId }) => {
    const { state } = requireHead(db, id);
    if (state === 'draft') fail({ code: 'plan-state', state });
    updatePlanHead(db, id, { state: 'draft' }, nextId);
    deleteIssuedPaper(db, id);
    return {};
  },
  issue: (db, { id, number, issued }, { nextId, ...clock }) => {
    requireOpenPlan(db, id);
    closeFigures(db, id, clock.now);
    updatePlanHead(db, id, { state: 'issued', number, issued }, nextId);
    freezePlan(db, id, nextId);
    schedulePlan(db, id, scheduleRules(db, clock), nextId);
    return {};
  },
  numbers: (db, { kind, year, except }) => reportNumbers(listNumbers(db, kind, year, except)),
  chain: (db, { id }) => {
    const chain = listChain(db, id);
    return chain.length > 1 ? [...chain] : [];
  },
};
