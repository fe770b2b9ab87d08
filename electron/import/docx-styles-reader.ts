// The styles of a Word file, each with what it inherits: alignment, list, face and font.
import type { Alignment } from '../../shared/domain/imports/read-document.ts';
import { childOf, isOn, xmlTree, type XmlNode } from './xml-text.ts';

/** How text is set; what is left out is said elsewhere. */
export type Face = {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  capitals?: boolean;
  font?: string | null;
};
export type ListPlace = { num?: string; level?: number };
export type Style = { readonly face: Face; readonly align?: Alignment; readonly list?: ListPlace };

export type Styles = {
  readonly paragraph: (id: string | undefined) => Style;
  readonly character: (id: string) => Face;
};

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};
export function alignmentOf(value: string | undefined): Alignment | undefined {
  return value === undefined ? undefined : ALIGNMENTS[value];
}

type Attributes = Readonly<Record<string, string>>;

/** Takes over what one element of `w:rPr` says. */
export function applyFace(face: Face, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:b':
      face.bold = isOn(attributes['w:val']);
      break;
    case 'w:i':
      face.italic = isOn(attributes['w:val']);
      break;
    case 'w:vanish':
      face.hidden = isOn(attributes['w:val']);
      break;
    case 'w:caps':
      face.capitals = isOn(attributes['w:val']);
      break;
    case 'w:rFonts': {
      // The codes of old encodings lie beyond ASCII, where the second of the two fonts is shown.
      const named = attributes['w:hAnsi'] ?? attributes['w:ascii'];
      // A theme counts more than a name; no theme has fonts of an old encoding.
      if ((attributes['w:hAnsiTheme'] ?? attributes['w:asciiTheme']) !== undefined) face.font = null;
      else if (named !== undefined) face.font = named;
      break;
    }
    default:
  }
}

function faceOf(properties: XmlNode | undefined): Face {
  const face: Face = {};
  for (const { name, attributes } of properties?.children ?? []) applyFace(face, name, attributes);
  return face;
}

function listOf(properties: XmlNode | undefined): ListPlace | undefined {
  const numPr = childOf(properties, 'w:numPr');
  if (numPr === undefined) return undefined;
  const num = childOf(numPr, 'w:numId')?.attributes['w:val'];
  const level = childOf(numPr, 'w:ilvl')?.attributes['w:val'];
  return { ...(num === undefined ? {} : { num }), ...(level === undefined ? {} : { level: Number(level) }) };
}

function styleOf(paragraph: XmlNode | undefined, run: XmlNode | undefined): Style {
  const align = alignmentOf(childOf(paragraph, 'w:jc')?.attributes['w:val']);
  const list = listOf(paragraph);
  return { face: faceOf(run), ...(align === undefined ? {} : { align }), ...(list === undefined ? {} : { list }) };
}

function over(base: Style, own: Style): Style {
  const list = own.list === undefined ? base.list : { ...base.list, ...own.list };
  return { ...base, ...own, face: { ...base.face, ...own.face }, ...(list === undefined ? {} : { list }) };
}

const MAX_INHERITANCE = 20;

/** Reads `word/styles.xml`; without it every style is plain. */
export function readStyles(xml: string | undefined): Styles {
  const root = xml === undefined ? undefined : xmlTree(xml);
  const defaults = childOf(root, 'w:docDefaults');
  const plain = styleOf(
    childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
    childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
  );
  const nodes = new Map<string, XmlNode>();
  let normal: string | undefined;
  for (const node of root?.children ?? []) {
    if (node.name !== 'w:style') continue;
    const id = node.attributes['w:styleId'] ?? '';
    nodes.set(id, node);
    if (node.attributes['w:type'] === 'paragraph' && node.attributes['w:default'] === '1') normal ??= id;
  }
  const resolve = (id: string | undefined, base: Style, depth: number): Style => {
    const node = id === undefined || depth > MAX_INHERITANCE ? undefined : nodes.get(id);
    if (node === undefined) return base;
    const parent = resolve(childOf(node, 'w:basedOn')?.attributes['w:val'], base, depth + 1);
    return over(parent, styleOf(childOf(node, 'w:pPr'), childOf(node, 'w:rPr')));
  };
  const paragraphs = new Map<string | undefined, Style>();
  const characters = new Map<string, Face>();
  return {
    paragraph: (id) => {
      const known = paragraphs.get(id);
      if (known !== undefined) return known;
      const style = resolve(id ?? normal, plain, 0);
      paragraphs.set(id, style);
      return style;
    },
    character: (id) => {
      const known = characters.get(id);
      if (known !== undefined) return known;
      const { face } = resolve(id, { face: {} }, 0);
      characters.set(id, face);
      return face;
    },
  };
}
