// What a clipboard holds as paragraphs: HTML of Word, LibreOffice or a page is parsed and walked, never put on the screen nor run.
import {
  plainParagraphs,
  readOutline,
  type OutlineReading,
  type PastedParagraph,
} from '../../shared/domain/outline-reader.ts';
import type { Run } from '../../shared/domain/rich-text.ts';

export type Clipboard = {
  readonly reading: OutlineReading;
  readonly tables: number;
  readonly pictures: number;
  /** The same without formatting, for a paste into one field. */
  readonly plain: string;
};

const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'SVG',
  'DEL',
  'SELECT',
  'BUTTON',
  'TEXTAREA',
]);
const BLOCKS = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'PRE',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ADDRESS',
  'DL',
  'DT',
  'DD',
  'FIGURE',
  'HR',
  'BODY',
  'CENTER',
]);

type Face = { readonly bold: boolean; readonly italic: boolean };
/** The list item or paragraph the words stand in: its marker goes to the first paragraph that has words. */
type Place = { marker: string | null; readonly depth: number };

/** The properties of a style attribute, as written: the browser itself forgets those of Word. */
function styleOf(element: Element): ReadonlyMap<string, string> {
  const parts = (element.getAttribute('style') ?? '').split(';').map((part): [string, string] => {
    const colon = part.indexOf(':');
    return [
      part.slice(0, colon).trim().toLowerCase(),
      part
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    ];
  });
  return new Map(parts);
}

function faceOf(element: Element, style: ReadonlyMap<string, string>, above: Face): Face {
  const name = element.tagName;
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const bold =
    weight === undefined
      ? ['B', 'STRONG'].includes(name) || /^H[1-6]$/.test(name) || above.bold
      : weight === 'bold' || Number(weight) >= 600;
  const italic =
    slant === undefined ? ['I', 'EM'].includes(name) || above.italic : slant === 'italic' || slant === 'oblique';
  return { bold, italic };
}

/** How a list of a page counts, as a marker: the number itself does not matter, the lines are counted anew. */
function markerOfItem(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '•';
  const typed = item.getAttribute('type') ?? list.getAttribute('type');
  const styled = styleOf(item).get('list-style-type') ?? styleOf(list).get('list-style-type');
  if (styled === 'none') return '';
  if (typed === 'I' || styled === 'upper-roman') return 'I.';
  if (typed === 'a' || styled === 'lower-alpha' || styled === 'lower-latin') return 'a)';
  return '1.';
}

/** `null` where the element does not say. */
function isCentered(element: Element, style: ReadonlyMap<string, string>): boolean | null {
  if (element.tagName === 'CENTER') return true;
  const align = style.get('text-align') ?? element.getAttribute('align')?.toLowerCase();
  return align === undefined ? null : align === 'center';
}

class Walker {
  readonly paragraphs: PastedParagraph[] = [];
  tables = 0;
  pictures = 0;
  private runs: Run[] = [];
  private place: Place = { marker: null, depth: 0 };
  private centered = false;

  /** Ends the paragraph; an empty one between two blocks is none, one with a line of its own is a blank line. */
  flush(keepsBlank = false): void {
    const hasWords = this.runs.some((run) => /[^\s\u00A0]/.test(run.text));
    if (hasWords || (keepsBlank && this.runs.length > 0)) {
      const { marker, depth } = this.place;
      const align = this.centered ? ({ align: 'center' } as const) : {};
      this.paragraphs.push({ runs: this.runs, marker: hasWords ? marker : null, depth, ...align });
      if (hasWords) this.place.marker = null;
    }
    this.runs = [];
  }

  private list(element: Element, style: ReadonlyMap<string, string>, above: Place): Place {
    if (element.tagName === 'LI') {
      const marker = markerOfItem(element);
      return { marker: marker === '' ? null : marker, depth: above.depth + 1 };
    }
    const level = /level(\d+)/.exec(style.get('mso-list') ?? '');
    return level === null ? above : { marker: above.marker, depth: Number(level[1]) };
  }

  walk(node: Node, face: Face): void {
    if (node.nodeType === Node.TEXT_NODE) {
      // Lines of the source are not lines of the text; a hard blank is one.
      const text = (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
      if (text !== '') this.runs.push({ text, ...face });
      return;
    }
    if (!(node instanceof Element)) return;
    const name = node.tagName.toUpperCase();
    const style = styleOf(node);
    if (DROPPED.has(name) || style.get('display') === 'none' || style.get('mso-hide') === 'all') return;
    if (name === 'TABLE') {
      this.flush();
      this.tables += 1;
      return;
    }
    if (name === 'IMG' || name === 'V:IMAGEDATA') {
      this.pictures += 1;
      return;
    }
    if (name === 'BR') return this.flush(true);
    // The number Word counted itself stands in a span of its own, with blanks of another size behind it.
    if (style.get('mso-list') === 'ignore') {
      this.place.marker = (node.textContent ?? '').replace(/[\s\u00A0]+/g, ' ').trim() || '•';
      return;
    }
    const own = faceOf(node, style, face);
    if (!BLOCKS.has(name)) {
      for (const child of node.childNodes) this.walk(child, own);
      return;
    }
    this.flush();
    const { place, centered } = this;
    this.place = this.list(node, style, place);
    this.centered = isCentered(node, style) ?? centered;
    for (const child of node.childNodes) this.walk(child, own);
    this.flush(name === 'P');
    this.place = place;
    this.centered = centered;
  }
}

/** The paragraphs of a piece of HTML, and what of it is no running text. */
export function paragraphsOfHtml(html: string): Pick<Walker, 'paragraphs' | 'tables' | 'pictures'> {
  const walker = new Walker();
  // A parsed document is inert: no script runs, no picture is fetched.
  walker.walk(new DOMParser().parseFromString(html, 'text/html').body, { bold: false, italic: false });
  walker.flush();
  return walker;
}

/** Reads what is pasted. Words without formatting count where the HTML has none (a picture, an empty page). */
export function readClipboard(html: string, plain: string): Clipboard {
  if (html !== '') {
    const { paragraphs, tables, pictures } = paragraphsOfHtml(html);
    const reading = readOutline(paragraphs);
    if (reading.nodes.length > 0 || tables > 0) return { reading, tables, pictures, plain };
  }
  return { reading: readOutline(plainParagraphs(plain)), tables: 0, pictures: 0, plain };
}

/** True where a paste is more than words for one field. */
export function hasLines({ reading, tables }: Clipboard): boolean {
  return reading.nodes.length > 1 || tables > 0;
}
