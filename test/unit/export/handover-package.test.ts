// The hand-over package byte by byte: what is written is read again, and anything else is refused with nothing left behind.
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeHandover } from '../../../electron/export/handover-writer.ts';
import { readHandover } from '../../../electron/import/handover-reader.ts';
import { HANDOVER_HEAD_BYTES, isHandoverName } from '../../../shared/domain/handover.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { thrownFault } from '../../support/test-store.ts';

const HEAD = { at: '2026-11-21T08:00:00Z', by: 'Nguyễn Văn A', program: '0.1.0', office: 'Sở', plans: 2 };
const unchecked = (): void => undefined;

async function written(password: string | null): Promise<string> {
  const folder = temporaryFolder();
  const [data, file, path] = ['so.db', 'a.pdf', 'x.skhbg'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(data, 'dữ liệu '.repeat(500));
  writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0x50, 0x4b, 7, 8]));
  const copy = (from: string, to: string): void => writeFileSync(to, readFileSync(from));
  await writeHandover(HEAD, [{ name: 'minh-chung/a.pdf', path: file }], password, path, { from: data, copy });
  return path;
}

/** What becomes of a package: "read", or why not; and whether anything stayed. */
async function fate(bytes: Uint8Array, password: string | null = null): Promise<readonly [string, boolean]> {
  const folder = temporaryFolder();
  const [path, out] = [join(folder, 'x.skhbg'), join(folder, 'ra')];
  writeFileSync(path, bytes);
  try {
    const read = await readHandover(path, 'x', password, out, unchecked);
    return [read === null ? 'protected' : 'read', existsSync(out)];
  } catch (error) {
    const fault = await thrownFault(() => {
      throw error;
    });
    return ['reason' in fault ? fault.reason : fault.code, existsSync(out)];
  }
}

/** A package with these parts, sealed as it should be. */
function sealed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const head = Buffer.alloc(HANDOVER_HEAD_BYTES);
  head.write('SKHBG\0', 'latin1');
  head[6] = 1;
  const all = Buffer.concat([head, zipSync(parts)]);
  return Buffer.concat([all, createHash('sha256').update(all).digest()]);
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function manifest(contents: Readonly<Record<string, Uint8Array>>, more: object = {}): Uint8Array {
  const list = Object.entries(contents).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sumOf(bytes) }));
  return text(JSON.stringify({ format: 'so-ke-hoach-ban-giao', version: 1, ...HEAD, contents: list, ...more }));
}

describe('a package', () => {
  test.each([null, 'Mật khẩu'])('with the password %s is read as it was written', async (password) => {
    const path = await written(password);
    const out = join(temporaryFolder(), 'ra');
    const read = await readHandover(path, 'x', password, out, unchecked);
    expect(read).toMatchObject({
      ...HEAD,
      contents: [{ name: 'so-ke-hoach.db' }, { name: 'minh-chung/a.pdf', bytes: 8 }],
    });
    expect(readFileSync(join(out, 'so-ke-hoach.db'), 'utf8')).toBe('dữ liệu '.repeat(500));
    expect(readFileSync(join(out, 'minh-chung/a.pdf'))).toHaveLength(8);
    if (password !== null) expect(readFileSync(path).includes('so-ke-hoach.db')).toBe(false);
  });

  test('changed in any byte, or cut anywhere, is refused and leaves nothing', async () => {
    const plain = readFileSync(await written(null));
    const locked = readFileSync(await written('x'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(plain, locked),
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 1, max: 255 }),
        async (whole, place, cut, mask) => {
          const at = place % whole.length;
          const bytes = cut ? whole.subarray(0, at) : Buffer.from(whole);
          if (!cut) bytes[at] = (whole[at] ?? 0) ^ mask;
          const [reason, left] = await fate(bytes, 'x');
          expect(['damaged', 'not-handover', 'newer', 'password']).toContain(reason);
          expect(left).toBe(false);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('that leads out of its folder, or holds what its list does not name, is refused', async () => {
    const data = text('dữ liệu');
    const whole = { 'so-ke-hoach.db': data };
    expect(await fate(sealed({ ...whole, 'ban-giao.json': manifest(whole) }))).toEqual(['read', true]);
    for (const name of [
      '../so.db',
      'minh-chung/../../x',
      '/etc/x',
      'minh-chung\\x',
      'khac/x',
      'minh-chung/a/b',
      'mau/..',
    ]) {
      expect(isHandoverName(name)).toBe(false);
      const more = { ...whole, [name]: data };
      expect(await fate(sealed({ ...more, 'ban-giao.json': manifest(more) }))).toEqual(['unsafe', false]);
    }
    const extra = { ...whole, 'mau/x.json': data };
    expect(await fate(sealed({ ...extra, 'ban-giao.json': manifest(whole) }))).toEqual(['damaged', false]);
    expect(await fate(sealed({ ...whole, 'ban-giao.json': manifest(extra) }))).toEqual(['damaged', false]);
    expect(await fate(sealed(whole))).toEqual(['damaged', false]);
    expect(await fate(sealed({ ...whole, 'ban-giao.json': manifest({ 'so-ke-hoach.db': text('khác') }) }))).toEqual([
      'damaged',
      false,
    ]);
    expect(await fate(sealed({ ...whole, 'ban-giao.json': manifest(whole, { version: 2 }) }))).toEqual([
      'newer',
      false,
    ]);
    expect(await fate(sealed({ ...whole, 'ban-giao.json': text('{') }))).toEqual(['damaged', false]);
  });
});
