// Reading what our own writer has written: every word another reader finds is read, and every task of the table.
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../electron/export/docx-writer.ts';
import type { ReadBlock } from '../../../shared/domain/imports/read-document.ts';
import { blocksOf, readBytes } from '../../support/read-files.ts';
import { SAMPLE_KEYS, sampleDocument } from '../../support/sample.ts';

function textOf(block: ReadBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join(' ');
  return block.runs.map((run) => run.text).join('');
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort();
}

describe('a document of our own writer', () => {
  test.each(Object.values(SAMPLE_KEYS))('%s is read word for word', async (key) => {
    const bytes = await writeDocx(sampleDocument(key));
    const read = await readBytes(bytes, 'a.docx');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(wordsOf(blocksOf(read).map(textOf).join(' '))).toEqual(wordsOf(value));
    expect(read.notes).toEqual([]);
  });
});
