// What a plan holds in words, units and legal documents named as a paper names them, turned into what an office has.
import type { Basis } from './citations.ts';
import type { Plan } from './plans.ts';
import type { Assignee, Subtask, Task } from './tasks.ts';
import type { Template, TemplateAssignee, TemplateTask } from './templates.ts';

export type WordedParts = Pick<Template, 'bases' | 'tasks' | 'groups' | 'targetSets'>;

/** How the words of one office are understood. */
export type Wording = {
  readonly assignee: (one: TemplateAssignee) => Assignee;
  readonly basis: (text: string) => Basis;
};

/** Bases, tasks and targets with every name in them as `assignee` and `basis` understand it. */
export function understood(
  parts: WordedParts,
  { assignee, basis }: Wording,
): Pick<Plan, 'bases' | 'tasks' | 'groups' | 'targetSets'> {
  const fields = ({ lead, coordinating, bases, ...same }: Omit<TemplateTask, 'subtasks'>): Subtask => ({
    ...same,
    lead: lead.map(assignee),
    coordinating: coordinating.map(assignee),
    bases: bases.map(basis),
    shared: null,
  });
  const task = ({ subtasks, ...own }: TemplateTask): Task => ({ ...fields(own), subtasks: subtasks.map(fields) });
  return {
    bases: parts.bases.map(basis),
    tasks: parts.tasks.map(task),
    groups: parts.groups.map((group) => ({ ...group, tasks: group.tasks.map(task) })),
    targetSets: parts.targetSets.map((set) => ({
      ...set,
      targets: set.targets.map((target) => ({
        ...target,
        lead: target.lead.map(assignee),
        coordinating: target.coordinating.map(assignee),
      })),
    })),
  };
}
