// What may be asked about plans, their running text and their appendices.
import * as z from 'zod';
import { AppendixRecordSchema } from '../domain/appendices.ts';
import { DaySchema } from '../domain/day.ts';
import { Key } from '../domain/organisation.ts';
import { MAX_OUTLINE_LINES, OutlineNodeSchema, OutlineRecordSchema } from '../domain/outline.ts';
import { CopyPartsSchema } from '../domain/plan-copies.ts';
import { NumberReportSchema, PLAN_RELATIONS, PLAN_STANDINGS, PLAN_STATES } from '../domain/plan-life.ts';
import { InlineTitlesSchema, PlanHeadSchema } from '../domain/plans.ts';
import { TargetRecordSchema, TargetSetRecordSchema } from '../domain/targets.ts';
import { TaskGroupRecordSchema, TaskRecordSchema } from '../domain/tasks.ts';
import { NameInput } from '../domain/text.ts';
import { ShiftProposalSchema } from '../domain/year-shift.ts';
import { action, command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
/** The neighbour a row is put behind; `null` puts it first. */
const After = Key.nullable();

export const PlanSummarySchema = z.strictObject({
  id: Key,
  kind: z.string(),
  year: z.int(),
  number: z.string().nullable(),
  symbol: z.string(),
  issued: z.string().nullable(),
  subject: z.string(),
  tasks: z.int(),
  targets: z.int(),
  standing: z.enum(PLAN_STANDINGS),
});
export type PlanSummary = z.infer<typeof PlanSummarySchema>;

/** One document of a chain of amendments, first one first. */
export const ChainLinkSchema = z.strictObject({
  id: Key,
  kind: z.string(),
  number: z.string().nullable(),
  symbol: z.string(),
  issued: z.string().nullable(),
  subject: z.string(),
  state: z.enum(PLAN_STATES),
  relation: z.enum(PLAN_RELATIONS).nullable(),
});
export type ChainLink = z.infer<typeof ChainLinkSchema>;

/** A task of the plan that is one with a task of another plan. */
export const SharedTaskSchema = z.strictObject({
  taskId: Key,
  planId: Key,
  kind: z.string(),
  number: z.string().nullable(),
  symbol: z.string(),
  subject: z.string(),
  state: z.enum(PLAN_STATES),
});
export type SharedTask = z.infer<typeof SharedTaskSchema>;

export const PlanViewSchema = z.strictObject({
  head: PlanHeadSchema,
  outline: z.array(OutlineRecordSchema),
  groups: z.array(TaskGroupRecordSchema),
  tasks: z.array(TaskRecordSchema),
  /** Where else the tasks of this plan stand. */
  sharing: z.array(SharedTaskSchema),
  targetSets: z.array(TargetSetRecordSchema),
  targets: z.array(TargetRecordSchema),
  appendices: z.array(AppendixRecordSchema),
});
/** A plan as a form works on it: every row with its id. */
export type PlanView = z.infer<typeof PlanViewSchema>;

export const planCalls = {
  list: query(Nothing, z.array(PlanSummarySchema)),
  get: query(Id, PlanViewSchema),
  create: command(
    z.strictObject({
      kind: PlanHeadSchema.shape.kind,
      year: PlanHeadSchema.shape.year,
      subject: NameInput,
      /** The drafting unit, whose symbol is taken where the office has a rule for it. */
      unit: Key.nullable().default(null),
    }),
    Id,
  ),
  /** What would change in the texts of a plan moved to the year `to`, in the order of print. */
  yearShift: query(
    z.strictObject({ id: Key, to: PlanHeadSchema.shape.year }),
    z.strictObject({ from: z.int(), proposals: z.array(ShiftProposalSchema) }),
  ),
  /** A new draft out of a plan: the chosen parts, the chosen shifts by their ids, and the subject where another is wanted. */
  copy: command(
    z.strictObject({
      id: Key,
      year: PlanHeadSchema.shape.year,
      subject: NameInput.optional(),
      parts: CopyPartsSchema,
      shifts: z.array(z.string()).max(20_000),
    }),
    Id,
  ),
  /** A new draft out of a template, by its id in the list of templates. */
  createFromTemplate: action(
    z.strictObject({ template: Key, year: PlanHeadSchema.shape.year, subject: NameInput.nullable() }),
    Id,
  ),
  /** A new draft that amends or replaces an issued document. */
  amend: command(z.strictObject({ id: Key, relation: z.enum(PLAN_RELATIONS) }), Id),
  /** Changes the given fields of a plan's head. */
  revise: command(
    z.strictObject({
      id: Key,
      // Of the titles of the bullets too only those that change: two typed one after the other must both stay.
      patch: PlanHeadSchema.omit({ key: true, state: true, purpose: true, predecessor: true, relation: true })
        .extend({ inlineTitles: InlineTitlesSchema.partial() })
        .partial(),
    }),
    Nothing,
  ),
  /** Hands a draft over for its signature. */
  submit: command(Id, Nothing),
  /** Takes a document back to the drafts: one that waits, or one issued by mistake. */
  withdraw: command(Id, Nothing),
  /** Gives number and day and freezes the document with the office as it is now. */
  issue: command(z.strictObject({ id: Key, number: NameInput, issued: DaySchema }), Nothing),
  /** Numbers given to a kind of documents in a year; `except` leaves one document out. */
  numbers: query(z.strictObject({ kind: z.string(), year: z.int(), except: Key.nullable() }), NumberReportSchema),
  /** All documents that amend or replace each other, with this one; empty where it stands alone. */
  chain: query(Id, z.array(ChainLinkSchema)),
  remove: command(Id, Nothing),
};

export const outlineCalls = {
  create: command(z.strictObject({ planId: Key, after: After, node: OutlineNodeSchema }), Id),
  revise: command(z.strictObject({ id: Key, patch: OutlineNodeSchema.partial() }), Nothing),
  /** Puts many lines behind `after` at once; where that line holds nothing yet, they stand in its place. */
  paste: command(
    z.strictObject({ planId: Key, after: After, nodes: z.array(OutlineNodeSchema).min(1).max(MAX_OUTLINE_LINES) }),
    z.strictObject({ ids: z.array(Key) }),
  ),
  /** Moves one line, without what stands below it. */
  move: command(z.strictObject({ id: Key, after: After }), Nothing),
  /** Moves a line together with the deeper lines below it; behind one of its own lines it stays where it is. */
  moveBranch: command(z.strictObject({ id: Key, after: After }), Nothing),
  remove: command(Id, Nothing),
};
