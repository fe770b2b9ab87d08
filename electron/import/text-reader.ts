// Plain text, in the encodings Windows saves it in.
import type { ReadDocument } from '../../shared/domain/imports/read-document.ts';
import { plainBlocks } from '../../shared/domain/imports/plain-blocks.ts';
import { refuse } from './zip-directory.ts';

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // Notepad of older Windows saves "Unicode" as UTF-16 with its mark in front.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not-unicode');
  }
}

/** @throws RefusedFile not-unicode */
export function readTextFile(bytes: Uint8Array, file: string): ReadDocument {
  const blocks = plainBlocks(textOf(bytes).normalize('NFC'));
  return { format: 'text', file, parts: [{ name: null, hidden: false, blocks }], notes: [] };
}
