// Proposals which of our work answers a row from above: what they rest on, and that they rest on something.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentNumbersIn, STRONG, suggestCoverage, type Comparable } from '../../../shared/domain/coverage.ts';
import { lightOf, officeForms, officePart } from '../../../shared/domain/reference-plans.ts';
import { fold } from '../../../shared/domain/text.ts';

function work(id: string, content: string, more: Partial<Comparable> = {}): Comparable {
  return { id, kind: 'task', content, products: [], citations: [], ...more };
}

const OURS = [
  work('a', 'Rà soát, đơn giản hóa thủ tục hành chính lĩnh vực khoa học và công nghệ', { products: ['Quyết định'] }),
  work('b', 'Xây dựng cơ sở dữ liệu nhiệm vụ khoa học và công nghệ cấp tỉnh'),
  work('c', 'Tổ chức tập huấn kỹ năng số cho công chức', { citations: ['15/KH-UBND'] }),
  work('d', 'Báo cáo kết quả thực hiện hằng quý'),
];

describe('a proposal', () => {
  test('finds the task that says the same in other order, whatever its marks', () => {
    const rows = [work('1', 'Đơn giản hoá thủ tục hành chính thuộc lĩnh vực khoa học, công nghệ')];
    const [best] = suggestCoverage(rows, OURS).get('1') ?? [];
    expect(best?.id).toBe('a');
    expect(best?.score).toBeGreaterThan(STRONG);
    expect(best?.words[0]).toBe('Đơn giản hoá thủ tục hành chính');
  });

  test('is not made of words every plan is written with', () => {
    expect(suggestCoverage([work('1', 'Tiếp tục triển khai thực hiện có hiệu quả kế hoạch năm')], OURS).size).toBe(0);
  });

  test('knows what the letters of the offices stand for', () => {
    const [best] = suggestCoverage([work('1', 'Đơn giản hóa TTHC lĩnh vực KH&CN')], OURS).get('1') ?? [];
    expect([best?.id, best?.words[0]]).toEqual(['a', 'Đơn giản hóa thủ tục hành chính lĩnh vực khoa học và công nghệ']);
  });

  test('names the document both lean on', () => {
    const rows = [work('1', 'Tập huấn chuyển đổi số theo Kế hoạch số 15/KH-UBND')];
    const [best] = suggestCoverage(rows, OURS).get('1') ?? [];
    expect([best?.id, best?.citations]).toEqual(['c', ['15/KH-UBND']]);
  });

  test('always has a word, or a document, that stands in both', () => {
    const syllables = ['rà', 'soát', 'thủ', 'tục', 'dữ', 'liệu', 'và', 'thực', 'hiện', 'số', 'Đề', 'án', '12/KH-UBND'];
    const text = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), (rows, ours) => {
        const own = ours.map((content, at) => work(`o${at}`, content));
        for (const [rowId, found] of suggestCoverage(
          rows.map((content, at) => work(`r${at}`, content)),
          own,
        )) {
          for (const { id, words, citations, score } of found) {
            const said = fold(own.find((one) => one.id === id)?.content ?? '').split(' ');
            const row = fold(rows[Number(rowId.slice(1))] ?? '');
            expect(score).toBeLessThanOrEqual(1);
            expect(words.length + citations.length).toBeGreaterThan(0);
            for (const word of words)
              expect(
                fold(word)
                  .split(' ')
                  .some((part) => said.includes(part)),
              ).toBe(true);
            for (const number of citations) expect(row).toContain(fold(number));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is made for hundreds of rows against a thousand tasks without a wait', () => {
    const many = (count: number, step: number): readonly Comparable[] =>
      Array.from({ length: count }, (_, at) =>
        work(String(at), `Rà soát việc ${at * step} lĩnh vực ${at % 97} bảo đảm dữ liệu nguồn ${at % 31} của tỉnh`),
      );
    const before = performance.now();
    expect(suggestCoverage(many(300, 1), many(1000, 3)).size).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});

describe('an office', () => {
  const forms = officeForms(['Sở Khoa học và Công nghệ'], 'SKHCN');
  const part = (lead: string | null, coordinating: string | null = null): unknown =>
    officePart({ lead, coordinating }, forms);

  test('is found under its name, its letters and its symbol', () => {
    for (const name of ['Sở Khoa học và Công nghệ', 'Sở KH&CN', 'Sở KHCN', 'SKHCN', '- Sở Khoa học và Công nghệ tỉnh'])
      expect(part(name)).toBe('lead');
    expect(part('Sở Nội vụ, Sở KH&CN')).toBe('lead');
    expect(part('Sở Nội vụ và Sở Khoa học và Công nghệ')).toBe('lead');
    expect(part('Sở Nội vụ', 'Sở Tài chính; Sở KH&CN')).toBe('coordinating');
  });

  test('is meant where every office of its kind is', () => {
    for (const name of [
      'Các sở, ban, ngành',
      'Các Sở, ngành và UBND cấp xã',
      'Thủ trưởng các sở',
      'Sở, ban, ngành tỉnh',
    ])
      expect(part('Sở Nội vụ', name)).toBe('coordinating');
    for (const name of ['Các sở Y tế, Xây dựng', 'Các cơ sở, doanh nghiệp']) expect(part(name)).toBeNull();
    expect(
      officePart({ lead: 'Các sở, ban, ngành', coordinating: null }, officeForms(['Ủy ban nhân dân xã A'], 'UBND')),
    ).toBeNull();
  });

  test('is not found under the name of another', () => {
    for (const name of ['Sở Nội vụ', 'Sở Kế hoạch và Đầu tư', null]) expect(part(name)).toBeNull();
  });
});

test('numbers of documents are read with their symbols, days are none', () => {
  expect(documentNumbersIn('Nghị quyết số 01/NQ-CP ngày 08/01/2026; Nghị định số 118/2025/NĐ-CP')).toEqual([
    '01/NQ-CP',
    '118/2025/NĐ-CP',
  ]);
});

test('a row that is linked is covered even where it was set aside', () => {
  expect([
    lightOf({ links: [1], setAside: 'x' }),
    lightOf({ links: [], setAside: 'x' }),
    lightOf({ links: [], setAside: null }),
  ]).toEqual(['covered', 'set-aside', 'open']);
});
