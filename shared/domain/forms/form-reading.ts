// What was read in a returned form: the answers row by row, what was added, and what was changed in cells that are not the unit's.
import * as z from 'zod';
import { LOCKED, REPLIES } from './form-content.ts';

export const ReplyFieldSchema = z.enum([...REPLIES.tasks, ...REPLIES.figures]);
export const LockedFieldSchema = z.enum([...LOCKED.tasks, ...LOCKED.figures]);

export const ReadReplySchema = z.strictObject({
  field: ReplyFieldSchema,
  /** As the unit typed it. */
  text: z.string(),
  /** As it is understood: a status, a day, a decimal or a text; `null` where it is not. */
  value: z.string().nullable(),
  /** Why it is not, or what is to be looked at before it is taken over. */
  problem: z.enum(['not-a-status', 'not-a-day', 'not-a-number', 'unsure-number']).nullable(),
});
export type ReadReply = z.infer<typeof ReadReplySchema>;

export const AlteredCellSchema = z.strictObject({
  row: z.string(),
  field: LockedFieldSchema,
  sent: z.string(),
  now: z.string(),
});
export type AlteredCell = z.infer<typeof AlteredCellSchema>;

export const FormReadingSchema = z.strictObject({
  /** Rows of the form with the cells that hold something; a row without an answer has none. */
  rows: z.array(z.strictObject({ row: z.string(), replies: z.array(ReadReplySchema) })),
  /** Rows of the form that are not in the file any more. */
  missing: z.array(z.string()),
  /** Lines the unit has written itself, cell by cell with the headings they stand under. */
  added: z.array(
    z.strictObject({ part: z.enum(['tasks', 'figures']), cells: z.array(z.tuple([z.string(), z.string()])) }),
  ),
  altered: z.array(AlteredCellSchema),
  reporter: z.string().nullable(),
});
export type FormReading = z.infer<typeof FormReadingSchema>;
