// The protocol of the screens: every built file with its type and the content policy, no other file of the computer.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/app/served-screens.ts';
import { protocol } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { setupRenderer, setupScheme } = await import('../../../electron/shell/renderer-protocol.ts');

type Handler = (request: { readonly url: string; readonly method: string }) => Promise<Response>;

const root = mkdtempSync(join(tmpdir(), "Kế hoạch #1 100% 'a' "));
const folder = join(root, 'renderer');
let handler: Handler;

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(root, 'renderer-khac'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'chữ ký.css'), 'body {}');
  writeFileSync(join(root, 'secret.db'), 'secret');
  writeFileSync(join(root, 'renderer-khac', 'secret.js'), 'secret');
  setupRenderer(folder);
  const [scheme, handle] = protocol.handle.mock.lastCall as [string, Handler];
  expect(scheme).toBe('app');
  handler = handle;
});
afterAll(() => rmSync(root, { recursive: true }));

const get = async (path: string): Promise<Response> => await handler({ url: `app://sokehoach${path}`, method: 'GET' });

test('the scheme is a standard and secure one, with no more rights', () => {
  setupScheme();
  const privileges = { standard: true, secure: true, codeCache: true };
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([{ scheme: 'app', privileges }]);
});

test.each([
  ['/', 'text/html; charset=utf-8', '<!doctype html>'],
  ['/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ['/assets/index.js?v=1', 'text/javascript; charset=utf-8', 'export {};'],
  [`/assets/${encodeURIComponent('chữ ký.css')}`, 'text/css; charset=utf-8', 'body {}'],
])('%s is served as %s', async (path, type, text) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect(await response.text()).toBe(text);
});

test('every answer carries the content policy, the same as in the loopback shell', async () => {
  for (const path of ['/', '/assets/index.js', '/missing.js', '/..%2fsecret.db']) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self';/);
});

test.each([
  '/../secret.db',
  '/%2e%2e/secret.db',
  '/..%2fsecret.db',
  '/%2e%2e%2fsecret.db',
  '/assets/..%2f..%2fsecret.db',
  '/..%5csecret.db',
  '/..%2frenderer-khac%2fsecret.js',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/C:%5cWindows%5cwin.ini',
  '/C:/Windows/win.ini',
  '/index.html%00.js',
  '/%E0%A4%A',
  '/assets',
])('%s leads to no file', async (path) => {
  const response = await get(path);
  expect(response.status).toBeGreaterThanOrEqual(403);
  expect(await response.text()).not.toContain('secret');
  expect(response.headers.get('content-type')).toBe('text/plain');
});

test('other hosts and other methods are refused', async () => {
  expect((await handler({ url: 'app://khac/index.html', method: 'GET' })).status).toBe(403);
  expect((await handler({ url: 'app://sokehoach/index.html', method: 'POST' })).status).toBe(403);
});
