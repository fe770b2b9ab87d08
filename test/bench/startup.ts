// What starting costs: the whole application over one query, against a runtime that only opens the database.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { median } from './measure.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Median milliseconds of both, each a fresh process. The application is bundled as in the packaged program. */
export async function startup(): Promise<{ readonly app: number; readonly bare: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'sokehoach-bench-'));
  const entry = join(folder, 'app.mjs');
  const data = join(folder, 'so.db');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'node24',
      ssr: join(ROOT, 'electron/app/app.ts'),
      outDir: join(ROOT, 'out/bench'),
      minify: false,
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'app.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
    ssr: { noExternal: ['zod', 'uuid'] },
  });
  const ports = `{ now: () => '', nextId: () => String(Math.random()), actor: '', dataFile: ${JSON.stringify(data)}, backupFolder: '', sampleFile: '', jobs: { close() {} }, files: {} }`;
  writeFileSync(
    entry,
    `const { createApp } = await import(${JSON.stringify(join(ROOT, 'out/bench/app.mjs'))}); const app = createApp(${ports}); const reply = await app.call('office.status', {}); if (!reply.ok) throw new Error(JSON.stringify(reply)); app.close();`,
  );
  const bareEntry = join(ROOT, 'out/bench/bare.mjs');
  writeFileSync(
    bareEntry,
    `import Database from 'better-sqlite3'; const db = new Database(${JSON.stringify(data)}); db.pragma('journal_mode = WAL'); db.pragma('synchronous = FULL'); db.prepare('SELECT * FROM organisations').all(); db.close();`,
  );
  const run = (file: string): unknown => execFileSync(process.execPath, [file]);
  run(entry);
  const app = await median(15, () => run(entry));
  const bare = await median(15, () => run(bareEntry));
  rmSync(folder, { recursive: true, force: true });
  return { app, bare };
}
