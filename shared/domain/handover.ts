// The hand-over package of a book: one file with everything another clerk needs to go on.
import * as z from 'zod';

export const HANDOVER_ENDING = '.skhbg';
export const HANDOVER_VERSION = 1;
/** A zip without its 64-bit parts holds less than 4 GB. */
export const HANDOVER_LIMIT_GB = 4;

/** Names inside the package, and in the folder it is taken out to. */
export const HANDOVER_DATA = 'so-ke-hoach.db';
export const HANDOVER_EVIDENCE = 'minh-chung';
export const HANDOVER_TEMPLATES = 'mau';
export const HANDOVER_MANIFEST = 'ban-giao.json';

/** The file begins with the magic, the version, whether it is protected, salt, nonce and a check of the password; all of it is authenticated. */
export const HANDOVER_HEAD = { magic: 'SKHBG\0', salt: 16, nonce: 12, check: 16 } as const;
export const HANDOVER_HEAD_BYTES = 6 + 1 + 1 + 16 + 12 + 16;
/** It ends with the tag of AES-256-GCM where it is protected, else with the SHA-256 of all before. */
export const HANDOVER_TAG_BYTES = 16;
export const HANDOVER_SUM_BYTES = 32;
/** scrypt as RFC 7914 has it; 32 MB and a tenth of a second for each guess. */
export const HANDOVER_SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 ** 2 } as const;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const HandoverManifestSchema = z.strictObject({
  format: z.literal('so-ke-hoach-ban-giao'),
  version: z.int().min(1),
  /** ISO 8601 */
  at: z.string().max(40),
  by: z.string().max(200),
  program: z.string().max(40),
  office: z.string().max(500),
  plans: z.int().min(0),
  contents: z.array(z.strictObject({ name: z.string().max(300), bytes: z.int().min(0), sha256: Sha256 })).max(65_000),
});
export type HandoverManifest = z.infer<typeof HandoverManifestSchema>;
export type HandoverContent = HandoverManifest['contents'][number];

/** Why a package is not taken. */
export const HANDOVER_REFUSALS = [
  'missing',
  'not-handover',
  'damaged',
  'password',
  'newer',
  'unsafe',
  'too-large',
  'other-origin',
  'not-joinable',
  'nothing-received',
] as const;
export type HandoverRefusal = (typeof HANDOVER_REFUSALS)[number];

/** A name that may stand in a package: the data file, or a file directly in one of its two folders. */
export function isHandoverName(name: string): boolean {
  if (name === HANDOVER_DATA || name === HANDOVER_MANIFEST) return true;
  const [folder, file, ...more] = name.split('/');
  if (folder !== HANDOVER_EVIDENCE && folder !== HANDOVER_TEMPLATES) return false;
  return more.length === 0 && file !== undefined && /^[^\\/:*?"<>|\0]{1,200}$/.test(file) && !/^\.+$/.test(file);
}

/** "Ban giao So Ke hoach 2026-11-21.skhbg": without marks, for mail and sticks of any age. */
export function handoverName(day: string): string {
  return `Ban giao So Ke hoach ${day}${HANDOVER_ENDING}`;
}

/** The copy a package is made from, for as long as that takes; beside the data file, for it is as large and as confidential. */
export function handoverCopy(dataFile: string): string {
  return `${dataFile}.ban-giao.tmp`;
}
