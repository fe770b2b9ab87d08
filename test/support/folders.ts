// Temporary folders for tests that write real files; all are removed when the test file ends.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder; `name` makes it one of that name inside a new one. */
export function temporaryFolder(name?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sokehoach-test-'));
  made.push(folder);
  if (name === undefined) return folder;
  const inside = join(folder, name);
  mkdirSync(inside);
  return inside;
}

/** Names of everything in a folder, sorted. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}
