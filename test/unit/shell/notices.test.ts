// The notification of the day: said once, led home by a click, and left out where the computer has none.
import { beforeEach, expect, test, vi } from 'vitest';
import type { BrowserWindow as Window } from 'electron';
import { BrowserWindow, Notification } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
const { desktopNotices } = await import('../../../electron/shell/notices.ts');
const { sentences } = await import('../../../electron/sentences.ts');

const COUNTS = { overdue: 3, week: 2, reports: 1, waiting: 0 };

beforeEach(() => {
  Notification.all = [];
  Notification.isSupported.mockReturnValue(true);
});

test('the numbers are said in one sentence', () => {
  desktopNotices(new BrowserWindow() as unknown as Window, sentences('vi')).remind(COUNTS);
  expect(Notification.all.map(({ words }) => words)).toEqual([
    {
      title: 'Nhắc việc hôm nay',
      body: '3 việc quá hạn, 2 việc đến hạn trong tuần, 1 báo cáo phải nộp, 0 việc chờ ngày.',
    },
  ]);
  expect(Notification.all[0]?.show).toHaveBeenCalledOnce();
});

test('a click shows the window at what needs a hand today', () => {
  const window = new BrowserWindow();
  window.isMinimized.mockReturnValue(true);
  desktopNotices(window as unknown as Window, sentences('vi')).remind(COUNTS);
  Notification.all[0]?.emit('click');
  expect([window.restore, window.show, window.focus].map((step) => step.mock.calls.length)).toEqual([1, 1, 1]);
  expect(window.webContents.executeJavaScript.mock.calls[0]?.[0]).toContain('#/hom-nay');
});

test.each([
  ['the computer shows none', () => Notification.isSupported.mockReturnValue(false)],
  ['the window is gone', (window: BrowserWindow) => window.isDestroyed.mockReturnValue(true)],
])('nothing is shown where %s', (_where, prepare) => {
  const window = new BrowserWindow();
  prepare(window);
  desktopNotices(window as unknown as Window, sentences('vi')).remind(COUNTS);
  expect(Notification.all).toEqual([]);
});
