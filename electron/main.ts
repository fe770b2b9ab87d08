// The desktop program: what users get, as the list of what is set up.
import { app } from 'electron';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { createJobs } from './app/jobs.ts';
import { sentences } from './sentences.ts';
import { desktopFiles } from './shell/files.ts';
import { setupFolders } from './shell/folders.ts';
import { setupNavigation, setupPermissions } from './shell/guards.ts';
import { setupIpc } from './shell/ipc.ts';
import { setupLeaving } from './shell/leaving.ts';
import { setupMenu } from './shell/menu.ts';
import { desktopNotices } from './shell/notices.ts';
import { setupClosing, setupSingleInstance } from './shell/process-life.ts';
import { RENDERER_URL, setupRenderer, setupScheme } from './shell/renderer-protocol.ts';
import { utilityWorker } from './shell/utility-worker.ts';
import { createWindow } from './shell/window.ts';

// This file runs as dist/main/main.js, beside the other built parts; resources are moved when the program is packaged.
const BUILT = join(import.meta.dirname, '..');
const RESOURCES = app.isPackaged ? process.resourcesPath : join(BUILT, '../resources');

async function start(dataFolder: string): Promise<void> {
  const say = sentences(process.env['SOKEHOACH_LANG'] === 'en' ? 'en' : 'vi', join(RESOURCES, 'locales'));
  setupRenderer(join(BUILT, 'renderer'));
  setupPermissions();
  setupNavigation(say);
  setupMenu(say);
  const window = createWindow(join(BUILT, 'preload/preload.cjs'));
  // Loaded after the window is asked for, and from the compile cache at every start but the first.
  const [{ createApp }, { machinePorts, startingFile }] = await Promise.all([
    import('./app/app.ts'),
    import('./app/machine.ts'),
  ]);
  const jobs = createJobs(utilityWorker(join(BUILT, 'main/worker.js')));
  const files = desktopFiles(window, say);
  const notices = desktopNotices(window, say);
  const application = createApp(
    machinePorts({ ...startingFile(dataFolder), resources: RESOURCES, jobs, files, notices }),
  );
  setupIpc(application, window);
  setupLeaving(window);
  setupClosing(application);
  void window.loadURL(RENDERER_URL);
  void application.checkData();
}

enableCompileCache();
const folder = setupFolders(process.env['SOKEHOACH_DATA']);
if (setupSingleInstance()) {
  setupScheme();
  // Never awaited here: Electron becomes ready only after this module has ended.
  void app.whenReady().then(() => start(folder));
}
