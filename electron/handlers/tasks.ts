// Task groups and tasks.
import { fail } from '../../shared/domain/fault.ts';
import { fold } from '../../shared/domain/text.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import {
  countSubtasks,
  deleteTask,
  deleteTaskGroup,
  findGroupPlan,
  findLastTask,
  findTaskPlace,
  insertTask,
  insertTaskGroup,
  listTaskGroups,
  moveTask,
  moveTaskGroup,
  updateTask,
  updateTaskGroup,
  type TaskPatch,
} from '../store/tasks.ts';
import { listOpenTwins } from '../store/shared-tasks.ts';
import type { HandlersOf } from './context.ts';
import { requireOpenPlan } from './plan-life.ts';
import { taskCopies } from './task-copies.ts';

function requireGroup(db: ReadDb, id: string): string {
  return findGroupPlan(db, id) ?? fail({ code: 'not-found', what: 'task-group', id });
}

/** A task in a group of another plan would be printed nowhere. */
function requireGroupOf(db: ReadDb, id: string, planId: string): void {
  if (requireGroup(db, id) !== planId)
    fail({ code: 'input-invalid', flaws: [{ path: 'groupId', reason: 'other-plan' }] });
}

function requirePlace(db: ReadDb, id: string): { plan_id: string; group_id: string | null; parent_id: string | null } {
  return findTaskPlace(db, id) ?? fail({ code: 'not-found', what: 'task', id });
}

export const taskGroups: HandlersOf<'taskGroups'> = {
  create: (db, { planId, after, group }, { nextId }) => {
    requireOpenPlan(db, planId);
    const id = nextId();
    insertTaskGroup(db, planId, { id, ...group }, after);
    return { id };
  },
  revise: (db, { id, patch: { title, numbering } }) => {
    requireOpenPlan(db, requireGroup(db, id));
    updateTaskGroup(db, id, {
      ...(title === undefined ? {} : { title }),
      ...(numbering === undefined ? {} : { numbering }),
    });
    return {};
  },
  move: (db, { planId, id, after }) => {
    requireOpenPlan(db, planId);
    requireGroupOf(db, id, planId);
    moveTaskGroup(db, planId, id, after);
    return {};
  },
  remove: (db, { id }) => {
    requireOpenPlan(db, requireGroup(db, id));
    deleteTaskGroup(db, id);
    return {};
  },
};

/** A sub-task stands in the group of its task, and has none below itself. */
function groupBelow(db: ReadDb, parentId: string, planId: string): string | null {
  const parent = requirePlace(db, parentId);
  if (parent.plan_id !== planId || parent.parent_id !== null)
    fail({ code: 'input-invalid', flaws: [{ path: 'parentId', reason: 'no-parent' }] });
  return parent.group_id;
}

type Place = { readonly groupId: string | null; readonly parentId: string | null; readonly after: string | null };
type Fields = TaskPatch & { readonly content: string };

/** Adds tasks one behind the other; returns their ids. */
function insertTasks(
  db: WriteDb,
  planId: string,
  place: Place,
  list: readonly Fields[],
  nextId: () => string,
): readonly string[] {
  let { after } = place;
  return list.map((fields) => {
    const id = nextId();
    insertTask(db, id, { planId, groupId: place.groupId, parentId: place.parentId, after }, fields, nextId);
    after = id;
    return id;
  });
}

/** Moves one task; its sub-tasks go with it. */
function moveOne(db: WriteDb, id: string, { groupId, parentId, after }: Place): void {
  const { plan_id: planId } = requirePlace(db, id);
  requireOpenPlan(db, planId);
  if (groupId !== null) requireGroupOf(db, groupId, planId);
  if (parentId !== null && (parentId === id || countSubtasks(db, id) > 0)) {
    fail({ code: 'input-invalid', flaws: [{ path: 'parentId', reason: 'has-subtasks' }] });
  }
  const group = parentId === null ? groupId : groupBelow(db, parentId, planId);
  moveTask(db, id, { planId, groupId: group, parentId, after });
}

function reviseOne(db: WriteDb, id: string, patch: TaskPatch, nextId: () => string): void {
  requireOpenPlan(db, requirePlace(db, id).plan_id);
  updateTask(db, id, patch, nextId);
  // The same task in other plans; a paper that is issued stays as it was signed.
  for (const twin of listOpenTwins(db, id)) updateTask(db, twin, patch, nextId);
}

function removeOne(db: WriteDb, id: string): void {
  requireOpenPlan(db, requirePlace(db, id).plan_id);
  deleteTask(db, id);
}

/** The group of a title; made behind the others where the plan has none. */
function groupTitled(db: WriteDb, planId: string, title: string, nextId: () => string): string {
  const known = listTaskGroups(db, planId);
  const same = known.find((group) => fold(group.title) === fold(title));
  if (same !== undefined) return same.id;
  const id = nextId();
  insertTaskGroup(db, planId, { id, title, numbering: 'point' }, known.at(-1)?.id ?? null);
  return id;
}

export const tasks: HandlersOf<'tasks'> = {
  ...taskCopies,
  create: (db, { planId, groupId, parentId, after, fields }, { nextId }) => {
    requireOpenPlan(db, planId);
    if (groupId !== null) requireGroupOf(db, groupId, planId);
    const group = parentId === null ? groupId : groupBelow(db, parentId, planId);
    const [id = ''] = insertTasks(db, planId, { groupId: group, parentId, after }, [fields], nextId);
    return { id };
  },
  revise: (db, { id, patch }, { nextId }) => {
    reviseOne(db, id, patch, nextId);
    return {};
  },
  move: (db, { id, ...place }) => {
    moveOne(db, id, place);
    return {};
  },
  remove: (db, { id }) => {
    removeOne(db, id);
    return {};
  },
  createMany: (db, { planId, groupId, after, groups }, { nextId }) => {
    requireOpenPlan(db, planId);
    if (groupId !== null) requireGroupOf(db, groupId, planId);
    const ids = groups.flatMap((group) => {
      const own = group.title === null ? groupId : groupTitled(db, planId, group.title, nextId);
      const behind = group.title === null ? after : findLastTask(db, planId, own);
      const place = { groupId: own, parentId: null, after: behind };
      const created = insertTasks(
        db,
        planId,
        place,
        group.tasks.map((task) => task.fields),
        nextId,
      );
      created.forEach((parentId, at) =>
        insertTasks(db, planId, { groupId: own, parentId, after: null }, group.tasks[at]?.subtasks ?? [], nextId),
      );
      return created;
    });
    return { ids };
  },
  reviseMany: (db, { changes, added }, { nextId }) => {
    for (const { id, patch } of changes) reviseOne(db, id, patch, nextId);
    if (added === null) return { ids: [] };
    const { planId, groupId, parentId } = added;
    requireOpenPlan(db, planId);
    if (groupId !== null) requireGroupOf(db, groupId, planId);
    const group = parentId === null ? groupId : groupBelow(db, parentId, planId);
    return { ids: [...insertTasks(db, planId, { ...added, groupId: group }, added.tasks, nextId)] };
  },
  moveMany: (db, { ids, groupId, parentId, after }) => {
    let behind = after;
    for (const id of ids) {
      moveOne(db, id, { groupId, parentId, after: behind });
      behind = id;
    }
    return {};
  },
  removeMany: (db, { ids }) => {
    // A sub-task goes with its task: it may be gone when its own turn comes.
    for (const id of ids) if (findTaskPlace(db, id) !== undefined) removeOne(db, id);
    return {};
  },
};
