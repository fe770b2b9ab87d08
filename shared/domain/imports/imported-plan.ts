// A draft the clerk has agreed to: a plan in words, checked at the border, and made a plan of this office.
import * as z from 'zod';
import { basisNamed, type Basis } from '../citations.ts';
import { PartialDaySchema, dayParts } from '../day.ts';
import { documentKind } from '../document-kinds.ts';
import { newPlanHead } from '../new-plan.ts';
import type { SymbolRule } from '../office-rules.ts';
import { Key, unitNamed } from '../organisation.ts';
import type { Office } from '../pack.ts';
import type { Plan } from '../plans.ts';
import { readGoal } from '../targets.ts';
import type { Assignee } from '../tasks.ts';
import { TemplateSchema, type TemplateAssignee } from '../templates.ts';
import { LineInput, NameInput, OptionalLine, cleanText, fold, MAX_LINE } from '../text.ts';
import { understood } from '../worded-plans.ts';
import { isCapitals } from '../outline-markers.ts';
import { isRoman } from '../table-rows.ts';
import { isSyllable } from './resemblance.ts';
import type { DraftTask, DraftTaskFields, ImportDraft } from './import-draft.ts';
import { isSamePlace } from './read-document.ts';

/** A plan in words: what a template holds, with the number and day of one paper. */
export const ImportedPlanSchema = TemplateSchema.omit({ format: true, version: true, name: true, about: true }).extend({
  year: z.int().min(1990).max(2100),
  number: OptionalLine,
  /** `null` where the paper names none: the office's own symbol is taken. */
  symbol: OptionalLine,
  issued: PartialDaySchema.nullable(),
  archive: LineInput,
  replaces: OptionalLine,
  signature: z.strictObject({ lines: z.array(LineInput).max(10), name: OptionalLine }),
});
export type ImportedPlan = z.infer<typeof ImportedPlanSchema>;
export type ImportedPlanInput = z.input<typeof ImportedPlanSchema>;

/** What the clerk says of a name in the source: the unit it means, and whether it is to be known under this name from now on. */
export const NameChoiceSchema = z.strictObject({ words: NameInput, unit: Key, learn: z.boolean() });
export type NameChoice = z.infer<typeof NameChoiceSchema>;

function short(text: string): string {
  return cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, MAX_LINE);
}

function wordsOfTask(
  task: DraftTaskFields,
): z.input<typeof TemplateSchema>['tasks'] extends (infer T)[] | undefined ? Omit<T & object, 'subtasks'> : never {
  return {
    content: task.content === '' ? '…' : task.content,
    lead: [...task.lead],
    coordinating: [...task.coordinating],
    products: [...task.products],
    time: task.time,
    bases: [...task.bases],
    note: task.note,
  };
}

function wordsOf(tasks: readonly DraftTask[]): NonNullable<ImportedPlanInput['tasks']> {
  return tasks.map((task) => ({ ...wordsOfTask(task), subtasks: task.subtasks.map(wordsOfTask) }));
}

type Titled = {
  readonly header: Pick<ImportDraft['header'], 'subject' | 'issued'>;
  readonly appendices: readonly {
    readonly title: string;
    readonly tables: readonly { readonly title: string | null }[];
  }[];
};

/** A title in capitals as a trích yếu is written (Nghị định 30/2020, Phụ lục I, mục II.5.b): in small letters, but for abbreviations and Roman figures. Names of places are for the clerk to see to. */
function asSubject(title: string): string {
  if (!isCapitals(title)) return title;
  const words = title.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    isRoman(word) || !isSyllable(word) ? word : word.toLocaleLowerCase('vi'),
  );
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** What a draft is about: a sheet alone says it by the title of its table. */
function subjectOf({ header, appendices }: Titled): string {
  const [first] = appendices;
  return short(header.subject ?? '') || asSubject(short(first?.title ?? '') || short(first?.tables[0]?.title ?? ''));
}

/** The year a plan is for: the one its subject names, else the year of its day. */
export function yearOfDraft(draft: Titled): number | null {
  const { header } = draft;
  const named = /(?:năm|giai đoạn)\s+(\d{4})/iu.exec(subjectOf(draft))?.[1];
  const year =
    named === undefined ? (header.issued === null ? null : (dayParts(header.issued)?.year ?? null)) : Number(named);
  return year !== null && year >= 1990 && year <= 2100 ? year : null;
}

/** A draft as the plan it becomes; what the source does not say gets what is given here. */
export function importedPlan(
  draft: ImportDraft,
  otherwise: { readonly year: number; readonly subject: string },
): ImportedPlanInput {
  const { header } = draft;
  const sets = draft.targetSets.map((set, at) => ({
    key: `${at + 1}`,
    title:
      short(set.title) || short(draft.appendices.find((one) => one.title !== '')?.title ?? '') || otherwise.subject,
    mandate: set.mandate,
    targets: set.targets.map((target) => ({
      name: target.name === '' ? '…' : target.name,
      unit: target.unit,
      goal: readGoal(target.goal),
      lead: [...target.lead],
      coordinating: [...target.coordinating],
      note: target.note,
      level: target.level,
    })),
  }));
  let hasTasks = false;
  const appendices = draft.appendices.flatMap((appendix) => {
    type Tables = NonNullable<ImportedPlanInput['appendices']>[number]['tables'];
    const tables: Tables = appendix.tables.flatMap((table): Tables => {
      if (table.content === 'none' || table.columns.length === 0) return [];
      // All tasks of a plan stand in one table; those of a second one are printed with them.
      if (table.content === 'tasks' && hasTasks) return [];
      if (table.content === 'tasks') hasTasks = true;
      const { content, numbering } = table;
      const title = table.title === null ? null : short(table.title);
      const columns = [...table.columns];
      if (content === 'tasks') return [{ title, content, targetSet: null, numbering, columns }];
      // Rows under titles of their own are sets of their own, each with its table.
      const own = draft.targetSets.flatMap((set, at) =>
        isSamePlace(set.at, table.at) ? [{ set, key: `${at + 1}` }] : [],
      );
      return own.map(({ set, key }, at) => ({
        title: at === 0 && (own.length === 1 || title !== null) ? title : short(set.title),
        content,
        targetSet: key,
        numbering,
        columns,
      }));
    });
    const title = short(appendix.title) || short(tables[0]?.title ?? '') || otherwise.subject;
    return tables.length === 0 ? [] : [{ title, paper: appendix.paper, orientation: appendix.orientation, tables }];
  });
  return {
    kind: header.kind ?? 'KH',
    year: yearOfDraft(draft) ?? otherwise.year,
    number: header.number,
    symbol: header.symbol,
    issued: header.issued,
    subject: subjectOf(draft) || otherwise.subject,
    archive: draft.archive ?? '',
    replaces: draft.replaces,
    signature: { lines: [...draft.signature.lines], name: draft.signature.name },
    taskPlacement: draft.taskPlacement,
    taskNumbering: draft.taskNumbering,
    inlineTitles: draft.inlineTitles,
    addressees: [...header.addressees],
    recipients: [...draft.recipients],
    bases: [...draft.bases],
    outline: draft.outline.map((node) => ({ ...node })),
    tasks: wordsOf(draft.tasks),
    groups: draft.groups.map(({ title, numbering, tasks }) => ({
      title: short(title) || '…',
      numbering,
      tasks: wordsOf(tasks),
    })),
    targetSets: sets,
    appendices,
  };
}

/** A unit or person of this office by name, or by what the clerk chose; else the words themselves. */
function assigneeOf({ phrase, role }: TemplateAssignee, office: Office, choices: readonly NameChoice[]): Assignee {
  const chosen = choices.find((choice) => fold(choice.words) === fold(phrase));
  const unit = chosen?.unit ?? unitNamed(phrase, office.units)?.key;
  if (unit !== undefined) return { unit, role };
  const people = office.people.filter((person) => fold(person.name) === fold(phrase));
  const [person] = people;
  return person !== undefined && people.length === 1 ? { person: person.key, role } : { phrase, role };
}

/** The signing title the paper was signed with, where the office has the person; a signature is never guessed. */
function signerOf({ name, lines }: ImportedPlan['signature'], { people }: Office): string | null {
  if (name === null) return null;
  const found = people.filter((person) => fold(person.name) === fold(name));
  const [person] = found;
  if (person === undefined || found.length !== 1) return null;
  const words = fold(lines.join(' ')).replace(/[^a-z]/g, '');
  const same = person.titles.find((title) => fold(title.lines.join(' ')).replace(/[^a-z]/g, '') === words);
  // In another capacity than those the office knows, the paper must not be signed: who signs is then chosen by hand.
  return (words === '' ? person.titles[0] : same)?.key ?? null;
}

/** The plan of this office; its key is empty. It is a draft: what was issued elsewhere is issued here by the clerk. */
export function planFromImport(
  imported: ImportedPlan,
  office: Office,
  choices: readonly NameChoice[],
  rules: readonly SymbolRule[],
): Plan {
  const { kind, year, symbol, number, issued, archive, replaces, signature, ...parts } = imported;
  const head = newPlanHead({
    organisation: office.organisation,
    kind: documentKind(kind),
    year,
    subject: imported.subject,
    signer: null,
    rules,
  });
  const basis = (text: string): Basis => basisNamed(text, office.citations);
  return {
    ...head,
    ...parts,
    number,
    symbol: symbol ?? head.symbol,
    issued,
    archive: archive === '' ? head.archive : archive,
    signer: signerOf(signature, office),
    replaces: replaces === null ? null : basis(replaces),
    ...understood(imported, { basis, assignee: (one) => assigneeOf(one, office, choices) }),
  };
}
