// The files port of the desktop: the person picks the folder, and only files written by this run are opened.
import type { BrowserWindow as Window } from 'electron';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FilesPort } from '../../../electron/ports.ts';
import { FaultError } from '../../../shared/domain/fault.ts';
import { BrowserWindow, dialog, shell } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { desktopFiles } = await import('../../../electron/shell/files.ts');

const FOLDER = '/tmp/Kế hoạch #1';
const NAMES = ['a.docx', 'a.xlsx'];
let files: FilesPort;

beforeEach(() => {
  vi.clearAllMocks();
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [FOLDER] });
  files = desktopFiles(new BrowserWindow() as unknown as Window, (key) => key);
});

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof FaultError ? error.fault : error;
}

test('names are joined to the folder picked', async () => {
  expect(await files.pickTargets(NAMES, false)).toEqual(NAMES.map((name) => join(FOLDER, name)));
  const options = expect.objectContaining({ properties: ['openDirectory', 'createDirectory'] }) as unknown;
  expect(dialog.showOpenDialog).toHaveBeenCalledWith(expect.any(BrowserWindow), options);
});

test('a dialog that is cancelled picks nothing', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
  expect(await files.pickTargets(NAMES, false)).toBeNull();
});

test('again takes the last folder without asking, and asks where there is none', async () => {
  expect(await files.pickTargets(NAMES, true)).not.toBeNull();
  expect(dialog.showOpenDialog).toHaveBeenCalledOnce();
  expect(await files.pickTargets(['b.docx'], true)).toEqual([join(FOLDER, 'b.docx')]);
  expect(dialog.showOpenDialog).toHaveBeenCalledOnce();
});

test('the next dialog begins in the last folder', async () => {
  await files.pickTargets(NAMES, false);
  await files.pickTargets(NAMES, false);
  expect(dialog.showOpenDialog).toHaveBeenLastCalledWith(
    expect.anything(),
    expect.objectContaining({ defaultPath: FOLDER }),
  );
});

test('a file that was written is opened and shown', async () => {
  const path = join(FOLDER, 'a.docx');
  expect(files.offer(path)).toBeNull();
  await files.open(path);
  await files.reveal(path);
  expect(shell.openPath).toHaveBeenCalledWith(path);
  expect(shell.showItemInFolder).toHaveBeenCalledWith(path);
});

test('a folder that was made in the one picked is opened by its own path', async () => {
  const [folder = ''] = (await files.pickTargets(['2026-11-21 55-KH-SKHCN'], false)) ?? [];
  expect(folder).toBe(join(FOLDER, '2026-11-21 55-KH-SKHCN'));
  files.offer(folder);
  await files.open(folder);
  expect(shell.openPath).toHaveBeenCalledWith(folder);
});

test.each([join(FOLDER, 'b.docx'), `${FOLDER}/x/../a.docx`, '/etc/passwd', 'C:\\Windows\\System32\\calc.exe', ''])(
  '%s was not written by this run and is refused',
  async (path) => {
    files.offer(join(FOLDER, 'a.docx'));
    const denied = { code: 'file-denied', file: path };
    expect(await faultOf(files.open(path))).toEqual(denied);
    expect(await faultOf(files.reveal(path))).toEqual(denied);
    expect(shell.openPath).not.toHaveBeenCalled();
    expect(shell.showItemInFolder).not.toHaveBeenCalled();
  },
);

test('what the computer says against opening is passed on', async () => {
  shell.openPath.mockResolvedValueOnce('no program for it');
  files.offer('/tmp/a.docx');
  expect(await faultOf(files.open('/tmp/a.docx'))).toEqual({ code: 'internal', reason: 'no program for it' });
});

test('another data file is chosen in the dialog of the computer, among its own kind', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/tmp/so.db'] });
  expect(await files.pickDataFile('open')).toBe('/tmp/so.db');
  expect(dialog.showOpenDialog).toHaveBeenCalledWith(
    expect.any(BrowserWindow),
    expect.objectContaining({
      properties: ['openFile'],
      filters: [{ name: 'desktop.bookKind', extensions: ['db'] }],
    }),
  );
  dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
  expect(await files.pickDataFile('open')).toBeNull();
});

test('a hand-over package is chosen among its own kind', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/tmp/x.skhbg'] });
  expect(await files.pickDataFile('handover')).toBe('/tmp/x.skhbg');
  const filters = [{ name: 'desktop.handoverKind', extensions: ['skhbg'] }];
  expect(dialog.showOpenDialog).toHaveBeenCalledWith(expect.any(BrowserWindow), expect.objectContaining({ filters }));
});

test('a new data file gets its name in the dialog of the computer', async () => {
  dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/tmp/moi.db' });
  expect(await files.pickDataFile('create')).toBe('/tmp/moi.db');
  expect(dialog.showOpenDialog).not.toHaveBeenCalled();
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
  expect(await files.pickDataFile('create')).toBeNull();
});
