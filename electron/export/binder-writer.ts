// Writes the evidence binder: one zip of the copies that are whole, read piece by piece, and their index.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
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
import { ZipFile } from './zip-file.ts';

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
    const zip = new ZipFile((piece) => handle.writeFile(piece));
    await zip.add(`${folder}/${BINDER_INDEX}`, [index]);
    for (const { fileId, sha256, name, entry } of entries)
      if (problems[fileId] === undefined)
        await zip.add(`${folder}/${entry}`, copyOf(sources[fileId] ?? '', sha256, name));
    await zip.end();
  });
}
