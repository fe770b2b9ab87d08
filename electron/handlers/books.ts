// The data files of this computer: which is open, which were, and the way to another.
import { existsSync } from 'node:fs';
import { extname, isAbsolute } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import type { HandlersOf } from './context.ts';

/** A typed path; Windows copies paths with quotes around them. */
function fullPath(typed: string): string {
  const path = typed.trim().replace(/^"(.*)"$/, '$1');
  if (!isAbsolute(path)) fail({ code: 'input-invalid', flaws: [{ path: 'file', reason: 'path-not-full' }] });
  return path;
}

export const books: HandlersOf<'books'> = {
  list: async ({ file, ports }) => ({
    current: file,
    recent: ports.books
      .list()
      .filter((one) => one !== file)
      .map((one) => ({ file: one, there: existsSync(one) })),
  }),
  open: async ({ ports, switchTo }, { file }) => {
    const wanted = file ?? (await ports.files.pickDataFile('open'));
    return { file: wanted === null ? null : await switchTo(fullPath(wanted), 'open') };
  },
  create: async ({ ports, switchTo }, { file }) => {
    const wanted = file ?? (await ports.files.pickDataFile('create'));
    if (wanted === null) return { file: null };
    const path = fullPath(wanted);
    return { file: await switchTo(extname(path) === '' ? `${path}.db` : path, 'create') };
  },
  forget: async ({ ports }, { file }) => {
    ports.books.forget(file);
    return {};
  },
};
