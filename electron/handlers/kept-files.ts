// Files copied into the folder beside the data file under the hash of their bytes, so that a change shows.
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import type { Ports } from '../ports.ts';

/** A copy by the hash of its bytes and the name it had. */
export type KeptFile = { readonly sha256: string; readonly name: string };

/** Same bytes, same name: a file kept twice is there once. The ending lets the computer know what opens it. */
export function pathOfKept(folder: string, { sha256, name }: KeptFile): string {
  const ending = extname(name).toLowerCase();
  return join(folder, `${sha256}${/^\.[a-z0-9]{1,8}$/.test(ending) ? ending : ''}`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whole or not at all: a name that looks finished holds the bytes of its hash. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const half = `${path}.tmp`;
  try {
    const file = await open(half, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reason === 'ENOSPC') fail({ code: 'disk-full', file: path });
    fail({ code: 'write-failed', file: path, reason });
  }
}

/** Copies bytes into the folder; `before` is told the place of the copy first. @throws `disk-full`, `write-failed` */
export async function keepFile(
  folder: string,
  name: string,
  base64: string,
  before: (path: string) => void = () => undefined,
): Promise<KeptFile & { readonly bytes: number }> {
  const bytes = Buffer.from(base64, 'base64');
  const sha256 = hashOf(bytes);
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  before(pathOfKept(folder, { sha256, name }));
  await writeWhole(pathOfKept(folder, { sha256, name }), bytes);
  return { name, sha256, bytes: bytes.length };
}

/** What is wrong with a copy, `null` where it is whole. */
export async function problemOfKept(folder: string, file: KeptFile): Promise<'missing' | 'changed' | null> {
  const bytes = await readFile(pathOfKept(folder, file)).catch(() => null);
  if (bytes === null) return 'missing';
  return hashOf(bytes) === file.sha256 ? null : 'changed';
}

/** Opens a copy in the program of the computer, or answers where it can be fetched. @throws `evidence-missing`, `evidence-changed` */
export async function openKept(ports: Ports, file: KeptFile): Promise<string | null> {
  const problem = await problemOfKept(ports.evidenceFolder, file);
  if (problem !== null)
    fail({ code: problem === 'missing' ? 'evidence-missing' : 'evidence-changed', file: file.name });
  const path = pathOfKept(ports.evidenceFolder, file);
  const href = ports.files.offer(path);
  if (href === null) await ports.files.open(path);
  return href;
}
