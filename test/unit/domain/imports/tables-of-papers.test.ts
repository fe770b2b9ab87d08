// Tables as offices write them, in Word and in Excel: groups, numbers, merged and repeated cells, several tables after each other.
import { describe, expect, test } from 'vitest';
import type { ImportDraft } from '../../../../shared/domain/imports/import-draft.ts';
import { draftOf, line, table, told } from '../../../support/read-documents.ts';

const HEAD = ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Thời gian'] as const;

function contents({ tasks, groups }: ImportDraft): unknown {
  return [
    ...tasks.map((task) => task.content),
    ...groups.map((group) => [group.number, group.title, ...group.tasks.map((task) => task.content)]),
  ];
}

describe('groups of a table', () => {
  test('have Roman numbers, go over the row, or are full-width', () => {
    const draft = draftOf(
      table(
        HEAD,
        ['I', 'Nhóm một', '', ''],
        ['1', 'A', 'X', 'Q'],
        [['II. Nhóm hai', 4]],
        ['1', 'B', 'X', 'Q'],
        ['Ⅲ', ['Nhóm ba', 3]],
        ['１', 'C', 'X', 'Q'],
      ),
    );
    expect(contents(draft)).toEqual([
      ['I', 'Nhóm một', 'A'],
      ['II', 'Nhóm hai', 'B'],
      ['III', 'Nhóm ba', 'C'],
    ]);
    expect(draft.tables[0]?.numbering).toBe('restart');
  });

  test('may count their tasks on', () => {
    const draft = draftOf(
      table(HEAD, ['I', 'Một', '', ''], ['1', 'A', 'X', 'Q'], ['II', 'Hai', '', ''], ['2', 'B', 'X', 'Q']),
    );
    expect(draft.tables[0]?.numbering).toBe('continuous');
  });

  test('that have fields and no rows are one task each; words beside the title of a real group are shown', () => {
    const draft = draftOf(
      table(HEAD, ['I', 'Kiểm tra', 'Thanh tra', 'Quý I'], ['II', 'Rà soát', 'Văn phòng', ''], ['1', 'A', 'X', 'Q']),
    );
    expect(draft.groups[0]?.tasks[0]).toMatchObject({
      content: 'Kiểm tra',
      lead: [{ phrase: 'Thanh tra' }],
      time: 'Quý I',
    });
    expect(contents(draft)).toEqual([
      ['I', 'Kiểm tra', 'Kiểm tra'],
      ['II', 'Rà soát', 'A'],
    ]);
    expect(told(draft)).toContain('stray-cells: Văn phòng');
  });
});

describe('rows of a table', () => {
  test('below a number are its parts: 7.1, a), or a merged number', () => {
    const draft = draftOf(
      table(
        HEAD,
        ['7', 'A', 'X', 'Q'],
        ['7.1', 'A một', 'Y', ''],
        ['a)', 'A hai', '', 'R'],
        [['8', 1, 2], 'B', 'X', 'Q'],
        ['B một', 'Z', ''],
      ),
    );
    expect(draft.tasks.map((task) => [task.content, task.subtasks.map((part) => part.content)])).toEqual([
      ['A', ['A một', 'A hai']],
      ['B', ['B một']],
    ]);
  });

  test('cut by a page end are put together again, and that is said', () => {
    const draft = draftOf(table(HEAD, ['1', 'Rà soát', 'X', 'Q'], ['', '', 'Y', ''], ['2', 'B', 'X', 'Q']));
    expect(draft.tasks.map((task) => task.lead.map(({ phrase }) => phrase))).toEqual([['X', 'Y'], ['X']]);
    expect(told(draft)).toContain('row-joined');
  });

  test('share a cell that is merged over them', () => {
    const draft = draftOf(
      table(HEAD, ['1', 'A', ['Văn phòng', 1, 2], 'Q'], ['2', 'B', 'R'], ['3', 'C', 'Thanh tra', 'S']),
    );
    expect(draft.tasks.map((task) => [task.lead.map(({ phrase }) => phrase).join(), task.time])).toEqual([
      ['Văn phòng', 'Q'],
      ['Văn phòng', 'R'],
      ['Thanh tra', 'S'],
    ]);
  });

  test('that count the columns or repeat the heading, also one of two rows, are none', () => {
    const two = [
      [
        ['TT', 1, 2],
        ['Nội dung', 1, 2],
        ['Tổ chức', 2],
        ['Thời gian', 1, 2],
      ],
      ['Chủ trì', 'Phối hợp'],
    ] as const;
    const draft = draftOf(
      table(...two, ['(1)', '(2)', '(3)', '(4)', '(5)'], ['1', 'A', 'X', 'Y', 'Q'], ...two, ['2', 'B', 'X', 'Y', 'Q']),
    );
    expect(contents(draft)).toEqual(['A', 'B']);
    expect(draft.tables[0]?.columns.map(({ title, spanning }) => [title, spanning])).toContainEqual([
      'Phối hợp',
      'Tổ chức',
    ]);
  });

  test('with words in the place of a number keep them', () => {
    expect(contents(draftOf(table(HEAD, ['1', 'A', 'X', 'Q'], ['Việc thêm', '12 việc', '', ''])))).toEqual([
      'A',
      'Việc thêm\n12 việc',
    ]);
  });
});

describe('a column', () => {
  test('that no field takes is named, with the first words in it', () => {
    const draft = draftOf(table([...HEAD, 'Kinh phí'], ['1', 'A', 'X', 'Q', '100 triệu đồng']));
    expect(told(draft)).toContain('text-unread: Kinh phí: 100 triệu đồng');
  });

  test('of a table without any heading is for the clerk to name', () => {
    const draft = draftOf(table(['1', 'A', 'X'], ['2', 'B', 'Y']));
    expect(draft.tables[0]).toMatchObject({ content: 'none', fields: [null, null, null] });
    expect(told(draft)).toContain('table-unknown: 1 A X');
  });

  test('is as wide, and the sheet as large, as the file says', () => {
    const wide = {
      ...table(HEAD, ['1', 'A', 'X', 'Q']),
      widthsMm: [10, 120.04, 60, 70],
      page: { paper: 'A3', orientation: 'landscape' },
    };
    const draft = draftOf('Phụ lục', '^DANH MỤC', wide as ReturnType<typeof table>);
    expect(draft.appendices[0]).toMatchObject({ paper: 'A3', orientation: 'landscape' });
    expect(draft.tables[0]?.columns.map(({ widthMm }) => widthMm)).toEqual([10, 120, 60, 70]);
  });
});

describe('tables after each other', () => {
  const TARGETS = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu năm 2026', 'Chủ trì', 'Phối hợp'] as const;

  test('each with its title are sets of targets of their own, under the title of their Phụ lục', () => {
    const draft = draftOf(
      'Phụ lục',
      '^CHỈ TIÊU NĂM 2026',
      '1. Chỉ tiêu giao tại Nghị quyết số 01/NQ-CP',
      table(TARGETS, ['1', 'Tỷ lệ A', '%', 'Tối thiểu 80', 'X', 'Y']),
      '2. Chỉ tiêu khác',
      table(TARGETS, ['1', 'Tỷ lệ B', '%', '100', 'X', ''], ['1.1', 'Trong đó', '%', '50', '', '']),
    );
    expect(draft.appendices).toHaveLength(1);
    expect(
      draft.targetSets.map((set) => [
        set.number,
        set.title,
        set.mandate,
        set.targets.map(({ name, goal, level }) => [name, goal, level]),
      ]),
    ).toEqual([
      ['1', 'Chỉ tiêu giao tại Nghị quyết số 01/NQ-CP', 'Nghị quyết số 01/NQ-CP', [['Tỷ lệ A', 'Tối thiểu 80', 0]]],
      [
        '2',
        'Chỉ tiêu khác',
        null,
        [
          ['Tỷ lệ B', '100', 0],
          ['Trong đó', '50', 1],
        ],
      ],
    ]);
  });

  test('targets under Roman titles are a set for each title', () => {
    const draft = draftOf(
      table(
        TARGETS,
        ['I', 'Nhóm một', '', '', '', ''],
        ['1', 'A', '%', '80', '', ''],
        ['II', 'Nhóm hai', '', '', '', ''],
        ['1', 'B', '%', '90', '', ''],
      ),
    );
    expect(draft.targetSets.map((set) => [set.title, set.targets.map(({ name }) => name)])).toEqual([
      ['Nhóm một', ['A']],
      ['Nhóm hai', ['B']],
    ]);
  });

  test('the second without a heading, or with the same one and a number that runs on, is the next page of the first', () => {
    expect(contents(draftOf(table(HEAD, ['1', 'A', 'X', 'Q']), table(['2', 'B', 'X', 'Q'])))).toEqual(['A', 'B']);
    const again = draftOf(table(HEAD, ['1', 'A', 'X', 'Q']), table(HEAD, ['2', 'B', 'X', 'Q']));
    expect(again.tables).toHaveLength(1);
  });

  test('in one sheet are told apart by their headings and the titles over them', () => {
    const draft = draftOf(
      table(
        [['BẢNG MỘT', 4]],
        HEAD,
        ['1', 'A', 'X', 'Q'],
        ['', '', '', ''],
        [['Bảng hai', 4]],
        ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu năm 2026'],
        ['1', 'T', '%', '80'],
      ),
    );
    expect(draft.tables.map(({ content }) => content)).toEqual(['tasks', 'targets']);
    expect(draft.targetSets[0]).toMatchObject({ title: 'Bảng hai' });
  });

  test('the words of a label are the title: «Phụ lục II: Danh mục»; lines that are no title are shown', () => {
    const draft = draftOf(
      line('^Phụ lục II: Danh mục nhiệm vụ'),
      'Đơn vị tính: việc',
      '^BẢNG',
      table(HEAD, ['1', 'A', 'X', 'Q']),
    );
    expect(draft.appendices[0]?.title).toBe('Danh mục nhiệm vụ');
    expect(told(draft)).toContain('text-unread: Đơn vị tính: việc');
  });
});
