// Rows of task groups and tasks with everything that hangs on them.
import type { TaskGroupRecord, TaskRecord } from '../../shared/domain/tasks.ts';
import { assignmentColumns, setAssignees, toSides, type AssignmentRow } from './assignments.ts';
import { setBases, toBasis, type BasisRow } from './citations.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { groupedBy, makeRoom, replaceList } from './lists.ts';

type NextId = () => string;
type TaskRow = {
  readonly id: string;
  readonly group_id: string | null;
  readonly parent_id: string | null;
  readonly content: string;
  readonly time_text: string | null;
  readonly note: string | null;
  readonly shared_id: string | null;
};

export function listTaskGroups(db: ReadDb, planId: string): readonly TaskGroupRecord[] {
  return allRows<TaskGroupRecord>(
    db,
    'SELECT id, title, numbering FROM task_groups WHERE plan_id = ? ORDER BY position, id',
    planId,
  );
}

/** All tasks and sub-tasks of a plan, in order within their group or parent; four statements whatever their number. */
export function listTasks(db: ReadDb, planId: string): readonly TaskRecord[] {
  const assignments = groupedBy<AssignmentRow>(
    db,
    `SELECT ${assignmentColumns('task_id')} FROM assignments a JOIN tasks t ON t.id = a.task_id WHERE t.plan_id = ? ORDER BY a.task_id, a.side, a.position`,
    (row) => row.owner_id,
    planId,
  );
  const products = groupedBy<{ task_id: string; text: string }>(
    db,
    'SELECT p.task_id, p.text FROM task_products p JOIN tasks t ON t.id = p.task_id WHERE t.plan_id = ? ORDER BY p.task_id, p.position',
    (row) => row.task_id,
    planId,
  );
  const bases = groupedBy<BasisRow & { task_id: string }>(
    db,
    'SELECT b.task_id, b.citation_id, b.text FROM task_bases b JOIN tasks t ON t.id = b.task_id WHERE t.plan_id = ? ORDER BY b.task_id, b.position',
    (row) => row.task_id,
    planId,
  );
  const sql =
    'SELECT id, group_id, parent_id, content, time_text, note, shared_id FROM tasks WHERE plan_id = ? ORDER BY position, id';
  return allRows<TaskRow>(db, sql, planId).map((row) => ({
    id: row.id,
    groupId: row.group_id,
    parentId: row.parent_id,
    content: row.content,
    time: row.time_text,
    note: row.note,
    shared: row.shared_id,
    ...toSides(assignments.get(row.id) ?? []),
    products: (products.get(row.id) ?? []).map((product) => product.text),
    bases: (bases.get(row.id) ?? []).map(toBasis),
  }));
}

/** The group of every task and sub-task of a plan by its id; `null` outside any. */
export function listTaskPlaces(db: ReadDb, planId: string): ReadonlyMap<string, string | null> {
  const rows = allRows<{ readonly id: string; readonly group_id: string | null }>(
    db,
    'SELECT id, group_id FROM tasks WHERE plan_id = ?',
    planId,
  );
  return new Map(rows.map(({ id, group_id }) => [id, group_id]));
}

/** The plan a group belongs to; `undefined` where there is no such group. */
export function findGroupPlan(db: ReadDb, id: string): string | undefined {
  return oneRow<{ plan_id: string }>(db, 'SELECT plan_id FROM task_groups WHERE id = ?', id)?.plan_id;
}

/** Plan, group and parent of a task; `undefined` where there is none. */
export function findTaskPlace(
  db: ReadDb,
  id: string,
): { plan_id: string; group_id: string | null; parent_id: string | null } | undefined {
  return oneRow(db, 'SELECT plan_id, group_id, parent_id FROM tasks WHERE id = ?', id);
}

/** Content and words of the deadline of a task; `undefined` where there is none. */
export function findTask(
  db: ReadDb,
  id: string,
): { readonly content: string; readonly time: string | null } | undefined {
  return oneRow(db, 'SELECT content, time_text AS time FROM tasks WHERE id = ?', id);
}

/** The last task of a group, or of none; sub-tasks left out. */
export function findLastTask(db: ReadDb, planId: string, groupId: string | null): string | null {
  const sql =
    'SELECT id FROM tasks WHERE plan_id = ? AND group_id IS ? AND parent_id IS NULL ORDER BY position DESC, id DESC LIMIT 1';
  return oneRow<{ id: string }>(db, sql, planId, groupId)?.id ?? null;
}

export function countSubtasks(db: ReadDb, id: string): number {
  return oneRow<{ n: number }>(db, 'SELECT count(*) AS n FROM tasks WHERE parent_id = ?', id)?.n ?? 0;
}

export type TaskPlace = {
  readonly planId: string;
  readonly groupId: string | null;
  readonly parentId: string | null;
  readonly after: string | null;
};

function ownerOf(place: TaskPlace): Row {
  return { plan_id: place.planId, group_id: place.groupId, parent_id: place.parentId };
}

/** The fields of a task that may be changed; those left out stay. */
export type TaskPatch = {
  readonly [Field in keyof Omit<TaskRecord, 'id' | 'groupId' | 'parentId'>]?: TaskRecord[Field] | undefined;
};

export function insertTask(
  db: WriteDb,
  id: string,
  place: TaskPlace,
  patch: TaskPatch & { readonly content: string },
  nextId: NextId,
): void {
  const position = makeRoom(db, { table: 'tasks', owner: ownerOf(place), after: place.after }, null);
  insertRow(db, 'tasks', {
    id,
    ...ownerOf(place),
    position,
    content: patch.content,
    time_text: patch.time ?? null,
    note: patch.note ?? null,
    shared_id: patch.shared ?? null,
  });
  setTaskLists(db, id, patch, nextId);
}

export function updateTask(db: WriteDb, id: string, patch: TaskPatch, nextId: NextId): void {
  updateRow(db, 'tasks', id, {
    ...(patch.content === undefined ? {} : { content: patch.content }),
    ...(patch.time === undefined ? {} : { time_text: patch.time }),
    ...(patch.note === undefined ? {} : { note: patch.note }),
    ...(patch.shared === undefined ? {} : { shared_id: patch.shared }),
  });
  setTaskLists(db, id, patch, nextId);
}

function setTaskLists(db: WriteDb, id: string, patch: TaskPatch, nextId: NextId): void {
  const owner = { task_id: id };
  if (patch.lead !== undefined) setAssignees(db, owner, 'lead', patch.lead, nextId);
  if (patch.coordinating !== undefined) setAssignees(db, owner, 'coordinating', patch.coordinating, nextId);
  if (patch.bases !== undefined) setBases(db, 'task_bases', owner, patch.bases, nextId);
  if (patch.products !== undefined) {
    replaceList(
      db,
      { table: 'task_products', owner, columns: ['text'] },
      patch.products.map((text) => ({ text })),
      nextId,
    );
  }
}

/** Moves a task, its sub-tasks with it, to another place of its plan. */
export function moveTask(db: WriteDb, id: string, place: TaskPlace): void {
  const position = makeRoom(db, { table: 'tasks', owner: ownerOf(place), after: place.after }, id);
  updateRow(db, 'tasks', id, { group_id: place.groupId, parent_id: place.parentId, position });
  for (const child of allRows<{ id: string }>(db, 'SELECT id FROM tasks WHERE parent_id = ?', id)) {
    updateRow(db, 'tasks', child.id, { group_id: place.groupId });
  }
}

export function deleteTask(db: WriteDb, id: string): void {
  deleteRow(db, 'tasks', id);
}

export function insertTaskGroup(db: WriteDb, planId: string, group: TaskGroupRecord, after: string | null): void {
  const position = makeRoom(db, { table: 'task_groups', owner: { plan_id: planId }, after }, null);
  insertRow(db, 'task_groups', {
    id: group.id,
    plan_id: planId,
    position,
    title: group.title,
    numbering: group.numbering,
  });
}

export function updateTaskGroup(db: WriteDb, id: string, patch: Partial<Omit<TaskGroupRecord, 'id'>>): void {
  updateRow(db, 'task_groups', id, patch);
}

export function moveTaskGroup(db: WriteDb, planId: string, id: string, after: string | null): void {
  updateRow(db, 'task_groups', id, {
    position: makeRoom(db, { table: 'task_groups', owner: { plan_id: planId }, after }, id),
  });
}

/** Deletes a group with its tasks. */
export function deleteTaskGroup(db: WriteDb, id: string): void {
  deleteRow(db, 'task_groups', id);
}
