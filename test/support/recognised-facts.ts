// What was recognised in one of the five real documents, compared with its checked data: what differs, in sentences.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../shared/domain/imports/facts.ts';
import type { ImportDraft } from '../../shared/domain/imports/import-draft.ts';
import { sourceFacts, SOURCES, type Facts, type FactTask, type SourceName } from './source-facts.ts';

type FactCitation = { readonly type: string; readonly number: string; readonly date: string | null };
type AllFacts = Facts & {
  readonly citations: readonly FactCitation[];
};

/** The restored text of a source, as the file holds it. */
export function sourceText(name: SourceName): string {
  return readFileSync(join(SOURCES, `${name}.md`), 'utf8');
}

/**
 * The stop or colon that closes a text, blanks, and "Lưu VT" for "Lưu: VT" are signs of the print: two texts that differ in nothing
 * else are the same. A text of several lines is compared line by line.
 */
function bare(text: string | null): string | null {
  if (text === null) return null;
  return text
    .split('\n')
    .map((line) => line.replace(/[\s.;:,]+$/, '').replace(/\s+/g, ' '))
    .join('\n')
    .replace(/^Lưu:?\s+/, 'Lưu: ')
    .trim();
}

function listed(texts: readonly string[]): string {
  return texts.map(bare).join(' | ');
}

/** A basis is compared by the number it names: facts say it short, the paper may say it long. */
function numbers(bases: readonly string[]): string {
  const found = bases.map((basis) => /\d[^\s]*[/-][^\s,;]*/.exec(basis)?.[0] ?? bare(basis) ?? '');
  return [...new Set(found)].toSorted().join(' | ');
}

function differs(what: string, got: string | null | undefined, want: string | null | undefined): readonly string[] {
  return (got ?? null) === (want ?? null) ? [] : [`${what}: «${got ?? '—'}» instead of «${want ?? '—'}»`];
}

function taskDiffers(got: FactTask | undefined, want: FactTask): readonly string[] {
  const what = `task ${want.group ?? ''} ${want.parent ?? ''} ${want.number ?? ''}`;
  if (got === undefined) return [`${what} is missing`];
  return [
    ...(['group', 'number', 'parent'] as const).flatMap((name) => differs(`${what} ${name}`, got[name], want[name])),
    ...(['content', 'time', 'product'] as const).flatMap((name) =>
      differs(`${what} ${name}`, bare(got[name]), bare(want[name])),
    ),
    ...(['lead', 'coordinating'] as const).flatMap((name) =>
      differs(`${what} ${name}`, listed(got[name]), listed(want[name])),
    ),
    ...differs(`${what} basis`, numbers(got.basis), numbers(want.basis)),
  ];
}

/** Citations by kind and number, each with its day; a day the facts do not know may be found all the same. */
function citationsDiffer(got: readonly FactCitation[], want: readonly FactCitation[]): readonly string[] {
  return want
    .filter(({ number }) => /\d.*[/-]/.test(number))
    .flatMap((one) => {
      const found = got.find((other) => other.number === one.number && other.type === one.type);
      if (found === undefined) return [`citation ${one.type} ${one.number} is missing`];
      return one.date === null ? [] : differs(`citation ${one.number}`, found.date, one.date);
    });
}

/** Everything in which a draft is not what its source holds; empty where all of it was recognised. */
export function differencesFromFacts(draft: ImportDraft, name: SourceName): readonly string[] {
  const got = factsOf(draft) as AllFacts;
  const want = sourceFacts(name) as AllFacts;
  const header = Object.keys(want.header) as (keyof Facts['header'])[];
  return [
    // A letterhead is printed in capitals, whatever the text has.
    ...header.flatMap((key) => {
      const text = (value: string | null): string | null =>
        bare(key === 'coquan' ? (value?.toLocaleUpperCase('vi') ?? null) : value);
      return differs(key, text(got.header[key] ?? null), text(want.header[key]));
    }),
    ...differs('groups', String(got.taskGroups.length), String(want.taskGroups.length)),
    ...want.taskGroups.flatMap((group, at) => [
      ...differs(`group ${group.number}`, got.taskGroups[at]?.number, group.number),
      ...differs(`group ${group.number}`, bare(got.taskGroups[at]?.title ?? null), bare(group.title)),
    ]),
    ...differs('tasks', String(got.tasks.length), String(want.tasks.length)),
    ...want.tasks.flatMap((task, at) => taskDiffers(got.tasks[at], task)),
    ...differs('targets', String(got.targets.length), String(want.targets.length)),
    ...want.targets.flatMap((target, at) =>
      (['set', 'name', 'unit', 'value', 'lead', 'coordinating'] as const).flatMap((key) =>
        differs(`target ${at + 1} ${key}`, bare(got.targets[at]?.[key] ?? null), bare(target[key])),
      ),
    ),
    ...differs('recipients', listed(got.recipients), listed(want.recipients)),
    ...(['quyen_han', 'chuc_vu', 'nguoi_ky'] as const).flatMap((key) =>
      differs(key, got.signature[key], want.signature[key]),
    ),
    ...want.sections.flatMap(({ heading }) =>
      got.sections.some((other) => bare(other.heading) === bare(heading)) ? [] : [`section «${heading}» is missing`],
    ),
    ...citationsDiffer(got.citations, want.citations),
  ];
}
