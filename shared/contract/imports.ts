// What may be asked about taking documents over: reading a file, and writing what the clerk has agreed to.
import * as z from 'zod';
import { ImportedPlanSchema, NameChoiceSchema } from '../domain/imports/imported-plan.ts';
import type { ReadDocument } from '../domain/imports/read-document.ts';
import { Key } from '../domain/organisation.ts';
import { TABLE_FIELDS } from '../domain/table-headings.ts';
import { LineInput } from '../domain/text.ts';
import { action, command, query } from './call.ts';

/** What a file to be read may weigh, in bytes; base64 takes a third more. */
export const MAX_IMPORT_BYTES = 50 * 1024 * 1024;

/** What the columns under a heading hold. */
export const ColumnMappingSchema = z.strictObject({
  heading: z.string().min(1).max(1000),
  content: z.enum(['tasks', 'targets', 'none']),
  fields: z.array(z.enum(TABLE_FIELDS).nullable()).max(40),
});
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>;

export const importCalls = {
  /** Paragraphs and tables of a file; nothing is kept of it. `keepLegacy` leaves text of old fonts as it is. */
  read: action(
    z.strictObject({
      name: LineInput,
      base64: z.string().max(Math.ceil((MAX_IMPORT_BYTES * 4) / 3) + 4),
      keepLegacy: z.boolean(),
    }),
    z.custom<ReadDocument>(),
  ),
  /** Mappings the office has agreed to before. */
  mappings: query(z.strictObject({}), z.array(ColumnMappingSchema)),
  /**
   * Writes everything at once: a new document, or its tasks, targets and appendices behind those of the draft `into`. Names
   * are learned as other names of their units, mappings are remembered.
   */
  create: command(
    z.strictObject({
      plan: ImportedPlanSchema,
      into: Key.nullable(),
      names: z.array(NameChoiceSchema).max(500),
      mappings: z.array(ColumnMappingSchema).max(50),
    }),
    z.strictObject({ id: Key, tasks: z.int(), targets: z.int() }),
  ),
};
