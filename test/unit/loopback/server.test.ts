// The loopback shell's door: one browser session, this host, this origin; files only by the token they were offered under.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../electron/app/app.ts';
import { downloadFiles } from '../../../electron/loopback/files.ts';
import { CONTENT_SECURITY_POLICY } from '../../../electron/app/served-screens.ts';
import { startLoopback, type Loopback } from '../../../electron/loopback/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopback-'));
const listeners = new Set<() => void>();
const app: App = {
  call: (name, input) => Promise.resolve({ ok: true, value: { name, input } }),
  onChanged: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  checkData: () => Promise.resolve(),
  close: () => undefined,
};
const files = downloadFiles(join(folder, 'xuất'));
let loopback: Loopback;
let cookie = '';
let host = '';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** A request as any program on this machine could make it; `headers` may lie about host and origin, which fetch would not allow. */
async function ask(path: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const [name, port] = host.split(':');
    const asked = request(
      { host: name, port, path, method: body === undefined ? 'GET' : 'POST', headers: { host, ...headers } },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/renderer/assets'), { recursive: true });
  mkdirSync(join(folder, 'dist/loopback'), { recursive: true });
  writeFileSync(
    join(folder, 'dist/renderer/index.html'),
    '<html><head><script type="module" src="./a.js"></script></head></html>',
  );
  writeFileSync(join(folder, 'dist/renderer/assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'dist/loopback/bridge.js'), '"bridge";');
  writeFileSync(join(folder, 'secret.txt'), 'mật');
  loopback = await startLoopback({ app, files, distFolder: join(folder, 'dist') });
  const url = new URL(loopback.url);
  host = url.host;
  const greeting = await ask(`/${url.search}`);
  cookie = (greeting.headers['set-cookie'] ?? [])[0]?.split(';')[0] ?? '';
});

afterAll(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true, force: true });
});

const calling = (): Record<string, string> => ({
  cookie,
  origin: `http://${host}`,
  'content-type': 'application/json',
});
const CALL = JSON.stringify({ name: 'plans.list', input: {} });

test('the token opens one session only', async () => {
  expect(cookie).not.toBe('');
  const again = await ask(`/${new URL(loopback.url).search}`);
  expect(again.status).toBe(403);
  expect(again.headers['set-cookie']).toBeUndefined();
});

test('without the cookie of the session nothing is answered', async () => {
  for (const path of ['/', '/assets/a.js', '/events', '/bridge.js']) expect((await ask(path)).status).toBe(403);
  const { cookie: _, ...stranger } = calling();
  expect((await ask('/call', stranger, CALL)).status).toBe(403);
});

test('a request for another host is refused, as a rebound name would make it', async () => {
  expect((await ask('/', { cookie, host: 'sokehoach.example' })).status).toBe(403);
  expect((await ask('/call', { ...calling(), host: 'localhost' }, CALL)).status).toBe(403);
});

test('a call from another origin, or one that is no JSON, is refused', async () => {
  expect((await ask('/call', { ...calling(), origin: 'http://evil.example' }, CALL)).status).toBe(403);
  expect((await ask('/call', { ...calling(), 'content-type': 'text/plain' }, CALL)).status).toBe(403);
  expect((await ask('/call', calling(), '{not json')).status).toBe(400);
  expect((await ask('/call', calling(), JSON.stringify({ name: 7 }))).status).toBe(400);
});

test('a call of the own page reaches the application', async () => {
  const answer = await ask('/call', calling(), CALL);
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'plans.list', input: {} } });
});

test('pages come with the content security policy, and the bridge before the screens', async () => {
  const page = await ask('/', { cookie });
  expect(page.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  expect(page.body.indexOf('/bridge.js')).toBeLessThan(page.body.indexOf('./a.js'));
  expect((await ask('/assets/a.js', { cookie })).body).toBe('export {};');
});

test('no path leaves the built screens', async () => {
  for (const path of ['/../../secret.txt', '/..%2f..%2fsecret.txt', '//secret.txt', '/assets/../../../secret.txt']) {
    const answer = await ask(path, { cookie });
    expect(answer.body).not.toContain('mật');
    expect(answer.status).toBe(404);
  }
});

test('an exported file is given under its token only, with its Vietnamese name', async () => {
  const path = join(folder, 'Kế hoạch.docx');
  writeFileSync(path, 'nội dung');
  const href = files.offer(path) ?? '';
  const answer = await ask(href, { cookie });
  expect(answer.body).toBe('nội dung');
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('Kế hoạch.docx'));
  expect((await ask('/download/00000000-0000-0000-0000-000000000000', { cookie })).status).toBe(404);
  expect((await ask(href)).status).toBe(403);
});

test('a committed change is told to the page', async () => {
  const [name, port] = host.split(':');
  const told = await new Promise<string>((resolve, reject) => {
    const asked = request({ host: name, port, path: '/events', headers: { host, cookie } }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        const text = chunk.toString();
        if (text.includes('ready')) listeners.forEach((listener) => listener());
        if (text.includes('changed')) {
          asked.destroy();
          resolve(text);
        }
      });
    });
    asked.on('error', reject);
    asked.end();
  });
  expect(told).toContain('event: changed');
});

test('a browser opens no file on the computer', async () => {
  await expect(files.open('/etc/passwd')).rejects.toThrow('file-denied');
  await expect(files.reveal('/etc/passwd')).rejects.toThrow('file-denied');
});
