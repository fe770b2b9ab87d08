// The reminder of the day: at the start, once on each new day, and nothing where nothing is to be said.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchDay } from '../../../electron/app/day-watch.ts';
import { createApp } from '../../../electron/app/app.ts';
import type { ReminderCounts } from '../../../shared/domain/daily-reminder.ts';
import { followedOffice } from '../../support/followed-office.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

test('a new day is noticed once, by the timer or by whoever looks first', () => {
  let today = '2026-03-01';
  const heard: string[] = [];
  const watch = watchDay(
    () => today,
    () => heard.push(today),
  );
  vi.advanceTimersByTime(120_000);
  expect(heard).toEqual([]);
  today = '2026-03-02';
  watch.look();
  vi.advanceTimersByTime(120_000);
  expect(heard).toEqual(['2026-03-02']);
  today = '2026-03-03';
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(['2026-03-02', '2026-03-03']);
  watch.stop();
  today = '2026-03-04';
  vi.advanceTimersByTime(120_000);
  expect(heard).toHaveLength(2);
});

test('the computer is told at the start and on a new day, with the numbers of the lists', async () => {
  const office = await followedOffice('2026-01-05');
  await office.issue('2026-01-05', [
    { content: 'A', time: 'Tháng 01/2026' },
    { content: 'B', time: 'Theo hướng dẫn của cấp trên' },
  ]);
  office.app.close();
  const told: ReminderCounts[] = [];
  const app = createApp({ ...office.ports, notices: { remind: (counts) => told.push(counts) } });
  let changes = 0;
  app.onChanged(() => {
    changes += 1;
  });
  try {
    await app.checkData();
    await vi.waitFor(() => expect(told).toEqual([{ overdue: 0, week: 0, reports: 0, waiting: 1 }]));
    office.setDay('2026-02-03');
    await app.call('start.status', {});
    expect(changes).toBe(1);
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ overdue: 1, week: 0, reports: 0, waiting: 1 }));
    expect(told).toHaveLength(2);
  } finally {
    app.close();
  }
});

test('an empty book reminds of nothing', async () => {
  const office = await followedOffice('2026-01-05');
  expect(await office.client.deadlines.counts({})).toEqual({
    today: '2026-01-05',
    counts: { overdue: 0, week: 0, reports: 0, waiting: 0 },
    owed: 0,
  });
});
