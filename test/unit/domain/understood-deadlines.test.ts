// What is said beside the words of a deadline: their meaning under the rules of the office, and what should be looked at.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../electron/sentences.ts';
import { sayUnderstood, type SaidDeadline } from '../../../shared/domain/deadlines/say-deadline.ts';
import { understandTime } from '../../../shared/domain/deadlines/understood.ts';
import { PLAIN_CALENDAR } from '../../../shared/domain/working-days.ts';

const say = sentences('vi');
const RULES = { beforeIncludesDay: false, calendar: PLAIN_CALENDAR };

function said(time: string, rules = RULES, issued: string | null = null, since = '2026-02-20'): SaidDeadline {
  return sayUnderstood(understandTime(time, { year: 2026, issued }, rules, since), say);
}

describe('the words of a deadline', () => {
  test.each([
    ['Quý I/2026', ['đến hết ngày 31/03/2026']],
    ['Thường xuyên', ['thường xuyên']],
    [
      'Trước ngày 16 hàng tháng',
      ['trước ngày 16 hằng tháng', 'kỳ tới: 15/03/2026 (ngày nghỉ, liền trước: 13/03/2026), 15/04/2026, 15/05/2026'],
    ],
    ['Hằng tuần', ['mỗi tuần một lần', 'kỳ tới: 22/02/2026, 01/03/2026, 08/03/2026']],
    ['Hằng ngày', ['mỗi ngày một lần']],
    ['Theo hướng dẫn của cấp trên', ['theo hướng dẫn của cấp trên']],
  ])('%s are understood without a doubt', (phrase, understood) => {
    expect(said(phrase)).toMatchObject({ understood, doubts: [] });
  });

  test.each([
    ['Xem thêm', [], ['chưa đọc được thời hạn; giữ nguyên câu chữ khi in']],
    ['Quý I/2026. Xem thêm', ['đến hết ngày 31/03/2026'], ['chưa đọc được: Xem thêm']],
    [
      'Trước ngày 31/11/2026',
      [],
      ['không có ngày 31/11/2026; kiểm tra lại ngày, tháng', 'chưa đọc được thời hạn; giữ nguyên câu chữ khi in'],
    ],
    [
      'Ngày 29 tháng 02 năm 2026',
      [],
      [
        'không có ngày 29 tháng 02 năm 2026; kiểm tra lại ngày, tháng',
        'chưa đọc được thời hạn; giữ nguyên câu chữ khi in',
      ],
    ],
    [
      'Ngày 15/3/2026',
      ['đúng ngày 15/03/2026'],
      ['ngày 15/03/2026 rơi vào ngày nghỉ, ngày làm việc liền trước: 13/03/2026'],
    ],
  ])('%s raise a doubt', (phrase, understood, doubts) => {
    expect(said(phrase)).toMatchObject({ understood, doubts });
  });

  test('are in doubt where their day is before the day of the document, and say nothing of its day of the week', () => {
    expect(said('Tháng 01/2026', RULES, '2026-03-07')).toMatchObject({
      understood: [],
      doubts: ['đến hết ngày 31/01/2026 (đã qua trước ngày văn bản)'],
    });
  });

  test.each([
    ['Quý I/2026', '31/03/2026'],
    ['Trước ngày 16 hàng tháng', '15/03/2026 …'],
    ['Thường xuyên', null],
    ['Khi có yêu cầu', null],
  ])('%s come to one day in a narrow place', (phrase, first) => {
    expect(said(phrase).first).toBe(first);
  });

  test('follow the rules of the office: its "before" and its days off', () => {
    expect(said('Trước ngày 30/9/2026').understood).toEqual(['trước ngày 30/09/2026, chậm nhất ngày 29/09/2026']);
    expect(said('Trước ngày 30/9/2026', { ...RULES, beforeIncludesDay: true }).understood).toEqual([
      'đến hết ngày 30/09/2026',
    ]);
    const calendar = { daysOff: new Set(['2026-09-29']), makeUp: new Set<string>() };
    expect(said('Trước ngày 30/9/2026', { ...RULES, calendar }).doubts).toEqual([
      'ngày 29/09/2026 rơi vào ngày nghỉ, ngày làm việc liền trước: 28/09/2026',
    ]);
  });

  test('are answered whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (phrase) => {
        const { understood, doubts } = said(phrase);
        expect([...understood, ...doubts].join(' ')).not.toMatch(/\{\{|undefined|null/);
      }),
      { numRuns: 100 },
    );
  });
});
