// Where the things of a data file stand: in folders beside it.
import { dirname, join } from 'node:path';
import type { Ports } from '../ports.ts';

/** Backups stand in a folder beside their data file. */
export function backupFolderOf(dataFile: string): string {
  return join(dirname(dataFile), 'sao-luu');
}

/** A data file with the folders that stand beside it. */
export function placesOf(
  dataFile: string,
): Pick<Ports, 'dataFile' | 'backupFolder' | 'ownTemplateFolder' | 'evidenceFolder'> {
  const beside = (name: string): string => join(dirname(dataFile), name);
  return {
    dataFile,
    backupFolder: backupFolderOf(dataFile),
    ownTemplateFolder: beside('mau'),
    evidenceFolder: beside('minh-chung'),
  };
}
