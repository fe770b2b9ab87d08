// Files a person has picked, on their way into the folder of evidence beside the data file.
import { EVIDENCE_LIMIT_MB } from './evidence-limit.ts';

/** The first file that is too large. */
export function tooLarge(files: readonly File[]): File | undefined {
  return files.find(({ size }) => size > EVIDENCE_LIMIT_MB * 1024 * 1024);
}

/** The bytes of a file in base64, as calls carry them. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // In pieces: a call takes only so many arguments.
  const PIECE = 0x80_00;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
