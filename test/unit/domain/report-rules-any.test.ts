// Properties of every rule of reports, and what the words of a plan propose.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayParts } from '../../../shared/domain/day.ts';
import { periodParts } from '../../../shared/domain/reports/periods.ts';
import { sayRule } from '../../../shared/domain/reports/rule-words.ts';
import { COVERS, CYCLES, ReportRuleSpecSchema, reportsDue } from '../../../shared/domain/reports/rules.ts';
import { suggestRules } from '../../../shared/domain/reports/suggest-rules.ts';

const day = fc.integer({ min: 1, max: 31 });
const asked = fc.record({
  since: fc.constantFrom(null, '2025-06-30', '2026-02-28'),
  until: fc.constantFrom(null, '2027-01-01'),
});
const yearDay = fc.constantFrom('01-01', '01-31', '02-29', '03-03', '06-30', '11-25', '12-31');
const before = fc.boolean();
const window = fc.oneof(fc.constantFrom('decree', 'calendar'), fc.record({ fromDay: day, toDay: day }));
const month = fc.constantFrom('last', 'next');
const anySpec = fc.oneof(
  fc.record({
    kind: fc.constant('cycle'),
    every: fc.constantFrom(...CYCLES),
    due: fc.record({ day: fc.oneof(day, fc.constant('last')), month, before }),
    window,
  }),
  fc.record({
    kind: fc.constant('days'),
    days: fc.uniqueArray(fc.record({ day: yearDay, covers: fc.constantFrom(...COVERS) }), {
      minLength: 1,
      selector: ({ day: one, covers }) => (covers === 'since' ? one : covers),
    }),
    before,
    window,
  }),
  fc.record({
    kind: fc.constant('terms'),
    terms: fc.array(fc.record({ name: fc.constant('HK'), from: yearDay, to: yearDay, due: yearDay }), {
      minLength: 1,
      maxLength: 1,
    }),
    before,
  }),
);

describe('any rule', () => {
  test('gives real days in order, once a period, the same in pieces as at once', () => {
    fc.assert(
      fc.property(anySpec, asked, fc.boolean(), (made, times, includes) => {
        const spec = ReportRuleSpecSchema.parse({ ...made, ...times });
        const all = reportsDue(spec, { from: '2025-01-01', to: '2027-12-31' }, includes);
        for (const {
          period,
          due,
          window: { from, to },
        } of all) {
          expect(periodParts(period)).not.toBeNull();
          for (const one of [due, from, to]) expect(dayParts(one)?.day).toBeTypeOf('number');
          expect(from <= to).toBe(true);
        }
        expect(all.map(({ due }) => due)).toEqual(all.map(({ due }) => due).toSorted());
        expect(new Set(all.map(({ period }) => period)).size).toBe(all.length);
        const pieces = ['2025', '2026', '2027'].flatMap((year) =>
          reportsDue(spec, { from: `${year}-01-01`, to: `${year}-12-31` }, includes),
        );
        expect(pieces).toEqual(all);
        expect(sayRule(spec)).not.toMatch(/undefined|null/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the words of a plan', () => {
  const said = (...texts: readonly string[]): readonly string[] =>
    suggestRules(
      texts.map((text) => ({ text, time: null })),
      2026,
    ).map(({ name, spec }) => `${name}: ${sayRule(spec).split(';')[0]}`);

  test('propose cycles and lists of days, from one sentence or from lines under each other', () => {
    const days =
      'Báo cáo định kỳ: hằng năm, trước các ngày 03/3 (quý I), 03/6 (6 tháng đầu năm), 03/9 (9 tháng), 25/11 (năm)';
    expect(
      said('báo cáo quý I trước ngày 03/3, 6 tháng trước ngày 03/6, 9 tháng trước ngày 03/9 và năm trước ngày 25/11'),
    ).toEqual([days]);
    expect(
      said(
        'Báo cáo quý I: trước ngày 03/3/2026',
        'Báo cáo 6 tháng: trước ngày 03/6/2026',
        'Báo cáo 9 tháng: trước ngày 03/9/2026',
        'Báo cáo năm: trước ngày 25/11/2026',
      ),
    ).toEqual([days]);
    expect(said('Trước ngày 03/3, 03/6, 03/9 và 25/11 hằng năm gửi báo cáo')).toEqual([days]);
    expect(
      said('Hằng tháng (trước ngày 15), hằng quý (trước ngày 15 tháng cuối quý), năm (trước ngày 15/12) gửi báo cáo'),
    ).toEqual([
      'Báo cáo tháng: hằng tháng, trước ngày 15',
      'Báo cáo quý: hằng quý, trước ngày 15 tháng cuối quý',
      'Báo cáo năm: hằng năm, trước ngày 15 tháng 12',
    ]);
    expect(said('Báo cáo UBND tỉnh trước ngày 05/12/2026')).toEqual([
      'Báo cáo kết quả thực hiện: đột xuất, trước ngày 05/12/2026',
    ]);
  });

  test('propose nothing where no report or no time is spoken of, and each rule once', () => {
    expect(said('Họp giao ban trước ngày 15 hằng tháng', 'Tổng hợp, báo cáo khi có yêu cầu', '')).toEqual([]);
    const task = { text: 'Báo cáo kết quả', time: 'Trước ngày 15 hằng tháng' };
    expect(suggestRules([task, { ...task, text: 'Báo cáo khác' }], 2026)).toHaveLength(1);
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { spec } of suggestRules([{ text: `báo cáo ${text}`, time: null }], 2026))
          expect(ReportRuleSpecSchema.safeParse(spec).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
