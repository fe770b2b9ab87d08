// Migrations: frozen once shipped, whole or not at all; and the copy that is made before them.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backUp, hashFileOf } from '../../../electron/store/backup.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { makeSafe, migrate } from '../../../electron/store/open.ts';
import { namesIn, temporaryFolder } from '../../support/folders.ts';
import { storeWithOffice } from '../../support/test-store.ts';

/** Set when a migration ships; a shipped migration is never edited, a later change is a later file. */
const SHIPPED: readonly string[] = [
  'c5b14972e6783ee6735cadfb673b329010c398aa8331c3456c855c1a09fcadf7',
  '6f4720c1ad9298c5f449ba90e5014b3975a9d8fd5ae803160cdc8d7a9bbd3408',
  'e67e0e7fea512ecbfa0bdac583202b62898a720e4b8d2f7a3e23626d8dc1cbea',
  'e3050cb140483b3dd6a237bcc0159e1cad0f92de41a6b1ca16a4af3061d9b79a',
  'a25d830ab7bf1bc007a10566691503d2f74d452dd00a55f60bb8b735ed96959d',
  'ee67c870599fefbdb053cbe02112033d505e25e52d3089f8010705f31a5dd68c',
  'f4f2d06d4a17526354a7330e882b5e29600c23db11afcd888d9413697859213f',
];

const AWKWARD = [`Kế hoạch #1 100% 'a'`, 'có dấu cách', "d'Artagnan", 'a%20b?c=d'];

function fresh(): Database.Database {
  const db = new Database(join(temporaryFolder(), 'so.db'));
  makeSafe(db);
  return db;
}

function tablesOf(db: Database.Database): readonly string[] {
  return db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[];
}

describe('migrations', () => {
  test('are the very texts that were shipped', () => {
    expect(MIGRATIONS.map((sql) => createHash('sha256').update(sql).digest('hex'))).toEqual(SHIPPED);
  });

  test('leave their number and the identity of our files behind', () => {
    const db = fresh();
    migrate(db);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    db.close();
  });

  test('make only STRICT tables, and every key points to a table that says what deletion does', () => {
    const db = fresh();
    migrate(db);
    const tables = db
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all() as { name: string; strict: number }[];
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
    const keys = tables.flatMap(
      ({ name }) =>
        db.prepare('SELECT "table", on_delete FROM pragma_foreign_key_list(?)').all(name) as {
          table: string;
          on_delete: string;
        }[],
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !tables.some((table) => table.name === key.table))).toEqual([]);
    db.close();
  });

  test('run only what is missing', () => {
    const db = fresh();
    migrate(db);
    migrate(db, [...MIGRATIONS, 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT']);
    expect(tablesOf(db)).toContain('extra');
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
    db.close();
  });

  test('log the changes of a table that a later one adds', () => {
    const db = fresh();
    migrate(db, [...MIGRATIONS, 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT']);
    expect(() => db.exec("INSERT INTO extra VALUES ('x')")).toThrow();
    db.close();
  });

  test('that fail half-way leave the file as it was', () => {
    const db = fresh();
    migrate(db);
    const before = tablesOf(db);
    expect(() =>
      migrate(db, [...MIGRATIONS, 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT; SELECT nonsense FROM nowhere']),
    ).toThrow();
    expect(tablesOf(db)).toEqual(before);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    db.close();
  });
});

describe('a backup', () => {
  test.each(AWKWARD)('into a folder called %j is a whole copy', async (name) => {
    const { db } = await storeWithOffice();
    const copy = backUp(db, join(temporaryFolder(), name), 'truoc-nang-cap-1');
    const reader = new Database(copy, { readonly: true });
    expect(reader.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(reader.prepare('SELECT name FROM organisations').pluck().all()).toEqual(
      db.prepare('SELECT name FROM organisations').pluck().all(),
    );
    expect(reader.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(1);
    expect(reader.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    reader.close();
  });

  test('has the SHA-256 of its bytes beside it, and nothing else is left', async () => {
    const { db } = await storeWithOffice();
    const folder = temporaryFolder();
    const copy = backUp(db, folder, 'a');
    expect(readFileSync(hashFileOf(copy), 'utf8')).toBe(createHash('sha256').update(readFileSync(copy)).digest('hex'));
    expect(namesIn(folder)).toEqual(['a.db', 'a.db.sha256']);
  });

  test('never takes the place of an earlier one', async () => {
    const { db } = await storeWithOffice();
    const folder = temporaryFolder();
    const names = [1, 2, 3].map(() => basename(backUp(db, folder, 'a')));
    expect(names).toEqual(['a.db', 'a-2.db', 'a-3.db']);
  });

  test('replaces a temporary file that a crash left', async () => {
    const { db } = await storeWithOffice();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.db.tmp'), 'half');
    backUp(db, folder, 'a');
    expect(namesIn(folder)).toEqual(['a.db', 'a.db.sha256']);
  });

  test('that fails leaves no file that looks finished', async () => {
    const { db } = await storeWithOffice();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.db.sha256'));
    expect(() => backUp(db, folder, 'a')).toThrow();
    expect(namesIn(folder)).toEqual(['a.db.sha256']);
    chmodSync(folder, 0o700);
  });
});
