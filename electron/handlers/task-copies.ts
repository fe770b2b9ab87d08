// Tasks copied from plan to plan, as tasks of their own or as one task that serves both.
import { fail } from '../../shared/domain/fault.ts';
import type { TaskRecord } from '../../shared/domain/tasks.ts';
import type { ReadDb } from '../store/db.ts';
import { findShared, holdsShared, shareTask, unshareTask } from '../store/shared-tasks.ts';
import { findGroupPlan, findLastTask, findTaskPlace, insertTask, listTasks } from '../store/tasks.ts';
import type { HandlersOf } from './context.ts';
import { requireOpenPlan } from './plan-life.ts';

type Copies = Pick<HandlersOf<'tasks'>, 'copy' | 'unlink'>;

type Family = { readonly task: TaskRecord; readonly below: readonly TaskRecord[] };

/** The tasks of these ids with their sub-tasks, in the order of the ids; a sub-task whose task is copied goes with it. */
function familiesOf(db: ReadDb, ids: readonly string[]): readonly Family[] {
  const plans = new Map<string, readonly TaskRecord[]>();
  const wanted = new Set(ids);
  return [...wanted].flatMap((id) => {
    const place = findTaskPlace(db, id) ?? fail({ code: 'not-found', what: 'task', id });
    const all = plans.get(place.plan_id) ?? listTasks(db, place.plan_id);
    plans.set(place.plan_id, all);
    const task = all.find((one) => one.id === id);
    if (task === undefined || (task.parentId !== null && wanted.has(task.parentId))) return [];
    return [{ task, below: all.filter((one) => one.parentId === id) }];
  });
}

export const taskCopies: Copies = {
  copy: (db, { ids, planId, groupId, shared }, { nextId }) => {
    requireOpenPlan(db, planId);
    if (groupId !== null) {
      const owner = findGroupPlan(db, groupId) ?? fail({ code: 'not-found', what: 'task-group', id: groupId });
      if (owner !== planId) fail({ code: 'input-invalid', flaws: [{ path: 'groupId', reason: 'other-plan' }] });
    }
    const copied: string[] = [];
    let skipped = 0;
    let after = findLastTask(db, planId, groupId);
    const copyOne = (task: TaskRecord, parentId: string | null, behind: string | null): string => {
      const id = nextId();
      const key = shared ? shareTask(db, task.id, nextId) : null;
      insertTask(db, id, { planId, groupId, parentId, after: behind }, { ...task, shared: key }, nextId);
      return id;
    };
    for (const { task, below } of familiesOf(db, ids)) {
      const known = findShared(db, task.id);
      // One task twice in a plan would be done twice.
      const here = findTaskPlace(db, task.id)?.plan_id === planId;
      if (shared && (here || (known !== null && holdsShared(db, planId, known)))) {
        skipped += 1;
        continue;
      }
      after = copyOne(task, null, after);
      copied.push(after);
      let last: string | null = null;
      for (const one of below) last = copyOne(one, after, last);
    }
    return { ids: copied, skipped };
  },
  unlink: (db, { id }) => {
    const place = findTaskPlace(db, id) ?? fail({ code: 'not-found', what: 'task', id });
    requireOpenPlan(db, place.plan_id);
    for (const one of listTasks(db, place.plan_id)) if (one.id === id || one.parentId === id) unshareTask(db, one.id);
    return {};
  },
};
