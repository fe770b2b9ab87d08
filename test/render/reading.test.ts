// Documents that LibreOffice has saved again are read as they were before.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { writeDocx } from '../../electron/export/docx-writer.ts';
import { writeXlsx } from '../../electron/export/xlsx-writer.ts';
import { readDocument } from '../../electron/import/read-document.ts';
import type { ReadBlock, ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { temporaryFolder } from '../support/folders.ts';
import { SAMPLE_KEYS, sampleDocument, sampleSheets } from '../support/sample.ts';

/** The file as LibreOffice saves it, in a folder of its own. */
function savedAgain(file: string, kind: 'docx' | 'xlsx'): string {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', folder, file], { stdio: 'ignore' });
  return join(folder, `a.${kind}`);
}

function textsOf(read: ReadDocument): readonly string[] {
  return read.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block: ReadBlock) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map((cell) => `${cell.text}/${cell.colSpan ?? 1}/${cell.rowSpan ?? 1}`).join('|'))
        : `${block.align} ${block.runs.map((run) => run.text).join('')}`,
    ),
  );
}

test.each(Object.values(SAMPLE_KEYS))('%s as .docx', async (key) => {
  const path = join(temporaryFolder(), 'a.docx');
  writeFileSync(path, await writeDocx(sampleDocument(key)));
  const again = savedAgain(path, 'docx');
  const [before, after] = [await readDocument(path, 'a.docx', false), await readDocument(again, 'a.docx', false)];
  expect(textsOf(after)).toEqual(textsOf(before));
  const words = (text: string): readonly string[] => text.normalize('NFC').toLowerCase().match(/\S+/g) ?? [];
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(again) });
  const read = new Set(textsOf(after).flatMap((text) => words(text.replace(/\/\d+\/\d+(\||$)/g, ' '))));
  expect(words(value).filter((word) => !read.has(word))).toEqual([]);
});

test('a Phụ lục as .xlsx', async () => {
  const path = join(temporaryFolder(), 'a.xlsx');
  writeFileSync(path, await writeXlsx(sampleSheets(SAMPLE_KEYS.reform)));
  const [before, after] = [path, savedAgain(path, 'xlsx')].map((file) => readDocument(file, 'a.xlsx', false));
  expect(textsOf(await (after ?? Promise.reject(new Error('no file'))))).toEqual(
    textsOf(await (before ?? Promise.reject(new Error('no file')))),
  );
});
