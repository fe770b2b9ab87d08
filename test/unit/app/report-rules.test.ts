// The report calendar over the contract: what is due, by whose rule, and what was made of it.
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ReportRuleSpec } from '../../../shared/domain/reports/rules.ts';
import { followedOffice } from '../../support/followed-office.ts';
import { faultOf } from '../../support/test-app.ts';

const monthly = (since: string | null = null): ReportRuleSpec => ({
  kind: 'cycle',
  every: 'month',
  due: { day: 15, month: 'last', before: true },
  window: 'decree',
  since,
  until: null,
});
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

test('rules are kept, changed field by field, moved, removed and taken back; the reports due follow', async () => {
  const { client, setDay, dataFile, issue } = await followedOffice('2026-06-20');
  const rules = async (): Promise<readonly string[]> => (await client.reportRules.list({})).map(({ name }) => name);
  const due = async (): Promise<readonly string[]> =>
    (await client.reportRules.due(YEAR)).lines.map(
      ({ name, period, due: day, late }) => `${name} ${period} ${day} ${late}`,
    );

  const fields = { name: '  Báo cáo tháng ', rule: monthly('2026-05-01'), receiver: 'UBND tỉnh', via: '' };
  const { id } = await client.reportRules.create({ fields });
  expect((await client.reportRules.list({}))[0]).toMatchObject({
    name: 'Báo cáo tháng',
    planId: null,
    via: null,
    standing: 'asks',
  });
  expect((await due()).slice(0, 3)).toEqual([
    'Báo cáo tháng 2026-05 2026-05-14 37',
    'Báo cáo tháng 2026-06 2026-06-14 6',
    'Báo cáo tháng 2026-07 2026-07-14 0',
  ]);
  const owed = async (): Promise<readonly string[]> =>
    (await client.reportRules.owed({})).lines.map(({ period }) => period);
  expect(await owed()).toEqual(['2026-05', '2026-06']);

  // The office settles whether the 15th itself is in time; the figures stay those of the decree.
  await client.calendar.setRule({ beforeIncludesDay: true });
  expect((await client.reportRules.due(YEAR)).lines[0]).toMatchObject({
    due: '2026-05-15',
    window: { from: '2026-04-15', to: '2026-05-14' },
  });

  // A patch leaves what it does not name.
  await client.reportRules.revise({ id, patch: { name: 'Báo cáo CCHC tháng' } });
  expect((await client.reportRules.list({}))[0]).toMatchObject({
    receiver: 'UBND tỉnh',
    rule: monthly('2026-05-01'),
    active: true,
  });
  await client.reportRules.revise({ id, patch: { active: false } });
  expect(await due()).toEqual([]);
  await client.safety.undo({});
  expect(await due()).toHaveLength(8);

  const once: ReportRuleSpec = { kind: 'once', from: '2026-01-01', to: '2026-06-30', due: '2026-07-05', before: false };
  const { ids } = await client.reportRules.createMany({
    planId: null,
    rules: [
      { name: 'Đột xuất', rule: once },
      { name: 'Khác', rule: monthly() },
    ],
  });
  await client.reportRules.move({ id: ids[1] ?? '', after: null });
  expect(await rules()).toEqual(['Khác', 'Báo cáo CCHC tháng', 'Đột xuất']);
  await client.reportRules.remove({ id: ids[1] ?? '' });
  await client.safety.undo({});
  expect(await rules()).toEqual(['Khác', 'Báo cáo CCHC tháng', 'Đột xuất']);
  await client.safety.undo({});
  await client.safety.undo({});
  expect(await rules()).toEqual(['Báo cáo CCHC tháng']);

  // What was made of a report stands with it; an issued one is owed no longer, and late until the day it was issued.
  const report = await issue('2026-05-20', []);
  const db = new Database(dataFile);
  db.exec(
    `BEGIN IMMEDIATE;
     INSERT INTO commands (id, name, at, actor) VALUES ('c', 'test', '2026-05-20T00:00:00Z', 'x');
     UPDATE current_command SET command_id = 'c';
     INSERT INTO reports (id, plan_id, rule_id, period, window_from, window_to)
       VALUES ('r', '${report}', '${id}', '2026-05', '2026-04-15', '2026-05-14');
     UPDATE current_command SET command_id = NULL;
     COMMIT`,
  );
  db.close();
  expect((await client.reportRules.due(YEAR)).lines[0]).toMatchObject({
    late: 5,
    report: { id: 'r', planId: report, state: 'issued', closed: false, issued: '2026-05-20' },
  });
  expect(await owed()).toEqual(['2026-06']);
  setDay('2026-08-01');
  expect(await owed()).toEqual(['2026-06', '2026-07', '2026-08']);
});

test('a document asks from its day to the end of its year, until another replaces it or it is gone', async () => {
  const { client, issue } = await followedOffice('2026-06-20');
  const task = { content: 'Báo cáo kết quả', time: 'Trước ngày 15 hằng tháng' };
  const planId = await issue('2026-03-20', [task]);
  const [proposed, ...others] = await client.reportRules.suggest({ planId });
  expect(others).toEqual([]);
  expect(proposed).toMatchObject({ name: 'Báo cáo tháng', rule: monthly(), known: false });
  await client.reportRules.createMany({ planId, rules: [{ name: 'Báo cáo tháng', rule: monthly() }] });
  expect((await client.reportRules.suggest({ planId }))[0]?.known).toBe(true);
  const periods = async (): Promise<readonly string[]> =>
    (await client.reportRules.due({ from: '2026-01-01', to: '2027-12-31' })).lines.map(({ period }) => period);
  expect((await periods()).at(0)).toBe('2026-04');
  expect((await periods()).at(-1)).toBe('2026-12');
  expect((await client.reportRules.due(YEAR)).lines[0]?.planLabel).toMatch(/^KẾ HOẠCH \d+\/KH-SKHCN$/i);

  const draft = await client.plans.amend({ id: planId, relation: 'replaces' });
  await client.reportRules.create({ planId: draft.id, fields: { name: 'Báo cáo của kế hoạch mới', rule: monthly() } });
  expect((await client.reportRules.list({})).map(({ standing }) => standing).toSorted()).toEqual(['asks', 'waiting']);
  await client.plans.issue({ id: draft.id, number: '77', issued: '2026-06-01' });
  expect((await client.reportRules.list({ planId }))[0]?.standing).toBe('replaced');
  expect((await periods()).length).toBe(7);
  await client.plans.remove({ id: draft.id });
  expect((await periods()).length).toBe(9);
  await client.plans.remove({ id: planId });
  expect(await client.reportRules.list({})).toEqual([]);
  await client.safety.undo({});
  expect(await client.reportRules.list({})).toHaveLength(1);
});

test('what cannot be is refused at its field, and nothing changes', async () => {
  const { client } = await followedOffice('2026-06-20');
  const flaws = async (name: string, rule: unknown): Promise<readonly string[]> => {
    const fault = await faultOf(client.reportRules.create({ fields: { name, rule: rule as ReportRuleSpec } }));
    return fault.code === 'input-invalid' ? fault.flaws.map(({ path, reason }) => `${path} ${reason}`) : [];
  };
  const day32 = { ...monthly(), due: { day: 32, month: 'last', before: true } };
  expect(await flaws('A', day32)).toEqual(['fields.rule.due.day not-a-month-day']);
  expect(await flaws(' ', monthly())).toEqual(['fields.name empty']);
  const once = { kind: 'once', from: '2026-07-01', to: '2026-06-30', due: '2026-07-05', before: true };
  expect(await flaws('A', once)).toEqual(['fields.rule.to to-before-from']);
  const days = { kind: 'days', days: [{ day: '02-30', covers: 'Q1' }], before: true, window: 'decree' };
  expect(await flaws('A', days)).toEqual(['fields.rule.days.0.day not-a-day']);
  expect(await client.reportRules.list({})).toEqual([]);
  expect(await faultOf(client.reportRules.remove({ id: 'x' }))).toMatchObject({
    code: 'not-found',
    what: 'report-rule',
  });
  expect((await faultOf(client.reportRules.create({ planId: 'x', fields: { name: 'A', rule: monthly() } }))).code).toBe(
    'not-found',
  );
});
