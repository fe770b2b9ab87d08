// Builds the screens into dist/renderer.
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '..');

export default defineConfig({
  root: join(ROOT, 'renderer'),
  base: './',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: join(ROOT, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // One window loads it from the disk: size costs nothing there.
    chunkSizeWarningLimit: 4000,
  },
});
