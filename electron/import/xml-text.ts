// The XML parts of an office file: decoded, without tricks, their main namespace under one prefix.
import { SaxesParser } from 'saxes';
import type { GuardedZip } from './guarded-zip.ts';
import { refuse } from './zip-directory.ts';

/** Ten times the text of the longest plan there is; what is larger would fill the memory. */
export const MAX_PART = 128 * 1024 * 1024;

/** Bytes of a part as UTF-8, whatever it was written in. */
export function utf8Part(bytes: Buffer): Buffer {
  const [first, second] = bytes;
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : null;
  const utf8 =
    encoding === null
      ? bytes
      : Buffer.from(new TextDecoder(encoding).decode(bytes).replace(/^(<\?xml[^>]*?) encoding="[^"]*"/, '$1'));
  return utf8[0] === 0xef && utf8[1] === 0xbb && utf8[2] === 0xbf ? utf8.subarray(3) : utf8;
}

/** The text of a part; `undefined` where the file has none of that name. @throws RefusedFile damaged, bomb */
export function xmlText(zip: GuardedZip, name: string): string | undefined {
  const bytes = zip.bytes(name);
  if (bytes !== undefined && bytes.length > MAX_PART) refuse('bomb');
  return bytes === undefined ? undefined : utf8Part(bytes).toString('utf8');
}

/** The prefix the namespace that ends so has in this part: "" as the default one; `undefined` where it is not declared. */
export function prefixOf(head: string, namespaces: readonly string[]): string | undefined {
  for (const [, prefix = '', uri = ''] of head.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g))
    if (namespaces.includes(uri)) return prefix;
  return undefined;
}

/** Enough of a part to hold its root element. */
export function headOf(text: string): string {
  return text.slice(0, 8192);
}

export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
type OpenNode = XmlTag & { readonly children: OpenNode[] };

/** An element where it begins or ends. */
export type XmlTag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** A parser at rest. One is kept, and used again: how it is run quickly is learnt anew when the last of its kind is gone. */
let atRest: SaxesParser | null = null;

function ignore(): void {
  // The texts of a part that is read for its elements alone.
}

/** Deeper than the elements of any office file. */
const MAX_DEPTH = 4096;
/** Bytes, or characters, that are read at a time. */
const PIECE = 1024 * 1024;
/** Characters up to which a text is read at once, which is quicker: that many nested elements still find room. */
const WHOLE = 16 * PIECE;

function* piecesOf(text: string): Generator<string> {
  if (text.length <= WHOLE) return yield text;
  for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
}

/** Calls back for every element and text of an XML text, given whole or piece by piece. @throws RefusedFile damaged, unsafe */
export function readXml(
  xml: string | Iterable<string>,
  handle: {
    readonly open: (tag: XmlTag) => void;
    readonly close: (tag: XmlTag) => void;
    readonly text?: (text: string) => void;
  },
): void {
  const parser = atRest ?? new SaxesParser({ position: false });
  atRest = null;
  parser.on('error', () => refuse('damaged'));
  // Declarations of entities, which stand in a doctype, have no place in an office file: they are how a small one grows without end or reads others.
  parser.on('doctype', () => refuse('unsafe'));
  // Attributes are plain texts where namespaces are not asked for.
  parser.on('opentag', handle.open as (tag: object) => void);
  parser.on('closetag', handle.close as (tag: object) => void);
  const { text = ignore } = handle;
  parser.on('text', text);
  parser.on('cdata', text);
  // Its list of open elements is not declared, and is looked at between the pieces alone.
  const inside = parser as unknown as { readonly tags: readonly unknown[] };
  for (const piece of typeof xml === 'string' ? piecesOf(xml) : xml) {
    parser.write(piece);
    if (inside.tags.length > MAX_DEPTH) refuse('damaged');
  }
  parser.close();
  // Nothing that was read is held on to.
  for (const event of ['opentag', 'closetag', 'text', 'cdata'] as const) parser.off(event);
  // Only here: one that was stopped by a fault is half-way through.
  atRest = parser;
}

const LESS_THAN = 0x3c;

/** A long row of elements under one root, in pieces that each begin with an element: no letter is cut. */
export function* elementsOf(utf8: Buffer): Generator<string> {
  yield '<elements>';
  for (let from = 0; from < utf8.length;) {
    const next = utf8.indexOf(LESS_THAN, from + PIECE);
    const to = next === -1 ? utf8.length : next;
    yield utf8.toString('utf8', from, to);
    from = to;
  }
  yield '</elements>';
}

/** The styles of a workbook that has 64,000 of them, as many as there may be, take a third. */
const MAX_NODES = 1_000_000;

/** A small part as a tree without its texts. @throws RefusedFile damaged, unsafe, bomb */
export function xmlTree(xml: string): XmlNode {
  const root: OpenNode = { name: '', attributes: {}, children: [] };
  const stack = [root];
  let nodes = 0;
  readXml(xml, {
    open: ({ name, attributes }) => {
      nodes += 1;
      if (nodes > MAX_NODES) refuse('bomb');
      const node: OpenNode = { name, attributes, children: [] };
      stack.at(-1)?.children.push(node);
      stack.push(node);
    },
    close: () => stack.pop(),
  });
  return root.children[0] ?? root;
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** What an element says that is either on or off: "on" where it has no value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
