// What the application answers to calls that cannot be carried out, and when it says that something changed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { Client } from '../../../shared/contract/contract.ts';
import { SAMPLE_FILE } from '../../support/sample.ts';
import { appOn, appWithSample, faultOf } from '../../support/test-app.ts';

const OFFICE = {
  name: 'Sở A',
  letterhead: 'SỞ A',
  parentLetterhead: null,
  symbol: 'SA',
  draftingSymbol: 'VP',
  place: 'Sông Lam',
};

/** The plan of the sample whose subject has a phrase. */
async function planWith(client: Client, phrase: string): Promise<PlanView> {
  const found = (await client.plans.list({})).find((plan) => plan.subject.includes(phrase));
  return client.plans.get({ id: found?.id ?? '' });
}

describe('a call that is not understood', () => {
  test.each(['plans.nothing', 'nothing.list', '', '__proto__.list', 'plans.constructor'])(
    '«%s» is an unknown call, and opens no file',
    async (name) => {
      const { app } = appOn();
      expect(await app.call(name, {})).toEqual({ ok: false, fault: { code: 'call-unknown', name } });
    },
  );

  test('tells every wrong field by its path', async () => {
    const { app } = await appWithSample();
    const reply = await app.call('plans.create', { kind: 'KH', year: 1800, subject: ' ', extra: 1 });
    const flaws = !reply.ok && reply.fault.code === 'input-invalid' ? reply.fault.flaws : [];
    expect(flaws.map((flaw) => flaw.path).sort()).toEqual(['', 'subject', 'year']);
    expect(flaws).toContainEqual({ path: 'subject', reason: 'empty' });
  });

  test('tells the path inside a list', async () => {
    const { app } = await appWithSample();
    const unit = { kind: 'unit', name: 'A', aliases: ['B', ''], members: [] };
    expect(await app.call('units.create', unit)).toEqual({
      ok: false,
      fault: { code: 'input-invalid', flaws: [{ path: 'aliases.1', reason: 'empty' }] },
    });
  });

  test.each([null, undefined, 42, 'text', []])('refuses %j for input', async (input) => {
    const { app } = await appWithSample();
    expect(await app.call('plans.list', input)).toMatchObject({ ok: false, fault: { code: 'input-invalid' } });
  });
});

describe('a call about what is not there', () => {
  const patch = {};
  test.each([
    ['plan', 'plans.get', { id: 'x' }],
    ['plan', 'plans.revise', { id: 'x', patch }],
    ['plan', 'plans.remove', { id: 'x' }],
    ['unit', 'units.revise', { key: 'x', patch: { name: 'A' } }],
    ['unit', 'units.remove', { id: 'x' }],
    ['person', 'people.revise', { key: 'x', patch: { name: 'A' } }],
    ['person', 'people.remove', { id: 'x' }],
    ['outline-node', 'outline.revise', { id: 'x', patch }],
    ['outline-node', 'outline.move', { id: 'x', after: null }],
    ['outline-node', 'outline.moveBranch', { id: 'x', after: null }],
    ['outline-node', 'outline.remove', { id: 'x' }],
    ['task-group', 'taskGroups.revise', { id: 'x', patch }],
    ['task-group', 'taskGroups.remove', { id: 'x' }],
    ['task', 'tasks.revise', { id: 'x', patch }],
    ['task', 'tasks.move', { id: 'x', groupId: null, parentId: null, after: null }],
    ['task', 'tasks.remove', { id: 'x' }],
    ['target-set', 'targetSets.revise', { id: 'x', patch }],
    ['target-set', 'targetSets.remove', { id: 'x' }],
    ['target', 'targets.revise', { id: 'x', patch }],
    ['target', 'targets.remove', { id: 'x' }],
    ['appendix', 'appendices.remove', { id: 'x' }],
  ])('%s: %s says so', async (what, name, input) => {
    const { app } = appOn();
    expect(await app.call(name, input)).toEqual({ ok: false, fault: { code: 'not-found', what, id: 'x' } });
  });

  test('a paper of a plan that is not there says so', async () => {
    const { client } = await appWithSample();
    const fault = { code: 'not-found', what: 'plan', id: 'x' };
    expect(await faultOf(client.documents.preview({ planId: 'x', mode: 'paper' }))).toEqual(fault);
  });
});

describe('what is still used', () => {
  test('a unit that tasks name is not removed, and the number of its places is told', async () => {
    const { client } = await appWithSample();
    const { units } = await client.organisation.get({});
    const unit = units.find((one) => one.name === 'Văn phòng Sở');
    const fault = await faultOf(client.units.remove({ id: unit?.key ?? '' }));
    expect(fault).toMatchObject({ code: 'still-used', what: 'unit' });
    expect(fault.code === 'still-used' && fault.count).toBeGreaterThan(10);
    expect((await client.organisation.get({})).units).toEqual(units);
  });

  test('a unit that nothing names is removed', async () => {
    const { client } = await appWithSample();
    const { id } = await client.units.create({ kind: 'unit', name: 'Tạm', aliases: ['T'], members: [] });
    await client.units.remove({ id });
    expect((await client.organisation.get({})).units.map((unit) => unit.key)).not.toContain(id);
  });

  test('a person who signs is not removed, nor the title she signs with', async () => {
    const { client } = await appWithSample();
    const { people } = await client.organisation.get({});
    const signer = people.find((person) => person.name === 'Trần Thị B');
    expect(await faultOf(client.people.remove({ id: signer?.key ?? '' }))).toEqual({
      code: 'still-used',
      what: 'person',
      count: 2,
    });
    const { key = '' } = signer ?? {};
    expect(await faultOf(client.people.revise({ key, patch: { titles: [] } }))).toEqual({
      code: 'still-used',
      what: 'signing-title',
      count: 2,
    });
  });
});

describe('one data file holds one office', () => {
  test('a second sample, pack or office of one’s own is refused and changes nothing', async () => {
    const { client } = await appWithSample();
    const before = await client.exchange.exportPack({});
    expect(await faultOf(client.office.takeSample({}))).toEqual({ code: 'office-exists' });
    expect(
      await faultOf(client.exchange.importPack({ file: 'a.json', json: readFileSync(SAMPLE_FILE, 'utf8') })),
    ).toEqual({ code: 'office-exists' });
    expect(await faultOf(client.office.create({ organisation: OFFICE, unitNames: [], signer: null }))).toEqual({
      code: 'office-exists',
    });
    expect(await client.exchange.exportPack({})).toEqual(before);
  });

  test('what needs an office says that there is none', async () => {
    const { client } = appOn();
    expect(await faultOf(client.organisation.get({}))).toEqual({ code: 'office-missing' });
    expect(await faultOf(client.plans.create({ kind: 'KH', year: 2026, subject: 'A' }))).toEqual({
      code: 'office-missing',
    });
    expect(await faultOf(client.exchange.exportPack({}))).toEqual({ code: 'office-missing' });
    expect((await client.start.status({})).state).toBe('empty');
  });

  test.each([
    ['no JSON', '{', { code: 'pack-unreadable', file: 'a.json', reason: 'not-json' }],
    ['another format', '{"format":"other"}', { code: 'pack-unreadable', file: 'a.json', reason: 'other-format' }],
    [
      'a newer version',
      '{"format":"so-ke-hoach-pack","version":2}',
      { code: 'pack-unreadable', file: 'a.json', reason: 'newer' },
    ],
  ])('a pack that is %s is refused', async (_, json, fault) => {
    const { client } = appOn();
    expect(await faultOf(client.exchange.importPack({ file: 'a.json', json }))).toEqual(fault);
    expect((await client.start.status({})).state).toBe('empty');
  });

  test('a pack with a byte order mark is taken', async () => {
    const { client } = appOn();
    expect(
      (await client.exchange.importPack({ file: 'a.json', json: `\uFEFF${readFileSync(SAMPLE_FILE, 'utf8')}` })).plans,
    ).toHaveLength(5);
  });
});

describe('the place of a task', () => {
  test('is never below itself, and a task with sub-tasks does not become one', async () => {
    const { client } = await appWithSample();
    const { head, tasks } = await planWith(client, 'đề xuất bổ sung');
    const parent = tasks.find((task) => tasks.some((other) => other.parentId === task.id));
    const child = tasks.find((task) => task.parentId === parent?.id);
    const other = tasks.find(
      (task) => task.parentId === null && task.id !== parent?.id && !tasks.some((one) => one.parentId === task.id),
    );
    const [id, childId, otherId] = [parent?.id ?? '', child?.id ?? '', other?.id ?? ''];
    const refused = { code: 'input-invalid', flaws: [{ path: 'parentId', reason: 'has-subtasks' }] };
    expect(await faultOf(client.tasks.move({ id, groupId: null, parentId: childId, after: null }))).toEqual(refused);
    expect(await faultOf(client.tasks.move({ id, groupId: null, parentId: otherId, after: null }))).toEqual(refused);
    expect(await faultOf(client.tasks.move({ id: otherId, groupId: null, parentId: otherId, after: null }))).toEqual(
      refused,
    );
    expect(
      await faultOf(client.tasks.move({ id: otherId, groupId: null, parentId: childId, after: null })),
    ).toMatchObject({ flaws: [{ reason: 'no-parent' }] });
    expect((await client.plans.get({ id: head.key })).tasks).toEqual(tasks);
  });

  test('is always in its own plan', async () => {
    const { client } = await appWithSample();
    const letter = await planWith(client, 'đề xuất bổ sung');
    const grouped = await planWith(client, 'Cải cách hành chính năm 2026 của');
    const [group] = grouped.groups;
    const place = { planId: letter.head.key, parentId: null, after: null, fields: { content: 'Việc' } };
    expect(await faultOf(client.tasks.create({ ...place, groupId: group?.id ?? '' }))).toEqual({
      code: 'input-invalid',
      flaws: [{ path: 'groupId', reason: 'other-plan' }],
    });
    expect(
      await faultOf(client.tasks.create({ ...place, groupId: null, parentId: grouped.tasks[0]?.id ?? '' })),
    ).toMatchObject({ flaws: [{ reason: 'no-parent' }] });
    expect(
      await faultOf(
        client.tasks.move({ id: letter.tasks[0]?.id ?? '', groupId: group?.id ?? '', parentId: null, after: null }),
      ),
    ).toMatchObject({ code: 'input-invalid' });
    expect((await client.plans.get({ id: letter.head.key })).tasks).toEqual(letter.tasks);
  });
});

describe('the word that something changed', () => {
  test('is said once for a command or an action that wrote, and never for a query or a fault', async () => {
    const { app, client } = appOn();
    let said = 0;
    const end = app.onChanged(() => (said += 1));
    await client.start.status({});
    expect(said).toBe(0);
    await client.office.takeSample({});
    expect(said).toBe(1);
    const [plan] = await client.plans.list({});
    await client.plans.get({ id: plan?.id ?? '' });
    await client.documents.preview({ planId: plan?.id ?? '', mode: 'paper' });
    await faultOf(client.office.takeSample({}));
    await faultOf(client.plans.remove({ id: 'x' }));
    expect(said).toBe(1);
    await client.plans.remove({ id: plan?.id ?? '' });
    expect(said).toBe(2);
    end();
    await client.plans.create({ kind: 'KH', year: 2026, subject: 'A' });
    expect(said).toBe(2);
  });

  test('comes after the change can be read', async () => {
    const { app, client } = await appWithSample();
    const heard = new Promise<number>((resolve) =>
      app.onChanged(() => void client.plans.list({}).then((plans) => resolve(plans.length))),
    );
    await client.plans.create({ kind: 'KH', year: 2026, subject: 'A' });
    expect(await heard).toBe(6);
  });
});
