// The life of a plan through the calls: handed over, issued and frozen with the names of its day, numbered, taken back.
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/contract.ts';
import { appOn, appWithSample, faultOf } from '../../support/test-app.ts';

async function draft(client: Client, subject: string): Promise<string> {
  const { id } = await client.plans.create({ kind: 'KH', year: 2031, subject });
  return id;
}

/** The words of the paper as it would be printed now. */
async function paperOf(client: Client, planId: string): Promise<string> {
  const { docx } = await client.documents.preview({ planId, mode: 'paper' });
  return (await mammoth.extractRawText({ buffer: Buffer.from(docx, 'base64') })).value;
}

describe('a plan', () => {
  test('goes from draft to waiting to issued, and back when it was issued by mistake', async () => {
    const { client } = await appWithSample();
    const id = await draft(client, 'Một vòng đời');
    const state = async (): Promise<string> => (await client.plans.get({ id })).head.state;
    expect(await state()).toBe('draft');
    await client.plans.submit({ id });
    expect(await state()).toBe('waiting');
    expect(await faultOf(client.plans.submit({ id }))).toEqual({ code: 'plan-state', state: 'waiting' });
    await client.plans.issue({ id, number: '0155', issued: '2031-03-05' });
    expect((await client.plans.get({ id })).head).toMatchObject({
      state: 'issued',
      number: '0155',
      issued: '2031-03-05',
    });
    await client.plans.withdraw({ id });
    expect(await state()).toBe('draft');
  });

  test('once issued takes no change of any kind', async () => {
    const { client } = await appWithSample();
    const id = (await client.plans.list({})).find((one) => one.tasks > 0)?.id ?? '';
    const made = await client.targetSets.create({ planId: id, after: null, set: { title: 'Chỉ tiêu', mandate: null } });
    await client.targets.create({ setId: made.id, after: null, fields: { name: 'Một chỉ tiêu' } });
    const { tasks, groups, outline, targets, targetSets, appendices } = await client.plans.get({ id });
    const [task, group, line, target, set, appendix] = [tasks, groups, outline, targets, targetSets, appendices].map(
      (rows) => rows[0]?.id ?? '',
    ) as [string, string, string, string, string, string];
    await client.plans.issue({ id, number: '77', issued: '2026-03-05' });
    const place = { groupId: null, parentId: null, after: null };
    const refused = [
      () => client.plans.revise({ id, patch: { subject: 'khác' } }),
      () => client.tasks.revise({ id: task, patch: { content: 'khác' } }),
      () => client.tasks.reviseMany({ changes: [{ id: task, patch: { content: 'khác' } }], added: null }),
      () => client.tasks.remove({ id: task }),
      () => client.tasks.removeMany({ ids: [task] }),
      () => client.tasks.move({ id: task, ...place }),
      () => client.tasks.create({ planId: id, ...place, fields: { content: 'mới' } }),
      () => client.outline.revise({ id: line, patch: { text: 'khác' } }),
      () => client.outline.remove({ id: line }),
      () => client.targets.revise({ id: target, patch: { name: 'khác' } }),
      () => client.targetSets.remove({ id: set }),
      () => client.appendices.revise({ id: appendix, patch: { title: 'khác' } }),
      ...(group === '' ? [] : [() => client.taskGroups.remove({ id: group })]),
    ];
    for (const call of refused) expect(await faultOf(call())).toMatchObject({ code: 'plan-issued' });
  });

  test('keeps the names it was issued with, whatever units and office are called later', async () => {
    const { client } = await appWithSample();
    const { units, organisation } = await client.organisation.get({});
    const unit = units.find((one) => one.kind === 'unit');
    const id = await draft(client, 'Tên cũ giữ nguyên');
    const place = { groupId: null, parentId: null, after: null };
    await client.tasks.create({
      planId: id,
      ...place,
      fields: { content: 'Việc', lead: [{ unit: unit?.key ?? '', role: null }] },
    });
    const before = await paperOf(client, id);
    await client.plans.issue({ id, number: '08', issued: '2031-03-05' });
    const issued = await paperOf(client, id);
    await client.units.revise({ key: unit?.key ?? '', patch: { name: 'Tên mới sau sáp nhập' } });
    await client.organisation.revise({ ...organisation, name: 'Sở Khác' });
    expect(await paperOf(client, id)).toEqual(issued);
    expect(before).not.toEqual(issued);
  });
});

describe('a pack', () => {
  test('brings issued papers along as they were issued', async () => {
    const { client } = await appWithSample();
    const id = await draft(client, 'Đi cùng gói');
    await client.plans.issue({ id, number: '09', issued: '2031-04-06' });
    const paper = await paperOf(client, id);
    const { organisation } = await client.organisation.get({});
    await client.organisation.revise({ ...organisation, letterhead: 'SỞ KHÁC' });
    const pack = await client.exchange.exportPack({});
    const other = appOn();
    const { plans } = await other.client.exchange.importPack({ file: 'goi.json', json: JSON.stringify(pack) });
    const moved = (await other.client.plans.list({})).find((plan) => plan.subject === 'Đi cùng gói');
    expect(plans).toContain(moved?.id);
    expect(await paperOf(other.client, moved?.id ?? '')).toEqual(paper);
  });
});

describe('the numbers of a year', () => {
  test('are suggested after the highest, with the gaps and doubles told', async () => {
    const { client } = await appWithSample();
    for (const number of ['05', '08', '0008', '10a', '09'])
      await client.plans.revise({ id: await draft(client, `Số ${number}`), patch: { number } });
    const id = await draft(client, 'Chưa có số');
    expect(await client.plans.numbers({ kind: 'KH', year: 2031, except: id })).toEqual({
      next: '10',
      gaps: [[6, 7]],
      doubles: [8],
      given: [5, 8, 9],
    });
    expect(await client.plans.numbers({ kind: 'BC', year: 2031, except: null })).toEqual({
      next: '01',
      gaps: [],
      doubles: [],
      given: [],
    });
  });
});
