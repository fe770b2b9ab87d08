// Places of tasks among their neighbours, thought out without the screen.
import type { PlanView } from '../../../shared/contract/plans.ts';
import { listNumbering } from '../../../shared/domain/appendices.ts';
import type { TaskRecord } from '../../../shared/domain/tasks.ts';

/** Where a task that is not stored yet will stand. */
export type NewTaskPlace = {
  readonly groupId: string | null;
  readonly parentId: string | null;
  readonly after: string | null;
};

/** Tasks of a group, or of none; sub-tasks left out. */
export function tasksIn(tasks: readonly TaskRecord[], groupId: string | null): readonly TaskRecord[] {
  return tasks.filter((task) => task.parentId === null && task.groupId === groupId);
}

export function tasksBelow(tasks: readonly TaskRecord[], parentId: string): readonly TaskRecord[] {
  return tasks.filter((task) => task.parentId === parentId);
}

/** The number of the first task of a group, or of the tasks in none, as the table of tasks prints it. */
export function firstNumber(plan: Pick<PlanView, 'tasks' | 'groups' | 'appendices'>, groupId: string | null): number {
  if (groupId === null || listNumbering(plan.appendices) === 'restart') return 1;
  const before = plan.groups.slice(
    0,
    plan.groups.findIndex((group) => group.id === groupId),
  );
  return [null, ...before.map((group) => group.id)].reduce((sum, id) => sum + tasksIn(plan.tasks, id).length, 1);
}

export function lastOf(rows: readonly { readonly id: string }[]): string | null {
  return rows.at(-1)?.id ?? null;
}

/** The task to put `task` behind so that it moves one place among its neighbours: `null` for first, `undefined` where it cannot move. */
export function moveTarget(
  tasks: readonly TaskRecord[],
  task: TaskRecord,
  direction: -1 | 1,
): string | null | undefined {
  const siblings = task.parentId === null ? tasksIn(tasks, task.groupId) : tasksBelow(tasks, task.parentId);
  const at = siblings.findIndex((sibling) => sibling.id === task.id);
  if (direction === 1) return siblings[at + 1]?.id;
  return at <= 0 ? undefined : (siblings[at - 2]?.id ?? null);
}

/** What the opened form goes to next: the next task in the list, sub-tasks included. */
export function nextTask(
  tasks: readonly TaskRecord[],
  groupIds: readonly (string | null)[],
  id: string,
): string | null {
  const order = groupIds.flatMap((groupId) =>
    tasksIn(tasks, groupId).flatMap((task) => [task.id, ...tasksBelow(tasks, task.id).map((below) => below.id)]),
  );
  const at = order.indexOf(id);
  return at === -1 ? null : (order[at + 1] ?? null);
}
