// Legal documents that a plan or a task leans on, and how the paper names them.
import * as z from 'zod';
import { DaySchema, PartialDaySchema, printShortDay } from './day.ts';
import { Key } from './organisation.ts';
import { FilledTextInput, NameInput, OptionalLine, OptionalText, fold } from './text.ts';

export const CITATION_STATES = ['in-force', 'amended', 'replaced', 'expired', 'unknown'] as const;
export type CitationState = (typeof CITATION_STATES)[number];

export const CitationSchema = z.strictObject({
  key: Key,
  /** "Nghị định", "Luật", "Kế hoạch" … */
  kind: NameInput,
  /** With its symbol, "118/2025/NĐ-CP"; a law cited by its name has none. */
  number: OptionalLine,
  issued: PartialDaySchema.nullable(),
  issuer: OptionalLine,
  /** As it follows in the sentence: "quy định về …", "về …". */
  subject: OptionalText,
  /** As far as the office knows; never shown without the day it was looked up. */
  state: z.enum(CITATION_STATES).default('unknown'),
  /** Key of the document that took its place. */
  replacedBy: Key.nullable().default(null),
  checkedOn: DaySchema.nullable().default(null),
  /** Where the state was looked up. */
  source: OptionalLine.default(null),
});
export type Citation = z.infer<typeof CitationSchema>;

/** The documents that come with the program, as `resources/legal` lists them. */
export const CitationListSchema = z.array(CitationSchema).max(2000);

/** A legal basis: a document of the library, or words of the clerk's own. */
export const BasisSchema = z.union([z.strictObject({ citation: Key }), z.strictObject({ text: FilledTextInput })]);
export type Basis = z.infer<typeof BasisSchema>;

/** Kind and number only, for every citation after the first (Nghị định 30/2020, Phụ lục I, II.6.b). */
export function printShortCitation(citation: Citation): string {
  if (citation.number === null) return [citation.kind, citation.subject].filter(Boolean).join(' ');
  return `${citation.kind} số ${citation.number}`;
}

/** Kind, number, date, issuer and subject, for the first citation (II.6.b); Luật and Pháp lệnh go without number and issuer (II.6.a). */
export function printFullCitation(citation: Citation): string {
  const isLaw = /^(bộ luật|luật|pháp lệnh|hiến pháp)/i.test(citation.kind);
  const day = citation.issued === null ? null : `ngày ${printShortDay(citation.issued)}`;
  const parts = isLaw
    ? [citation.kind, citation.subject, day]
    : [
        citation.number === null ? citation.kind : `${citation.kind} số ${citation.number}`,
        day,
        citation.issuer === null ? null : `của ${citation.issuer}`,
        citation.subject,
      ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** A line that names a document of the library as the paper prints it becomes a link to it, anything else stays words. */
export function basisNamed(line: string, citations: readonly Citation[]): Basis {
  const wanted = fold(line.replace(/[;.,]+$/, ''));
  const found = citations.filter((citation) =>
    [printFullCitation(citation), printShortCitation(citation)].some((text) => fold(text) === wanted),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 ? { citation: only.key } : { text: line };
}

/** True where a paper should no longer lean on the document without a second look. */
export function isOutdated(citation: Citation): boolean {
  return citation.state === 'replaced' || citation.state === 'expired';
}
