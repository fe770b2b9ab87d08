// Papers as offices keep them beside Word: sheets with head and signature, plain text, drafts with stamps.
import { describe, expect, test } from 'vitest';
import { importedPlan } from '../../../../shared/domain/imports/imported-plan.ts';
import { plainBlocks } from '../../../../shared/domain/imports/plain-blocks.ts';
import { draftOf, table, told } from '../../../support/read-documents.ts';

const HEAD = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'] as const;

describe('a sheet of an office', () => {
  test('has its kind and subject in one line, and its signature below the table', () => {
    const draft = draftOf(
      table(
        [['SỞ NỘI VỤ', 4]],
        [['KẾ HOẠCH CÔNG TÁC THÁNG 11 NĂM 2026', 4]],
        HEAD,
        ['1', 'A', 'X', 'Q'],
        ['', '', '', ''],
        ['Nơi nhận:', '', 'GIÁM ĐỐC', ''],
        ['- Lưu: VT.', '', 'Nguyễn Văn A', ''],
      ),
    );
    expect(draft.header).toMatchObject({ letterhead: 'SỞ NỘI VỤ', kind: 'KH', subject: 'CÔNG TÁC THÁNG 11 NĂM 2026' });
    expect(draft).toMatchObject({ archive: 'VT', signature: { lines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn A' } });
    expect(draft.tasks).toHaveLength(1);
  });

  test.each([
    ['DANH MỤC NHIỆM VỤ NĂM 2027', 'Danh mục nhiệm vụ năm 2027'],
    ['Danh mục nhiệm vụ năm 2027', 'Danh mục nhiệm vụ năm 2027'],
    ['RÀ SOÁT TTHC CỦA UBND TỈNH QUÝ II NĂM 2027', 'Rà soát TTHC của UBND tỉnh quý II năm 2027'],
  ])('that says only «%s» and its paper is about «%s», and names no agency', (title, subject) => {
    const draft = draftOf(
      table([[title, 4]], [['(Kèm theo Kế hoạch số 12/KH-SKHCN ngày 05/01/2026)', 4]], HEAD, ['1', 'A', 'X', 'Q']),
    );
    expect(draft.header).toMatchObject({ letterhead: null, number: '12', symbol: 'KH-SKHCN', issued: '2026-01-05' });
    expect(importedPlan(draft, { year: 2020, subject: 'tệp' })).toMatchObject({ year: 2027, subject });
    expect(told(draft).filter((words) => words.startsWith('text-unread'))).toEqual([]);
  });

  test('may be signed by who made it', () => {
    const draft = draftOf(
      table(HEAD, ['1', 'A', 'X', 'Q'], ['', '', 'NGƯỜI LẬP BIỂU', ''], ['', '', 'Nguyễn Văn A', '']),
    );
    expect(draft.tasks).toHaveLength(1);
    expect(draft.signature).toEqual({ lines: ['NGƯỜI LẬP BIỂU'], name: 'Nguyễn Văn A' });
  });
});

test('«Nơi nhận:» and the title of who signs may stand on one line', () => {
  const draft = draftOf('^BẢNG PHÂN CÔNG', '^Tháng 11', 'I. A', 'Nơi nhận:\t\tGIÁM ĐỐC', '- Lưu: VT.', 'Nguyễn Văn A');
  expect(draft).toMatchObject({ archive: 'VT', signature: { lines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn A' } });
  expect(draft.header.subject).toBe('BẢNG PHÂN CÔNG Tháng 11');
});

test('plain text has its tables between tabs, and headings without their «#»', () => {
  const text =
    '# KẾ HOẠCH\nCông tác năm 2026\n## I. MỤC ĐÍCH\nLàm.\tTốt.\n\nSTT\tNội dung\tChủ trì\n1\tA\tX\n2\tB\t\nHết.';
  const draft = draftOf(...plainBlocks(text));
  expect(draft.header).toMatchObject({ kind: 'KH', subject: 'Công tác năm 2026' });
  expect(draft.tasks.map(({ content }) => content)).toEqual(['A', 'B']);
  expect(draft.outline.map(({ title, text: words }) => title ?? words)).toEqual(['MỤC ĐÍCH', 'Làm. Tốt.', 'Hết.']);
});

test('a sheet that leaves cells blank instead of merging them, and shows 1.1 as a number, is read all the same', () => {
  const draft = draftOf(
    table(
      ['STT', 'Nội dung', 'Đơn vị thực hiện', '', 'Thời gian'],
      ['', '', 'Chủ trì', 'Phối hợp', ''],
      ['1', 'A', '', '', ''],
      ['1,1', 'A một', 'X', 'Y', 'Q'],
    ),
  );
  expect(draft.tables[0]?.fields).toEqual(['number', 'content', 'lead', 'coordinating', 'time']);
  expect(draft.tasks[0]?.subtasks).toMatchObject([{ number: '1.1', content: 'A một' }]);
});

test('stamps and covers beside a title are shown and are no part of it; a committee and its province are one agency', () => {
  const head = table(['ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố:   /KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  const draft = draftOf(head, '^DỰ THẢO', '^KẾ HOẠCH', '^Công tác năm 2026', '^(Kèm theo Công văn số 1/UBND)', 'I. A');
  expect(draft.header).toMatchObject({
    parentLetterhead: null,
    letterhead: 'ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM',
    kind: 'KH',
    subject: 'Công tác năm 2026',
  });
  expect(told(draft)).toEqual(['no-day', 'text-unread: DỰ THẢO', 'text-unread: (Kèm theo Công văn số 1/UBND)']);
});
