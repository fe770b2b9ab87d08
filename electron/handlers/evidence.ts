// Files of evidence: copied into the folder beside the data file under the hash of their bytes, so that a change shows.
import { createHash } from 'node:crypto';
import { open, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDb } from '../store/db.ts';
import { deleteEvidence, findEvidence, insertEvidence, listEvidence, type Evidence } from '../store/progress.ts';
import type { HandlersOf } from './context.ts';
import { requireOccurrence } from './deadlines.ts';

/** Same bytes, same name: a file attached twice is kept once. The ending lets the computer know what opens it. */
export function pathOf(folder: string, { sha256, name }: Pick<Evidence, 'sha256' | 'name'>): string {
  const ending = extname(name).toLowerCase();
  return join(folder, `${sha256}${/^\.[a-z0-9]{1,8}$/.test(ending) ? ending : ''}`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whole or not at all: a name that looks finished holds the bytes of its hash. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
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

/** What is wrong with the copy, `null` where it is whole. */
async function problemOf(folder: string, file: Evidence): Promise<'missing' | 'changed' | null> {
  const bytes = await readFile(pathOf(folder, file)).catch(() => null);
  if (bytes === null) return 'missing';
  return hashOf(bytes) === file.sha256 ? null : 'changed';
}

function requireEvidence(db: ReadDb, id: string): Evidence {
  return findEvidence(db, id) ?? fail({ code: 'not-found', what: 'evidence', id });
}

export const evidence: HandlersOf<'evidence'> = {
  add: async ({ db, ports, write }, { occurrenceId, name, base64 }) => {
    const { taskId } = requireOccurrence(db, occurrenceId);
    const bytes = Buffer.from(base64, 'base64');
    const sha256 = hashOf(bytes);
    await mkdir(ports.evidenceFolder, { recursive: true }).catch(() => undefined);
    await keep(pathOf(ports.evidenceFolder, { sha256, name }), bytes);
    const id = ports.nextId();
    const file = { id, occurrenceId, at: ports.now(), name, bytes: bytes.length, sha256 };
    write((writable) => insertEvidence(writable, taskId, file));
    return { id };
  },
  remove: (db, { id }) => {
    requireEvidence(db, id);
    deleteEvidence(db, id);
    return {};
  },
  open: async ({ db, ports }, { id }) => {
    const file = requireEvidence(db, id);
    const problem = await problemOf(ports.evidenceFolder, file);
    if (problem !== null)
      fail({ code: problem === 'missing' ? 'evidence-missing' : 'evidence-changed', file: file.name });
    const path = pathOf(ports.evidenceFolder, file);
    const href = ports.files.offer(path);
    if (href === null) await ports.files.open(path);
    return { href };
  },
  check: async ({ db, ports }) => {
    const files = listEvidence(db, null);
    const broken = [];
    for (const file of files) {
      const problem = await problemOf(ports.evidenceFolder, file);
      if (problem !== null) broken.push({ ...file, problem });
    }
    return { total: files.length, broken };
  },
};
