// What may be asked about follow-up on paper: any list as it is seen, assignments of the units, the sheet of the morning, a calendar file.
import * as z from 'zod';
import { FollowFilterSchema } from '../domain/follow-up.ts';
import { ListPaperSchema } from '../domain/list-paper.ts';
import { Key } from '../domain/organisation.ts';
import { action, query } from './call.ts';
import { ExistingSchema, WrittenFilesSchema } from './documents.ts';

export const ListFormatSchema = z.enum(['A4', 'A3']);

/** `retry` uses the folder picked last. */
const Target = { retry: z.boolean(), existing: ExistingSchema };

export const followPaperCalls = {
  /** The list as .docx, base64, to be looked at and printed. */
  preview: action(
    z.strictObject({ paper: ListPaperSchema, format: ListFormatSchema }),
    z.strictObject({ docx: z.string() }),
  ),
  /** The same list as files. */
  export: action(
    z
      .strictObject({
        paper: ListPaperSchema,
        format: ListFormatSchema,
        docx: z.boolean(),
        xlsx: z.boolean(),
        ...Target,
      })
      .refine((input) => input.docx || input.xlsx, { error: 'nothing-chosen' }),
    WrittenFilesSchema,
  ),
  /**
   * The phiếu giao việc of each unit that has open work of a year, one file a kind. `signer` is a signing title. Units without
   * work are passed over; where none has any, nothing is written (`nothing-to-write`).
   */
  assignment: action(
    z
      .strictObject({
        unitIds: z.array(Key).min(1).max(100),
        year: z.int().min(1990).max(2100),
        signer: Key.nullable(),
        docx: z.boolean(),
        xlsx: z.boolean(),
        ...Target,
      })
      .refine((input) => input.docx || input.xlsx, { error: 'nothing-chosen' }),
    WrittenFilesSchema,
  ),
  /** What the morning begins with, on one page; its numbers are those of the home page. */
  morning: query(z.strictObject({}), ListPaperSchema),
  /** The due days of a list as a calendar file; work without a day is left out. */
  calendar: action(z.strictObject({ filter: FollowFilterSchema, ...Target }), WrittenFilesSchema),
};
