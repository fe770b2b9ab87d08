// Builds the main process and its worker into dist/main; everything but Electron and the native database is set in.
import { join } from 'node:path';
import { defineConfig } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/** unzipper, below exceljs, asks for it only when told to read an archive from a cloud, which nothing here does. */
const STORAGE_CLIENT = '@aws-sdk/client-s3';

export default defineConfig({
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    outDir: join(ROOT, 'dist/main'),
    emptyOutDir: true,
    target: 'node24',
    ssr: true,
    // A fault is reported with the names it has in the sources.
    minify: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      external: [STORAGE_CLIENT],
      input: { main: join(ROOT, 'electron/main.ts'), worker: join(ROOT, 'electron/worker/main.ts') },
      // Beside main.js, so that import.meta.dirname is the same folder in every file.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
