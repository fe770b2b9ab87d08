// The home page and reminders: every count is the list of its name, and a letter waits for its answer.
import { beforeAll, describe, expect, test } from 'vitest';
import { BUCKETS, inBucket } from '../../../shared/domain/follow-up.ts';
import { followedOffice, type FollowedOffice } from '../../support/followed-office.ts';

describe('a reminder', () => {
  test('drafts one letter a unit with its own list, and waits for its answer once it is issued', async () => {
    const office = await followedOffice('2026-01-05');
    const { client, units } = office;
    await office.issue('2026-01-05', [
      { content: 'Ban hành quy chế', time: 'Tháng 01/2026' },
      { content: 'Kiểm tra', time: 'Tháng 3/2026', lead: ['Thanh tra Sở'] },
    ]);
    office.setDay('2026-02-10');
    const late = await office.list({ bucket: 'overdue' });
    const unitId = units['Văn phòng Sở'] ?? '';
    const { planIds } = await client.followUp.createLetters({ units: [{ unitId, ids: late.map(({ id }) => id) }] });
    const letter = await client.plans.get({ id: planIds[0] ?? '' });
    expect(letter.head).toMatchObject({ kind: 'CV', purpose: 'follow-up', addressees: ['Văn phòng Sở'] });
    expect(letter.tasks.map(({ content, note }) => [content, note])).toEqual([
      ['Ban hành quy chế', 'Quá hạn 10 ngày (hạn 31/01/2026)'],
    ]);
    expect(await office.list({ bucket: 'unanswered' })).toEqual([]);
    await client.plans.issue({ id: letter.head.key, number: '30', issued: '2026-02-10' });
    expect((await office.list({ bucket: 'unanswered' })).map(({ content }) => content)).toEqual(['Ban hành quy chế']);
    // The rows of the letter are not work of their own.
    expect(await office.list()).toHaveLength(2);
    await client.progress.record({ ids: [late[0]?.id ?? ''], day: '2026-02-10', status: 'in-progress' });
    expect(await office.list({ bucket: 'unanswered' })).toEqual([]);
  });
});

describe('the home page', () => {
  let office: FollowedOffice;
  beforeAll(async () => {
    office = await followedOffice('2026-01-05');
    await office.issue('2026-01-05', [
      { content: 'Một', time: 'Tháng 01/2026' },
      { content: 'Báo cáo', time: 'Ngày 15 hàng tháng', products: ['Báo cáo'] },
      { content: 'Ba', time: 'Theo Kế hoạch số 140/KH-UBND' },
      { content: 'Bốn', time: 'Thường xuyên' },
    ]);
    office.setDay('2026-02-12');
  });

  test('counts exactly what the list of the same name shows', async () => {
    const { rows, today } = await office.client.deadlines.home({});
    for (const bucket of BUCKETS.filter((one) => one !== 'open' && one !== 'all')) {
      const listed = await office.list({ bucket });
      expect(
        rows.filter((row) => inBucket(row, bucket, today)).map(({ id }) => id),
        bucket,
      ).toEqual(listed.map(({ id }) => id));
    }
  });

  test('counts the months of the year', async () => {
    const { months } = await office.client.deadlines.home({});
    expect(months[0]).toEqual({ month: 1, total: 2, done: 0, overdue: 2 });
    expect(months.reduce((sum, month) => sum + month.total, 0)).toBe(13);
  });
});
