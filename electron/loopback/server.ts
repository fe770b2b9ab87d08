// The loopback shell: the same screens and calls over 127.0.0.1, for machines without Electron and for the end-to-end tests.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { App } from '../app/app.ts';
import { CONTENT_SECURITY_POLICY } from '../app/served-screens.ts';
import type { DownloadFiles } from './files.ts';
import { readPages, type Page } from './pages.ts';

const HOST = '127.0.0.1';
const COOKIE = 'sokehoach';
const MAX_BODY = 32 * 1024 * 1024;

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf(request: IncomingMessage): string {
  const pair = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new RangeError('body too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function send(
  response: ServerResponse,
  status: number,
  page: Page | null,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(page === null ? {} : { 'content-type': page.type }),
    ...headers,
  });
  response.end(page?.bytes);
}

export type Loopback = { readonly url: string; readonly close: () => Promise<void> };
export type LoopbackOptions = {
  readonly app: App;
  readonly files: DownloadFiles;
  readonly distFolder: string;
  readonly port?: number;
};

/**
 * Serves the screens on a random port of 127.0.0.1. The address holds a token that opens one browser session once;
 * every other request needs the session's cookie, this very host, and for calls this very origin.
 */
export async function startLoopback({ app, files, distFolder, port = 0 }: LoopbackOptions): Promise<Loopback> {
  const pages = readPages(join(distFolder, 'renderer'), join(distFolder, 'loopback', 'bridge.js'));
  const session = secret();
  let token: string | null = secret();
  const streams = new Set<ServerResponse>();
  const forget = app.onChanged(() => streams.forEach((stream) => stream.write('event: changed\ndata: {}\n\n')));

  const greet = (response: ServerResponse, given: string): void => {
    if (token === null || !same(given, token)) return send(response, 403, null);
    token = null;
    return send(response, 303, null, {
      location: '/',
      'set-cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    });
  };
  const callApp = async (request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> => {
    const typed = request.headers['content-type']?.startsWith('application/json') ?? false;
    if (request.headers.origin !== origin || !typed) return send(response, 403, null);
    const body = await bodyOf(request);
    const { name, input } = body as { readonly name?: unknown; readonly input?: unknown };
    if (typeof name !== 'string') return send(response, 400, null);
    const reply = await app.call(name, input);
    return send(response, 200, { type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(reply)) });
  };
  const download = (response: ServerResponse, given: string): void => {
    const path = files.pathOf(given);
    if (path === undefined) return send(response, 404, null);
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    });
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
  };
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': ready\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { port: own } = server.address() as AddressInfo;
    const host = `${HOST}:${own}`;
    if (request.headers.host !== host) return send(response, 403, null);
    const origin = `http://${host}`;
    const url = new URL(request.url ?? '/', origin);
    // "//elsewhere/call" is a whole address of its own: it must not choose which origin is the right one.
    if (url.origin !== origin) return send(response, 404, null);
    const given = url.searchParams.get('token');
    if (request.method === 'GET' && url.pathname === '/' && given !== null) return greet(response, given);
    if (!same(cookieOf(request), session)) return send(response, 403, null);
    if (request.method === 'POST')
      return url.pathname === '/call' ? callApp(request, response, origin) : send(response, 404, null);
    if (url.pathname === '/events') return listen(response);
    if (url.pathname.startsWith('/download/')) return download(response, url.pathname.slice('/download/'.length));
    const page = pages.get(url.pathname);
    return page === undefined ? send(response, 404, null) : send(response, 200, page);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => (response.headersSent ? response.destroy() : send(response, 400, null)));
  });
  await new Promise<void>((resolve) => server.listen(port, HOST, resolve));
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${bound}/?token=${token}`,
    close: async () => {
      forget();
      streams.forEach((stream) => stream.destroy());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
