// An older data file: backed up, migrated as a whole or not at all.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FaultError } from '../../../shared/domain/fault.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { openStore } from '../../../electron/store/open.ts';
import { insertPack, readWholePack } from '../../../electron/store/packs.ts';
import { SAMPLE_PACK } from '../../support/sample.ts';

const LATER = [...MIGRATIONS, 'CREATE TABLE remarks (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;'];
const BROKEN = [...MIGRATIONS, 'CREATE TABLE remarks (id TEXT PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);'];

let folder = '';
let file = '';
let backups = '';
let ids = 0;
const nextId = (): string => `id-${(ids += 1)}`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "Dữ liệu 'cũ' "));
  file = join(folder, 'so.db');
  backups = join(folder, 'sao lưu');
  const store = await openStore(file, backups);
  store.command({ id: nextId(), name: 'take', at: '', actor: '' }, (db) => insertPack(db, SAMPLE_PACK, nextId));
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a data file of this version is not backed up at every start', () => {
  expect(existsSync(backups)).toBe(false);
});

test('an older data file is copied, checked and hashed before it is migrated', async () => {
  const store = await openStore(file, backups, LATER);
  const migrated = readWholePack(store.db);
  expect(store.db.pragma('user_version', { simple: true })).toBe(LATER.length);
  store.close();
  const backup = readdirSync(backups).find((name) => name.endsWith('.db')) ?? '';
  const bytes = readFileSync(join(backups, backup));
  expect(readFileSync(join(backups, `${backup}.sha256`), 'utf8')).toBe(
    createHash('sha256').update(bytes).digest('hex'),
  );
  const copy = await openStore(join(backups, backup), folder);
  expect(readWholePack(copy.db)).toEqual(migrated);
  copy.close();
});

test('a new table of a later migration is logged like the first ones', async () => {
  const store = await openStore(file, backups, LATER);
  store.command({ id: nextId(), name: 'remark', at: '', actor: '' }, (db) =>
    db.prepare("INSERT INTO remarks VALUES ('r', 'x')").run(),
  );
  const logged = store.db.prepare("SELECT op FROM changes WHERE table_name = 'remarks'").all();
  store.close();
  expect(logged).toEqual([{ op: 'insert' }]);
});

test('a migration that fails leaves the data file as it was, names the copy, and the old program opens it', async () => {
  const before = await openStore(file, backups);
  const pack = readWholePack(before.db);
  before.close();
  const failed = await openStore(file, backups, BROKEN).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(FaultError);
  const { fault } = failed as FaultError;
  expect(fault).toMatchObject({ code: 'migration-failed', version: BROKEN.length });
  expect(existsSync('backup' in fault ? String(fault.backup) : '')).toBe(true);
  const after = await openStore(file, backups);
  expect(readWholePack(after.db)).toEqual(pack);
  expect(after.db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'remarks'").get()).toEqual({ n: 0 });
  after.close();
});

test('a data file of a later program is refused and no byte of it changes', async () => {
  (await openStore(file, backups, LATER)).close();
  const bytes = readFileSync(file);
  const refused = await openStore(file, backups).catch((error: unknown) => error);
  expect((refused as FaultError).fault).toMatchObject({
    code: 'data-newer',
    version: LATER.length,
    supported: MIGRATIONS.length,
  });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const reader = new Database(file, { readonly: true });
  expect(reader.pragma('integrity_check', { simple: true })).toBe('ok');
  reader.close();
});
