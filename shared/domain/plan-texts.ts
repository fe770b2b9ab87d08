// Every text of a plan with its place, to be read or written anew in one walk.
import type { Basis } from './citations.ts';
import type { Plan } from './plans.ts';
import type { Goal } from './targets.ts';
import type { Assignee, Subtask, Task } from './tasks.ts';

/** The parts of a plan, in the order of print; the same words as the choice of what a copy takes along. */
export const TEXT_PARTS = ['head', 'bases', 'recipients', 'outline', 'tasks', 'targets', 'appendices'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** What of its line a text is. */
export type TextField =
  | 'subject'
  | 'basis'
  | 'recipient'
  | 'title'
  | 'text'
  | 'group'
  | 'content'
  | 'assignee'
  | 'time'
  | 'product'
  | 'note'
  | 'mandate'
  | 'name'
  | 'unit'
  | 'goal'
  | 'column';

/** Where a text stands: `path` is its address in the plan ("groups.0.tasks.2.time"), `line` what a person counts ("3", "2.1"). */
export type TextPlace = {
  readonly path: string;
  readonly part: TextPart;
  readonly field: TextField;
  readonly line: string;
};

export type Rewrite = (text: string, place: TextPlace) => string;

type Line = { readonly part: TextPart; readonly line: string };

/** The plan with every text as `rewrite` gives it; called in the order of print. */
export function rewriteTexts(plan: Plan, rewrite: Rewrite): Plan {
  const at = (path: string, { part, line }: Line, field: TextField, text: string): string =>
    rewrite(text, { path, part, field, line });
  const maybe = (path: string, line: Line, field: TextField, text: string | null): string | null =>
    text === null ? null : at(path, line, field, text);

  const basis =
    (path: string, line: Line) =>
    (one: Basis, index: number): Basis =>
      'text' in one ? { text: at(`${path}.${index}.text`, line, 'basis', one.text) } : one;
  const assignee =
    (path: string, line: Line) =>
    (one: Assignee, index: number): Assignee => {
      const role = maybe(`${path}.${index}.role`, line, 'assignee', one.role);
      return 'phrase' in one
        ? { phrase: at(`${path}.${index}.phrase`, line, 'assignee', one.phrase), role }
        : { ...one, role };
    };
  const fields = <Fields extends Subtask>(path: string, line: Line, task: Fields): Fields => ({
    ...task,
    content: at(`${path}.content`, line, 'content', task.content),
    lead: task.lead.map(assignee(`${path}.lead`, line)),
    coordinating: task.coordinating.map(assignee(`${path}.coordinating`, line)),
    time: maybe(`${path}.time`, line, 'time', task.time),
    products: task.products.map((product, index) => at(`${path}.products.${index}`, line, 'product', product)),
    bases: task.bases.map(basis(`${path}.bases`, line)),
    note: maybe(`${path}.note`, line, 'note', task.note),
  });
  let counted = 0;
  const task =
    (path: string) =>
    (one: Task, index: number): Task => {
      counted += 1;
      const number = counted;
      const own = `${path}.${index}`;
      return {
        ...fields(own, { part: 'tasks', line: String(number) }, one),
        subtasks: one.subtasks.map((below, under) =>
          fields(`${own}.subtasks.${under}`, { part: 'tasks', line: `${number}.${under + 1}` }, below),
        ),
      };
    };
  const goal = (path: string, line: Line, one: Goal | null): Goal | null =>
    one !== null && 'text' in one ? { text: at(`${path}.text`, line, 'goal', one.text) } : one;

  return {
    ...plan,
    subject: at('subject', { part: 'head', line: '' }, 'subject', plan.subject),
    bases: plan.bases.map((one, index) => basis('bases', { part: 'bases', line: String(index + 1) })(one, index)),
    addressees: plan.addressees.map((text, index) =>
      at(`addressees.${index}`, { part: 'recipients', line: String(index + 1) }, 'recipient', text),
    ),
    recipients: plan.recipients.map((text, index) =>
      at(`recipients.${index}`, { part: 'recipients', line: String(index + 1) }, 'recipient', text),
    ),
    outline: plan.outline.map((node, index) => {
      const line: Line = { part: 'outline', line: String(index + 1) };
      return {
        ...node,
        title: maybe(`outline.${index}.title`, line, 'title', node.title),
        text: maybe(`outline.${index}.text`, line, 'text', node.text),
      };
    }),
    tasks: plan.tasks.map(task('tasks')),
    groups: plan.groups.map((group, index) => ({
      ...group,
      title: at(`groups.${index}.title`, { part: 'tasks', line: '' }, 'group', group.title),
      tasks: group.tasks.map(task(`groups.${index}.tasks`)),
    })),
    targetSets: plan.targetSets.map((set, index) => {
      const path = `targetSets.${index}`;
      const head: Line = { part: 'targets', line: '' };
      return {
        ...set,
        title: at(`${path}.title`, head, 'title', set.title),
        mandate: maybe(`${path}.mandate`, head, 'mandate', set.mandate),
        targets: set.targets.map((target, below) => {
          const own = `${path}.targets.${below}`;
          const line: Line = { part: 'targets', line: String(below + 1) };
          return {
            ...target,
            name: at(`${own}.name`, line, 'name', target.name),
            unit: maybe(`${own}.unit`, line, 'unit', target.unit),
            goal: goal(`${own}.goal`, line, target.goal),
            lead: target.lead.map(assignee(`${own}.lead`, line)),
            coordinating: target.coordinating.map(assignee(`${own}.coordinating`, line)),
            note: maybe(`${own}.note`, line, 'note', target.note),
          };
        }),
      };
    }),
    appendices: plan.appendices.map((appendix, index) => {
      const line: Line = { part: 'appendices', line: String(index + 1) };
      return {
        ...appendix,
        title: at(`appendices.${index}.title`, line, 'title', appendix.title),
        tables: appendix.tables.map((table, below) => {
          const path = `appendices.${index}.tables.${below}`;
          return {
            ...table,
            title: maybe(`${path}.title`, line, 'title', table.title),
            columns: table.columns.map((column, inside) => ({
              ...column,
              title: at(`${path}.columns.${inside}.title`, line, 'column', column.title),
              spanning: maybe(`${path}.columns.${inside}.spanning`, line, 'column', column.spanning),
            })),
          };
        }),
      };
    }),
  };
}
