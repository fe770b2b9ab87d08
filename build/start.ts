// Opens the program from its sources: in Electron where its binary can be had and there is a screen, else in the loopback shell.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStale, ROOT, type Part } from './built.ts';

const ELECTRON = join(ROOT, 'node_modules/electron');

/** The Electron program, downloaded now if it is missing and can be had; `null` otherwise. */
function electronBinary(): string | null {
  const pathFile = join(ELECTRON, 'path.txt');
  if (!existsSync(pathFile))
    spawnSync(process.execPath, [join(ELECTRON, 'install.js')], { stdio: 'ignore', timeout: 120_000 });
  if (!existsSync(pathFile)) return null;
  const binary = join(ELECTRON, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function hasScreen(): boolean {
  return (
    process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  );
}

function build(...parts: readonly Part[]): void {
  if (!parts.some(isStale)) return;
  const { status } = spawnSync(process.execPath, [join(ROOT, 'build/build.ts'), '--stale', ...parts], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

function run(command: string, words: readonly string[]): void {
  const child = spawn(command, words, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}

const words = process.argv.slice(2);
const electron = process.env['SOKEHOACH_SHELL'] === 'loopback' || !hasScreen() ? null : electronBinary();
if (electron === null) {
  build('renderer', 'loopback');
  run(process.execPath, [join(ROOT, 'electron/loopback/main.ts'), ...words]);
} else {
  build('renderer', 'main', 'preload');
  // Chromium's sandbox refuses to work for root; nobody but a container runs the program so.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  run(electron, [...asRoot, ROOT, ...words]);
}
