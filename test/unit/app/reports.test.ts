// Periodic reports: figures counted from the log as it stood at the end of the window, closed once, adjusted in the next one.
import { beforeAll, describe, expect, test } from 'vitest';
import { countOf, COUNTED } from '../../../shared/domain/reports/counts.ts';
import { resolveOutline } from '../../../shared/domain/reports/report-lines.ts';
import { followedOffice, type FollowedOffice } from '../../support/followed-office.ts';
import { faultOf } from '../../support/test-app.ts';

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

describe('a report', () => {
  test('keeps its closed figures whatever is reported later, until they are opened again', async () => {
    const { client, planId, at, setDay } = await officeWithPlan();
    setDay('2026-02-20');
    const { id, planId: paper } = await client.reports.create({ planIds: [planId], period: '2026-02' });
    await client.reports.close({ id });
    await client.progress.record({ ids: [await at('Ban hành quy chế')], day: '2026-01-20', status: 'done' });
    const overdue = async (): Promise<number> =>
      countOf((await client.reports.get({ id })).figures.inPeriod, 'overdue');
    const closed = await overdue();
    expect(await faultOf(client.reports.revise({ id, patch: { due: '2026-02-28' } }))).toEqual({
      code: 'report-closed',
      period: 'tháng 02 năm 2026',
    });
    await client.reports.reopen({ id });
    expect(await overdue()).toBe(closed - 1);
    // Issued with open figures it closes them itself, and they cannot be opened any more.
    await client.plans.issue({ id: paper, number: '20', issued: '2026-02-20' });
    expect((await client.reports.get({ id })).report.closedAt).not.toBeNull();
    expect(await faultOf(client.reports.reopen({ id }))).toMatchObject({ code: 'plan-issued' });
  });

  test('tells in the next one what was sent otherwise', async () => {
    const { client, planId, at, setDay } = await officeWithPlan();
    setDay('2026-02-20');
    const { id, planId: paper } = await client.reports.create({ planIds: [planId], period: '2026-02' });
    await client.plans.issue({ id: paper, number: '20', issued: '2026-02-20' });
    setDay('2026-03-20');
    await client.progress.record({ ids: [await at('Ban hành quy chế')], day: '2026-01-20', status: 'done' });
    const { figures, outline } = await client.reports.compose({ planIds: [planId], period: '2026-03' });
    expect(figures.adjustments.map(({ reportId, key, before, after }) => [reportId, key, before, after])).toEqual([
      [id, 'work.doneInTime', '0', '1'],
      [id, 'work.overdue', '2', '1'],
    ]);
    const text = resolveOutline(outline, figures).map((node) => node.text ?? node.title);
    expect(text).toContain(
      'Báo cáo số 20/BC-SKHCN (tháng 02 năm 2026): số nhiệm vụ quá hạn 2, nay điều chỉnh thành 1.',
    );
  });

  test('is about documents that are there, and a period that has begun', async () => {
    const { client, planId } = await officeWithPlan();
    const wanted = { planIds: [planId], period: '2026-09' };
    expect(await faultOf(client.reports.create(wanted))).toEqual({
      code: 'input-invalid',
      flaws: [{ path: 'period', reason: 'period-to-come' }],
    });
    expect(await faultOf(client.reports.create({ ...wanted, period: '2026-13' }))).toMatchObject({
      flaws: [{ path: 'period', reason: 'not-a-period' }],
    });
    expect(await faultOf(client.reports.create({ planIds: ['nowhere'], period: '2026-01' }))).toMatchObject({
      code: 'not-found',
      what: 'plan',
    });
    const window = { from: '2026-01-10', to: '2026-01-01' };
    expect(await faultOf(client.reports.create({ planIds: [planId], period: '2026-01', window }))).toMatchObject({
      flaws: [{ path: 'window.to', reason: 'from-after-to' }],
    });
    expect(await client.reports.list({})).toEqual([]);
  });

  test('comes back from the trash with all it was about', async () => {
    const { client, planId } = await officeWithPlan();
    const { id, planId: paper } = await client.reports.create({ planIds: [planId], period: '2026-01' });
    await client.plans.remove({ id: paper });
    expect(await client.reports.list({})).toEqual([]);
    const [gone] = await client.safety.trash({});
    await client.safety.restore({ commandId: gone?.commandId ?? '', what: 'plan', id: paper });
    expect(await client.reports.list({})).toMatchObject([{ id, about: [planId], period: '2026-01' }]);
  });

  test('begins with the sentences of the office, and is written anew when asked', async () => {
    const { client, planId } = await officeWithPlan();
    const key = 'closing.text';
    await client.phrases.set({ key, text: 'Trên đây là báo cáo {kỳ}, {cơ quan} kính trình' });
    const { id, planId: paper } = await client.reports.create({ planIds: [planId], period: '2026-01' });
    const last = async (): Promise<string | null> =>
      (await client.plans.get({ id: paper })).outline.at(-1)?.text ?? null;
    expect(await last()).toBe('Trên đây là báo cáo {kỳ}, Sở Khoa học và Công nghệ kính trình');
    await client.phrases.set({ key, text: null });
    await client.reports.redraft({ id });
    expect(await last()).toBe('Trên đây là báo cáo kết quả thực hiện {kỳ} của Sở Khoa học và Công nghệ');
    await client.safety.undo({});
    expect(await last()).toContain('kính trình');
  });

  test('is addressed upwards, and says so among the recipients', async () => {
    const { client, planId } = await officeWithPlan();
    const { planId: paper } = await client.reports.create({ planIds: [planId], period: '2026-01' });
    expect((await client.plans.get({ id: paper })).head).toMatchObject({
      kind: 'BC',
      addressees: ['Ủy ban nhân dân tỉnh Sông Lam'],
      subject: 'Kết quả thực hiện Kế hoạch số 11/KH-SKHCN tháng 01 năm 2026',
    });
  });
});
