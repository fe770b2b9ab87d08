// The table of contents of a zip, read and judged before a single byte of it is unpacked.
import type { ImportRefusal } from '../../shared/domain/fault.ts';

/** One file of the archive, as its central directory declares it; sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly at: number;
};

/** Ends the reading of a file; the reason becomes a fault at the border of the job. */
export class RefusedFile extends Error {
  readonly reason: ImportRefusal;
  constructor(reason: ImportRefusal) {
    super(reason);
    this.reason = reason;
  }
}
export function refuse(reason: ImportRefusal): never {
  throw new RefusedFile(reason);
}

const END_SIGN = 0x06054b50;
const END_SIZE = 22;
const END64_SIGN = 0x06064b50;
const LOCATOR64_SIGN = 0x07064b50;
const LOCATOR64_SIZE = 20;
const ENTRY_SIGN = 0x02014b50;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;
const FULL32 = 0xffffffff;
const ENCRYPTED = 1;

// An office file of a thousand pictures has some 2,000 entries.
const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 600 * 1024 * 1024;
// The most even tables of 5,000 equal rows pack 1 : 100; deflate ends at 1 : 1032, which is what bombs use.
const MAX_RATIO = 250;
const RATIO_FROM = 16 * 1024 * 1024;

type End = { readonly count: number; readonly at: number };

function findEnd(bytes: Buffer): End {
  const lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) !== END_SIGN) continue;
    const end = { count: bytes.readUInt16LE(at + 10), at: bytes.readUInt32LE(at + 16) };
    return end.at === FULL32 || end.count === 0xffff ? findEnd64(bytes, at, end) : end;
  }
  return refuse('damaged');
}

function findEnd64(bytes: Buffer, endAt: number, end: End): End {
  const locator = endAt - LOCATOR64_SIZE;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR64_SIGN) return end;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END64_SIGN) refuse('damaged');
  return { count: Number(bytes.readBigUInt64LE(at + 32)), at: Number(bytes.readBigUInt64LE(at + 48)) };
}

/** Sizes that do not fit 32 bits stand in an extra field, in this order and only where the short one is full. */
function wideSizes(extra: Buffer, unpacked: number, packed: number, at: number): readonly [number, number, number] {
  for (let from = 0; from + 4 <= extra.length;) {
    const size = extra.readUInt16LE(from + 2);
    if (extra.readUInt16LE(from) === 1) {
      let next = from + 4;
      const read = (short: number): number => {
        if (short !== FULL32) return short;
        if (next + 8 > extra.length) return refuse('damaged');
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
      };
      return [read(unpacked), read(packed), read(at)];
    }
    from += 4 + size;
  }
  return [unpacked, packed, at];
}

/** A name that could lead out of the folder it is unpacked in; nothing is ever unpacked to disk here, but such a file was not made by an office program. */
function isUnsafe(name: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..');
}

function readEntry(bytes: Buffer, from: number): { readonly entry: ZipEntry; readonly next: number } {
  if (from + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(from) !== ENTRY_SIGN) refuse('damaged');
  if ((bytes.readUInt16LE(from + 8) & ENCRYPTED) !== 0) refuse('password');
  const nameEnd = from + ENTRY_SIZE + bytes.readUInt16LE(from + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(from + 30);
  const next = extraEnd + bytes.readUInt16LE(from + 32);
  if (next > bytes.length) refuse('damaged');
  const [unpacked, packed, at] = wideSizes(
    bytes.subarray(nameEnd, extraEnd),
    bytes.readUInt32LE(from + 24),
    bytes.readUInt32LE(from + 20),
    bytes.readUInt32LE(from + 42),
  );
  const name = bytes.toString('utf8', from + ENTRY_SIZE, nameEnd);
  if (isUnsafe(name)) refuse('unsafe');
  const method = bytes.readUInt16LE(from + 10);
  return { entry: { name, method, crc: bytes.readUInt32LE(from + 16), packed, unpacked, at }, next };
}

/**
 * The entries by name, declared sizes within reason.
 * @throws RefusedFile damaged, unsafe, bomb, password
 */
export function readDirectory(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = findEnd(bytes);
  if (end.count > MAX_ENTRIES) refuse('bomb');
  const entries = new Map<string, ZipEntry>();
  let [from, packed, unpacked] = [end.at, 0, 0];
  for (let index = 0; index < end.count; index += 1) {
    const { entry, next } = readEntry(bytes, from);
    // Two parts of one name: which of them is shown depends on the reader.
    if (entries.has(entry.name)) refuse('unsafe');
    entries.set(entry.name, entry);
    packed += entry.packed;
    unpacked += entry.unpacked;
    from = next;
  }
  // Entries that share their packed bytes weigh more than the file itself.
  if (packed > bytes.length || unpacked > MAX_UNPACKED) refuse('bomb');
  if (unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO) refuse('bomb');
  return entries;
}
