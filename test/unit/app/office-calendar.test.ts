// The calendar of the office: its own years, the shipped ones behind them, and open work that follows.
import { expect, test } from 'vitest';
import { proposedYear } from '../../../shared/domain/public-holidays.ts';
import { followedOffice } from '../../support/followed-office.ts';

const WORDS = { source: '  Dự kiến  ', unsure: 'Chưa có thông báo' };

test('a year is added, changed and dropped; text is cleaned, a day of another year or twice is refused, work follows', async () => {
  const office = await followedOffice('2026-03-02');
  const { calendar } = office.client;
  await office.issue('2026-02-27', [
    { content: 'Rà soát', time: 'Trước ngày 30/9/2026' },
    { content: 'Báo cáo', time: 'Trong 03 ngày làm việc kể từ ngày ký' },
  ]);
  const dues = async (): Promise<readonly (string | null)[]> =>
    (await office.list()).map(({ due }) => due).toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1));
  expect(await dues()).toEqual(['2026-03-04', '2026-09-29']);

  await calendar.setRule({ beforeIncludesDay: true });
  expect(await dues()).toEqual(['2026-03-04', '2026-09-30']);

  const proposed = proposedYear(2028, WORDS);
  await calendar.setYear(proposed);
  const rules = await calendar.rules({});
  expect(rules).toMatchObject({ beforeIncludesDay: true, own: [2028], shipped: [2024, 2025, 2026, 2027] });
  expect(rules.years.find(({ year }) => year === 2028)).toEqual({ ...proposed, source: 'Dự kiến' });

  const known = rules.years.find(({ year }) => year === 2026) ?? proposed;
  const swap = { day: '2026-03-03', holiday: 'national', reason: 'swap', off: true } as const;
  const makeUp = { day: '2026-02-28', instead: swap.day, on: true };
  await calendar.setYear({ ...known, daysOff: [...known.daysOff, swap] });
  expect(await dues()).toEqual(['2026-03-05', '2026-09-30']);
  await calendar.setYear({ ...known, daysOff: [...known.daysOff, swap], makeUp: [...known.makeUp, makeUp] });
  expect(await dues()).toEqual(['2026-03-04', '2026-09-30']);

  const flaw = (reason: string): object => ({ fault: { code: 'input-invalid', flaws: [{ reason }] } });
  await expect(calendar.setYear({ ...known, daysOff: [swap, swap] })).rejects.toMatchObject(flaw('day-twice'));
  await expect(calendar.setYear({ ...known, makeUp: [makeUp, makeUp] })).rejects.toMatchObject(flaw('day-twice'));
  await expect(calendar.setYear({ ...known, daysOff: [{ ...swap, day: '2027-03-03' }] })).rejects.toMatchObject(
    flaw('other-year'),
  );

  await calendar.resetYear({ year: 2028 });
  await calendar.resetYear({ year: 2026 });
  expect(await calendar.rules({})).toMatchObject({ own: [] });
  expect((await calendar.rules({})).years).toHaveLength(4);
});
