// What starting costs: the whole application over its first query, against the same runtime that only opens the data file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { median } from './measure.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out/bench');

async function bundle(name: string, entry: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'node24',
      ssr: join(ROOT, entry),
      outDir: join(OUT, name),
      minify: true,
      rollupOptions: {
        external: ['better-sqlite3'],
        output: { entryFileNames: 'entry.mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: ['zod', 'uuid'] },
  });
  return join(OUT, name, 'entry.mjs');
}

/**
 * Median milliseconds of both, each a fresh process, bundled and with the compile cache that the packaged program has.
 * `app` answers its first query; `bare` opens the data file as safely (lock, identity, migrations, pragmas) and reads the same row.
 */
export async function startup(): Promise<{ readonly app: number; readonly bare: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'sokehoach-bench-'));
  const data = JSON.stringify(join(folder, 'so.db'));
  const app = JSON.stringify(await bundle('app', 'electron/app/app.ts'));
  const open = JSON.stringify(await bundle('open', 'electron/store/open.ts'));
  const cache = `import { enableCompileCache } from 'node:module'; enableCompileCache(${JSON.stringify(join(folder, 'cache'))});`;
  const ports = `{ now: () => '', today: () => '2026-01-05', calendarFile: '', notices: { remind() {} }, nextId: () => String(Math.random()), actor: '', dataFile: ${data}, backupFolder: '', sampleFile: '', jobs: { run: async () => ({ bytes: null }), close() {} }, files: {}, books: { list: () => [], note() {}, forget() {} } }`;
  const appEntry = join(folder, 'app.mjs');
  const bareEntry = join(folder, 'bare.mjs');
  writeFileSync(
    appEntry,
    `${cache} const { createApp } = await import(${app}); const app = createApp(${ports}); const reply = await app.call('start.status', {}); if (!reply.ok) throw new Error(JSON.stringify(reply)); app.close();`,
  );
  writeFileSync(
    bareEntry,
    `${cache} const { openStore } = await import(${open}); const store = await openStore(${data}, ''); store.db.prepare('SELECT * FROM organisations').all(); store.close();`,
  );
  const run = (file: string): unknown => execFileSync(process.execPath, [file]);
  run(appEntry);
  const times = { app: await median(15, () => run(appEntry)), bare: await median(15, () => run(bareEntry)) };
  rmSync(folder, { recursive: true, force: true });
  return times;
}
