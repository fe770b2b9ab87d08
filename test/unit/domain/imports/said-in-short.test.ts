// What offices write short in their tables: "as above", a beginning and an end, several units under their short names.
import { describe, expect, test } from 'vitest';
import { draftOf, table, told } from '../../../support/read-documents.ts';

const HEAD = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'] as const;

describe('what a table says in short', () => {
  test('«nt», «-nt-», «như trên» and signs of repetition are the words of the row above, told once', () => {
    const draft = draftOf(
      table(
        HEAD,
        ['I', 'Nhóm', '', ''],
        ['1', 'A', 'Văn phòng', 'Quý I'],
        ['2', 'B', 'nt', '-nt-'],
        ['3', 'C', '”', 'Quý II'],
        ['4', 'D', 'Như trên', '-'],
      ),
    );
    const rows = draft.groups[0]?.tasks.map(({ lead, time }) => [lead.map(({ phrase }) => phrase).join(), time]);
    expect(rows).toEqual([
      ['Văn phòng', 'Quý I'],
      ['Văn phòng', 'Quý I'],
      ['Văn phòng', 'Quý II'],
      ['Văn phòng', '-'],
    ]);
    expect(told(draft).filter((words) => words.startsWith('as-above'))).toHaveLength(1);
    expect(draftOf(table(HEAD, ['1', 'A', 'nt', 'Quý I'])).tasks[0]?.lead).toMatchObject([{ phrase: 'nt' }]);
  });

  test.each([
    ['Bắt đầu', 'Hoàn thành'],
    ['Từ ngày', 'Đến ngày'],
    ['Từ', 'Đến'],
  ])('a time under «%s» and «%s» is one time with its end', (begins, ends) => {
    const draft = draftOf(
      table(
        [
          ['TT', 1, 2],
          ['Nội dung', 1, 2],
          ['Chủ trì', 1, 2],
          ['Thời gian thực hiện', 2],
        ],
        [begins, ends],
        ['1', 'A', 'X', 'Tháng 1/2027', 'Tháng 3/2027'],
        ['2', 'B', 'X', '', '30/6/2027'],
        ['3', 'C', 'X', ['Thường xuyên', 2]],
        ['4', 'D', 'X', '', 'Hằng tháng'],
      ),
    );
    expect(draft.tasks.map(({ time }) => time)).toEqual([
      'Từ Tháng 1/2027 đến Tháng 3/2027',
      'Đến 30/6/2027',
      'Thường xuyên',
      'Hằng tháng',
    ]);
    expect(told(draft).filter((words) => words.startsWith('text-unread'))).toEqual([]);
  });
});

test('the value to be reached stands under «Chỉ tiêu» of its year, not under what it is held against', () => {
  const draft = draftOf(
    table(
      [
        ['TT', 1, 2],
        ['Tên chỉ tiêu', 1, 2],
        ['ĐVT', 1, 2],
        ['Thực hiện năm 2026', 1, 2],
        ['Kế hoạch năm 2027', 2],
        ['Chủ trì', 1, 2],
      ],
      ['Chỉ tiêu', 'So với 2026 (%)'],
      ['1', 'Hồ sơ trực tuyến', '%', '72,5', '≥ 80', '110', 'Văn phòng'],
    ),
  );
  expect(draft.targetSets[0]?.targets).toMatchObject([{ name: 'Hồ sơ trực tuyến', unit: '%', goal: '≥ 80' }]);
  expect(told(draft)).toContain('text-unread: So với 2026 (%): 110');
});

describe('a table without a column of numbers', () => {
  const rows = (...contents: readonly string[]) =>
    draftOf(table(['Nhiệm vụ', 'Chủ trì', 'Thời gian'], ...contents.map((one) => [one, 'X', 'Q']))).tasks.map(
      ({ number, content }) => [number, content],
    );

  test('has the numbers its rows begin with', () =>
    expect(rows('1. Rà soát', '2. Lập dự toán', '3) Tổng hợp')).toEqual([
      ['1', 'Rà soát'],
      ['2', 'Lập dự toán'],
      ['3', 'Tổng hợp'],
    ]));

  test('keeps figures that do not count its rows', () => {
    expect(rows('1. Rà soát', 'Lập dự toán')).toEqual([
      [null, '1. Rà soát'],
      [null, 'Lập dự toán'],
    ]);
    expect(rows('12 lớp tập huấn', '3. Tổng hợp')[0]).toEqual([null, '12 lớp tập huấn']);
  });
});
