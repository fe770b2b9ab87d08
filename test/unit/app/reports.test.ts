// Periodic reports: figures counted from the log as it stood at the end of the window, closed once, adjusted in the next one.
import { beforeAll, describe, expect, test } from 'vitest';
import { countOf, COUNTED } from '../../../shared/domain/reports/counts.ts';
import { followedOffice, type FollowedOffice } from '../../support/followed-office.ts';

const TASKS = [
  { content: 'Ban hành quy chế', time: 'Tháng 01/2026', products: ['Quy chế'] },
  { content: 'Báo cáo tháng', time: 'Ngày 15 hàng tháng', lead: ['Phòng Chuyển đổi số'] },
  { content: 'Kiểm tra', time: 'Quý II năm 2026', lead: ['Thanh tra Sở'] },
  { content: 'Tuyên truyền', time: 'Thường xuyên' },
];

async function officeWithPlan(): Promise<
  FollowedOffice & { readonly planId: string; readonly at: (content: string, nth?: number) => Promise<string> }
> {
  const office = await followedOffice('2026-01-02');
  const planId = await office.issue('2026-01-02', TASKS);
  const at = async (content: string, nth = 0): Promise<string> =>
    (await office.list()).filter((row) => row.content === content)[nth]?.id ?? '';
  return { ...office, planId, at };
}

describe('figures', () => {
  let office: Awaited<ReturnType<typeof officeWithPlan>>;
  beforeAll(async () => {
    office = await officeWithPlan();
    const { client, at } = office;
    office.setDay('2026-03-10');
    await client.progress.record({
      ids: [await at('Ban hành quy chế')],
      day: '2026-02-05',
      status: 'done',
      text: 'Đã ban hành.',
      difficulty: 'Thiếu kinh phí\nĐề xuất bổ sung kinh phí',
    });
    await client.progress.record({ ids: [await at('Báo cáo tháng')], day: '2026-01-14', status: 'done' });
  });

  test('tell each piece of work once, as it stood on the last day of the window', async () => {
    const { figures } = await office.client.reports.compose({ planIds: [office.planId], period: '2026-01' });
    // 15/12/2025–14/01/2026: the monthly report of January is done, the rule is still in time.
    expect(figures.window).toEqual({ from: '2025-12-15', to: '2026-01-14' });
    expect(COUNTED.map((name) => [name, countOf(figures.inPeriod, name)])).toEqual([
      ['doneInTime', 1],
      ['doneLate', 0],
      ['inProgress', 0],
      ['notStarted', 3],
      ['overdue', 0],
      ['dropped', 0],
    ]);
  });

  test('follow the log into the next period, and compare with the one before', async () => {
    const { figures } = await office.client.reports.compose({ planIds: [office.planId], period: '2026-02' });
    expect(countOf(figures.inPeriod, 'doneLate')).toBe(1);
    expect(countOf(figures.previous?.counts ?? figures.inPeriod, 'done')).toBe(1);
    expect(countOf(figures.cumulative, 'done')).toBe(2);
    expect(figures.silent).toEqual([]);
    expect(figures.contributions).toMatchObject([{ unit: 'Văn phòng Sở', text: 'Đã ban hành.' }]);
  });
});
