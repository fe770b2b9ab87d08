// The history of a record: who did what and when, in the clerk's words.
import { expect, test } from 'vitest';
import { foldEntries, type HistoryEntry } from '../../../shared/domain/history.ts';
import type { Client } from '../../../shared/contract/contract.ts';
import { contract, type Subject } from '../../../shared/contract/contract.ts';
import { safety as sentences } from '../../../renderer/i18n/vi-safety.ts';
import { history as words } from '../../../renderer/i18n/vi-history.ts';
import { describeRow, RECORDS } from '../../../shared/domain/row-words.ts';
import { appWithSample } from '../../support/test-app.ts';

async function historyOf(client: Client, what: 'plan' | 'task' | 'unit', id: string): Promise<readonly HistoryEntry[]> {
  return (await client.safety.history({ what, id, limit: 50 })).entries;
}

test('the history of a plan tells every change in it and in what stands below it, newest first', async () => {
  const { client, ports } = await appWithSample();
  const [plan, other] = await client.plans.list({});
  const id = plan?.id ?? '';
  const view = await client.plans.get({ id });
  const [task] = view.tasks;
  const [appendix] = view.appendices;
  const { units } = await client.organisation.get({});
  const led = JSON.stringify(task?.lead);
  const unit = units.find((one) => one.kind === 'unit' && !led.includes(one.key));
  const fields = {
    id: task?.id ?? '',
    patch: { time: 'Quý IV/2026', products: ['Báo cáo'], lead: [{ unit: unit?.key ?? '' }] },
  };
  await client.plans.revise({ id, patch: { number: '12', recipients: ['Lãnh đạo Sở'] } });
  await client.tasks.revise(fields);
  if (appendix !== undefined)
    await client.appendices.reviseColumn({ id: appendix.id, table: 0, column: 1, patch: { title: 'Việc phải làm' } });
  await client.plans.revise({ id: other?.id ?? '', patch: { number: '99' } });

  const entries = await historyOf(client, 'plan', id);
  expect(entries.map((entry) => entry.command)).toEqual([
    'appendices.reviseColumn',
    'tasks.revise',
    'plans.revise',
    'office.takeSample',
  ]);
  expect(entries.every(({ actor, at }) => actor === ports.actor && !Number.isNaN(Date.parse(at)))).toBe(true);
  const [columns, ofTask, ofPlan, first] = entries;
  expect(columns?.touched).toMatchObject([{ what: 'appendix', act: 'changed', fields: [{ field: 'columns' }] }]);
  expect(columns?.touched[0]?.fields[0]?.after).toContain('Việc phải làm');
  expect(ofTask?.touched).toMatchObject([{ what: 'task', id: task?.id, name: task?.content.split('\n')[0] }]);
  expect(ofTask?.touched[0]?.fields).toContainEqual({ field: 'time', before: task?.time, after: 'Quý IV/2026' });
  expect(ofTask?.touched[0]?.fields.find(({ field }) => field === 'lead')?.after).toBe(unit?.name);
  expect(ofPlan?.touched[0]?.fields).toContainEqual({ field: 'number', before: plan?.number ?? null, after: '12' });
  // The other documents of the same command are not this one's history.
  expect(first?.touched.map(({ what, act, id: of }) => ({ what, act, of }))).toEqual([
    { what: 'plan', act: 'added', of: id },
  ]);

  expect((await historyOf(client, 'task', task?.id ?? '')).map(({ command }) => command)).toEqual([
    'tasks.revise',
    'office.takeSample',
  ]);
  const page = await client.safety.history({ what: 'plan', id, limit: 2 });
  expect(page).toEqual({ entries: entries.slice(0, 2), more: true });
});

test('a record that is gone keeps its history, and the names it knew', async () => {
  const { client } = await appWithSample();
  const { id } = await client.units.create({ kind: 'unit', name: 'Phòng Thử', aliases: ['PT'], members: [] });
  const [plan] = await client.plans.list({});
  const [task] = (await client.plans.get({ id: plan?.id ?? '' })).tasks;
  await client.tasks.revise({ id: task?.id ?? '', patch: { lead: [{ unit: id }] } });
  await client.tasks.remove({ id: task?.id ?? '' });
  await client.units.remove({ id });
  const [removed, revised] = await historyOf(client, 'task', task?.id ?? '');
  expect(removed?.touched).toMatchObject([{ what: 'task', act: 'removed' }]);
  expect(revised?.touched[0]?.fields.find(({ field }) => field === 'lead')?.after).toBe('Phòng Thử');
  expect((await historyOf(client, 'unit', id)).map(({ command }) => command)).toEqual(['units.remove', 'units.create']);
  await client.safety.undo({});
  expect((await historyOf(client, 'unit', id))[0]).toMatchObject({
    command: 'safety.undo',
    touched: [{ act: 'added' }],
  });
});

test('the log of the book tells the last commands of everybody, of one person, of one day', async () => {
  const { client, ports } = await appWithSample();
  const [plan] = await client.plans.list({});
  await client.plans.revise({ id: plan?.id ?? '', patch: { number: '12' } });
  const all = { actor: null, from: null, to: null, limit: 10 };
  const names = async (
    filter: Partial<typeof all> | { readonly actor: string } | { readonly from: string },
  ): Promise<readonly string[]> =>
    (await client.safety.log({ ...all, ...filter })).entries.map(({ command }) => command);
  expect(await names({})).toEqual(['plans.revise', 'office.takeSample']);
  expect(await client.safety.log({ ...all, limit: 1 })).toMatchObject({
    more: true,
    actors: [ports.actor],
    entries: [{ touched: [{ what: 'plan', name: plan?.subject, fields: [{ field: 'number', after: '12' }] }] }],
  });
  expect(await names({ actor: ports.actor })).toHaveLength(2);
  expect(await names({ actor: 'somebody else' })).toEqual([]);
  expect(await names({ from: '2099-01-01T00:00:00.000Z' })).toEqual([]);
});

const entry = (minute: number, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  commandId: `c${minute}`,
  command: 'tasks.revise',
  at: `2026-03-05T08:${String(minute).padStart(2, '0')}:00Z`,
  actor: 'a',
  first: minute,
  last: minute,
  touched: [{ what: 'task', id: 't', name: 'x', act: 'changed', below: 0, fields: [] }],
  more: 0,
  ...change,
});
const folds = (entries: readonly HistoryEntry[]): readonly number[] =>
  foldEntries(entries, (iso) => Date.parse(iso)).map(({ older }) => older.length);

test('the same done to the same record by the same person within minutes is one line', () => {
  expect(folds([entry(9), entry(6), entry(2)])).toEqual([2]);
  expect(folds([entry(9), entry(3)])).toEqual([0, 0]);
  expect(folds([entry(9), entry(8, { actor: 'b' })])).toEqual([0, 0]);
  expect(folds([entry(9), entry(8, { command: 'tasks.move' })])).toEqual([0, 0]);
  expect(folds([entry(9), entry(8, { touched: [] })])).toEqual([0, 0]);
});

test('every command has its name, and every field told of has one', async () => {
  const names = sentences.command as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const missing: string[] = [];
  for (const subject of Object.keys(contract) as Subject[])
    for (const [verb, call] of Object.entries(await contract[subject]()))
      if (call.kind === 'command' && names[subject]?.[verb] === undefined) missing.push(`${subject}.${verb}`);
  expect(missing).toEqual([]);
  const sides = [
    { role: 'addressee', side: 'lead' },
    { role: 'recipient', side: 'coordinating' },
  ];
  const fields = Object.keys(RECORDS).flatMap((table) =>
    sides.flatMap((row) => Object.keys(describeRow(table, row, () => ''))),
  );
  expect([...new Set(fields)].filter((field) => !Object.hasOwn(words.history.field, field))).toEqual([]);
});
