// Days read and printed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayParts,
  daysInMonth,
  PartialDaySchema,
  partialDay,
  printLongDay,
  printShortDay,
  readScreenDay,
  screenDay,
} from '../../../shared/domain/day.ts';

/** Every real day from 1900 to 2199; JavaScript's own calendar, in UTC, is the oracle. */
const realDay = fc
  .date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(Date.UTC(2199, 11, 31)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar', () => {
  test('agrees with the oracle on the length of every month of 300 years', () => {
    const wrong: string[] = [];
    for (let year = 1900; year < 2200; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        if (daysInMonth(year, month) !== new Date(Date.UTC(year, month, 0)).getUTCDate())
          wrong.push(`${year}-${month}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('takes every real day', () => {
    fc.assert(fc.property(realDay, (day) => partialDay(dayParts(day) ?? { year: 0, month: null, day: null }) === day));
  });

  test('takes a month without a day and a year without a month', () => {
    expect(dayParts('2026-03')).toEqual({ year: 2026, month: 3, day: null });
    expect(dayParts('2026')).toEqual({ year: 2026, month: null, day: null });
  });

  test.each([
    '2026-11-31',
    '2025-02-29',
    '2100-02-29',
    '2026-13',
    '2026-00',
    '2026-01-00',
    '1899',
    '2200',
    '2026-1-5',
    '05/01/2026',
    '',
    'x',
    '2026-01-05T00:00',
  ])('refuses «%s»', (text) => {
    expect(dayParts(text)).toBeNull();
    expect(PartialDaySchema.safeParse(text).success).toBe(false);
  });
});

describe('the printed day', () => {
  test.each([
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026', '05/01/2026'],
    ['2026-02-09', 'ngày 09 tháng 02 năm 2026', '09/02/2026'],
    ['2024-03-04', 'ngày 04 tháng 3 năm 2024', '04/3/2024'],
    ['2026-09-30', 'ngày 30 tháng 9 năm 2026', '30/9/2026'],
    ['2026-10-10', 'ngày 10 tháng 10 năm 2026', '10/10/2026'],
    ['2025-12-30', 'ngày 30 tháng 12 năm 2025', '30/12/2025'],
  ])('%s pads days under ten and the months 1 and 2 only', (day, long, short) => {
    expect(printLongDay(day, '')).toBe(long);
    expect(printShortDay(day)).toBe(short);
  });

  test('follows the padding rule of the decree on every real day', () => {
    fc.assert(
      fc.property(realDay, (day) => {
        const [, printedDay = '', printedMonth = ''] =
          /^ngày (\d+) tháng (\d+) năm \d{4}$/.exec(printLongDay(day, '')) ?? [];
        expect(printedDay).toHaveLength(2);
        expect(printedMonth.length).toBe(Number(printedMonth) < 3 || Number(printedMonth) > 9 ? 2 : 1);
        expect(printShortDay(day)).toBe(`${printedDay}/${printedMonth}/${day.slice(0, 4)}`);
      }),
    );
  });

  test('leaves room for what is not known yet', () => {
    expect(printLongDay('2026-03', '…')).toBe('ngày … tháng 3 năm 2026');
    expect(printLongDay('2026', '…')).toBe('ngày … tháng … năm 2026');
    expect(printShortDay('2024-03')).toBe('3/2024');
    expect(printShortDay('2024')).toBe('2024');
  });
});

describe('the day on the screen', () => {
  test('always has two figures for day and month', () => {
    expect(screenDay('2026-03-05')).toBe('05/03/2026');
    expect(screenDay('2026-03')).toBe('03/2026');
    expect(screenDay('2026')).toBe('2026');
  });

  test.each([
    ['5/3/2026', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    [' 5 / 3 / 2026 ', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['3/2026', '2026-03'],
    ['2026', '2026'],
    ['29/02/2024', '2024-02-29'],
  ])('is read from «%s»', (typed, day) => {
    expect(readScreenDay(typed)).toBe(day);
  });

  test.each([
    '31/11/2026',
    '29/2/2025',
    '5/3/26',
    '13/2026',
    '31112026',
    '0/3/2026',
    '2026-03-05',
    '5/3',
    '',
    'mai',
    '1/2/3/2026',
    '5//2026',
    '-5/3/2026',
  ])('is not read from «%s»', (typed) => {
    expect(readScreenDay(typed)).toBeNull();
  });

  test('is read back from what the screen shows, for every real day', () => {
    fc.assert(
      fc.property(realDay, fc.constantFrom('/', '-', '.', ''), (day, mark) => {
        expect(readScreenDay(screenDay(day).replaceAll('/', mark))).toBe(day);
      }),
    );
  });

  test('reading never throws and gives only real days', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.\- ]{0,12}$/)), (typed) => {
        const day = readScreenDay(typed);
        return day === null || dayParts(day) !== null;
      }),
    );
  });
});
