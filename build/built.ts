// Whether a built part is there and not older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

const PARTS = {
  renderer: {
    output: 'dist/renderer/index.html',
    sources: ['renderer', 'shared', 'resources/locales', 'build', 'package.json'],
  },
  loopback: { output: 'dist/loopback/bridge.js', sources: ['electron/loopback/browser', 'build'] },
  main: { output: 'dist/main/main.js', sources: ['electron', 'shared', 'build', 'package.json'] },
  preload: { output: 'dist/preload/preload.cjs', sources: ['electron/preload.ts', 'shared/contract', 'build'] },
} as const;
export type Part = keyof typeof PARTS;

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True where the part must be built before it can be used. */
export function isStale(part: Part): boolean {
  const { output, sources } = PARTS[part];
  const built = join(ROOT, output);
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return sources.some((source) => newest(join(ROOT, source)) > mtimeMs);
}
