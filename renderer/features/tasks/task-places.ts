// Places of tasks among their neighbours, thought out without the screen.
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

export function lastOf(rows: readonly { readonly id: string }[]): string | null {
  return rows.at(-1)?.id ?? null;
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
