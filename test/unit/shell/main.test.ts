// The desktop program as a whole over a pretended Electron: what is set up, in which order, and a call through it to a real data file.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

vi.mock('electron', () => import('./fake-electron.ts'));

const root = mkdtempSync(join(tmpdir(), 'Sổ Kế hoạch '));
Object.defineProperty(process, 'resourcesPath', { value: join(import.meta.dirname, '../../../resources') });
vi.stubEnv('SOKEHOACH_DATA', root);
afterAll(() => rmSync(root, { recursive: true }));

type FakeElectron = typeof import('./fake-electron.ts');

/** Runs the program anew; the first one of its data folder unless told otherwise. */
async function startProgram(isFirst = true): Promise<FakeElectron> {
  vi.resetModules();
  vi.clearAllMocks();
  // The pretended one as the program itself gets it: it outlives the reset above.
  const electron = (await import('electron')) as unknown as FakeElectron;
  electron.app.removeAllListeners();
  electron.app.requestSingleInstanceLock.mockReturnValue(isFirst);
  electron.BrowserWindow.all = [];
  await import('../../../electron/main.ts');
  if (isFirst) await vi.waitFor(() => expect(electron.BrowserWindow.all[0]?.loadURL).toHaveBeenCalled());
  return electron;
}

test('a second program makes no window and opens no data', async () => {
  const { app, BrowserWindow } = await startProgram(false);
  expect(app.whenReady).not.toHaveBeenCalled();
  expect(BrowserWindow.all).toEqual([]);
  expect(app.quit).toHaveBeenCalledOnce();
});

test('the scheme stands before Electron is ready, the screens are loaded last', async () => {
  const { app, BrowserWindow, ipcMain, Menu, protocol } = await startProgram();
  const [window] = BrowserWindow.all;
  const order = [app.setPath, app.requestSingleInstanceLock, protocol.registerSchemesAsPrivileged, app.whenReady];
  const later = [protocol.handle, Menu.setApplicationMenu, ipcMain.handle, window?.loadURL ?? vi.fn()];
  const times = [...order, ...later].map((step) => step.mock.invocationCallOrder.at(-1) ?? 0);
  expect(times).toEqual(times.toSorted((left, right) => left - right));
  expect(window?.loadURL).toHaveBeenCalledWith('app://sokehoach/');
  app.emit('before-quit');
});

test('a call of the page reaches the data file in the folder the machine sets', async () => {
  const { app, BrowserWindow, ipcMain } = await startProgram();
  const [window] = BrowserWindow.all;
  const [, call] = ipcMain.handle.mock.lastCall as [string, (...words: readonly unknown[]) => Promise<unknown>];
  const event = { senderFrame: window?.webContents.mainFrame };
  expect(await call(event, 'office.takeSample', {})).toMatchObject({ ok: true });
  expect(window?.webContents.send).toHaveBeenCalledWith('changed');
  expect(await call(event, 'plans.list', {})).toMatchObject({ ok: true, value: expect.any(Array) as unknown });
  expect(await call(event, 'plans.__proto__', {})).toMatchObject({ ok: false, fault: { code: 'call-unknown' } });
  expect(existsSync(join(root, 'so-ke-hoach.db'))).toBe(true);
  app.emit('before-quit');
  // Closed: nothing of the last changes is left outside the data file.
  expect(existsSync(join(root, 'so-ke-hoach.db-wal'))).toBe(false);
});

test('the menu speaks Vietnamese and every entry has its role', async () => {
  const { Menu } = await startProgram();
  type Item = { readonly label?: string; readonly role?: string; readonly submenu?: readonly Item[] };
  const menu = Menu.setApplicationMenu.mock.lastCall?.[0] as readonly Item[];
  expect(menu.map(({ label }) => label)).toEqual(['Sổ', 'Sửa', 'Xem']);
  const items = menu.flatMap(({ submenu = [] }) => submenu).filter(({ role }) => role !== undefined);
  expect(items.map(({ role, label }) => `${role}: ${label}`)).toEqual([
    'quit: Thoát',
    'undo: Hoàn tác',
    'redo: Làm lại',
    'cut: Cắt',
    'copy: Chép',
    'paste: Dán',
    'selectAll: Chọn hết',
    'zoomIn: Phóng to',
    'zoomOut: Thu nhỏ',
    'resetZoom: Cỡ thường',
    'togglefullscreen: Toàn màn hình',
  ]);
});
