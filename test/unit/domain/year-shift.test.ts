// Moving a plan to another year: what names a year, what it becomes, and what stays.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findYears, shiftMark } from '../../../shared/domain/year-marks.ts';
import { applyYearShift, leftInYear, proposeYearShift } from '../../../shared/domain/year-shift.ts';
import { packs } from '../../support/generators.ts';
import { samplePlan, SAMPLE_KEYS } from '../../support/sample.ts';

/** A text with all years of the year 2025 that move by themselves put one year on. */
function moved(text: string, from = 2025, to = 2026): string {
  const plan = { ...samplePlan(SAMPLE_KEYS.letter), subject: text };
  const chosen = proposeYearShift(plan, from, to).filter(({ on, path }) => on && path === 'subject');
  return applyYearShift(plan, chosen).subject;
}

describe('a year in a text', () => {
  test.each([
    ['Cải cách hành chính năm 2025', 'Cải cách hành chính năm 2026'],
    ['Trước ngày 30/9/2025', 'Trước ngày 30/9/2026'],
    ['05-03-2025; 05.3.2025', '05-03-2026; 05.3.2026'],
    ['ngày 15 tháng 3 năm 2025', 'ngày 15 tháng 3 năm 2026'],
    ['Quý I/2025, quý II năm 2025, Quý III-2025', 'Quý I/2026, quý II năm 2026, Quý III-2026'],
    ['6/2025 và tháng 12 năm 2025', '6/2026 và tháng 12 năm 2026'],
    ['giai đoạn 2025 - 2026', 'giai đoạn 2026 - 2027'],
    ['năm học 2024-2025', 'năm học 2025-2026'],
    ['từ 01/01/2025-31/12/2025', 'từ 01/01/2026-31/12/2026'],
    ['từ 01/01-31/12/2025', 'từ 01/01-31/12/2026'],
    ['ngày 10-15/6/2025 và ngày 10/6-15/6/2025', 'ngày 10-15/6/2026 và ngày 10/6-15/6/2026'],
    ['tháng 11-12/2025; 01-02/2025', 'tháng 11-12/2026; 01-02/2026'],
    ['năm 2025/2026', 'năm 2026/2027'],
    ['phổ biến Luật Chuyển đổi số trong năm 2025', 'phổ biến Luật Chuyển đổi số trong năm 2026'],
  ])('moves: %s', (before, after) => {
    expect(moved(before)).toBe(after);
  });

  test.each([
    'Nghị định số 45/2025/NĐ-CP ngày 06/01/2025 của Chính phủ',
    'Nghị quyết số 01/NQ-CP ngày 05/01/2025 của Chính phủ về nhiệm vụ năm 2025',
    'Nghị quyết số 07-NQ/TU ngày 14 tháng 11 năm 2025',
    'Luật Tổ chức chính quyền địa phương năm 2025',
    'Luật Lưu trữ số 33/2025/QH15',
    'Thông tư số 03/2025',
    'giai đoạn 2021 - 2025',
    'giai đoạn 2025 - 2030',
    'các năm 2025/2026/2027',
    'ngày 31/12/25',
    'đạt 2025 hồ sơ',
    'đạt 2025,5 triệu; 1.2025; 2025.000 đồng; 2025%',
  ])('stays: %s', (text) => {
    expect(moved(text)).toBe(text);
  });

  test('is never overlooked: what does not move by itself is shown among what still says the old year', () => {
    const around = fc.constantFrom(
      '',
      ' ',
      '-',
      '/',
      '.',
      ',',
      '(',
      'đ',
      '7',
      ' hồ sơ',
      '/NĐ-CP',
      '%',
      ' - ',
      '2026',
      '12/',
    );
    fc.assert(
      fc.property(fc.array(around, { maxLength: 4 }), fc.array(around, { maxLength: 4 }), (before, after) => {
        const text = `${before.join('')}2025${after.join('')}`;
        const standing = [...text.matchAll(/(?<!\d)2025(?!\d)/g)].map((match) => match.index);
        const marks = findYears(text);
        for (const at of standing) {
          // Within the number of a document it may be that number, not a year.
          const covering = marks.filter(({ start, end }) => start <= at && at + 4 <= end);
          expect(covering.some(({ document, years }) => document || years.includes(2025))).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });

  test('stays within the title of a cited paper, and moves behind it', () => {
    expect(
      moved(
        'Thực hiện Kế hoạch số 12/KH-UBND ngày 08/01/2025 của UBND tỉnh về cải cách năm 2025, Sở ban hành Kế hoạch năm 2025',
      ),
    ).toBe(
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 08/01/2025 của UBND tỉnh về cải cách năm 2025, Sở ban hành Kế hoạch năm 2026',
    );
  });

  test('29 February becomes the 28th, with a warning, where the new year has none', () => {
    const [day] = findYears('29/02/2024');
    expect(day && shiftMark(day, 1)).toEqual({ text: '28/02/2025', leap: true });
    expect(day && shiftMark(day, 4)).toEqual({ text: '29/02/2028', leap: false });
    expect(moved('ngày 29 tháng 02 năm 2024', 2024, 2025)).toBe('ngày 28 tháng 02 năm 2025');
  });
});

describe('a plan moved to another year', () => {
  const plan = samplePlan(SAMPLE_KEYS.administration);

  test('says of every place where it stands', () => {
    const proposals = proposeYearShift(plan, 2026, 2027);
    expect(proposals[0]).toMatchObject({ path: 'subject', part: 'head', before: '2026', after: '2027', on: true });
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
    for (const { text, start, end, before } of proposals) expect(text.slice(start, end)).toBe(before);
    expect(proposals.filter(({ part }) => part === 'tasks').map(({ line }) => line)).toContain('2');
  });

  test('shows the neighbouring years unticked and lists what still names the old year', () => {
    const proposals = proposeYearShift(plan, 2026, 2027);
    expect(proposals.filter(({ before }) => before === '2025').map(({ on }) => on)).toContain(false);
    const on = new Set(proposals.filter((proposal) => proposal.on).map(({ id }) => id));
    const left = leftInYear(proposals, on);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ document, before }) => document || / ?- ?/.test(before))).toBe(true);
  });

  test('changes nothing when nothing is chosen, and moved there and back is itself', () => {
    expect(applyYearShift(plan, [])).toEqual(plan);
    const there = applyYearShift(plan, proposeYearShift(plan, 2026, 2028));
    const back = applyYearShift(there, proposeYearShift(there, 2028, 2026));
    expect(back).toEqual(plan);
  });

  test('loses nothing but the chosen words, whatever the plan', () => {
    fc.assert(
      fc.property(packs, fc.integer({ min: 1, max: 5 }), ({ plans: [any] }, by) => {
        if (any === undefined) return;
        const dated = {
          ...any,
          subject: `Năm 2025: ${any.subject}`,
          recipients: [...any.recipients, 'Sở A (30/9/2025)'],
        };
        const proposals = proposeYearShift(dated, 2025, 2025 + by);
        const chosen = proposals.filter((proposal) => proposal.on);
        const after = applyYearShift(dated, chosen);
        expect(after.subject).toBe(`Năm ${2025 + by}: ${any.subject}`);
        expect(after.recipients.at(-1)).toBe(`Sở A (30/9/${2025 + by})`);
        expect({ ...after, subject: '', recipients: [] }).toEqual({ ...dated, subject: '', recipients: [] });
      }),
      { numRuns: 15 },
    );
  });
});
