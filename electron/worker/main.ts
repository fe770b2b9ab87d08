// The worker process: takes jobs from the process that started it and answers each once.
import { FaultError, type Fault } from '../../shared/domain/fault.ts';
import type { JobReply, JobRequest } from '../ports.ts';
import { runJob } from './run-job.ts';

/** Electron's utility process speaks through a port of its own, a forked Node process through `process`. */
type ParentPort = {
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
};
const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

function faultOf(error: unknown): Fault {
  return error instanceof FaultError
    ? error.fault
    : { code: 'internal', reason: error instanceof Error ? error.message : String(error) };
}

async function answer({ id, job }: JobRequest): Promise<JobReply> {
  try {
    return { id, ok: true, result: await runJob(job) };
  } catch (error) {
    return { id, ok: false, fault: faultOf(error) };
  }
}

if (parentPort === undefined) {
  process.on('message', (request: JobRequest) => void answer(request).then((reply) => process.send?.(reply)));
  process.once('disconnect', () => process.exit(0));
} else {
  parentPort.on(
    'message',
    ({ data }) => void answer(data as JobRequest).then((reply) => parentPort.postMessage(reply)),
  );
}
