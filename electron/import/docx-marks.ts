// Elements of a Word file that are counted or left out, whatever stands around them, and sizes said in twentieths of a point.
import type { ReadPage } from '../../shared/domain/imports/read-document.ts';

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
]);

export const COUNTED = new Map<string, keyof BodyCounts>([
  ['a:blip', 'pictures'],
  ['v:imagedata', 'pictures'],
  ['w:footnoteReference', 'footnotes'],
  ['w:endnoteReference', 'footnotes'],
  ['w:commentReference', 'comments'],
]);

const MM_PER_TWIP = 25.4 / 1440;

function millimetres(value: string | undefined): number {
  const twips = Number(value ?? 0);
  return Number.isFinite(twips) && twips > 0 ? twips * MM_PER_TWIP : 0;
}

/** The width of a column of a table's grid, in millimetres; 0 where none is said. */
export function gridWidth(attributes: Readonly<Record<string, string>>): number {
  return millimetres(attributes['w:w']);
}

/** The sheet of a section. */
export function pageOf(attributes: Readonly<Record<string, string>>): ReadPage {
  const [width, height] = [millimetres(attributes['w:w']), millimetres(attributes['w:h'])];
  const paper = Math.min(width, height) > A3_FROM_MM ? 'A3' : 'A4';
  return { paper, orientation: width > height ? 'landscape' : 'portrait' };
}

// Between the short sides of A4 and A3.
const A3_FROM_MM = 260;

/** Wider than any table of Word; a span beyond it is a mistake of the file. */
const MAX_SPAN = 63;

export function spanOf(attributes: Readonly<Record<string, string>>): number {
  const value = Number(attributes['w:val'] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN) : 1;
}
