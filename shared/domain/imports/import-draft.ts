// What is recognised in a document: everything in words, each piece with its place in the source, nothing written anywhere.
import type { OutlineNode } from '../outline.ts';
import type { PartialDay } from '../day.ts';
import type { InlineTitles, TaskPlacement } from '../plans.ts';
import type { TableField } from '../table-headings.ts';
import type { TaskNumbering } from '../tasks.ts';
import type { Column } from '../appendices.ts';
import type { SourcePlace } from './read-document.ts';

export type DraftAssignee = { readonly phrase: string; readonly role: string | null };

export type DraftTaskFields = {
  /** As it stands in the source: "1", "7.2", "a"; `null` where there is none. */
  readonly number: string | null;
  readonly content: string;
  readonly lead: readonly DraftAssignee[];
  readonly coordinating: readonly DraftAssignee[];
  readonly products: readonly string[];
  readonly time: string | null;
  readonly bases: readonly string[];
  readonly note: string | null;
  readonly at: SourcePlace;
};
export type DraftTask = DraftTaskFields & { readonly subtasks: readonly DraftTaskFields[] };

export type DraftTaskGroup = {
  readonly number: string | null;
  readonly title: string;
  readonly numbering: TaskNumbering;
  readonly tasks: readonly DraftTask[];
  readonly at: SourcePlace;
};

export type DraftTarget = {
  readonly number: string | null;
  readonly name: string;
  readonly unit: string | null;
  /** As printed: "Tối thiểu 80". */
  readonly goal: string;
  readonly lead: readonly DraftAssignee[];
  readonly coordinating: readonly DraftAssignee[];
  readonly note: string | null;
  readonly level: 0 | 1;
  readonly at: SourcePlace;
};
export type DraftTargetSet = {
  readonly number: string | null;
  /** Empty where the source names none. */
  readonly title: string;
  readonly mandate: string | null;
  readonly targets: readonly DraftTarget[];
  /** The table it was read from; rows under titles of their own make several sets of one table. */
  readonly at: SourcePlace;
};

export type DraftHeader = {
  readonly parentLetterhead: string | null;
  readonly letterhead: string | null;
  readonly number: string | null;
  /** Behind the stroke: "KH-SKHCN". */
  readonly symbol: string | null;
  readonly place: string | null;
  readonly issued: PartialDay | null;
  /** Code of `DOCUMENT_KINDS`; `null` where the source names none. */
  readonly kind: string | null;
  /** Without "V/v". */
  readonly subject: string | null;
  readonly addressees: readonly string[];
};

/** What a table was taken for, and how its columns were read. `number` of its heading rows is `bodyFrom`. */
export type TableReading = {
  readonly at: SourcePlace;
  readonly content: 'tasks' | 'targets' | 'none';
  readonly title: string | null;
  readonly bodyFrom: number;
  readonly fields: readonly (TableField | null)[];
  /** The heading in its compared form: what a mapping is remembered by; empty where the table has none. */
  readonly heading: string;
  /** The columns as a Phụ lục would print them again. */
  readonly columns: readonly Column[];
  readonly numbering: 'restart' | 'continuous';
};

export type DraftAppendix = {
  readonly title: string;
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly tables: readonly TableReading[];
};

/** A document named in the text; the day partial, all as far as it is written there. */
export type DraftCitation = {
  readonly kind: string;
  readonly number: string;
  readonly issued: PartialDay | null;
  readonly issuer: string | null;
};

export type ReportDeadline = { readonly period: string; readonly due: string };

export type ImportWarning = {
  readonly code:
    | 'no-header'
    | 'no-number'
    | 'no-day'
    | 'row-joined'
    | 'row-without-content'
    | 'sub-of-nothing'
    | 'stray-cells'
    | 'as-above'
    | 'label-other'
    | 'lead-missing'
    | 'time-missing'
    | 'table-unknown'
    | 'text-unread'
    | 'word-uncertain'
    | 'several-documents';
  /** What it is about, as it stands in the source, shortened; empty where there is nothing to show. */
  readonly text: string;
  readonly at: SourcePlace | null;
};

export type ImportDraft = {
  /** The first words of each document in the file; this draft is that of one of them. */
  readonly documents: readonly string[];
  readonly header: DraftHeader;
  /** Căn cứ, one a line, without their closing marks. */
  readonly bases: readonly string[];
  readonly outline: readonly OutlineNode[];
  readonly taskPlacement: TaskPlacement;
  readonly taskNumbering: TaskNumbering;
  readonly inlineTitles: InlineTitles;
  readonly tasks: readonly DraftTask[];
  readonly groups: readonly DraftTaskGroup[];
  readonly targetSets: readonly DraftTargetSet[];
  readonly tables: readonly TableReading[];
  readonly appendices: readonly DraftAppendix[];
  /** What "thay thế …" names. */
  readonly replaces: string | null;
  readonly recipients: readonly string[];
  readonly archive: string | null;
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null };
  readonly citations: readonly DraftCitation[];
  readonly reportDeadlines: readonly ReportDeadline[];
  readonly warnings: readonly ImportWarning[];
};

/** What the clerk has decided against the recogniser, table by table; and what earlier decisions have taught. */
export type RecogniserChoices = {
  /** Which document of the file, from 0. */
  readonly document?: number;
  readonly tables: readonly Pick<TableReading, 'at' | 'content' | 'bodyFrom' | 'fields'>[];
  /** Fields by the compared form of a heading. */
  readonly remembered: ReadonlyMap<
    string,
    { readonly content: 'tasks' | 'targets' | 'none'; readonly fields: readonly (TableField | null)[] }
  >;
};
export const NO_CHOICES: RecogniserChoices = { tables: [], remembered: new Map() };
