// The packaging: accepted by electron-builder's own schema, for one user without an administrator, with ASCII names.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configuration } from '../../build/electron-builder.ts';

const ROOT = join(import.meta.dirname, '../..');
type Validator = {
  readonly validateConfiguration: (config: unknown, logger: { readonly isEnabled: boolean }) => Promise<void>;
};
const { validateConfiguration } = createRequire(import.meta.url)(
  'app-builder-lib/out/util/config/config.js',
) as Validator;

test('electron-builder accepts the configuration, and would refuse a wrong one', async () => {
  await validateConfiguration(structuredClone(configuration), { isEnabled: false });
  const wrong = { ...structuredClone(configuration), nsis: { oneclick: false } };
  await expect(validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('configuration.nsis');
});

test('it installs for one user and never asks for an administrator', () => {
  expect(configuration.nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    selectPerMachineByDefault: false,
    allowElevation: false,
    packElevateHelper: false,
    deleteAppDataOnUninstall: false,
  });
  expect(configuration.win?.requestedExecutionLevel).toBe('asInvoker');
  expect(configuration.portable?.requestExecutionLevel).toBe('user');
});

test('names are ASCII, and the same as in package.json', () => {
  const { productName, main } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;
  expect(configuration.productName).toBe(productName);
  expect(main).toBe('dist/main/main.js');
  const names = [configuration.artifactName, configuration.nsis?.artifactName, configuration.portable?.artifactName];
  for (const name of [configuration.appId, productName, ...names]) expect(name).toMatch(/^[\x20-\x7e]+$/);
  expect(new Set(names).size).toBe(3);
});

test('it is made for 64-bit Windows, as installer and portable', () => {
  expect(configuration.win?.target).toEqual([
    { target: 'nsis', arch: 'x64' },
    { target: 'portable', arch: 'x64' },
  ]);
});

test('the binary of the database is there and stays outside the archive', () => {
  expect(existsSync(join(ROOT, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'))).toBe(true);
  expect(configuration).toMatchObject({ asar: true, npmRebuild: false });
  expect(configuration.asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/**/*']);
});

test('it holds the samples and sentences, but neither the loopback shell nor the command line', () => {
  const resources = configuration.extraResources as readonly { readonly from: string; readonly to: string }[];
  expect(resources.map(({ to }) => to)).toEqual(['samples', 'legal', 'calendar', 'templates', 'locales']);
  for (const { from } of resources) expect(existsSync(join(ROOT, from))).toBe(true);
  const included = (configuration.files as readonly string[]).filter((pattern) => !pattern.startsWith('!'));
  expect(included).toEqual(['package.json', 'dist/main/**/*', 'dist/preload/**/*', 'dist/renderer/**/*']);
  expect(configuration.electronLanguages).toEqual(['vi', 'en-US']);
  expect(configuration.publish).toBeNull();
});

test('the icons are whole', () => {
  const png = readFileSync(join(ROOT, 'build/icon.png'));
  expect([png.subarray(1, 4).toString('latin1'), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    'PNG',
    512,
    512,
  ]);
  const ico = readFileSync(join(ROOT, String(configuration.win?.icon)));
  const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico.readUInt8(6 + 16 * at) || 256);
  expect(sides).toEqual([16, 32, 48, 256]);
  for (const at of sides.keys()) {
    const place = ico.readUInt32LE(6 + 16 * at + 12);
    expect(ico.subarray(place + 1, place + 4).toString('latin1')).toBe('PNG');
  }
});
