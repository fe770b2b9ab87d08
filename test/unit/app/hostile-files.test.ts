// Files that are broken, locked, or made to do harm: each is refused with its reason, quickly, and the next file is read.
import { mkdirSync, openSync, closeSync, ftruncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { forkWorker } from '../../../electron/app/fork-worker.ts';
import { createJobs } from '../../../electron/app/jobs.ts';
import type { ReadDocument } from '../../../shared/domain/imports/read-document.ts';
import { temporaryFolder } from '../../support/folders.ts';
import {
  excelParts,
  EXCEL_TYPE,
  paragraph,
  run,
  sheetData,
  textCell,
  wordParts,
  wordPart,
  zipOf,
} from '../../support/office-files.ts';
import { linesOf, readBytes, tableOf } from '../../support/read-files.ts';
import { faultOf } from '../../support/test-app.ts';

const jobs = createJobs(forkWorker);
afterAll(() => jobs.close());
const folder = temporaryFolder();

/** Reads a file in the worker process, as the program does. */
async function readInWorker(path: string, name: string): Promise<ReadDocument> {
  const { bytes } = await jobs.run({ kind: 'read-document', path, name, keepLegacy: false });
  return JSON.parse(Buffer.from(bytes ?? []).toString()) as ReadDocument;
}

async function reasonOf(reading: Promise<unknown>): Promise<string> {
  const fault = await faultOf(reading);
  return fault.code === 'import-refused' ? fault.reason : fault.code;
}

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return await reasonOf(readInWorker(path, name));
}

const WORD = wordParts(paragraph(run('Kế hoạch')));
const WORD_FILE = zipOf(WORD);
const EXCEL_FILE = zipOf(excelParts([{ xml: sheetData([textCell('Kế hoạch')]) }]));

/** The same zip with figures of its central directory and local headers written over: the entry `name`, `at` bytes into its record. */
function patched(zip: Uint8Array, name: string, change: (record: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(zip);
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    if (bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)) === name) change(bytes.subarray(at));
  return new Uint8Array(bytes);
}

function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write(stream, 1024, 'utf16le');
  return new Uint8Array(bytes);
}

describe('what is no file to read', () => {
  test('a file that is not there, is a folder, is empty, or is of another kind', async () => {
    expect(await reasonOf(readInWorker(join(folder, 'mất.docx'), 'mất.docx'))).toBe('missing');
    mkdirSync(join(folder, 'thư mục.docx'));
    expect(await reasonOf(readInWorker(join(folder, 'thư mục.docx'), 'thư mục.docx'))).toBe('missing');
    expect(await refusal(new Uint8Array(), 'a.docx')).toBe('empty');
    expect(await refusal(WORD_FILE, 'a.pdf')).toBe('unknown-type');
    expect(await refusal(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.docx')).toBe(
      'unknown-type',
    );
  });

  test('a file of 1 GB is refused by its size alone', async () => {
    const path = join(folder, 'lớn.docx');
    const file = openSync(path, 'w');
    ftruncateSync(file, 1024 ** 3);
    closeSync(file);
    const began = performance.now();
    expect(await reasonOf(readInWorker(path, 'lớn.docx'))).toBe('too-large');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('old formats and files with a password are told apart', async () => {
    expect(await refusal(compound('WordDocument'), 'a.doc')).toBe('old-format');
    expect(await refusal(compound('Workbook'), 'a.xlsx')).toBe('old-format');
    expect(await refusal(compound('EncryptedPackage'), 'a.docx')).toBe('password');
    const locked = patched(WORD_FILE, 'word/document.xml', (record) => record.writeUInt16LE(1, 8));
    expect(await refusal(locked, 'a.docx')).toBe('password');
  });

  test('macros, whatever the name of the file says', async () => {
    const types = {
      docx: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      xlsx: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    };
    expect(await refusal(zipOf(wordParts('', { type: types.docx })), 'a.docx')).toBe('macros');
    expect(await refusal(zipOf(excelParts([], { type: types.xlsx })), 'a.xlsm')).toBe('macros');
    expect(
      await refusal(
        zipOf(excelParts([], { type: EXCEL_TYPE.replace('sheet.main', 'sheet.binary.macroEnabled.main') })),
        'a.xlsx',
      ),
    ).toBe('old-format');
  });
});

describe('a zip', () => {
  test('that is none', async () => {
    expect(await refusal(new TextEncoder().encode('<html>Kế hoạch</html>'), 'a.docx')).toBe('not-a-zip');
  });

  test('cut off anywhere is damaged', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999])
      expect(await refusal(WORD_FILE.subarray(0, Math.floor(WORD_FILE.length * part)), 'a.docx')).toBe('damaged');
  });

  test('with a byte changed inside of a part is damaged', async () => {
    const bytes = Uint8Array.from(zipOf({ ...WORD, 'word/document.xml': wordPart('document', run('x'.repeat(3000))) }));
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(['damaged', 'bomb']).toContain(await refusal(bytes, 'a.docx'));
  });

  test('that grows two hundredfold and more is a bomb, before it is unpacked', async () => {
    const bomb = zipOf({ ...WORD, 'word/media/a.bin': new Uint8Array(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb, 'a.docx')).toBe('bomb');
  });

  test('that says it is small and is not, is a bomb', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024).fill(0x20);
    const bytes = zipOf({ ...WORD, 'word/document.xml': zeros });
    const lying = patched(bytes, 'word/document.xml', (record) => record.writeUInt32LE(1000, 24));
    expect(await refusal(lying, 'a.docx')).toBe('bomb');
  });

  test('whose entries share their bytes, or are too many, is a bomb', async () => {
    const shared = patched(WORD_FILE, 'word/styles.xml', (record) => record.writeUInt32LE(WORD_FILE.length, 20));
    expect(await refusal(shared, 'a.docx')).toBe('bomb');
    const many = Buffer.from(WORD_FILE);
    many.writeUInt16LE(20_000, many.length - 12);
    expect(await refusal(new Uint8Array(many), 'a.docx')).toBe('bomb');
  });

  test.each(['../../a.xml', '/etc/a.xml', 'C:/a.xml', 'word\\a.xml', 'word/../../a.xml'])(
    'with the name %s is unsafe',
    async (name) => {
      expect(await refusal(zipOf({ ...WORD, [name]: 'x' }), 'a.docx')).toBe('unsafe');
    },
  );
});

describe('XML', () => {
  const entities = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>';
  test('with declarations of entities is unsafe, in whatever encoding', async () => {
    const xml = `<?xml version="1.0"?>${entities}<w:document/>`;
    expect(await refusal(zipOf({ ...WORD, 'word/document.xml': xml }), 'a.docx')).toBe('unsafe');
    expect(await refusal(zipOf({ ...WORD, 'word/styles.xml': Buffer.from(`\uFEFF${xml}`, 'utf16le') }), 'a.docx')).toBe(
      'unsafe',
    );
    const sheet = xml.replace('<w:document/>', `<worksheet>${sheetData([textCell('&d;')])}</worksheet>`);
    for (const part of ['workbook', 'styles', 'sharedStrings', 'worksheets/sheet1']) {
      const parts = { ...excelParts([{ xml: '' }]), [`xl/${part}.xml`]: sheet };
      expect(await refusal(zipOf(parts), 'a.xlsx')).toBe('unsafe');
    }
  });

  test('that is broken is damaged', async () => {
    for (const xml of ['<w:document><w:p></w:document>', '<w:document>&unknown;</w:document>'])
      expect(await refusal(zipOf({ ...WORD, 'word/document.xml': xml }), 'a.docx')).toBe('damaged');
  });
});

describe('a sheet of 1,048,576 rows', () => {
  const LAST = 1_048_576;
  const text = (row: number): string =>
    `<row r="${row}">${textCell(`Việc ${row}`).replace('<c', `<c r="A${row}"`)}</row>`;
  // Formatted down to its end, 40 MB of cells without a word between the first rows and the last ones.
  const blank = '<row><c s="0"/><c s="0"/></row>'.repeat(LAST);
  const fileWith = (first: string, last: string): string => {
    const path = join(temporaryFolder(), 'dài.xlsx');
    // Stored: so even a sheet packs too well for a file that is no bomb.
    writeFileSync(path, zipOf(excelParts([{ xml: `<sheetData>${first}${blank}${last}</sheetData>` }]), 'stored'));
    return path;
  };

  test('that is only formatted is read quickly, and is as small as its text', async () => {
    const path = fileWith(text(1) + text(2) + text(3), '');
    const began = performance.now();
    expect(tableOf(await readInWorker(path, 'dài.xlsx'))).toHaveLength(3);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test('with a word in its last row keeps both ends and tells what it left out', async () => {
    const path = fileWith(text(1), text(LAST));
    const began = performance.now();
    const read = await readInWorker(path, 'dài.xlsx');
    expect(performance.now() - began).toBeLessThan(3000);
    expect(tableOf(read).map((cells) => cells[0]?.text ?? '')).toEqual(['Việc 1', '', 'Việc 1048576']);
    expect(read.notes).toEqual([{ code: 'rows-left-out', part: 'Sheet1', count: 1_048_573 }]);
  });

  test('with more text than any plan is refused', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => text(at + 1)).join('');
    expect(await refusal(zipOf(excelParts([{ xml: `<sheetData>${rows}</sheetData>` }])), 'a.xlsx')).toBe(
      'too-many-rows',
    );
  });
});

describe('after all of them', () => {
  test('the same worker reads good files', async () => {
    const path = join(folder, 'tốt.docx');
    writeFileSync(path, WORD_FILE);
    expect(linesOf(await readInWorker(path, 'tốt.docx'))).toEqual(['Kế hoạch']);
  });

  test('a file with any byte changed is read or refused, never anything else', async () => {
    const change = fc.record({
      file: fc.constantFrom(WORD_FILE, EXCEL_FILE),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ file, at, byte }) => {
        const bytes = Uint8Array.from(file);
        bytes[Math.floor(at * (bytes.length - 1))] = byte;
        const read = await readBytes(bytes, 'a.docx').catch(
          async (error: unknown) => await reasonOf(Promise.reject(error as Error)),
        );
        expect(typeof read === 'string' ? read : read.format).toMatch(
          /^(docx|xlsx|not-a-zip|damaged|unsafe|bomb|password|unknown-type|macros|old-format|too-many-rows)$/,
        );
      }),
      { numRuns: 60 },
    );
  });
});
