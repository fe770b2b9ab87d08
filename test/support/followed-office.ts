// An office with units and a clock of its own, and documents issued in it, for tests of what follows after the signature.
import type { FollowRow } from '../../shared/domain/follow-up.ts';
import { appOn, type TestApp } from './test-app.ts';

export type FollowedOffice = TestApp & {
  /** Names of units with their ids. */
  readonly units: Readonly<Record<string, string>>;
  /** Turns the clock to noon of a day. */
  readonly setDay: (day: string) => void;
  /** Issues a plan of a year with tasks; answers its id. */
  readonly issue: (issued: string, tasks: readonly NewTask[]) => Promise<string>;
  readonly list: (filter?: Parameters<TestApp['client']['deadlines']['list']>[0]) => Promise<readonly FollowRow[]>;
};

type NewTask = {
  readonly content: string;
  readonly time: string | null;
  readonly lead?: readonly string[];
  readonly products?: readonly string[];
};

const UNITS = ['Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Phòng Chuyển đổi số', 'Thanh tra Sở'];

export async function followedOffice(day: string): Promise<FollowedOffice> {
  let today = day;
  const app = appOn(undefined, undefined, () => new Date(`${today}T12:00:00`));
  const { client } = app;
  await client.office.create({
    organisation: {
      name: 'Sở Khoa học và Công nghệ',
      letterhead: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      parentLetterhead: 'UBND TỈNH SÔNG LAM',
      symbol: 'SKHCN',
      draftingSymbol: 'VP',
      place: 'Sông Lam',
    },
    unitNames: UNITS,
    recipientSet: null,
    signer: { name: 'Nguyễn Văn A', lines: ['GIÁM ĐỐC'] },
  });
  const known = (await client.organisation.get({})).units;
  const units = Object.fromEntries(known.map((unit) => [unit.name, unit.key]));
  let number = 10;
  return {
    ...app,
    units,
    setDay: (next) => {
      today = next;
    },
    issue: async (issued, tasks) => {
      const year = Number(issued.slice(0, 4));
      const { id } = await client.plans.create({ kind: 'KH', year, subject: `Cải cách hành chính năm ${year}` });
      for (const { content, time, lead = [UNITS[0] ?? ''], products = [] } of tasks) {
        await client.tasks.create({
          planId: id,
          groupId: null,
          parentId: null,
          after: null,
          fields: { content, time, products: [...products], lead: lead.map((name) => ({ unit: units[name] ?? '' })) },
        });
      }
      number += 1;
      await client.plans.issue({ id, number: String(number), issued });
      return id;
    },
    list: async (filter = { bucket: 'all' }) => (await client.deadlines.list(filter)).rows,
  };
}
