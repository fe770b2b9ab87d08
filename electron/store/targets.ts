// Rows of target sets and targets.
import type { Goal, GoalOperator, TargetRecord, TargetSetRecord } from '../../shared/domain/targets.ts';
import { assignmentColumns, setAssignees, toSides, type AssignmentRow } from './assignments.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { groupedBy, makeRoom } from './lists.ts';

type NextId = () => string;
type TargetRow = {
  readonly id: string;
  readonly set_id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly goal_operator: GoalOperator | null;
  readonly goal_value: string | null;
  readonly goal_upper: string | null;
  readonly goal_text: string | null;
  readonly note: string | null;
  readonly level: number;
  readonly measure_id: string | null;
};
type GoalRow = Pick<TargetRow, 'goal_operator' | 'goal_value' | 'goal_upper' | 'goal_text'>;
type StepRow = GoalRow & { readonly target_id: string; readonly year: number };

function toGoal(row: GoalRow): Goal | null {
  if (row.goal_operator !== null)
    return { operator: row.goal_operator, value: row.goal_value ?? '', upper: row.goal_upper };
  return row.goal_text === null ? null : { text: row.goal_text };
}

/** A step always has a goal: a check of its table says so. */
function stepGoal(row: GoalRow): Goal {
  return toGoal(row) ?? { text: '' };
}

function goalColumns(goal: Goal | null): Row {
  const none = { goal_operator: null, goal_value: null, goal_upper: null, goal_text: null };
  if (goal === null) return none;
  if ('text' in goal) return { ...none, goal_text: goal.text };
  return { ...none, goal_operator: goal.operator, goal_value: goal.value, goal_upper: goal.upper };
}

export function listTargetSets(db: ReadDb, planId: string): readonly TargetSetRecord[] {
  return allRows(db, 'SELECT id, title, mandate FROM target_sets WHERE plan_id = ? ORDER BY position, id', planId);
}

export function listTargets(db: ReadDb, planId: string): readonly TargetRecord[] {
  const assignments = groupedBy<AssignmentRow>(
    db,
    `SELECT ${assignmentColumns('target_id')} FROM assignments a JOIN targets t ON t.id = a.target_id JOIN target_sets s ON s.id = t.set_id
     WHERE s.plan_id = ? ORDER BY a.target_id, a.side, a.position`,
    (row) => row.owner_id,
    planId,
  );
  const steps = groupedBy<StepRow>(
    db,
    `SELECT p.target_id, p.year, p.goal_operator, p.goal_value, p.goal_upper, p.goal_text FROM target_steps p
     JOIN targets t ON t.id = p.target_id JOIN target_sets s ON s.id = t.set_id WHERE s.plan_id = ? ORDER BY p.year`,
    (row) => row.target_id,
    planId,
  );
  const sql = `SELECT t.id, t.set_id, t.name, t.unit, t.goal_operator, t.goal_value, t.goal_upper, t.goal_text, t.note, t.level, t.measure_id
    FROM targets t JOIN target_sets s ON s.id = t.set_id WHERE s.plan_id = ? ORDER BY s.position, t.position, t.id`;
  return allRows<TargetRow>(db, sql, planId).map((row) => ({
    id: row.id,
    setId: row.set_id,
    name: row.name,
    unit: row.unit,
    goal: toGoal(row),
    note: row.note,
    level: row.level,
    measureId: row.measure_id,
    steps: (steps.get(row.id) ?? []).map((step) => ({ year: step.year, goal: stepGoal(step) })),
    ...toSides(assignments.get(row.id) ?? []),
  }));
}

export function insertTargetSet(db: WriteDb, planId: string, set: TargetSetRecord, after: string | null): void {
  const position = makeRoom(db, { table: 'target_sets', owner: { plan_id: planId }, after }, null);
  insertRow(db, 'target_sets', { id: set.id, plan_id: planId, position, title: set.title, mandate: set.mandate });
}

export function updateTargetSet(db: WriteDb, id: string, patch: Partial<Omit<TargetSetRecord, 'id'>>): void {
  updateRow(db, 'target_sets', id, patch);
}

export function deleteTargetSet(db: WriteDb, id: string): void {
  deleteRow(db, 'target_sets', id);
}

/** The fields of a target that may be changed; those left out stay. */
export type TargetPatch = {
  readonly [Field in keyof Omit<TargetRecord, 'id' | 'setId' | 'measureId'>]?: TargetRecord[Field] | undefined;
};

export function insertTarget(
  db: WriteDb,
  id: string,
  setId: string,
  after: string | null,
  patch: TargetPatch & { readonly name: string },
  nextId: NextId,
): void {
  const position = makeRoom(db, { table: 'targets', owner: { set_id: setId }, after }, null);
  const goal = goalColumns(patch.goal ?? null);
  insertRow(db, 'targets', {
    id,
    set_id: setId,
    position,
    name: patch.name,
    unit: patch.unit ?? null,
    ...goal,
    note: patch.note ?? null,
    level: patch.level ?? 0,
  });
  setTargetLists(db, id, patch, nextId);
}

export function updateTarget(db: WriteDb, id: string, patch: TargetPatch, nextId: NextId): void {
  updateRow(db, 'targets', id, {
    ...(patch.name === undefined ? {} : { name: patch.name }),
    ...(patch.unit === undefined ? {} : { unit: patch.unit }),
    ...(patch.goal === undefined ? {} : goalColumns(patch.goal)),
    ...(patch.note === undefined ? {} : { note: patch.note }),
    ...(patch.level === undefined ? {} : { level: patch.level }),
  });
  setTargetLists(db, id, patch, nextId);
}

function setTargetLists(db: WriteDb, id: string, patch: TargetPatch, nextId: NextId): void {
  const owner = { target_id: id };
  if (patch.lead !== undefined) setAssignees(db, owner, 'lead', patch.lead, nextId);
  if (patch.coordinating !== undefined) setAssignees(db, owner, 'coordinating', patch.coordinating, nextId);
  if (patch.steps !== undefined) setSteps(db, id, patch.steps, nextId);
}

/** One step a year, the last one typed for a year counts; steps that stay the same are left alone. */
function setSteps(db: WriteDb, targetId: string, steps: TargetRecord['steps'], nextId: NextId): void {
  const wanted = new Map(steps.map(({ year, goal }) => [year, goalColumns(goal)]));
  const stored = allRows<{ readonly id: string; readonly year: number }>(
    db,
    'SELECT id, year FROM target_steps WHERE target_id = ?',
    targetId,
  );
  for (const { id, year } of stored) {
    const goal = wanted.get(year);
    if (goal === undefined) deleteRow(db, 'target_steps', id);
    else updateRow(db, 'target_steps', id, goal);
    wanted.delete(year);
  }
  for (const [year, goal] of wanted)
    insertRow(db, 'target_steps', { id: nextId(), target_id: targetId, year, ...goal });
}

/** Says what the figures of a target are measured in; `null` takes it off its series. */
export function setTargetMeasure(db: WriteDb, id: string, measureId: string | null): void {
  updateRow(db, 'targets', id, { measure_id: measureId });
}

export function moveTarget(db: WriteDb, id: string, setId: string, after: string | null): void {
  const position = makeRoom(db, { table: 'targets', owner: { set_id: setId }, after }, id);
  updateRow(db, 'targets', id, { set_id: setId, position });
}

export function deleteTarget(db: WriteDb, id: string): void {
  deleteRow(db, 'targets', id);
}

/** The plan a set belongs to; `undefined` where there is no such set. */
export function findTargetSetPlan(db: ReadDb, id: string): string | undefined {
  return oneRow<{ plan_id: string }>(db, 'SELECT plan_id FROM target_sets WHERE id = ?', id)?.plan_id;
}

/** The set a target belongs to; `undefined` where there is no such target. */
export function findTargetSet(db: ReadDb, id: string): string | undefined {
  return oneRow<{ set_id: string }>(db, 'SELECT set_id FROM targets WHERE id = ?', id)?.set_id;
}

/** The last target of a set. */
export function findLastTarget(db: ReadDb, setId: string): string | null {
  const sql = 'SELECT id FROM targets WHERE set_id = ? ORDER BY position DESC, id DESC LIMIT 1';
  return oneRow<{ id: string }>(db, sql, setId)?.id ?? null;
}
