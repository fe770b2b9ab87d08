// What may be asked about sending a document to the agency above: what is looked at before, the folder with its files, and when it was sent.
import * as z from 'zod';
import { DaySchema } from '../domain/day.ts';
import type { DispatchFinding } from '../domain/dispatch.ts';
import { MailAddress } from '../domain/mail-address.ts';
import { Key } from '../domain/organisation.ts';
import { PLAN_STATES } from '../domain/plan-life.ts';
import { LineInput, NameInput } from '../domain/text.ts';
import { action, command, query } from './call.ts';
import { DocumentModeSchema, ExistingSchema, WrittenFileSchema } from './documents.ts';

const Plan = z.strictObject({ planId: Key });
const Addresses = z.array(MailAddress).max(50);

const MailSchema = z.strictObject({ subject: z.string(), text: z.string() });

export const DispatchSchema = z.strictObject({
  id: Key,
  /** The moment, ISO 8601. */
  at: z.string(),
  day: DaySchema,
  receiver: z.string(),
  /** Where the files were put, as far as it is known: another computer may have no such folder. */
  folder: z.string(),
  files: z.array(z.string()),
});
export type Dispatch = z.infer<typeof DispatchSchema>;

export const dispatchCalls = {
  /** What is looked at before it goes out to `receiver`; without one the receiver is proposed from the report rule or the paper. */
  prepare: query(
    Plan.extend({ receiver: LineInput.nullable().default(null) }),
    z.strictObject({
      state: z.enum(PLAN_STATES),
      findings: z.array(z.custom<DispatchFinding>((value) => typeof value === 'object' && value !== null)),
      receiver: z.string(),
      /** Whom it may go to, the likeliest first. */
      choices: z.array(z.string()),
      /** How reports of its rule are sent: "trục liên thông văn bản". */
      via: z.string().nullable(),
      addresses: z.array(z.string()),
      mail: MailSchema,
      files: z.array(z.string()),
    }),
  ),
  /**
   * Writes the folder with the paper, a workbook a Phụ lục and the draft of the mail, and notes that it was sent. Refused for a
   * draft, and where errors were found (`dispatch-unchecked`) unless they are accepted.
   */
  send: action(
    Plan.extend({
      receiver: NameInput,
      addresses: Addresses,
      accept: z.boolean(),
      mode: DocumentModeSchema,
      retry: z.boolean(),
      existing: ExistingSchema,
    }),
    z.strictObject({
      folder: z.string(),
      folderName: z.string(),
      files: z.array(WrittenFileSchema),
      mail: MailSchema,
      addresses: z.array(z.string()),
    }),
  ),
  /** The last one first. */
  list: query(Plan, z.array(DispatchSchema)),
  /** The files that were written stay where they are. */
  remove: command(z.strictObject({ id: Key }), z.strictObject({})),
};
