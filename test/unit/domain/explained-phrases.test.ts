// How a time phrase was understood, in the words of both languages.
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../electron/sentences.ts';
import { EXPLANATION_CODES, explainMilestones } from '../../../shared/domain/deadlines/explain-milestones.ts';
import { PERIODS } from '../../../shared/domain/deadlines/milestone.ts';
import { readTimePhrase } from '../../../shared/domain/deadlines/read-phrase.ts';
import { sayDeadline } from '../../../shared/domain/deadlines/say-deadline.ts';
import { OWN_PHRASES } from '../../support/own-phrases.ts';
import { SOURCE_PHRASES } from '../../support/source-phrases.ts';

const vi = sentences('vi');
const en = sentences('en');

function said(text: string, documentDate?: string, say = vi): readonly string[] {
  const { milestones, unread } = readTimePhrase(text, { year: 2026, documentDate });
  return sayDeadline(explainMilestones(milestones, documentDate), unread, say);
}

describe('an explanation', () => {
  test.each([
    ['Quý I/2026', ['đến hết ngày 31/03/2026']],
    ['Trước ngày 30/9/2026', ['trước ngày 30/09/2026, chậm nhất ngày 29/09/2026']],
    ['Trước 17 giờ ngày 30/9/2026', ['trước 17:00 ngày 30/09/2026']],
    ['Ngày 20/11', ['đúng ngày 20/11/2026']],
    ['2026 - 2027', ['từ ngày 01/01/2026 đến hết ngày 31/12/2027']],
    ['2026 và những năm tiếp theo', ['từ ngày 01/01/2026']],
    ['Thường xuyên', ['thường xuyên']],
    ['Thường xuyên trong năm', ['thường xuyên, từ ngày 01/01/2026 đến hết ngày 31/12/2026']],
    ['Định kỳ hàng tháng, quý', ['mỗi tháng một lần', 'mỗi quý một lần']],
    ['02 lần/năm', ['2 lần mỗi năm']],
    ['Trước ngày 15 hàng tháng', ['trước ngày 15 hằng tháng']],
    ['Ngày 15 tháng cuối quý', ['ngày 15, tháng thứ 3 của mỗi quý']],
    ['Trước ngày 15/12 hằng năm', ['trước ngày 15 tháng 12 hằng năm']],
    ['Thứ Sáu hàng tuần', ['thứ Sáu hằng tuần']],
    ['Cứ sau 05 ngày làm việc', ['cứ 5 ngày làm việc một lần']],
    ['05 ngày kể từ ngày nhận hồ sơ', ['trong 5 ngày kể từ: nhận hồ sơ']],
    ['Trước 03 ngày làm việc so với ngày họp', ['trước 3 ngày làm việc so với: họp']],
    ['Theo hướng dẫn của cấp trên', ['theo hướng dẫn của cấp trên']],
    ['Quý I ban hành kế hoạch. Xem thêm', ['ban hành kế hoạch: đến hết ngày 31/03/2026', 'chưa đọc được: Xem thêm']],
    ['Xem thêm', ['chưa đọc được thời hạn; giữ nguyên câu chữ khi in']],
  ])('of %s', (phrase, expected) => {
    expect(said(phrase)).toEqual(expected);
  });

  test('counts from the day of the document, and marks what is over before it', () => {
    expect(said('15 ngày kể từ ngày ký', '2026-03-07')).toEqual(['trong 15 ngày kể từ: ký (đến hết ngày 22/03/2026)']);
    expect(said('Tháng 01/2026', '2026-03-07')).toEqual(['đến hết ngày 31/01/2026 (đã qua trước ngày văn bản)']);
    expect(said('Tháng 01/2026', '2026-01-31')).toEqual(['đến hết ngày 31/01/2026']);
  });

  test('has a sentence for every code, cycle and day of the week in both languages', () => {
    const keys = [
      ...EXPLANATION_CODES.map((code) => `milestone.${code}`),
      ...PERIODS.filter((period) => period !== 'days' && period !== 'event').map((period) => `period.${period}`),
      ...[1, 2, 3, 4, 5, 6, 7].map((weekday) => `weekday.${weekday}`),
    ];
    expect(keys.filter((key) => vi(key) === key || en(key) === key)).toEqual([]);
  });

  test('leaves no gap in any sentence of the phrases known', () => {
    const lines = [...SOURCE_PHRASES, ...OWN_PHRASES].flatMap(([phrase]) => [
      ...said(phrase, '2026-03-07'),
      ...said(phrase, undefined, en),
    ]);
    expect(lines.filter((line) => /\{\{|undefined|milestone\.|period\.|weekday\.| {2}|: $/.test(line))).toEqual([]);
  });
});
