// The text of a report: names between braces are what the figures count, and what is typed by hand is found.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport, typedNumbers } from '../../../shared/domain/reports/check-report.ts';
import { draftOutline, reportSubject, saidByUnits } from '../../../shared/domain/reports/draft-report.ts';
import type { Figures } from '../../../shared/domain/reports/figures.ts';
import { difficultyLines, holdsProposal } from '../../../shared/domain/reports/phrases.ts';
import { linesOfList, resolveOutline } from '../../../shared/domain/reports/report-lines.ts';
import {
  LIST_TOKENS,
  listTokenOf,
  offeredTokens,
  piecesOf,
  resolveText,
  tokenValue,
  UNKNOWN_TOKEN,
} from '../../../shared/domain/reports/tokens.ts';
import { fact, figuresOf, PLAN, reported, said, someWork } from '../../support/report-facts.ts';

const cheap = { numRuns: 30 };

function draft(figures: Figures): ReturnType<typeof draftOutline> {
  return draftOutline({ figures, office: 'Sở Khoa học và Công nghệ', phrases: new Map() });
}

describe('a name between braces', () => {
  test('that is offered resolves, and a count is the length of its list', () => {
    fc.assert(
      fc.property(someWork, (work) => {
        const figures = figuresOf(work, { targets: [reported('t')] });
        for (const name of offeredTokens(figures)) {
          if (listTokenOf(`{${name}}`) !== null) continue;
          const [piece, ...rest] = piecesOf(`{${name}}`, figures);
          const value = piece?.kind === 'token' ? piece.value : null;
          expect(rest).toEqual([]);
          expect(value, name).not.toBeNull();
          if (value === null || value.listed === 'none' || /tỷ lệ|chênh lệch|chỉ tiêu \d/.test(name)) continue;
          expect(Number(value.text), name).toBe(value.ids.length);
          expect(new Set(value.ids).size, name).toBe(value.ids.length);
        }
      }),
      cheap,
    );
  });

  test('is read whatever its spaces and capitals, and a small count takes a zero', () => {
    const figures = figuresOf([fact('a'), fact('b', { unitId: 'digital', leads: '' })]);
    expect(resolveText('Có { Nhiệm  vụ } nhiệm vụ, {hoàn thành} xong.', figures)).toBe('Có 02 nhiệm vụ, 0 xong.');
    expect(tokenValue(figures, 'quá hạn của phòng chuyển đổi số')).toEqual({ text: '01', listed: 'work', ids: ['b'] });
    expect(resolveText('{kỳ} ({từ ngày} – {đến ngày})', figures)).toBe('tháng 6 năm 2026 (01/6/2026 – 30/6/2026)');
  });

  test('that nothing answers is unknown, stands as … on paper, and is found', () => {
    const figures = figuresOf([]);
    expect(tokenValue(figures, 'không có')).toBeNull();
    expect(resolveText('Có {không có} việc {', figures)).toBe(`Có ${UNKNOWN_TOKEN} việc {`);
    const facts = { closed: true, addressees: 1, saidByUnits: new Set<string>() };
    const outline = [{ level: 'paragraph' as const, title: null, text: 'Có {không có} việc' }];
    expect(checkReport(outline, figures, facts)).toEqual([{ kind: 'unknown-number', name: 'không có', line: 0 }]);
    const titled = [{ level: 'clause' as const, title: 'Quá hạn', text: '{danh sách quá hạn}' }];
    expect(resolveOutline(titled, figures)[0]?.text).toBe(UNKNOWN_TOKEN);
    expect(checkReport(titled, figures, facts)).toHaveLength(1);
  });

  test('is not offered where it cannot be typed', () => {
    const figures = figuresOf([fact('a', { unitId: null, leads: 'Tổ {A}' })]);
    expect(offeredTokens(figures).filter((name) => name.includes('tổ') || name.includes('Tổ'))).toEqual([]);
  });

  test('compares with the period before', () => {
    const done = (id: string, day: string) => fact(id, { marks: [{ day, status: 'done' as const }] });
    const figures = figuresOf([done('a', '2026-06-01'), done('b', '2026-06-02'), done('c', '2026-05-02')]);
    expect(tokenValue(figures, 'chênh lệch hoàn thành so với kỳ trước')?.text).toBe('tăng 01');
    expect(tokenValue(figures, 'chênh lệch quá hạn so với kỳ trước')?.text).toBe('không thay đổi');
    expect(tokenValue(figures, 'kỳ trước hoàn thành')?.ids).toEqual(['c']);
    expect(tokenValue(figures, 'cùng kỳ hoàn thành')).toBeNull();
  });

  test('counts a target that several documents ask for once', () => {
    const both = [reported('t', { measureId: 'm' }), reported('u', { measureId: 'm', number: '2' })];
    const figures = figuresOf([], { targets: both });
    expect(tokenValue(figures, 'chỉ tiêu')).toEqual({ text: '01', listed: 'targets', ids: ['t'] });
    expect(tokenValue(figures, 'lũy kế chỉ tiêu 2')?.text).toBe('50,4');
  });
});

describe('a list', () => {
  test('stands for as many lines as it has, and for a sentence where it is empty', () => {
    const figures = figuresOf([fact('a'), fact('b', { note: 'Sơ kết' })]);
    const lines = linesOfList(figures, 'danh sách quá hạn');
    expect(lines.map(({ text }) => text)).toEqual([
      'Nhiệm vụ a: thời hạn 10/6/2026, quá hạn 20 ngày; Văn phòng Sở chủ trì',
      'Nhiệm vụ b (Sơ kết): thời hạn 10/6/2026, quá hạn 20 ngày; Văn phòng Sở chủ trì',
    ]);
    for (const token of LIST_TOKENS) {
      const node = { level: 'paragraph' as const, title: null, text: `{${token}};` };
      const paper = resolveOutline([node], figures);
      expect(paper.length).toBe(Math.max(1, linesOfList(figures, token).length));
      expect(paper.every(({ text }) => text?.endsWith('.'))).toBe(true);
    }
  });

  test('of targets says how far each is, and adds no sign to words', () => {
    const text = (goal: string): string =>
      linesOfList(figuresOf([], { targets: [reported('t', { goal })] }), 'danh sách chỉ tiêu')[0]?.text ?? '';
    expect(text('Tối thiểu 80')).toBe(
      'Hồ sơ trực tuyến: 50,4% (63/125); mục tiêu: Tối thiểu 80%; chưa đạt, cần thêm 37 hồ sơ',
    );
    for (const goal of ['100%', '≥ 3% và tăng dần', '100% hồ sơ', 'Trước 30/6'])
      expect(text(goal)).toContain(`mục tiêu: ${goal};`);
  });
});

describe('a number typed by hand', () => {
  test.each([
    ['Đã tiếp nhận 125 hồ sơ, đạt 50,4%.', ['125', '50,4%']],
    ['Tổng số 45 nhiệm vụ, trong số 12 nhiệm vụ', ['45', '12']],
    ['Đã giải quyết 1.234 hồ sơ', ['1.234']],
    ['Đạt 63/125 hồ sơ', ['63', '125']],
    ['Danh mục 12 nhiệm vụ, 3 hạng mục 4', ['12', '3', '4']],
  ])('is found: «%s»', (text, numbers) => {
    expect(typedNumbers(text)).toEqual(numbers);
  });

  test.each([
    'ngày 15 tháng 6 năm 2026',
    'trước 30/6, đến 15/6/2026, ngày 15-6-2026, ngày 15/6/2026, ngày 15.6.2026 và 15.6.2026',
    'tháng 06/2026, quý 2, giai đoạn 2021-2025, 2026',
    '6 tháng đầu năm 2026, 9 tháng đầu năm',
    'Nghị định số 30/2020/NĐ-CP, Nghị định 09/2019/NĐ-CP',
    'Kế hoạch số 12/KH-SKHCN, Quyết định 1234/QĐ-UBND',
    'Nghị quyết số 57-NQ/TW, Nghị quyết 57-NQ/TW',
    'khoản 2 Điều 12, Phụ lục 1, Chương 3',
  ])('is no day, year or number of a document: «%s»', (text) => {
    expect(typedNumbers(text)).toEqual([]);
  });
});

describe('a first text', () => {
  test('holds no name that nothing answers and no number typed by hand, whatever was done', () => {
    fc.assert(
      fc.property(someWork, (work) => {
        const figures = figuresOf(work, {
          targets: [reported('t')],
          contributions: [said('0', { text: 'Cấp 15 {hồ sơ}' })],
        });
        const findings = checkReport(draft(figures), figures, {
          closed: true,
          addressees: 1,
          saidByUnits: saidByUnits(figures),
        });
        expect(
          findings.filter(
            ({ kind }) => kind === 'unknown-number' || kind === 'typed-number' || kind === 'empty-section',
          ),
        ).toEqual([]);
      }),
      cheap,
    );
  });

  test('takes braces of a unit or of a group for no name of ours', () => {
    const group = 'Nhóm {kỳ}';
    const figures = figuresOf([fact('a', { group })], {
      contributions: [said('a', { group, text: 'Có {nhiệm vụ} việc', difficulty: 'Thiếu {quá hạn}\nĐề xuất {kỳ}' })],
    });
    const texts = draft(figures).flatMap(({ text }) => text ?? []);
    for (const text of [
      'Nhóm (kỳ):',
      'Văn phòng Sở: Có (nhiệm vụ) việc.',
      'Văn phòng Sở: Thiếu (quá hạn).',
      'Văn phòng Sở: Đề xuất (kỳ).',
    ])
      expect(texts).toContain(text);
  });

  test('tells a difficulty and a proposal in their own parts', () => {
    const text = '- Thiếu kinh phí\n+ Đề nghị bổ sung\n\nThiếu người';
    expect(difficultyLines(text)).toEqual({
      difficulties: ['Thiếu kinh phí', 'Thiếu người'],
      proposals: ['Đề nghị bổ sung'],
    });
    expect([holdsProposal(text), holdsProposal('Không đề nghị gì')]).toEqual([true, false]);
  });

  test('says that nothing was hard where a unit only proposes something', () => {
    const figures = figuresOf([], { contributions: [said('a', { difficulty: 'Đề nghị bổ sung kinh phí' })] });
    const texts = draft(figures).map(({ text }) => text);
    expect(texts).toContain('Trong kỳ không phát sinh khó khăn, vướng mắc.');
    expect(texts).not.toContain('Không có đề xuất, kiến nghị.');
    expect(texts).toContain('Văn phòng Sở: Đề nghị bổ sung kinh phí.');
  });

  test('names the document it reports on, or all of them', () => {
    const { plans, period } = figuresOf([]);
    expect(reportSubject({ plans, period })).toBe('Kết quả thực hiện Kế hoạch số 12/KH-SKHCN tháng 6 năm 2026');
    expect(reportSubject({ plans: [PLAN, PLAN], period })).toBe(
      'Kết quả thực hiện các kế hoạch được giao tháng 6 năm 2026',
    );
  });

  test('lacks what a report must not go out without', () => {
    const figures = figuresOf([fact('a')], {
      targets: [reported('t', { measureId: 'm', period: { ...reported('t').period, ids: [] } })],
    });
    const outline = [{ level: 'section' as const, title: 'KẾT QUẢ', text: null }];
    const found = checkReport(outline, figures, { closed: false, addressees: 0, saidByUnits: new Set() });
    expect(found.map(({ kind }) => kind)).toEqual([
      'figures-open',
      'no-addressee',
      'silent-unit',
      'unmeasured-targets',
      'empty-section',
    ]);
  });
});
