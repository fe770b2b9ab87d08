// What may be asked about target sets and targets.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { TargetSchema, TargetSetRecordSchema } from '../domain/targets.ts';
import { command } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const After = Key.nullable();

const { name, unit, goal, lead, coordinating, note } = TargetSchema.shape;
const Patch = z
  .strictObject({ name, unit, goal, lead: lead.unwrap(), coordinating: coordinating.unwrap(), note: note.unwrap() })
  .partial();

export const targetSetCalls = {
  create: command(z.strictObject({ planId: Key, after: After, set: TargetSetRecordSchema.omit({ id: true }) }), Id),
  revise: command(z.strictObject({ id: Key, patch: TargetSetRecordSchema.omit({ id: true }).partial() }), Nothing),
  /** Removes a set with its targets and the tables that showed it. */
  remove: command(Id, Nothing),
};

export const targetCalls = {
  create: command(z.strictObject({ setId: Key, after: After, fields: Patch.required({ name: true }) }), Id),
  revise: command(z.strictObject({ id: Key, patch: Patch }), Nothing),
  move: command(z.strictObject({ id: Key, setId: Key, after: After }), Nothing),
  remove: command(Id, Nothing),
};
