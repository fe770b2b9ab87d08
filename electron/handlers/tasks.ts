// Task groups and tasks.
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDb } from '../store/db.ts';
import {
  countSubtasks,
  deleteTask,
  deleteTaskGroup,
  findGroupPlan,
  findTaskPlace,
  insertTask,
  insertTaskGroup,
  moveTask,
  moveTaskGroup,
  updateTask,
  updateTaskGroup,
} from '../store/tasks.ts';
import type { HandlersOf } from './context.ts';
import { requireHead } from './plans.ts';

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
    requireHead(db, planId);
    const id = nextId();
    insertTaskGroup(db, planId, { id, ...group }, after);
    return { id };
  },
  revise: (db, { id, patch: { title, numbering } }) => {
    requireGroup(db, id);
    updateTaskGroup(db, id, {
      ...(title === undefined ? {} : { title }),
      ...(numbering === undefined ? {} : { numbering }),
    });
    return {};
  },
  move: (db, { planId, id, after }) => {
    requireGroupOf(db, id, planId);
    moveTaskGroup(db, planId, id, after);
    return {};
  },
  remove: (db, { id }) => {
    requireGroup(db, id);
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

export const tasks: HandlersOf<'tasks'> = {
  create: (db, { planId, groupId, parentId, after, fields }, { nextId }) => {
    requireHead(db, planId);
    if (groupId !== null) requireGroupOf(db, groupId, planId);
    const id = nextId();
    const group = parentId === null ? groupId : groupBelow(db, parentId, planId);
    insertTask(db, id, { planId, groupId: group, parentId, after }, fields, nextId);
    return { id };
  },
  revise: (db, { id, patch }, { nextId }) => {
    requirePlace(db, id);
    updateTask(db, id, patch, nextId);
    return {};
  },
  move: (db, { id, groupId, parentId, after }) => {
    const { plan_id: planId } = requirePlace(db, id);
    if (groupId !== null) requireGroupOf(db, groupId, planId);
    if (parentId !== null && (parentId === id || countSubtasks(db, id) > 0)) {
      fail({ code: 'input-invalid', flaws: [{ path: 'parentId', reason: 'has-subtasks' }] });
    }
    const group = parentId === null ? groupId : groupBelow(db, parentId, planId);
    moveTask(db, id, { planId, groupId: group, parentId, after });
    return {};
  },
  remove: (db, { id }) => {
    requirePlace(db, id);
    deleteTask(db, id);
    return {};
  },
};
