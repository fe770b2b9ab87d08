// Taking back and doing again: any command, in order, across restarts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '../../../electron/app/app.ts';
import { machinePorts } from '../../../electron/app/machine.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { Client } from '../../../shared/contract/contract.ts';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';

function open(folder: string): { readonly client: Client; readonly close: () => void } {
  const jobs = { run: () => Promise.resolve({ bytes: null }), stop: () => undefined, close: () => undefined };
  const files = {
    pickTargets: () => Promise.resolve(null),
    pickDataFile: () => Promise.resolve(null),
    offer: () => null,
    open: async () => undefined,
    reveal: async () => undefined,
  };
  const app = createApp(
    machinePorts({ dataFile: join(folder, 'so.db'), resources: join(ROOT, 'resources'), jobs, files }),
  );
  return { client: createClient(app), close: app.close };
}

async function withSample(
  work: (client: Client, planId: string, folder: string, close: () => void) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const { client, close } = open(folder);
  await client.office.takeSample({});
  const [plan] = await client.plans.list({});
  try {
    await work(client, plan?.id ?? '', folder, close);
  } finally {
    close();
  }
}

const whole = async (client: Client): Promise<unknown> => await client.exchange.exportPack({});

test('the beginning of a data file is not taken back', () =>
  withSample(async (client) => {
    expect(await client.safety.steps({})).toEqual({ undo: null, redo: null });
    expect(await client.safety.undo({})).toEqual({ name: null });
    expect(await client.plans.list({})).toHaveLength(5);
  }));

test('a removed plan comes back with everything in it, and goes again', () =>
  withSample(async (client, planId) => {
    const before = await whole(client);
    const view = await client.plans.get({ id: planId });
    await client.plans.remove({ id: planId });
    const without = await whole(client);
    expect(await client.safety.steps({})).toEqual({ undo: 'plans.remove', redo: null });
    expect(await client.safety.undo({})).toEqual({ name: 'plans.remove' });
    expect(await whole(client)).toEqual(before);
    // The very same rows, so that what points to them still does.
    expect(await client.plans.get({ id: planId })).toEqual(view);
    expect(await client.safety.redo({})).toEqual({ name: 'plans.remove' });
    expect(await whole(client)).toEqual(without);
  }));

test('a new change after taking back ends what could be done again', () =>
  withSample(async (client, planId) => {
    await client.plans.revise({ id: planId, patch: { number: '7' } });
    await client.safety.undo({});
    await client.plans.revise({ id: planId, patch: { number: '8' } });
    expect(await client.safety.steps({})).toEqual({ undo: 'plans.revise', redo: null });
    expect(await client.safety.redo({})).toEqual({ name: null });
    expect((await client.plans.get({ id: planId })).head.number).toBe('8');
  }));

test('what was done before a restart can be taken back after it', () =>
  withSample(async (client, planId, folder, close) => {
    const before = await whole(client);
    await client.plans.revise({ id: planId, patch: { subject: 'Đổi trích yếu' } });
    await client.plans.revise({ id: planId, patch: { recipients: [] } });
    close();
    const again = open(folder);
    await again.client.safety.undo({});
    await again.client.safety.undo({});
    expect(await whole(again.client)).toEqual(before);
    again.close();
  }));

test('a step of undo is itself in the change log, under its own name', () =>
  withSample(async (client, planId) => {
    await client.plans.revise({ id: planId, patch: { number: '7' } });
    const number = async (): Promise<string | null> => (await client.plans.get({ id: planId })).head.number;
    for (const expected of [null, '7', null]) {
      await (expected === null ? client.safety.undo({}) : client.safety.redo({}));
      expect(await number()).toBe(expected);
    }
  }));

type Act = (client: Client, planId: string) => Promise<unknown>;

const ACTS: readonly Act[] = [
  (client, id) => client.plans.revise({ id, patch: { number: '12', recipients: ['A', 'B'], taskPlacement: 'inline' } }),
  (client, id) =>
    client.taskGroups.create({ planId: id, after: null, group: { title: 'Nhóm mới', numbering: 'point' } }),
  async (client, id) => {
    const [group] = (await client.plans.get({ id })).groups;
    if (group !== undefined) await client.taskGroups.remove({ id: group.id });
  },
  async (client, id) => {
    const [task] = (await client.plans.get({ id })).tasks;
    if (task !== undefined)
      await client.tasks.revise({
        id: task.id,
        patch: { lead: [{ phrase: 'Cụm từ', role: 'việc riêng' }], products: ['x', 'y'] },
      });
  },
  async (client, id) => {
    const task = (await client.plans.get({ id })).tasks.at(-1);
    if (task !== undefined) await client.tasks.move({ id: task.id, groupId: null, parentId: null, after: null });
  },
  (client, id) =>
    client.outline.create({ planId: id, after: null, node: { level: 'dash', title: null, text: 'gạch' } }),
  async (client, id) => {
    const [appendix] = (await client.plans.get({ id })).appendices;
    if (appendix !== undefined) await client.appendices.remove({ id: appendix.id });
  },
  (client, id) => client.targetSets.create({ planId: id, after: null, set: { title: 'Bảng', mandate: null } }),
];

test('after any commands, taking all back gives the beginning, and doing all again gives the end', async () => {
  const chosen = fc.array(fc.nat(ACTS.length - 1), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(chosen, (indexes) =>
      withSample(async (client, planId) => {
        const before = await whole(client);
        for (const index of indexes) await ACTS[index]?.(client, planId);
        const after = await whole(client);
        let steps = 0;
        while ((await client.safety.undo({})).name !== null) steps += 1;
        expect(await whole(client)).toEqual(before);
        for (let step = 0; step < steps; step += 1) await client.safety.redo({});
        expect(await whole(client)).toEqual(after);
      }),
    ),
    { numRuns: 5 },
  );
});
