// What may be asked about target sets and targets.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { TargetSchema, TargetSetRecordSchema } from '../domain/targets.ts';
import { NameInput } from '../domain/text.ts';
import { command } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const After = Key.nullable();

const { name, unit, goal, lead, coordinating, note, level, steps } = TargetSchema.shape;
const Patch = z
  .strictObject({
    name,
    unit,
    goal,
    lead: lead.unwrap(),
    coordinating: coordinating.unwrap(),
    note: note.unwrap(),
    level: level.unwrap(),
    steps: steps.unwrap(),
  })
  .partial();

const NewFields = Patch.required({ name: true });

export const targetSetCalls = {
  create: command(z.strictObject({ planId: Key, after: After, set: TargetSetRecordSchema.omit({ id: true }) }), Id),
  revise: command(z.strictObject({ id: Key, patch: TargetSetRecordSchema.omit({ id: true }).partial() }), Nothing),
  /** Removes a set with its targets and the tables that showed it. */
  remove: command(Id, Nothing),
};

export const targetCalls = {
  create: command(z.strictObject({ setId: Key, after: After, fields: NewFields }), Id),
  revise: command(z.strictObject({ id: Key, patch: Patch }), Nothing),
  move: command(z.strictObject({ id: Key, setId: Key, after: After }), Nothing),
  remove: command(Id, Nothing),
  /** Adds many targets at once, as a pasted table brings them: those without a title at the end of the set, the others as sets of their own. */
  createMany: command(
    z.strictObject({
      setId: Key,
      groups: z.array(z.strictObject({ title: NameInput.nullable(), targets: z.array(NewFields).max(5000) })).max(50),
    }),
    z.strictObject({ ids: z.array(Key) }),
  ),
};
