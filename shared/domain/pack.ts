// The plan pack: one office and its plans as one JSON file, complete enough to rebuild both.
import * as z from 'zod';
import type { Flaw } from './fault.ts';
import { ColumnSetSchema } from './appendices.ts';
import { CitationSchema } from './citations.ts';
import { LayoutSizeSchema, RecipientSetSchema, SymbolRuleSchema } from './office-rules.ts';
import { FormerProfileSchema, Key, PersonSchema, ProfileSchema, UnitSchema } from './organisation.ts';
import { PlanSchema, type Plan } from './plans.ts';
import { YearOfRestSchema } from './public-holidays.ts';
import type { Assignee, Subtask, Task } from './tasks.ts';
import type { Basis } from './citations.ts';

export const PACK_FORMAT = 'so-ke-hoach-pack';
export const PACK_VERSION = 1;

/** The office around a plan: all that its keys point to. */
export const OfficeSchema = z.strictObject({
  organisation: ProfileSchema,
  formerProfiles: z.array(FormerProfileSchema).max(50).default([]),
  units: z.array(UnitSchema).max(500),
  people: z.array(PersonSchema).max(500),
  citations: z.array(CitationSchema).max(2000),
  layoutSizes: z.array(LayoutSizeSchema).max(100).default([]),
});
export type Office = z.infer<typeof OfficeSchema>;

/** A paper as it was issued, with the names of that day; its keys are its own. */
export const IssuedPaperSchema = z.strictObject({ plan: PlanSchema, office: OfficeSchema });
export type IssuedPaper = z.infer<typeof IssuedPaperSchema>;

export const PackSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  version: z.literal(PACK_VERSION),
  ...OfficeSchema.shape,
  /** Saved column sets; packs of earlier books have none. */
  columnSets: z.array(ColumnSetSchema).max(200).default([]),
  recipientSets: z.array(RecipientSetSchema).max(100).default([]),
  symbolRules: z.array(SymbolRuleSchema).max(500).default([]),
  /** Whether "trước ngày N" leaves day N in time. */
  beforeIncludesDay: z.boolean().default(false),
  /** The office's own days off; other years have those that come with the program. */
  restYears: z.array(YearOfRestSchema).max(300).default([]),
  plans: z.array(PlanSchema).max(500),
  /** By the key of the plan; an issued plan without one is frozen as the pack has it. */
  issuedPapers: z
    .array(z.strictObject({ plan: Key, paper: IssuedPaperSchema }))
    .max(500)
    .default([]),
});
export type Pack = z.infer<typeof PackSchema>;

export type PackReading = { readonly pack: Pack } | { readonly flaws: readonly Flaw[] };

/** Checks an unknown value as a pack: the schema first, then that every key points to something and no key stands twice. Never throws. */
export function readPack(value: unknown): PackReading {
  const parsed = PackSchema.safeParse(value);
  if (!parsed.success) {
    return {
      flaws: parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), reason: issue.message })),
    };
  }
  const flaws = [...keyFlaws(parsed.data), ...referenceFlaws(parsed.data)];
  return flaws.length > 0 ? { flaws } : { pack: parsed.data };
}

function keyFlaws(pack: Pack): readonly Flaw[] {
  type Keyed = { readonly path: string; readonly key: string };
  const keyed = (path: string, records: readonly { readonly key: string }[]): readonly Keyed[] =>
    records.map((record, index) => ({ path: `${path}.${index}.key`, key: record.key }));
  const lists: readonly (readonly Keyed[])[] = [
    keyed('units', pack.units),
    keyed('people', pack.people),
    // The titles of all people share one list of keys: plans point to them without naming the person.
    pack.people.flatMap((person, index) => keyed(`people.${index}.titles`, person.titles)),
    keyed('citations', pack.citations),
    keyed('formerProfiles', pack.formerProfiles),
    keyed('recipientSets', pack.recipientSets),
    keyed('symbolRules', pack.symbolRules),
    keyed('plans', pack.plans),
    pack.restYears.map(({ year }, index) => ({ path: `restYears.${index}.year`, key: String(year) })),
    ...pack.plans.map((plan, index) => keyed(`plans.${index}.targetSets`, plan.targetSets)),
  ];
  return lists.flatMap((records) => {
    const seen = new Set<string>();
    return records.flatMap(({ path, key }) => {
      const twice = seen.has(key);
      seen.add(key);
      return twice ? [{ path, reason: 'key-twice' }] : [];
    });
  });
}

function referenceFlaws(pack: Pack): readonly Flaw[] {
  const units = new Set(pack.units.map((unit) => unit.key));
  const people = new Set(pack.people.map((person) => person.key));
  const titles = new Set(pack.people.flatMap((person) => person.titles.map((title) => title.key)));
  const citations = new Set(pack.citations.map((citation) => citation.key));
  const plans = new Set(pack.plans.map((plan) => plan.key));
  const flaws: Flaw[] = [];
  const check = (path: string, key: string | null, known: ReadonlySet<string>): void => {
    if (key !== null && !known.has(key)) flaws.push({ path, reason: 'key-unknown' });
  };
  const checkBasis = (path: string, basis: Basis | null): void => {
    if (basis !== null && 'citation' in basis) check(`${path}.citation`, basis.citation, citations);
  };
  const checkBases = (path: string, bases: readonly Basis[]): void =>
    bases.forEach((basis, index) => checkBasis(`${path}.${index}`, basis));
  const checkAssignees = (path: string, assignees: readonly Assignee[]): void =>
    assignees.forEach((assignee, index) => {
      if ('unit' in assignee) check(`${path}.${index}.unit`, assignee.unit, units);
      if ('person' in assignee) check(`${path}.${index}.person`, assignee.person, people);
    });
  const checkTask = (path: string, task: Subtask): void => {
    checkAssignees(`${path}.lead`, task.lead);
    checkAssignees(`${path}.coordinating`, task.coordinating);
    checkBases(`${path}.bases`, task.bases);
  };
  const checkTasks = (path: string, tasks: readonly Task[]): void =>
    tasks.forEach((task, at) => {
      checkTask(`${path}.${at}`, task);
      task.subtasks.forEach((subtask, below) => checkTask(`${path}.${at}.subtasks.${below}`, subtask));
    });

  pack.units.forEach((unit, index) =>
    unit.members.forEach((member, at) => check(`units.${index}.members.${at}`, member, units)),
  );
  pack.units.forEach((unit, index) => check(`units.${index}.successor`, unit.successor, units));
  pack.citations.forEach((citation, index) => check(`citations.${index}.replacedBy`, citation.replacedBy, citations));
  pack.issuedPapers.forEach(({ plan }, index) => check(`issuedPapers.${index}.plan`, plan, plans));
  pack.people.forEach((person, index) => check(`people.${index}.unit`, person.unit, units));
  pack.symbolRules.forEach((rule, index) => check(`symbolRules.${index}.unit`, rule.unit, units));
  pack.plans.forEach((plan: Plan, index) => {
    const path = `plans.${index}`;
    check(`${path}.predecessor`, plan.predecessor, plans);
    const sets = new Set(plan.targetSets.map((set) => set.key));
    check(`${path}.signer`, plan.signer, titles);
    checkBases(`${path}.bases`, plan.bases);
    checkBasis(`${path}.replaces`, plan.replaces);
    checkTasks(`${path}.tasks`, plan.tasks);
    plan.groups.forEach((group, at) => checkTasks(`${path}.groups.${at}.tasks`, group.tasks));
    plan.targetSets.forEach((set, at) =>
      set.targets.forEach((target, below) => {
        checkAssignees(`${path}.targetSets.${at}.targets.${below}.lead`, target.lead);
        checkAssignees(`${path}.targetSets.${at}.targets.${below}.coordinating`, target.coordinating);
      }),
    );
    plan.appendices.forEach((appendix, at) =>
      appendix.tables.forEach((table, below) =>
        check(`${path}.appendices.${at}.tables.${below}.targetSet`, table.targetSet, sets),
      ),
    );
  });
  return flaws;
}
