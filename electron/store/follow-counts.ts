// Numbers of follow-up that need no rows: the months of a year, the work of each document, documents for signature.
import type { WorkMark } from '../../shared/domain/daily-reminder.ts';
import { judged } from '../../shared/domain/deadlines/standing.ts';
import type { Day } from '../../shared/domain/day.ts';
import { allRows, type ReadDb } from './db.ts';
import { FOLLOW_FROM, FOLLOWED, OPEN } from './follow-rows.ts';

/** What is open, with no more than a count needs. */
export function listOpenMarks(db: ReadDb, today: Day): readonly WorkMark[] {
  type Row = Pick<WorkMark, 'status' | 'due' | 'waits'> & { readonly report: number };
  const sql = `SELECT o.status, o.due, o.waits, o.is_report AS report ${FOLLOW_FROM} WHERE ${FOLLOWED} AND ${OPEN}`;
  return allRows<Row>(db, sql).map(({ status, due, waits, report }) => ({
    status,
    due,
    waits,
    report: report === 1,
    standing: judged({ status, due, finished: null }, today).standing,
  }));
}

export type MonthCount = {
  readonly month: number;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
};

/** Followed work that falls due in each month of a year, what of it is closed and what overdue; months without any are left out. */
export function countMonths(db: ReadDb, year: number, today: Day): readonly MonthCount[] {
  return allRows<MonthCount>(
    db,
    `SELECT CAST(substr(o.due, 6, 2) AS INTEGER) AS month, count(*) AS total,
       sum(o.status IN ('done','dropped')) AS done, sum(${OPEN} AND o.due < ?) AS overdue
     ${FOLLOW_FROM} WHERE o.due BETWEEN ? AND ? AND ${FOLLOWED} GROUP BY month ORDER BY month`,
    today,
    `${year}-01-01`,
    `${year}-12-31`,
  );
}

export type PlanProgress = {
  readonly planId: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  /** The next day open work falls due, from today on. */
  readonly next: Day | null;
};

/** How far the work of each followed document is; documents without any are left out. */
export function listPlanProgress(db: ReadDb, today: Day): readonly PlanProgress[] {
  return allRows<PlanProgress>(
    db,
    `SELECT t.plan_id AS planId, count(*) AS total, sum(o.status IN ('done','dropped')) AS done,
       sum(${OPEN} AND o.due IS NOT NULL AND o.due < ?) AS overdue, min(CASE WHEN ${OPEN} AND o.due >= ? THEN o.due END) AS next
     ${FOLLOW_FROM} WHERE ${FOLLOWED} GROUP BY t.plan_id`,
    today,
    today,
  );
}

export type WaitingPlan = {
  readonly id: string;
  readonly kind: string;
  readonly symbol: string;
  readonly subject: string;
};

/** Documents handed over for their signature, the one longest in the book first. */
export function listWaitingPlans(db: ReadDb): readonly WaitingPlan[] {
  return allRows<WaitingPlan>(db, `SELECT id, kind, symbol, subject FROM plans WHERE state = 'waiting' ORDER BY rowid`);
}
