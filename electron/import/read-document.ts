// A file of any kind the program takes over, as paragraphs and tables.
import { readFile } from 'node:fs/promises';
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { readTextFile } from './text-reader.ts';

/**
 * Reads the file at `path`; `name` is what faults call it, and its end tells the kind.
 * @throws FaultError import-refused
 */
export async function readDocument(path: string, name: string, _keepLegacy: boolean): Promise<ReadDocument> {
  const bytes = await readFile(path).catch(() => fail({ code: 'import-refused', file: name, reason: 'missing' }));
  if (bytes.length === 0) fail({ code: 'import-refused', file: name, reason: 'empty' });
  if (/\.(txt|md)$/i.test(name)) return readTextFile(bytes, name);
  return fail({ code: 'import-refused', file: name, reason: 'unknown-type' });
}
