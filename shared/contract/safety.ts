// What may be asked about taking back and doing again, and about the history of the book.
import * as z from 'zod';
import { HistoryEntrySchema } from '../domain/history.ts';
import { RecordKind } from '../domain/record-kinds.ts';
import { Key } from '../domain/organisation.ts';
import { command, query } from './call.ts';
import { PlanViewSchema } from './plans.ts';

const Nothing = z.strictObject({});
/** Name of the command in question ("tasks.remove"), `null` where there is none. */
const CommandName = z.string().nullable();
/** How many lines are wanted; the next page is asked for by a higher number. */
const Limit = z.int().min(1).max(5000);
const Entries = z.strictObject({ entries: z.array(HistoryEntrySchema), more: z.boolean() });

/** How long a removed record stands in the trash, in days. */
export const TRASH_DAYS = 90;

export const TrashLineSchema = z.strictObject({
  commandId: z.string(),
  /** Name of the command that removed it. */
  command: z.string(),
  /** ISO 8601 */
  at: z.string(),
  actor: z.string(),
  what: RecordKind,
  id: z.string(),
  name: z.string(),
  /** Names of the records it stood in, outermost first. */
  stood: z.array(z.string()),
  /** Numbers of records below it that went with it. */
  below: z.array(z.strictObject({ what: RecordKind, count: z.int() })),
  /** Whole days until it is no longer listed. */
  daysLeft: z.int(),
});
export type TrashLine = z.infer<typeof TrashLineSchema>;

export const PlanVersionSchema = z.strictObject({
  plan: PlanViewSchema,
  /** Names of the units, people, titles and legal documents it points to, by their keys; also of those that are gone. */
  names: z.record(z.string(), z.string()),
});
export type PlanVersion = z.infer<typeof PlanVersionSchema>;

export const safetyCalls = {
  steps: query(Nothing, z.strictObject({ undo: CommandName, redo: CommandName })),
  undo: command(Nothing, z.strictObject({ name: CommandName })),
  redo: command(Nothing, z.strictObject({ name: CommandName })),
  /** Commands that touched a record or anything below it, newest first; also of a record that is gone. */
  history: query(z.strictObject({ what: RecordKind, id: Key, limit: Limit }), Entries),
  /** A document as it was when the change log ended at `seq` (`first - 1` or `last` of a line of history); `null`: as it is now. */
  version: query(z.strictObject({ planId: Key, seq: z.int().min(0).nullable() }), PlanVersionSchema),
  /** Sets the content of a document back to what it was then; its state stays. */
  restoreVersion: command(z.strictObject({ planId: Key, seq: z.int().min(0) }), Nothing),
  /** The last commands of the whole book, newest first: of one person, and made between two ISO times, where these are given. */
  log: query(
    z.strictObject({
      actor: z.string().max(200).nullable(),
      from: z.iso.datetime().nullable(),
      to: z.iso.datetime().nullable(),
      limit: Limit,
    }),
    Entries.extend({ actors: z.array(z.string()) }),
  ),
  /** What was removed in the last 90 days and is not back, newest first; what went with a record is counted there. */
  trash: query(Nothing, z.array(TrashLineSchema)),
  /** Puts a removed record back with everything that went with it. */
  restore: command(z.strictObject({ commandId: Key, what: RecordKind, id: Key }), Nothing),
};
