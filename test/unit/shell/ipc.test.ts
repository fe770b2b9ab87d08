// The channels: only the page of our own window is heard, and only in the agreed form.
import type { BrowserWindow as Window } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../../../electron/app/app.ts';
import { BrowserWindow, ipcMain } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { setupIpc } = await import('../../../electron/shell/ipc.ts');

type Listener = (event: { readonly senderFrame: unknown }, ...words: readonly unknown[]) => Promise<unknown>;

const call = vi.fn(async () => ({ ok: true as const, value: 'answered' }));
let changed: () => void = () => undefined;
let window = new BrowserWindow();
let listener: Listener = async () => undefined;

beforeEach(() => {
  vi.clearAllMocks();
  window = new BrowserWindow();
  const onChanged: App['onChanged'] = (heard) => {
    changed = heard;
    return () => undefined;
  };
  setupIpc({ call, onChanged, checkData: async () => undefined, close: () => undefined }, window as unknown as Window);
  const [channel, handler] = ipcMain.handle.mock.lastCall as [string, Listener];
  expect(channel).toBe('call');
  listener = handler;
});

test('a call of the own page is forwarded', async () => {
  const reply = await listener({ senderFrame: window.webContents.mainFrame }, 'plans.list', { year: 2026 });
  expect(reply).toEqual({ ok: true, value: 'answered' });
  expect(call).toHaveBeenCalledWith('plans.list', { year: 2026 });
});

test.each([
  ['another frame at the same address', () => ({ url: 'app://sokehoach/' })],
  ['a frame that is gone', () => null],
  ['the main frame at another address', () => Object.assign(window.webContents.mainFrame, { url: 'https://vidu.vn/' })],
  [
    'an address that only begins alike',
    () => Object.assign(window.webContents.mainFrame, { url: 'app://sokehoach.vn/' }),
  ],
])('%s is refused', async (_what, frame) => {
  await expect(listener({ senderFrame: frame() }, 'plans.list', {})).rejects.toThrow('refused');
  expect(call).not.toHaveBeenCalled();
});

test.each([undefined, null, 7, {}, ['plans.list'], Symbol.iterator])('the name %s is refused', async (name) => {
  await expect(listener({ senderFrame: window.webContents.mainFrame }, name, {})).rejects.toThrow('refused');
  expect(call).not.toHaveBeenCalled();
});

test('a change is said to the window, not to one that is gone', () => {
  changed();
  expect(window.webContents.send).toHaveBeenCalledWith('changed');
  window.isDestroyed.mockReturnValue(true);
  changed();
  expect(window.webContents.send).toHaveBeenCalledOnce();
});
