// A verified copy of the data file: written under a temporary name, opened, checked, hashed, and only then given its name.
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Name of the file beside a backup that holds its SHA-256 in hex. */
export function hashFileOf(backup: string): string {
  return `${backup}.sha256`;
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function freeName(folder: string, label: string): string {
  for (let number = 1; ; number += 1) {
    const name = join(folder, number === 1 ? `${label}.db` : `${label}-${number}.db`);
    if (!existsSync(name)) return name;
  }
}

/**
 * Copies the whole database behind `db` into `folder` and returns the path of the copy.
 * @throws where the copy cannot be written or does not pass `integrity_check`; no file with a finished name is left then
 */
export function backUp(db: Database.Database, folder: string, label: string): string {
  mkdirSync(folder, { recursive: true });
  const target = freeName(folder, label);
  const temporary = `${target}.tmp`;
  try {
    rmSync(temporary, { force: true });
    db.prepare('VACUUM INTO ?').run(temporary);
    const copy = new Database(temporary, { readonly: true });
    const verdict = copy.pragma('integrity_check', { simple: true });
    copy.close();
    if (verdict !== 'ok') throw new Error(`the backup did not pass its check: ${String(verdict)}`);
    sync(temporary);
    writeFileSync(hashFileOf(target), createHash('sha256').update(readFileSync(temporary)).digest('hex'));
    renameSync(temporary, target);
    return target;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
