// Words between ⟦? and ⟧: restored from a scan and not certain. They are named, and read without their signs.
import type { ImportWarning } from './import-draft.ts';
import type { ReadBlock, ReadDocument, SourcePlace } from './read-document.ts';

const SIGN = /⟦/;
const SIGNS = /⟦\?|⟧/g;
const BEFORE = 40;
const BEHIND = 60;

function bare(text: string): string {
  return text.replace(SIGNS, '');
}

function warningOf(text: string, at: SourcePlace): ImportWarning {
  const sign = text.indexOf('⟦');
  return { code: 'word-uncertain', text: bare(text.slice(Math.max(0, sign - BEFORE), sign + BEHIND)), at };
}

/** Every text with such a word, at its place. Nearly no document has one: this only looks for the sign. */
export function uncertainWords({ parts }: ReadDocument): readonly ImportWarning[] {
  const found: ImportWarning[] = [];
  parts.forEach(({ blocks }, part) => {
    blocks.forEach((read, block) => {
      if (read.kind === 'table') {
        read.rows.forEach((cells, row) => {
          for (const { text } of cells) if (SIGN.test(text)) found.push(warningOf(text, { part, block, row }));
        });
      } else {
        const text = read.runs.map((run) => run.text).join('');
        if (SIGN.test(text)) found.push(warningOf(text, { part, block, row: null }));
      }
    });
  });
  return found;
}

function withoutSigns(block: ReadBlock): ReadBlock {
  if (block.kind === 'table')
    return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: bare(cell.text) }))) };
  return { ...block, runs: block.runs.map((run) => ({ ...run, text: bare(run.text) })) };
}

/** The document as it reads when those words are taken as right. */
export function takenAsCertain(read: ReadDocument): ReadDocument {
  return { ...read, parts: read.parts.map((part) => ({ ...part, blocks: part.blocks.map(withoutSigns) })) };
}
