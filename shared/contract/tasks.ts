// What may be asked about task groups and tasks.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { TaskGroupRecordSchema, taskFields } from '../domain/tasks.ts';
import { NameInput } from '../domain/text.ts';
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

const NewFields = Patch.required({ content: true });
/** As many rows as one paste brings. */
const MANY = 5000;
const NewTask = z.strictObject({ fields: NewFields, subtasks: z.array(NewFields).max(100) });
const Ids = z.array(Key).min(1).max(MANY);

export const taskCalls = {
  create: command(
    z.strictObject({
      planId: Key,
      groupId: Key.nullable(),
      parentId: Key.nullable(),
      after: After,
      fields: NewFields,
    }),
    Id,
  ),
  revise: command(z.strictObject({ id: Key, patch: Patch }), Nothing),
  /** Moves a task with its sub-tasks within its plan. A task with sub-tasks does not become one itself. */
  move: command(z.strictObject({ id: Key, groupId: Key.nullable(), parentId: Key.nullable(), after: After }), Nothing),
  remove: command(Id, Nothing),
  /**
   * Adds many tasks at once, as a pasted table brings them: those without a title go behind `after` in `groupId`,
   * the others into the group of that title, which is made where the plan has none.
   */
  createMany: command(
    z.strictObject({
      planId: Key,
      groupId: Key.nullable(),
      after: After,
      groups: z.array(z.strictObject({ title: NameInput.nullable(), tasks: z.array(NewTask).max(MANY) })).max(200),
    }),
    z.strictObject({ ids: z.array(Key) }),
  ),
  /** Changes many tasks at once; `added` are new ones behind `after` in the same command, as of a paste that runs over the last row. */
  reviseMany: command(
    z.strictObject({
      changes: z.array(z.strictObject({ id: Key, patch: Patch })).max(MANY),
      added: z
        .strictObject({
          planId: Key,
          groupId: Key.nullable(),
          parentId: Key.nullable(),
          after: After,
          tasks: z.array(NewFields).max(MANY),
        })
        .nullable(),
    }),
    z.strictObject({ ids: z.array(Key) }),
  ),
  /** Moves tasks, in the order given, behind `after`. */
  moveMany: command(
    z.strictObject({ ids: Ids, groupId: Key.nullable(), parentId: Key.nullable(), after: After }),
    Nothing,
  ),
  removeMany: command(z.strictObject({ ids: Ids }), Nothing),
  /**
   * Copies tasks with their sub-tasks and all fields behind the others of a group of another plan. `shared`: the copies stay one
   * task with their originals, and a change of one changes the other; those the plan has already are left out.
   */
  copy: command(
    z.strictObject({ ids: Ids, planId: Key, groupId: Key.nullable(), shared: z.boolean() }),
    z.strictObject({ ids: z.array(Key), skipped: z.int() }),
  ),
  /** Makes a task, with its sub-tasks, one of its own plan alone. */
  unlink: command(Id, Nothing),
};
