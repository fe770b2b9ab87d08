// One running program for a data folder, and its orderly end.
import { app, BrowserWindow } from 'electron';
import type { App } from '../app/app.ts';

/** False in a second program, which ends at once; the first one shows its window instead. */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}

export function setupClosing(application: App): void {
  app.on('before-quit', () => application.close());
  // Once more for a call that a closing window made after that: it opened the data file again.
  app.on('will-quit', () => application.close());
}
