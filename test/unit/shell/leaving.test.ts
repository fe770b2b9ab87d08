// Closing the window: the page keeps what is being typed before it goes, and cannot hold the window for ever.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BrowserWindow as Window } from 'electron';
import { setupLeaving } from '../../../electron/shell/leaving.ts';
import { BrowserWindow } from './fake-electron.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function leavingWindow(answer: () => Promise<unknown>): {
  readonly window: BrowserWindow;
  readonly prevented: ReturnType<typeof vi.fn>;
} {
  const window = new BrowserWindow();
  window.webContents.executeJavaScript.mockImplementation(answer);
  setupLeaving(window as unknown as Window);
  const prevented = vi.fn();
  window.emit('close', { preventDefault: prevented });
  return { window, prevented };
}

test('the page is told before the window closes, and then it closes', async () => {
  const { window, prevented } = leavingWindow(async () => undefined);
  expect(prevented).toHaveBeenCalledOnce();
  expect(window.webContents.executeJavaScript.mock.calls[0]?.[0]).toContain('pagehide');
  await vi.advanceTimersByTimeAsync(0);
  expect(window.close).toHaveBeenCalledOnce();
  const again = vi.fn();
  window.emit('close', { preventDefault: again });
  expect(again).not.toHaveBeenCalled();
});

test.each([
  ['does not answer', () => new Promise(() => undefined)],
  ['is gone', () => Promise.reject(new Error('gone'))],
])('a page that %s does not keep the window open', async (_what, answer) => {
  const { window } = leavingWindow(answer);
  await vi.advanceTimersByTimeAsync(2000);
  expect(window.close).toHaveBeenCalledOnce();
});
