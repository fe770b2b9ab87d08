// The ports every shell shares: clock, ids, name of the user, worker, place of the samples.
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { v7 } from 'uuid';
import type { FilesPort, JobsPort, Ports } from '../ports.ts';

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container without an entry for its user has no name to give.
    return 'unknown';
  }
}

export type Machine = {
  readonly dataFile: string;
  readonly resources: string;
  readonly jobs: JobsPort;
  readonly files: FilesPort;
};

/** Full ports around a data file; backups stand in a folder beside it. */
export function machinePorts({ dataFile, resources, jobs, files }: Machine): Ports {
  return {
    now: () => new Date().toISOString(),
    nextId: () => v7(),
    actor: userName(),
    dataFile,
    backupFolder: join(dirname(dataFile), 'sao-luu'),
    sampleFile: join(resources, 'samples', 'so-mau.json'),
    legalFile: join(resources, 'legal', 'van-ban.json'),
    templateFolder: join(resources, 'templates'),
    ownTemplateFolder: join(dirname(dataFile), 'mau'),
    jobs,
    files,
  };
}
