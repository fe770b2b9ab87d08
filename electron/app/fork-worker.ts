// The worker as a Node child process, for the shells without Electron.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { JobReply } from '../ports.ts';
import { WORKER_HEAP_MB, type StartWorker } from './jobs.ts';

const WORKER_FILE = join(import.meta.dirname, '../worker/main.ts');

/** Starts the worker; it does not keep the program alive. */
export const forkWorker: StartWorker = ({ onReply, onExit }) => {
  const child = fork(WORKER_FILE, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${WORKER_HEAP_MB}`],
  });
  child.on('message', (message) => onReply(message as JobReply));
  child.once('exit', onExit);
  child.once('error', onExit);
  child.unref();
  child.channel?.unref();
  return {
    send: (request) => child.send(request),
    kill: () => child.kill('SIGKILL'),
  };
};
