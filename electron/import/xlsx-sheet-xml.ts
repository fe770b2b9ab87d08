// The XML of one worksheet taken apart before its cells are read: sheets formatted to their last row weigh far more than their words.
import type { ReadPage } from '../../shared/domain/imports/read-document.ts';
import { headOf, prefixOf } from './xml-text.ts';
import { refuse } from './zip-directory.ts';

/** Rows and columns from 1, both ends included. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
export type SheetXml = {
  /** What stands in `sheetData`, in UTF-8. */
  readonly rows: Buffer;
  /** Of its elements, with the colon. */
  readonly prefix: string;
  readonly merges: readonly Range[];
  readonly hiddenColumns: readonly number[];
  /** By column from 1, in millimetres, as far as the sheet says. */
  readonly widthsMm: ReadonlyMap<number, number>;
  readonly page: ReadPage | null;
};

const SPREADSHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
] as const;

/** As many rows with text as one sheet may have. */
export const MAX_ROWS = 20_000;
/** From here on blank rows and cells between the others are left out too: they are what a file formatted to its end consists of. */
const LARGE = 8 * 1024 * 1024;
const MAX_COLUMN = 16_384;
/** Columns beyond are none of a table's. */
const WIDTHS = 256;
/** What ends an element without content. */
const SLASH = 0x2f;

/** The prefix with its colon; "" where the main namespace is the default one. */
export function sheetPrefix(part: Buffer): string {
  const prefix = prefixOf(headOf(part.toString('latin1', 0, 8192)), SPREADSHEET) ?? '';
  return prefix === '' ? '' : `${prefix}:`;
}

/** A part whose elements carry no prefix, whatever the file gave them. */
export function withoutPrefix(part: Buffer): string {
  const prefix = sheetPrefix(part);
  const xml = part.toString('utf8');
  if (prefix === '') return xml;
  return xml
    .replaceAll(`<${prefix}`, '<')
    .replaceAll(`</${prefix}`, '</')
    .replace(`xmlns:${prefix.slice(0, -1)}=`, 'xmlns=');
}

/** The rows of a sheet up to the last with a value, as bytes; blank ones between them are left out of a large sheet. */
function rowsWithText(data: Buffer, prefix: string): Buffer {
  const ends = [`</${prefix}v>`, `</${prefix}is>`];
  const rowEnd = `</${prefix}row>`;
  const last = Math.max(...ends.map((end) => data.lastIndexOf(end)));
  if (last === -1) return Buffer.alloc(0);
  const cut = data.indexOf(rowEnd, last);
  const kept = cut === -1 ? refuse('damaged') : data.subarray(0, cut + rowEnd.length);
  if (kept.length <= LARGE) return kept;
  const pieces: Buffer[] = [];
  const next = ends.map((end) => kept.indexOf(end));
  for (let from = 0; from < kept.length;) {
    ends.forEach((end, at) => {
      const found = next[at] ?? -1;
      if (found !== -1 && found < from) next[at] = kept.indexOf(end, from);
    });
    const value = Math.min(...next.filter((found) => found !== -1));
    if (!Number.isFinite(value)) break;
    const end = kept.indexOf(rowEnd, value) + rowEnd.length;
    pieces.push(kept.subarray(kept.lastIndexOf(`<${prefix}row`, value), end));
    // Said here, before the memory is full of them.
    if (pieces.length > MAX_ROWS) refuse('too-many-rows');
    from = end;
  }
  return Buffer.concat(pieces);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function rangeOf(reference: string): Range | undefined {
  const [, left = '', top, right = '', bottom] =
    /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  if (bottom === undefined) return undefined;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

function hiddenColumns(head: string): readonly number[] {
  const hidden: number[] = [];
  for (const [tag] of head.matchAll(/<col\s[^<>]*>/g)) {
    if (!/\shidden="(1|true)"/.test(tag)) continue;
    const first = Number(/\smin="(\d+)"/.exec(tag)?.[1] ?? 0);
    const last = Math.min(Number(/\smax="(\d+)"/.exec(tag)?.[1] ?? 0), MAX_COLUMN);
    for (let column = Math.max(1, first); column <= last; column += 1) hidden.push(column);
  }
  return hidden;
}

// A width counts digits of 7 pixels and 5 pixels around them, of 96 to the inch, as Excel has it in its standard font.
const PIXEL_MM = 25.4 / 96;

function widthsOf(head: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [tag] of head.matchAll(/<col\s[^<>]*>/g)) {
    const [first, last, digits] = ['min', 'max', 'width'].map((name) =>
      Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(tag)?.[1] ?? 0),
    );
    if (first === undefined || last === undefined || digits === undefined || digits <= 0) continue;
    for (let column = Math.max(1, first); column <= Math.min(last, WIDTHS); column += 1)
      widths.set(column, (digits * 7 + 5) * PIXEL_MM);
  }
  return widths;
}

// Codes of paper in a worksheet; 9, and nothing said, is A4.
const A3 = /\spaperSize="8"/;

function pageOf(tail: string): ReadPage | null {
  const tag = /<pageSetup\s[^<>]*>/.exec(tail)?.[0];
  if (tag === undefined) return null;
  const orientation = /\sorientation="landscape"/.test(tag) ? 'landscape' : 'portrait';
  return { paper: A3.test(tag) ? 'A3' : 'A4', orientation };
}

/**
 * The rows of a worksheet, not read yet, and what stands around them.
 * @throws RefusedFile too-many-rows, damaged, unsafe
 */
export function sheetXml(part: Buffer): SheetXml {
  const prefix = sheetPrefix(part);
  const [opening, closing] = [`<${prefix}sheetData`, `</${prefix}sheetData>`];
  const opened = part.indexOf(opening);
  const from = part.indexOf('>', opened) + 1;
  const closed = part.lastIndexOf(closing);
  const none = opened === -1 || part[from - 2] === SLASH;
  if (!none && closed < from) refuse('damaged');
  const data = none ? Buffer.alloc(0) : rowsWithText(part.subarray(from, closed), prefix);
  const bare = (piece: Buffer): string => {
    const text = piece.toString('utf8');
    return prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  };
  const head = bare(part.subarray(0, Math.max(0, opened)));
  // Only the rows go through a parser, which refuses declarations by itself.
  if (head.includes('<!DOCTYPE')) refuse('unsafe');
  const tail = bare(part.subarray(none ? part.length : closed));
  return {
    rows: data,
    prefix,
    merges: [...tail.matchAll(/<mergeCell\s+ref="([^"]+)"/g)].flatMap(([, reference = '']) => rangeOf(reference) ?? []),
    hiddenColumns: hiddenColumns(head),
    widthsMm: widthsOf(head),
    page: pageOf(tail),
  };
}
