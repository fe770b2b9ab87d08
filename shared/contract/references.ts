// What may be asked about plans from above: their rows, and which of our tasks and targets answer them.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import {
  MAX_REFERENCE_ROWS,
  OwnWorkSchema,
  REFERENCE_KINDS,
  ReferenceHeadSchema,
  ReferenceRowSchema,
} from '../domain/reference-plans.ts';
import { FilledTextInput, LineInput } from '../domain/text.ts';
import { command, query } from './call.ts';
import { ColumnMappingSchema } from './imports.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

const { group, number, lead, coordinating, time, product } = ReferenceRowSchema.shape;
const NewRow = ReferenceRowSchema.extend({
  kind: z.enum(REFERENCE_KINDS).default('task'),
  group: group.default(null),
  number: number.default(null),
  lead: lead.default(null),
  coordinating: coordinating.default(null),
  time: time.default(null),
  product: product.default(null),
});

export const ReferenceSummarySchema = ReferenceHeadSchema.extend({
  id: Key,
  /** The file it was read from; `null` where it was pasted. */
  fileName: z.string().nullable(),
  rows: z.int(),
  covered: z.int(),
  setAside: z.int(),
});
export type ReferenceSummary = z.infer<typeof ReferenceSummarySchema>;

export const CoveredBySchema = OwnWorkSchema.extend({ linkId: Key });

export const ReferenceLineSchema = ReferenceRowSchema.extend({
  id: Key,
  /** Why it is not for us; `null` while it is. */
  setAside: z.string().nullable(),
  /** What it gives our office, as far as it names it. */
  part: z.enum(['lead', 'coordinating']).nullable(),
  links: z.array(CoveredBySchema),
});
export type ReferenceLine = z.infer<typeof ReferenceLineSchema>;

export const SuggestedSchema = OwnWorkSchema.extend({
  score: z.number(),
  words: z.array(z.string()),
  citations: z.array(z.string()),
  product: z.boolean(),
});
export type Suggested = z.infer<typeof SuggestedSchema>;

/** Our work a search answers at most. */
export const MAX_FOUND = 60;
const Work = z.strictObject({ rowId: Key, kind: z.enum(REFERENCE_KINDS), id: Key });

export const referenceCalls = {
  /** The newest year first. */
  list: query(Nothing, z.array(ReferenceSummarySchema)),
  get: query(Id, z.strictObject({ plan: ReferenceSummarySchema, rows: z.array(ReferenceLineSchema) })),
  create: command(
    z.strictObject({
      head: ReferenceHeadSchema,
      rows: z.array(NewRow).min(1).max(MAX_REFERENCE_ROWS),
      fileName: LineInput.nullable().default(null),
      /** What the columns of its tables were taken for: remembered for the next file. */
      mappings: z.array(ColumnMappingSchema).max(50).default([]),
    }),
    Id,
  ),
  revise: command(z.strictObject({ id: Key, patch: ReferenceHeadSchema.partial() }), Nothing),
  /** With its rows and what they are linked to. */
  remove: command(Id, Nothing),
  /** For each row that is open, what of our work of its year may answer it; rows without any are left out. */
  suggest: query(Id, z.array(z.strictObject({ rowId: Key, found: z.array(SuggestedSchema) }))),
  /** Our tasks and targets whose words or document hold all of `words`, those of the year of the plan first. */
  find: query(z.strictObject({ id: Key, words: z.string().max(200) }), z.array(OwnWorkSchema)),
  /** Rows that are linked already stay as they are; a row that was set aside no longer is. */
  link: command(z.strictObject({ links: z.array(Work).min(1).max(2000) }), Nothing),
  unlink: command(z.strictObject({ linkIds: z.array(Key).min(1).max(2000) }), Nothing),
  /** `reason` null takes it back. */
  setAside: command(
    z.strictObject({ rowIds: z.array(Key).min(1).max(MAX_REFERENCE_ROWS), reason: FilledTextInput.nullable() }),
    Nothing,
  ),
  /** The rows from above that a task or target of ours answers. */
  answered: query(
    z.strictObject({ kind: z.enum(REFERENCE_KINDS), id: Key }),
    z.array(z.strictObject({ linkId: Key, referenceId: Key, reference: z.string(), content: z.string() })),
  ),
};
