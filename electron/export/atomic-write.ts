// Writes a file whole or not at all: beside the target, flushed to the disk, then renamed over it.
import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FaultError, type Fault } from '../../shared/domain/fault.ts';

// Virus scanners and indexers hold a fresh file for a moment; Word holds it for as long as it is open. 10 + 20 + … + 640 ms tell them apart.
const RETRIES = 7;
const FIRST_DELAY_MS = 10;
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error)) || attempt >= RETRIES) throw error;
      await wait(FIRST_DELAY_MS * 2 ** attempt);
    }
  }
}

/** A folder's entry reaches the disk only when the folder is flushed; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function faultOf(error: unknown, path: string, replacing: boolean): Fault {
  const code = codeOf(error);
  const file = basename(path);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { code: 'disk-full', file };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'folder-missing', folder: dirname(path) };
  if (replacing && HELD.has(code)) return { code: 'file-held', file };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'file-denied', file: path };
  return { code: 'write-failed', file, reason: code === '' ? String(error) : code };
}

/**
 * Replaces `path` by what `fill` writes. On any fault the old file stays as it was and nothing is left beside it.
 * @throws FaultError disk-full, folder-missing, file-held (the target is open in another program), file-denied, write-failed; a fault of `fill` as it is
 */
export async function atomicFill(path: string, fill: (handle: FileHandle) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.~${randomUUID()}.tmp`);
  let replacing = false;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await fill(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    replacing = true;
    await renameOver(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error instanceof FaultError ? error : new FaultError(faultOf(error, path, replacing));
  }
}

/** Replaces `path` by `bytes`, as `atomicFill` does. */
export async function atomicWrite(path: string, bytes: Uint8Array): Promise<void> {
  await atomicFill(path, (handle) => handle.writeFile(bytes));
}
