// What may be asked about taking back and doing again, and about the history of the book.
import * as z from 'zod';
import { HistoryEntrySchema, RecordKind } from '../domain/history.ts';
import { Key } from '../domain/organisation.ts';
import { command, query } from './call.ts';

const Nothing = z.strictObject({});
/** Name of the command in question ("tasks.remove"), `null` where there is none. */
const CommandName = z.string().nullable();
/** How many lines are wanted; the next page is asked for by a higher number. */
const Limit = z.int().min(1).max(5000);
const Entries = z.strictObject({ entries: z.array(HistoryEntrySchema), more: z.boolean() });

export const safetyCalls = {
  steps: query(Nothing, z.strictObject({ undo: CommandName, redo: CommandName })),
  undo: command(Nothing, z.strictObject({ name: CommandName })),
  redo: command(Nothing, z.strictObject({ name: CommandName })),
  /** Commands that touched a record or anything below it, newest first; also of a record that is gone. */
  history: query(z.strictObject({ what: RecordKind, id: Key, limit: Limit }), Entries),
};
