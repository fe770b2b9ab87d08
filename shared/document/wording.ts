// Small wordings of the paper: how units, products and bases are joined, and which punctuation closes a line.
import { printFullCitation, printShortCitation, type Basis, type Citation } from '../domain/citations.ts';
import type { Person, Unit } from '../domain/organisation.ts';
import type { Assignee } from '../domain/tasks.ts';
import { linesOf } from '../domain/text.ts';

/** The records of an office by key, looked up while a document is composed. */
export type OfficeIndex = {
  readonly units: ReadonlyMap<string, Unit>;
  readonly people: ReadonlyMap<string, Person>;
  readonly citations: ReadonlyMap<string, Citation>;
  /** Keys of the documents named so far: the first time in full, later by kind and number only (II.6.b). Grows while a paper is composed, in the order of print. */
  readonly cited: Set<string>;
};

/** The lists of an office that a paper names records of. */
export type NamedRecords = {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly citations: readonly Citation[];
};

/** @param typed the words the clerk typed herself: a document whose number stands there is taken as named */
export function indexOffice(office: NamedRecords, typed: readonly string[] = []): OfficeIndex {
  const named = (citation: Citation): boolean => {
    const { number } = citation;
    return number !== null && typed.some((text) => text.includes(number));
  };
  return {
    units: new Map(office.units.map((unit) => [unit.key, unit])),
    people: new Map(office.people.map((person) => [person.key, person])),
    citations: new Map(office.citations.map((citation) => [citation.key, citation])),
    cited: new Set(office.citations.filter(named).map((citation) => citation.key)),
  };
}

/** The name under which an assignee is printed. A key that no longer points anywhere prints nothing rather than its key. */
export function assigneeName(assignee: Assignee, index: OfficeIndex): string {
  if ('unit' in assignee) return index.units.get(assignee.unit)?.name ?? '';
  if ('person' in assignee) return index.people.get(assignee.person)?.name ?? '';
  return assignee.phrase;
}

function withRole(assignee: Assignee, index: OfficeIndex): string {
  const name = assigneeName(assignee, index);
  return assignee.role === null ? name : `${name} ${assignee.role}`;
}

/** A dash in front, unless the clerk typed a mark of her own. */
function listed(line: string): string {
  return /^[-+]\s/.test(line) ? line : `- ${line}`;
}

/** Paragraphs of a cell: one entry stands alone, several become a list. */
export function cellList(entries: readonly string[]): readonly string[] {
  const lines = entries.flatMap(linesOf);
  return entries.length > 1 ? lines.map(listed) : lines;
}

export function assigneeCell(assignees: readonly Assignee[], index: OfficeIndex): readonly string[] {
  return cellList(assignees.map((assignee) => withRole(assignee, index)));
}

function citationOf(basis: Basis, index: OfficeIndex): Citation | undefined {
  return 'citation' in basis ? index.citations.get(basis.citation) : undefined;
}

/** A basis in full, as the opening of a paper and "thay thế …" name it. */
export function fullBasis(basis: Basis, index: OfficeIndex): string {
  if ('text' in basis) return basis.text;
  const citation = citationOf(basis, index);
  if (citation === undefined) return '';
  index.cited.add(citation.key);
  return printFullCitation(citation);
}

function joined(texts: readonly string[]): readonly string[] {
  const filled = texts.filter((text) => text !== '');
  return filled.length === 0 ? [] : linesOf(filled.join('; '));
}

/** Bases in the running text: in full where the paper names a document for the first time, else by kind and number. */
export function basesLine(bases: readonly Basis[], index: OfficeIndex): readonly string[] {
  return joined(
    bases.map((basis) => {
      const citation = citationOf(basis, index);
      return citation !== undefined && index.cited.has(citation.key)
        ? printShortCitation(citation)
        : fullBasis(basis, index);
    }),
  );
}

/** Bases in a cell: by kind and number, as such tables have them; a column of a few centimetres is no place for a whole title. */
export function basesCell(bases: readonly Basis[], index: OfficeIndex): readonly string[] {
  return joined(
    bases.map((basis) => {
      const citation = citationOf(basis, index);
      return citation === undefined ? fullBasis(basis, index) : printShortCitation(citation);
    }),
  );
}

/** What follows "Đơn vị chủ trì:" in running text: one line, or a list where each entry has its own part. */
export function assigneeLines(assignees: readonly Assignee[], index: OfficeIndex): readonly string[] {
  const texts = assignees.map((assignee) => withRole(assignee, index)).filter((text) => text !== '');
  if (texts.length > 1 && assignees.some((assignee) => assignee.role !== null)) return texts;
  // Within the sentence a general phrase goes on in small letters: "Văn phòng Sở và các phòng, đơn vị có liên quan".
  const joined = texts.map((text, at) => (at === 0 ? text : text.replace(/^Các /, 'các ')));
  if (joined.length === 2) return [joined.join(' và ')];
  return joined.length === 0 ? [] : [joined.join('; ')];
}

/** Closes a sentence with a full stop unless it already ends in a mark. */
export function closed(text: string): string {
  return /[.;:!?…]$/.test(text) ? text : `${text}.`;
}

/** The line before a list: it ends in a colon unless it already ends in a mark. */
export function introducing(text: string): string {
  return /[.;:!?]$/.test(text) ? text : `${text}:`;
}

/** Takes the end mark "./." or a closing stop off, so that it can be set anew; also one inside the marks of a bold or italic last word. */
export function withoutEnd(text: string): string {
  const bare = text.replace(/\s*[./;,]+$/, '');
  const [marks = ''] = /(?:\*\*|__)*$/.exec(bare) ?? [];
  const inside = bare.slice(0, bare.length - marks.length);
  const ended = inside.replace(/\s*[./;,]+$/, '');
  return marks === '' || ended === inside || ended === '' ? bare : ended + marks;
}
