// The window: closed to everything it does not need, never larger than the screen, back after its page died.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BrowserWindow, screen } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { createWindow } = await import('../../../electron/shell/window.ts');

function made(): BrowserWindow {
  createWindow('/built/preload.cjs');
  const window = BrowserWindow.all.at(-1);
  if (window === undefined) throw new Error('no window');
  return window;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the page runs isolated, in a sandbox and without Node', () => {
  expect(made().options['webPreferences']).toEqual({
    preload: '/built/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

test('it is white, 1366 × 768, and shown only when its page is ready', () => {
  const window = made();
  const size = { width: 1366, height: 768, minWidth: 1024, minHeight: 640 };
  expect(window.options).toMatchObject({ ...size, backgroundColor: '#ffffff', show: false });
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
});

test('it fits a screen of 1366 × 768 at 125 %', () => {
  screen.getPrimaryDisplay.mockReturnValueOnce({ workAreaSize: { width: 1093, height: 582 } });
  expect(made().options).toMatchObject({ width: 1093, height: 582, minWidth: 1024, minHeight: 582 });
});

test('a page that crashed is loaded again, one that ended is not', () => {
  const { webContents } = made();
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  vi.runAllTimers();
  expect(webContents.reload).not.toHaveBeenCalled();
  webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(webContents.reload).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(webContents.reload).toHaveBeenCalledOnce();
});

test('a window closed meanwhile is left alone', () => {
  const { webContents, isDestroyed } = made();
  webContents.emit('render-process-gone', {}, { reason: 'oom' });
  isDestroyed.mockReturnValue(true);
  vi.runAllTimers();
  expect(webContents.reload).not.toHaveBeenCalled();
});
