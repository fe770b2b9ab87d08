// The entries of a zip file on the disk, by its own table at the end, each read as a stream: never more than a piece in memory.
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The table of a hundred thousand short names. */
const MOST_TABLE = 32 * 1024 ** 2;

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('the zip ends too early');
  return buffer;
}

/** @throws Error where the table is not whole */
export async function listZip(path: string): Promise<readonly ZipEntry[]> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    // Written by this program: no comment stands behind the end.
    const end = await readAt(handle, size - 22, 22);
    if (end.readUInt32LE(0) !== END) throw new Error('the zip has no end');
    const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    if (length > MOST_TABLE || start + length > size) throw new Error('the table of the zip is not whole');
    const table = await readAt(handle, start, length);
    const entries: ZipEntry[] = [];
    for (let at = 0; at < length && entries.length < count;) {
      if (table.readUInt32LE(at) !== CENTRAL) throw new Error('the table of the zip is not whole');
      const [named, extra, comment] = [28, 30, 32].map((place) => table.readUInt16LE(at + place));
      entries.push({
        name: table.toString('utf8', at + 46, at + 46 + (named ?? 0)),
        method: table.readUInt16LE(at + 10),
        packed: table.readUInt32LE(at + 20),
        bytes: table.readUInt32LE(at + 24),
        offset: table.readUInt32LE(at + 42),
      });
      at += 46 + (named ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    if (entries.length !== count) throw new Error('the table of the zip is not whole');
    return entries;
  } finally {
    await handle.close();
  }
}

/** The bytes of an entry, at most as many as its table says. @throws Error where it is not whole or would grow beyond that */
export async function* readEntry(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  const local = await readAt(handle, entry.offset, 30).finally(() => handle.close());
  if (local.readUInt32LE(0) !== LOCAL || (entry.method !== 0 && entry.method !== 8)) throw new Error('not an entry');
  if (entry.packed === 0) return;
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  const stream = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
  packed.on('error', (error) => stream.destroy(error));
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > entry.bytes) throw new Error('the entry grows beyond its size');
    yield chunk;
  }
}
