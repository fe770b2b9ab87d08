// Two versions of a document, or two documents, side by side: what is on both sides, what came, went, moved, and which field differs.
import { alignItems, type Aligned } from './align.ts';
import type { AppendixRecord } from './appendices.ts';
import type { Basis } from './citations.ts';
import { screenDay } from './day.ts';
import type { Subject } from './fault.ts';
import type { FieldChange } from './history.ts';
import { numberOutline, type OutlineRecord } from './outline.ts';
import type { PlanHead } from './plans.ts';
import { printGoal, type TargetRecord, type TargetSetRecord } from './targets.ts';
import type { Assignee, TaskGroupRecord, TaskRecord } from './tasks.ts';

/** A document with every row by its id. */
export type ComparedPlan = {
  readonly head: PlanHead;
  readonly outline: readonly OutlineRecord[];
  readonly groups: readonly TaskGroupRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly targetSets: readonly TargetSetRecord[];
  readonly targets: readonly TargetRecord[];
  readonly appendices: readonly AppendixRecord[];
};
/** Names of the units, people, titles and legal documents it points to, by their keys. */
export type Names = Readonly<Record<string, string>>;
export type Side = { readonly plan: ComparedPlan; readonly names: Names };

export const COMPARED_SECTIONS = ['head', 'outline', 'tasks', 'targets', 'appendices'] as const;
export type ComparedSection = (typeof COMPARED_SECTIONS)[number];

export type Difference = {
  readonly section: ComparedSection;
  readonly what: Subject;
  readonly key: string;
  /** Number or short name, of the later side where it stands there. */
  readonly label: string;
  readonly act: 'same' | 'changed' | 'added' | 'removed';
  /** It stands elsewhere among those that are on both sides. */
  readonly moved: boolean;
  /** Every field that is filled on a side, in the order of the form; both sides are equal where nothing changed. */
  readonly fields: readonly FieldChange[];
};

type Words = Readonly<Record<string, string | null>>;
export type Item = {
  readonly id: string;
  readonly what: Subject;
  readonly label: string;
  /** What two items of different documents are recognised by. */
  readonly text: string;
  readonly words: Words;
};

const lines = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('\n'));

function headItems({ plan: { head }, names }: Side): readonly Item[] {
  const words: Words = {
    documentKind: head.kind,
    year: String(head.year),
    number: head.number,
    symbol: head.symbol,
    issued: head.issued === null ? null : screenDay(head.issued),
    subject: head.subject,
    addressees: lines(head.addressees),
    bases: basesOf(head.bases, names),
    replaces: head.replaces === null ? null : basesOf([head.replaces], names),
    signer: head.signer === null ? null : (names[head.signer] ?? ''),
    recipients: lines(head.recipients),
    archive: head.archive,
    placement: head.taskPlacement,
    taskNumbering: head.taskNumbering,
    inlineLead: head.inlineTitles.lead,
    inlineCoordinating: head.inlineTitles.coordinating,
    inlineProduct: head.inlineTitles.product,
    inlineTime: head.inlineTitles.time,
    inlineBasis: head.inlineTitles.basis,
    state: head.state,
  };
  return [{ id: 'head', what: 'plan', label: '', text: '', words }];
}

function basesOf(bases: readonly Basis[], names: Names): string | null {
  return lines(bases.map((basis) => ('text' in basis ? basis.text : (names[basis.citation] ?? ''))));
}

function assigneesOf(assignees: readonly Assignee[], names: Names): string | null {
  const who = (one: Assignee): string =>
    'unit' in one ? (names[one.unit] ?? '') : 'person' in one ? (names[one.person] ?? '') : one.phrase;
  return lines(assignees.map((one) => (one.role === null ? who(one) : `${who(one)} (${one.role})`)));
}

function outlineItems({ plan }: Side): readonly Item[] {
  return numberOutline(plan.outline).map(({ id, number, level, title, text }) => ({
    id,
    what: 'outline-node',
    label: number,
    text: `${title ?? ''} ${text ?? ''}`,
    words: { lineTitle: title, lineText: text, level },
  }));
}

function taskItems({ plan, names }: Side): readonly Item[] {
  const one = (task: TaskRecord, label: string): Item => ({
    id: task.id,
    what: 'task',
    label,
    text: task.content,
    words: {
      content: task.content,
      lead: assigneesOf(task.lead, names),
      coordinating: assigneesOf(task.coordinating, names),
      time: task.time,
      products: lines(task.products),
      bases: basesOf(task.bases, names),
      note: task.note,
      group: plan.groups.find((group) => group.id === task.groupId)?.title ?? null,
    },
  });
  const inGroup = (groupId: string | null): readonly Item[] =>
    plan.tasks
      .filter((task) => task.parentId === null && task.groupId === groupId)
      .flatMap((task, at) => [
        one(task, `${at + 1}`),
        ...plan.tasks
          .filter(({ parentId }) => parentId === task.id)
          .map((sub, below) => one(sub, `${at + 1}.${below + 1}`)),
      ]);
  return [
    ...inGroup(null),
    ...plan.groups.flatMap(({ id, title, numbering }) => [
      { id, what: 'task-group' as const, label: '', text: title, words: { title, numbering } },
      ...inGroup(id),
    ]),
  ];
}

function targetItems({ plan, names }: Side): readonly Item[] {
  return plan.targetSets.flatMap(({ id, title, mandate }) => [
    { id, what: 'target-set' as const, label: '', text: title, words: { title, mandate } },
    ...plan.targets
      .filter((target) => target.setId === id)
      .map((target, at) => ({
        id: target.id,
        what: 'target' as const,
        label: String(at + 1),
        text: target.name,
        words: {
          targetName: target.name,
          measure: target.unit,
          goal: target.goal === null ? null : printGoal(target.goal),
          lead: assigneesOf(target.lead, names),
          coordinating: assigneesOf(target.coordinating, names),
          note: target.note,
        },
      })),
  ]);
}

function appendixItems({ plan }: Side): readonly Item[] {
  const setTitle = (id: string | null): string => plan.targetSets.find((set) => set.id === id)?.title ?? '';
  return plan.appendices.map(({ id, title, paper, orientation, tables }, at) => ({
    id,
    what: 'appendix',
    label: String(at + 1),
    text: title,
    words: {
      title,
      paper,
      orientation,
      tables: lines(tables.map((table) => table.title ?? setTitle(table.targetSet)).filter((name) => name !== '')),
      columns: lines(
        tables.flatMap(({ columns }) =>
          columns.map(
            ({ title: name, spanning, widthMm }) =>
              `${spanning === null ? '' : `${spanning} – `}${name} (${Math.round(widthMm)} mm)`,
          ),
        ),
      ),
    },
  }));
}

const ITEMS_OF: Readonly<Record<ComparedSection, (side: Side) => readonly Item[]>> = {
  head: headItems,
  outline: outlineItems,
  tasks: taskItems,
  targets: targetItems,
  appendices: appendixItems,
};

function toDifference(section: ComparedSection, { before, after, moved }: Aligned<Item>): Difference {
  const shown = after ?? before;
  const names = new Set([...Object.keys(after?.words ?? {}), ...Object.keys(before?.words ?? {})]);
  const fields = [...names]
    .map((field) => ({ field, before: before?.words[field] ?? null, after: after?.words[field] ?? null }))
    .filter((field) => field.before !== null || field.after !== null);
  const differs = fields.some((field) => field.before !== field.after);
  const act = before === null ? 'added' : after === null ? 'removed' : differs ? 'changed' : 'same';
  const { what = 'plan', id = '', label = '' } = shown ?? {};
  return { section, what, key: `${section} ${id} ${act}`, label, act, moved, fields };
}

/**
 * Compares two documents section by section, in the order of the later one; what is gone stands where it stood.
 * Rows of one document are the same by their ids; rows of two documents by their words.
 */
export function comparePlans(before: Side, after: Side): readonly Difference[] {
  const sameDocument = before.plan.head.key === after.plan.head.key;
  return COMPARED_SECTIONS.flatMap((section) => {
    const items = ITEMS_OF[section];
    const byId = sameDocument || section === 'head';
    return alignItems(items(before), items(after), byId).map((pair) => toDifference(section, pair));
  });
}

/** Whether anything of it differs. */
export function isDifferent({ act, moved }: Difference): boolean {
  return act !== 'same' || moved;
}
