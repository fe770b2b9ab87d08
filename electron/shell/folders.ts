// Name of the program and the folders it keeps its things in.
import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const NAME = 'SoKeHoach';

/**
 * Answers the data folder, absolute: `wanted` where the machine sets one, else that of the user. The lock against a second
 * program goes with it, so that two data folders can be open side by side.
 */
export function setupFolders(wanted: string | undefined): string {
  app.setName(NAME);
  app.setAppUserModelId('vn.sokehoach.app');
  const folder = wanted === undefined || wanted === '' ? join(app.getPath('appData'), NAME) : resolve(wanted);
  // Chromium's caches stand apart, so that the data folder can be copied by hand.
  const caches = join(folder, 'chromium');
  try {
    mkdirSync(caches, { recursive: true });
    app.setPath('userData', folder);
    app.setPath('sessionData', caches);
  } catch {
    // The screen says what is wrong with the folder when the data file is opened there.
  }
  return folder;
}
