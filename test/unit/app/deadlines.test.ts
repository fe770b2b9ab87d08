// Follow-up of issued documents: occurrences, reports, extensions, events and another unit.
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { followedOffice } from '../../support/followed-office.ts';
import { faultOf } from '../../support/test-app.ts';

describe('the tasks of a document', () => {
  test('are followed from the day it is issued', async () => {
    const office = await followedOffice('2026-01-10');
    const { id } = await office.client.plans.create({ kind: 'KH', year: 2026, subject: 'Kế hoạch' });
    await office.client.tasks.create({
      planId: id,
      groupId: null,
      parentId: null,
      after: null,
      fields: { content: 'Rà soát', time: 'Tháng 3/2026' },
    });
    expect(await office.list()).toEqual([]);
    await office.client.plans.issue({ id, number: '1', issued: '2026-01-10' });
    expect(await office.list()).toMatchObject([{ content: 'Rà soát', due: '2026-03-31', standing: 'not-started' }]);
    await office.client.plans.withdraw({ id });
    expect(await office.list()).toEqual([]);
  });

  test('a report of one month changes no other month, and a later report overwrites none', async () => {
    const office = await followedOffice('2026-01-05');
    await office.issue('2026-01-05', [{ content: 'Báo cáo tháng', time: 'Ngày 15 hàng tháng' }]);
    office.setDay('2026-02-20');
    const [january, february] = await office.list();
    const { client } = office;
    await client.progress.record({ ids: [january?.id ?? ''], day: '2026-01-14', status: 'done', text: 'Đã gửi' });
    await client.progress.record({
      ids: [february?.id ?? ''],
      day: '2026-02-18',
      status: 'in-progress',
      text: 'Đang tổng hợp',
    });
    await client.progress.record({ ids: [february?.id ?? ''], day: '2026-02-20', status: 'done', text: 'Đã gửi muộn' });
    const rows = await office.list();
    expect(rows.slice(0, 3).map(({ standing }) => standing)).toEqual(['done-in-time', 'done-late', 'not-started']);
    const { progress } = await client.deadlines.ofTask({ taskId: february?.taskId ?? '' });
    expect(progress.map(({ text }) => text)).toEqual(['Đã gửi muộn', 'Đang tổng hợp', 'Đã gửi']);
  });

  test('a report of a day to come is refused, nothing is written', async () => {
    const office = await followedOffice('2026-01-05');
    await office.issue('2026-01-05', [{ content: 'A', time: 'Tháng 3/2026' }]);
    const [row] = await office.list();
    const fault = await faultOf(
      office.client.progress.record({ ids: [row?.id ?? ''], day: '2026-01-06', status: 'done' }),
    );
    expect(fault).toEqual({ code: 'input-invalid', flaws: [{ path: 'day', reason: 'day-to-come' }] });
    expect((await office.list())[0]?.status).toBe('not-started');
  });
});

describe('one task in two documents', () => {
  test('is reported on once for both', async () => {
    const office = await followedOffice('2026-01-05');
    const { client } = office;
    const first = await office.issue('2026-01-05', [{ content: 'Chung', time: 'Tháng 3/2026' }]);
    const second = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Kế hoạch thứ hai' });
    const [task] = (await client.plans.get({ id: first })).tasks;
    await client.tasks.copy({ ids: [task?.id ?? ''], planId: second.id, groupId: null, shared: true });
    await client.plans.issue({ id: second.id, number: '2', issued: '2026-01-06' });
    const rows = await office.list();
    expect(rows).toHaveLength(2);
    office.setDay('2026-02-01');
    await client.progress.record({ ids: [rows[0]?.id ?? ''], day: '2026-02-01', status: 'done' });
    expect((await office.list()).map(({ standing }) => standing)).toEqual(['done-in-time', 'done-in-time']);
  });
});

describe('a sub-task', () => {
  test('with a deadline of its own is followed by it, its task then by none', async () => {
    const office = await followedOffice('2026-01-05');
    const { client } = office;
    const { id } = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Kế hoạch' });
    const at = { planId: id, groupId: null, after: null };
    const above = await client.tasks.create({ ...at, parentId: null, fields: { content: 'Việc lớn' } });
    await client.tasks.create({ ...at, parentId: above.id, fields: { content: 'Việc nhỏ', time: 'Quý II/2026' } });
    await client.plans.issue({ id, number: '1', issued: '2026-01-05' });
    expect((await office.list()).map(({ content }) => content)).toEqual(['Việc nhỏ']);
  });
});

describe('a document that was removed', () => {
  test('comes back from the trash with everything that was reported on it', async () => {
    const office = await followedOffice('2026-02-05');
    const { client } = office;
    const id = await office.issue('2026-01-05', [{ content: 'A', time: 'Tháng 3/2026' }]);
    const [row] = await office.list();
    await client.progress.record({ ids: [row?.id ?? ''], day: '2026-02-01', status: 'in-progress', text: 'Đang làm' });
    const before = await client.deadlines.ofTask({ taskId: row?.taskId ?? '' });
    await client.plans.remove({ id });
    expect(await office.list()).toEqual([]);
    const [gone] = await client.safety.trash({});
    await client.safety.restore({ commandId: gone?.commandId ?? '', what: 'plan', id });
    expect(await client.deadlines.ofTask({ taskId: row?.taskId ?? '' })).toEqual(before);
  });
});

describe('a document that is replaced', () => {
  test('is followed no more once the new one is issued', async () => {
    const office = await followedOffice('2026-01-05');
    const { client } = office;
    const old = await office.issue('2026-01-05', [{ content: 'Cũ', time: 'Tháng 3/2026' }]);
    const { id } = await client.plans.amend({ id: old, relation: 'replaces' });
    expect(await office.list()).toHaveLength(1);
    await client.plans.issue({ id, number: '50', issued: '2026-01-20' });
    expect((await office.list()).every(({ planId }) => planId !== old)).toBe(true);
  });
});

describe('a book of an earlier program', () => {
  test('gets the schedule of its issued documents when it is opened', async () => {
    const office = await followedOffice('2026-01-05');
    await office.issue('2026-01-05', [{ content: 'A', time: 'Tháng 3/2026' }]);
    office.app.close();
    const raw = new Database(office.dataFile);
    raw.exec(`UPDATE current_command SET command_id = (SELECT id FROM commands LIMIT 1); DELETE FROM occurrences;
      UPDATE current_command SET command_id = NULL`);
    raw.close();
    expect(await office.list()).toEqual([]);
    await office.app.checkData();
    expect(await office.list()).toHaveLength(1);
  });
});

describe('an event', () => {
  test('makes due days when its day is typed, as often as it happens', async () => {
    const office = await followedOffice('2026-04-20');
    await office.issue('2026-01-05', [
      { content: 'Công khai', time: 'Chậm nhất 05 ngày làm việc kể từ ngày có quyết định công bố' },
    ]);
    const [waiting] = await office.list({ bucket: 'waiting' });
    const id = waiting?.id ?? '';
    const { client } = office;
    // Hùng Kings' day of 2026 is 26 April, a Sunday: Monday the 27th is off too, then 30 April and 1 May.
    await client.deadlines.setEvent({ id, day: '2026-04-24' });
    expect(await office.list()).toMatchObject([{ due: '2026-05-06' }]);
    await client.deadlines.addEvent({ id, day: '2026-06-01' });
    expect((await office.list()).map(({ due }) => due)).toEqual(['2026-05-06', '2026-06-08']);
    await client.deadlines.setEvent({ id, day: null });
    expect(await office.list({ bucket: 'waiting' })).toHaveLength(1);
  });

  test('counts again when a day off is added', async () => {
    const office = await followedOffice('2026-06-01');
    await office.issue('2026-01-05', [{ content: 'B', time: 'Trong 03 ngày làm việc kể từ ngày nhận hồ sơ' }]);
    const [row] = await office.list();
    await office.client.deadlines.setEvent({ id: row?.id ?? '', day: '2026-06-01' });
    expect((await office.list())[0]?.due).toBe('2026-06-04');
    const { years } = await office.client.calendar.rules({});
    const own = years.find(({ year }) => year === 2026);
    if (own === undefined) throw new Error('2026 is shipped');
    const day = { day: '2026-06-03', holiday: 'culture', reason: 'holiday', off: true } as const;
    await office.client.calendar.setYear({ ...own, daysOff: [...own.daysOff, day] });
    expect((await office.list())[0]?.due).toBe('2026-06-05');
    await office.client.calendar.resetYear({ year: 2026 });
    expect((await office.list())[0]?.due).toBe('2026-06-04');
  });
});

describe('a day', () => {
  test('is moved with a reason, to a later one only, and counted', async () => {
    const office = await followedOffice('2026-02-01');
    await office.issue('2026-01-05', [{ content: 'C', time: 'Tháng 3/2026' }]);
    const [row] = await office.list();
    const ids = [row?.id ?? ''];
    const { client } = office;
    await client.deadlines.extend({ ids, due: '2026-04-30', reason: 'Chờ hướng dẫn' });
    expect(await office.list()).toMatchObject([{ planned: '2026-03-31', due: '2026-04-30', extensions: 1 }]);
    const fault = await faultOf(client.deadlines.extend({ ids, due: '2026-04-01', reason: 'Nhầm' }));
    expect(fault).toMatchObject({ flaws: [{ path: 'due', reason: 'not-later' }] });
    await client.progress.record({ ids, day: '2026-02-01', status: 'done' });
    expect(await faultOf(client.deadlines.extend({ ids, due: '2026-06-01', reason: 'Muộn' }))).toMatchObject({
      code: 'work-closed',
    });
  });

  test('is given to work that waits for one, and taken back by undo', async () => {
    const office = await followedOffice('2026-02-01');
    await office.issue('2026-01-05', [{ content: 'D', time: 'Theo hướng dẫn của cấp trên' }]);
    const [row] = await office.list();
    await office.client.deadlines.settle({ id: row?.id ?? '', due: '2026-05-15' });
    expect(await office.list()).toMatchObject([{ due: '2026-05-15', waits: 'guidance' }]);
    await office.client.safety.undo({});
    expect(await office.list()).toMatchObject([{ due: null }]);
  });

  test('moves with the rule of "trước ngày", but not where it was extended', async () => {
    const office = await followedOffice('2026-01-10');
    await office.issue('2026-01-05', [
      { content: 'E', time: 'Trước ngày 15/3/2026' },
      { content: 'F', time: 'Trước ngày 15/3/2026' },
    ]);
    const before = await office.list();
    await office.client.deadlines.extend({ ids: [before[0]?.id ?? ''], due: '2026-05-01', reason: 'Lùi' });
    await office.client.calendar.setRule({ beforeIncludesDay: true });
    expect((await office.list()).map(({ due, planned }) => [due, planned])).toEqual([
      ['2026-03-15', '2026-03-15'],
      ['2026-05-01', '2026-03-15'],
    ]);
  });
});

describe('another unit', () => {
  test('leads from a day on; what was due before stays with the first', async () => {
    const office = await followedOffice('2026-01-05');
    await office.issue('2026-01-05', [{ content: 'G', time: 'Quý I và Quý III năm 2026' }]);
    const rows = await office.list();
    const other = office.units['Thanh tra Sở'] ?? '';
    await office.client.deadlines.reassign({
      taskId: rows[0]?.taskId ?? '',
      unitId: other,
      from: '2026-07-01',
      reason: 'Chuyển nhiệm vụ',
    });
    expect((await office.list({ bucket: 'all', units: [other] })).map(({ due }) => due)).toEqual(['2026-09-30']);
    expect(await office.list({ bucket: 'all', units: [office.units['Văn phòng Sở'] ?? ''] })).toHaveLength(
      rows.length - 1,
    );
  });

  test('that takes over a closed one takes over its work', async () => {
    const office = await followedOffice('2026-01-05');
    const { units } = office;
    await office.issue('2026-01-05', [{ content: 'H', time: 'Tháng 3/2026', lead: ['Thanh tra Sở'] }]);
    const into = units['Văn phòng Sở'] ?? '';
    await office.client.units.merge({ from: '2026-02-01', units: [units['Thanh tra Sở'] ?? ''], into: { unit: into } });
    const [row] = await office.list();
    expect(row?.units).toEqual([into]);
    expect(await office.list({ bucket: 'all', units: [into] })).toHaveLength(1);
  });
});
