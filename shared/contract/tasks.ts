// What may be asked about task groups and tasks.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { TaskGroupRecordSchema, taskFields } from '../domain/tasks.ts';
import { command } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const After = Key.nullable();

// A patch must not fill in what it leaves out: the defaults of the pack are taken off.
const patchFields = {
  content: taskFields.content,
  lead: taskFields.lead.unwrap(),
  coordinating: taskFields.coordinating.unwrap(),
  products: taskFields.products.unwrap(),
  time: taskFields.time.unwrap(),
  bases: taskFields.bases.unwrap(),
  note: taskFields.note.unwrap(),
};
const Patch = z.strictObject(patchFields).partial();

export const taskGroupCalls = {
  create: command(z.strictObject({ planId: Key, after: After, group: TaskGroupRecordSchema.omit({ id: true }) }), Id),
  revise: command(z.strictObject({ id: Key, patch: TaskGroupRecordSchema.omit({ id: true }).partial() }), Nothing),
  move: command(z.strictObject({ planId: Key, id: Key, after: After }), Nothing),
  /** Removes a group with its tasks. */
  remove: command(Id, Nothing),
};

export const taskCalls = {
  create: command(
    z.strictObject({
      planId: Key,
      groupId: Key.nullable(),
      parentId: Key.nullable(),
      after: After,
      fields: Patch.required({ content: true }),
    }),
    Id,
  ),
  revise: command(z.strictObject({ id: Key, patch: Patch }), Nothing),
  /** Moves a task with its sub-tasks within its plan. A task with sub-tasks does not become one itself. */
  move: command(z.strictObject({ id: Key, groupId: Key.nullable(), parentId: Key.nullable(), after: After }), Nothing),
  remove: command(Id, Nothing),
};
