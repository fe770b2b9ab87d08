// The bridge: three names, one channel each way, nothing of Electron among them.
import { expect, test, vi } from 'vitest';
import type { Bridge } from '../../../shared/contract/contract.ts';
import { contextBridge, ipcRenderer } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
await import('../../../electron/preload.ts');

const [[name, bridge] = [], ...others] = contextBridge.exposeInMainWorld.mock.calls as [string, Bridge][];

test('only the bridge is exposed', () => {
  expect(name).toBe('bridge');
  expect(others).toEqual([]);
  expect(Object.keys(bridge ?? {})).toEqual(['shell', 'call', 'onChanged']);
  expect(bridge?.shell).toBe('desktop');
});

test('a call goes through its one channel', async () => {
  ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: 1 });
  expect(await bridge?.call('plans.list', {})).toEqual({ ok: true, value: 1 });
  expect(ipcRenderer.invoke).toHaveBeenCalledWith('call', 'plans.list', {});
});

test('a listener hears a change without its event, until it ends', () => {
  const listener = vi.fn();
  const end = bridge?.onChanged(listener);
  ipcRenderer.emit('changed', { sender: 'secret' });
  expect(listener.mock.calls).toEqual([[]]);
  expect(end?.()).toBeUndefined();
  ipcRenderer.emit('changed', {});
  expect(listener).toHaveBeenCalledOnce();
});
