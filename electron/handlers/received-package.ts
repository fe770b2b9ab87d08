// The package that was received last, taken out beside the data file until it is merged, opened or dropped.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, FaultError } from '../../shared/domain/fault.ts';
import { HANDOVER_DATA, type HandoverManifest } from '../../shared/domain/handover.ts';
import { openStore, type OpenedStore } from '../store/open.ts';

export type ReceivedPackage = {
  readonly name: string;
  /** Of the package as it came. */
  readonly sha256: string;
  readonly isProtected: boolean;
  readonly manifest: HandoverManifest;
};

const NOTE = 'da-nhan.json';

/** Beside the data file: what is in it is as confidential as that. */
export function receivedFolder(dataFile: string): string {
  return join(dirname(dataFile), 'nhan-ban-giao');
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

export async function noteReceived(folder: string, received: ReceivedPackage): Promise<void> {
  await writeFile(join(folder, NOTE), JSON.stringify(received));
}

/** Takes the note away: the folder is now a book like any other. */
export async function forgetNote(folder: string): Promise<void> {
  await rm(join(folder, NOTE), { force: true });
}

/** @throws FaultError handover-refused nothing-received */
export async function requireReceived(folder: string): Promise<ReceivedPackage> {
  const note = await readFile(join(folder, NOTE), 'utf8').catch(() => null);
  if (note === null || !existsSync(join(folder, HANDOVER_DATA)))
    return fail({ code: 'handover-refused', file: '', reason: 'nothing-received' });
  return JSON.parse(note) as ReceivedPackage;
}

/** Opens the data file of the package, brought to the version of this program. @throws FaultError handover-refused newer, damaged */
export async function openReceived(folder: string, name: string): Promise<OpenedStore> {
  try {
    return await openStore(join(folder, HANDOVER_DATA), join(folder, 'sao-luu'));
  } catch (error) {
    const code = error instanceof FaultError ? error.fault.code : '';
    if (code === 'data-newer') return fail({ code: 'handover-refused', file: name, reason: 'newer' });
    if (code === 'data-foreign' || code === 'data-damaged')
      return fail({ code: 'handover-refused', file: name, reason: 'damaged' });
    throw error;
  }
}
