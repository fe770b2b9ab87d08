// What may be asked about follow-up on paper: any list as it is seen, assignments of the units, the sheet of the morning, a calendar file.
import * as z from 'zod';
import { ListPaperSchema } from '../domain/list-paper.ts';
import { action } from './call.ts';
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
};
