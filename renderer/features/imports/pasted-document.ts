// What was pasted as a document: paragraphs and tables in their order, like a file that was read.
import { plainBlocks } from '../../../shared/domain/imports/plain-blocks.ts';
import type { ReadBlock, ReadDocument, ReadParagraph } from '../../../shared/domain/imports/read-document.ts';
import type { PastedParagraph } from '../../../shared/domain/outline-reader.ts';
import { readTabbedText, type PastedTable } from '../../../shared/domain/pasted-table.ts';
import { tableOfHtml } from '../../kit/clipboard-table.ts';
import { paragraphsOfHtml } from '../../kit/pasted-html.ts';

/** Stands in the HTML where a table was taken out, so that it comes back at its place. */
const PLACE = /^§table (\d+)§$/u;

function paragraph(from: PastedParagraph): ReadParagraph {
  return { ...from, kind: 'paragraph', align: from.align ?? 'left' };
}

function blocksOfHtml(html: string): readonly ReadBlock[] {
  // A parsed document of its own runs no script and loads no picture.
  const page = new DOMParser().parseFromString(html, 'text/html');
  const outermost = [...page.querySelectorAll('table')].filter((one) => one.parentElement?.closest('table') === null);
  const tables: readonly PastedTable[] = outermost.map((one) => tableOfHtml(one.outerHTML));
  outermost.forEach((one, at) => {
    const place = page.createElement('p');
    place.textContent = `§table ${at}§`;
    one.replaceWith(place);
  });
  return paragraphsOfHtml(page.documentElement.outerHTML).paragraphs.map((one): ReadBlock => {
    const at = PLACE.exec(
      one.runs
        .map((run) => run.text)
        .join('')
        .trim(),
    )?.[1];
    return at === undefined ? paragraph(one) : { kind: 'table', rows: tables[Number(at)] ?? [] };
  });
}

function blocksOfText(text: string): readonly ReadBlock[] {
  const tabbed = text.split('\n').filter((line) => line.includes('\t')).length;
  const isTable = tabbed >= 2 && text.trim().split('\n').length === tabbed;
  return isTable ? [{ kind: 'table', rows: readTabbedText(text) }] : plainBlocks(text);
}

/** @param file what the pasted text is called on the screen */
export function readPastedDocument(data: Pick<DataTransfer, 'getData'>, file: string): ReadDocument {
  const html = data.getData('text/html');
  const found = html === '' ? [] : blocksOfHtml(html);
  const hasWords = found.some((block) => block.kind === 'table' || block.runs.some((run) => run.text.trim() !== ''));
  const blocks = hasWords ? found : blocksOfText(data.getData('text/plain'));
  return { format: 'text', file, parts: [{ name: null, hidden: false, blocks }], notes: [] };
}
