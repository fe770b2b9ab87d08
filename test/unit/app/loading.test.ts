// The writers of office files stay out of the process with the window: they are loaded in the worker only.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';

/** Packages a fresh process has loaded after the sample was taken and its plans were listed. */
function loadedPackages(): readonly string[] {
  const folder = temporaryFolder();
  const part = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
  const script = join(folder, 'start.mjs');
  writeFileSync(
    script,
    `import { registerHooks } from 'node:module';
    const seen = new Set();
    registerHooks({ load: (url, context, next) => (seen.add(url), next(url, context)) });
    const { createApp } = await import(${part('electron/app/app.ts')});
    const { createJobs } = await import(${part('electron/app/jobs.ts')});
    const { forkWorker } = await import(${part('electron/app/fork-worker.ts')});
    const { machinePorts } = await import(${part('electron/app/machine.ts')});
    const files = { pickTargets: async () => null, offer: () => null, open: async () => {}, reveal: async () => {} };
    const app = createApp(machinePorts({ dataFile: ${JSON.stringify(join(folder, 'so.db'))}, resources: ${JSON.stringify(join(ROOT, 'resources'))}, jobs: createJobs(forkWorker), files }));
    for (const name of ['office.takeSample', 'plans.list', 'exchange.exportPack']) {
      const reply = await app.call(name, {});
      if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
    }
    app.close();
    console.log([...seen].map((url) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url)?.[1]).filter(Boolean).join('\\n'));`,
  );
  return [...new Set(execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim().split('\n'))];
}

test('neither docx nor exceljs nor their tails are loaded by the application itself', () => {
  const packages = loadedPackages();
  expect(packages).toEqual(expect.arrayContaining(['better-sqlite3', 'zod']));
  expect(packages.filter((name) => ['docx', 'exceljs', 'fflate', 'jszip', 'mammoth', 'xml'].includes(name))).toEqual(
    [],
  );
});
