// What may be asked about papers: the quick look, the files, and packs of whole offices.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { action, query } from './call.ts';

const Nothing = z.strictObject({});
export const DocumentModeSchema = z.enum(['paper', 'electronic']);

export const WrittenFileSchema = z.strictObject({
  name: z.string(),
  path: z.string(),
  /** Where the shell without dialogs offers the file for download. */
  href: z.string().nullable(),
});
export type WrittenFile = z.infer<typeof WrittenFileSchema>;

/** What becomes of a file of the same name: "ask" refuses with `file-exists`, nothing written. */
export const ExistingSchema = z.enum(['ask', 'replace', 'rename']);
export type Existing = z.infer<typeof ExistingSchema>;

export const WrittenFilesSchema = z.strictObject({ files: z.array(WrittenFileSchema) });

export const documentCalls = {
  /** The document as .docx, base64, for the quick look beside the form. */
  preview: action(z.strictObject({ planId: Key, mode: DocumentModeSchema }), z.strictObject({ docx: z.string() })),
  /**
   * Writes the chosen files into a folder the person picks. `retry` uses the folder picked last.
   */
  export: action(
    z
      .strictObject({
        planId: Key,
        docx: z.boolean(),
        xlsx: z.boolean(),
        mode: DocumentModeSchema,
        retry: z.boolean(),
        existing: ExistingSchema,
      })
      .refine((input) => input.docx || input.xlsx, { error: 'nothing-chosen' }),
    WrittenFilesSchema,
  ),
  /** Stops the work under way. */
  stop: action(Nothing, Nothing),
  /** Opens a file written before in the program of the computer; only where the shell has one. */
  open: action(z.strictObject({ path: z.string() }), Nothing),
  reveal: action(z.strictObject({ path: z.string() }), Nothing),
};

export const exchangeCalls = {
  /** Begins the data file with the office and the plans of a pack. `file` names it in a fault. */
  importPack: action(z.strictObject({ file: z.string(), json: z.string() }), z.strictObject({ plans: z.array(Key) })),
  /** The whole data file as one pack. */
  exportPack: query(Nothing, z.unknown()),
  /** The whole data file as a pack in a file of its own, in a folder the person picks; one that is there gets a number. */
  writePack: action(Nothing, WrittenFileSchema),
};
