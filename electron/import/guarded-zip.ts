// A zip that is opened carefully: judged by its directory first, unpacked part by part, never more than declared.
import { crc32, inflateRawSync } from 'node:zlib';
import { readDirectory, refuse, type ZipEntry } from './zip-directory.ts';

export type GuardedZip = {
  readonly names: readonly string[];
  /** The name a part has in the archive, however it is referred to; `undefined` where there is none. */
  readonly nameOf: (name: string) => string | undefined;
  /** Unpacks one part; `undefined` where there is none of that name. @throws RefusedFile bomb, damaged */
  readonly bytes: (name: string) => Buffer | undefined;
};

const LOCAL_SIGN = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** Compound files: .doc and .xls of before 2007, and the envelope of every .docx or .xlsx with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

function unpack(bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.at + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL_SIGN) refuse('damaged');
  const from = entry.at + LOCAL_SIZE + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  if (from + entry.packed > bytes.length) refuse('damaged');
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) refuse('damaged');
  try {
    // One byte more than declared is already a lie: the limit stops it before memory is taken.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (error) {
    return refuse((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}

function isZipLike(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt16LE(0) === 0x4b50 && [0x0403, 0x0605].includes(bytes.readUInt16LE(2));
}

/** A name of a part as names are compared: without regard to capitals (ECMA-376 Part 2); some programs write other signs of it as codes. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Opens the bytes of an office file.
 * @throws RefusedFile old-format, password, not-a-zip, damaged, unsafe, bomb
 */
export function openZip(bytes: Buffer): GuardedZip {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND))
    refuse(bytes.includes(ENCRYPTED_PACKAGE) ? 'password' : 'old-format');
  if (!isZipLike(bytes)) refuse('not-a-zip');
  const entries = readDirectory(bytes);
  const byPlain = new Map([...entries.keys()].map((name) => [plainName(name), name]));
  const nameOf = (name: string): string | undefined => (entries.has(name) ? name : byPlain.get(plainName(name)));
  return {
    names: [...entries.keys()],
    nameOf,
    bytes: (name) => {
      const entry = entries.get(nameOf(name) ?? '');
      if (entry === undefined) return undefined;
      const unpacked = unpack(bytes, entry);
      if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) refuse('damaged');
      return unpacked;
    },
  };
}
