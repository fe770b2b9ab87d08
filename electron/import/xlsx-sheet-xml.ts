// The XML of one worksheet taken apart before its cells are read: sheets formatted to their last row weigh far more than their words.
import type { ReadPage } from '../../shared/domain/imports/read-document.ts';
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

/** As many rows with text as one sheet may have. */
export const MAX_ROWS = 20_000;
/** From here on blank rows and cells between the others are left out too: they are what a file formatted to its end consists of. */
const LARGE = 8 * 1024 * 1024;
/** Columns beyond are none of a table's; of their descriptions no sheet has more than columns. */
const TOLD_COLUMNS = 256;
const MAX_DESCRIPTIONS = 16_384;
/** Ten merged ranges in each row. */
const MAX_MERGES = 10 * MAX_ROWS;
/** What ends an element without content. */
const SLASH = 0x2f;

/** The prefix of the root with its colon, which its elements share; "" where it has none. */
export function sheetPrefix(part: Buffer): string {
  const head = part.toString('utf8', 0, 8192).replace(/<!--[^]*?-->/g, '');
  return /<([^\s<>/?!:]+:)?[^\s<>/?!:]+[\s/>]/.exec(head)?.[1] ?? '';
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

/** Where the element ends whose closing tag begins behind `from`. */
function endOf(data: Buffer, closing: string, from: number): number {
  const at = data.indexOf(closing, from);
  return at === -1 ? -1 : data.indexOf('>', at) + 1;
}

/** The rows of a sheet up to the last with a value, as bytes; blank ones between them are left out of a large sheet. */
function rowsWithText(data: Buffer, prefix: string): Buffer {
  const ends = [`</${prefix}v`, `</${prefix}is`];
  const [rowStart, rowEnd] = [`<${prefix}row`, `</${prefix}row`];
  const last = Math.max(...ends.map((end) => data.lastIndexOf(end)));
  if (last === -1) return Buffer.alloc(0);
  const cut = endOf(data, rowEnd, last);
  const kept = cut <= 0 ? refuse('damaged') : data.subarray(0, cut);
  if (kept.length <= LARGE) return kept;
  const first = kept.indexOf(rowStart);
  // Rows without addresses are counted, and so needed.
  if (!/\sr\s*=/.test(kept.toString('latin1', first, kept.indexOf('>', first)))) return kept;
  const pieces: Buffer[] = [];
  const next = ends.map((end) => kept.indexOf(end));
  for (let from = 0; from < kept.length;) {
    ends.forEach((end, at) => {
      const found = next[at] ?? -1;
      if (found !== -1 && found < from) next[at] = kept.indexOf(end, from);
    });
    const value = Math.min(...next.filter((found) => found !== -1));
    if (!Number.isFinite(value)) break;
    const end = endOf(kept, rowEnd, value);
    pieces.push(kept.subarray(kept.lastIndexOf(rowStart, value), end));
    // Said here, before the memory is full of them.
    if (pieces.length > MAX_ROWS) refuse('too-many-rows');
    from = end;
  }
  return Buffer.concat(pieces);
}

/** "AB12" is 28. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & ~0x20) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

function rangeOf(reference: string): Range | undefined {
  const [, left = '', top, right = '', bottom] =
    /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  if (bottom === undefined) return undefined;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}

type Attributes = Readonly<Record<string, string>>;

/** The attributes of all elements of that name, in whatever order and quotes they were written. */
function* elementsNamed(name: string, xml: string): Generator<Attributes> {
  for (const [tag] of xml.matchAll(new RegExp(`<${name}\\s[^<>]*>`, 'g')))
    yield Object.fromEntries(
      [...tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', one, other]) => [
        key,
        one ?? other ?? '',
      ]),
    );
}

function mergesIn(tail: string): readonly Range[] {
  const merges: Range[] = [];
  for (const { ref = '' } of elementsNamed('mergeCell', tail)) {
    const range = rangeOf(ref.trim());
    if (range !== undefined) merges.push(range);
    if (merges.length >= MAX_MERGES) break;
  }
  return merges;
}

// A width counts digits of 7 pixels and 5 pixels around them, of 96 to the inch, as Excel has it in its standard font.
const PIXEL_MM = 25.4 / 96;

function columnsIn(head: string): Pick<SheetXml, 'hiddenColumns' | 'widthsMm'> {
  const hidden = new Set<number>();
  const widthsMm = new Map<number, number>();
  let left = MAX_DESCRIPTIONS;
  for (const { min, max, width, hidden: isHidden = '' } of elementsNamed('col', head)) {
    const digits = Number(width ?? 0);
    for (
      let column = Math.max(1, Math.trunc(Number(min)));
      column <= Math.min(Number(max), TOLD_COLUMNS);
      column += 1
    ) {
      if (/^(1|true)$/.test(isHidden)) hidden.add(column);
      if (digits > 0) widthsMm.set(column, (digits * 7 + 5) * PIXEL_MM);
    }
    left -= 1;
    if (left === 0) break;
  }
  return { hiddenColumns: [...hidden], widthsMm };
}

// The code of paper in a worksheet; 9, and nothing said, is A4.
const A3 = '8';

function pageOf(tail: string): ReadPage | null {
  for (const { orientation, paperSize } of elementsNamed('pageSetup', tail))
    return {
      paper: paperSize === A3 ? 'A3' : 'A4',
      orientation: orientation === 'landscape' ? 'landscape' : 'portrait',
    };
  return null;
}

/**
 * The rows of a worksheet, not read yet, and what stands around them.
 * @throws RefusedFile too-many-rows, damaged, unsafe
 */
export function sheetXml(part: Buffer): SheetXml {
  const prefix = sheetPrefix(part);
  const [opening, closing] = [`<${prefix}sheetData`, `</${prefix}sheetData`];
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
    merges: mergesIn(tail),
    ...columnsIn(head),
    page: pageOf(tail),
  };
}
