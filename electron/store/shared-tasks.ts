// Rows of tasks that are one task in several plans.
import type { PlanState } from '../../shared/domain/plan-life.ts';
import { allRows, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';

/** The other rows of a task, in plans that may still be changed. */
export function listOpenTwins(db: ReadDb, id: string): readonly string[] {
  const sql = `SELECT t.id FROM tasks own JOIN tasks t ON t.shared_id = own.shared_id JOIN plans p ON p.id = t.plan_id
    WHERE own.id = ? AND t.id <> own.id AND p.state <> 'issued' ORDER BY t.rowid`;
  return allRows<{ id: string }>(db, sql, id).map((row) => row.id);
}

export type SharedTask = {
  readonly taskId: string;
  readonly planId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly subject: string;
  readonly state: PlanState;
};

/** For every task of a plan the other plans in which it stands, one entry each. */
export function listSharing(db: ReadDb, planId: string): readonly SharedTask[] {
  return allRows(
    db,
    `SELECT DISTINCT own.id AS taskId, p.id AS planId, p.kind, p.number, p.symbol, p.subject, p.state
     FROM tasks own JOIN tasks t ON t.shared_id = own.shared_id JOIN plans p ON p.id = t.plan_id
     WHERE own.plan_id = ? AND p.id <> own.plan_id ORDER BY own.position, own.id, p.rowid`,
    planId,
  );
}

/** The common key of a task; `null` for a task of one plan alone. */
export function findShared(db: ReadDb, id: string): string | null {
  return oneRow<{ shared_id: string | null }>(db, 'SELECT shared_id FROM tasks WHERE id = ?', id)?.shared_id ?? null;
}

/** Whether a plan holds the task of a common key. */
export function holdsShared(db: ReadDb, planId: string, shared: string): boolean {
  return oneRow(db, 'SELECT 1 FROM tasks WHERE plan_id = ? AND shared_id = ? LIMIT 1', planId, shared) !== undefined;
}

/** Gives a task its common key and returns it; one it has already stays. */
export function shareTask(db: WriteDb, id: string, nextId: () => string): string {
  const known = findShared(db, id);
  if (known !== null) return known;
  const shared = nextId();
  updateRow(db, 'tasks', id, { shared_id: shared });
  return shared;
}

/** Takes a task out of its common key; the last one left is a task of one plan alone again. */
export function unshareTask(db: WriteDb, id: string): void {
  const shared = findShared(db, id);
  if (shared === null) return;
  updateRow(db, 'tasks', id, { shared_id: null });
  const rest = allRows<{ id: string }>(db, 'SELECT id FROM tasks WHERE shared_id = ?', shared);
  const [last] = rest;
  if (last !== undefined && rest.length === 1) updateRow(db, 'tasks', last.id, { shared_id: null });
}
