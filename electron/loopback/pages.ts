// The built screens as a fixed list of files, read once: no path of a request ever reaches the file system.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentType } from '../app/served-screens.ts';

export type Page = { readonly type: string; readonly bytes: Buffer };

/** Every file of the built renderer by its address, with the built bridge set in before the screens. */
export function readPages(rendererFolder: string, bridgeFile: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const entry of readdirSync(rendererFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(rendererFolder, path).split(sep).join('/')}`;
    pages.set(address, { type: contentType(path), bytes: readFileSync(path) });
  }
  const index = pages.get('/index.html');
  if (index !== undefined) {
    const html = index.bytes.toString('utf8').replace('<script', '<script src="/bridge.js"></script><script');
    pages.set('/', { type: index.type, bytes: Buffer.from(html) });
  }
  pages.set('/bridge.js', { type: 'text/javascript; charset=utf-8', bytes: readFileSync(bridgeFile) });
  return pages;
}
