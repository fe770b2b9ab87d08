// Days as numbers, the lunar calendar, the public holidays and the working days between them.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, daysBetween, numberOfDay, weekdayOf } from '../../../shared/domain/day-numbers.ts';
import { dayParts } from '../../../shared/domain/day.ts';
import { fromLunar, toLunar } from '../../../shared/domain/lunar-calendar.ts';
import { publicHolidays, RestTableSchema, tetOf, workingCalendar } from '../../../shared/domain/public-holidays.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  PLAIN_CALENDAR,
} from '../../../shared/domain/working-days.ts';
import { ROOT } from '../../support/results.ts';

const TABLE = RestTableSchema.parse(JSON.parse(readFileSync(join(ROOT, 'resources/calendar/ngay-nghi.json'), 'utf8')));
const SHIPPED = workingCalendar(TABLE);

const numbers = fc.integer({ min: numberOfDay('1905-01-01'), max: numberOfDay('2190-12-31') });
const days = numbers.map(dayFromNumber);
/** Days about which the shipped calendar has something to say. */
const plannedDays = fc.integer({ min: numberOfDay('2023-06-01'), max: numberOfDay('2028-06-01') }).map(dayFromNumber);
const counts = fc.integer({ min: 0, max: 60 });
const cheap = { numRuns: 60 };

describe('a day as a number', () => {
  test('comes back as the same real day, one more is the next', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const day = dayFromNumber(number);
        expect(dayParts(day)?.day).toBeTypeOf('number');
        expect(numberOfDay(day)).toBe(number);
        expect(daysBetween(day, addDays(day, 400))).toBe(400);
      }),
      cheap,
    );
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  });

  test('has the day of the week of the calendars on the wall', () => {
    expect(['2024-02-10', '2025-04-30', '2026-11-21', '2000-01-01'].map(weekdayOf)).toEqual([6, 3, 6, 6]);
  });
});

describe('the lunar calendar', () => {
  test('knows Tết of 2020 to 2030', () => {
    const years = Array.from({ length: 11 }, (_, at) => 2020 + at);
    expect(years.map(tetOf)).toEqual(
      '2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02'.split(
        ' ',
      ),
    );
  });

  // Years in which Vietnam's new year was not China's: the new moon fell between the midnights of the two.
  test('keeps Tết of the time of Vietnam', () => {
    expect([tetOf(1985), tetOf(2007)]).toEqual(['1985-01-21', '2007-02-17']);
  });

  test('knows Giỗ Tổ', () => {
    expect([2024, 2025, 2026, 2027].map((year) => fromLunar({ year, month: 3, day: 10, leap: false }))).toEqual([
      '2024-04-18',
      '2025-04-07',
      '2026-04-26',
      '2027-04-16',
    ]);
  });

  test('knows leap months, and that another year has none', () => {
    expect(toLunar('2023-03-22')).toEqual({ year: 2023, month: 2, day: 1, leap: true });
    expect(toLunar('2025-07-25')).toEqual({ year: 2025, month: 6, day: 1, leap: true });
    expect(fromLunar({ year: 2024, month: 2, day: 1, leap: true })).toBeNull();
    expect(fromLunar({ year: 2024, month: 1, day: 31, leap: false })).toBeNull();
    expect(toLunar('2024-02')).toBeNull();
  });

  test('there and back is the same day', () => {
    fc.assert(
      fc.property(days, (day) => {
        const lunar = toLunar(day);
        expect(lunar === null ? null : fromLunar(lunar)).toBe(day);
      }),
      cheap,
    );
  });
});

describe('the public holidays', () => {
  test('of a year are eleven, and a day more for each that falls on a weekend', () => {
    for (let year = 2020; year <= 2035; year += 1) {
      const all = publicHolidays(year, { tetBefore: 1, nationalDay: 'before' });
      const holidays = all.filter(({ reason }) => reason === 'holiday');
      expect(holidays).toHaveLength(11);
      expect(all).toHaveLength(11 + holidays.filter(({ day }) => weekdayOf(day) > 5).length);
      expect(new Set(all.map(({ day }) => day)).size).toBe(all.length);
    }
  });

  test('compensate Tết of 2024 and Giỗ Tổ of 2026', () => {
    const compensated = (year: number, tetBefore: number): readonly string[] =>
      publicHolidays(year, { tetBefore, nationalDay: 'after' })
        .filter(({ reason }) => reason === 'compensation')
        .map(({ day }) => day);
    expect(compensated(2024, 2)).toEqual(['2024-02-13', '2024-02-14']);
    expect(compensated(2026, 1)).toEqual(['2026-04-27']);
  });
});

describe('the shipped table', () => {
  test('holds 2024 to 2027, each with its source, and what the law computes', () => {
    expect(TABLE.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    const choices = { 2024: [2, 'after'], 2025: [2, 'before'], 2026: [1, 'before'], 2027: [1, 'after'] } as const;
    for (const [year, [tetBefore, nationalDay]] of Object.entries(choices)) {
      const listed = TABLE.find((one) => one.year === Number(year))?.daysOff.map(({ day }) => day) ?? [];
      const computed = publicHolidays(Number(year), { tetBefore, nationalDay }).map(({ day }) => day);
      expect(computed.filter((day) => !listed.includes(day))).toEqual([]);
    }
  });

  test('says why wherever it is not certain, and leaves 24 November working', () => {
    const unsure = TABLE.flatMap(({ daysOff, makeUp }) => [
      ...daysOff.filter(({ off }) => !off),
      ...makeUp.filter(({ on }) => !on),
    ]);
    expect(unsure.filter(({ note }) => note === undefined)).toEqual([]);
    expect(isWorkingDay('2026-11-24', SHIPPED)).toBe(true);
  });

  test('puts every make-up day on a Saturday, for a working day that is off', () => {
    for (const { daysOff, makeUp } of TABLE)
      for (const { day, instead, on } of makeUp) {
        expect(weekdayOf(day)).toBe(6);
        expect(weekdayOf(instead)).toBeLessThan(6);
        expect(daysOff.find((one) => one.day === instead)).toMatchObject({ reason: 'swap', off: on });
      }
  });

  test('of another year, or with a day twice, is refused', () => {
    const day = { day: '2024-01-01', holiday: 'new-year' };
    const read = (daysOff: readonly unknown[]): boolean =>
      RestTableSchema.safeParse([{ year: 2024, source: 'x', daysOff }]).success;
    expect([read([day]), read([day, day]), read([{ ...day, day: '2025-01-01' }])]).toEqual([true, false, false]);
  });
});

describe('working days', () => {
  test('skip the weekend, holidays and swapped days, and take the Saturday worked instead', () => {
    expect(addWorkingDays('2024-04-26', 1, PLAIN_CALENDAR)).toBe('2024-04-29');
    expect(addWorkingDays('2024-04-26', 2, SHIPPED)).toBe('2024-05-03');
    expect(addWorkingDays('2024-05-03', 1, SHIPPED)).toBe('2024-05-04');
    expect(addWorkingDays('2024-02-07', 1, SHIPPED)).toBe('2024-02-15');
    expect(nextWorkingDay('2025-01-25', SHIPPED)).toBe('2025-02-03');
  });

  test('added and counted are each the inverse of the other', () => {
    fc.assert(
      fc.property(plannedDays, counts, (day, count) => {
        expect(countWorkingDays(day, addWorkingDays(day, count, SHIPPED), SHIPPED)).toBe(count);
        const start = nextWorkingDay(day, SHIPPED);
        expect(addWorkingDays(addWorkingDays(start, count, SHIPPED), -count, SHIPPED)).toBe(start);
      }),
      cheap,
    );
  });

  test('end on a working day, later for more of them, and add up', () => {
    fc.assert(
      fc.property(plannedDays, counts, counts, (day, one, other) => {
        const ends = addWorkingDays(day, one + 1, SHIPPED);
        expect(isWorkingDay(ends, SHIPPED)).toBe(true);
        expect(addWorkingDays(day, one, SHIPPED) < ends).toBe(true);
        expect(addWorkingDays(addWorkingDays(day, one, SHIPPED), other, SHIPPED)).toBe(
          addWorkingDays(day, one + other, SHIPPED),
        );
      }),
      cheap,
    );
  });

  test('of two spans are those of the whole, and of no more than the days', () => {
    fc.assert(
      fc.property(plannedDays, plannedDays, plannedDays, (from, through, to) => {
        const count = (one: string, other: string): number => countWorkingDays(one, other, SHIPPED);
        expect(count(from, through) + count(through, to)).toBe(count(from, to));
        expect(Math.abs(count(from, to))).toBeLessThanOrEqual(Math.abs(daysBetween(from, to)));
      }),
      cheap,
    );
  });

  test('of a calendar without any are not looked for for ever', () => {
    const never = {
      daysOff: new Set(Array.from({ length: 900 }, (_, at) => addDays('2024-01-01', at))),
      makeUp: new Set<string>(),
    };
    expect(() => addWorkingDays('2024-01-01', 1, never)).toThrow(RangeError);
  });
});
