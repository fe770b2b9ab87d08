// The evidence binder: criteria with their tasks and the files that prove them, numbered, and what is missing.
import * as z from 'zod';
import type { WorkStatus } from './deadlines/standing.ts';
import { Key } from './organisation.ts';

export const BinderFileSchema = z.strictObject({
  id: Key,
  /** As it was called when it was attached. */
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** The copy is not in its folder. */
  missing: z.boolean(),
});
export type BinderFile = z.infer<typeof BinderFileSchema>;

export const BinderTaskSchema = z.strictObject({
  /** "01.02.03": of the folder and of the index alike. */
  number: z.string(),
  taskId: Key,
  content: z.string(),
  /** Some of its work is done, and no file proves it. */
  unproven: z.boolean(),
  files: z.array(BinderFileSchema),
});
export type BinderTask = z.infer<typeof BinderTaskSchema>;

export const BINDER_KINDS = ['set', 'target', 'group', 'plan'] as const;

const PartSchema = z.strictObject({
  number: z.string(),
  kind: z.enum(BINDER_KINDS),
  title: z.string(),
  tasks: z.array(BinderTaskSchema),
});
export const BinderCriterionSchema = PartSchema.extend({ parts: z.array(PartSchema) });
export type BinderCriterion = z.infer<typeof BinderCriterionSchema>;
export type BinderPart = z.infer<typeof PartSchema>;

export const BinderSchema = z.strictObject({
  /** Of the title and of the name of the file. */
  year: z.int(),
  criteria: z.array(BinderCriterionSchema),
  tasks: z.int(),
  files: z.int(),
  bytes: z.int(),
  unproven: z.int(),
  missing: z.int(),
  /** Targets of the documents that no task serves yet. */
  bareTargets: z.int(),
});
export type Binder = z.infer<typeof BinderSchema>;

export type BinderWork = {
  readonly id: string;
  readonly content: string;
  /** What was reported of each of its occurrences that is looked at. */
  readonly statuses: readonly WorkStatus[];
  readonly files: readonly BinderFile[];
};

export type BinderPlan = {
  readonly title: string;
  readonly sets: readonly {
    readonly title: string;
    readonly targets: readonly { readonly name: string; readonly taskIds: readonly string[] }[];
  }[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  /** Its own tasks, in order, with the group of each. */
  readonly tasks: readonly { readonly id: string; readonly groupId: string | null }[];
};

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function toTask(work: BinderWork, number: string): BinderTask {
  const { id, content, statuses, files } = work;
  return {
    number,
    taskId: id,
    content,
    unproven: files.length === 0 && statuses.includes('done'),
    files: [...files],
  };
}

/** Whether a task has anything to prove: work that is followed, or files. */
function counts({ statuses, files }: BinderWork): boolean {
  return files.length > 0 || statuses.some((status) => status !== 'dropped');
}

type Draft = Omit<BinderPart, 'number' | 'tasks'> & { readonly tasks: readonly BinderWork[] };

function numbered(draft: Draft, number: string, from = 0): BinderPart {
  const tasks = draft.tasks.map((work, at) => toTask(work, `${number}.${two(from + at + 1)}`));
  return { number, kind: draft.kind, title: draft.title, tasks };
}

/**
 * Puts the binder together: target sets with the targets that tasks serve, then tasks that serve none under their group, then those
 * outside any group under their document. A task that serves several targets stands under each.
 * @param work every task that is spoken of, by its id
 */
export function binderOf(year: number, plans: readonly BinderPlan[], work: ReadonlyMap<string, BinderWork>): Binder {
  const found = (ids: readonly string[]): readonly BinderWork[] =>
    ids.flatMap((id) => {
      const one = work.get(id);
      return one !== undefined && counts(one) ? [one] : [];
    });
  const serving = new Set(
    plans.flatMap(({ sets }) => sets.flatMap(({ targets }) => targets.flatMap(({ taskIds }) => taskIds))),
  );
  const tops: { readonly top: Draft; readonly parts: readonly Draft[] }[] = plans.flatMap((plan) => {
    const sets = plan.sets.map(({ title, targets }) => ({
      top: { kind: 'set', title, tasks: [] } as const,
      parts: targets
        .map(({ name, taskIds }) => ({ kind: 'target', title: name, tasks: found(taskIds) }) as const)
        .filter(({ tasks }) => tasks.length > 0),
    }));
    const own = (groupId: string | null): readonly BinderWork[] =>
      found(plan.tasks.filter((task) => task.groupId === groupId && !serving.has(task.id)).map(({ id }) => id));
    const groups = plan.groups.map(({ id, title }) => ({
      top: { kind: 'group', title, tasks: own(id) } as const,
      parts: [],
    }));
    const rest = { top: { kind: 'plan', title: plan.title, tasks: own(null) } as const, parts: [] };
    return [...sets, ...groups, rest].filter(({ top, parts }) => top.tasks.length > 0 || parts.length > 0);
  });
  const criteria = tops.map(({ top, parts }, at) => ({
    ...numbered(top, two(at + 1)),
    parts: parts.map((part, below) => numbered(part, `${two(at + 1)}.${two(below + 1)}`)),
  }));
  const tasks = criteria.flatMap((one) => [...one.tasks, ...one.parts.flatMap((part) => part.tasks)]);
  const byId = new Map(tasks.map((task) => [task.taskId, task]));
  const files = [...byId.values()].flatMap((task) => task.files);
  return {
    year,
    criteria,
    tasks: byId.size,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    unproven: [...byId.values()].filter(({ unproven }) => unproven).length,
    missing: files.filter(({ missing }) => missing).length,
    bareTargets: plans.reduce(
      (sum, { sets }) =>
        sum + sets.reduce((own, set) => own + set.targets.filter((t) => t.taskIds.length === 0).length, 0),
      0,
    ),
  };
}
