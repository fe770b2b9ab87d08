// Turning typed words into units, people and legal documents, and back.
import { printFullCitation, printShortCitation, type Basis, type Citation } from '../../shared/domain/citations.ts';
import { knownNames, readOwners } from '../../shared/domain/imports/owners.ts';
import { openUnits, unitNamed, type Person, type Unit } from '../../shared/domain/organisation.ts';
import type { Assignee } from '../../shared/domain/tasks.ts';
import { cleanLine, fold } from '../../shared/domain/text.ts';

export type Staff = { readonly units: readonly Unit[]; readonly people: readonly Person[] };

/** The words an assignee is shown and edited with. */
export function assigneeWords(assignee: Assignee, { units, people }: Staff): string {
  if ('unit' in assignee) return units.find((unit) => unit.key === assignee.unit)?.name ?? '';
  if ('person' in assignee) return people.find((person) => person.key === assignee.person)?.name ?? '';
  return assignee.phrase;
}

/**
 * A unit by name or alias, a person by name, else the words themselves; `null` for nothing typed.
 * @param present who stands there already: a unit closed since keeps its place in an old paper
 */
export function readAssignee(
  words: string,
  role: string,
  staff: Staff,
  present: readonly Assignee[] = [],
): Assignee | null {
  const text = cleanLine(words);
  const part = cleanLine(role) === '' ? null : cleanLine(role);
  if (text === '') return null;
  const closed = present.find(
    (one) =>
      'unit' in one &&
      assigneeWords(one, staff) === text &&
      staff.units.some((known) => known.key === one.unit && known.validTo !== null),
  );
  if (closed !== undefined) return { ...closed, role: part };
  const unit = unitNamed(text, staff.units);
  if (unit !== undefined) return { unit: unit.key, role: part };
  const people = staff.people.filter((person) => fold(person.name) === fold(text));
  const [person] = people;
  if (person !== undefined && people.length === 1) return { person: person.key, role: part };
  return { phrase: text, role: part };
}

/** One entry's words as one or several assignees: "Sở Tài chính; Sở Nội vụ" names two. */
export function readAssignees(
  words: string,
  role: string,
  staff: Staff,
  present: readonly Assignee[] = [],
): readonly Assignee[] {
  return words
    .split(/[;\n]/)
    .map((part) => readAssignee(part, role, staff, present))
    .filter((assignee) => assignee !== null);
}

const KNOWN = new WeakMap<Staff, ReadonlySet<string>>();

/** Who stands in a cell that was pasted: split as in a file that is taken over, each with what only they do. What is typed is split at ";" alone. */
export function assigneesOfCell(text: string, staff: Staff): readonly Assignee[] {
  const known = KNOWN.get(staff) ?? knownNames(staff.units);
  KNOWN.set(staff, known);
  return readOwners(text, known)
    .map(({ phrase, role }) => readAssignee(phrase, role ?? '', staff))
    .filter((assignee) => assignee !== null);
}

/** Names, aliases and people to suggest for what is typed so far, at most twelve. */
export function suggestAssignees(words: string, { units, people }: Staff): readonly string[] {
  const wanted = fold(words);
  const named = openUnits(units)
    .filter((unit) => [unit.name, ...unit.aliases].some((name) => fold(name).includes(wanted)))
    .map((unit) => unit.name);
  const persons = people.map((person) => person.name).filter((name) => fold(name).includes(wanted));
  return [...new Set([...named, ...persons])].slice(0, 12);
}

export function assigneesLine(assignees: readonly Assignee[], staff: Staff): string {
  return assignees.map((assignee) => assigneeWords(assignee, staff)).join('; ');
}

/** A legal basis as the clerk reads and edits it. */
export function basisWords(basis: Basis, citations: readonly Citation[], full: boolean): string {
  if ('text' in basis) return basis.text;
  const citation = citations.find((known) => known.key === basis.citation);
  if (citation === undefined) return '';
  return full ? printFullCitation(citation) : printShortCitation(citation);
}

/** Documents of the library to suggest for what is typed so far, by kind and number, at most twelve. */
export function suggestBases(words: string, citations: readonly Citation[]): readonly string[] {
  const wanted = fold(words);
  return citations
    .filter((citation) => fold(printFullCitation(citation)).includes(wanted))
    .map(printShortCitation)
    .slice(0, 12);
}

/** The assignees with every group of units replaced by its members; those named already are not named twice. */
export function expandGroups(assignees: readonly Assignee[], { units }: Staff): readonly Assignee[] {
  const named = new Set(assignees.flatMap((one) => ('unit' in one ? [one.unit] : [])));
  return assignees.flatMap((one): readonly Assignee[] => {
    const group = 'unit' in one ? units.find((unit) => unit.key === one.unit) : undefined;
    if (group === undefined || group.kind !== 'group' || group.members.length === 0) return [one];
    return group.members.flatMap((unit) => (named.has(unit) ? [] : [{ unit, role: one.role }]));
  });
}

/** True where one of the assignees stands for several units. */
export function hasGroup(assignees: readonly Assignee[], { units }: Staff): boolean {
  return assignees.some(
    (one) =>
      'unit' in one && units.some((unit) => unit.key === one.unit && unit.kind === 'group' && unit.members.length > 0),
  );
}
