// Builds the browser's half of the loopback shell into dist/loopback; no part of the packaged program.
import { join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '..');

export default defineConfig({
  logLevel: 'warn',
  build: {
    outDir: join(ROOT, 'dist/loopback'),
    emptyOutDir: true,
    lib: {
      entry: join(ROOT, 'electron/loopback/browser/bridge.ts'),
      formats: ['iife'],
      name: 'bridge',
      fileName: () => 'bridge.js',
    },
  },
});
