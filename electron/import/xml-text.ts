// The XML parts of an office file: decoded, without tricks, their main namespace under one prefix.
import { SaxesParser } from 'saxes';
import type { GuardedZip } from './guarded-zip.ts';
import { refuse } from './zip-directory.ts';

/** Declarations of entities have no place in an office file; they are how a small file grows without end or reads other files. */
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'] as const;

/** Ten times the text of the longest plan there is; what is larger would fill the memory. */
const MAX_PART = 128 * 1024 * 1024;

/** Bytes of a part as UTF-8, whatever it was written in. @throws RefusedFile unsafe */
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
  const plain = utf8[0] === 0xef && utf8[1] === 0xbb && utf8[2] === 0xbf ? utf8.subarray(3) : utf8;
  if (DECLARATIONS.some((sign) => plain.includes(sign))) refuse('unsafe');
  return plain;
}

/** The text of a part; `undefined` where the file has none of that name. @throws RefusedFile unsafe, damaged, bomb */
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
type OpenNode = { name: string; attributes: Record<string, string>; children: OpenNode[] };

/** Calls back for every element and text of an XML text. @throws RefusedFile damaged */
export function readXml(
  xml: string,
  handle: {
    readonly open: (name: string, attributes: Record<string, string>) => void;
    readonly close: (name: string) => void;
    readonly text?: (text: string) => void;
  },
): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', () => refuse('damaged'));
  parser.on('opentag', (tag) => handle.open(tag.name, tag.attributes as Record<string, string>));
  parser.on('closetag', (tag) => handle.close(tag.name));
  const { text } = handle;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

/** A small part as a tree without its texts. @throws RefusedFile damaged */
export function xmlTree(xml: string): XmlNode {
  const root: OpenNode = { name: '', attributes: {}, children: [] };
  const stack = [root];
  readXml(xml, {
    open: (name, attributes) => {
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
