// Builds the program: all its parts, or those named on the command line; with --stale only what is out of date.
import { join } from 'node:path';
import { build } from 'vite';
import { isStale, type Part } from './built.ts';

// What is built is what people get, whoever starts it: under a test runner the screens would be built for tests.
process.env['NODE_ENV'] = 'production';

const words = process.argv.slice(2);
const onlyStale = words.includes('--stale');
const named = words.filter((word) => !word.startsWith('--'));

for (const part of ['renderer', 'loopback', 'main', 'preload'] as const satisfies readonly Part[]) {
  const wanted = named.length === 0 || named.includes(part);
  if (wanted && (!onlyStale || isStale(part)))
    await build({ configFile: join(import.meta.dirname, `vite.${part}.config.ts`) });
}
