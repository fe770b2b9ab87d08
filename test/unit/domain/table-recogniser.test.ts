// Tables of foreign papers: their headings, groups, rows and cut rows are found, and no word of a cell is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTabbedText, toCellGrid, MAX_PASTED_ROWS, type PastedTable } from '../../../shared/domain/pasted-table.ts';
import { fieldOfHeading, findHeadings } from '../../../shared/domain/table-headings.ts';
import { readTable, recogniseTable } from '../../../shared/domain/table-recogniser.ts';
import { countRows } from '../../../shared/domain/table-rows.ts';

function table(...rows: readonly (readonly (string | readonly [string, number, number?])[])[]): PastedTable {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' ? { text: cell } : { text: cell[0], colSpan: cell[1], rowSpan: cell[2] ?? 1 },
    ),
  );
}

const TWO_ROW_HEAD = [
  [
    ['TT', 1, 2],
    ['Nội dung công việc', 1, 2],
    ['Phân công thực hiện', 2],
    ['Thời gian thực hiện', 1, 2],
    ['Sản phẩm', 1, 2],
  ],
  ['Chủ trì', 'Phối hợp'],
] as const;

describe('a heading', () => {
  test.each([
    ['STT', 'number'],
    ['Nội dung công việc', 'content'],
    ['Tên nhiệm vụ', 'content'],
    ['Cơ quan thực hiện', 'lead'],
    ['Đơn vị chủ trì', 'lead'],
    ['Chủ trì, phối hợp', 'lead'],
    ['ĐƠN VỊ PHỐI HỢP', 'coordinating'],
    ['Thời gian hoàn thành', 'time'],
    ['Tiến độ', 'time'],
    ['Kết quả/Sản phẩm', 'product'],
    ['Căn cứ thực hiện', 'basis'],
    ['Đơn vị tính', 'unit'],
    ['Đơn vị', 'unit'],
    ['Chỉ tiêu', 'content'],
    ['Chỉ tiêu năm 2026', 'goal'],
    ['Kế hoạch 2026', 'goal'],
    ['Ghi chú', 'note'],
    ['Xây dựng cơ sở dữ liệu', null],
  ] as const)('«%s» is %s', (heading, field) => expect(fieldOfHeading(heading)).toBe(field));

  test('of two rows is read by the lower titles under a common one', () => {
    const headings = findHeadings(toCellGrid(table(...TWO_ROW_HEAD, ['1', 'Việc', 'A', 'B', 'Quý I', 'Báo cáo'])));
    expect(headings).toEqual({
      bodyFrom: 2,
      fields: ['number', 'content', 'lead', 'coordinating', 'time', 'product'],
    });
  });
});

describe('a table of tasks', () => {
  test('gives its groups, rows and sub-rows; the repeated heading of a next page is dropped', () => {
    const draft = recogniseTable(
      toCellGrid(
        table(
          ...TWO_ROW_HEAD,
          ['I', ['Công tác chỉ đạo', 5]],
          ['1', 'Ban hành kế hoạch', 'Văn phòng', 'Các phòng', 'Quý I', 'Kế hoạch'],
          ['1.1', 'Dự thảo', '', '', 'Tháng 01', ''],
          ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian thực hiện', 'Sản phẩm'],
          [['II. Kiểm tra, giám sát', 6]],
          ['2', 'Kiểm tra', 'Thanh tra', '', 'Quý III', ''],
        ),
      ),
    );
    expect(draft?.groups).toEqual([
      {
        number: 'I',
        title: 'Công tác chỉ đạo',
        row: 3,
        rows: [
          {
            number: '1',
            row: 4,
            texts: {
              content: 'Ban hành kế hoạch',
              lead: 'Văn phòng',
              coordinating: 'Các phòng',
              time: 'Quý I',
              product: 'Kế hoạch',
            },
            subrows: [{ number: '1.1', row: 5, texts: { content: 'Dự thảo', time: 'Tháng 01' } }],
          },
        ],
      },
      {
        number: 'II',
        title: 'Kiểm tra, giám sát',
        row: 7,
        rows: [
          { number: '2', row: 8, texts: { content: 'Kiểm tra', lead: 'Thanh tra', time: 'Quý III' }, subrows: [] },
        ],
      },
    ]);
    expect(draft?.warnings).toEqual([]);
  });

  test('joins a row that a page end has cut, and says so', () => {
    const draft = recogniseTable(
      toCellGrid(
        table(
          ['STT', 'Nội dung', 'Chủ trì', 'Thời gian'],
          ['1', 'Ban hành', 'Văn phòng', 'Quý I'],
          ['', '', 'Phòng Quản lý', ''],
          ['', '- gửi các đơn vị', '', ''],
        ),
      ),
    );
    expect(draft?.groups[0]?.rows).toEqual([
      {
        number: '1',
        row: 2,
        texts: { content: 'Ban hành\n- gửi các đơn vị', lead: 'Văn phòng\nPhòng Quản lý', time: 'Quý I' },
        subrows: [],
      },
    ]);
    expect(draft?.warnings).toEqual([
      { row: 3, reason: 'joined' },
      { row: 4, reason: 'joined' },
    ]);
  });

  test('without numbers takes every row for a task of its own', () => {
    const draft = recogniseTable(
      toCellGrid(
        table(['Nhiệm vụ', 'Đơn vị chủ trì'], ['Việc một', 'A'], ['Việc hai', ''], ['', ''], ['Việc ba', 'B']),
      ),
    );
    expect(draft === null ? 0 : countRows(draft)).toBe(3);
  });

  test('with Roman numbers of full width or with letters finds its groups', () => {
    const draft = recogniseTable(
      toCellGrid(
        table(
          ['TT', 'Nội dung', 'Chủ trì'],
          ['Ⅰ', 'Nhóm một', ''],
          ['1', 'Việc', 'A'],
          ['B', 'Nhóm hai', ''],
          ['1', 'Việc', 'A'],
        ),
      ),
    );
    expect(draft?.groups.map((group) => [group.title, group.rows.length])).toEqual([
      ['Nhóm một', 1],
      ['Nhóm hai', 1],
    ]);
  });

  test('without headings is none that is known by itself', () => {
    expect(recogniseTable(toCellGrid(table(['1', 'Việc', 'A'], ['2', 'Việc', 'B'])))).toBeNull();
  });
});

describe('the grid of a pasted table', () => {
  test('cleans its cells and counts them: control characters, split marks', () => {
    const grid = toCellGrid(table(['Kế hoạch'.normalize('NFD'), 'có\u0007chuông', 'sạch']));
    expect(grid.rows[0]?.map((cell) => cell.text)).toEqual(['Kế hoạch', 'cóchuông', 'sạch']);
    expect(grid.cleaned).toBe(2);
  });

  test(`holds ${MAX_PASTED_ROWS} rows and counts the others`, () => {
    const grid = toCellGrid(Array.from({ length: MAX_PASTED_ROWS + 7 }, (_, at) => [{ text: `Việc ${at}` }]));
    expect(grid.rows).toHaveLength(MAX_PASTED_ROWS);
    expect(grid.dropped).toBe(7);
  });

  test('whatever the spans say, is a rectangle that holds every text once at least', () => {
    const cell = fc.record({
      text: fc.string({ maxLength: 5 }),
      rowSpan: fc.integer({ min: -2, max: 9 }),
      colSpan: fc.integer({ min: -2, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const grid = toCellGrid(rows);
        expect(grid.rows.every((row) => row.length === grid.columns)).toBe(true);
        const fields = Array.from({ length: grid.columns }, (_, x) => (x === 0 ? 'content' : null));
        expect(() => readTable(grid, fields, 0)).not.toThrow();
        recogniseTable(grid);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text from Excel', () => {
  test('has quoted cells with line ends and quotes in them', () => {
    expect(readTabbedText('1\t"Hai\ndòng ""trích"""\tba\r\n2\t5" màn hình\t\r\n')).toEqual([
      [{ text: '1' }, { text: 'Hai\ndòng "trích"' }, { text: 'ba' }],
      [{ text: '2' }, { text: '5" màn hình' }, { text: '' }],
    ]);
  });

  test('written with quotes where need be, reads back as it was', () => {
    const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const cell = fc.string({ unit: fc.constantFrom('a', 'ệ', '"', '\t', '\n', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = rows.map((row) => row.map(quoted).join('\t')).join('\n') + '\n';
        expect(readTabbedText(text)).toEqual(rows.map((row) => row.map((value) => ({ text: value }))));
      }),
      { numRuns: 100 },
    );
  });
});
