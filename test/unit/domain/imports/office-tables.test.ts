// Tables as they come out of real offices: headings of several rows, times in columns, totals and notes among the rows.
import { describe, expect, test } from 'vitest';
import { draftOf, table, told } from '../../../support/read-documents.ts';

const HEAD = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'] as const;

describe('a heading', () => {
  test('of three rows is read by its lowest words, and repeated as one', () => {
    const draft = draftOf(
      table(
        [
          ['STT', 1, 3],
          ['Nhiệm vụ', 1, 3],
          ['Tổ chức thực hiện', 3],
        ],
        [
          ['Đơn vị', 2],
          ['Thời hạn', 1, 2],
        ],
        ['Chủ trì', 'Phối hợp'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'A', 'X', 'Y', 'Q'],
      ),
    );
    expect(draft.tables).toHaveLength(1);
    expect(draft.tables[0]).toMatchObject({
      bodyFrom: 3,
      fields: ['number', 'content', 'lead', 'coordinating', 'time'],
    });
    expect(draft.tasks).toMatchObject([{ content: 'A', lead: [{ phrase: 'X' }], time: 'Q' }]);
  });

  test.each([
    ['No', 'number'],
    ['Đơn vị/cá nhân thực hiện', 'lead'],
    ['Đơn vị theo dõi', 'lead'],
    ['ĐV chủ trì', 'lead'],
    ['CQ phối hợp', 'coordinating'],
    ['Ngày hoàn thành', 'time'],
    ['KQ/SP dự kiến', 'product'],
  ] as const)('«%s» is %s', (heading, field) => {
    const fields = draftOf(table([heading, 'Nội dung', 'Mã'], ['A1', 'A', 'X'])).tables[0]?.fields ?? [];
    expect(fields[0]).toBe(field);
  });

  test('is not the title that goes over the whole table above it', () => {
    const [quarters, task] = [
      ['Quý I', 'Quý II'],
      ['1', 'A', 'X', '', 'x'],
    ];
    const draft = draftOf(
      table(
        [['PHÂN CÔNG NHIỆM VỤ', 5]],
        [
          ['STT', 1, 2],
          ['Nội dung', 1, 2],
          ['Chủ trì', 1, 2],
          ['Thời gian', 2],
        ],
        quarters,
        task,
      ),
    );
    expect(draft.tables).toHaveLength(1);
    expect(draft.tasks).toMatchObject([{ content: 'A', time: 'Quý II' }]);
  });
});

describe('a time in several columns', () => {
  test.each([
    [['Quý I', 'Quý II', 'Quý III'], ['x', '', 'X'], 'Quý I, Quý III'],
    [['Q1', 'Q2', 'Q3'], ['', 'Báo cáo', ''], 'Quý II: Báo cáo'],
    [['T1', 'T2', 'Tháng 3/2026'], ['✓', '', 'x'], 'Tháng 1, Tháng 3/2026'],
    [['Bắt đầu', 'Kết thúc', ''], ['01/3/2026', '30/4/2026', ''], 'Từ 01/3/2026 đến 30/4/2026'],
    [['Bắt đầu', 'Kết thúc', ''], ['', '30/4/2026', ''], 'đến 30/4/2026'],
  ])('%s with %s is «%s», and printed in one column', (periods, marks, time) => {
    const draft = draftOf(table(['STT', 'Nội dung', 'Chủ trì', ...periods], ['1', 'A', 'X', ...marks]));
    expect(draft.tasks[0]?.time).toBe(time);
    expect(draft.tables[0]?.columns.filter(({ field }) => field === 'time')).toHaveLength(1);
    expect(told(draft)).toEqual(['no-header']);
  });

  test('one period alone in a row of the body is no heading', () => {
    const draft = draftOf(table(HEAD, ['1', 'A', 'X', 'Quý I'], ['', 'Nhiệm vụ khác', 'Y', 'Quý II']));
    expect(draft.tasks.map(({ content }) => content)).toEqual(['A', 'Nhiệm vụ khác']);
  });
});
