// The files port of the desktop shell: a folder dialog, and the file manager for files this run has written.
import { app, dialog, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { fail } from '../../shared/domain/fault.ts';
import type { FilesPort } from '../ports.ts';
import type { Say } from '../sentences.ts';

export function desktopFiles(window: BrowserWindow, say: Say): FilesPort {
  const offered = new Set<string>();
  let lastFolder: string | undefined;

  const pickFolder = async (): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: say('desktop.pickFolder'),
      buttonLabel: say('desktop.pickFolderButton'),
      defaultPath: lastFolder ?? app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const checkOffered = (path: string): void => {
    if (!offered.has(path)) fail({ code: 'file-denied', file: path });
  };

  return {
    pickTargets: async (names, again) => {
      const folder = again && lastFolder !== undefined ? lastFolder : await pickFolder();
      if (folder === null) return null;
      lastFolder = folder;
      return names.map((name) => join(folder, name));
    },
    pickDataFile: async (how) => {
      if (how === 'handover') {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: say('desktop.openHandover'),
          buttonLabel: say('desktop.openHandoverButton'),
          defaultPath: lastFolder ?? app.getPath('documents'),
          filters: [{ name: say('desktop.handoverKind'), extensions: ['skhbg'] }],
          properties: ['openFile'],
        });
        return canceled ? null : (filePaths[0] ?? null);
      }
      const filters = [{ name: say('desktop.bookKind'), extensions: ['db'] }];
      if (how === 'open') {
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          title: say('desktop.openBook'),
          buttonLabel: say('desktop.openBookButton'),
          defaultPath: app.getPath('documents'),
          filters,
          properties: ['openFile'],
        });
        return canceled ? null : (filePaths[0] ?? null);
      }
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: say('desktop.createBook'),
        buttonLabel: say('desktop.createBookButton'),
        defaultPath: join(app.getPath('documents'), say('desktop.bookName')),
        filters,
      });
      return canceled || filePath === '' ? null : filePath;
    },
    offer: (path) => {
      offered.add(path);
      return null;
    },
    open: async (path) => {
      checkOffered(path);
      const problem = await shell.openPath(path);
      if (problem !== '') fail({ code: 'internal', reason: problem });
    },
    reveal: async (path) => {
      checkOffered(path);
      shell.showItemInFolder(path);
    },
  };
}
