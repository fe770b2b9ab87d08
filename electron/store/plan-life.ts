// What was issued: the frozen paper of a plan, the chain of its amendments, and the numbers given.
import { IssuedPaperSchema, type IssuedPaper } from '../../shared/domain/pack.ts';
import type { PlanRelation, PlanState } from '../../shared/domain/plan-life.ts';
import { allRows, insertRow, oneRow, prepared, type ReadDb, type WriteDb } from './db.ts';

/** Keeps the paper of a plan; there is one of each. */
export function insertIssuedPaper(db: WriteDb, id: string, planId: string, paper: IssuedPaper): void {
  insertRow(db, 'issued_papers', { id, plan_id: planId, content: JSON.stringify(paper) });
}

export function deleteIssuedPaper(db: WriteDb, planId: string): void {
  prepared(db, 'DELETE FROM issued_papers WHERE plan_id = ?').run(planId);
}

/** The paper as it was issued; `undefined` for a plan that is none yet. Fields added to the program later take their first values. */
export function findIssuedPaper(db: ReadDb, planId: string): IssuedPaper | undefined {
  const row = oneRow<{ content: string }>(db, 'SELECT content FROM issued_papers WHERE plan_id = ?', planId);
  if (row === undefined) return undefined;
  return IssuedPaperSchema.parse(JSON.parse(row.content));
}

export type ChainLink = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly issued: string | null;
  readonly subject: string;
  readonly state: PlanState;
  readonly relation: PlanRelation | null;
};

/** All plans that hang together by amending and replacing, the first one first. UNION ends even a ring. */
export function listChain(db: ReadDb, planId: string): readonly ChainLink[] {
  return allRows(
    db,
    `WITH RECURSIVE chain(id) AS (
       SELECT ? UNION
       SELECT p.predecessor_id FROM plans p JOIN chain c ON p.id = c.id WHERE p.predecessor_id IS NOT NULL UNION
       SELECT p.id FROM plans p JOIN chain c ON p.predecessor_id = c.id
     )
     SELECT p.id, p.kind, p.number, p.symbol, p.issued, p.subject, p.state, p.relation
     FROM plans p JOIN chain USING (id) ORDER BY p.rowid`,
    planId,
  );
}

/** Numbers of a kind and year, one entry a plan; `except` is left out. */
export function listNumbers(db: ReadDb, kind: string, year: number, except: string | null): readonly (string | null)[] {
  const sql = 'SELECT number FROM plans WHERE kind = ? AND year = ? AND id IS NOT ? AND number IS NOT NULL';
  return allRows<{ number: string | null }>(db, sql, kind, year, except).map((row) => row.number);
}
