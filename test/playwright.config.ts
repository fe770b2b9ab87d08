// End-to-end tests: the same specs on the loopback shell and, where the Electron binary is, on the desktop shell.
import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const hasElectron = existsSync(join(import.meta.dirname, '../node_modules/electron/path.txt'));
const wantsElectron = hasElectron || process.env['REQUIRE_ELECTRON'] === '1';
// Every worker process reads this file; only the first says it.
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
if (!wantsElectron && !isWorker)
  console.log('desktop shell: skipped, the Electron binary is not here (REQUIRE_ELECTRON=1 makes this a failure)');

export default defineConfig({
  testDir: join(import.meta.dirname, 'e2e'),
  outputDir: join(import.meta.dirname, '../out/e2e'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(import.meta.dirname, '../out/test/e2e.json') }]],
  use: { viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' },
  projects: [
    { name: 'loopback', metadata: { shell: 'loopback' } },
    ...(wantsElectron ? [{ name: 'desktop', metadata: { shell: 'desktop' } }] : []),
  ],
});
