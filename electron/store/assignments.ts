// Rows that say who leads and who coordinates a task or a target.
import type { Assignee } from '../../shared/domain/tasks.ts';
import { allRows, type ReadDb, type Row, type WriteDb } from './db.ts';
import { replaceList } from './lists.ts';

export type AssignmentRow = {
  readonly owner_id: string;
  readonly side: 'lead' | 'coordinating';
  readonly unit_id: string | null;
  readonly person_id: string | null;
  readonly phrase: string | null;
  readonly role: string | null;
};

/** Columns an assignment is read with; `owner` is the task or target column. */
export function assignmentColumns(owner: 'task_id' | 'target_id'): string {
  return `a.${owner} AS owner_id, a.side, a.unit_id, a.person_id, a.phrase, a.role`;
}

function toAssignee(row: AssignmentRow): Assignee {
  if (row.unit_id !== null) return { unit: row.unit_id, role: row.role };
  if (row.person_id !== null) return { person: row.person_id, role: row.role };
  return { phrase: row.phrase ?? '', role: row.role };
}

/** Both sides of one owner, in the kept order. */
export function toSides(rows: readonly AssignmentRow[]): { lead: Assignee[]; coordinating: Assignee[] } {
  const side = (name: AssignmentRow['side']): Assignee[] => rows.filter((row) => row.side === name).map(toAssignee);
  return { lead: side('lead'), coordinating: side('coordinating') };
}

function toColumns(assignee: Assignee): Row {
  const none = { unit_id: null, person_id: null, phrase: null, role: assignee.role };
  if ('unit' in assignee) return { ...none, unit_id: assignee.unit };
  if ('person' in assignee) return { ...none, person_id: assignee.person };
  return { ...none, phrase: assignee.phrase };
}

/** Who coordinates each of these tasks, in the kept order; tasks without any are left out. */
export function listCoordinating(db: ReadDb, taskIds: readonly string[]): ReadonlyMap<string, readonly Assignee[]> {
  const rows = allRows<AssignmentRow>(
    db,
    `SELECT ${assignmentColumns('task_id')} FROM assignments a
     WHERE a.side = 'coordinating' AND a.task_id IN (SELECT value FROM json_each(?)) ORDER BY a.position`,
    JSON.stringify(taskIds),
  );
  const sides = Map.groupBy(rows, ({ owner_id }) => owner_id);
  return new Map([...sides].map(([task, own]) => [task, own.map(toAssignee)]));
}

/** Sets one side of a task or target. */
export function setAssignees(
  db: WriteDb,
  owner: Row,
  side: AssignmentRow['side'],
  assignees: readonly Assignee[],
  nextId: () => string,
): void {
  const list = { table: 'assignments', owner: { ...owner, side }, columns: ['unit_id', 'person_id', 'phrase', 'role'] };
  replaceList(db, list, assignees.map(toColumns), nextId);
}
