// A small reader of XML, independent of the libraries that write the files under test.

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text that stands directly in this element. */
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const sign = NAMED[name];
    if (sign === undefined) throw new Error(`unknown entity ${whole}`);
    return sign;
  });
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

/** The root element of a document. @throws where the tags do not match or the text holds a character XML forbids */
export function parseXml(xml: string): Element {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml) || !xml.isWellFormed())
    throw new Error('illegal character in XML');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const path: Open[] = [root];
  for (const [, tag, text] of xml.matchAll(/<([^>]+)>|([^<]+)/g)) {
    const parent = path.at(-1) ?? root;
    if (text !== undefined) parent.text += decoded(text);
    else if (tag === undefined || tag.startsWith('?') || tag.startsWith('!')) continue;
    else if (tag.startsWith('/')) {
      const closed = path.pop();
      if (closed?.name !== tag.slice(1).trim()) throw new Error(`</${tag.slice(1)}> closes <${closed?.name ?? ''}>`);
    } else {
      const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
      const element: Open = { name, attributes: attributesOf(tag), children: [], text: '' };
      parent.children.push(element);
      if (!tag.endsWith('/')) path.push(element);
    }
  }
  const [first] = root.children;
  if (first === undefined || path.length !== 1) throw new Error('the XML is cut off');
  return first;
}

/** The direct children of a name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element along a path of names; `undefined` where it ends early. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => childrenOf(found, name)[0], element);
}

/** All descendants of a name, in document order. */
export function allOf(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** An attribute as a number; `NaN` where it is missing, which no expectation equals. */
export function figure(element: Element | undefined, name: string): number {
  return Number(element?.attributes[name] ?? Number.NaN);
}
