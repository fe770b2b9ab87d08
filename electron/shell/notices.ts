// The reminder of the day as a notification of the computer; a click on it leads to what needs a hand today.
import { Notification, type BrowserWindow } from 'electron';
import type { NoticesPort } from '../ports.ts';
import type { Say } from '../sentences.ts';

/** The place of what needs a hand today, as the page knows it. */
const GO_HOME = `window.location.hash = '#/hom-nay';`;

export function desktopNotices(window: BrowserWindow, say: Say): NoticesPort {
  return {
    remind: (counts) => {
      if (!Notification.isSupported() || window.isDestroyed()) return;
      const notice = new Notification({ title: say('desktop.reminder'), body: say('desktop.reminderText', counts) });
      notice.on('click', () => {
        if (window.isDestroyed()) return;
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
        window.webContents.executeJavaScript(GO_HOME).catch(() => undefined);
      });
      notice.show();
    },
  };
}
