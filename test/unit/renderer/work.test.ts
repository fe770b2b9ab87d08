// The place of tasks without its screen: its address, the order and choice of rows, the columns that fit, weeks, words, and the paper of a view.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judged } from '../../../shared/domain/deadlines/standing.ts';
import { FollowFilterSchema, type FollowRow } from '../../../shared/domain/follow-up.ts';
import { ListPaperSchema } from '../../../shared/domain/list-paper.ts';
import { weekdayOf } from '../../../shared/domain/day-numbers.ts';
import { onPaper } from '../../../renderer/i18n/i18n.ts';
import { monthAfter, shownOfDay, weeksOf } from '../../../renderer/features/work/calendar-weeks.ts';
import { namedGroups } from '../../../renderer/features/work/work-groups.ts';
import { workPaper } from '../../../renderer/features/work/work-paper.ts';
import { placeAddress, readPlace, SORTS, VIEWS, type View } from '../../../renderer/features/work/work-place.ts';
import { BOX_WIDTH, chosenAfter, columnsIn, sortedRows } from '../../../renderer/features/work/work-rows.ts';
import { periodWords } from '../../../renderer/features/work/work-words.ts';
import { standingWords } from '../../../renderer/kit/work-standing.ts';

const TODAY = '2026-05-14';
const NAMES = new Map([
  ['u1', 'Văn phòng Sở'],
  ['u2', 'Thanh tra Sở'],
]);

function row(id: string, due: string | null, more: Partial<FollowRow> = {}): FollowRow {
  const own = { status: 'not-started', due, finished: null, ...more } as const;
  return {
    id,
    taskId: `t${id}`,
    planId: 'p1',
    planKind: 'KH',
    planNumber: '12',
    planSymbol: 'KH-SKHCN',
    planSubject: 'Cải cách hành chính năm 2026',
    year: 2026,
    content: `Việc ${id}`,
    time: null,
    kind: 'day',
    from: null,
    planned: due,
    waits: due === null ? 'event' : null,
    note: null,
    report: false,
    extensions: 0,
    units: ['u1'],
    phrase: null,
    products: [],
    lastText: null,
    lastDay: null,
    reminded: null,
    shared: null,
    ...own,
    ...judged(own, TODAY),
  };
}

const ROWS = [
  row('a', '2026-05-02', { extensions: 2, lastDay: '2026-05-01', lastText: 'Đang tổng hợp' }),
  row('b', '2026-05-20', { units: ['u1', 'u2'] }),
  row('c', null, { units: [], phrase: 'Các đơn vị' }),
];

describe('the address of the place', () => {
  test('opens the same again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VIEWS),
        fc.record({ by: fc.constantFrom(...SORTS), down: fc.boolean() }),
        fc.constantFrom(null, '2026-11', '2025-02'),
        (view, sort, month) => {
          const place = { filter: FollowFilterSchema.parse({ bucket: 'week', words: 'a&b' }), view, sort, month };
          expect(readPlace(new URLSearchParams(placeAddress(place).split('?')[1] ?? ''))).toEqual(place);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('with words it does not know opens the list of all open work', () => {
    const place = readPlace(new URLSearchParams('xem=x&xep=z&moc=2026-13'));
    expect(place).toMatchObject({ view: 'ds', sort: { by: 'due', down: false }, month: null });
  });
});

describe('rows', () => {
  const names = { unit: ({ units }: FollowRow) => units.join(), plan: ({ planId }: FollowRow) => planId };

  test('without a day stand last, whichever way the days run', () => {
    const ids = (down: boolean): readonly string[] => sortedRows(ROWS, { by: 'due', down }, names).map(({ id }) => id);
    expect(ids(false)).toEqual(['a', 'b', 'c']);
    expect(ids(true)).toEqual(['b', 'a', 'c']);
  });

  test('are chosen one by one, and all between two boxes with Shift', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const first = chosenAfter(ids, new Set(), { id: 'd', from: null });
    expect([...first]).toEqual(['d']);
    expect([...chosenAfter(ids, first, { id: 'b', from: 'd' })].toSorted()).toEqual(['b', 'c', 'd']);
    expect([...chosenAfter(ids, first, { id: 'd', from: null })]).toEqual([]);
    expect([...chosenAfter(ids, new Set(), { id: 'b', from: 'gone' })]).toEqual(['b']);
  });
});

describe('the columns', () => {
  test('fill the width they have, and leave out the last report first', () => {
    for (const width of [690, 900, 1150, 1600]) {
      const columns = columnsIn(width);
      expect(columns.reduce((sum, one) => sum + one.width, BOX_WIDTH)).toBe(width);
    }
    expect(columnsIn(1150).map(({ column }) => column)).toContain('last');
    expect(columnsIn(900).map(({ column }) => column)).not.toContain('last');
  });
});

describe('a month', () => {
  test('is shown in whole weeks from Monday, around the turn of a year too', () => {
    for (const month of ['2026-02', '2026-03', '2026-12', '2027-01', '2024-02']) {
      const weeks = weeksOf(month);
      expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 1)).toBe(true);
      const days = weeks.flat();
      expect(new Set(days).size).toBe(days.length);
      expect(days.filter((day) => day.startsWith(month)).length).toBeGreaterThanOrEqual(28);
    }
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-05', -12)]).toEqual([
      '2027-01',
      '2025-12',
      '2025-05',
    ]);
  });

  test('shows four things a day and counts the rest', () => {
    expect(shownOfDay([1, 2, 3, 4, 5, 6, 7], 4)).toEqual({ shown: [1, 2, 3, 4], more: 3 });
    expect(shownOfDay([1, 2, 3, 4], 4).more).toBe(0);
  });
});

describe('the words of a row', () => {
  test.each([
    ['Ngày 15 hàng tháng', '2026-03-01', '2026-03-15', 'kỳ tháng 3/2026'],
    ['Hàng quý', '2026-04-01', '2026-06-30', 'kỳ quý II/2026'],
    ['Định kỳ 6 tháng', '2026-07-01', '2026-12-31', 'kỳ 6 tháng cuối năm 2026'],
    ['Định kỳ quý, 6 tháng, năm', '2026-01-01', '2026-03-31', 'kỳ quý I/2026'],
    ['Định kỳ quý, 6 tháng, năm', '2026-01-01', '2026-06-30', 'kỳ 6 tháng đầu năm 2026'],
    ['Định kỳ quý, 6 tháng, năm', '2026-01-01', '2026-12-31', 'kỳ năm 2026'],
    ['Hằng tuần', '2026-03-02', '2026-03-06', 'kỳ từ ngày 02/03/2026'],
  ])('%s from %s to %s is the %s', (time, from, planned, words) => {
    expect(periodWords(onPaper, row('a', planned, { kind: 'recurring', time, from }))).toBe(words);
  });

  test('say how late it is, or what it waits for', () => {
    expect(ROWS.map((one) => standingWords(onPaper, one))).toEqual([
      'Quá hạn 12 ngày',
      'Chưa thực hiện',
      'Chờ sự kiện',
    ]);
  });
});

describe('the paper of a view', () => {
  const filter = FollowFilterSchema.parse({ bucket: 'all', year: 2026 });
  const paper = (view: View): ReturnType<typeof workPaper> => {
    const grouping = view === 'ke-hoach' ? 'plan' : view === 'thang' ? 'month' : 'unit';
    const groups = namedGroups(ROWS, { filter, grouping, present: (unit) => unit, names: NAMES });
    const planNames = new Map([['p1', 'Kế hoạch số 12/KH-SKHCN']]);
    return workPaper(onPaper, {
      view,
      filter,
      rows: ROWS,
      groups,
      month: '2026-05',
      today: TODAY,
      names: NAMES,
      planNames,
    });
  };

  test.each(VIEWS)('of «%s» can be printed, and says of what day and of what it is', (view) => {
    const made = paper(view);
    expect(ListPaperSchema.safeParse(made).success).toBe(true);
    expect(made.subtitle).toMatch(/^Tính đến ngày 14\/05\/2026; văn bản năm 2026; /);
    const width = made.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
    expect(width).toBeLessThanOrEqual(made.orientation === 'landscape' ? 247 : 165);
  });

  test('of the list has its rows in their order, in the words of the screen', () => {
    const { title, rows } = paper('ds');
    expect(title).toBe('Danh sách nhiệm vụ');
    expect(rows[0]).toEqual({
      kind: 'cells',
      cells: [
        '1',
        'Việc a',
        'Kế hoạch số 12/KH-SKHCN',
        'Văn phòng Sở',
        '',
        '02/05/2026\ngia hạn 2 lần',
        'Quá hạn 12 ngày',
        '01/05/2026: Đang tổng hợp',
      ],
    });
  });

  test('of lines by unit counts work of two units with both, and once in the sum', () => {
    const cells = paper('don-vi').rows.map((one) => (one.kind === 'cells' ? one.cells.slice(1, 3) : []));
    expect(cells).toEqual([
      ['Văn phòng Sở', '2'],
      ['Thanh tra Sở', '1'],
      ['Chưa rõ đơn vị', '1'],
      ['Cộng', '3'],
    ]);
  });

  test('of a month gathers its work under its days', () => {
    const kinds = paper('lich').rows.map((one) => (one.kind === 'group' ? one.title : one.cells[1]));
    expect(kinds).toEqual(['Việc đến hạn ngày 02/05/2026', 'Việc a', 'Việc đến hạn ngày 20/05/2026', 'Việc b']);
  });
});
