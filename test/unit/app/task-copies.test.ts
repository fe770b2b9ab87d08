// Tasks copied between plans, and the task that serves two plans.
import { expect, test } from 'vitest';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { appWithSample, faultOf } from '../../support/test-app.ts';

const FIELDS = { time: 'Quý I', products: ['Báo cáo'], lead: [{ phrase: 'Văn phòng Sở', role: 'tổng hợp' }] };

test('tasks are copied with sub-tasks and fields; a shared one changes in all plans but the issued ones', async () => {
  const { client } = await appWithSample();
  const plans = await client.plans.list({});
  const make = async (subject: string): Promise<string> =>
    (await client.plans.create({ kind: 'KH', year: 2026, subject })).id;
  const get = (id: string): Promise<PlanView> => client.plans.get({ id });
  const [one, two, three] = [await make('Một'), await make('Hai'), await make('Ba')];
  const place = { planId: one, groupId: null, parentId: null, after: null };
  const { id: task } = await client.tasks.create({ ...place, fields: { content: 'Rà soát', ...FIELDS } });
  const { id: below } = await client.tasks.create({ ...place, parentId: task, fields: { content: 'Thống kê' } });
  const { id: other } = await client.tasks.create({ ...place, after: task, fields: { content: 'Báo cáo' } });

  // As tasks of their own.
  const own = await client.tasks.copy({ ids: [task, below, other], planId: two, groupId: null, shared: false });
  expect(own.ids).toHaveLength(2);
  const copied = (await get(two)).tasks;
  expect(copied.map(({ content, parentId }) => [content, parentId])).toEqual(
    expect.arrayContaining([
      ['Rà soát', null],
      ['Thống kê', own.ids[0]],
      ['Báo cáo', null],
    ]),
  );
  expect(copied.find(({ id }) => id === own.ids[0])).toMatchObject({ ...FIELDS, shared: null });
  await client.tasks.revise({ id: task, patch: { time: 'Quý II' } });
  expect((await get(two)).tasks.map(({ time }) => time)).not.toContain('Quý II');

  // As one task; a second time it is there already.
  const { id: groupId } = await client.taskGroups.create({
    planId: three,
    after: null,
    group: { title: 'Nhóm', numbering: 'point' },
  });
  const shared = { ids: [task, other], planId: three, groupId, shared: true };
  const twins = await client.tasks.copy(shared);
  expect(await client.tasks.copy(shared)).toEqual({ ids: [], skipped: 2 });
  const { sharing } = await get(one);
  expect(sharing.map(({ taskId }) => taskId).toSorted()).toEqual([task, below, other].toSorted());
  expect(new Set(sharing.map(({ planId }) => planId))).toEqual(new Set([three]));
  await client.tasks.revise({ id: twins.ids[0] ?? '', patch: { content: 'Rà soát TTHC', products: ['Tờ trình'] } });
  await client.tasks.reviseMany({ changes: [{ id: below, patch: { note: 'Hằng quý' } }], added: null });
  expect((await get(one)).tasks.find(({ id }) => id === task)).toMatchObject({
    content: 'Rà soát TTHC',
    products: ['Tờ trình'],
  });
  const twin = (await get(three)).tasks.find(({ parentId }) => parentId === twins.ids[0]);
  expect(twin?.note).toBe('Hằng quý');
  expect(twin?.groupId).toBe(groupId);
  // One command, so one step back.
  await client.safety.undo({});
  expect((await get(three)).tasks.find(({ id }) => id === twin?.id)?.note).toBeNull();
  await client.safety.redo({});

  // What is issued stays as it was signed, and takes no new tasks.
  await client.plans.issue({ id: three, number: '90', issued: '2026-03-05' });
  await client.tasks.revise({ id: other, patch: { content: 'Báo cáo quý' } });
  expect((await get(three)).tasks.map(({ content }) => content)).toEqual(
    expect.arrayContaining(['Báo cáo', 'Thống kê']),
  );
  expect(await faultOf(client.tasks.copy({ ...shared, shared: false, groupId: null }))).toMatchObject({
    code: 'plan-issued',
  });
  await client.plans.withdraw({ id: three });

  // Separated, each goes its own way; nobody is left sharing with nobody.
  await client.tasks.unlink({ id: task });
  await client.tasks.revise({ id: task, patch: { content: 'Riêng' } });
  expect((await get(three)).tasks.map(({ content }) => content)).toContain('Rà soát TTHC');
  expect((await get(three)).sharing.map(({ taskId }) => taskId)).toEqual([twins.ids[1]]);
  expect(await faultOf(client.tasks.copy({ ids: ['x'], planId: two, groupId: null, shared: false }))).toMatchObject({
    code: 'not-found',
    what: 'task',
  });
  expect(
    await faultOf(client.tasks.copy({ ids: [task], planId: plans[0]?.id ?? '', groupId, shared: false })),
  ).toMatchObject({ flaws: [{ reason: 'other-plan' }] });
});
