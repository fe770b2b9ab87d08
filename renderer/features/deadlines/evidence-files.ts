// Files a person has picked as evidence, on their way into the folder beside the data file.
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { EVIDENCE_LIMIT_MB } from './evidence-limit.ts';
import { client } from '../../kit/client.ts';

/** The first file that is too large. */
export function tooLarge(files: readonly File[]): File | undefined {
  return files.find(({ size }) => size > EVIDENCE_LIMIT_MB * 1024 * 1024);
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // In pieces: a call takes only so many arguments.
  const PIECE = 0x80_00;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/** Attaches every file to every piece of work, one after the other. */
export async function attach(rows: readonly Pick<FollowRow, 'id'>[], files: readonly File[]): Promise<void> {
  for (const file of files) {
    const base64 = await base64Of(file);
    for (const { id } of rows) await client.evidence.add({ occurrenceId: id, name: file.name, base64 });
  }
}
