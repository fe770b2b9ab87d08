// From a template to a plan of this office and year, and from a plan back to a template.
import type { Basis, Citation } from './citations.ts';
import { printFullCitation } from './citations.ts';
import { documentKind } from './document-kinds.ts';
import { newPlanHead } from './new-plan.ts';
import type { SymbolRule } from './office-rules.ts';
import { unitNamed } from './organisation.ts';
import type { Office } from './pack.ts';
import { rewriteTexts } from './plan-texts.ts';
import type { Plan } from './plans.ts';
import type { Assignee, Subtask, Task } from './tasks.ts';
import { TEMPLATE_FORMAT, type Template, type TemplateAssignee, type TemplateTask } from './templates.ts';
import { fold } from './text.ts';
import { understood } from './worded-plans.ts';
import { findYears } from './year-marks.ts';
import { isMeantYear } from './year-shift.ts';

/** A value with every text in it as `change` gives it; keys and codes hold no placeholders and stay. */
function withTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withTexts(item, change)])) as T;
}

/** The people's committee above, as running text names it. */
function committee({ organisation }: Office): string {
  return /THÀNH PHỐ|TP\./u.test(organisation.parentLetterhead ?? '') ? 'UBND thành phố' : 'UBND tỉnh';
}

/** A unit or person of this office by name, else the words themselves. */
function toAssignee({ phrase, role }: TemplateAssignee, { units, people }: Office): Assignee {
  const unit = unitNamed(phrase, units);
  if (unit !== undefined) return { unit: unit.key, role };
  const named = people.filter((person) => fold(person.name) === fold(phrase));
  const [person] = named;
  return person !== undefined && named.length === 1 ? { person: person.key, role } : { phrase, role };
}

/** A document of the library that a basis names by number, or a law by its name; else the words. */
function toBasis(text: string, citations: readonly Citation[]): Basis {
  const folded = fold(text);
  const number = /\d[\p{L}\d.]*\/[^\s,;)]+/u.exec(text)?.[0];
  const found = citations.filter((citation) =>
    citation.number === null
      ? citation.subject !== null && folded.startsWith(fold(`${citation.kind} ${citation.subject}`))
      : number !== undefined && fold(citation.number) === fold(number),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 ? { citation: only.key } : { text };
}

/**
 * A draft from a template: `{year}`, `{lastYear}`, `{nextYear}`, `{office}` and `{parent}` filled in, units and legal documents
 * taken from the office where it has them. The key of the plan is empty.
 */
export function planFromTemplate(
  template: Template,
  office: Office,
  year: number,
  subject: string | null,
  rules: readonly SymbolRule[] = [],
): Plan {
  const filled = withTexts(template, (text) =>
    text
      .replaceAll('{year}', String(year))
      .replaceAll('{lastYear}', String(year - 1))
      .replaceAll('{nextYear}', String(year + 1))
      .replaceAll('{office}', office.organisation.name)
      .replaceAll('{parent}', committee(office)),
  );
  const { format: _, version: _version, name: _name, about: _about, kind, ...parts } = filled;
  const signer = office.people.flatMap((person) => person.titles).at(0)?.key ?? null;
  return {
    ...newPlanHead({ organisation: office.organisation, kind: documentKind(kind), year, subject: '', signer, rules }),
    ...parts,
    subject: subject ?? parts.subject,
    ...understood(parts, {
      basis: (text) => toBasis(text, office.citations),
      assignee: (one) => toAssignee(one, office),
    }),
  };
}

/** The texts of a plan with its own year, and the name of its office, as placeholders. */
function withPlaceholders(plan: Plan, { organisation }: Office): Plan {
  const names = new Map(
    [plan.year - 1, plan.year, plan.year + 1].map((year, at) => [year, ['{lastYear}', '{year}', '{nextYear}'][at]]),
  );
  return rewriteTexts(plan, (text) => {
    const years = findYears(text)
      .filter((mark) => isMeantYear(mark, plan.year))
      .toReversed()
      .reduce((words, { start, end, text: mark }) => {
        const open = mark.replace(/(?:19|20)\d{2}/g, (year) => names.get(Number(year)) ?? year);
        return words.slice(0, start) + open + words.slice(end);
      }, text);
    return years.replaceAll(organisation.name, '{office}');
  });
}

/** A plan of this office as a template for any year; units, people and legal documents become words. */
export function templateFromPlan(plan: Plan, office: Office, name: string, about: string): Template {
  const open = withPlaceholders(plan, office);
  const assignee = (one: Assignee): TemplateAssignee => {
    const phrase =
      'unit' in one
        ? office.units.find((unit) => unit.key === one.unit)?.name
        : 'person' in one
          ? office.people.find((person) => person.key === one.person)?.name
          : one.phrase;
    return { phrase: phrase ?? '…', role: one.role };
  };
  const basis = (one: Basis): string => {
    if ('text' in one) return one.text;
    const citation = office.citations.find((known) => known.key === one.citation);
    return citation === undefined ? '…' : printFullCitation(citation);
  };
  const fields = ({ shared: _, lead, coordinating, bases, ...same }: Subtask): Omit<TemplateTask, 'subtasks'> => ({
    ...same,
    lead: lead.map(assignee),
    coordinating: coordinating.map(assignee),
    bases: bases.map(basis),
  });
  const task = ({ subtasks, ...own }: Task): TemplateTask => ({ ...fields(own), subtasks: subtasks.map(fields) });
  const { kind, subject, taskPlacement, taskNumbering, inlineTitles, addressees, recipients, outline } = open;
  return {
    format: TEMPLATE_FORMAT,
    version: 1,
    name,
    about,
    kind,
    subject,
    taskPlacement,
    taskNumbering,
    inlineTitles,
    addressees,
    recipients,
    outline,
    bases: open.bases.map(basis),
    tasks: open.tasks.map(task),
    groups: open.groups.map((group) => ({ ...group, tasks: group.tasks.map(task) })),
    targetSets: open.targetSets.map((set) => ({
      ...set,
      targets: set.targets.map((target) => ({
        ...target,
        lead: target.lead.map(assignee),
        coordinating: target.coordinating.map(assignee),
      })),
    })),
    appendices: open.appendices,
  };
}
