// A file of any kind the program takes over, as paragraphs and tables.
import { readFileSync, statSync } from 'node:fs';
import { fail, type ImportRefusal } from '../../shared/domain/fault.ts';
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { openZip } from './guarded-zip.ts';
import { officeFileOf } from './office-parts.ts';
import { readTextFile } from './text-reader.ts';
import { RefusedFile } from './zip-directory.ts';

const MAX_BYTES = 50 * 1024 * 1024;

async function readOffice(bytes: Buffer, name: string, keepLegacy: boolean): Promise<ReadDocument> {
  const zip = openZip(bytes);
  const { kind, main } = officeFileOf(zip);
  if (kind === 'docx') {
    const { readDocx } = await import('./docx-reader.ts');
    return readDocx(zip, main, name, keepLegacy);
  }
  const { readXlsx } = await import('./xlsx-reader.ts');
  return readXlsx(zip, main, name, keepLegacy);
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Reads the file at `path`; `name` is what faults call it. Text files are known by its end, office files by what they hold.
 * @throws FaultError import-refused
 */
export async function readDocument(path: string, name: string, keepLegacy: boolean): Promise<ReadDocument> {
  const refused = (reason: ImportRefusal): never => fail({ code: 'import-refused', file: name, reason });
  // The reader has a thread of its own: nothing waits while it reads.
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) return refused('missing');
  // Said before a byte is read: a file of this size is no document.
  if (found.size > MAX_BYTES) refused('too-large');
  if (found.size === 0) refused('empty');
  const bytes = readBytes(path) ?? refused('missing');
  const isText = /\.(txt|md)$/i.test(name);
  if (!isText && !/\.(docx|docm|dotx|xlsx|xlsm|xltx|doc|xls)$/i.test(name)) refused('unknown-type');
  try {
    return isText ? readTextFile(bytes, name) : await readOffice(bytes, name, keepLegacy);
  } catch (error) {
    // Whatever a file of a stranger does to a reader: the clerk is told that it cannot be read, and what to do.
    return refused(error instanceof RefusedFile ? error.reason : 'damaged');
  }
}
