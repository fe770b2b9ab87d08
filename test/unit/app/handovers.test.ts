// Handing a book over: the package, taking it over, merging, and what is refused, on real files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM_VERSION } from '../../../shared/domain/program-version.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';
import { appOn, appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

const WRITE = { retry: false, existing: 'replace' } as const;
const NAME = /^Ban giao So Ke hoach \d{4}-\d\d-\d\d\.skhbg$/;

async function give({ client }: TestApp, password = ''): Promise<string> {
  const { files } = await client.handovers.give({ password, ...WRITE });
  expect(files[0]?.name).toMatch(NAME);
  return files[0]?.path ?? '';
}

const receive = (one: TestApp, file: string, password = '') =>
  one.client.handovers.receive({ file, upload: null, password });

/** A second clerk who goes on from the first one's package. */
async function secondClerk(one: TestApp): Promise<TestApp> {
  const other = appOn(temporaryFolder());
  await receive(other, await give(one));
  await other.client.handovers.openAsNew({});
  return other;
}

test('the version in packages is that of the program', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(PROGRAM_VERSION).toBe(version);
});

test('a package carries data, evidence and templates to a new book; what is damaged, foreign or newer is refused', async () => {
  const one = await appWithSample();
  const evidence = join(one.folder, 'minh-chung');
  mkdirSync(evidence);
  writeFileSync(join(evidence, `${'a'.repeat(64)}.pdf`), 'bằng chứng');
  mkdirSync(join(one.folder, 'mau'));
  writeFileSync(join(one.folder, 'mau', 'mau-cua-so.json'), '{}');
  expect(await one.client.handovers.contents({})).toMatchObject({ plans: 5, evidence: 1, templates: 1 });
  const path = await give(one, 'Mật khẩu 1');
  const other = appOn(temporaryFolder());
  expect(await receive(other, path)).toMatchObject({ state: 'protected' });
  const wrong = await faultOf(receive(other, path, 'mật khẩu 1'));
  expect(wrong).toMatchObject({ code: 'handover-refused', reason: 'password' });

  const bytes = readFileSync(path);
  const altered = join(one.folder, 'sua.skhbg');
  const refusal = async (changed: Uint8Array, password: string): Promise<unknown> => {
    writeFileSync(altered, changed);
    return await faultOf(receive(other, altered, password));
  };
  const flipped = Buffer.from(bytes);
  flipped[Math.floor(bytes.length / 2)] = (flipped[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  expect(await refusal(flipped, 'Mật khẩu 1')).toMatchObject({ reason: 'damaged' });
  const newer = Buffer.from(bytes);
  newer[6] = 9;
  expect(await refusal(newer, '')).toMatchObject({ reason: 'newer' });
  expect(await refusal(Buffer.from('PK\u0003\u0004 not this'), '')).toMatchObject({ reason: 'not-handover' });
  expect(await faultOf(receive(other, join(one.folder, 'khong-co.skhbg')))).toMatchObject({ reason: 'missing' });
  expect(existsSync(join(other.folder, 'nhan-ban-giao'))).toBe(false);
  expect(await faultOf(other.client.handovers.preview({}))).toMatchObject({ reason: 'nothing-received' });

  const ready = await receive(other, path, 'Mật khẩu 1');
  expect(ready).toMatchObject({ state: 'ready', plans: 5, evidence: 1, templates: 1, canMerge: false });
  expect(await faultOf(other.client.handovers.preview({}))).toMatchObject({ reason: 'other-origin' });
  const { file } = await other.client.handovers.openAsNew({});
  expect(await other.client.plans.list({})).toHaveLength(5);
  expect(readdirSync(join(file, '..', 'minh-chung'))).toEqual([`${'a'.repeat(64)}.pdf`]);
  expect(readdirSync(join(file, '..', 'mau'))).toEqual(['mau-cua-so.json']);
  expect(existsSync(join(other.folder, 'nhan-ban-giao'))).toBe(false);
  const [line] = await one.client.handovers.list({});
  expect(line).toMatchObject({ direction: 'given', summary: { isProtected: true, plans: 5, files: 2 } });
});

test('two clerks merge both ways; one conflict is chosen, one undo takes the whole merge back', async () => {
  const one = await appWithSample();
  const other = await secondClerk(one);
  const plans = await one.client.plans.list({});
  const plan = plans.find(({ standing }) => standing === 'draft') ?? plans[0];
  const planId = plan?.id ?? '';
  await one.client.plans.revise({ id: planId, patch: { archive: 'Lưu: VT, A' } });
  await other.client.plans.revise({ id: planId, patch: { archive: 'Lưu: VT, B', subject: 'về việc của B' } });
  const added = await other.client.outline.create({
    planId,
    after: null,
    node: { level: 'paragraph', title: null, text: 'Dòng của B' },
  });
  expect(added).toBeDefined();
  await one.client.handovers.list({});
  const package1 = await give(other);

  const before = await one.client.plans.get({ id: planId });
  expect(await receive(one, package1)).toMatchObject({ state: 'ready', canMerge: true });
  const preview = await one.client.handovers.preview({});
  expect(preview.conflicts).toMatchObject([
    { reason: 'both-changed', what: 'plan', fields: [{ field: 'archive', ours: 'Lưu: VT, A', theirs: 'Lưu: VT, B' }] },
  ]);
  const merged = await one.client.handovers.merge({ theirs: [preview.conflicts[0]?.key ?? ''] });
  expect(merged.summary.conflicts).toMatchObject([{ chosen: 'theirs', fields: [{ ours: 'Lưu: VT, A' }] }]);
  expect(await one.client.plans.get({ id: planId })).toMatchObject({
    head: {
      archive: 'Lưu: VT, B',
      subject: 'về việc của B',
    },
  });
  expect(readdirSync(join(one.folder, 'sao-luu')).some((name) => name.startsWith('truoc-gop-'))).toBe(true);

  // The other way round there is nothing left to decide.
  expect(await receive(other, await give(one))).toMatchObject({ canMerge: true });
  expect(await other.client.handovers.preview({})).toMatchObject({ conflicts: [] });
  await other.client.handovers.merge({ theirs: [] });
  expect(await other.client.plans.get({ id: planId })).toEqual(await one.client.plans.get({ id: planId }));

  // What was taken before is no question again, also where it was edited since.
  await one.client.plans.revise({ id: planId, patch: { subject: 'A sửa tiếp' } });
  await other.client.plans.revise({ id: planId, patch: { archive: 'Lưu: B' } });
  await receive(one, await give(other));
  expect(await one.client.handovers.preview({})).toMatchObject({ conflicts: [] });
  await one.client.handovers.merge({ theirs: [] });
  expect(await one.client.plans.get({ id: planId })).toMatchObject({
    head: { subject: 'A sửa tiếp', archive: 'Lưu: B' },
  });

  for (const name of ['handovers.merge', 'plans.revise', 'handovers.merge'])
    expect(await one.client.safety.undo({})).toEqual({ name });
  expect(await one.client.plans.get({ id: planId })).toEqual(before);
  // Brought back alone, a hand-over would say that what was taken back is here.
  expect((await one.client.safety.trash({})).filter(({ what }) => what === 'handover')).toEqual([]);
});

test('a document both issued is one question; what each reported on it comes together with its files', async () => {
  const one = await appWithSample();
  const other = await secondClerk(one);
  const planId =
    (await one.client.plans.list({})).find((plan) => plan.standing === 'draft' && plan.tasks > 0)?.id ?? '';
  await one.client.plans.issue({ id: planId, number: '31', issued: '2026-11-19' });
  await other.client.plans.issue({ id: planId, number: '32', issued: '2026-11-20' });
  const work = async ({ client }: TestApp) =>
    (await client.deadlines.list({ bucket: 'all' })).rows.filter((row) => row.planId === planId);
  const [theirs] = await work(other);
  const occurrenceId = theirs?.id ?? '';
  const base64 = Buffer.from('biên bản').toString('base64');
  await other.client.evidence.add({ occurrenceId, name: 'bien-ban.pdf', base64 });
  await other.client.progress.record({
    ids: [occurrenceId],
    day: '2026-11-20',
    status: 'in-progress',
    text: 'đang làm',
  });

  await receive(one, await give(other));
  const preview = await one.client.handovers.preview({});
  expect(preview.files).toBe(1);
  expect(preview.conflicts.filter(({ reason }) => reason === 'issued')).toMatchObject([
    { what: 'plan', canTake: true },
  ]);
  await one.client.handovers.merge({ theirs: [] });
  expect(await one.client.plans.get({ id: planId })).toMatchObject({ head: { state: 'issued', number: '31' } });
  const mine = await work(one);
  expect(mine).toHaveLength((await work(other)).length);
  const told = await one.client.deadlines.ofTask({ taskId: theirs?.taskId ?? '' });
  expect(told.evidence).toMatchObject([{ name: 'bien-ban.pdf' }]);
  expect(await one.client.evidence.check({})).toMatchObject({ broken: [] });
  expect(mine.find(({ taskId }) => taskId === theirs?.taskId)?.status).toBe('in-progress');

  await receive(other, await give(one));
  expect(await other.client.handovers.preview({})).toMatchObject({ conflicts: [] });
  await other.client.handovers.merge({ theirs: [] });
  expect(await other.client.plans.get({ id: planId })).toMatchObject({ head: { number: '31' } });
  expect(await work(other)).toHaveLength(mine.length);
});
