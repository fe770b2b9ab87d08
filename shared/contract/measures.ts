// What may be asked about figures of targets: the board of a year, what a number was made of, typing and correcting figures.
import * as z from 'zod';
import { Key } from '../domain/organisation.ts';
import { GoalStandingSchema } from '../domain/reports/goals.ts';
import { FiguresSchema, MeasureFieldsSchema, MeasureSchema, MeasurementSchema } from '../domain/reports/measures.ts';
import { PeriodSchema } from '../domain/reports/periods.ts';
import { FilledTextInput, NameInput, OptionalLine, OptionalText } from '../domain/text.ts';
import { action, command, query } from './call.ts';
import { MAX_EVIDENCE_BYTES } from './deadlines.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const Year = z.int().min(1990).max(2100);

const FigureSchema = z.strictObject({
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  value: z.string().nullable(),
  noneArisen: z.boolean(),
  ids: z.array(Key),
});

/** One target of a year with the figures of every period it is measured in. */
export const BoardRowSchema = z.strictObject({
  targetId: Key,
  planId: Key,
  planLabel: z.string(),
  setTitle: z.string(),
  mandate: z.string().nullable(),
  number: z.string(),
  level: z.int(),
  name: z.string(),
  unit: z.string().nullable(),
  /** The goal of the year as it is printed. */
  goal: z.string(),
  /** The value of its one numeric condition; `null` where nothing is compared. */
  goalValue: z.string().nullable(),
  measure: MeasureSchema.nullable(),
  /** Periods of the year in order; `closedBy` names the report whose figures were closed over it. */
  cells: z.array(z.strictObject({ period: PeriodSchema, figure: FigureSchema, closedBy: PeriodSchema.nullable() })),
  year: FigureSchema,
  yearBefore: z.string().nullable(),
  standing: GoalStandingSchema,
  lacking: z.string().nullable(),
  over: z.string().nullable(),
});
export type BoardRow = z.infer<typeof BoardRowSchema>;

export const CorrectionSchema = FiguresSchema.extend({
  id: Key,
  measurementId: Key,
  at: z.string(),
  reason: z.string(),
  reporter: z.string().nullable(),
});

const Place = { measureId: Key, period: PeriodSchema, unitId: Key.nullable().default(null) };
const Typed = { figures: FiguresSchema, note: OptionalText.default(null), reporter: OptionalLine.default(null) };

export const measureCalls = {
  /** What is measured, with the targets that share each. */
  list: query(
    Nothing,
    z.array(
      z.strictObject({
        measure: MeasureSchema,
        targets: z.array(z.strictObject({ id: Key, name: z.string(), planLabel: z.string() })),
      }),
    ),
  ),
  ofYear: query(z.strictObject({ year: Year }), z.array(BoardRowSchema)),
  /** Begins to measure a target in a series of its own. */
  create: command(z.strictObject({ targetId: Key, fields: MeasureFieldsSchema }), Id),
  /** Puts a target to a series that is there: one measurement, whichever mandates ask for it; `null` takes it off. */
  assign: command(z.strictObject({ targetId: Key, measureId: Key.nullable() }), Nothing),
  revise: command(z.strictObject({ id: Key, patch: MeasureFieldsSchema.partial() }), Nothing),
  /** Removes a series with its figures; its targets stay. */
  remove: command(Id, Nothing),
};

export const measurementCalls = {
  /** Types the figures of a period; all empty takes them out. Refused where a report has closed the period. */
  set: command(z.strictObject({ ...Place, ...Typed }), Nothing),
  /** Corrects figures of a closed period; the next report tells of it. */
  correct: command(z.strictObject({ ...Place, ...Typed, reason: FilledTextInput }), Nothing),
  /** Copies the file the figures were taken from into the folder of evidence. */
  attach: action(
    z.strictObject({
      ...Place,
      name: NameInput,
      base64: z.string().max(Math.ceil(MAX_EVIDENCE_BYTES / 3) * 4 + 4),
    }),
    Nothing,
  ),
  /** Opens that copy, or answers where it can be fetched. */
  open: action(Id, z.strictObject({ href: z.string().nullable() })),
  /** What a number was made of, and what was corrected in it. */
  explain: query(
    z.strictObject({ measureId: Key, period: PeriodSchema }),
    z.strictObject({
      rows: z.array(MeasurementSchema.extend({ unitName: z.string().nullable() })),
      corrections: z.array(CorrectionSchema),
    }),
  ),
};
