// Unit tests: real SQLite, real files; the screens are tested end to end.
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
// These pretend to be Electron, each in its own way: their modules are loaded anew for every file.
const SHELL = 'unit/shell/**/*.test.ts';
const common = { root, testTimeout: 20_000, pool: 'forks' } as const;

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
