// Words restored from a scan between ⟦? and ⟧: named with their place, and taken over without their signs.
import { expect, test } from 'vitest';
import { draftOf, table } from '../../../support/read-documents.ts';

test('an uncertain word is named at its row and taken without its signs, in text and in tables', () => {
  const draft = draftOf(
    '^KẾ HOẠCH',
    '^Số hóa năm 2026',
    'I. MỤC ĐÍCH',
    'Báo cáo ⟦?hàng⟧ tháng.',
    table(['STT', 'Nội dung', 'Chủ trì'], ['1', 'Rà soát ⟦?quy⟧ trình', 'Văn phòng']),
  );
  expect(draft.outline.map(({ text }) => text)).toContain('Báo cáo hàng tháng.');
  expect(draft.tasks.map(({ content }) => content)).toEqual(['Rà soát quy trình']);
  expect(draft.warnings.filter(({ code }) => code === 'word-uncertain')).toEqual([
    { code: 'word-uncertain', text: 'Báo cáo hàng tháng.', at: { part: 0, block: 3, row: null } },
    { code: 'word-uncertain', text: 'Rà soát quy trình', at: { part: 0, block: 4, row: 1 } },
  ]);
});
