// Writes a plan with everything in it, whatever its keys are: those of a pack, or of rows that are there already.
import type { Basis } from '../../shared/domain/citations.ts';
import type { Plan, PlanHead } from '../../shared/domain/plans.ts';
import type { Assignee, Subtask, Task } from '../../shared/domain/tasks.ts';
import { insertAppendix } from './appendices.ts';
import { oneRow, type WriteDb } from './db.ts';
import { setOutline } from './outline.ts';
import { insertPlanHead } from './plans.ts';
import { insertTarget, insertTargetSet } from './targets.ts';
import { insertTask, insertTaskGroup } from './tasks.ts';

/** What the keys of a plan become as ids of rows. */
export type PlanIds = {
  readonly next: () => string;
  readonly of: (subject: string, key: string) => string;
};

function basisOf(ids: PlanIds, basis: Basis): Basis {
  return 'citation' in basis ? { citation: ids.of('citation', basis.citation) } : basis;
}

function assigneeOf(ids: PlanIds, assignee: Assignee): Assignee {
  if ('unit' in assignee) return { ...assignee, unit: ids.of('unit', assignee.unit) };
  if ('person' in assignee) return { ...assignee, person: ids.of('person', assignee.person) };
  return assignee;
}

function fieldsOf(ids: PlanIds, task: Subtask): Subtask {
  const { content, products, time, note } = task;
  return {
    content,
    products,
    time,
    note,
    shared: task.shared === null ? null : ids.of('shared', task.shared),
    lead: task.lead.map((assignee) => assigneeOf(ids, assignee)),
    coordinating: task.coordinating.map((assignee) => assigneeOf(ids, assignee)),
    bases: task.bases.map((basis) => basisOf(ids, basis)),
  };
}

/** Writes a plan behind the others; returns its id. */
export function insertPlan(db: WriteDb, organisationId: string, plan: Plan, ids: PlanIds): string {
  const id = ids.of('plan', plan.key);
  const { outline, tasks: _, groups: _groups, targetSets: _sets, appendices: _appendices, ...own } = plan;
  const head: PlanHead = {
    ...own,
    key: id,
    signer: plan.signer === null ? null : ids.of('title', plan.signer),
    replaces: plan.replaces === null ? null : basisOf(ids, plan.replaces),
    bases: plan.bases.map((basis) => basisOf(ids, basis)),
    predecessor: plan.predecessor === null ? null : ids.of('plan', plan.predecessor),
  };
  insertPlanHead(db, organisationId, head, ids.next);
  setOutline(db, id, outline, ids.next);
  insertParts(db, id, plan, ids);
  return id;
}

/** The last row of a list, behind which the next one goes. */
function lastOf(db: WriteDb, table: 'task_groups' | 'target_sets' | 'appendices', planId: string): string | null {
  const sql = `SELECT id FROM ${table} WHERE plan_id = ? ORDER BY position DESC, id DESC LIMIT 1`;
  return oneRow<{ id: string }>(db, sql, planId)?.id ?? null;
}

/** Writes the tasks, groups, targets and appendices behind those the plan has. */
export function insertParts(db: WriteDb, id: string, plan: Plan, ids: PlanIds): void {
  insertTasks(db, id, null, plan.tasks, ids);
  let lastGroup = lastOf(db, 'task_groups', id);
  for (const group of plan.groups) {
    const groupId = ids.next();
    insertTaskGroup(db, id, { id: groupId, title: group.title, numbering: group.numbering }, lastGroup);
    insertTasks(db, id, groupId, group.tasks, ids);
    lastGroup = groupId;
  }
  insertTargetSets(db, plan, id, ids);
  let lastAppendix = lastOf(db, 'appendices', id);
  for (const appendix of plan.appendices) {
    const appendixId = ids.next();
    const tables = appendix.tables.map((table) => ({
      ...table,
      targetSet: table.targetSet === null ? null : ids.of(`set of ${plan.key}`, table.targetSet),
    }));
    insertAppendix(db, id, { ...appendix, id: appendixId, tables }, lastAppendix, ids.next);
    lastAppendix = appendixId;
  }
}

function insertTasks(db: WriteDb, planId: string, groupId: string | null, tasks: readonly Task[], ids: PlanIds): void {
  let last = groupId === null ? lastUngrouped(db, planId) : null;
  for (const task of tasks) {
    const id = ids.next();
    insertTask(db, id, { planId, groupId, parentId: null, after: last }, fieldsOf(ids, task), ids.next);
    let lastBelow: string | null = null;
    for (const subtask of task.subtasks) {
      const below = ids.next();
      insertTask(db, below, { planId, groupId, parentId: id, after: lastBelow }, fieldsOf(ids, subtask), ids.next);
      lastBelow = below;
    }
    last = id;
  }
}

function lastUngrouped(db: WriteDb, planId: string): string | null {
  const sql = `SELECT id FROM tasks WHERE plan_id = ? AND group_id IS NULL AND parent_id IS NULL ORDER BY position DESC, id DESC LIMIT 1`;
  return oneRow<{ id: string }>(db, sql, planId)?.id ?? null;
}

function insertTargetSets(db: WriteDb, plan: Plan, planId: string, ids: PlanIds): void {
  let lastSet = lastOf(db, 'target_sets', planId);
  for (const set of plan.targetSets) {
    const setId = ids.of(`set of ${plan.key}`, set.key);
    insertTargetSet(db, planId, { id: setId, title: set.title, mandate: set.mandate }, lastSet);
    let last: string | null = null;
    for (const target of set.targets) {
      const id = ids.next();
      const fields = {
        ...target,
        lead: target.lead.map((assignee) => assigneeOf(ids, assignee)),
        coordinating: target.coordinating.map((assignee) => assigneeOf(ids, assignee)),
      };
      insertTarget(db, id, setId, last, fields, ids.next);
      last = id;
    }
    lastSet = setId;
  }
}
