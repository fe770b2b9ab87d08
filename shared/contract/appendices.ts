// What may be asked about the Phụ lục of a plan, their tables and columns.
import * as z from 'zod';
import { AppendixRecordSchema, AppendixTableSchema, ColumnSchema } from '../domain/appendices.ts';
import { Key } from '../domain/organisation.ts';
import { command } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const After = Key.nullable();
/** Place of a table in its Phụ lục, or of a column in its table, from 0. */
const Place = z.int().min(0).max(99);

const { title, orientation } = AppendixRecordSchema.shape;
const { title: tableTitle, numbering, columns } = AppendixTableSchema.shape;
const { title: columnTitle, spanning, widthMm } = ColumnSchema.shape;
const TablePatch = z.strictObject({ title: tableTitle, numbering: numbering.unwrap(), columns }).partial();
const ColumnPatch = z.strictObject({ title: columnTitle, spanning: spanning.unwrap(), widthMm }).partial();

export const appendixCalls = {
  create: command(z.strictObject({ planId: Key, after: After, appendix: AppendixRecordSchema.omit({ id: true }) }), Id),
  revise: command(z.strictObject({ id: Key, patch: z.strictObject({ title, orientation }).partial() }), Nothing),
  remove: command(Id, Nothing),
  /** Adds a table behind the others. */
  createTable: command(z.strictObject({ id: Key, table: AppendixTableSchema }), Nothing),
  reviseTable: command(z.strictObject({ id: Key, table: Place, patch: TablePatch }), Nothing),
  removeTable: command(z.strictObject({ id: Key, table: Place }), Nothing),
  reviseColumn: command(z.strictObject({ id: Key, table: Place, column: Place, patch: ColumnPatch }), Nothing),
};
