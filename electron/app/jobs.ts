// The jobs port over a worker process: one job at a time, a limit of time, a new process when one dies.
import { FaultError, type Fault } from '../../shared/domain/fault.ts';
import type { Job, JobReply, JobRequest, JobResult, JobsPort } from '../ports.ts';

/** A running worker process, as each shell starts it. */
export type WorkerProcess = {
  readonly send: (request: JobRequest) => void;
  readonly kill: () => void;
};
export type WorkerEvents = { readonly onReply: (reply: JobReply) => void; readonly onExit: () => void };
export type StartWorker = (events: WorkerEvents) => WorkerProcess;

/** Heap of the worker in megabytes; the largest appendix takes a quarter of it. */
export const WORKER_HEAP_MB = 1024;
const JOB_LIMIT_MS = 120_000;
/** A whole book with its evidence is gigabytes: read, packed and hashed, it may take this many times as long. */
const LONG: ReadonlySet<Job['kind']> = new Set(['write-handover', 'read-handover']);
const LONG_TIMES = 8;

type Waiting = {
  readonly job: Job;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: FaultError) => void;
};

export function createJobs(start: StartWorker, limitMs = JOB_LIMIT_MS): JobsPort {
  const queue: Waiting[] = [];
  let current: { readonly id: number; readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined;
  let worker: WorkerProcess | undefined;
  let lastId = 0;

  const settle = (act: (waiting: Waiting) => void): void => {
    if (current === undefined) return;
    const { waiting, timer } = current;
    clearTimeout(timer);
    current = undefined;
    act(waiting);
    next();
  };
  const failWith = (fault: Fault): void => settle((waiting) => waiting.reject(new FaultError(fault)));
  const drop = (): void => {
    const dropped = worker;
    worker = undefined;
    dropped?.kill();
  };
  const running = (): WorkerProcess => {
    if (worker !== undefined) return worker;
    const started: WorkerProcess = start({
      onReply: (reply) => {
        if (worker !== started || reply.id !== current?.id) return;
        if (reply.ok) settle((waiting) => waiting.resolve(reply.result));
        else failWith(reply.fault);
      },
      onExit: () => {
        if (worker !== started) return;
        worker = undefined;
        if (current !== undefined) failWith({ code: 'worker-lost', job: current.waiting.job.kind });
      },
    });
    worker = started;
    return started;
  };
  const next = (): void => {
    const waiting = current === undefined ? queue.shift() : undefined;
    if (waiting === undefined) return;
    lastId += 1;
    const limit = LONG.has(waiting.job.kind) ? limitMs * LONG_TIMES : limitMs;
    const timer = setTimeout(() => {
      drop();
      failWith({ code: 'worker-late', job: waiting.job.kind, seconds: limit / 1000 });
    }, limit);
    current = { id: lastId, waiting, timer };
    running().send({ id: lastId, job: waiting.job });
  };

  const stop = (): void => {
    const stopped = new FaultError({ code: 'stopped' });
    for (const waiting of queue.splice(0)) waiting.reject(stopped);
    if (current !== undefined) {
      drop();
      failWith({ code: 'stopped' });
    }
  };

  return {
    run: async (job) =>
      await new Promise<JobResult>((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    stop,
    close: () => {
      // Who still waits is told so, and no timer of a lost job keeps the program alive.
      stop();
      drop();
    },
  };
}
