// Whatever was read becomes a draft, and every word of it is in the draft or in a warning.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_CHOICES } from '../../../../shared/domain/imports/import-draft.ts';
import type { ReadBlock, ReadDocument, SourcePlace } from '../../../../shared/domain/imports/read-document.ts';
import { recogniseDocument } from '../../../../shared/domain/imports/recognise-document.ts';

// Words that can be told apart stand between phrases that mean something to the recogniser.
const PHRASES = [
  'Số: 12/KH-SKHCN',
  'KẾ HOẠCH',
  'UBND TỈNH',
  'SỞ NỘI VỤ',
  'Kính gửi:',
  'Căn cứ',
  ';',
  '.',
  ':',
  './.',
  'I. ',
  '1. ',
  'a) ',
  '6.2. ',
  '- ',
  '+ ',
  'Đơn vị chủ trì:',
  'Đơn vị phối hợp:',
  'Sản phẩm:',
  'Thời gian thực hiện:',
  'Phụ lục',
  'Phụ lục I.',
  'Nơi nhận:',
  'Lưu:',
  'GIÁM ĐỐC',
  'KT. ',
  'Sông Lam, ngày 5 tháng 3 năm 2026',
  'ngày 45 tháng 13 năm 2026',
  'Kế hoạch này thay thế',
  'V/v',
  '(Kèm theo',
  '(Đính kèm',
  ')',
  'Sở Y tế',
  ' và ',
  '|',
  'Văn phòng',
  'thực hiện',
  'ngay:',
  'noi_nhan:',
  'trich_yeu:',
  'Về việc',
  'Mục đích:',
];
const HEADS = [
  'STT',
  'TT',
  'Nội dung',
  'Chỉ tiêu',
  'Đơn vị chủ trì',
  'Phối hợp',
  'Thời gian',
  'Sản phẩm',
  'Đơn vị tính',
  'Chỉ tiêu năm 2026',
  'Kinh phí',
  'Ghi chú',
  'Phân công',
  'Căn cứ',
];
const NUMBERS = ['1', '2', '2.1', 'I', 'II.', 'A', 'a', '-', '', '(1)', '３'];
const MARK = '#';
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 2, arbitrary: fc.constant(` từ${MARK} `) },
);
const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const paragraph = fc.record({
  kind: fc.constant('paragraph' as const),
  text,
  bold: fc.boolean(),
  marker: fc.option(fc.constantFrom('1.', 'a)', '-'), { nil: null, freq: 6 }),
  depth: fc.constant(1),
  align: fc.constantFrom('left' as const, 'center' as const, 'both' as const),
});
const cell = fc.oneof(text, fc.constantFrom(...NUMBERS), fc.constant(''), fc.constant(`từ${MARK}`));
const span = fc.constantFrom(1, 1, 1, 1, 2, 3);
const table = fc.record({
  kind: fc.constant('table' as const),
  head: fc.option(fc.shuffledSubarray(HEADS, { minLength: 2, maxLength: 6 }), { nil: null }),
  body: fc.array(fc.array(fc.record({ text: cell, colSpan: span, rowSpan: span }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  }),
});

/** Gives every word of its own a number, so that each can be looked for. */
function document(blocks: readonly Drawn[]): ReadDocument {
  let count = 0;
  const marked = (words: string): string => words.replaceAll(MARK, () => `${(count += 1)}x`);
  const toBlock = (block: Drawn): ReadBlock =>
    block.kind === 'table'
      ? {
          kind: 'table',
          rows: [
            ...(block.head === null ? [] : [block.head.map((title) => ({ text: title }))]),
            ...block.body.map((row) => row.map((one) => ({ ...one, text: marked(one.text) }))),
          ],
        }
      : {
          kind: 'paragraph',
          runs: [{ text: marked(block.text), bold: block.bold, italic: false }],
          marker: block.marker,
          depth: block.depth,
          align: block.align,
        };
  return {
    format: 'docx',
    file: 'a.docx',
    parts: [{ name: null, hidden: false, blocks: blocks.map(toBlock) }],
    notes: [],
  };
}
type Drawn = typeof paragraph | typeof table extends infer A ? (A extends fc.Arbitrary<infer T> ? T : never) : never;

/** The words of a block; of a table, also those of the tables that may be its next pages: a column is named once. */
function wordsAt(read: ReadDocument, { part, block }: SourcePlace): string {
  const [first, ...below] = read.parts[part]?.blocks.slice(block) ?? [];
  const tables = first?.kind === 'table' ? below.filter((one) => one.kind === 'table') : [];
  return JSON.stringify([first, ...tables]);
}

test('every word of a document is in its draft or in a warning', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: table }), { maxLength: 12 }),
      (blocks) => {
        const read = document(blocks);
        const draft = recogniseDocument(read, NO_CHOICES);
        const kept = JSON.stringify(draft);
        // A column that no field takes, and a table that is nothing, are named once and shown beside.
        const shown = draft.warnings
          .filter(({ code }) => code === 'table-unknown' || code === 'text-unread')
          .map(({ at }) => (at === null ? '' : wordsAt(read, at)))
          .join(' ');
        const words = JSON.stringify(read).match(/từ\d+x/gu) ?? [];
        expect(words.filter((word) => !kept.includes(word) && !shown.includes(word))).toEqual([]);
      },
    ),
    { numRuns: 120 },
  );
});

test('a hidden sheet is left out and named', () => {
  const read: ReadDocument = {
    format: 'xlsx',
    file: 'a.xlsx',
    parts: [{ name: 'Nháp', hidden: true, blocks: [{ kind: 'table', rows: [[{ text: 'x' }]] }] }],
    notes: [],
  };
  expect(recogniseDocument(read, NO_CHOICES).warnings).toContainEqual({
    code: 'text-unread',
    text: 'Nháp',
    at: { part: 0, block: 0, row: null },
  });
});
