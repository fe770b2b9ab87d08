// Takes a hand-over package out into a folder: seal and password first, then every content by its hash; on any fault nothing stays.
import { createDecipheriv, createHash, scryptSync, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, FaultError } from '../../shared/domain/fault.ts';
import {
  HANDOVER_DATA,
  HANDOVER_HEAD,
  HANDOVER_HEAD_BYTES,
  HANDOVER_LIMIT_GB,
  HANDOVER_MANIFEST,
  HANDOVER_SCRYPT,
  HANDOVER_SUM_BYTES,
  HANDOVER_TAG_BYTES,
  HANDOVER_VERSION,
  HandoverManifestSchema,
  isHandoverName,
  type HandoverManifest,
  type HandoverRefusal,
} from '../../shared/domain/handover.ts';
import { listZip, readEntry, type ZipEntry } from './zip-entries.ts';

/** `null`: it is protected, and no password was given. */
export type ReadHandover = HandoverManifest | null;

const MOST_MANIFEST = 32 * 1024 ** 2;

type Sealed = { readonly head: Buffer; readonly size: number; readonly isProtected: boolean };

async function readHead(path: string, refuse: (reason: HandoverRefusal) => never): Promise<Sealed> {
  const handle = await open(path, 'r').catch(() => refuse('missing'));
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(HANDOVER_HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const magic = Buffer.from(HANDOVER_HEAD.magic, 'latin1');
    if (!head.subarray(0, Math.min(bytesRead, magic.length)).equals(magic)) refuse('not-handover');
    if (bytesRead < head.length) refuse('damaged');
    if (head.readUInt8(6) > HANDOVER_VERSION) refuse('newer');
    if (head.readUInt8(6) < 1 || head.readUInt8(7) > 1) refuse('damaged');
    if (size > HANDOVER_LIMIT_GB * 1024 ** 3) refuse('too-large');
    return { head, size, isProtected: head.readUInt8(7) === 1 };
  } finally {
    await handle.close();
  }
}

type Opener = { readonly pass: (piece: Buffer) => Buffer; readonly end: (seal: Buffer) => boolean };

function opener({ head, isProtected }: Sealed, password: string, refuse: (reason: HandoverRefusal) => never): Opener {
  if (!isProtected) {
    const hash = createHash('sha256').update(head);
    return { pass: (piece) => (hash.update(piece), piece), end: (seal) => timingSafeEqual(hash.digest(), seal) };
  }
  const { salt, nonce, check } = HANDOVER_HEAD;
  const own = head.subarray(8, 8 + salt);
  const derived = scryptSync(password.normalize('NFC'), own, 32 + check, HANDOVER_SCRYPT);
  const wanted = head.subarray(8 + salt + nonce);
  if (!timingSafeEqual(derived.subarray(32), wanted)) refuse('password');
  const decipher = createDecipheriv('aes-256-gcm', derived.subarray(0, 32), head.subarray(8 + salt, 8 + salt + nonce));
  decipher.setAAD(head);
  return {
    pass: (piece) => decipher.update(piece),
    end: (seal) => {
      decipher.setAuthTag(seal);
      try {
        decipher.final();
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Writes the zip inside the package to `zip`. */
async function unseal(
  path: string,
  sealed: Sealed,
  password: string,
  zip: string,
  refuse: (reason: HandoverRefusal) => never,
): Promise<void> {
  const { pass, end } = opener(sealed, password, refuse);
  const last = sealed.size - (sealed.isProtected ? HANDOVER_TAG_BYTES : HANDOVER_SUM_BYTES);
  if (last <= sealed.head.length) refuse('damaged');
  const target = await open(zip, 'wx');
  try {
    const inside = createReadStream(path, { start: sealed.head.length, end: last - 1 });
    for await (const chunk of inside as AsyncIterable<Buffer>) await target.writeFile(pass(chunk));
  } finally {
    await target.close();
  }
  const seal: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: last }) as AsyncIterable<Buffer>) seal.push(chunk);
  if (!end(Buffer.concat(seal))) refuse('damaged');
}

async function readManifest(
  zip: string,
  entry: ZipEntry | undefined,
  refuse: (reason: HandoverRefusal) => never,
): Promise<HandoverManifest> {
  if (entry === undefined || entry.bytes > MOST_MANIFEST) return refuse('damaged');
  const chunks: Buffer[] = [];
  for await (const chunk of readEntry(zip, entry)) chunks.push(chunk);
  const json = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { readonly version?: unknown };
  if (typeof json.version === 'number' && json.version > HANDOVER_VERSION) refuse('newer');
  const read = HandoverManifestSchema.safeParse(json);
  return read.success ? read.data : refuse('damaged');
}

/** Writes an entry and answers the hash and length of what was written. */
async function takeOut(
  zip: string,
  entry: ZipEntry,
  path: string,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  await mkdir(dirname(path), { recursive: true });
  const target = await open(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of readEntry(zip, entry)) {
      hash.update(chunk);
      bytes += chunk.length;
      await target.writeFile(chunk);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function takeAllOut(
  zip: string,
  folder: string,
  refuse: (reason: HandoverRefusal) => never,
): Promise<HandoverManifest> {
  const entries = await listZip(zip);
  if (entries.some(({ name }) => !isHandoverName(name))) refuse('unsafe');
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const manifest = await readManifest(zip, byName.get(HANDOVER_MANIFEST), refuse);
  const { contents } = manifest;
  if (contents.some(({ name }) => !isHandoverName(name))) refuse('unsafe');
  const names = new Set(contents.map(({ name }) => name));
  if (!names.has(HANDOVER_DATA) || names.size !== contents.length || byName.size !== entries.length) refuse('damaged');
  if (entries.length !== contents.length + 1) refuse('damaged');
  if (contents.reduce((sum, { bytes }) => sum + bytes, 0) > 4 * HANDOVER_LIMIT_GB * 1024 ** 3) refuse('too-large');
  for (const { name, bytes, sha256 } of contents) {
    const entry = byName.get(name);
    if (entry === undefined || entry.bytes !== bytes) return refuse('damaged');
    const written = await takeOut(zip, entry, join(folder, ...name.split('/')));
    if (written.sha256 !== sha256 || written.bytes !== bytes) refuse('damaged');
  }
  return manifest;
}

/**
 * @param name the file's name, for faults
 * @param folder a new folder; made here, and removed again on any fault
 * @param check looks through the data file for damage
 * @throws FaultError handover-refused, disk-full, write-failed
 */
export async function readHandover(
  path: string,
  name: string,
  password: string | null,
  folder: string,
  check: (dataFile: string) => void,
): Promise<ReadHandover> {
  const refuse = (reason: HandoverRefusal): never => fail({ code: 'handover-refused', file: name, reason });
  const sealed = await readHead(path, refuse);
  if (sealed.isProtected && (password === null || password === '')) return null;
  const zip = join(folder, 'ban-giao.zip');
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await unseal(path, sealed, password ?? '', zip, refuse);
    const manifest = await takeAllOut(zip, folder, refuse);
    await rm(zip, { force: true });
    check(join(folder, HANDOVER_DATA));
    return manifest;
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    if (error instanceof FaultError && error.fault.code !== 'data-damaged') throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC') fail({ code: 'disk-full', file: folder });
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) fail({ code: 'write-failed', file: folder, reason: code });
    return refuse('damaged');
  }
}
