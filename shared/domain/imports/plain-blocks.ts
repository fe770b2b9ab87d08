// Plain text as paragraphs and tables: cells between tabs are a table, the "#" of a heading is no word of it.
import { plainParagraphs } from '../outline-reader.ts';
import { readTabbedText } from '../pasted-table.ts';
import type { ReadBlock } from './read-document.ts';

/** Two halves of a letterhead stand beside each other too; a table has three columns or more. */
const LEAST_CELLS = 3;
const HEADING = /^#{1,6}\s+(?=\S)/u;

function cellsIn(line: string): number {
  return line.split('\t').filter((cell) => cell.trim() !== '').length;
}

function paragraphs(text: string): readonly ReadBlock[] {
  return plainParagraphs(text).map((one): ReadBlock => {
    const [first, ...rest] = one.runs;
    const isHeading = first !== undefined && HEADING.test(first.text);
    const runs = isHeading ? [{ ...first, text: first.text.replace(HEADING, '') }, ...rest] : one.runs;
    return {
      ...one,
      runs: isHeading ? runs.map((run) => ({ ...run, bold: true })) : runs,
      kind: 'paragraph',
      align: 'left',
    };
  });
}

/** Total: every line is in a paragraph or in a row. */
export function plainBlocks(text: string): readonly ReadBlock[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
  const blocks: ReadBlock[] = [];
  let from = 0;
  const take = (to: number): void => {
    if (to > from) blocks.push(...paragraphs(lines.slice(from, to).join('\n')));
  };
  for (let at = 0; at < lines.length; at += 1) {
    if (cellsIn(lines[at] ?? '') < LEAST_CELLS) continue;
    let end = at + 1;
    while (lines[end]?.includes('\t') === true) end += 1;
    if (end - at < 2) continue;
    take(at);
    blocks.push({ kind: 'table', rows: readTabbedText(lines.slice(at, end).join('\n')) });
    from = end;
    at = end - 1;
  }
  take(lines.length);
  return blocks;
}
