// Unit tests: real SQLite, real files; the screens are tested end to end.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
// These pretend to be Electron, each in its own way: their modules are loaded anew for every file.
const SHELL = 'unit/shell/**/*.test.ts';
// The command line and the worker are started many times: what the first of them compiled serves the others.
const env = { NODE_COMPILE_CACHE: join(root, '../out/node-cache') };
const common = { root, env, testTimeout: 20_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    // Most files wait for a worker process or a disk of their own: every core is used.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['*.test.ts', 'unit/**/*.test.ts', 'unit/**/*.test.tsx'],
          exclude: [SHELL],
          // Nothing is pretended here: a process that goes on to the next file saves a third of the time.
          isolate: false,
        },
      },
      { test: { ...common, name: 'shell', include: [SHELL] } },
    ],
  },
});
