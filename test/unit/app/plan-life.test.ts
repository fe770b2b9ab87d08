// The whole small life of a plan, by the same calls as a hand on the screen makes.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLUMN_PRESETS, type AppendixTable } from '../../../shared/domain/appendices.ts';
import { bodyOf, openDocx, textOf } from '../../support/docx-facts.ts';
import { appOn, appWithSample, type TestApp } from '../../support/test-app.ts';

const OFFICE = {
  name: 'Sở Công Thương',
  letterhead: 'SỞ CÔNG THƯƠNG',
  parentLetterhead: 'UBND TỈNH SÔNG LAM',
  symbol: 'SCT',
  draftingSymbol: 'VP',
  place: 'Sông Lam',
};
const EXPORT = { docx: true, xlsx: true, mode: 'paper', retry: false, existing: 'replace' } as const;

async function begun(): Promise<TestApp & { readonly planId: string }> {
  const made = appOn();
  await made.client.office.create({
    organisation: OFFICE,
    unitNames: ['Văn phòng', 'Thanh tra', 'Văn phòng'],
    signer: { name: 'Lê Văn C', lines: ['GIÁM ĐỐC'] },
  });
  const { id } = await made.client.plans.create({ kind: 'KH', year: 2026, subject: 'Khuyến công' });
  return { ...made, planId: id };
}

function texts(docx: Uint8Array): string {
  return bodyOf(openDocx(docx)).map(textOf).join('\n');
}

describe('a new office', () => {
  test('has its letterhead, each unit once, and a signer', async () => {
    const { client } = await begun();
    const { organisation, units, people } = await client.organisation.get({});
    expect(organisation).toEqual({ ...OFFICE, validFrom: null });
    expect(units.map((unit) => unit.name)).toEqual(['Văn phòng', 'Thanh tra']);
    expect(people.map((person) => [person.name, person.titles.map((title) => title.lines)])).toEqual([
      ['Lê Văn C', [['GIÁM ĐỐC']]],
    ]);
    expect((await client.start.status({})).state).toBe('ready');
  });

  test('is there again after closing and opening', async () => {
    const { app, client, planId } = await begun();
    app.close();
    expect((await client.plans.list({})).map((plan) => plan.id)).toEqual([planId]);
  });
});

describe('a new plan', () => {
  test('begins with symbol, archive, signer and an outline of its kind', async () => {
    const { client, planId } = await begun();
    const { head, outline } = await client.plans.get({ id: planId });
    const [person] = (await client.organisation.get({})).people;
    expect(head).toMatchObject({
      symbol: 'KH-SCT',
      archive: 'VT, VP',
      number: null,
      issued: null,
      signer: person?.titles[0]?.key,
    });
    expect(outline.filter((node) => node.level === 'section').map((node) => node.title)).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'NỘI DUNG',
      'TỔ CHỨC THỰC HIỆN',
    ]);
    const { id } = await client.plans.create({ kind: 'CV', year: 2026, subject: 'A' });
    expect((await client.plans.get({ id })).head.symbol).toBe('SCT-VP');
  });

  test('keeps what a change of its head leaves out', async () => {
    const { client, planId } = await begun();
    const before = (await client.plans.get({ id: planId })).head;
    await client.plans.revise({ id: planId, patch: { number: '7', recipients: ['UBND tỉnh'] } });
    expect((await client.plans.get({ id: planId })).head).toEqual({
      ...before,
      number: '7',
      recipients: ['UBND tỉnh'],
    });
  });

  test('lives from its first task to its removal', async () => {
    const { client, planId, folder } = await begun();
    const { units } = await client.organisation.get({});
    const lead = [{ unit: units[0]?.key ?? '', role: null }];
    const { id: groupId } = await client.taskGroups.create({
      planId,
      after: null,
      group: { title: 'Nhóm một', numbering: 'point' },
    });
    const first = await client.tasks.create({
      planId,
      groupId,
      parentId: null,
      after: null,
      fields: { content: 'Việc hai', lead },
    });
    const second = await client.tasks.create({
      planId,
      groupId,
      parentId: null,
      after: first.id,
      fields: { content: 'Việc một', products: ['Báo cáo'], time: 'Quý I' },
    });
    const below = await client.tasks.create({
      planId,
      groupId,
      parentId: second.id,
      after: null,
      fields: { content: 'Việc nhỏ' },
    });
    await client.tasks.move({ id: second.id, groupId, parentId: null, after: null });
    await client.tasks.revise({ id: first.id, patch: { note: 'gấp' } });
    const { tasks } = await client.plans.get({ id: planId });
    expect(
      tasks.filter((task) => task.parentId === null).map((task) => [task.content, task.note, task.lead.length]),
    ).toEqual([
      ['Việc một', null, 0],
      ['Việc hai', 'gấp', 1],
    ]);
    expect(tasks.find((task) => task.id === below.id)).toMatchObject({ parentId: second.id, groupId });

    const { id: setId } = await client.targetSets.create({
      planId,
      after: null,
      set: { title: 'Chỉ tiêu', mandate: null },
    });
    const target = await client.targets.create({
      setId,
      after: null,
      fields: { name: 'Tỷ lệ', unit: '%', goal: { operator: 'at-least', value: '80', upper: null } },
    });
    await client.targets.revise({ id: target.id, patch: { goal: { text: '≥ 3% và tăng dần' } } });
    const table: AppendixTable = {
      title: null,
      content: 'targets',
      targetSet: setId,
      numbering: 'restart',
      columns: [...COLUMN_PRESETS.targets],
    };
    const { id: appendixId } = await client.appendices.create({
      planId,
      after: null,
      appendix: { title: 'Chỉ tiêu', orientation: 'portrait', tables: [table] },
    });
    await client.plans.revise({ id: planId, patch: { taskPlacement: 'inline' } });

    const { docx } = await client.documents.preview({ planId, mode: 'paper' });
    const paper = texts(new Uint8Array(Buffer.from(docx, 'base64')));
    for (const text of ['Việc một', 'Việc hai', 'Việc nhỏ', '≥ 3% và tăng dần', 'Văn phòng', 'Phụ lục'])
      expect(paper).toContain(text);

    const { files } = await client.documents.export({ planId, ...EXPORT });
    expect(files.map((file) => file.name)).toEqual([
      'Ke hoach du thao-KH-SCT - Khuyen cong.docx',
      'Ke hoach du thao-KH-SCT - Khuyen cong - Phu luc.xlsx',
    ]);
    expect(files.every((file) => existsSync(file.path) && basename(file.path) === file.name)).toBe(true);
    expect(texts(readFileSync(join(folder, files[0]?.name ?? '')))).toContain('Việc nhỏ');

    await client.tasks.remove({ id: second.id });
    await client.appendices.remove({ id: appendixId });
    await client.targetSets.remove({ id: setId });
    const left = await client.plans.get({ id: planId });
    expect([left.tasks.map((task) => task.id), left.targets, left.appendices]).toEqual([[first.id], [], []]);
    await client.plans.remove({ id: planId });
    expect(await client.plans.list({})).toEqual([]);
  });

  test('moves the lines of its text', async () => {
    const { client, planId } = await begun();
    const { id } = await client.outline.create({
      planId,
      after: null,
      node: { level: 'paragraph', title: null, text: 'Mới' },
    });
    const ids = async (): Promise<readonly string[]> =>
      (await client.plans.get({ id: planId })).outline.map((node) => node.id);
    const [, ...rest] = await ids();
    await client.outline.move({ id, after: rest[1] ?? null });
    expect(await ids()).toEqual([...rest.slice(0, 2), id, ...rest.slice(2)]);
    await client.outline.revise({ id, patch: { text: 'Khác' } });
    expect((await client.plans.get({ id: planId })).outline.find((node) => node.id === id)).toEqual({
      id,
      level: 'paragraph',
      title: null,
      text: 'Khác',
    });
    await client.outline.remove({ id });
    expect(await ids()).toEqual(rest);
  });
});

describe('the sample', () => {
  test('brings five plans that all can be looked at', async () => {
    const { client } = await appWithSample();
    const plans = await client.plans.list({});
    expect(plans).toHaveLength(5);
    for (const { id, subject } of plans) {
      const { docx } = await client.documents.preview({ planId: id, mode: 'electronic' });
      expect(texts(new Uint8Array(Buffer.from(docx, 'base64')))).toContain(subject);
    }
  });
});

test('two titles of bullets changed one after the other both stay', async () => {
  const { client } = await appWithSample();
  const [plan] = await client.plans.list({});
  const id = plan?.id ?? '';
  await client.plans.revise({ id, patch: { inlineTitles: { lead: 'Cơ quan chủ trì' } } });
  await client.plans.revise({ id, patch: { inlineTitles: { coordinating: 'Cơ quan phối hợp' } } });
  expect((await client.plans.get({ id })).head.inlineTitles).toMatchObject({
    lead: 'Cơ quan chủ trì',
    coordinating: 'Cơ quan phối hợp',
  });
});
