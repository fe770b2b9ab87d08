// The trash: what was removed stands there for 90 days and comes back with everything that went with it.
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/contract.ts';
import type { TrashLine } from '../../../shared/contract/safety.ts';
import { createApp } from '../../../electron/app/app.ts';
import { createClient } from '../../../shared/contract/client.ts';
import { appWithSample, faultOf } from '../../support/test-app.ts';

const whole = async (client: Client): Promise<unknown> => await client.exchange.exportPack({});
const putBack = ({ commandId, what, id }: TrashLine): { commandId: string; what: TrashLine['what']; id: string } => ({
  commandId,
  what,
  id,
});

/** Restores the newest line of the trash. */
async function restoreNewest(client: Client): Promise<TrashLine> {
  const [line] = await client.safety.trash({});
  if (line === undefined) throw new Error('the trash is empty');
  await client.safety.restore(putBack(line));
  return line;
}

test('whatever is removed stands in the trash as one line and comes back whole', async () => {
  const { client, ports } = await appWithSample();
  expect(await client.safety.trash({})).toEqual([]);
  const list = await client.plans.list({});
  const views = await Promise.all(list.map(({ id }) => client.plans.get({ id })));
  const plan = views.find(({ groups, appendices }) => groups.length > 0 && appendices.length > 0);
  const withTargets = views.find(({ targets }) => targets.length > 0);
  if (plan === undefined || withTargets === undefined) throw new Error('the sample has too little');
  const [group] = plan.groups;
  const inGroup = plan.tasks.filter((task) => task.groupId === group?.id).length;
  const target = withTargets.targets[0]?.id ?? '';
  const acts: readonly (() => Promise<unknown>)[] = [
    () => client.taskGroups.remove({ id: group?.id ?? '' }),
    () => client.tasks.remove({ id: plan.tasks[1]?.id ?? '' }),
    () => client.outline.remove({ id: plan.outline[0]?.id ?? '' }),
    () => client.appendices.remove({ id: plan.appendices[0]?.id ?? '' }),
    () => client.targets.remove({ id: target }),
    () => client.targetSets.remove({ id: withTargets.targetSets[0]?.id ?? '' }),
    () => client.plans.remove({ id: plan.head.key }),
  ];
  const lines: TrashLine[] = [];
  for (const act of acts) {
    const [before, view] = [await whole(client), await client.plans.get({ id: plan.head.key })];
    await act();
    expect(await whole(client)).not.toEqual(before);
    lines.push(await restoreNewest(client));
    expect(await client.safety.trash({})).toEqual([]);
    // The very same rows, so that what points to them still does.
    expect(await client.plans.get({ id: plan.head.key })).toEqual(view);
    expect(JSON.stringify(await whole(client)).length).toBe(JSON.stringify(before).length);
  }
  expect(lines[0]).toMatchObject({
    what: 'task-group',
    name: group?.title,
    stood: [plan.head.subject],
    below: [{ what: 'task', count: inGroup }],
    actor: ports.actor,
    daysLeft: 90,
  });
  expect(lines[4]?.stood).toEqual([withTargets.head.subject, withTargets.targetSets[0]?.title]);
  expect(lines.at(-1)).toMatchObject({ what: 'plan', command: 'plans.remove', name: plan.head.subject });
  // Putting back is a step like any other.
  expect(await client.safety.undo({})).toEqual({ name: 'safety.restore' });
  expect((await client.safety.trash({}))[0]?.id).toBe(plan.head.key);
});

test('of many tasks removed at once each is a line of its own', async () => {
  const { client } = await appWithSample();
  const [plan] = await client.plans.list({});
  const { tasks } = await client.plans.get({ id: plan?.id ?? '' });
  const ids = tasks.slice(0, 3).map(({ id }) => id);
  await client.tasks.removeMany({ ids });
  const lines = await client.safety.trash({});
  expect(lines.map(({ id }) => id).sort()).toEqual([...ids].sort());
  await client.safety.restore(putBack(lines[1] as TrashLine));
  expect(await client.safety.trash({})).toHaveLength(2);
  expect(await faultOf(client.safety.restore(putBack(lines[1] as TrashLine)))).toMatchObject({ code: 'not-found' });
});

test('what it stood in, or leans on, must come back first and is named', async () => {
  const { client } = await appWithSample();
  const [plan] = await client.plans.list({});
  const id = plan?.id ?? '';
  const { tasks } = await client.plans.get({ id });
  const unit = await client.units.create({ kind: 'unit', name: 'Phòng Thử', aliases: [], members: [] });
  await client.tasks.revise({ id: tasks[0]?.id ?? '', patch: { coordinating: [{ unit: unit.id }] } });
  await client.tasks.remove({ id: tasks[0]?.id ?? '' });
  await client.units.remove({ id: unit.id });
  await client.plans.remove({ id });
  const [ofPlan, ofUnit, ofTask] = (await client.safety.trash({})) as [TrashLine, TrashLine, TrashLine];
  const needs = async (): Promise<unknown> => await faultOf(client.safety.restore(putBack(ofTask)));
  expect(await needs()).toMatchObject({ code: 'restore-first', what: expect.stringMatching(/plan|task-group/) });
  await client.safety.restore(putBack(ofPlan));
  expect(await needs()).toEqual({ code: 'restore-first', what: 'unit', name: 'Phòng Thử' });
  // Its name was given again meanwhile: the two could not be told apart.
  const other = await client.units.create({ kind: 'unit', name: 'phòng thử', aliases: [], members: [] });
  expect(await faultOf(client.safety.restore(putBack(ofUnit)))).toMatchObject({ code: 'name-taken' });
  await client.units.remove({ id: other.id });
  await client.safety.restore(putBack(ofUnit));
  await client.safety.restore(putBack(ofTask));
  expect((await client.plans.get({ id })).tasks).toHaveLength(tasks.length);
});

test('a task is not put back into a document that was issued meanwhile', async () => {
  const { client } = await appWithSample();
  const [plan] = await client.plans.list({});
  const id = plan?.id ?? '';
  await client.tasks.remove({ id: (await client.plans.get({ id })).tasks[0]?.id ?? '' });
  if ((await client.plans.get({ id })).head.state !== 'issued')
    await client.plans.issue({ id, number: '77', issued: '2026-03-05' });
  const [line] = await client.safety.trash({});
  expect(await faultOf(client.safety.restore(putBack(line as TrashLine)))).toMatchObject({ code: 'plan-issued' });
});

test('what undo took away is there too, also when it can no longer be done again', async () => {
  const { client } = await appWithSample();
  const [plan] = await client.plans.list({});
  const id = plan?.id ?? '';
  const fields = { content: 'Một việc mới' };
  await client.tasks.create({ planId: id, groupId: null, parentId: null, after: null, fields });
  await client.safety.undo({});
  expect(await client.safety.trash({})).toHaveLength(1);
  await client.safety.redo({});
  expect(await client.safety.trash({})).toEqual([]);
  await client.safety.undo({});
  await client.plans.revise({ id, patch: { number: '3' } });
  expect((await client.safety.trash({})).map(({ name }) => name)).toEqual(['Một việc mới']);
});

test('the trash lists ninety days; the day of the removal and the days left are told', async () => {
  const { client, app, ports } = await appWithSample();
  const [plan] = await client.plans.list({});
  await client.plans.remove({ id: plan?.id ?? '' });
  app.close();
  const removed = Date.parse(ports.now());
  const later =
    (days: number): (() => string) =>
    () =>
      new Date(removed + days * 86_400_000).toISOString();
  for (const [days, left] of [
    [30, [60]],
    [89.5, [1]],
    [91, []],
  ] as const) {
    const then = createApp({ ...ports, now: later(days) });
    const lines = await createClient(then).safety.trash({});
    expect(lines.map(({ daysLeft }) => daysLeft)).toEqual(left);
    then.close();
  }
});
