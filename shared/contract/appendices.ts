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

const { title, orientation, paper } = AppendixRecordSchema.shape;
const { title: tableTitle, numbering, columns } = AppendixTableSchema.shape;
const { field, title: columnTitle, spanning, widthMm } = ColumnSchema.shape;
const AppendixPatch = z.strictObject({ title, orientation, paper: paper.unwrap() }).partial();
const TablePatch = z.strictObject({ title: tableTitle, numbering: numbering.unwrap(), columns }).partial();
const ColumnPatch = z.strictObject({ field, title: columnTitle, spanning: spanning.unwrap(), widthMm }).partial();
const Table = z.strictObject({ id: Key, table: Place });

export const appendixCalls = {
  create: command(z.strictObject({ planId: Key, after: After, appendix: AppendixRecordSchema.omit({ id: true }) }), Id),
  revise: command(z.strictObject({ id: Key, patch: AppendixPatch }), Nothing),
  /** Puts a Phụ lục behind another of its plan; the order gives them their Roman numbers. */
  move: command(z.strictObject({ id: Key, after: After }), Nothing),
  /** A second one behind it, with the same title, paper, tables and columns. */
  duplicate: command(Id, Id),
  remove: command(Id, Nothing),
  /** Adds a table behind the others. */
  createTable: command(z.strictObject({ id: Key, table: AppendixTableSchema }), Nothing),
  reviseTable: command(Table.extend({ patch: TablePatch }), Nothing),
  moveTable: command(Table.extend({ to: Place }), Nothing),
  removeTable: command(Table, Nothing),
  /** Puts a column at a place among the others; at their number it becomes the last. */
  createColumn: command(Table.extend({ at: Place, column: ColumnSchema }), Nothing),
  reviseColumn: command(Table.extend({ column: Place, patch: ColumnPatch }), Nothing),
  moveColumn: command(Table.extend({ column: Place, to: Place }), Nothing),
  /** Sets the upper title over neighbours; `null` takes it away. */
  mergeColumns: command(Table.extend({ from: Place, to: Place, spanning: spanning.unwrap() }), Nothing),
  /** Moves the border between a column and its right neighbour by millimetres; the snapping is the book's. */
  moveBorder: command(Table.extend({ column: Place, byMm: z.number().min(-300).max(300) }), Nothing),
  removeColumn: command(Table.extend({ column: Place }), Nothing),
};
