// What a cell of the task grid shows, and what a typed cell means for its task. Without the screen.
import { cleanText } from '../../../shared/domain/text.ts';
import { basisNamed, type Citation } from '../../../shared/domain/citations.ts';
import { basesOf, cellEntries } from '../../../shared/domain/imports/draft-tasks.ts';
import type { Assignee, TaskRecord } from '../../../shared/domain/tasks.ts';
import type { FieldTexts } from '../../../shared/domain/table-recogniser.ts';
import { assigneesOfCell, assigneeWords, basisWords, readAssignee, type Staff } from '../../kit/choices.ts';

export const GRID_FIELDS = ['content', 'lead', 'coordinating', 'time', 'product', 'basis', 'note'] as const;
export type GridField = (typeof GRID_FIELDS)[number];

/** Width of a column before anyone drags it, in pixels. */
export const GRID_WIDTHS: Readonly<Record<GridField, number>> = {
  content: 214,
  lead: 108,
  coordinating: 108,
  time: 94,
  product: 100,
  basis: 130,
  note: 110,
};

export type CellContext = { readonly staff: Staff; readonly citations: readonly Citation[] };

/** The fields of a task that a cell may change. */
export type TaskFields = Omit<TaskRecord, 'id' | 'groupId' | 'parentId'>;
export type CellPatch = { -readonly [Field in keyof TaskFields]?: TaskFields[Field] };

/** An assignee as the paper names it, its own part behind the name. */
function assigneeText(assignee: Assignee, staff: Staff): string {
  const name = assigneeWords(assignee, staff);
  return assignee.role === null ? name : `${name} ${assignee.role}`;
}

/** The text of a cell, one entry of a list a line. */
export function cellText(task: TaskFields, field: GridField, { staff, citations }: CellContext): string {
  switch (field) {
    case 'content':
      return task.content;
    case 'lead':
    case 'coordinating':
      return task[field].map((assignee) => assigneeText(assignee, staff)).join('\n');
    case 'time':
    case 'note':
      return task[field] ?? '';
    case 'product':
      return task.products.join('\n');
    case 'basis':
      return task.bases.map((basis) => basisWords(basis, citations, false)).join('\n');
  }
}

function entriesOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((entry) => entry.replace(/^\s*[-–•+]\s+/u, '').trim())
    .filter((entry) => entry !== '');
}

/** Entries that were there already stay what they were: a part of one's own is no part of the name. */
function readSide(text: string, before: readonly Assignee[], staff: Staff): Assignee[] {
  return entriesOf(text, /[;\n]/)
    .map((entry) => before.find((old) => assigneeText(old, staff) === entry) ?? readAssignee(entry, '', staff))
    .filter((assignee) => assignee !== null);
}

/** What a typed cell changes; `before` is the task as it is, `null` for a new one. Total: any text is kept as words at least. */
export function cellPatch(field: GridField, typed: string, before: TaskFields | null, context: CellContext): CellPatch {
  const text = cleanText(typed);
  const { staff, citations } = context;
  switch (field) {
    case 'content':
      return { content: text };
    case 'lead':
      return { lead: readSide(text, before?.lead ?? [], staff) };
    case 'coordinating':
      return { coordinating: readSide(text, before?.coordinating ?? [], staff) };
    case 'time':
      return { time: text === '' ? null : text };
    case 'note':
      return { note: text === '' ? null : text };
    case 'product':
      return { products: [...entriesOf(text, /\n/)] };
    case 'basis':
      return { bases: entriesOf(text, /[;\n]/).map((line) => basisNamed(line, citations)) };
  }
}

/** What a pasted cell says, by the rules by which files are taken over: names behind "và", and lists with a dash before each entry. */
function pastedPatch(field: GridField, pasted: string, context: CellContext): CellPatch {
  const text = cleanText(pasted);
  switch (field) {
    case 'lead':
      return { lead: [...assigneesOfCell(text, context.staff)] };
    case 'coordinating':
      return { coordinating: [...assigneesOfCell(text, context.staff)] };
    case 'product':
      return { products: [...cellEntries(text)] };
    case 'basis':
      return { bases: basesOf(text).map((line) => basisNamed(line, context.citations)) };
    case 'content':
    case 'time':
    case 'note':
      return cellPatch(field, text, null, context);
  }
}

/** Fields of a row that was pasted as a table. */
export function fieldsOfTexts(texts: FieldTexts, context: CellContext): CellPatch & { readonly content: string } {
  const patches = GRID_FIELDS.map((field) => {
    const text = texts[field];
    return text === undefined ? {} : pastedPatch(field, text, context);
  });
  return Object.assign({ content: cleanText(texts.content ?? '') }, ...patches) as CellPatch & { content: string };
}
