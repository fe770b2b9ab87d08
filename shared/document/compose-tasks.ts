// Tasks in the running text: groups become headings, tasks numbered lines, their units, products and times bullets below.
import type { OutlineLevel, OutlineNode } from '../domain/outline.ts';
import type { InlineTitles, Plan } from '../domain/plans.ts';
import type { Subtask, Task, TaskNumbering } from '../domain/tasks.ts';
import { linesOf } from '../domain/text.ts';
import { assigneeLines, basesLine, closed, introducing, type OfficeIndex } from './wording.ts';

type FieldLevel = 'dash' | 'plus';

const LEVEL_OF: Readonly<Record<TaskNumbering, OutlineLevel>> = {
  point: 'point',
  clause: 'clause',
  subclause: 'subclause',
  none: 'paragraph',
};

// A decimal task (6.2.) is a small heading of its own, so its parts take letters; under a letter or a clause they take dashes and their fields a plus.
function subtaskLevel(numbering: TaskNumbering): { level: OutlineLevel; fields: FieldLevel } {
  return numbering === 'subclause' ? { level: 'point', fields: 'dash' } : { level: 'dash', fields: 'plus' };
}

function line(level: OutlineLevel, text: string, title: string | null = null): OutlineNode {
  return { level, title, text };
}

/** One field as bullets: on one line, or a list one level below its title. */
function fieldNodes(title: string | null, values: readonly string[], level: FieldLevel): readonly OutlineNode[] {
  if (title === null || values.length === 0) return [];
  const [only] = values;
  if (values.length === 1 && only !== undefined) return [line(level, `${title}: ${closed(only)}`)];
  return [line(level, `${title}:`), ...values.map((value) => line('plus', closed(value.replace(/^[-+]\s+/, ''))))];
}

function detailNodes(
  task: Subtask,
  titles: InlineTitles,
  index: OfficeIndex,
  level: FieldLevel,
): readonly OutlineNode[] {
  return [
    ...fieldNodes(titles.lead, assigneeLines(task.lead, index), level),
    ...fieldNodes(titles.coordinating, assigneeLines(task.coordinating, index), level),
    ...fieldNodes(titles.product, task.products.flatMap(linesOf), level),
    ...fieldNodes(titles.time, linesOf(task.time ?? ''), level),
    ...fieldNodes(titles.basis, basesLine(task.bases, index), level),
  ];
}

function contentNodes(content: string, level: OutlineLevel, introduces: boolean): readonly OutlineNode[] {
  const [first = '', ...rest] = linesOf(content);
  const lead = line(level, introduces || rest.length > 0 ? introducing(first) : closed(first));
  return [
    lead,
    ...rest.map((text) =>
      line(/^\+\s/.test(text) ? 'plus' : /^-\s/.test(text) ? 'dash' : 'paragraph', text.replace(/^[-+]\s+/, '')),
    ),
  ];
}

function taskNodes(
  task: Task,
  numbering: TaskNumbering,
  titles: InlineTitles,
  index: OfficeIndex,
): readonly OutlineNode[] {
  const below = subtaskLevel(numbering);
  const details = detailNodes(task, titles, index, 'dash');
  const subtasks = task.subtasks.flatMap((subtask) => {
    const own = detailNodes(subtask, titles, index, below.fields);
    return [...contentNodes(subtask.content, below.level, own.length > 0), ...own];
  });
  return [
    ...contentNodes(task.content, LEVEL_OF[numbering], details.length + subtasks.length > 0),
    ...subtasks,
    ...details,
  ];
}

/** All tasks of a plan as outline lines, to be numbered together with the text around them. */
export function inlineTaskNodes(plan: Plan, index: OfficeIndex): readonly OutlineNode[] {
  return [
    ...plan.tasks.flatMap((task) => taskNodes(task, plan.taskNumbering, plan.inlineTitles, index)),
    ...plan.groups.flatMap((group) => [
      { level: 'clause', title: group.title, text: null } as const,
      ...group.tasks.flatMap((task) => taskNodes(task, group.numbering, plan.inlineTitles, index)),
    ]),
  ];
}
