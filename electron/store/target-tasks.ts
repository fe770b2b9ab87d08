// Rows of target–task links: which tasks serve which target.
import { allRows, deleteRow, insertRow, type ReadDb, type WriteDb } from './db.ts';

/** A task with the document it stands in. */
export type PlacedTask = {
  readonly id: string;
  readonly content: string;
  readonly planId: string;
  readonly planKind: string;
  readonly planNumber: string | null;
  readonly planSymbol: string;
};

const TASK = `t.id, t.content, t.plan_id AS planId, p.kind AS planKind, p.number AS planNumber, p.symbol AS planSymbol`;
const ORDER = 'ORDER BY p.year DESC, p.id, t.position, t.id';

/** Every task of every document, the newest documents first. */
export function listPlacedTasks(db: ReadDb): readonly PlacedTask[] {
  return allRows<PlacedTask>(db, `SELECT ${TASK} FROM tasks t JOIN plans p ON p.id = t.plan_id ${ORDER}`);
}

export type LinkedTask = PlacedTask & { readonly targetId: string };

/** The links of the targets of a document. */
export function listTargetTasks(db: ReadDb, planId: string): readonly LinkedTask[] {
  const sql = `SELECT l.target_id AS targetId, ${TASK} FROM target_tasks l JOIN tasks t ON t.id = l.task_id
    JOIN plans p ON p.id = t.plan_id JOIN targets g ON g.id = l.target_id JOIN target_sets s ON s.id = g.set_id
    WHERE s.plan_id = ? ${ORDER}`;
  return allRows<LinkedTask>(db, sql, planId);
}

/** Says which tasks serve a target; links that stay are left alone. */
export function setTargetTasks(db: WriteDb, targetId: string, taskIds: readonly string[], nextId: () => string): void {
  const wanted = new Set(taskIds);
  const stored = allRows<{ readonly id: string; readonly task_id: string }>(
    db,
    'SELECT id, task_id FROM target_tasks WHERE target_id = ?',
    targetId,
  );
  for (const { id, task_id: taskId } of stored) if (!wanted.delete(taskId)) deleteRow(db, 'target_tasks', id);
  for (const taskId of wanted) insertRow(db, 'target_tasks', { id: nextId(), target_id: targetId, task_id: taskId });
}
