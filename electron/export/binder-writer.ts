// Writes the evidence binder: one zip of the copies that are whole, read piece by piece, and their index.
import { Zip, ZipPassThrough } from 'fflate';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { FaultError } from '../../shared/domain/fault.ts';
import {
  BINDER_INDEX,
  binderFolders,
  binderName,
  composeBinderIndex,
  type BinderPrint,
  type BinderProblem,
} from '../../shared/document/compose-binder.ts';
import { atomicFill } from './atomic-write.ts';
import { writeDocx } from './docx-writer.ts';

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

async function problemOf(path: string | undefined, sha256: string): Promise<BinderProblem | null> {
  try {
    return path !== undefined && (await hashOf(path)) === sha256 ? null : 'changed';
  } catch {
    return 'missing';
  }
}

/** A zip whose pieces go to the file one after another: what is not written yet is all that stands in memory. */
class ZipFile {
  readonly #zip: Zip;
  readonly #handle: FileHandle;
  #pieces: Uint8Array[] = [];

  constructor(handle: FileHandle) {
    this.#handle = handle;
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
  }

  async #flush(): Promise<void> {
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const piece of pieces) await this.#handle.writeFile(piece);
  }

  /** Stored as it is: what is attached is packed already. */
  async add(name: string, chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<void> {
    const part = new ZipPassThrough(name);
    this.#zip.add(part);
    for await (const chunk of chunks) {
      part.push(chunk);
      await this.#flush();
    }
    part.push(new Uint8Array(0), true);
    await this.#flush();
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#flush();
  }
}

/** A copy, hashed once more while it is read: it may be changed between the check and the writing. */
async function* copyOf(path: string, sha256: string, name: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
  } catch {
    throw new FaultError({ code: 'evidence-missing', file: name });
  }
  if (hash.digest('hex') !== sha256) throw new FaultError({ code: 'evidence-changed', file: name });
}

/** @throws FaultError as `atomicFill`; evidence-changed, evidence-missing where a copy changes while it is written */
export async function writeBinder({ binder, print, sources }: BinderPrint, path: string): Promise<void> {
  const entries = binderFolders(binder).flatMap(({ tasks }) => tasks.flatMap((task) => task.entries));
  const problems: Record<string, BinderProblem> = {};
  for (const { fileId, sha256 } of entries) {
    const problem = await problemOf(sources[fileId], sha256);
    if (problem !== null) problems[fileId] = problem;
  }
  const index = await writeDocx(composeBinderIndex({ binder, print }, problems));
  const folder = binderName(binder.year);
  await atomicFill(path, async (handle) => {
    const zip = new ZipFile(handle);
    await zip.add(`${folder}/${BINDER_INDEX}`, [index]);
    for (const { fileId, sha256, name, entry } of entries)
      if (problems[fileId] === undefined)
        await zip.add(`${folder}/${entry}`, copyOf(sources[fileId] ?? '', sha256, name));
    await zip.end();
  });
}
