// `npm start` on a machine without Electron: one line that says so and holds the address, which then answers.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/results.ts';

test('starting without Electron prints one line with an address that opens the screens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bắt đầu '));
  const environment = { ...process.env, SOKEHOACH_SHELL: 'loopback', SOKEHOACH_DATA: folder };
  const started = spawn(process.execPath, [join(ROOT, 'build/start.ts'), '--quiet'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const line = await new Promise<string>((resolve, reject) => {
      started.once('exit', (code) => reject(new Error(`ended with ${code}`)));
      started.stdout.on('data', (chunk: Buffer) => {
        if (chunk.includes('http://')) resolve(chunk.toString());
      });
    });
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(line) ?? [];
    const greeting = await fetch(address, { redirect: 'manual' });
    const cookie = greeting.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(new URL('/', address), { headers: { cookie } });
    expect(await page.text()).toContain('<div id="root">');
  } finally {
    const ended = new Promise((resolve) => started.once('exit', resolve));
    started.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
});
