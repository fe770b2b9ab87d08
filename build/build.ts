// Builds the program: main process, preload and screens.
import { join } from 'node:path';
import { build } from 'vite';

const only = process.argv.slice(2);
for (const part of ['renderer', 'loopback', 'main', 'preload']) {
  if (only.length === 0 || only.includes(part)) await build({ configFile: join(import.meta.dirname, `vite.${part}.config.ts`) });
}
