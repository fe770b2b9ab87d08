// Versions of a document: read exactly as they were, without a trace, and put back.
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/contract.ts';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

type Act = (client: Client, view: PlanView) => Promise<unknown>;
const first = <T>(list: readonly T[], use: (one: T) => Promise<unknown>): Promise<unknown> =>
  list[0] === undefined ? Promise.resolve() : use(list[0]);

const ACTS: readonly Act[] = [
  (client, { head }) =>
    client.plans.revise({
      id: head.key,
      patch: { number: `${head.recipients.length}`, recipients: ['A', ...head.recipients] },
    }),
  (client, { head }) =>
    client.taskGroups.create({ planId: head.key, after: null, group: { title: 'Nhóm mới', numbering: 'point' } }),
  (client, { groups }) => first(groups, ({ id }) => client.taskGroups.remove({ id })),
  (client, { tasks, groups }) =>
    first(tasks, ({ id }) =>
      client.tasks.move({ id, groupId: groups.at(-1)?.id ?? null, parentId: null, after: null }),
    ),
  (client, { tasks }) =>
    first(tasks, ({ id }) =>
      client.tasks.revise({ id, patch: { lead: [{ phrase: 'Cụm từ', role: 'việc riêng' }], products: ['x', 'y'] } }),
    ),
  (client, { head }) =>
    client.tasks.createMany({
      planId: head.key,
      groupId: null,
      after: null,
      groups: [
        { title: 'Từ bảng dán', tasks: [{ fields: { content: 'Việc dán' }, subtasks: [{ content: 'Việc con' }] }] },
      ],
    }),
  (client, { tasks }) =>
    client.tasks.removeMany({
      ids: tasks
        .slice(0, 2)
        .map(({ id }) => id)
        .concat('gone'),
    }),
  (client, { appendices }) => first(appendices, ({ id }) => client.appendices.duplicate({ id })),
  (client, { appendices }) => first(appendices, ({ id }) => client.appendices.remove({ id })),
  (client, { appendices }) =>
    first(appendices, ({ id }) =>
      client.appendices.createColumn({ id, table: 0, at: 1, column: { field: 'note', title: 'Ghi chú', widthMm: 20 } }),
    ),
  (client, { head }) =>
    client.targetSets.create({ planId: head.key, after: null, set: { title: 'Bảng', mandate: null } }),
  (client, { targetSets }) => first(targetSets, ({ id }) => client.targetSets.remove({ id })),
  (client) => client.safety.undo({}),
  (client) => client.safety.redo({}),
  // Elsewhere in the book: units and documents the plan leans on, and another plan.
  (client) =>
    client.organisation
      .get({})
      .then(({ units }) =>
        first(units, ({ key, name }) => client.units.revise({ key, patch: { name: `${name} mới` } })),
      ),
  (client, { head }) =>
    client.plans.list({}).then((list) =>
      first(
        list.filter(({ id }) => id !== head.key),
        ({ id }) => client.plans.remove({ id }),
      ),
    ),
];

/** Everything in the file, row by row. */
function wholeFile({ dataFile }: TestApp): unknown {
  const db = new Database(dataFile, { readonly: true });
  const tables = db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => [table, db.prepare(`SELECT rowid AS place, * FROM ${table}`).all()]);
  db.close();
  return rows;
}

const lastOf = async (client: Client, id: string): Promise<number> =>
  (await client.safety.history({ what: 'plan', id, limit: 1 })).entries[0]?.last ?? 0;

test('a document read as of a command is the one that was read right after it, and reading leaves no trace', async () => {
  const made = await appWithSample();
  const { client } = made;
  const list = await client.plans.list({});
  const views = await Promise.all(list.map(({ id }) => client.plans.get({ id })));
  const id = views.find(({ groups, appendices }) => groups.length > 0 && appendices.length > 0)?.head.key ?? '';
  const read = (): Promise<PlanView> => client.plans.get({ id });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(ACTS.length - 1), { minLength: 4, maxLength: 9 }), async (indexes) => {
      const known = new Map<number, PlanView>();
      known.set(await lastOf(client, id), await read());
      for (const index of indexes) {
        await ACTS[index]?.(client, await read()).catch(() => undefined);
        known.set(await lastOf(client, id), await read());
      }
      const before = wholeFile(made);
      for (const [seq, view] of known) expect((await client.safety.version({ planId: id, seq })).plan).toEqual(view);
      expect(wholeFile(made)).toEqual(before);

      // Any of them can be put back, with its very rows, and that is a step like any other.
      const [seq = 0, view] = [...known][Math.floor(known.size / 2)] ?? [];
      const now = await read();
      await client.safety.restoreVersion({ planId: id, seq });
      expect(await read()).toEqual(view);
      if (JSON.stringify(now) !== JSON.stringify(view)) {
        await client.safety.undo({});
        expect(await read()).toEqual(now);
      }
    }),
    { numRuns: 3 },
  );
});

test('a version names the units that were renamed or removed since, and keeps the state of today when put back', async () => {
  const { client } = await appWithSample();
  const [plan] = await client.plans.list({});
  const id = plan?.id ?? '';
  const { tasks } = await client.plans.get({ id });
  const unit = await client.units.create({ kind: 'unit', name: 'Phòng Thử', aliases: [], members: [] });
  const task = tasks[0]?.id ?? '';
  await client.tasks.revise({ id: task, patch: { lead: [{ unit: unit.id }] } });
  const seq = await lastOf(client, id);
  await client.tasks.revise({ id: task, patch: { lead: [] } });
  await client.units.remove({ id: unit.id });
  await client.plans.submit({ id });
  const version = await client.safety.version({ planId: id, seq });
  expect(version.names[unit.id]).toBe('Phòng Thử');
  expect(version.plan.head.state).toBe('draft');
  expect(await faultOf(client.safety.restoreVersion({ planId: id, seq }))).toEqual({
    code: 'restore-first',
    what: 'unit',
    name: 'Phòng Thử',
  });
  const [ofUnit] = await client.safety.trash({});
  await client.safety.restore({ commandId: ofUnit?.commandId ?? '', what: 'unit', id: unit.id });
  await client.safety.restoreVersion({ planId: id, seq });
  const now = await client.plans.get({ id });
  expect(now.tasks.find((one) => one.id === task)?.lead).toEqual([{ unit: unit.id, role: null }]);
  expect(now.head.state).toBe('waiting');
  await client.plans.issue({ id, number: '77', issued: '2026-03-05' });
  expect(await faultOf(client.safety.restoreVersion({ planId: id, seq }))).toMatchObject({ code: 'plan-issued' });
});
