// Serves the built screens as app://sokehoach/, an origin of their own that reaches no other file of the computer.
import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY, contentType } from '../app/served-screens.ts';

const SCHEME = 'app';
const HOST = 'sokehoach';
export const RENDERER_URL = `${SCHEME}://${HOST}/`;

export function isRendererUrl(url: string): boolean {
  return url.startsWith(RENDERER_URL);
}

/** Must run before Electron is ready. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** The file an address stands for, `null` for any that leads out of the folder. */
function fileOf(address: string, folder: string): string | null {
  try {
    const { host, pathname } = new URL(address);
    const path = decodeURIComponent(pathname);
    // A backslash or a drive's colon is no part of a built file's name, but of a way out on Windows.
    if (host !== HOST || /[\\:\0]/.test(path)) return null;
    const file = join(folder, path === '/' ? 'index.html' : path);
    return file.startsWith(folder + sep) ? file : null;
  } catch {
    return null;
  }
}

function answer(status: number, type: string, body: Uint8Array<ArrayBuffer> | null): Response {
  const headers = {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  return new Response(body, { status, headers });
}

/** @param folder the built screens, absolute */
export function setupRenderer(folder: string): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const file = method === 'GET' ? fileOf(url, folder) : null;
    if (file === null) return answer(403, 'text/plain', null);
    try {
      return answer(200, contentType(file), new Uint8Array(await readFile(file)));
    } catch {
      return answer(404, 'text/plain', null);
    }
  });
}
