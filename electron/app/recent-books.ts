// The data files opened so far, kept in a small file of the program's own, outside all of them.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BooksPort } from '../ports.ts';

const KEPT = 10;

function read(listFile: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(listFile, 'utf8'));
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    // No list yet, or one that cannot be read: it only saves the person some looking.
    return [];
  }
}

function write(listFile: string, list: readonly string[]): void {
  try {
    mkdirSync(dirname(listFile), { recursive: true });
    writeFileSync(`${listFile}.tmp`, JSON.stringify(list, null, 1));
    renameSync(`${listFile}.tmp`, listFile);
  } catch {
    // A folder that cannot be written to: the list of this run is still the one in memory.
  }
}

/** @param listFile where the list is kept; `null` keeps it for this run only */
export function recentBooks(listFile: string | null): BooksPort {
  let list = listFile === null ? [] : read(listFile);
  const keep = (next: readonly string[]): void => {
    list = next.slice(0, KEPT);
    if (listFile !== null) write(listFile, list);
  };
  return {
    list: () => list,
    note: (file) => keep([file, ...list.filter((one) => one !== file)]),
    forget: (file) => keep(list.filter((one) => one !== file)),
  };
}
