// The sheet of the morning: however much waits, it is one page, and what does not fit is counted.
import { describe, expect, test } from 'vitest';
import { composeMorning } from '../../../shared/document/compose-morning.ts';
import { ND30_2020 } from '../../../shared/document/profile-nd30-2020.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';

const ROW: FollowRow = {
  id: '',
  taskId: '',
  planId: 'p',
  planKind: 'KH',
  planNumber: '11',
  planSymbol: 'KH-SKHCN',
  planSubject: 'Cải cách hành chính',
  year: 2026,
  content:
    'Tổ chức thực hiện việc rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của ngành trên địa bàn',
  time: null,
  kind: 'day',
  from: null,
  planned: null,
  due: null,
  waits: null,
  note: null,
  report: false,
  status: 'not-started',
  finished: null,
  standing: 'not-started',
  late: 0,
  extensions: 0,
  units: ['u'],
  phrase: null,
  products: [],
  lastText: null,
  lastDay: null,
  reminded: null,
  shared: null,
};

function composed(count: number) {
  const late = Array.from({ length: count }, (_, at): FollowRow => ({
    ...ROW,
    id: `l${at}`,
    due: '2026-11-01',
    standing: 'overdue',
    late: at + 1,
  }));
  const week = Array.from({ length: count }, (_, at): FollowRow => ({ ...ROW, id: `w${at}`, due: '2026-11-22' }));
  const waiting = Array.from({ length: count }, (_, at): FollowRow => ({ ...ROW, id: `n${at}`, waits: 'event' }));
  return composeMorning({
    today: '2026-11-21',
    rows: [...late, ...week, ...waiting],
    waitingPlans: Array.from({ length: count }, () => ({ kind: 'KH', symbol: 'KH-SKHCN', subject: 'Truyền thông' })),
    units: new Map([['u', 'Phòng Quản lý Khoa học']]),
    profile: ND30_2020,
  });
}

const cellsOf = (paper: ReturnType<typeof composed>): readonly (readonly string[])[] =>
  paper.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : []));

describe('the sheet of the morning', () => {
  test.each([0, 1, 3, 40, 2000])('with %i of each kind says all numbers and loses no line in silence', (count) => {
    const paper = composed(count);
    expect(paper.subtitle).toBe(
      `Quá hạn: ${count} · Đến hạn tuần này: ${count} · Báo cáo phải nộp: 0 · Chờ ký: ${count} · Chờ ngày: ${count} · Chưa trả lời: 0`,
    );
    const cells = cellsOf(paper);
    const more = cells.map(([, text = '']) => Number(/^… và (\d+) /.exec(text)?.[1] ?? 0)).reduce((a, b) => a + b, 0);
    const shown = cells.filter(([number]) => number !== '').length;
    expect(shown + more).toBe(4 * count);
    expect(paper.rows.length).toBeLessThan(45);
  });

  test('puts what is latest first, and a long task on two lines at most', () => {
    const [first] = cellsOf(composed(40));
    expect(first?.slice(3)).toEqual(['01/11/2026', 'Quá 40 ngày']);
    expect(first?.[1]).toMatch(/^Tổ chức thực hiện .*\S…$/);
  });

  test('says so where nothing waits', () => {
    expect(composed(0).rows).toEqual([{ kind: 'group', title: 'Không có việc nào cần xử lý' }]);
  });
});
