// The guards: a page stays where it is, opens nothing by itself and is granted nothing but copying text.
import { beforeEach, expect, test, vi } from 'vitest';
import { app, dialog, FakeContents, session, shell } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { setupNavigation, setupPermissions } = await import('../../../electron/shell/guards.ts');

const OUTSIDE = [
  'https://vidu.vn/',
  'http://127.0.0.1:8080/',
  'file:///C:/Windows/win.ini',
  'app://khac/index.html',
  'app://sokehoach.vidu.vn/',
  'app://sokehoach@vidu.vn/',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
];

let contents = new FakeContents();

beforeEach(() => {
  vi.clearAllMocks();
  app.removeAllListeners();
  setupNavigation((key) => key);
  contents = new FakeContents();
  app.emit('web-contents-created', {}, contents);
});

function isDenied(event: string, url: string): boolean {
  const preventDefault = vi.fn();
  contents.emit(event, { url, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

test.each(OUTSIDE)('the page cannot go to %s, nor be sent there', (url) => {
  expect(isDenied('will-navigate', url)).toBe(true);
  expect(isDenied('will-redirect', url)).toBe(true);
});

test('the page may load itself again', () => {
  expect(isDenied('will-navigate', 'app://sokehoach/')).toBe(false);
  expect(isDenied('will-redirect', 'app://sokehoach/index.html#/plans')).toBe(false);
});

test('no page is embedded in the page', () => {
  expect(isDenied('will-attach-webview', 'app://sokehoach/')).toBe(true);
});

test('a web address opens in the browser after a yes, and no window opens', async () => {
  dialog.showMessageBox.mockResolvedValue({ response: 0 });
  expect(contents.openHandler({ url: 'https://vidu.vn/van-ban' })).toEqual({ action: 'deny' });
  await vi.waitFor(() => expect(shell.openExternal).toHaveBeenCalledWith('https://vidu.vn/van-ban'));
  expect(dialog.showMessageBox).toHaveBeenCalledWith(expect.objectContaining({ detail: 'https://vidu.vn/van-ban' }));
});

test('a no opens nothing, and is the answer of Enter and Escape', async () => {
  dialog.showMessageBox.mockResolvedValue({ response: 1 });
  contents.openHandler({ url: 'https://vidu.vn/' });
  await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledOnce());
  expect(dialog.showMessageBox).toHaveBeenCalledWith(expect.objectContaining({ defaultId: 1, cancelId: 1 }));
  await Promise.resolve();
  expect(shell.openExternal).not.toHaveBeenCalled();
});

test('a page that asks many times asks the person once', () => {
  dialog.showMessageBox.mockReturnValue(new Promise(() => undefined));
  for (let time = 0; time < 10; time += 1) contents.openHandler({ url: `https://vidu.vn/${time}` });
  expect(dialog.showMessageBox).toHaveBeenCalledOnce();
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'ms-msdt:/id', 'mailto:a@b.vn', 'app://sokehoach/', 'không'])(
  '%s opens nothing and is not even asked about',
  (url) => {
    expect(contents.openHandler({ url })).toEqual({ action: 'deny' });
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  },
);

test('copying text is the only permission', () => {
  setupPermissions();
  const { defaultSession } = session;
  const request = defaultSession.setPermissionRequestHandler.mock.lastCall?.[0] as (
    contents: null,
    permission: string,
    answer: (granted: boolean) => void,
  ) => void;
  const check = defaultSession.setPermissionCheckHandler.mock.lastCall?.[0] as (
    contents: null,
    permission: string,
  ) => boolean;
  const device = defaultSession.setDevicePermissionHandler.mock.lastCall?.[0] as () => boolean;
  const isGranted = (permission: string): boolean => {
    const answer = vi.fn();
    request(null, permission, answer);
    expect(answer.mock.calls).toEqual([[check(null, permission)]]);
    return check(null, permission);
  };
  expect(isGranted('clipboard-sanitized-write')).toBe(true);
  const asked = ['clipboard-read', 'media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'unknown'];
  expect(asked.filter(isGranted)).toEqual([]);
  expect(device()).toBe(false);
});

test('every request to a network is cancelled', () => {
  setupPermissions();
  const [filter, listener] = session.defaultSession.webRequest.onBeforeRequest.mock.lastCall as [
    { readonly urls: readonly string[] },
    (details: object, answer: (response: unknown) => void) => void,
  ];
  expect(filter.urls).toEqual(expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']));
  const answer = vi.fn();
  listener({}, answer);
  expect(answer).toHaveBeenCalledWith({ cancel: true });
});
