// Small documents as a reader gives them, written down in tests line by line and row by row.
import { NO_CHOICES, type ImportDraft } from '../../shared/domain/imports/import-draft.ts';
import type { Alignment, ReadBlock, ReadCell, ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { recogniseDocument } from '../../shared/domain/imports/recognise-document.ts';

/** A line; "^" before it centres it. */
export function line(text: string, bold = false): ReadBlock {
  const align: Alignment = text.startsWith('^') ? 'center' : 'left';
  const runs = [{ text: text.replace(/^\^/, ''), bold, italic: false }];
  return { kind: 'paragraph', runs, marker: null, depth: 0, align };
}

/** A table; a cell is its text, or its text with its columns and rows. */
export function table(...rows: readonly (readonly (string | readonly [string, number, number?])[])[]): ReadBlock {
  const cell = (one: string | readonly [string, number, number?]): ReadCell =>
    typeof one === 'string' ? { text: one } : { text: one[0], colSpan: one[1], rowSpan: one[2] ?? 1 };
  return { kind: 'table', rows: rows.map((row) => row.map(cell)) };
}

export function documentOf(...blocks: readonly (string | ReadBlock)[]): ReadDocument {
  const read = blocks.map((block) => (typeof block === 'string' ? line(block) : block));
  return { format: 'docx', file: 'a.docx', parts: [{ name: null, hidden: false, blocks: read }], notes: [] };
}

export function draftOf(...blocks: readonly (string | ReadBlock)[]): ImportDraft {
  return recogniseDocument(documentOf(...blocks), NO_CHOICES);
}

/** What the clerk is told, without its places. */
export function told({ warnings }: ImportDraft): readonly string[] {
  return warnings.map(({ code, text }) => (text === '' ? code : `${code}: ${text}`));
}
