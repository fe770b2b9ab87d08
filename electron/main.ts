// The desktop program: what users get, as the list of what is set up.
import { app } from 'electron';
import { join } from 'node:path';
import { createApp } from './app/app.ts';
import { createJobs } from './app/jobs.ts';
import { machinePorts } from './app/machine.ts';
import { sentences } from './sentences.ts';
import { desktopFiles } from './shell/files.ts';
import { setupFolders } from './shell/folders.ts';
import { setupNavigation, setupPermissions } from './shell/guards.ts';
import { setupIpc } from './shell/ipc.ts';
import { setupMenu } from './shell/menu.ts';
import { setupClosing, setupSingleInstance } from './shell/process-life.ts';
import { RENDERER_URL, setupRenderer, setupScheme } from './shell/renderer-protocol.ts';
import { utilityWorker } from './shell/utility-worker.ts';
import { createWindow } from './shell/window.ts';

// This file runs as dist/main/main.js, beside the other built parts; resources are moved when the program is packaged.
const BUILT = join(import.meta.dirname, '..');
const RESOURCES = app.isPackaged ? process.resourcesPath : join(BUILT, '../resources');

function start(dataFolder: string): void {
  const say = sentences(process.env['SOKEHOACH_LANG'] === 'en' ? 'en' : 'vi', join(RESOURCES, 'locales'));
  setupRenderer(join(BUILT, 'renderer'));
  setupPermissions();
  setupNavigation(say);
  setupMenu(say);
  const window = createWindow(join(BUILT, 'preload/preload.cjs'));
  const jobs = createJobs(utilityWorker(join(BUILT, 'main/worker.js')));
  const files = desktopFiles(window, say);
  const application = createApp(
    machinePorts({ dataFile: join(dataFolder, 'so-ke-hoach.db'), resources: RESOURCES, jobs, files }),
  );
  setupIpc(application, window);
  setupClosing(application);
  void window.loadURL(RENDERER_URL);
}

const folder = setupFolders(process.env['SOKEHOACH_DATA']);
if (setupSingleInstance()) {
  setupScheme();
  // Never awaited here: Electron becomes ready only after this module has ended.
  void app.whenReady().then(() => start(folder));
}
