// The files port of the loopback shell: new files go to a folder of its own and are offered to the browser as downloads.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import type { FilesPort } from '../ports.ts';

export type DownloadFiles = FilesPort & { readonly pathOf: (token: string) => string | undefined };

/** @param folder where exported files are written; made when the first one is */
export function downloadFiles(folder: string): DownloadFiles {
  const offered = new Map<string, string>();
  const notHere = async (path: string): Promise<void> => {
    fail({ code: 'file-denied', file: path });
  };
  return {
    pickTargets: async (names) => {
      mkdirSync(folder, { recursive: true });
      return names.map((name) => join(folder, name));
    },
    // The screen has a field for the path instead.
    pickDataFile: async () => null,
    offer: (path) => {
      const token = randomUUID();
      offered.set(token, path);
      return `/download/${token}`;
    },
    // A browser opens nothing on the computer; the screen shows no such button in this shell.
    open: notHere,
    reveal: notHere,
    pathOf: (token) => offered.get(token),
  };
}
