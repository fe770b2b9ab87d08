// The schedule beside the words: which occurrences a deadline makes, and which wait for a day.
import { describe, expect, test } from 'vitest';
import { scheduleTask, type Slot } from '../../../shared/domain/deadlines/schedule.ts';
import { ageingOf, daysLate, standingOfWork } from '../../../shared/domain/deadlines/standing.ts';
import { PLAIN_CALENDAR } from '../../../shared/domain/working-days.ts';

const RULES = { beforeIncludesDay: false, calendar: PLAIN_CALENDAR };

function scheduled(time: string | null, issued = '2024-01-20', content = 'Rà soát thủ tục'): readonly Slot[] {
  return scheduleTask({ content, time, products: [] }, { year: 2024, issued }, RULES);
}

const dues = (time: string | null, issued?: string): readonly (string | null)[] =>
  scheduled(time, issued).map(({ due }) => due);

describe('a deadline with a day of its own', () => {
  test.each([
    ['Trước ngày 30/9/2024', '2024-09-29'],
    ['Tháng 3/2024', '2024-03-31'],
    ['Quý I/II năm 2024', '2024-06-30'],
    ['Trong năm 2024', '2024-12-31'],
  ])('%s is one occurrence, due %s', (time, due) => {
    expect(dues(time)).toEqual([due]);
  });

  test('leaves the day itself in time where the office has settled so', () => {
    const [slot] = scheduleTask(
      { content: 'x', time: 'Trước ngày 30/9/2024', products: [] },
      { year: 2024, issued: '2024-01-20' },
      { ...RULES, beforeIncludesDay: true },
    );
    expect(slot?.due).toBe('2024-09-30');
  });

  test('before the day of the document is not taken for a deadline', () => {
    const [slot] = scheduled('Trước ngày 05/01/2024');
    expect(slot).toMatchObject({ due: null, waits: 'past' });
  });
});

describe('a cycle', () => {
  test('makes one occurrence a period, none for a period over before the document', () => {
    expect(dues('Ngày 15 hàng tháng', '2024-01-20').slice(0, 2)).toEqual(['2024-02-15', '2024-03-15']);
    expect(dues('Ngày 15 hàng tháng', '2024-01-10')).toHaveLength(12);
  });

  test('of days is constant work: nobody ticks off every day', () => {
    expect(scheduled('Hàng ngày')).toMatchObject([{ due: null, waits: null }]);
  });

  test('of reports says so', () => {
    expect(scheduled('Định kỳ hàng quý', undefined, 'Báo cáo kết quả').every(({ report }) => report)).toBe(true);
    expect(scheduled('Định kỳ hàng quý').some(({ report }) => report)).toBe(false);
  });

  test('keeps the names of its occurrences when the rule of the office changes', () => {
    const task = { content: 'x', time: 'Trước ngày 15 hàng tháng', products: [] };
    const plan = { year: 2024, issued: '2024-01-02' };
    const names = (beforeIncludesDay: boolean): readonly string[] =>
      scheduleTask(task, plan, { ...RULES, beforeIncludesDay }).map(({ slot }) => slot);
    expect(names(true)).toEqual(names(false));
  });
});

describe('compounds', () => {
  test('make a line for each part, and none for constant work beside it', () => {
    expect(dues('Thường xuyên trong năm; Quý IV năm 2024, báo cáo kết quả')).toEqual(['2024-12-31']);
    expect(
      scheduled('Quý I năm 2024 ban hành kế hoạch; định kỳ báo cáo kết quả').map(({ due, note }) => [due, note]),
    ).toEqual([
      ['2024-03-31', 'ban hành kế hoạch'],
      [null, 'báo cáo kết quả'],
    ]);
  });

  test('keep constant work that is said to be something of its own', () => {
    const slots = scheduled('Quý I năm 2024 ban hành kế hoạch và triển khai thực hiện thường xuyên trong năm 2024');
    expect(slots.map(({ due, waits }) => [due, waits])).toEqual([
      ['2024-03-31', null],
      [null, null],
    ]);
  });
});

describe('a deadline without a day', () => {
  test.each([
    ['Chậm nhất 05 ngày kể từ ngày có quyết định', 'event'],
    ['Theo Kế hoạch số 140/KH-UBND', 'document'],
    ['Theo hướng dẫn của cấp trên', 'guidance'],
  ] as const)('%s waits for the %s', (time, waits) => {
    expect(scheduled(time)).toMatchObject([{ due: null, waits }]);
  });

  test.each([['Thường xuyên'], [null], ['']])('%s waits for nothing', (time) => {
    expect(scheduled(time)).toMatchObject([{ due: null, waits: null }]);
  });

  test('31/02/2024 is never guessed into another day', () => {
    expect(scheduled('Trước ngày 31/02/2024')).toMatchObject([{ due: null, waits: 'unknown' }]);
  });
});

describe('where work stands', () => {
  const due = '2024-06-30';
  test.each([
    ['not-started', '2024-06-30', null, 'not-started', 0],
    ['in-progress', '2024-07-01', null, 'overdue', 1],
    ['done', '2024-12-01', '2024-06-30', 'done-in-time', 0],
    ['done', '2024-12-01', '2024-07-10', 'done-late', 10],
    ['dropped', '2024-12-01', null, 'dropped', 0],
  ] as const)('%s on %s is %s', (status, today, finished, standing, late) => {
    const work = { status, due, finished };
    expect([standingOfWork(work, today), daysLate(work, today)]).toEqual([standing, late]);
  });

  test('ages in steps of a week, a month and more', () => {
    expect([0, 1, 7, 8, 30, 31].map(ageingOf)).toEqual([null, '1-7', '1-7', '8-30', '8-30', 'over-30']);
  });
});
