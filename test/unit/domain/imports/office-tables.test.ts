// Tables as they come out of real offices: headings of several rows, times in columns, totals and notes among the rows.
import { describe, expect, test } from 'vitest';
import type { ImportDraft } from '../../../../shared/domain/imports/import-draft.ts';
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
    ['Hạn xử lý', 'time'],
    ['Phòng/đơn vị', 'lead'],
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
    [['Bắt đầu', 'Kết thúc', ''], ['', '30/4/2026', ''], 'Đến 30/4/2026'],
  ])('%s with %s is «%s», and printed in one column', (periods, marks, time) => {
    const draft = draftOf(table(['STT', 'Nội dung', 'Chủ trì', ...periods], ['1', 'A', 'X', ...marks]));
    expect(draft.tasks[0]?.time).toBe(time);
    expect(draft.tables[0]?.columns.filter(({ field }) => field === 'time')).toHaveLength(1);
    expect(told(draft)).toEqual(['no-header']);
  });

  test('may be merged over several periods, or over all', () => {
    const head = ['STT', 'Nội dung', 'Quý I', 'Quý II', 'Quý III'];
    const draft = draftOf(table(head, ['1', 'A', '', ['x', 2]], ['2', 'B', ['Thường xuyên', 3]]));
    expect(draft.tasks.map(({ time }) => time)).toEqual(['Quý II, Quý III', 'Thường xuyên']);
  });

  test('one period alone in a row of the body is no heading', () => {
    const draft = draftOf(table(HEAD, ['1', 'A', 'X', 'Quý I'], ['', 'Nhiệm vụ khác', 'Y', 'Quý II']));
    expect(draft.tasks.map(({ content }) => content)).toEqual(['A', 'Nhiệm vụ khác']);
  });
});

function groupsOf({ groups }: ImportDraft): unknown {
  return groups.map(({ number, title, tasks }) => [number, title, ...tasks.map(({ content }) => content)]);
}

describe('groups', () => {
  test('without a number are told by bold words or capitals', () => {
    const bold = {
      kind: 'table',
      rows: [
        ['', 'Nhóm một', '', ''],
        ['1', 'A', 'X', 'Q'],
        ['', 'NHÓM HAI', '', ''],
        ['2', 'B', 'X', 'Q'],
      ].map((row, y) => row.map((text) => ({ text, bold: y === 0 && text !== '' }))),
    } as const;
    const draft = draftOf({ ...bold, rows: [HEAD.map((text) => ({ text })), ...bold.rows] });
    expect(groupsOf(draft)).toEqual([
      [null, 'Nhóm một', 'A'],
      [null, 'NHÓM HAI', 'B'],
    ]);
  });

  test('may be called «Mục I.», «PHẦN II:», or «Phần III» in the column of numbers', () => {
    const one = ['1', 'A', 'X', 'Q'];
    const draft = draftOf(
      table(HEAD, [['Mục I. Một', 4]], one, [['PHẦN II: Hai', 4]], one, ['Phần III', 'Ba', '', ''], one),
    );
    expect(groupsOf(draft)).toEqual([
      ['I', 'Một', 'A'],
      ['II', 'Hai', 'A'],
      ['III', 'Ba', 'A'],
    ]);
  });

  test('with words only in a column that is not read are no tasks', () => {
    const draft = draftOf(
      table(
        [...HEAD, 'Kinh phí'],
        ['A', 'Phần chung', '', '', '500'],
        ['I', 'Một', '', '', '500'],
        ['1', 'B', 'X', 'Q', '500'],
      ),
    );
    expect(groupsOf(draft)).toEqual([
      ['A', 'Phần chung'],
      ['I', 'Một', 'B'],
    ]);
    expect(told(draft)).toEqual(['no-header', 'text-unread: Kinh phí: 500']);
  });
});

describe('rows that are no entries', () => {
  test.each([
    [[['Tổng cộng', 2], '5 việc', ''], 'Tổng cộng 5 việc'],
    [['', 'Cộng (A+B)', '', '12'], 'Cộng (A+B) 12'],
    [[['TỔNG CỘNG: 02 nhiệm vụ', 4]], 'TỔNG CỘNG: 02 nhiệm vụ'],
    [[['Ghi chú: Thời hạn có thể thay đổi.', 4]], 'Ghi chú: Thời hạn có thể thay đổi.'],
  ] as const)('%j is shown, and no task', (row, text) => {
    const draft = draftOf(table(HEAD, ['1', 'A', 'X', 'Q'], row));
    expect([...draft.tasks.map(({ content }) => content), ...draft.groups]).toEqual(['A']);
    expect(told(draft)).toContain(`text-unread: ${text}`);
  });

  test('are not «Tổng công ty …», nor a task with a number', () => {
    const draft = draftOf(table(HEAD, ['1', 'Tổng cộng số liệu', 'X', 'Q'], ['', 'Tổng công ty A báo cáo', 'X', 'Q']));
    expect(draft.tasks).toHaveLength(2);
  });
});

test('a row «- …» without a number is a part of the task above where it has a unit or time of its own', () => {
  const draft = draftOf(table(HEAD, ['1', 'A', '', ''], ['', '- Một', 'X', 'Q'], ['', '- Hai', 'Y', 'R']));
  expect(draft.tasks[0]?.subtasks.map(({ content, time }) => [content, time])).toEqual([
    ['- Một', 'Q'],
    ['- Hai', 'R'],
  ]);
});

test('«Đơn vị» beside a time is who does it, beside a value what it is measured in', () => {
  expect(draftOf(table(['STT', 'Nội dung', 'Đơn vị', 'Thời gian'], ['1', 'A', 'X', 'Q'])).tasks[0]?.lead).toHaveLength(
    1,
  );
  const targets = draftOf(table(['STT', 'Chỉ tiêu', 'Đơn vị', 'Kế hoạch 2026'], ['1', 'A', '%', '80']));
  expect(targets.targetSets[0]?.targets[0]).toMatchObject({ unit: '%', goal: '80' });
});

test('a column that says «Chủ trì: …» and «Phối hợp: …» is read as two', () => {
  const cell = '- Chủ trì: Văn phòng Sở\n- Phối hợp: Thanh tra Sở; Phòng Tổ chức';
  const [task] = draftOf(table(['TT', 'Nội dung', 'Phân công', 'Thời gian'], ['1', 'A', cell, 'Q'])).tasks;
  expect([task?.lead, task?.coordinating].map((one) => one?.map(({ phrase }) => phrase))).toEqual([
    ['Văn phòng Sở'],
    ['Thanh tra Sở', 'Phòng Tổ chức'],
  ]);
});

describe('targets of several years', () => {
  const years = [
    [
      ['STT', 1, 2],
      ['Chỉ tiêu', 1, 2],
      ['Kế hoạch', 3],
    ],
    ['Năm 2025', 'Năm 2026', 'Năm 2027'],
  ] as const;

  test('are those of the year the document is for; the others are shown', () => {
    const draft = draftOf('^KẾ HOẠCH', '^Công tác năm 2026', table(...years, ['1', 'A', '70', '80', '90']));
    expect(draft.targetSets[0]?.targets[0]?.goal).toBe('80');
    expect(told(draft)).toEqual(expect.arrayContaining(['text-unread: Năm 2025: 70', 'text-unread: Năm 2027: 90']));
  });

  test('are planned, not those that were reached', () => {
    const head = ['STT', 'Chỉ tiêu', 'Thực hiện 2026', 'KH 2026'];
    expect(draftOf('^KẾ HOẠCH', '^Năm 2026', table(head, ['1', 'A', '70', '80'])).targetSets[0]?.targets[0]?.goal).toBe(
      '80',
    );
  });
});

test('figures of a report are no tasks', () => {
  const draft = draftOf(
    '^BÁO CÁO',
    '^A',
    table(['STT', 'Nội dung', 'Số liệu', 'Tỷ lệ (%)'], ['1', 'Hồ sơ', '1.250', '99,2']),
  );
  expect(draft.tables[0]?.content).toBe('none');
  expect(told(draft)).toContain('table-unknown: STT Nội dung Số liệu Tỷ lệ (%)');
});
