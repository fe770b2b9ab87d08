// What may be asked about periodic reports: their figures, their first text, closing the figures, and the office's own phrases.
import * as z from 'zod';
import { DaySchema } from '../domain/day.ts';
import { Key } from '../domain/organisation.ts';
import { OutlineNodeSchema } from '../domain/outline.ts';
import { PLAN_STATES } from '../domain/plan-life.ts';
import { FiguresSchema, WindowSchema } from '../domain/reports/figures.ts';
import { PeriodSchema } from '../domain/reports/periods.ts';
import { PhraseKeySchema, REPORT_SECTIONS } from '../domain/reports/phrases.ts';
import { FilledTextInput } from '../domain/text.ts';
import { action, command, query } from './call.ts';
import { DocumentModeSchema, ExistingSchema, WrittenFilesSchema } from './documents.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });

const Window = WindowSchema.refine(({ from, to }) => from <= to, { error: 'from-after-to', path: ['to'] });
const About = z.array(Key).min(1).max(100);

export const ReportSchema = z.strictObject({
  id: Key,
  /** The document that holds its head and text. */
  planId: Key,
  ruleId: Key.nullable(),
  period: PeriodSchema,
  from: DaySchema,
  to: DaySchema,
  due: DaySchema.nullable(),
  /** The moment its figures were closed, ISO 8601; `null` while they still follow the book. */
  closedAt: z.string().nullable(),
  /** The documents it tells of. */
  about: z.array(Key),
});
export type Report = z.infer<typeof ReportSchema>;

export const ReportSummarySchema = ReportSchema.extend({
  subject: z.string(),
  number: z.string().nullable(),
  symbol: z.string(),
  issued: z.string().nullable(),
  state: z.enum(PLAN_STATES),
});
export type ReportSummary = z.infer<typeof ReportSummarySchema>;

export const PhraseSchema = z.strictObject({
  key: z.string(),
  section: z.enum(REPORT_SECTIONS),
  /** The sentence that comes with the program, and the office's own; `null` where it has none. */
  shipped: z.string(),
  own: z.string().nullable(),
});
export type Phrase = z.infer<typeof PhraseSchema>;

/** Documents, period and data window of figures; without a window that of Nghị định 09/2019/NĐ-CP is taken. */
const Wanted = z.strictObject({ planIds: About, period: PeriodSchema, window: Window.nullable().default(null) });

export const reportCalls = {
  list: query(Nothing, z.array(ReportSummarySchema)),
  /** A report with its figures: closed ones as they were closed, else as the book says now. */
  get: query(Id, z.strictObject({ report: ReportSummarySchema, figures: FiguresSchema })),
  /** A draft with a first text written by the phrase bank; answers the report and its document. */
  create: command(
    Wanted.extend({ ruleId: Key.nullable().default(null), due: DaySchema.nullable().default(null) }),
    z.strictObject({ id: Key, planId: Key }),
  ),
  /** Changes what it is about; only while its figures are open. */
  revise: command(
    z.strictObject({
      id: Key,
      patch: z
        .strictObject({ period: PeriodSchema, window: Window, due: DaySchema.nullable(), planIds: About })
        .partial(),
    }),
    Nothing,
  ),
  /** Writes the text anew from the figures of now; what stood there can be taken back. */
  redraft: command(Id, Nothing),
  /** Chốt số liệu: keeps all figures as they are now. */
  close: command(Id, Nothing),
  /** Lets the figures follow the book again; not once it is issued. */
  reopen: command(Id, Nothing),
  /** The figures and the text a report would have, without making one. */
  compose: query(
    Wanted,
    z.strictObject({ subject: z.string(), figures: FiguresSchema, outline: z.array(OutlineNodeSchema) }),
  ),
  /** Writes such a report, or the one that is there for these documents and this period, into files. */
  write: action(
    Wanted.extend({
      docx: z.boolean(),
      xlsx: z.boolean(),
      mode: DocumentModeSchema,
      retry: z.boolean(),
      existing: ExistingSchema,
    }).refine((input) => input.docx || input.xlsx, { error: 'nothing-chosen' }),
    WrittenFilesSchema,
  ),
};

export const phraseCalls = {
  list: query(Nothing, z.array(PhraseSchema)),
  /** Puts the office's own sentence in place; `null` goes back to the one that comes with the program. */
  set: command(z.strictObject({ key: PhraseKeySchema, text: FilledTextInput.nullable() }), Nothing),
};
