// Handing a book over and taking one over: packages written and read by the worker, opened beside the book or merged into it.
import { existsSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import {
  HANDOVER_DATA,
  HANDOVER_EVIDENCE,
  HANDOVER_LIMIT_GB,
  HANDOVER_TEMPLATES,
  handoverCopy,
  handoverName,
  type HandoverManifest,
} from '../../shared/domain/handover.ts';
import { countChanges } from '../../shared/domain/merge/plan-merge.ts';
import { PROGRAM_VERSION } from '../../shared/domain/program-version.ts';
import type { Ports } from '../ports.ts';
import { backUp } from '../store/backup.ts';
import { countBook, dataBytes, insertHandover, listHandovers, type Handover } from '../store/handovers.ts';
import { commonPrefix } from '../store/merge-base.ts';
import { listEvidence } from '../store/progress.ts';
import { planBookMerge, writeBookMerge } from './book-merge.ts';
import type { ActionContext, HandlersOf } from './context.ts';
import { arrivals, carriedFiles, copyArrivals } from './handover-files.ts';
import { pathOfKept } from './kept-files.ts';
import {
  forgetNote,
  hashOfFile,
  noteReceived,
  openReceived,
  receivedFolder,
  requireReceived,
  type ReceivedPackage,
} from './received-package.ts';
import { writeFiles } from './written-files.ts';

const MAX_BYTES = HANDOVER_LIMIT_GB * 1024 ** 3 - 64 * 1024 ** 2;

/** A typed path; Windows copies paths with quotes around them. */
function fullPath(typed: string): string {
  const path = typed.trim().replace(/^"(.*)"$/, '$1');
  if (!isAbsolute(path)) fail({ code: 'input-invalid', flaws: [{ path: 'file', reason: 'path-not-full' }] });
  return path;
}

const countIn = ({ contents }: HandoverManifest, folder: string): number =>
  contents.filter(({ name }) => name.startsWith(`${folder}/`)).length;

function told({ name, manifest }: ReceivedPackage, canMerge: boolean) {
  const { office, by, at, plans, contents } = manifest;
  return {
    state: 'ready' as const,
    name,
    office,
    by,
    at,
    plans,
    evidence: countIn(manifest, HANDOVER_EVIDENCE),
    templates: countIn(manifest, HANDOVER_TEMPLATES),
    bytes: contents.reduce((sum, { bytes }) => sum + bytes, 0),
    canMerge,
  };
}

/** Has the worker take the package out; `null` where it wants a password. */
async function takeOut(ports: Ports, path: string, name: string, password: string): Promise<HandoverManifest | null> {
  const folder = receivedFolder(ports.dataFile);
  const job = { kind: 'read-handover', path, name, password: password === '' ? null : password, folder } as const;
  try {
    const { bytes } = await ports.jobs.run(job);
    return readReply(bytes);
  } catch (error) {
    // A worker that was stopped leaves what it had taken out so far.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

function readReply(bytes: Uint8Array | null): HandoverManifest | null {
  return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as HandoverManifest | null;
}

type Picked = { readonly path: string; readonly name: string; readonly isUploaded: boolean };

async function pick(
  ports: Ports,
  file: string | null,
  upload: { readonly name: string; readonly base64: string } | null,
): Promise<Picked | null> {
  if (upload !== null) {
    const path = `${receivedFolder(ports.dataFile)}.tmp`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.from(upload.base64, 'base64'));
    return { path, name: basename(upload.name), isUploaded: true };
  }
  const chosen = file ?? (await ports.files.pickDataFile('handover'));
  return chosen === null ? null : { path: fullPath(chosen), name: basename(fullPath(chosen)), isUploaded: false };
}

/** The received book beside the open one, for as long as `work` takes. */
async function withReceived<T>(
  { ports }: ActionContext,
  work: (received: ReceivedPackage, theirs: Awaited<ReturnType<typeof openReceived>>, folder: string) => Promise<T>,
): Promise<T> {
  const folder = receivedFolder(ports.dataFile);
  const received = await requireReceived(folder);
  const theirs = await openReceived(folder, received.name);
  try {
    return await work(received, theirs, folder);
  } finally {
    theirs.close();
  }
}

function freeFolder(dataFile: string, day: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(dirname(dataFile), `ban-giao-${day}${number === 1 ? '' : `-${number}`}`);
    if (!existsSync(folder)) return folder;
  }
}

export const handovers: HandlersOf<'handovers'> = {
  contents: async ({ db, ports }) => {
    const files = await carriedFiles(ports);
    const missing = listEvidence(db, null).filter((one) => !existsSync(pathOfKept(ports.evidenceFolder, one)));
    return {
      plans: countBook(db).plans,
      evidence: files.filter(({ name }) => name.startsWith(`${HANDOVER_EVIDENCE}/`)).length,
      missing: missing.length,
      templates: files.filter(({ name }) => name.startsWith(`${HANDOVER_TEMPLATES}/`)).length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) + dataBytes(db),
    };
  },
  list: (db) => [...listHandovers(db)],
  give: async ({ db, file, ports, write }, { password, ...target }) => {
    const sources = await carriedFiles(ports);
    const bytes = sources.reduce((sum, one) => sum + one.bytes, 0) + dataBytes(db);
    const name = handoverName(ports.today());
    if (bytes > MAX_BYTES) fail({ code: 'handover-refused', file: name, reason: 'too-large' });
    const head = { at: ports.now(), by: ports.actor, program: PROGRAM_VERSION, ...countBook(db) };
    const plain = sources.map((one) => ({ name: one.name, path: one.path }));
    const job = { kind: 'write-handover', head, data: file, sources: plain, password } as const;
    const files = await writeFiles(ports, [{ name, job }], target).finally(
      // A worker that was stopped leaves its copy.
      () => rm(handoverCopy(file), { force: true }).catch(() => undefined),
    );
    const [written] = files;
    const sha256 = await hashOfFile(written?.path ?? '');
    const size = statSync(written?.path ?? '').size;
    const nothing = { through: null, links: [], taken: 0, kept: 0, conflicts: [] };
    const summary = {
      ...nothing,
      made: head.at,
      isProtected: password !== '',
      plans: head.plans,
      files: sources.length,
      bytes: size,
    };
    const row = { id: ports.nextId(), direction: 'given', at: head.at, day: ports.today(), party: null } as const;
    write((writable) => insertHandover(writable, { ...row, fileName: written?.name ?? name, sha256, summary }));
    return { files };
  },
  receive: async ({ db, ports }, { file, upload, password }) => {
    const picked = await pick(ports, file, upload);
    if (picked === null) return { state: 'cancelled' };
    const { path, name, isUploaded } = picked;
    try {
      const manifest = await takeOut(ports, path, name, password);
      if (manifest === null) return { state: 'protected', name, file: isUploaded ? null : path };
      const folder = receivedFolder(ports.dataFile);
      const received = { name, manifest, sha256: await hashOfFile(path), isProtected: password !== '' };
      await noteReceived(folder, received);
      const theirs = await openReceived(folder, name);
      try {
        return told(received, commonPrefix(db, theirs.db) > 0);
      } finally {
        theirs.close();
      }
    } finally {
      if (isUploaded) await rm(path, { force: true });
    }
  },
  preview: async (context) =>
    await withReceived(context, async (received, theirs, folder) => {
      const { plan, conflicts } = planBookMerge(context.db, theirs.db, received.name);
      const files = await arrivals(folder, context.ports);
      return { taken: countChanges(plan.steps), kept: plan.kept, files: files.length, conflicts: [...conflicts] };
    }),
  merge: async (context, { theirs: wanted }) => {
    const { db, ports, write } = context;
    const line = await withReceived(context, async ({ name, sha256, isProtected, manifest }, theirs, folder) => {
      // Refused before anything is written, where the two cannot be joined.
      if (commonPrefix(db, theirs.db) === 0) fail({ code: 'handover-refused', file: name, reason: 'other-origin' });
      backUp(db, ports.backupFolder, `truoc-gop-${ports.today()}`);
      const files = await arrivals(folder, ports);
      await copyArrivals(files, ports);
      const about = { made: manifest.at, isProtected, plans: manifest.plans, files: files.length, bytes: 0 };
      const row = { id: ports.nextId(), direction: 'merged', at: ports.now(), day: ports.today() } as const;
      return write((writable): Handover => {
        // Worked out once more in the command itself: something may have been written meanwhile.
        const merge = planBookMerge(writable, theirs.db, name);
        const summary = { ...about, ...writeBookMerge(writable, merge, new Set(wanted)) };
        const merged = { ...row, party: manifest.by, fileName: name, sha256, summary };
        insertHandover(writable, merged);
        return merged;
      });
    });
    await rm(receivedFolder(ports.dataFile), { recursive: true, force: true });
    return line;
  },
  drop: async ({ ports }) => {
    await rm(receivedFolder(ports.dataFile), { recursive: true, force: true });
    return {};
  },
  openAsNew: async ({ ports, switchTo }) => {
    const folder = receivedFolder(ports.dataFile);
    await requireReceived(folder);
    const target = freeFolder(ports.dataFile, ports.today());
    await rename(folder, target);
    try {
      const file = await switchTo(join(target, HANDOVER_DATA), 'open');
      await forgetNote(target);
      return { file };
    } catch (error) {
      await rename(target, folder);
      throw error;
    }
  },
};
