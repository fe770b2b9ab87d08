// Elements of a Word file that are counted or left out, whatever stands around them.

export type BodyCounts = { pictures: number; footnotes: number; changes: number; comments: number };

/** How things were before a change that is tracked, and what says nothing about the text. */
export const SKIPPED = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:tblGrid',
]);

export const COUNTED = new Map<string, keyof BodyCounts>([
  ['a:blip', 'pictures'],
  ['v:imagedata', 'pictures'],
  ['w:footnoteReference', 'footnotes'],
  ['w:endnoteReference', 'footnotes'],
  ['w:commentReference', 'comments'],
]);

/** Wider than any table of Word; a span beyond it is a mistake of the file. */
const MAX_SPAN = 63;

export function spanOf(attributes: Readonly<Record<string, string>>): number {
  const value = Number(attributes['w:val'] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN) : 1;
}
