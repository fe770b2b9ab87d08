// What may be asked about forms to the units: making and sending them, the board of who has answered, taking the answers over.
import * as z from 'zod';
import { DaySchema } from '../domain/day.ts';
import { WORK_STATUSES } from '../domain/deadlines/standing.ts';
import { FORM_STATES, RETURN_STATES } from '../domain/forms/form-board.ts';
import { FormCellSchema, ReasonInput, RefusedCellSchema } from '../domain/forms/form-decisions.ts';
import { LockedFieldSchema, ReadReplySchema, FormReadingSchema } from '../domain/forms/form-reading.ts';
import { FORM_SCOPES } from '../domain/forms/form-rows.ts';
import { FiguresSchema } from '../domain/reports/measures.ts';
import { PeriodSchema } from '../domain/reports/periods.ts';
import { Key } from '../domain/organisation.ts';
import { NameInput, OptionalText } from '../domain/text.ts';
import { action, command, query } from './call.ts';
import { MAX_EVIDENCE_BYTES } from './deadlines.ts';
import { ExistingSchema, WrittenFilesSchema } from './documents.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const Ids = z.array(Key).min(1).max(500);

export const FormVersionSchema = z.strictObject({
  id: Key,
  version: z.int(),
  received: DaySchema,
  /** Behind the day it was due. */
  late: z.boolean(),
  state: z.enum(RETURN_STATES),
  reason: z.string().nullable(),
  fileName: z.string(),
});
export type FormVersion = z.infer<typeof FormVersionSchema>;

export const FormHeadSchema = z.strictObject({
  id: Key,
  unitId: Key,
  unit: z.string(),
  period: PeriodSchema,
  round: z.int(),
  due: DaySchema.nullable(),
  sent: DaySchema.nullable(),
  state: z.enum(FORM_STATES),
  /** Answered late, or not answered and past due. */
  late: z.boolean(),
  /** A later round has taken its place. */
  replaced: z.boolean(),
  tasks: z.int(),
  figures: z.int(),
  reminded: DaySchema.nullable(),
  versions: z.array(FormVersionSchema),
});
export type FormHead = z.infer<typeof FormHeadSchema>;

export const FormMailSchema = z.strictObject({ to: z.string().nullable(), subject: z.string(), text: z.string() });

export const FormKitSchema = z.strictObject({
  id: Key,
  unit: z.string(),
  /** Name of the file as it is written. */
  file: z.string(),
  mail: FormMailSchema,
});
export type FormKit = z.infer<typeof FormKitSchema>;

export const ReviewCellSchema = ReadReplySchema.omit({ problem: true }).extend({
  problem: z.strictObject({ code: z.string(), about: z.string(), blocks: z.boolean() }).nullable(),
  /** Taken over already. */
  written: z.boolean(),
  /** To be taken over unless the clerk says otherwise. */
  taken: z.boolean(),
  /** Why it was refused, as far as that was said. */
  why: z.string().nullable(),
});
export type ReviewCell = z.infer<typeof ReviewCellSchema>;

const WorkThenSchema = z.strictObject({
  status: z.enum(WORK_STATUSES),
  finished: DaySchema.nullable(),
  last: z.string().nullable(),
});
const FiguresThenSchema = FiguresSchema.extend({ note: z.string().nullable() });

export const ReviewRowSchema = z.strictObject({
  row: z.string(),
  /** The cells of the office, by their fields. */
  locked: z.partialRecord(LockedFieldSchema, z.string()),
  taskId: Key.nullable(),
  /** What was known when the form was made, and what is known now; `null` for what is no longer in the book. */
  work: z.strictObject({ before: WorkThenSchema, now: WorkThenSchema.nullable() }).nullable(),
  figures: z.strictObject({ before: FiguresThenSchema, now: FiguresThenSchema.nullable() }).nullable(),
  /** The unit has taken the row out of the form. */
  missing: z.boolean(),
  cells: z.array(ReviewCellSchema),
});
export type ReviewRow = z.infer<typeof ReviewRowSchema>;

export const FormReviewSchema = z.strictObject({
  form: FormHeadSchema,
  version: FormVersionSchema,
  rows: z.array(ReviewRowSchema),
  added: FormReadingSchema.shape.added,
  altered: FormReadingSchema.shape.altered,
  reporter: z.string().nullable(),
});
export type FormReview = z.infer<typeof FormReviewSchema>;

const Target = { retry: z.boolean(), existing: ExistingSchema };

export const formCalls = {
  /** Every unit with what a form for the period would ask it. */
  draft: query(
    z.strictObject({ period: PeriodSchema, scope: z.enum(FORM_SCOPES) }),
    z.array(
      z.strictObject({
        unitId: Key,
        unit: z.string(),
        email: z.string().nullable(),
        tasks: z.int(),
        figures: z.int(),
        /** The number the form would get: 2 where the unit has one for the period. */
        round: z.int(),
      }),
    ),
  ),
  /** Forms of the periods of a year, of open units, and of closed ones that have a form. */
  board: query(
    z.strictObject({ year: z.int().min(1990).max(2100) }),
    z.strictObject({
      units: z.array(z.strictObject({ id: Key, name: z.string(), email: z.string().nullable() })),
      forms: z.array(FormHeadSchema),
    }),
  ),
  /** Forms that were sent, are due before today and not answered, of any year. */
  overdue: query(Nothing, z.array(FormHeadSchema)),
  get: query(
    Id,
    z.strictObject({
      form: FormHeadSchema,
      remind: FormMailSchema,
      reminders: z.array(
        z.strictObject({
          id: Key,
          formId: Key,
          day: DaySchema,
          means: z.enum(['letter', 'phone', 'mail', 'meeting']),
          note: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The letters that go with forms, to be copied into any mail program. */
  kit: query(z.strictObject({ ids: Ids }), z.array(FormKitSchema)),
  /** Makes a form for each unit that is asked something; answers them. */
  create: command(
    z.strictObject({
      period: PeriodSchema,
      scope: z.enum(FORM_SCOPES),
      due: DaySchema.nullable(),
      unitIds: Ids,
    }),
    z.strictObject({ ids: z.array(Key) }),
  ),
  /** Writes one .xlsx a form, and a mail to be sent for each unit with an address, into a folder the person picks. */
  write: action(z.strictObject({ ids: Ids, mails: z.boolean(), ...Target }), WrittenFilesSchema),
  /** The day the forms were sent, or that they were not. */
  markSent: command(z.strictObject({ ids: Ids, day: DaySchema.nullable() }), Nothing),
  /** Takes back a form that nothing came back for. */
  remove: command(Id, Nothing),
  remind: command(
    z.strictObject({
      ids: Ids,
      day: DaySchema,
      means: z.enum(['phone', 'mail', 'meeting']),
      note: OptionalText.default(null),
    }),
    Nothing,
  ),
};

export const formReturnCalls = {
  /**
   * Takes a file that came back: keeps its copy, reads it, finds its form. `formId` is the line of the board it was dropped on.
   * Changed cells of the office are refused with `form-altered`, or with `ignore` left out of account.
   */
  receive: action(
    z.strictObject({
      name: NameInput,
      base64: z.string().max(Math.ceil(MAX_EVIDENCE_BYTES / 3) * 4 + 4),
      formId: Key.nullable(),
      altered: z.enum(['refuse', 'ignore']),
    }),
    z.strictObject({ id: Key, formId: Key }),
  ),
  review: query(Id, FormReviewSchema),
  /** Opens the file as it came, or answers where it can be fetched. */
  open: action(Id, z.strictObject({ href: z.string().nullable() })),
  /** Takes the answers of the given cells over, all others are refused; answers how many rows were written. */
  settle: command(
    z.strictObject({ id: Key, accepted: z.array(FormCellSchema).max(20_000) }),
    z.strictObject({ written: z.int(), refused: z.int() }),
  ),
  /** Gives the form back to its unit; what was taken over before stays. */
  giveBack: command(
    z.strictObject({ id: Key, reason: ReasonInput, refused: z.array(RefusedCellSchema).max(20_000) }),
    Nothing,
  ),
  /** The letter with which a form goes back. */
  mail: query(Id, FormMailSchema),
  writeMail: action(z.strictObject({ id: Key, ...Target }), WrittenFilesSchema),
};
