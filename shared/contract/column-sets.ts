// What may be asked about the column sets the office saved for its tables.
import * as z from 'zod';
import { ColumnSetRecordSchema, ColumnSetSchema } from '../domain/appendices.ts';
import { Key } from '../domain/organisation.ts';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const { name, columns } = ColumnSetSchema.shape;

export const columnSetCalls = {
  list: query(Nothing, z.array(ColumnSetRecordSchema)),
  /** A name stands once among the sets of one content. */
  create: command(ColumnSetSchema, Id),
  revise: command(z.strictObject({ id: Key, patch: z.strictObject({ name, columns }).partial() }), Nothing),
  /** Tables that were made with the set keep their columns. */
  remove: command(Id, Nothing),
};
