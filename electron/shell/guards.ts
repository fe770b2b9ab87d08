// What a page may not do: leave, open windows, embed others, ask for devices, reach the network.
import { app, BrowserWindow, dialog, session, shell } from 'electron';
import type { Say } from '../sentences.ts';
import { isRendererUrl } from './renderer-protocol.ts';

function isWebUrl(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** Opens a web address in the browser of the computer if the person agrees; one question at a time, whatever the page does. */
function linkOpener(say: Say): (url: string) => Promise<void> {
  let asking = false;
  return async (url) => {
    if (asking || !isWebUrl(url)) return;
    asking = true;
    try {
      const options = {
        type: 'question' as const,
        message: say('desktop.linkAsk'),
        detail: url,
        buttons: [say('desktop.linkOpen'), say('desktop.linkStay')],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      };
      const window = BrowserWindow.getFocusedWindow();
      const { response } = await (window === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(window, options));
      if (response === 0) await shell.openExternal(url);
    } finally {
      asking = false;
    }
  };
}

/** Must run before the first window is made. */
export function setupNavigation(say: Say): void {
  const openLink = linkOpener(say);
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isRendererUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isRendererUrl(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      // A computer without a browser opens nothing; the address was shown in the question.
      openLink(url).catch(() => undefined);
      return { action: 'deny' };
    });
  });
}

const GRANTED = 'clipboard-sanitized-write';

/** Must run when Electron is ready. */
export function setupPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === GRANTED));
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === GRANTED);
  defaultSession.setDevicePermissionHandler(() => false);
  // The program works without a network; this holds even where a content policy had a hole.
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];
  defaultSession.webRequest.onBeforeRequest({ urls }, (_details, answer) => answer({ cancel: true }));
}
