// Unit tests: real SQLite, real files; the screens are tested end to end.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts', 'unit/**/*.test.ts', 'unit/**/*.test.tsx'],
    testTimeout: 20_000,
    pool: 'forks',
    // Most files wait for a worker process or a disk of their own: every core is used.
    maxWorkers: '100%',
  },
});
