// The table of days off of a year: what is proposed before anything is decided, and what a typed day must be.
import { describe, expect, test } from 'vitest';
import { proposedYear, publicHolidays, YearOfRestSchema } from '../../../shared/domain/public-holidays.ts';
import {
  newDay,
  newMakeUpDay,
  readRestDay,
  withDay,
  withFields,
  withoutDay,
} from '../../../renderer/features/deadlines/rest-days.ts';

const WORDS = { source: 'Dự kiến', unsure: 'Chưa có thông báo' };

describe('a proposed year', () => {
  const year = proposedYear(2028, WORDS);

  test('is a table as the book keeps it', () => {
    expect(YearOfRestSchema.parse(year)).toEqual(year);
  });

  test('counts what is off whatever is decided, and shows the rest switched off with a note', () => {
    const off = new Map(year.daysOff.map((one) => [one.day, one]));
    expect(off.get('2028-01-26')).toMatchObject({ holiday: 'tet', off: true });
    expect(off.get('2028-01-24')).toMatchObject({ off: false, note: 'Chưa có thông báo' });
    expect(off.get('2028-09-02')).toMatchObject({ off: true });
    expect(off.get('2028-09-01')).toMatchObject({ off: false });
    const decided = publicHolidays(2028, { tetBefore: 1, nationalDay: 'after' });
    expect(decided.filter(({ day }) => !off.has(day))).toEqual([]);
  });
});

describe('a day typed into the table', () => {
  const year = { ...proposedYear(2028, WORDS), makeUp: [{ day: '2028-04-29', instead: '2028-05-02', on: true }] };

  test('needs no year, and is a whole real day', () => {
    expect(readRestDay('15/3', 2028)).toBe('2028-03-15');
    expect(readRestDay('15.03.2028', 2028)).toBe('2028-03-15');
    expect(readRestDay('31/11', 2028)).toBeNull();
    expect(readRestDay('', 2028)).toBeNull();
    expect(readRestDay('2028', 2028)).toBeNull();
  });

  test.each([
    ['', 'noDay'],
    ['31/4/2028', 'noDay'],
    ['15/3/2027', 'otherYear'],
    ['1/1/2028', 'twice'],
  ])('"%s" is refused: %s', (text, flaw) => {
    expect(newDay(text, 2028, year.daysOff)).toEqual({ flaw });
  });

  test('is worked instead of another only on a weekend', () => {
    expect(newMakeUpDay('15/3', year)).toEqual({ flaw: 'notWeekend' });
    expect(newMakeUpDay('29/4', year)).toEqual({ flaw: 'twice' });
    expect(newMakeUpDay('6/5', year)).toEqual({ day: '2028-05-06' });
  });

  test('comes in the order of the days, is changed by its fields, and goes again', () => {
    const entry = { day: '2028-03-15', holiday: 'tet', reason: 'swap', off: true } as const;
    const more = withDay(year, 'daysOff', entry);
    expect(more.daysOff.map(({ day }) => day)).toEqual(more.daysOff.map(({ day }) => day).toSorted());
    const noted = withFields(more, 'daysOff', entry.day, { off: false, note: 'Chưa chắc' });
    expect(noted.daysOff.find(({ day }) => day === entry.day)).toEqual({ ...entry, off: false, note: 'Chưa chắc' });
    expect(withFields(noted, 'daysOff', entry.day, { off: true, note: ' ' })).toEqual(more);
    expect(withoutDay(more, 'daysOff', entry.day)).toEqual(year);
    expect(withoutDay(year, 'makeUp', '2028-04-29').makeUp).toEqual([]);
  });
});
