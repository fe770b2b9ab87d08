// Makes the installer and the portable program in release/, with their SHA-256; --dir only lays the files out.
import { Arch, build as pack, Platform } from 'electron-builder';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './built.ts';
import { configuration } from './electron-builder.ts';

/** NSIS breaks when the folder of its tools has accents, which the home of a Vietnamese user often has. */
function toolsFolder(): string {
  const folders = [
    process.env['ELECTRON_BUILDER_CACHE'],
    join(homedir(), '.cache', 'electron-builder'),
    join(ROOT, 'node_modules', '.cache', 'electron-builder'),
  ];
  const shared = process.platform === 'win32' ? 'C:\\Users\\Public\\electron-builder' : '/var/tmp/electron-builder';
  return folders.find((folder) => folder !== undefined && folder !== '' && /^[\x20-\x7e]+$/.test(folder)) ?? shared;
}

function sumLine(file: string): string {
  return `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`;
}

const onlyFolder = process.argv.includes('--dir');
process.env['ELECTRON_BUILDER_CACHE'] = toolsFolder();
// The loopback shell is no part of the packaged program.
for (const part of ['renderer', 'main', 'preload'])
  await build({ configFile: join(import.meta.dirname, `vite.${part}.config.ts`) });
const files = await pack({
  targets: Platform.WINDOWS.createTarget(onlyFolder ? ['dir'] : ['nsis', 'portable'], Arch.x64),
  projectDir: ROOT,
  config: configuration,
  publish: 'never',
});
const programs = files.filter((file) => file.endsWith('.exe'));
if (programs.length > 0) writeFileSync(join(ROOT, 'release', 'SHA256SUMS.txt'), programs.map(sumLine).join(''));
