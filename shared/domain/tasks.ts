// What a plan gives to whom: groups, tasks, sub-tasks, and the units, products, times and legal bases of each.
import * as z from 'zod';
import { BasisSchema } from './citations.ts';
import { Key } from './organisation.ts';
import { FilledTextInput, NameInput, OptionalText } from './text.ts';

/** Who leads or coordinates: a unit or person of the office, or a phrase such as "các phòng, đơn vị có liên quan"; `role` says what just this one does. */
export const AssigneeSchema = z.union([
  z.strictObject({ unit: Key, role: OptionalText.default(null) }),
  z.strictObject({ person: Key, role: OptionalText.default(null) }),
  z.strictObject({ phrase: FilledTextInput, role: OptionalText.default(null) }),
]);
export type Assignee = z.infer<typeof AssigneeSchema>;

/** How tasks are numbered when they stand in the running text: `a)`, `1.`, `6.1.`, or not at all. */
export const TASK_NUMBERINGS = ['point', 'clause', 'subclause', 'none'] as const;
export type TaskNumbering = (typeof TASK_NUMBERINGS)[number];

/** Fields of a task and of a sub-task alike. */
export const taskFields = {
  content: FilledTextInput,
  lead: z.array(AssigneeSchema).max(50).default([]),
  coordinating: z.array(AssigneeSchema).max(50).default([]),
  products: z.array(FilledTextInput).max(50).default([]),
  /** The official words of the deadline, kept exactly as typed. */
  time: OptionalText.default(null),
  bases: z.array(BasisSchema).max(50).default([]),
  note: OptionalText.default(null),
  /** The same in every plan whose row is the same task; `null` for a task of one plan alone. */
  shared: Key.nullable().default(null),
};

export const SubtaskSchema = z.strictObject(taskFields);
export type Subtask = z.infer<typeof SubtaskSchema>;

export const TaskSchema = z.strictObject({ ...taskFields, subtasks: z.array(SubtaskSchema).max(100).default([]) });
export type Task = z.infer<typeof TaskSchema>;

export const TaskGroupSchema = z.strictObject({
  title: NameInput,
  numbering: z.enum(TASK_NUMBERINGS),
  tasks: z.array(TaskSchema).max(5000),
});
export type TaskGroup = z.infer<typeof TaskGroupSchema>;

/** One task or sub-task as the data file keeps it: its place is its group and parent. */
export const TaskRecordSchema = z.strictObject({
  id: Key,
  groupId: Key.nullable(),
  parentId: Key.nullable(),
  ...taskFields,
});
export type TaskRecord = z.infer<typeof TaskRecordSchema>;

export const TaskGroupRecordSchema = TaskGroupSchema.omit({ tasks: true }).extend({ id: Key });
export type TaskGroupRecord = z.infer<typeof TaskGroupRecordSchema>;

function subtaskOf({ id: _, groupId: _group, parentId: _parent, ...fields }: TaskRecord): Subtask {
  return fields;
}

/** Puts the flat records of one group (or of none) together as tasks with their sub-tasks; the order of the records is kept. */
export function nestTasks(records: readonly TaskRecord[], groupId: string | null): Task[] {
  const below = Map.groupBy(
    records.filter((record) => record.parentId !== null),
    (record) => record.parentId,
  );
  return records
    .filter((record) => record.parentId === null && record.groupId === groupId)
    .map((record) => ({ ...subtaskOf(record), subtasks: (below.get(record.id) ?? []).map(subtaskOf) }));
}
