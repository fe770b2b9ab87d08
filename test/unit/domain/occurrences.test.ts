// The days on which a time phrase falls due within a year.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '../../../shared/domain/deadlines/occurrences.ts';
import { readTimePhrase } from '../../../shared/domain/deadlines/read-phrase.ts';
import { RestTableSchema, workingCalendar } from '../../../shared/domain/public-holidays.ts';
import { isWorkingDay } from '../../../shared/domain/working-days.ts';
import { OWN_PHRASES } from '../../support/own-phrases.ts';
import { ROOT } from '../../support/results.ts';
import { SOURCE_PHRASES } from '../../support/source-phrases.ts';

const CALENDAR = workingCalendar(
  RestTableSchema.parse(JSON.parse(readFileSync(join(ROOT, 'resources/calendar/ngay-nghi.json'), 'utf8'))),
);

function occurrences(phrase: string, year = 2024): ReturnType<typeof occurrencesOf> {
  const { milestones } = readTimePhrase(phrase, { year, documentDate: '2024-03-07' });
  return occurrencesOf(milestones, year, CALENDAR);
}

function dues(phrase: string, year = 2024): string {
  return occurrences(phrase, year)
    .map(({ due }) => due.slice(5))
    .join(' ');
}

describe('a phrase falls due', () => {
  test.each([
    ['Quý I ban hành; trước ngày 30/6 báo cáo', '03-31 06-29'],
    ['Trước ngày 15 tháng cuối quý', '03-14 06-14 09-14 12-14'],
    ['Định kỳ hàng tháng', '01-31 02-29 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31'],
    ['Định kỳ 6 tháng, 9 tháng và năm', '06-30 09-30 12-31 12-31'],
    ['Ngày 05 tháng sau, quý IV', '01-05 02-05 03-05 04-05 05-05 06-05 07-05 08-05 09-05 10-05 11-05 12-05 12-31'],
    ['Trước ngày 15/6 và 15/12 hằng năm', '06-14 12-14'],
    ['05 ngày làm việc kể từ ngày ký', '03-14'],
    ['02 ngày làm việc kể từ ngày 26/4/2024', '05-03'],
    ['Trong 10 ngày kể từ ngày 01/7/2024', '07-11'],
  ])('%s', (phrase, expected) => {
    expect(dues(phrase)).toBe(expected);
  });

  test('in every week of the year, on the day that is said', () => {
    const fridays = occurrences('Thứ Sáu hàng tuần');
    expect(fridays).toHaveLength(52);
    expect(fridays[0]).toMatchObject({ from: '2024-01-01', due: '2024-01-05' });
    expect(dues('Trước thứ Sáu hàng tuần').startsWith('01-04 01-11')).toBe(true);
  });

  test('on every working day of a daily task', () => {
    expect(occurrences('Hàng ngày').every(({ due }) => isWorkingDay(due, CALENDAR))).toBe(true);
  });

  test('on no day where none is said', () => {
    for (const phrase of ['Thường xuyên', 'Định kỳ báo cáo', 'Theo kế hoạch', 'Khi có yêu cầu', 'Cứ sau 05 ngày', '?'])
      expect(dues(phrase)).toBe('');
  });

  test('with the last working day up to it', () => {
    expect(occurrences('Quý I')[0]).toEqual({
      milestone: 0,
      from: '2024-01-01',
      due: '2024-03-31',
      lastWorkingDay: '2024-03-29',
    });
  });

  test('in order, each with a working day not behind it, in any year', () => {
    const phrases = [...SOURCE_PHRASES, ...OWN_PHRASES].map(([phrase]) => phrase);
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.integer({ min: 1951, max: 2150 }), (phrase, year) => {
        const all = occurrences(phrase, year);
        expect(all.map(({ due }) => due)).toEqual(all.map(({ due }) => due).toSorted());
        for (const { due, lastWorkingDay } of all) {
          expect(lastWorkingDay <= due).toBe(true);
          expect(isWorkingDay(lastWorkingDay, CALENDAR)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
