// Opens the data file: told apart from other files, migrated with a backup before, checked, and on every connection as safe as SQLite can be.
import Database from 'better-sqlite3';
import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, FaultError } from '../../shared/domain/fault.ts';
import { installChangeLog, runCommand, type CommandStamp } from './change-log.ts';
import type { ReadDb, WriteDb } from './db.ts';
import { noteStep } from './undo.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations/index.ts';

const BUSY_TIMEOUT_MS = 3000;

function pragmaValue(db: Database.Database, name: string): unknown {
  return db.pragma(name, { simple: true });
}

/** Sets what keeps acknowledged commits through a power cut, and asserts that it took: better-sqlite3 falls back to synchronous NORMAL in WAL. */
export function makeSafe(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  const safe =
    pragmaValue(db, 'journal_mode') === 'wal' &&
    pragmaValue(db, 'synchronous') === 2 &&
    pragmaValue(db, 'foreign_keys') === 1 &&
    pragmaValue(db, 'trusted_schema') === 0;
  if (!safe) throw new Error('the data file cannot be opened in its safe mode');
}

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Maps what SQLite says while opening to a fault that names the file. */
function openingFault(error: unknown, file: string): FaultError {
  if (error instanceof FaultError) return error;
  const code = sqliteCode(error);
  if (code === 'SQLITE_NOTADB') return new FaultError({ code: 'data-foreign', file });
  if (code.startsWith('SQLITE_CORRUPT')) return new FaultError({ code: 'data-damaged', file });
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return new FaultError({ code: 'data-in-use', file });
  if (code.startsWith('SQLITE_FULL')) return new FaultError({ code: 'disk-full', file });
  return new FaultError({
    code: 'data-unreachable',
    file,
    reason: error instanceof Error ? error.message : String(error),
  });
}

/** Holds the file for one program: a second window, or the cli beside the window, is turned away. The lock ends with the process, whatever ends it. */
export type DataLock = { readonly release: () => void };

function lock(file: string): DataLock {
  const holder = new Database(`${file}.lock`, { timeout: 0 });
  try {
    holder.pragma('journal_mode = MEMORY');
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    throw error;
  }
  return { release: () => holder.close() };
}

function checkIdentity(db: Database.Database, file: string, supported: number): void {
  const version = Number(pragmaValue(db, 'user_version'));
  const application = Number(pragmaValue(db, 'application_id'));
  const tables = (db.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number }).n;
  if (tables === 0 && version === 0 && application === 0) return;
  if (application !== APPLICATION_ID) fail({ code: 'data-foreign', file });
  if (version > supported) fail({ code: 'data-newer', file, version, supported });
}

/** Looks at a file without changing a byte of it: foreign and newer files are refused before a writing connection exists. */
function inspect(file: string, supported: number): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const reader = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    checkIdentity(reader, file, supported);
  } finally {
    reader.close();
  }
}

/** Runs the missing migrations, each in a transaction of its own with its triggers and its version number; a new file is made by one of all. */
export function migrate(db: Database.Database, migrations: readonly string[] = MIGRATIONS): void {
  const first = Number(pragmaValue(db, 'user_version'));
  const steps = first === 0 ? [migrations] : migrations.slice(first).map((migration) => [migration]);
  let version = first;
  for (const step of steps) {
    version += step.length;
    db.transaction(() => {
      for (const migration of step) db.exec(migration);
      installChangeLog(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}

/** Loaded only when there is something to migrate: most starts need no backup. */
async function backUpBefore(db: Database.Database, folder: string, version: number): Promise<string> {
  const { backUp } = await import('./backup.ts');
  return backUp(db, folder, `truoc-nang-cap-${version}`);
}

export type OpenedStore = {
  readonly db: ReadDb;
  readonly file: string;
  /** Runs work as one command, all or nothing; see `runCommand`. */
  readonly command: <T>(stamp: CommandStamp, work: (db: WriteDb) => T) => T;
  /** As `command`, for what begins a data file and for steps of undo themselves: it is logged but cannot be taken back. */
  readonly fixedCommand: <T>(stamp: CommandStamp, work: (db: WriteDb) => T) => T;
  readonly close: () => void;
};

/**
 * Opens or creates the data file at `path`.
 * @param backupFolder where the copy before a migration goes
 * @param migrations those of this program; a test gives others
 * @throws FaultError data-foreign, data-newer, data-damaged, data-in-use, data-unreachable, migration-failed, disk-full
 */
export async function openStore(
  path: string,
  backupFolder: string,
  migrations: readonly string[] = MIGRATIONS,
): Promise<OpenedStore> {
  let held: DataLock | undefined;
  let db: Database.Database | undefined;
  let file = path;
  try {
    mkdirSync(dirname(path), { recursive: true });
    file = existsSync(path) ? realpathSync(path) : path;
    held = lock(file);
    inspect(file, migrations.length);
    db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    const from = Number(pragmaValue(db, 'user_version'));
    const backup = from > 0 && from < migrations.length ? await backUpBefore(db, backupFolder, from) : null;
    makeSafe(db);
    try {
      migrate(db, migrations);
    } catch (error) {
      if (sqliteCode(error).startsWith('SQLITE_FULL')) throw error;
      fail({ code: 'migration-failed', file, version: migrations.length, backup });
    }
    return closing(db, held, file);
  } catch (error) {
    db?.close();
    held?.release();
    throw openingFault(error, file);
  }
}

function closing(db: Database.Database, held: DataLock, file: string): OpenedStore {
  const readable = db as ReadDb;
  return {
    db: readable,
    file,
    command: (stamp, work) => runCommand(readable, stamp, work, noteStep),
    fixedCommand: (stamp, work) => runCommand(readable, stamp, work),
    close: () => {
      // The log is folded into the file, so that a plain copy of the one file is whole.
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      held.release();
    },
  };
}
