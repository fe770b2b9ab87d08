// The built main process and worker: the build ends well, and the worker does a job as it does in the program.
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../electron/app/app.ts';
import { createJobs, type StartWorker } from '../../../electron/app/jobs.ts';
import { machinePorts } from '../../../electron/app/machine.ts';
import type { JobReply } from '../../../electron/ports.ts';
import { createClient } from '../../../shared/contract/client.ts';

const BUILD = join(import.meta.dirname, '../../../build');
const folder = mkdtempSync(join(tmpdir(), 'so-ke-hoach-built-'));

beforeAll(async () => {
  for (const part of ['main', 'preload']) {
    await build({ configFile: join(BUILD, `vite.${part}.config.ts`), build: { outDir: join(folder, part) } });
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const start: StartWorker = ({ onReply, onExit }) => {
  const child = fork(join(folder, 'main/worker.js'), [], { serialization: 'advanced' });
  child.on('message', (message) => onReply(message as JobReply));
  child.once('exit', onExit);
  return { send: (request) => child.send(request), kill: () => child.kill('SIGKILL') };
};

const open = async (): Promise<void> => {};

test('the worker writes the papers of a plan and renders its preview', async () => {
  const targets = (names: readonly string[]): readonly string[] => names.map((name) => join(folder, name));
  const files = {
    pickTargets: async (names: readonly string[]) => targets(names),
    pickDataFile: async () => null,
    offer: () => null,
    open,
    reveal: open,
  };
  const resources = join(BUILD, '../resources');
  const dataFile = join(folder, 'so.db');
  const app = createApp(machinePorts({ dataFile, resources, jobs: createJobs(start), files }));
  const client = createClient(app);
  try {
    await client.office.takeSample({});
    const plan = (await client.plans.list({})).find(({ tasks }) => tasks > 0);
    const asked = { planId: plan?.id ?? '', mode: 'paper' } as const;
    const { files: written } = await client.documents.export({
      ...asked,
      docx: true,
      xlsx: true,
      retry: false,
      existing: 'replace',
    });
    const beginnings = written.map(({ path }) => readFileSync(path).subarray(0, 2).toString('latin1'));
    expect(beginnings).toEqual(['PK', 'PK']);
    const { docx } = await client.documents.preview(asked);
    expect(Buffer.from(docx, 'base64').subarray(0, 2).toString('latin1')).toBe('PK');
  } finally {
    app.close();
  }
});

test('the writers are loaded only when a job asks for them', () => {
  const files = readdirSync(join(folder, 'main'));
  expect(files).toEqual(expect.arrayContaining(['main.js', 'worker.js']));
  const statics = (name: string): readonly string[] =>
    [...readFileSync(join(folder, 'main', name), 'utf8').matchAll(/^import .* from "(.+)";$/gm)].map(
      ([, from = '']) => from,
    );
  for (const entry of ['main.js', 'worker.js']) expect(statics(entry).join(' ')).not.toMatch(/writer|docx|exceljs/);
  expect(statics('main.js')).toEqual(expect.arrayContaining(['electron']));
});

test('the preload is one CommonJS file that asks for Electron only', () => {
  expect(readdirSync(join(folder, 'preload'))).toEqual(['preload.cjs']);
  const text = readFileSync(join(folder, 'preload/preload.cjs'), 'utf8');
  expect([...text.matchAll(/require\("(.+?)"\)/g)].map(([, from]) => from)).toEqual(['electron']);
  expect(text).not.toMatch(/^(import|export) /m);
});
