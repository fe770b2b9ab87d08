// A copy of a data file that is in use, made beside it under a name of its own and checked; for the worker process.
import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { fail } from '../../shared/domain/fault.ts';

/** Copies the data file `from` to the new file `to`. @throws FaultError data-damaged where the copy does not pass its check */
export function copyData(from: string, to: string): void {
  const source = new Database(from, { readonly: true, timeout: 3000 });
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  const copy = new Database(to, { readonly: true });
  const verdict = copy.pragma('integrity_check', { simple: true });
  copy.close();
  if (verdict === 'ok') return;
  rmSync(to, { force: true });
  fail({ code: 'data-damaged', file: from });
}
