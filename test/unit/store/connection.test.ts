// Every connection is as safe as SQLite can be, and one program holds the file at a time.
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { insertOrganisation } from '../../../electron/store/organisation.ts';
import { makeSafe } from '../../../electron/store/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { OFFICE, openTestStore, storeWithOffice, thrownFault } from '../../support/test-store.ts';

const AWKWARD = [`Kế hoạch #1 100% 'a'`, 'Kế hoạch'.normalize('NFD'), 'a "b" & c', '📁 sổ', 'file: ?mode=ro'];

describe('a connection', () => {
  test('writes ahead, flushes every commit, keeps keys and trusts no schema', async () => {
    const { db } = await openTestStore();
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  });

  test('is as safe when an existing file is opened again', async () => {
    const first = await openTestStore();
    first.close();
    const { db } = await openTestStore(first.file);
    expect([db.pragma('journal_mode', { simple: true }), db.pragma('synchronous', { simple: true })]).toEqual([
      'wal',
      2,
    ]);
  });

  test('that cannot write ahead is refused', () => {
    const memory = new Database(':memory:');
    expect(() => makeSafe(memory)).toThrow('safe mode');
    memory.close();
  });

  test('runs on an SQLite without the WAL-reset fault (3.51.3 or later)', async () => {
    const { db } = await openTestStore();
    const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string };
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });
});

describe('the data file', () => {
  test.each(AWKWARD)('works in a folder called %j', async (name) => {
    const file = join(temporaryFolder(name), `sổ ${name.replaceAll('/', '')}.db`);
    const store = await openTestStore(file);
    store.write((db) => insertOrganisation(db, 'o', OFFICE));
    store.close();
    expect(existsSync(file)).toBe(true);
    const again = await openTestStore(file);
    expect(again.db.prepare('SELECT name FROM organisations').pluck().get()).toBe(OFFICE.name);
  });

  test('is made in a folder that is not there yet', async () => {
    const file = join(temporaryFolder(), 'mới', 'sâu', 'so.db');
    await openTestStore(file);
    expect(existsSync(file)).toBe(true);
  });

  test('is whole in its one file after closing', async () => {
    const store = await storeWithOffice();
    expect(existsSync(`${store.file}-wal`)).toBe(true);
    store.close();
    expect(existsSync(`${store.file}-wal`)).toBe(false);
    const reader = new Database(store.file, { readonly: true });
    expect(reader.prepare('SELECT count(*) FROM organisations').pluck().get()).toBe(1);
    reader.close();
  });

  test('is held by one program: a second is turned away and gets in after the first has closed', async () => {
    const first = await openTestStore();
    expect(await thrownFault(() => openTestStore(first.file))).toEqual({ code: 'data-in-use', file: first.file });
    first.write((db) => insertOrganisation(db, 'o', OFFICE));
    first.close();
    const second = await openTestStore(first.file);
    expect(second.db.prepare('SELECT count(*) FROM organisations').pluck().get()).toBe(1);
  });

  test('that cannot be opened is named in the fault', async () => {
    const folder = temporaryFolder('so.db');
    expect(await thrownFault(() => openTestStore(folder))).toMatchObject({ code: 'data-unreachable', file: folder });
  });
});
