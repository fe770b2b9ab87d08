// Tables on the clipboard: those of Word and Excel as HTML, or plain text with tabs. HTML is only ever read, never shown or run.
import { readTabbedText, type PastedCell, type PastedTable } from '../../shared/domain/pasted-table.ts';

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'TITLE']);

/** The text of an element as a reader sees it: blocks and breaks are line ends, other line ends are blanks. */
export function readableText(element: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node instanceof Text) text += node.data.replace(/[ \t\r\n]+/g, ' ');
    if (!(node instanceof Element) || UNREAD.has(node.tagName.toUpperCase())) return;
    if (node.tagName === 'BR') text += '\n';
    const block = BLOCKS.has(node.tagName);
    if (block && text !== '' && !text.endsWith('\n')) text += '\n';
    node.childNodes.forEach(walk);
    if (block && !text.endsWith('\n')) text += '\n';
  };
  element.childNodes.forEach(walk);
  return text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '');
}

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

const BOLD = 'b, strong, h1, h2, h3, h4, h5, h6';

/** Bold from its first letter to its last, as Word, LibreOffice and Google Docs write it. */
function isBold(cell: Element): boolean {
  const texts = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let letters = false;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (!/[\p{L}\p{N}]/u.test(node.textContent ?? '')) continue;
    letters = true;
    const says = node.parentElement?.closest(`${BOLD}, [style*="font-weight"]`);
    if (says === null || says === undefined || !cell.contains(says)) return false;
    const weight = /font-weight\s*:\s*(\w+)/i.exec(says.getAttribute('style') ?? '')?.[1];
    if (weight !== undefined && weight !== 'bold' && !(Number(weight) >= 600)) return false;
  }
  return letters;
}

/** The rows of all tables in a piece of HTML, nested ones as part of their cell; empty where it holds none. */
export function tableOfHtml(html: string): PastedTable {
  // A parsed document of its own runs no script and loads no picture.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rows = [...page.querySelectorAll('tr')].filter((row) => row.parentElement?.closest('td, th') === null);
  return rows.map((row) =>
    [...row.children]
      .filter((cell) => cell.tagName === 'TD' || cell.tagName === 'TH')
      .map((cell): PastedCell => ({
        text: readableText(cell),
        rowSpan: span(cell, 'rowspan'),
        colSpan: span(cell, 'colspan'),
        ...(isBold(cell) ? { bold: true } : {}),
      })),
  );
}

/** What was pasted as a table: of one cell where it is a plain word or sentence. */
export function tableOfClipboard(data: Pick<DataTransfer, 'getData'>): PastedTable {
  const html = data.getData('text/html');
  const table = html.includes('<t') || html.includes('<T') ? tableOfHtml(html) : [];
  return table.length > 0 ? table : readTabbedText(data.getData('text/plain'));
}

function quoted(text: string): string {
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
}

/** Puts cells on the clipboard so that Excel and Word take them as a table. */
export function putOnClipboard(data: Pick<DataTransfer, 'setData'>, rows: readonly (readonly string[])[]): void {
  data.setData('text/plain', rows.map((row) => row.map(quoted).join('\t')).join('\n'));
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  data.setData('text/html', `<table>${cells}</table>`);
}
