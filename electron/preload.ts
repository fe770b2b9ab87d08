// The bridge of the desktop shell: one channel in, one channel out; nothing else of Electron reaches the screens.
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/contract/contract.ts';

const bridge: Bridge = {
  shell: 'desktop',
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  onChanged: (listener) => {
    const heard = (): void => listener();
    ipcRenderer.on('changed', heard);
    return () => void ipcRenderer.removeListener('changed', heard);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
