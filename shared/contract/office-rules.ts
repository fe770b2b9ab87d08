// What may be asked about the rules of the office: sets of recipients.
import * as z from 'zod';
import { RecipientSetSchema } from '../domain/office-rules.ts';
import { Key } from '../domain/organisation.ts';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

export const recipientSetCalls = {
  list: query(Nothing, z.array(RecipientSetSchema)),
  create: command(RecipientSetSchema.omit({ key: true }), Id),
  revise: command(z.strictObject({ key: Key, patch: RecipientSetSchema.omit({ key: true }).partial() }), Nothing),
  remove: command(Id, Nothing),
};
