// The worker as a utility process of Electron, for the desktop shell.
import { utilityProcess } from 'electron';
import { WORKER_HEAP_MB, type StartWorker } from '../app/jobs.ts';
import type { JobReply } from '../ports.ts';

/** @param file the built worker, absolute */
export function utilityWorker(file: string): StartWorker {
  return ({ onReply, onExit }) => {
    const child = utilityProcess.fork(file, [], {
      serviceName: 'so-ke-hoach-worker',
      execArgv: [`--max-old-space-size=${WORKER_HEAP_MB}`],
    });
    child.on('message', (message: JobReply) => onReply(message));
    child.once('exit', onExit);
    // A full heap is told as "error" first, which would end this process too if nobody listened.
    child.on('error', onExit);
    return {
      send: (request) => child.postMessage(request),
      kill: () => void child.kill(),
    };
  };
}
