// Builds the preload into dist/preload; a sandboxed one must be a single CommonJS file.
import { join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '..');

export default defineConfig({
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    outDir: join(ROOT, 'dist/preload'),
    emptyOutDir: true,
    target: 'chrome140',
    ssr: join(ROOT, 'electron/preload.ts'),
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
