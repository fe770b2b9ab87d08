// New files in a folder the person picks: what they are called, what becomes of those that are there, who writes them.
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Existing, WrittenFile } from '../../shared/contract/documents.ts';
import { fail } from '../../shared/domain/fault.ts';
import type { Job, Ports } from '../ports.ts';

type Writing = Extract<Job, { readonly path: string; readonly kind: `write-${string}` }>;
type Unplaced<J> = J extends Writing ? Omit<J, 'path'> : never;
/** `job` may need the files written before it: a mail its attachment. */
export type WantedFile = {
  readonly name: string;
  readonly job: Unplaced<Writing> | ((written: readonly WrittenFile[]) => Unplaced<Writing>);
};

/** The path itself, or with "(2)", "(3)" … where a file of that name is not to be replaced. */
export function freePath(path: string, existing: Existing): string {
  const ending = extname(path);
  let free = path;
  for (let number = 2; existing === 'rename' && existsSync(free); number += 1)
    free = `${path.slice(0, path.length - ending.length)} (${number})${ending}`;
  return free;
}

/** Asks for the folder, or takes the one picked last, and has the worker write each file. @throws `stopped`, `file-exists`, and what the writing ends with */
export async function writeFiles(
  ports: Ports,
  wanted: readonly WantedFile[],
  { retry, existing }: { readonly retry: boolean; readonly existing: Existing },
): Promise<WrittenFile[]> {
  const names = wanted.map((file) => file.name);
  const targets = (await ports.files.pickTargets(names, retry)) ?? fail({ code: 'stopped' });
  const there = existing === 'ask' ? targets.find((target) => existsSync(target)) : undefined;
  if (there !== undefined) fail({ code: 'file-exists', file: basename(there) });
  return writeAll(ports, wanted, (name, at) => freePath(targets[at] ?? name, existing));
}

/** Has the worker write each file, one behind the other: a later one may hold an earlier one. */
export async function writeAll(
  ports: Ports,
  wanted: readonly WantedFile[],
  pathOf: (name: string, at: number) => string,
): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const [at, { name, job }] of wanted.entries()) {
    const path = pathOf(name, at);
    await ports.jobs.run({ ...(typeof job === 'function' ? job(files) : job), path });
    files.push({ name: basename(path), path, href: ports.files.offer(path) });
  }
  return files;
}
