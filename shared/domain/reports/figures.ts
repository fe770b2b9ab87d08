// All figures of one report: what is stored when they are closed, what the text and the tables are made of.
import * as z from 'zod';
import { DaySchema } from '../day.ts';
import { WORK_STANDINGS } from '../deadlines/standing.ts';
import { CountsSchema } from './counts.ts';
import { GoalStandingSchema } from './goals.ts';
import { PeriodSchema } from './periods.ts';

export const WindowSchema = z.strictObject({ from: DaySchema, to: DaySchema });

const Text = z.string();
const Maybe = z.string().nullable();
const Ids = z.array(Text);

export const ReportedPlanSchema = z.strictObject({
  id: Text,
  /** "Kế hoạch số 12/KH-SKHCN" */
  label: Text,
  subject: Text,
  issued: Maybe,
  year: z.int(),
});
export type ReportedPlan = z.infer<typeof ReportedPlanSchema>;

/** One line of the progress table: an occurrence with its task. */
export const ReportedWorkSchema = z.strictObject({
  id: Text,
  taskId: Text,
  planId: Text,
  /** The group of its plan; `null` for tasks in none. */
  group: Maybe,
  content: Text,
  /** Kết quả yêu cầu: the products the plan asks for. */
  products: z.array(Text),
  /** The official words of the deadline. */
  time: Maybe,
  /** What is to be done then, and the first day of the period of a cycle. */
  note: Maybe,
  from: DaySchema.nullable(),
  due: DaySchema.nullable(),
  /** The unit that leads, the first of several; `null` where no unit of the office does. */
  unitId: Maybe,
  /** Everybody who leads, as the paper names them. */
  leads: Text,
  standing: z.enum(WORK_STANDINGS),
  late: z.int(),
  finished: DaySchema.nullable(),
  /** What was reported last up to the end of the window. */
  result: Maybe,
});
export type ReportedWork = z.infer<typeof ReportedWorkSchema>;

export const UnitCountsSchema = z.strictObject({ unitId: Maybe, name: Text, counts: CountsSchema });
export const GroupCountsSchema = z.strictObject({ planId: Text, group: Maybe, counts: CountsSchema });

const FigureSchema = z.strictObject({
  numerator: Maybe,
  denominator: Maybe,
  value: Maybe,
  noneArisen: z.boolean(),
  /** The measurements it was made of. */
  ids: Ids,
});

export const ReportedTargetSchema = z.strictObject({
  targetId: Text,
  measureId: Maybe,
  planId: Text,
  setTitle: Text,
  mandate: Maybe,
  number: Text,
  level: z.int(),
  name: Text,
  unit: Maybe,
  numeratorName: Maybe,
  /** The goal of the year as the plan prints it. */
  goal: Text,
  kind: z.enum(['ratio', 'value']).nullable(),
  /** Digits behind the comma its figures are rounded to. */
  decimals: z.int(),
  period: FigureSchema,
  /** From the beginning of the year to the end of the period. */
  year: FigureSchema,
  previous: Maybe,
  same: Maybe,
  standing: GoalStandingSchema,
  /** Cases or units lacking (or too many), as whole cases where it is a ratio; `null` where met or not known. */
  lacking: Maybe,
  over: Maybe,
});
export type ReportedTarget = z.infer<typeof ReportedTargetSchema>;

/** What a unit reported in the window. */
export const ContributionSchema = z.strictObject({
  progressId: Text,
  workId: Text,
  taskId: Text,
  planId: Text,
  group: Maybe,
  unitId: Maybe,
  unit: Text,
  day: DaySchema,
  text: Maybe,
  product: Maybe,
  difficulty: Maybe,
});
export type Contribution = z.infer<typeof ContributionSchema>;

/** A figure of a report that was sent and is another one now. */
export const AdjustmentSchema = z.strictObject({
  reportId: Text,
  /** "tháng 6 năm 2026" and "số 45/BC-SKHCN" of the report that was sent. */
  period: Text,
  report: Text,
  /** Stable name of the figure within its report. */
  key: Text,
  /** What the figure counts, in words. */
  label: Text,
  before: Maybe,
  after: Maybe,
  reasons: z.array(Text),
});
export type Adjustment = z.infer<typeof AdjustmentSchema>;

export const FiguresSchema = z.strictObject({
  period: PeriodSchema,
  window: WindowSchema,
  plans: z.array(ReportedPlanSchema),
  inPeriod: CountsSchema,
  /** From the beginning of the year. */
  cumulative: CountsSchema,
  previous: z.strictObject({ period: PeriodSchema, counts: CountsSchema }).nullable(),
  same: z.strictObject({ period: PeriodSchema, counts: CountsSchema }).nullable(),
  byUnit: z.array(UnitCountsSchema),
  byGroup: z.array(GroupCountsSchema),
  /** All work told of: that of the period and of the year. */
  work: z.array(ReportedWorkSchema),
  targets: z.array(ReportedTargetSchema),
  contributions: z.array(ContributionSchema),
  /** Work that falls due in the next period. */
  next: z.strictObject({
    period: PeriodSchema.nullable(),
    window: WindowSchema.nullable(),
    work: z.array(ReportedWorkSchema),
  }),
  /** Units with open work that said nothing in the window, with that work; targets without a figure. */
  silent: z.array(z.strictObject({ unitId: Maybe, name: Text, ids: Ids })),
  unmeasured: Ids,
  adjustments: z.array(AdjustmentSchema),
});
export type Figures = z.infer<typeof FiguresSchema>;
