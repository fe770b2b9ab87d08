// One program for a data folder: folders before the lock, the second shows the first, the data file closed at the end.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { app, BrowserWindow } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { setupClosing, setupSingleInstance } = await import('../../../electron/shell/process-life.ts');
const { setupFolders } = await import('../../../electron/shell/folders.ts');

const root = mkdtempSync(join(tmpdir(), 'Nguyễn Văn Á '));
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  vi.clearAllMocks();
  app.removeAllListeners();
  BrowserWindow.all = [];
});

test('a second program ends and sets nothing up', () => {
  app.requestSingleInstanceLock.mockReturnValueOnce(false);
  expect(setupSingleInstance()).toBe(false);
  expect(app.quit).toHaveBeenCalledOnce();
  expect(app.listenerCount('second-instance')).toBe(0);
});

test.each([true, false])('the first one shows its window, minimised: %s', (minimised) => {
  expect(setupSingleInstance()).toBe(true);
  const window = new BrowserWindow();
  window.isMinimized.mockReturnValue(minimised);
  app.emit('second-instance');
  expect(window.restore).toHaveBeenCalledTimes(minimised ? 1 : 0);
  expect(window.focus).toHaveBeenCalledOnce();
});

test('a second start before the first window is there does no harm', () => {
  setupSingleInstance();
  expect(() => app.emit('second-instance')).not.toThrow();
});

test('the application is closed before the program ends, and after its last window', () => {
  const close = vi.fn();
  setupClosing({ call: vi.fn(), onChanged: vi.fn(), checkData: vi.fn(), close });
  app.emit('before-quit');
  expect(close).toHaveBeenCalledTimes(1);
  app.emit('will-quit');
  expect(close).toHaveBeenCalledTimes(2);
});

test('the data folder the machine sets holds the lock as well', () => {
  const folder = join(root, 'sổ #1');
  expect(setupFolders(folder)).toBe(folder);
  expect(app.setPath.mock.calls).toEqual([
    ['userData', folder],
    ['sessionData', join(folder, 'chromium')],
  ]);
  expect(existsSync(folder)).toBe(true);
});

test.each([undefined, ''])('without one it is that of the user (%s)', (wanted) => {
  app.getPath.mockReturnValueOnce(root);
  expect(setupFolders(wanted)).toBe(join(root, 'SoKeHoach'));
});

test('a folder that cannot be made is left to the screen to explain', () => {
  const file = join(root, 'tep');
  writeFileSync(file, '');
  expect(setupFolders(join(file, 'so'))).toBe(join(file, 'so'));
  expect(app.setPath).not.toHaveBeenCalled();
});
