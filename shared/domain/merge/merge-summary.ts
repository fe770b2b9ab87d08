// What is kept of a hand-over: what went, what came, and every value that was not chosen.
import * as z from 'zod';
import { RecordKind } from '../record-kinds.ts';

/** The place in a change log up to which it was taken over. */
export const ThroughSchema = z.strictObject({ seq: z.int(), commandId: z.string() });
export type Through = z.infer<typeof ThroughSchema>;

export const ConflictReasonSchema = z.enum(['both-changed', 'removed-there', 'removed-here', 'issued', 'not-placed']);

/** One place in the clerk's words. Values are whole texts; `null`: nothing, or not there. */
export const ConflictWordsSchema = z.strictObject({
  key: z.string(),
  reason: ConflictReasonSchema,
  what: RecordKind.nullable(),
  name: z.string(),
  /** The record it stands in, empty where it stands in none. */
  within: z.string(),
  fields: z.array(
    z.strictObject({
      field: z.string(),
      base: z.string().nullable(),
      ours: z.string().nullable(),
      theirs: z.string().nullable(),
    }),
  ),
  /** Rows in question with it. */
  rows: z.int(),
  canTake: z.boolean(),
});
export type ConflictWords = z.infer<typeof ConflictWordsSchema>;

export const DecidedSchema = ConflictWordsSchema.extend({ chosen: z.enum(['ours', 'theirs']) });
export type Decided = z.infer<typeof DecidedSchema>;

export const HandoverSummarySchema = z.strictObject({
  /** Up to where the other side was taken over; `null` for a package that was given. */
  through: ThroughSchema.nullable(),
  /** Rows that are one thing under two ids: theirs, ours. */
  links: z.array(z.tuple([z.string(), z.string()])),
  /** When the package was made, ISO 8601, and whether with a password. */
  made: z.string().nullable(),
  isProtected: z.boolean(),
  plans: z.int(),
  files: z.int(),
  bytes: z.int(),
  taken: z.int(),
  kept: z.int(),
  conflicts: z.array(DecidedSchema),
});
export type HandoverSummary = z.infer<typeof HandoverSummarySchema>;
