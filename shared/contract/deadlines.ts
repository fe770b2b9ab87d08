// What may be asked about deadlines in motion: the lists of follow-up, what is due today, and what is said and done about one task.
import * as z from 'zod';
import { DaySchema } from '../domain/day.ts';
import { MilestoneSchema } from '../domain/deadlines/milestone.ts';
import { WORK_STATUSES } from '../domain/deadlines/standing.ts';
import { FollowFilterSchema, FollowRowSchema, SavedFilterSchema } from '../domain/follow-up.ts';
import { Key } from '../domain/organisation.ts';
import { RestTableSchema, YearOfRestSchema } from '../domain/public-holidays.ts';
import { FilledTextInput, NameInput, OptionalLine, OptionalText } from '../domain/text.ts';
import { action, command, query } from './call.ts';

const Nothing = z.strictObject({});
const Id = z.strictObject({ id: Key });
const Ids = z.array(Key).min(1).max(5000);

export const FollowListSchema = z.strictObject({ today: DaySchema, rows: z.array(FollowRowSchema) });
export type FollowList = z.infer<typeof FollowListSchema>;

/** A document that waits for its signature. */
export const WaitingPlanSchema = z.strictObject({ id: Key, kind: z.string(), symbol: z.string(), subject: z.string() });

/** Occurrences of the year that fall due in a month: 1–12. */
export const MonthCountSchema = z.strictObject({
  month: z.int(),
  total: z.int(),
  done: z.int(),
  overdue: z.int(),
});

export const PlanProgressSchema = z.strictObject({
  planId: Key,
  total: z.int(),
  /** Done or dropped. */
  done: z.int(),
  overdue: z.int(),
  /** The next day open work falls due, from today on. */
  next: DaySchema.nullable(),
});
export type PlanProgress = z.infer<typeof PlanProgressSchema>;

export const HomeSchema = z.strictObject({
  today: DaySchema,
  /** All open work that has a line on the home page; the screen puts it into its buckets. */
  rows: z.array(FollowRowSchema),
  waitingPlans: z.array(WaitingPlanSchema),
  months: z.array(MonthCountSchema),
});
export type Home = z.infer<typeof HomeSchema>;

export const ProgressSchema = z.strictObject({
  id: Key,
  occurrenceId: Key,
  /** The moment it was written down, ISO 8601. */
  at: z.string(),
  /** The day it tells of. */
  day: DaySchema,
  status: z.enum(WORK_STATUSES),
  text: z.string().nullable(),
  product: z.string().nullable(),
  productNumber: z.string().nullable(),
  productDay: DaySchema.nullable(),
  difficulty: z.string().nullable(),
  reporter: z.string().nullable(),
  unitId: Key.nullable(),
});
export type Progress = z.infer<typeof ProgressSchema>;

export const ExtensionSchema = z.strictObject({
  id: Key,
  occurrenceId: Key,
  at: z.string(),
  from: DaySchema.nullable(),
  to: DaySchema,
  reason: z.string(),
});
export type Extension = z.infer<typeof ExtensionSchema>;

export const ReassignmentSchema = z.strictObject({
  id: Key,
  at: z.string(),
  from: DaySchema,
  unitId: Key,
  reason: z.string(),
});

export const EvidenceSchema = z.strictObject({
  id: Key,
  occurrenceId: Key,
  at: z.string(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

export const ReminderSchema = z.strictObject({
  id: Key,
  unitId: Key,
  /** The letter, where it was one. */
  planId: Key.nullable(),
  sent: DaySchema.nullable(),
  means: z.enum(['letter', 'phone', 'mail', 'meeting']),
  note: z.string().nullable(),
  occurrenceIds: z.array(Key),
});
export type Reminder = z.infer<typeof ReminderSchema>;

export const TaskFollowSchema = z.strictObject({
  today: DaySchema,
  planIssued: z.boolean(),
  rows: z.array(FollowRowSchema.extend({ eventDay: DaySchema.nullable(), milestone: MilestoneSchema.nullable() })),
  progress: z.array(ProgressSchema),
  extensions: z.array(ExtensionSchema),
  reassignments: z.array(ReassignmentSchema),
  evidence: z.array(EvidenceSchema),
  reminders: z.array(ReminderSchema),
});
/** Everything about the deadlines of one task, the newest report first. */
export type TaskFollow = z.infer<typeof TaskFollowSchema>;

export const deadlineCalls = {
  list: query(FollowFilterSchema, FollowListSchema),
  home: query(Nothing, HomeSchema),
  /** How much the reminder of the day tells of; cheap, for it is asked on every screen. */
  counts: query(
    Nothing,
    z.strictObject({
      today: DaySchema,
      counts: z.strictObject({ overdue: z.int(), week: z.int(), reports: z.int(), waiting: z.int() }),
      /** Reports of the calendar of reports: overdue, or due by the end of this month. */
      owed: z.int(),
    }),
  ),
  /** How far the work of each followed document is. */
  ofPlans: query(Nothing, z.array(PlanProgressSchema)),
  ofTask: query(z.strictObject({ taskId: Key }), TaskFollowSchema),
  /** Types the day an event happened, or takes it back; the due day is counted from it. */
  setEvent: command(z.strictObject({ id: Key, day: DaySchema.nullable() }), Nothing),
  /** One more event of the same kind: a further occurrence beside the one it is like. */
  addEvent: command(z.strictObject({ id: Key, day: DaySchema }), Id),
  /** Gives a day to an occurrence that has none by its words, or takes it back. */
  settle: command(z.strictObject({ id: Key, due: DaySchema.nullable() }), Nothing),
  /** Moves the due day of open work to a later one. */
  extend: command(z.strictObject({ ids: Ids, due: DaySchema, reason: FilledTextInput }), Nothing),
  /** Another unit leads, for all open work of the task that falls due from a day on. */
  reassign: command(z.strictObject({ taskId: Key, unitId: Key, from: DaySchema, reason: FilledTextInput }), Nothing),
};

export const progressCalls = {
  /** Adds a report to the log of each occurrence; with `rest` also to all later open ones of the same tasks. Nothing is overwritten. */
  record: command(
    z.strictObject({
      ids: Ids,
      day: DaySchema,
      status: z.enum(WORK_STATUSES),
      text: OptionalText.default(null),
      product: OptionalText.default(null),
      productNumber: OptionalLine.default(null),
      productDay: DaySchema.nullable().default(null),
      difficulty: OptionalText.default(null),
      reporter: OptionalLine.default(null),
      unitId: Key.nullable().default(null),
      rest: z.boolean().default(false),
    }),
    Nothing,
  ),
};

/** Bytes of a file of evidence, before they are written as base64. */
export const MAX_EVIDENCE_BYTES = 50 * 1024 * 1024;

export const evidenceCalls = {
  /** Copies a file into the folder of evidence beside the data file. */
  add: action(
    z.strictObject({
      occurrenceId: Key,
      name: NameInput,
      base64: z.string().max(Math.ceil(MAX_EVIDENCE_BYTES / 3) * 4 + 4),
    }),
    Id,
  ),
  /** Takes a file off its task; the copy stays in the folder, so that it can be put back. */
  remove: command(Id, Nothing),
  /** Opens the copy in the program of the computer, or answers where it can be fetched. */
  open: action(Id, z.strictObject({ href: z.string().nullable() })),
  /** Files whose copy is missing or no longer the same. */
  check: action(
    Nothing,
    z.strictObject({
      total: z.int(),
      broken: z.array(EvidenceSchema.extend({ problem: z.enum(['missing', 'changed']) })),
    }),
  ),
};

export const filterCalls = {
  list: query(Nothing, z.array(SavedFilterSchema)),
  create: command(z.strictObject({ name: NameInput, filter: FollowFilterSchema }), Id),
  revise: command(
    z.strictObject({ id: Key, name: NameInput.optional(), filter: FollowFilterSchema.optional() }),
    Nothing,
  ),
  remove: command(Id, Nothing),
};

const WorkOfUnit = z.strictObject({ unitId: Key, ids: Ids });

export const followUpCalls = {
  /** Drafts one đôn đốc letter a unit, with its own list of tasks in it; answers the documents. */
  createLetters: command(
    z.strictObject({ units: z.array(WorkOfUnit).min(1).max(200) }),
    z.strictObject({ planIds: z.array(Key) }),
  ),
  /** Notes that a unit was reminded otherwise. */
  note: command(
    WorkOfUnit.extend({
      means: z.enum(['phone', 'mail', 'meeting']),
      day: DaySchema,
      note: OptionalText.default(null),
    }),
    Id,
  ),
};

export const calendarCalls = {
  /** What days are counted by: the rule of "trước ngày N", and the days off of each year, the office's own before the shipped ones. */
  rules: query(
    Nothing,
    z.strictObject({
      beforeIncludesDay: z.boolean(),
      years: RestTableSchema,
      /** Years of the table that are the office's own. */
      own: z.array(z.int()),
      /** Years that come with the program. */
      shipped: z.array(z.int()),
    }),
  ),
  /** Settles the rule; the days of open work follow. */
  setRule: command(z.strictObject({ beforeIncludesDay: z.boolean() }), Nothing),
  /** Puts the days of a year in place of those the book had; the days of open work follow. */
  setYear: command(YearOfRestSchema, Nothing),
  /** Goes back to the shipped days of a year, or to none. */
  resetYear: command(z.strictObject({ year: z.int().min(1900).max(2199) }), Nothing),
};
