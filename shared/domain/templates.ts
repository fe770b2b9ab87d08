// Templates: documents without an office and a year, written so that any office can begin with them; units and legal documents stand in words.
import * as z from 'zod';
import { AppendixSchema } from './appendices.ts';
import { OUTLINE_LEVELS } from './outline.ts';
import { DEFAULT_INLINE_TITLES, InlineTitlesSchema, TASK_PLACEMENTS } from './plans.ts';
import { TargetSetSchema } from './targets.ts';
import { TASK_NUMBERINGS } from './tasks.ts';
import { FilledTextInput, LineInput, NameInput, OptionalLine, OptionalText } from './text.ts';

export const TEMPLATE_FORMAT = 'so-ke-hoach-template';

/** Who does it, in words: the name of a unit the office may have, or a phrase. A plain text has no part of its own. */
const TemplateAssigneeSchema = z.union([
  FilledTextInput.transform((phrase) => ({ phrase, role: null })),
  z.strictObject({ phrase: FilledTextInput, role: OptionalText.default(null) }),
]);
const Assignees = z.array(TemplateAssigneeSchema).max(50).default([]);
const Lines = z.array(FilledTextInput).max(100).default([]);

const taskFields = {
  content: FilledTextInput,
  lead: Assignees,
  coordinating: Assignees,
  products: Lines,
  time: OptionalText.default(null),
  bases: Lines,
  note: OptionalText.default(null),
};
const TemplateTaskSchema = z.strictObject({
  ...taskFields,
  subtasks: z.array(z.strictObject(taskFields)).max(100).default([]),
});
const Tasks = z.array(TemplateTaskSchema).max(5000).default([]);

export const TemplateSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(1),
  name: NameInput,
  /** What it is for, one sentence. */
  about: LineInput.default(''),
  kind: z.string().min(1).max(10),
  subject: NameInput,
  taskPlacement: z.enum(TASK_PLACEMENTS).default('appendix'),
  taskNumbering: z.enum(TASK_NUMBERINGS).default('clause'),
  inlineTitles: InlineTitlesSchema.default(DEFAULT_INLINE_TITLES),
  addressees: Lines,
  recipients: Lines,
  /** Each as a paper names it; a document of the library is found by its number. */
  bases: Lines,
  outline: z
    .array(
      z.strictObject({
        level: z.enum(OUTLINE_LEVELS),
        title: OptionalLine.default(null),
        text: OptionalText.default(null),
      }),
    )
    .max(2000)
    .default([]),
  tasks: Tasks,
  groups: z
    .array(z.strictObject({ title: NameInput, numbering: z.enum(TASK_NUMBERINGS).default('point'), tasks: Tasks }))
    .max(200)
    .default([]),
  targetSets: z
    .array(
      TargetSetSchema.extend({
        targets: z
          .array(
            TargetSetSchema.shape.targets.element.extend({
              unit: OptionalLine.default(null),
              lead: Assignees,
              coordinating: Assignees,
            }),
          )
          .max(5000),
      }),
    )
    .max(50)
    .default([]),
  appendices: z.array(AppendixSchema).max(50).default([]),
});
export type Template = z.infer<typeof TemplateSchema>;
export type TemplateTask = z.infer<typeof TemplateTaskSchema>;
export type TemplateAssignee = z.infer<typeof TemplateAssigneeSchema>;

/** The text of a template file, checked; `null` where it is none, or points to a target set it does not hold. Never throws. */
export function readTemplate(json: string): Template | null {
  try {
    const { success, data } = TemplateSchema.safeParse(JSON.parse(json.replace(/^\uFEFF/, '')));
    if (!success) return null;
    const sets = new Set(data.targetSets.map((set) => set.key));
    const tables = data.appendices.flatMap((appendix) => appendix.tables);
    return tables.every((table) => table.targetSet === null || sets.has(table.targetSet)) ? data : null;
  } catch {
    return null;
  }
}
