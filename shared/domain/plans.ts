// A plan as a whole: everything one document is made of, nested, as it is printed and as a pack carries it.
import * as z from 'zod';
import { AppendixSchema } from './appendices.ts';
import { BasisSchema } from './citations.ts';
import { PartialDaySchema } from './day.ts';
import { Key } from './organisation.ts';
import { OutlineNodeSchema } from './outline.ts';
import { PLAN_PURPOSES, PLAN_RELATIONS, PLAN_STATES } from './plan-life.ts';
import { TASK_NUMBERINGS, TaskGroupSchema, TaskSchema } from './tasks.ts';
import { TargetSetSchema } from './targets.ts';
import { LineInput, NameInput, OptionalLine } from './text.ts';

/** What the bullets under an inline task are called; a missing title leaves that field out. */
export const InlineTitlesSchema = z.strictObject({
  lead: OptionalLine,
  coordinating: OptionalLine,
  product: OptionalLine,
  time: OptionalLine,
  basis: OptionalLine,
});
export type InlineTitles = z.infer<typeof InlineTitlesSchema>;

export const DEFAULT_INLINE_TITLES: InlineTitles = {
  lead: 'Đơn vị chủ trì',
  coordinating: 'Đơn vị phối hợp',
  product: 'Sản phẩm',
  time: 'Thời gian thực hiện',
  basis: null,
};

/** Where the tasks are printed: as bullets in the running text, or as a table in a Phụ lục. */
export const TASK_PLACEMENTS = ['inline', 'appendix'] as const;
export type TaskPlacement = (typeof TASK_PLACEMENTS)[number];

export const planHeadFields = {
  /** Code of `DOCUMENT_KINDS`. */
  kind: z.string().min(1).max(10),
  year: z.int().min(1990).max(2100),
  /** The number is text: "0155" keeps its zero; `null` until it is given. */
  number: OptionalLine,
  /** Behind the stroke: "KH-SKHCN". */
  symbol: NameInput,
  issued: PartialDaySchema.nullable(),
  /** Trích yếu, without "V/v". */
  subject: NameInput,
  /** What stands behind "Lưu:": "VT, VP". */
  archive: LineInput,
  signer: Key.nullable(),
  replaces: BasisSchema.nullable(),
  taskPlacement: z.enum(TASK_PLACEMENTS),
  /** For tasks that stand in no group. */
  taskNumbering: z.enum(TASK_NUMBERINGS),
  inlineTitles: InlineTitlesSchema,
  state: z.enum(PLAN_STATES).default('draft'),
  /** `follow-up`: a letter that reminds of tasks of other documents; its own rows are not followed. */
  purpose: z.enum(PLAN_PURPOSES).default('assignment'),
  /** Key of the document this one amends or replaces; `relation` says which. */
  predecessor: Key.nullable().default(null),
  relation: z.enum(PLAN_RELATIONS).nullable().default(null),
};

/** What a form may change of a head; the state changes by steps of its own. */
export type PlanHeadField = Exclude<keyof PlanHead, 'key' | 'state' | 'purpose' | 'predecessor' | 'relation'>;

/** The head of a plan as the data file keeps it: all but its outline, tasks, targets and appendices. */
export const PlanHeadSchema = z.strictObject({
  key: Key,
  ...planHeadFields,
  addressees: z.array(NameInput).max(100),
  recipients: z.array(NameInput).max(100),
  bases: z.array(BasisSchema).max(100),
});
export type PlanHead = z.infer<typeof PlanHeadSchema>;

export const PlanSchema = z.strictObject({
  ...PlanHeadSchema.shape,
  outline: z.array(OutlineNodeSchema).max(2000),
  tasks: z.array(TaskSchema).max(5000),
  groups: z.array(TaskGroupSchema).max(200),
  targetSets: z.array(TargetSetSchema).max(50),
  appendices: z.array(AppendixSchema).max(50),
});
export type Plan = z.infer<typeof PlanSchema>;

/** Every task of a plan in the order of print, sub-tasks left inside. */
export function allTasks(plan: Pick<Plan, 'tasks' | 'groups'>): readonly Plan['tasks'][number][] {
  return [...plan.tasks, ...plan.groups.flatMap((group) => group.tasks)];
}
