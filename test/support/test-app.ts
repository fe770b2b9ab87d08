// The whole application on a temporary data file, with a real worker process behind it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createClient } from '../../shared/contract/client.ts';
import type { Client } from '../../shared/contract/contract.ts';
import { FaultError, type Fault } from '../../shared/domain/fault.ts';
import { createApp, type App } from '../../electron/app/app.ts';
import { forkWorker } from '../../electron/app/fork-worker.ts';
import { createJobs } from '../../electron/app/jobs.ts';
import { machinePorts } from '../../electron/app/machine.ts';
import type { JobsPort, Ports } from '../../electron/ports.ts';
import { temporaryFolder } from './folders.ts';
import { ROOT } from './results.ts';

export type TestApp = {
  readonly app: App;
  readonly client: Client;
  readonly folder: string;
  readonly dataFile: string;
  readonly ports: Ports;
};

const DATA_FILE = 'so-ke-hoach.db';

// One worker process for all applications of a test process: starting one takes longer than most of its work.
const worker = createJobs(forkWorker);
const jobs: JobsPort = { ...worker, close: worker.stop };

const open: App[] = [];

afterEach(() => {
  for (const app of open.splice(0)) app.close();
});

/** An application on a new data file, closed when the test ends, by the clock of the computer or another; files are exported into `folder`, or nowhere when it is `null`. */
export function appOn(folder = temporaryFolder(), exportTo: string | null = folder, clock?: () => Date): TestApp {
  const dataFile = join(folder, DATA_FILE);
  const files = {
    pickTargets: async (names: readonly string[]) =>
      exportTo === null ? null : names.map((name) => join(exportTo, name)),
    pickDataFile: async () => null,
    offer: () => null,
    open: async () => {},
    reveal: async () => {},
  };
  const ports = machinePorts({
    dataFile,
    resources: join(ROOT, 'resources'),
    jobs,
    files,
    ...(clock === undefined ? {} : { clock }),
  });
  const app = createApp(ports);
  open.push(app);
  return { app, client: createClient(app), folder, dataFile, ports };
}

let sample: Promise<Uint8Array> | undefined;

/** The data file of an office that took over the sample, closed. */
async function sampleFile(): Promise<Uint8Array> {
  const { app, client, dataFile } = appOn();
  await client.office.takeSample({});
  app.close();
  return readFileSync(dataFile);
}

/** An application that holds the sample office. It is taken over once, and copied: most tests ask for one. */
export async function appWithSample(): Promise<TestApp> {
  sample ??= sampleFile();
  const bytes = await sample;
  const folder = temporaryFolder();
  writeFileSync(join(folder, DATA_FILE), bytes);
  return appOn(folder);
}

/** The fault a call ends with. @throws where it ends well */
export async function faultOf(work: Promise<unknown>): Promise<Fault> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error('the call ended well');
}
