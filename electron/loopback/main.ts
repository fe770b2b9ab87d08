// Starts the loopback shell from a terminal: prints its address in one line and opens a browser where there is a display.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../app/app.ts';
import { forkWorker } from '../app/fork-worker.ts';
import { createJobs } from '../app/jobs.ts';
import { machinePorts, startingFile } from '../app/machine.ts';
import { sentences } from '../sentences.ts';
import { downloadFiles } from './files.ts';
import { startLoopback } from './server.ts';

const ROOT = join(import.meta.dirname, '../..');

function defaultDataFolder(): string {
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'SoKeHoach');
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'so-ke-hoach');
}

const BROWSERS = ['/usr/bin/xdg-open', '/usr/bin/chromium', '/usr/bin/firefox'];

/** Opens the address in an installed browser; without a display or a browser the printed address is enough. */
function openBrowser(url: string): void {
  const hasDisplay =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasDisplay) return;
  const linux = BROWSERS.find((path) => existsSync(path));
  const [command, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '""', url]
      : process.platform === 'darwin'
        ? ['open', url]
        : [linux, url];
  if (command === undefined) return;
  spawn(command, words, { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    quiet: { type: 'boolean' },
    clock: { type: 'string' },
  },
});
const dataFolder = values.data ?? process.env['SOKEHOACH_DATA'] ?? defaultDataFolder();
const files = downloadFiles(join(dataFolder, 'xuat'));
const jobs = createJobs(forkWorker);
/** A file that holds an ISO moment stands for the clock, so that a test walks through a year. */
const clockFile = values.clock;
const app = createApp(
  machinePorts({
    ...startingFile(dataFolder),
    resources: join(ROOT, 'resources'),
    jobs,
    files,
    ...(clockFile === undefined ? {} : { clock: () => new Date(readFileSync(clockFile, 'utf8').trim()) }),
  }),
);
const loopback = await startLoopback({ app, files, distFolder: join(ROOT, 'dist'), port: Number(values.port ?? 0) });
const say = sentences(process.env['SOKEHOACH_LANG'] === 'en' ? 'en' : 'vi');
void app.checkData();
console.log(say('cli.loopback', { url: loopback.url }));
if (values.quiet !== true) openBrowser(loopback.url);

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await loopback.close();
  app.close();
  process.exit(0);
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
