// The lists of follow-up as the book answers them: a line of a grouping opens exactly its rows, also where no unit leads or no day is set.
import { expect, test } from 'vitest';
import { readFilterPairs, workAddress } from '../../../shared/domain/follow-filter-address.ts';
import { gathered, narrowedTo, partOf } from '../../../shared/domain/follow-narrowing.ts';
import { FollowFilterSchema, GROUPINGS, NO_UNIT } from '../../../shared/domain/follow-up.ts';
import { followedOffice } from '../../support/followed-office.ts';

test('every line of every grouping opens the rows it counts, through its address', async () => {
  const office = await followedOffice('2026-01-05');
  await office.issue('2026-01-05', [
    { content: 'Báo cáo tháng', time: 'Ngày 15 hàng tháng', lead: ['Văn phòng Sở', 'Thanh tra Sở'] },
    { content: 'Rà soát', time: 'Tháng 3/2026', lead: [] },
    { content: 'Theo hướng dẫn', time: 'Theo hướng dẫn của cấp trên', lead: ['Phòng Chuyển đổi số'] },
  ]);
  office.setDay('2026-04-20');
  const asked = FollowFilterSchema.parse({ bucket: 'all' });
  const rows = await office.list(asked);
  expect(rows).toHaveLength(14);
  for (const grouping of GROUPINGS)
    for (const group of gathered(rows, asked, grouping, (unit) => unit)) {
      const filter = readFilterPairs(new URLSearchParams(workAddress(group.filter).split('?')[1] ?? ''));
      expect(await office.list(filter)).toEqual(group.rows);
      const late = narrowedTo(filter, 'overdue') ?? filter;
      expect(await office.list(late)).toHaveLength(partOf(group.tally, 'overdue'));
    }
  const { units } = office;
  const nobody = await office.list({ bucket: 'all', units: [NO_UNIT] });
  expect(nobody.map(({ content }) => content)).toEqual(['Rà soát']);
  const either = await office.list({ bucket: 'all', units: [NO_UNIT, units['Phòng Chuyển đổi số'] ?? ''] });
  expect(either).toHaveLength(2);
  expect(await office.list({ bucket: 'all', undated: true })).toMatchObject([{ waits: 'guidance' }]);
});
