// The two channels between the window and the application; only the page of the window itself is heard.
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { App } from '../app/app.ts';
import { isRendererUrl } from './renderer-protocol.ts';

export function setupIpc(application: App, window: BrowserWindow): void {
  const isOurs = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame !== null &&
    !window.isDestroyed() &&
    senderFrame === window.webContents.mainFrame &&
    isRendererUrl(senderFrame.url);

  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isOurs(event) || typeof name !== 'string') throw new Error('refused');
    return await application.call(name, input);
  });
  application.onChanged(() => {
    if (!window.isDestroyed()) window.webContents.send('changed');
  });
}
