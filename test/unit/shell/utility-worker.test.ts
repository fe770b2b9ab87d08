// The worker as a utility process: how it is started, heard and ended.
import { beforeEach, expect, test, vi } from 'vitest';
import { createJobs } from '../../../electron/app/jobs.ts';
import type { Job } from '../../../electron/ports.ts';
import { children, FakeChild, utilityProcess } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { utilityWorker } = await import('../../../electron/shell/utility-worker.ts');

const JOB: Job = { kind: 'write-xlsx', sheets: [], path: '/tmp/a.xlsx' };
const start = utilityWorker('/built/worker.js');

beforeEach(() => {
  vi.clearAllMocks();
  children.length = 0;
});

function lastChild(): FakeChild {
  return children.at(-1) ?? new FakeChild();
}

test('the built worker is started with a limit on its heap, when the first job comes', async () => {
  const jobs = createJobs(start);
  expect(utilityProcess.fork).not.toHaveBeenCalled();
  const waiting = jobs.run(JOB);
  expect(utilityProcess.fork).toHaveBeenCalledWith(
    '/built/worker.js',
    [],
    expect.objectContaining({ execArgv: ['--max-old-space-size=1024'] }),
  );
  jobs.close();
  await expect(waiting).rejects.toMatchObject({ fault: { code: 'stopped' } });
});

test('a job goes there and its answer comes back', async () => {
  const jobs = createJobs(start);
  const running = jobs.run(JOB);
  expect(lastChild().postMessage).toHaveBeenCalledWith({ id: 1, job: JOB });
  lastChild().emit('message', { id: 1, ok: true, result: { bytes: null } });
  expect(await running).toEqual({ bytes: null });
  jobs.close();
  expect(lastChild().kill).toHaveBeenCalledOnce();
});

test('a worker that dies of a full heap fails its job, and the next job gets a new one', async () => {
  const jobs = createJobs(start);
  const running = jobs.run(JOB);
  lastChild().emit('error', 'FatalError', 'heap', '{}');
  lastChild().emit('exit', 134);
  await expect(running).rejects.toMatchObject({ fault: { code: 'worker-lost' } });
  const next = jobs.run(JOB);
  expect(children).toHaveLength(2);
  jobs.close();
  await expect(next).rejects.toMatchObject({ fault: { code: 'stopped' } });
});

test('stopping ends the process', async () => {
  const jobs = createJobs(start);
  const running = jobs.run(JOB);
  jobs.stop();
  await expect(running).rejects.toMatchObject({ fault: { code: 'stopped' } });
  expect(lastChild().kill).toHaveBeenCalledOnce();
});
