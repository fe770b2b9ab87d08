// Looks through a whole data file for damage, reading only.
import Database from 'better-sqlite3';
import { fail } from '../../shared/domain/fault.ts';

/** @throws FaultError data-damaged where SQLite's own check finds anything wrong */
export function checkDataFile(file: string): void {
  const reader = new Database(file, { readonly: true, timeout: 3000 });
  try {
    if (reader.pragma('quick_check(1)', { simple: true }) !== 'ok') fail({ code: 'data-damaged', file });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // A torn row of the change log also shows as JSON that cannot be read: the check works out an index over it.
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_ERROR') fail({ code: 'data-damaged', file });
    throw error;
  } finally {
    reader.close();
  }
}
