// The one window: what it may do, how large it is, and what happens when its page dies.
import { BrowserWindow, screen } from 'electron';

const WIDTH = 1366;
const HEIGHT = 768;
const MIN_WIDTH = 1024;
const MIN_HEIGHT = 640;
const RELOAD_MS = 1000;

/** @param preload the built preload, absolute */
export function createWindow(preload: string): BrowserWindow {
  // A small screen at 125 % has fewer points than the window wants; what stands outside it could not be reached.
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(WIDTH, width),
    height: Math.min(HEIGHT, height),
    minWidth: Math.min(MIN_WIDTH, width),
    minHeight: Math.min(MIN_HEIGHT, height),
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium would fetch its dictionaries from the internet.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    // The pause keeps a page that dies at once from spinning.
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, RELOAD_MS);
  });
  return window;
}
