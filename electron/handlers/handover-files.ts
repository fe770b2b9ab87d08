// The files beside a data file on their way between two clerks: evidence under the hash of its bytes, templates under their names.
import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import { HANDOVER_EVIDENCE, HANDOVER_TEMPLATES, isHandoverName } from '../../shared/domain/handover.ts';
import type { Ports } from '../ports.ts';
import { hashOfFile } from './received-package.ts';
import { freePath } from './written-files.ts';

export type CarriedFile = { readonly name: string; readonly path: string; readonly bytes: number };

async function filesIn(folder: string, place: string): Promise<readonly CarriedFile[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((file) => ({ name: `${place}/${file}`, path: join(folder, file) }))
    .filter(({ name, path }) => isHandoverName(name) && !name.endsWith('.tmp') && statSync(path).isFile())
    .map((file) => ({ ...file, bytes: statSync(file.path).size }));
}

/** Evidence and own templates beside the data file. */
export async function carriedFiles(ports: Ports): Promise<readonly CarriedFile[]> {
  return [
    ...(await filesIn(ports.evidenceFolder, HANDOVER_EVIDENCE)),
    ...(await filesIn(ports.ownTemplateFolder, HANDOVER_TEMPLATES)),
  ];
}

/** A file of the package, where it goes, and one of ours that has its name and other bytes. */
type Arrival = { readonly from: string; readonly to: string; readonly aside: string | null };

/** Files of the package that are not here yet. */
export async function arrivals(folder: string, ports: Ports): Promise<readonly Arrival[]> {
  const found: Arrival[] = [];
  for (const { path } of await filesIn(join(folder, HANDOVER_EVIDENCE), HANDOVER_EVIDENCE)) {
    const to = join(ports.evidenceFolder, basename(path));
    const sha256 = basename(path, extname(path));
    // A copy here that no longer holds the bytes of its name gives way to a whole one, and stays beside it.
    if (!existsSync(to)) found.push({ from: path, to, aside: null });
    else if ((await hashOfFile(to)) !== sha256 && (await hashOfFile(path)) === sha256)
      found.push({ from: path, to, aside: freePath(to, 'rename') });
  }
  for (const { path } of await filesIn(join(folder, HANDOVER_TEMPLATES), HANDOVER_TEMPLATES)) {
    const to = join(ports.ownTemplateFolder, basename(path));
    if (!existsSync(to)) found.push({ from: path, to, aside: null });
    else if ((await hashOfFile(to)) !== (await hashOfFile(path)))
      found.push({ from: path, to: freePath(to, 'rename'), aside: null });
  }
  return found;
}

async function copyWhole(from: string, to: string): Promise<void> {
  const half = `${to}.tmp`;
  try {
    await copyFile(from, half);
    const handle = await open(half, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(half, to);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reason === 'ENOSPC') fail({ code: 'disk-full', file: to });
    fail({ code: 'write-failed', file: to, reason });
  }
}

/** Copies files beside the data file, each whole or not at all. @throws FaultError disk-full, write-failed */
export async function copyArrivals(files: readonly Arrival[], ports: Ports): Promise<void> {
  await mkdir(ports.evidenceFolder, { recursive: true });
  await mkdir(ports.ownTemplateFolder, { recursive: true });
  for (const { from, to, aside } of files) {
    if (aside !== null) await rename(to, aside);
    await copyWhole(from, to);
  }
}
