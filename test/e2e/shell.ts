// A started shell for one test, on a data folder of its own: the loopback shell in Chromium, or the desktop shell in Electron.
import { _electron, chromium, test as base, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';

const ROOT = join(import.meta.dirname, '../..');

export type Shell = {
  readonly page: Page;
  /** The data folder; a name with blanks, marks and signs, as on a real office PC. */
  readonly folder: string;
  /** Turns the clock of a test that began with a `day` to the morning of another. */
  readonly setDay: (day: string) => void;
  /** Paths of the files exported so far. */
  readonly exported: () => readonly string[];
};

/**
 * Starts the loopback server on `folder` and answers its address.
 * @param clock a file with an ISO moment in place of the clock of the computer
 */
export async function startServer(
  folder: string,
  clock: string | null = null,
): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const words = ['--data', folder, '--quiet', ...(clock === null ? [] : ['--clock', clock])];
  const server = spawn(process.execPath, [join(ROOT, 'electron/loopback/main.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('the loopback shell ended before it gave its address')));
    server.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\S+/.exec(chunk.toString());
      if (address !== null) resolve(address[0]);
    });
  });
  return { url, server };
}

async function withLoopback(folder: string, clock: string | null, use: (page: Page) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium installed; see CHROMIUM_PATH');
  const { url, server } = await startServer(folder, clock);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'vi-VN',
      acceptDownloads: true,
    });
    await page.goto(url);
    await use(page);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

async function withElectron(folder: string, _clock: string | null, use: (page: Page) => Promise<void>): Promise<void> {
  const exportFolder = join(folder, 'xuat');
  const app = await _electron.launch({
    args: [ROOT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, SOKEHOACH_DATA: folder },
  });
  try {
    // The folder dialog is the computer's own; it answers as if the person had picked this folder.
    await app.evaluate(({ dialog }, picked) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] });
    }, exportFolder);
    await use(await app.firstWindow());
  } finally {
    await app.close();
  }
}

export const test = base.extend<{
  /** The day the clock of the program stands at; left out, that of the computer. */
  readonly day: string | null;
  readonly dataFolder: string;
  readonly shell: Shell;
}>({
  day: [null, { option: true }],
  dataFolder: async ({ browserName: _ }, use) => {
    const parent = mkdtempSync(join(tmpdir(), 'sokehoach-'));
    await use(join(parent, "Kế hoạch #1 100% 'a'"));
    rmSync(parent, { recursive: true, force: true });
  },
  shell: async ({ dataFolder, day }, use, info) => {
    const start = info.project.name === 'desktop' ? withElectron : withLoopback;
    const exportFolder = join(dataFolder, 'xuat');
    const clock = join(dataFolder, '..', 'clock.txt');
    const setDay = (next: string): void => writeFileSync(clock, `${next}T09:00:00`);
    if (day !== null) setDay(day);
    await start(dataFolder, day === null ? null : clock, (page) =>
      use({
        page,
        folder: dataFolder,
        setDay,
        exported: () =>
          existsSync(exportFolder) ? readdirSync(exportFolder).map((name) => join(exportFolder, name)) : [],
      }),
    );
  },
});

export { expect } from '@playwright/test';
