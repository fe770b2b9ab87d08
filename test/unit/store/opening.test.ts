// Files that are not ours, not whole or not of this version are refused, and not one byte of them changes.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { insertPack } from '../../../electron/store/packs.ts';
import { checkDataFile } from '../../../electron/store/check.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { namesIn, temporaryFolder } from '../../support/folders.ts';
import { SAMPLE_PACK } from '../../support/sample.ts';
import { openTestStore, thrownFault } from '../../support/test-store.ts';

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** A data file with the sample in it, closed. */
async function filled(): Promise<string> {
  const store = await openTestStore();
  store.write((db) => insertPack(db, SAMPLE_PACK, store.nextId));
  store.close();
  return store.file;
}

async function refusal(file: string): Promise<unknown> {
  const before = hashOf(file);
  const fault = await thrownFault(() => openTestStore(file));
  expect(hashOf(file)).toBe(before);
  return fault;
}

describe('a file that is not ours', () => {
  test.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 5000 }, (_, at) => at % 251)])],
    ['a text', Buffer.from('Đây không phải là sổ. '.repeat(200))],
    ['an encrypted file', createHash('sha512').update('x').digest()],
  ])('%s with the ending of a data file is refused as foreign', async (_, bytes) => {
    const file = join(temporaryFolder(), 'so.db');
    writeFileSync(file, bytes);
    expect(await refusal(file)).toEqual({ code: 'data-foreign', file });
  });

  test("another program's SQLite file is refused as foreign", async () => {
    const file = join(temporaryFolder(), 'so.db');
    const other = new Database(file);
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();
    expect(await refusal(file)).toEqual({ code: 'data-foreign', file });
  });

  test('another program’s empty file with an identity of its own is refused as foreign', async () => {
    const file = join(temporaryFolder(), 'so.db');
    const other = new Database(file);
    other.pragma('application_id = 42');
    other.close();
    expect(await refusal(file)).toEqual({ code: 'data-foreign', file });
  });
});

describe('a file of a newer version', () => {
  test('is refused with both versions', async () => {
    const file = await filled();
    const newer = new Database(file);
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    newer.pragma('wal_checkpoint(TRUNCATE)');
    newer.close();
    expect(await refusal(file)).toEqual({
      code: 'data-newer',
      file,
      version: MIGRATIONS.length + 1,
      supported: MIGRATIONS.length,
    });
  });
});

describe('a damaged file', () => {
  function zeroPage(file: string, page: number): void {
    const bytes = readFileSync(file);
    bytes.fill(0, page * 4096, (page + 1) * 4096);
    writeFileSync(file, bytes);
  }

  test('with a zeroed page is found by the check, and left as it is', async () => {
    const pages = readFileSync(await filled()).length / 4096;
    expect(pages).toBeGreaterThan(10);
    for (const page of [1, 2, Math.floor(pages / 2), pages - 2]) {
      const file = await filled();
      zeroPage(file, page);
      const before = hashOf(file);
      expect(await thrownFault(() => checkDataFile(file))).toEqual({ code: 'data-damaged', file });
      expect(hashOf(file)).toBe(before);
    }
  });

  test('with a cut tail is found by the check', async () => {
    const file = await filled();
    truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096);
    expect(await thrownFault(() => checkDataFile(file))).toEqual({ code: 'data-damaged', file });
  });

  test('with a destroyed header is refused on opening', async () => {
    const file = await filled();
    const bytes = readFileSync(file);
    bytes.fill(0x41, 0, 100);
    writeFileSync(file, bytes);
    expect(await refusal(file)).toEqual({ code: 'data-foreign', file });
  });

  test('with a destroyed schema page is refused on opening', async () => {
    const file = await filled();
    const bytes = readFileSync(file);
    bytes.fill(0, 100, 4096);
    writeFileSync(file, bytes);
    expect(await refusal(file)).toEqual({ code: 'data-damaged', file });
  });

  test('a whole file passes the check', async () => {
    const file = await filled();
    expect(() => checkDataFile(file)).not.toThrow();
  });
});

describe('what is opened', () => {
  test('an empty file counts as a new one', async () => {
    const file = join(temporaryFolder(), 'so.db');
    writeFileSync(file, '');
    const store = await openTestStore(file);
    expect(store.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  });

  test('a link leads to the one real file, which is locked as such', async () => {
    const first = await openTestStore();
    const link = join(temporaryFolder(), 'link.db');
    symlinkSync(first.file, link);
    expect(await thrownFault(() => openTestStore(link))).toEqual({ code: 'data-in-use', file: first.file });
  });

  test('a refused file leaves nothing beside it but the lock', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'so.db');
    writeFileSync(file, 'x'.repeat(5000));
    await refusal(file);
    expect(namesIn(folder).filter((name) => name !== 'so.db.lock')).toEqual(['so.db']);
  });
});
