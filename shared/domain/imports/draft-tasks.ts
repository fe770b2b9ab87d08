// The texts of a task, from cells or from lines, as the fields of a draft.
import type { FieldTexts } from '../table-recogniser.ts';
import { linesOf } from '../text.ts';
import type { DraftTask, DraftTaskFields } from './import-draft.ts';
import { readOwners } from './owners.ts';
import type { InlineField } from './body-lines.ts';
import type { SourcePlace } from './read-document.ts';

/** A task while its lines are gathered; the values of a field one an entry. */
export type OpenTask = {
  readonly number: string | null;
  readonly lines: string[];
  readonly fields: { [Field in InlineField]?: readonly string[] };
  readonly subtasks: OpenTask[];
  readonly at: SourcePlace | null;
};

/** The stop that closes a line of the running text is set anew where it is printed; "v.v." and "…" are words. */
function withoutStop(text: string): string {
  return /(?:\.\.|v\.v)\.$/u.test(text) ? text : text.replace(/\s*[.;]$/u, '');
}

const MARKED = /^\s*[-–•]\s+/u;

/** Entries of a cell: a list with a dash before each, or the one text it holds. "+" stays: it is printed as it is. */
export function cellEntries(text: string): readonly string[] {
  const lines = linesOf(text);
  const marks = lines.filter((line) => MARKED.test(line) || /^\+\s/.test(line)).length;
  if (marks < 2) return lines.length === 0 ? [] : [lines.join('\n')];
  const entries: string[] = [];
  for (const line of lines) {
    const last = entries.length - 1;
    if (MARKED.test(line) || /^\+\s/.test(line) || last < 0) entries.push(line.replace(MARKED, ''));
    else entries[last] = `${entries[last] ?? ''}\n${line}`;
  }
  return entries;
}

/** Legal bases of a cell or line: one a line or between ";". */
export function basesOf(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((one) =>
      one
        .replace(/^\s*[-–•+]\s+/u, '')
        .replace(/[\s;,]+$/u, '')
        .trim(),
    )
    .filter((one) => one !== '');
}

const NOWHERE: SourcePlace = { part: 0, block: 0, row: null };

function inlineFields(open: OpenTask, known: ReadonlySet<string>): DraftTaskFields {
  const { fields } = open;
  const listed = (values: readonly string[] | undefined): readonly string[] => (values ?? []).map(withoutStop);
  const [first = '', ...rest] = open.lines;
  const time = listed(fields.time).join('\n');
  return {
    number: open.number,
    content: [first.replace(/\s*:$/u, ''), ...rest].join('\n'),
    lead: (fields.lead ?? []).flatMap((value) => readOwners(value, known)),
    coordinating: (fields.coordinating ?? []).flatMap((value) => readOwners(value, known)),
    products: listed(fields.product),
    time: time === '' ? null : time,
    bases: (fields.basis ?? []).flatMap((value) => basesOf(withoutStop(value))),
    note: null,
    at: open.at ?? NOWHERE,
  };
}

/** A task of the running text. */
export function taskOf(open: OpenTask, known: ReadonlySet<string>): DraftTask {
  return { ...inlineFields(open, known), subtasks: open.subtasks.map((part) => inlineFields(part, known)) };
}

const ROLE = /(?:^|[\n;])\s*(?:[-–+•]\s*)?(?:(?:đơn vị|cơ quan)\s+)?(chủ trì|phối hợp)(?:\s+thực hiện)?\s*:\s*/giu;

/** Who leads and who helps; one column may say both: "Chủ trì: Văn phòng", "Phối hợp: Thanh tra". */
function whoOf({ lead = '', coordinating = '' }: FieldTexts): { readonly lead: string; readonly coordinating: string } {
  const labels = coordinating === '' ? [...lead.matchAll(ROLE)] : [];
  if (labels.length === 0) return { lead, coordinating };
  const found = { lead: [lead.slice(0, labels[0]?.index)], coordinating: [''] };
  labels.forEach((label, at) => {
    const words = lead.slice(label.index + label[0].length, labels[at + 1]?.index);
    (label[1]?.toLowerCase() === 'chủ trì' ? found.lead : found.coordinating).push(words);
  });
  const joined = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n');
  return { lead: joined(found.lead), coordinating: joined(found.coordinating) };
}

/** A task of a table. */
export function fieldsOfCells(
  texts: FieldTexts,
  number: string | null,
  at: SourcePlace,
  known: ReadonlySet<string>,
): DraftTaskFields {
  const { lead, coordinating } = whoOf(texts);
  return {
    number,
    content: texts.content ?? '',
    lead: readOwners(lead, known),
    coordinating: readOwners(coordinating, known),
    products: cellEntries(texts.product ?? ''),
    time: texts.time ?? null,
    bases: basesOf(texts.basis ?? ''),
    note: texts.note ?? null,
    at,
  };
}
