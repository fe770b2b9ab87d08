// Closing the window keeps what is being typed: the page is told first, and given a moment for its last calls.
import type { BrowserWindow } from 'electron';

// The page keeps its drafts at "pagehide", as it does in a browser; its calls reach the application while the page still stands.
const TELL_PAGE = `window.dispatchEvent(new Event('pagehide')); new Promise((resolve) => setTimeout(resolve, 250));`;
// A page that no longer answers must not keep the window open.
const LIMIT_MS = 2000;

export function setupLeaving(window: BrowserWindow): void {
  let told = false;
  window.on('close', (event) => {
    if (told) return;
    told = true;
    event.preventDefault();
    const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS));
    void Promise.race([window.webContents.executeJavaScript(TELL_PAGE).catch(() => undefined), limit]).then(() => {
      if (!window.isDestroyed()) window.close();
    });
  });
}
