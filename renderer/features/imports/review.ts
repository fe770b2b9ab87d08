// What the clerk decides about a document before it is taken over, and what follows from it. Without the screen.
import type { InputOf, Contract } from '../../../shared/contract/contract.ts';
import type { ColumnMapping } from '../../../shared/contract/imports.ts';
import { GENERAL_NAME, guessedUnit } from '../../../shared/domain/imports/guess-unit.ts';
import { importedPlan, yearOfDraft } from '../../../shared/domain/imports/imported-plan.ts';
import type {
  DraftAssignee,
  ImportDraft,
  RecogniserChoices,
  TableReading,
} from '../../../shared/domain/imports/import-draft.ts';
import { isSamePlace } from '../../../shared/domain/imports/read-document.ts';
import { unitNamed, type Person, type Unit } from '../../../shared/domain/organisation.ts';
import { fold } from '../../../shared/domain/text.ts';

/** The unit a name stands for; `null` keeps the words. */
export type NameDecision = { readonly unit: string | null; readonly learn: boolean };

/** Everything the clerk has typed or chosen; `null` where the document's own words stand. */
export type Decisions = {
  /** Which document of the file, from 0. */
  readonly document: number;
  readonly tables: RecogniserChoices['tables'];
  readonly names: ReadonlyMap<string, NameDecision>;
  readonly subject: string | null;
  readonly kind: string | null;
  readonly year: number | null;
  /** What becomes of it: a document of our own, more of a draft that is there, or a plan from above that ours is held against. */
  readonly goal: { readonly kind: 'new' | 'reference' } | { readonly kind: 'into'; readonly planId: string };
};

export const NO_DECISIONS: Decisions = {
  document: 0,
  tables: [],
  names: new Map(),
  subject: null,
  kind: null,
  year: null,
  goal: { kind: 'new' },
};

/** A table as the clerk wants it read, in place of what she said before. */
export function withTable(
  decisions: Decisions,
  table: Pick<TableReading, 'at' | 'content' | 'bodyFrom' | 'fields'>,
): Decisions {
  const others = decisions.tables.filter(({ at }) => !isSamePlace(at, table.at));
  const { at, content, bodyFrom, fields } = table;
  return { ...decisions, tables: [...others, { at, content, bodyFrom, fields }] };
}

export function rememberedOf(mappings: readonly ColumnMapping[]): RecogniserChoices['remembered'] {
  return new Map(mappings.map(({ heading, content, fields }) => [heading, { content, fields }]));
}

/** A file's name without its ending: a subject where the document has none. */
export function nameOfFile(file: string): string {
  return file.replace(/\.[a-z0-9]{1,5}$/i, '').trim() || file;
}

type CreateInput = InputOf<Contract['imports']['create']>;

/** The plan as the document alone makes it. */
export function planOfDraft(draft: ImportDraft, file: string, thisYear: number): CreateInput['plan'] {
  return importedPlan(draft, { year: yearOfDraft(draft) ?? thisYear, subject: nameOfFile(file) });
}

/** The plan as the clerk wants it. */
export function withDecisions(plan: CreateInput['plan'], decisions: Decisions): CreateInput['plan'] {
  return {
    ...plan,
    year: decisions.year ?? plan.year,
    kind: decisions.kind ?? plan.kind,
    subject: decisions.subject?.trim() || plan.subject,
  };
}

export type NameLine = {
  readonly words: string;
  /** How many tasks and targets name it. */
  readonly count: number;
  readonly unit: string | null;
  readonly learn: boolean;
  /** True where the office knows the name already. */
  readonly known: boolean;
};

/** How often each name stands in the document, in the order in which they come. */
function countedNames(draft: ImportDraft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = ({
    lead,
    coordinating,
  }: {
    readonly lead: readonly DraftAssignee[];
    readonly coordinating: readonly DraftAssignee[];
  }): void => {
    for (const { phrase } of [...lead, ...coordinating]) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  };
  for (const task of [...draft.tasks, ...draft.groups.flatMap((group) => group.tasks)]) {
    count(task);
    task.subtasks.forEach(count);
  }
  draft.targetSets.forEach((set) => set.targets.forEach(count));
  return counts;
}

/** Every name in the document with what it stands for; those that need a hand first. */
export function nameLines(
  draft: ImportDraft,
  decided: Decisions['names'],
  { units, people }: { readonly units: readonly Unit[]; readonly people: readonly Person[] },
): readonly NameLine[] {
  const lines = [...countedNames(draft)].map(([words, count]): NameLine => {
    const known = unitNamed(words, units) !== undefined || people.some((person) => fold(person.name) === fold(words));
    const decision = decided.get(words);
    const unit = decision === undefined ? guessedUnit(words, units) : decision.unit;
    return { words, count, known, unit, learn: decision?.learn ?? true };
  });
  const rank = (line: NameLine): number => (line.known ? 2 : GENERAL_NAME.test(line.words) ? 1 : 0);
  return lines.toSorted((one, other) => rank(one) - rank(other) || other.count - one.count);
}

/** What is remembered of the tables: only where the clerk changed what the headings said. */
export function mappingsOf(draft: ImportDraft, decisions: Decisions): CreateInput['mappings'] {
  const changed = draft.tables.filter(
    (table) => table.heading !== '' && decisions.tables.some(({ at }) => isSamePlace(at, table.at)),
  );
  const byHeading = new Map(changed.map((table) => [table.heading, table]));
  return [...byHeading.values()].map(({ heading, content, fields }) => ({ heading, content, fields: [...fields] }));
}

export function createInput(
  plan: CreateInput['plan'],
  draft: ImportDraft,
  decisions: Decisions,
  names: readonly NameLine[],
): CreateInput {
  return {
    plan,
    into: decisions.goal.kind === 'into' ? decisions.goal.planId : null,
    names: names.flatMap(({ words, unit, learn, known }) => (known || unit === null ? [] : [{ words, unit, learn }])),
    mappings: mappingsOf(draft, decisions),
  };
}
