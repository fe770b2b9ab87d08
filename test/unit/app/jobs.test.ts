// Jobs in a process of their own: it may die, hang or be stopped, and the next job works.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { forkWorker } from '../../../electron/app/fork-worker.ts';
import { createJobs, type StartWorker, type WorkerProcess } from '../../../electron/app/jobs.ts';
import type { Job, JobsPort } from '../../../electron/ports.ts';
import { namesIn, temporaryFolder } from '../../support/folders.ts';
import { SAMPLE_KEYS, sampleDocument, sampleSheets } from '../../support/sample.ts';
import { faultOf } from '../../support/test-app.ts';

const RENDER: Job = { kind: 'render-docx', document: sampleDocument(SAMPLE_KEYS.reform) };

const open: JobsPort[] = [];
afterEach(() => {
  for (const jobs of open.splice(0)) jobs.close();
});

function jobsOver(start: StartWorker, limitMs?: number): JobsPort {
  const jobs = limitMs === undefined ? createJobs(start) : createJobs(start, limitMs);
  open.push(jobs);
  return jobs;
}

/** Real workers, with a hand on the one that runs. */
function watched(): { readonly jobs: JobsPort; readonly started: WorkerProcess[] } {
  const started: WorkerProcess[] = [];
  const jobs = jobsOver((events) => {
    const worker = forkWorker(events);
    started.push(worker);
    return worker;
  });
  return { jobs, started };
}

/** A process that takes jobs and never answers. */
const deafWorker: StartWorker = ({ onExit }) => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  child.once('exit', onExit);
  return { send: () => {}, kill: () => void child.kill('SIGKILL') };
};

async function isZip(jobs: JobsPort): Promise<boolean> {
  const { bytes } = await jobs.run(RENDER);
  return (
    Buffer.from(bytes ?? [])
      .subarray(0, 2)
      .toString() === 'PK'
  );
}

describe('jobs', () => {
  test('give the bytes of a document', async () => {
    expect(await isZip(watched().jobs)).toBe(true);
  });

  test('write files whole and leave nothing beside them', async () => {
    const folder = temporaryFolder();
    const { jobs } = watched();
    await jobs.run({ kind: 'write-docx', document: sampleDocument(SAMPLE_KEYS.reform), path: join(folder, 'a.docx') });
    await jobs.run({ kind: 'write-xlsx', sheets: sampleSheets(SAMPLE_KEYS.reform), path: join(folder, 'a.xlsx') });
    expect(namesIn(folder)).toEqual(['a.docx', 'a.xlsx']);
  });

  test('share one process, one after the other', async () => {
    const { jobs, started } = watched();
    const ended: number[] = [];
    await Promise.all([0, 1, 2].map((number) => jobs.run(RENDER).then(() => ended.push(number))));
    expect(ended).toEqual([0, 1, 2]);
    expect(started).toHaveLength(1);
  });

  test('bring the fault of a job back as it was', async () => {
    const folder = join(temporaryFolder(), 'không có');
    const { jobs } = watched();
    expect(
      await faultOf(
        jobs.run({ kind: 'write-docx', document: sampleDocument(SAMPLE_KEYS.reform), path: join(folder, 'a.docx') }),
      ),
    ).toEqual({ code: 'folder-missing', folder });
    expect(await isZip(jobs)).toBe(true);
  });
});

describe('a worker', () => {
  test('that is killed loses its job, no file is left, and the next job works', async () => {
    const folder = temporaryFolder();
    const { jobs, started } = watched();
    const path = join(folder, 'a.docx');
    const lost = faultOf(jobs.run({ kind: 'write-docx', document: sampleDocument(SAMPLE_KEYS.reform), path }));
    started[0]?.kill();
    expect(await lost).toEqual({ code: 'worker-lost', job: 'write-docx' });
    expect(existsSync(path)).toBe(false);
    expect(await isZip(jobs)).toBe(true);
    expect(started).toHaveLength(2);
  });

  test('that is killed while idle is replaced', async () => {
    const exited = Promise.withResolvers<void>();
    const started: WorkerProcess[] = [];
    const jobs = jobsOver((events) => {
      const worker = forkWorker({ ...events, onExit: () => (events.onExit(), exited.resolve()) });
      started.push(worker);
      return worker;
    });
    await jobs.run(RENDER);
    started[0]?.kill();
    await exited.promise;
    expect(await isZip(jobs)).toBe(true);
    expect(started).toHaveLength(2);
  });

  test('that takes too long is ended with its limit, and the next job works', async () => {
    let starts = 0;
    const jobs = jobsOver((events) => ((starts += 1) === 1 ? deafWorker(events) : forkWorker(events)), 2000);
    expect(await faultOf(jobs.run(RENDER))).toEqual({ code: 'worker-late', job: 'render-docx', seconds: 2 });
    expect(await isZip(jobs)).toBe(true);
  });
});

describe('stopping', () => {
  test('ends the running job and all that wait, and the next job works', async () => {
    let starts = 0;
    const jobs = jobsOver((events) => ((starts += 1) === 1 ? deafWorker(events) : forkWorker(events)));
    const faults = [0, 1, 2].map(() => faultOf(jobs.run(RENDER)));
    jobs.stop();
    expect(await Promise.all(faults)).toEqual([{ code: 'stopped' }, { code: 'stopped' }, { code: 'stopped' }]);
    expect(await isZip(jobs)).toBe(true);
  });

  test('with nothing under way does nothing', async () => {
    const { jobs, started } = watched();
    jobs.stop();
    expect(started).toHaveLength(0);
    expect(await isZip(jobs)).toBe(true);
  });

  test('by closing tells whoever still waits', async () => {
    const jobs = jobsOver(deafWorker);
    const faults = [0, 1].map(() => faultOf(jobs.run(RENDER)));
    jobs.close();
    expect(await Promise.all(faults)).toEqual([{ code: 'stopped' }, { code: 'stopped' }]);
  });
});
