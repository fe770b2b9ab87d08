// Writes a hand-over package: a zip of everything, its manifest, and around it a head, a password where one is wanted, and a seal.
import { createCipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  HANDOVER_DATA,
  HANDOVER_HEAD,
  HANDOVER_MANIFEST,
  HANDOVER_SCRYPT,
  HANDOVER_VERSION,
  handoverCopy,
  type HandoverManifest,
} from '../../shared/domain/handover.ts';
import { atomicFill } from './atomic-write.ts';
import { ZipFile } from './zip-file.ts';

export type HandoverSource = { readonly name: string; readonly path: string };
/** The data file and what makes a checked copy of it. */
export type HandoverData = { readonly from: string; readonly copy: (from: string, to: string) => void };
export type HandoverHead = Omit<HandoverManifest, 'format' | 'version' | 'contents'>;

type Seal = {
  readonly head: Buffer;
  readonly pass: (piece: Uint8Array) => Uint8Array;
  readonly end: () => readonly Uint8Array[];
};

function headOf(isProtected: boolean, salt: Buffer, nonce: Buffer, check: Buffer): Buffer {
  const flags = Buffer.from([HANDOVER_VERSION, isProtected ? 1 : 0]);
  return Buffer.concat([Buffer.from(HANDOVER_HEAD.magic, 'latin1'), flags, salt, nonce, check]);
}

function openSeal(): Seal {
  const { salt, nonce, check } = HANDOVER_HEAD;
  const head = headOf(false, Buffer.alloc(salt), Buffer.alloc(nonce), Buffer.alloc(check));
  const hash = createHash('sha256').update(head);
  return {
    head,
    pass: (piece) => {
      hash.update(piece);
      return piece;
    },
    end: () => [hash.digest()],
  };
}

/** The key is 32 bytes of scrypt; the 16 after it tell a wrong password from a damaged file. */
function lockedSeal(password: string): Seal {
  const [salt, nonce] = [randomBytes(HANDOVER_HEAD.salt), randomBytes(HANDOVER_HEAD.nonce)];
  const derived = scryptSync(password.normalize('NFC'), salt, 32 + HANDOVER_HEAD.check, HANDOVER_SCRYPT);
  const head = headOf(true, salt, nonce, derived.subarray(32));
  const cipher = createCipheriv('aes-256-gcm', derived.subarray(0, 32), nonce).setAAD(head);
  return { head, pass: (piece) => cipher.update(piece), end: () => [cipher.final(), cipher.getAuthTag()] };
}

async function* hashed(path: string, told: (bytes: number, sha256: string) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  told(bytes, hash.digest('hex'));
}

/**
 * Writes the package whole or not at all; the manifest comes last, with the hashes of what was read.
 * @param password `null` or empty: none
 * @throws FaultError as `atomicFill`; data-damaged
 */
export async function writeHandover(
  head: HandoverHead,
  sources: readonly HandoverSource[],
  password: string | null,
  path: string,
  data: HandoverData,
): Promise<void> {
  const copy = handoverCopy(data.from);
  const seal = password === null || password === '' ? openSeal() : lockedSeal(password);
  try {
    await rm(copy, { force: true });
    data.copy(data.from, copy);
    const all = [{ name: HANDOVER_DATA, path: copy }, ...sources];
    await atomicFill(path, async (handle) => {
      await handle.writeFile(seal.head);
      const zip = new ZipFile((piece) => handle.writeFile(seal.pass(piece)));
      const contents: HandoverManifest['contents'] = [];
      for (const { name, path: from } of all) {
        const told = (bytes: number, sha256: string): void => void contents.push({ name, bytes, sha256 });
        await zip.add(name, hashed(from, told), name === HANDOVER_DATA ? 'deflate' : 'store');
      }
      const manifest = { format: 'so-ke-hoach-ban-giao', version: HANDOVER_VERSION, ...head, contents } as const;
      await zip.add(HANDOVER_MANIFEST, [new TextEncoder().encode(JSON.stringify(manifest))], 'deflate');
      await zip.end();
      for (const piece of seal.end()) await handle.writeFile(piece);
    });
  } finally {
    await rm(copy, { force: true });
  }
}
