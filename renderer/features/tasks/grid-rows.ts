// The rows of the task grid in their order: group heads, tasks with their sub-tasks, and the row into which a new task is typed.
import type { PlanView } from '../../../shared/contract/plans.ts';
import { listNumbering } from '../../../shared/domain/appendices.ts';
import { roman } from '../../../shared/domain/numbering.ts';
import type { TaskGroupRecord, TaskRecord } from '../../../shared/domain/tasks.ts';
import { tasksBelow, tasksIn } from './task-places.ts';

export type GroupRow = {
  readonly kind: 'group';
  readonly id: string;
  readonly group: TaskGroupRecord;
  readonly number: string;
};
export type TaskRow = {
  readonly kind: 'task';
  readonly id: string;
  readonly task: TaskRecord;
  readonly number: string;
};
export type NewRow = { readonly kind: 'new'; readonly id: string; readonly groupId: string | null };
export type GridRow = GroupRow | TaskRow | NewRow;

export function gridRows(plan: PlanView): readonly GridRow[] {
  const rows: GridRow[] = [];
  const anew = listNumbering(plan.appendices) === 'restart';
  // Children are looked up once: a thousand tasks must not be searched a thousand times.
  const below = Map.groupBy(plan.tasks, (task) => task.parentId ?? '');
  const own = Map.groupBy(
    plan.tasks.filter((task) => task.parentId === null),
    (task) => task.groupId ?? '',
  );
  let next = 1;
  const add = (groupId: string | null): void => {
    if (anew) next = 1;
    for (const task of own.get(groupId ?? '') ?? []) {
      const number = String(next);
      rows.push({ kind: 'task', id: task.id, task, number });
      (below.get(task.id) ?? []).forEach((subtask, at) =>
        rows.push({ kind: 'task', id: subtask.id, task: subtask, number: `${number}.${at + 1}` }),
      );
      next += 1;
    }
    rows.push({ kind: 'new', id: `new-${groupId ?? ''}`, groupId });
  };
  if (plan.groups.length === 0 || (own.get('')?.length ?? 0) > 0) add(null);
  plan.groups.forEach((group, at) => {
    rows.push({ kind: 'group', id: group.id, group, number: roman(at + 1) });
    add(group.id);
  });
  return rows;
}

/** Where a new task goes that is put below a row. */
export type TaskPlace = {
  readonly groupId: string | null;
  readonly parentId: string | null;
  readonly after: string | null;
};

/** The place right behind a row: behind a task among its like, at the head of a group, at the end for the row of new tasks. */
export function placeBehind(plan: PlanView, row: GridRow): TaskPlace {
  if (row.kind === 'task') return { groupId: row.task.groupId, parentId: row.task.parentId, after: row.id };
  if (row.kind === 'group') return { groupId: row.id, parentId: null, after: null };
  return { groupId: row.groupId, parentId: null, after: tasksIn(plan.tasks, row.groupId).at(-1)?.id ?? null };
}

/** Where tasks go that become sub-tasks of the task above them; `null` where there is none, or one of them has sub-tasks. */
export function placeIndented(plan: PlanView, tasks: readonly TaskRecord[]): TaskPlace | null {
  const [first] = tasks;
  if (first === undefined) return null;
  const top = tasks.every((task) => task.parentId === null && tasksBelow(plan.tasks, task.id).length === 0);
  if (!top) return null;
  const siblings = tasksIn(plan.tasks, first.groupId);
  const parent = siblings[siblings.findIndex((task) => task.id === first.id) - 1];
  if (parent === undefined || tasks.some((task) => task.groupId !== first.groupId)) return null;
  return { groupId: first.groupId, parentId: parent.id, after: tasksBelow(plan.tasks, parent.id).at(-1)?.id ?? null };
}

/** Where sub-tasks go that become tasks of their own: behind the task they stood under. */
export function placeOutdented(tasks: readonly TaskRecord[]): TaskPlace | null {
  const [first] = tasks;
  if (first === undefined || tasks.some((task) => task.parentId === null || task.parentId !== first.parentId))
    return null;
  return { groupId: first.groupId, parentId: null, after: first.parentId };
}

/** The place one step up or down among their like for neighbouring tasks; `null` where they stand at the end already. */
export function placeShifted(plan: PlanView, tasks: readonly TaskRecord[], step: -1 | 1): TaskPlace | null {
  const [first] = tasks;
  const last = tasks.at(-1);
  if (first === undefined || last === undefined) return null;
  if (tasks.some((task) => task.parentId !== first.parentId || task.groupId !== first.groupId)) return null;
  const siblings =
    first.parentId === null ? tasksIn(plan.tasks, first.groupId) : tasksBelow(plan.tasks, first.parentId);
  const from = siblings.findIndex((task) => task.id === first.id);
  const to = siblings.findIndex((task) => task.id === last.id);
  const { groupId, parentId } = first;
  if (step === -1) return from <= 0 ? null : { groupId, parentId, after: siblings[from - 2]?.id ?? null };
  const next = siblings[to + 1];
  return next === undefined ? null : { groupId, parentId, after: next.id };
}
