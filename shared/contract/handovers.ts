// What may be asked about handing a book over to another clerk, taking one over, and merging two files of one book.
import * as z from 'zod';
import { ConflictWordsSchema, HandoverSummarySchema } from '../domain/merge/merge-summary.ts';
import { action, program, query } from './call.ts';
import { ExistingSchema, WrittenFilesSchema } from './documents.ts';

const Nothing = z.strictObject({});
/** Empty: no password. */
const Password = z.string().max(200);
/** Bytes of a package that is handed in by a browser, before they are written as base64. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

export const HandoverContentsSchema = z.strictObject({
  plans: z.int(),
  evidence: z.int(),
  /** Evidence the book names whose copy is not in its folder. */
  missing: z.int(),
  templates: z.int(),
  bytes: z.int(),
});
export type HandoverContents = z.infer<typeof HandoverContentsSchema>;

export const HandoverLineSchema = z.strictObject({
  id: z.string(),
  direction: z.enum(['given', 'merged']),
  /** ISO 8601 */
  at: z.string(),
  day: z.string(),
  /** Who made the package that was merged. */
  party: z.string().nullable(),
  fileName: z.string(),
  sha256: z.string(),
  summary: HandoverSummarySchema,
});
export type HandoverLine = z.infer<typeof HandoverLineSchema>;

export const ReceivedSchema = z.discriminatedUnion('state', [
  /** The person changed her mind. */
  z.strictObject({ state: z.literal('cancelled') }),
  /** It wants a password; `file` is asked for again with it, `null` where it was handed in by the browser. */
  z.strictObject({ state: z.literal('protected'), name: z.string(), file: z.string().nullable() }),
  z.strictObject({
    state: z.literal('ready'),
    name: z.string(),
    office: z.string(),
    /** Who made it and when, ISO 8601. */
    by: z.string(),
    at: z.string(),
    plans: z.int(),
    evidence: z.int(),
    templates: z.int(),
    bytes: z.int(),
    /** Whether it shares its beginning with the book that is open. */
    canMerge: z.boolean(),
  }),
]);
export type Received = z.infer<typeof ReceivedSchema>;

export const MergePreviewSchema = z.strictObject({
  /** Rows and lists that come over by themselves. */
  taken: z.int(),
  /** Values only this book changed. */
  kept: z.int(),
  /** Files of evidence and templates that are not here yet. */
  files: z.int(),
  conflicts: z.array(ConflictWordsSchema),
});
export type MergePreview = z.infer<typeof MergePreviewSchema>;

export const handoverCalls = {
  /** What a package would hold. */
  contents: action(Nothing, HandoverContentsSchema),
  /** Packages given from this book and merged into it, the last one first. */
  list: query(Nothing, z.array(HandoverLineSchema)),
  /** Writes one package of the whole book: data, evidence, own templates. */
  give: action(
    z.strictObject({ password: Password, retry: z.boolean(), existing: ExistingSchema }),
    WrittenFilesSchema,
  ),
  /** Takes a package out beside the book after every content was verified; the book itself is not touched. `file` `null`: asks with the dialog of the computer. */
  receive: action(
    z.strictObject({
      file: z.string().min(1).max(1000).nullable(),
      upload: z
        .strictObject({ name: z.string().max(255), base64: z.string().max(Math.ceil(MAX_UPLOAD_BYTES / 3) * 4 + 4) })
        .nullable(),
      password: Password,
    }),
    ReceivedSchema,
  ),
  /** What merging the received package would do. */
  preview: action(Nothing, MergePreviewSchema),
  /** Merges it as one command, after a backup; `theirs` are the keys of conflicts where the other side counts. */
  merge: action(z.strictObject({ theirs: z.array(z.string().max(2000)).max(100_000) }), HandoverLineSchema),
  /** Forgets what was received. */
  drop: action(Nothing, Nothing),
  /** Opens the received package as a book of its own, in a new folder beside the one that is open. */
  openAsNew: program(Nothing, z.strictObject({ file: z.string() })),
};
