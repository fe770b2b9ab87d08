// The evidence binder: real copies come back from the zip byte for byte, and the index has the numbers of the folders.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { binderFolders } from '../../../shared/document/compose-binder.ts';
import { followedOffice, type FollowedOffice } from '../../support/followed-office.ts';
import { faultOf } from '../../support/test-app.ts';

const bytesOf = (text: string): Buffer => Buffer.from(text.repeat(2000));

async function attach(office: FollowedOffice, content: string, name: string, text: string): Promise<void> {
  const row = (await office.list()).find((one) => one.content === content);
  const base64 = bytesOf(text).toString('base64');
  await office.client.evidence.add({ occurrenceId: row?.id ?? '', name, base64 });
}

/** The paragraphs of the index, in order. */
function indexTexts(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const docx = Object.entries(files).find(([name]) => name.endsWith('.docx'))?.[1] ?? new Uint8Array();
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  );
}

test('a binder holds what is whole, in folders numbered as the index, and says what is missing, changed or unproven', async () => {
  const office = await followedOffice('2026-06-01');
  const { client } = office;
  const tasks = ['Đăng ký dịch vụ công', 'Rà soát thủ tục', 'Ban hành quy chế', 'Báo cáo năm'];
  const planId = await office.issue(
    '2026-01-05',
    tasks.map((content) => ({ content, time: 'Tháng 3/2026' })),
  );
  const other = await office.issue('2026-01-10', [{ content: 'Tập huấn', time: 'Tháng 4/2026' }]);

  // The targets stand in a third document; their tasks are those of the first and the second.
  const { id: goals } = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Chỉ tiêu' });
  const set = { title: 'Chỉ số cải cách <hành chính>', mandate: null };
  const { id: setId } = await client.targetSets.create({ planId: goals, after: null, set });
  const { id: first } = await client.targets.create({ setId, after: null, fields: { name: 'Hồ sơ trực tuyến' } });
  await client.targets.create({ setId, after: first, fields: { name: 'Chưa gắn' } });
  await client.plans.issue({ id: goals, number: '40', issued: '2026-01-12' });
  const taskId = async (content: string): Promise<string> =>
    (await office.list()).find((row) => row.content === content)?.taskId ?? '';
  const linked = [await taskId('Đăng ký dịch vụ công'), await taskId('Tập huấn')];
  await client.targetTasks.set({ targetId: first, taskIds: linked });
  const links = await client.targetTasks.ofPlan({ planId: goals });
  expect(links.map(({ targetId, tasks: own }) => [targetId, own.map(({ id }) => id).sort()])).toEqual([
    [first, linked.toSorted()],
  ]);
  expect((await client.targetTasks.find({ planId: goals, words: 'tap huan' })).map(({ id }) => id)).toEqual([
    linked[1],
  ]);
  expect(await client.targetTasks.find({ planId: goals, words: '' })).toEqual([]);
  expect(await faultOf(client.targetTasks.set({ targetId: first, taskIds: ['x'] }))).toMatchObject({ what: 'task' });

  await attach(office, 'Đăng ký dịch vụ công', 'Quyết định số 12.PDF', 'một');
  await attach(office, 'Tập huấn', 'Ảnh: lớp học?.jpg', 'hai');
  await attach(office, 'Tập huấn', 'Ảnh: lớp học?.jpg', 'ba');
  await attach(office, 'Rà soát thủ tục', 'mất.txt', 'bốn');
  await attach(office, 'Rà soát thủ tục', 'sửa.txt', 'năm');
  const done = (await office.list()).find(({ content }) => content === 'Báo cáo năm')?.id ?? '';
  await client.progress.record({ ids: [done], day: '2026-03-05', status: 'done' });
  const folder = join(office.folder, 'minh-chung');
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (readFileSync(path).equals(bytesOf('bốn'))) rmSync(path);
    else if (readFileSync(path).equals(bytesOf('năm'))) writeFileSync(path, 'khác');
  }

  const scope = { planIds: [planId, goals] };
  const preview = await client.binder.preview(scope);
  expect(preview).toMatchObject({ year: 2026, tasks: 5, files: 5, unproven: 1, missing: 1, bareTargets: 1 });
  expect(preview.criteria.map(({ number, kind, parts }) => [number, kind, parts.map((part) => part.number)])).toEqual([
    ['01', 'plan', []],
    ['02', 'set', ['02.01']],
  ]);
  expect((await client.binder.preview({ ...scope, year: 2025 })).tasks).toBe(0);
  expect((await client.binder.preview({ planIds: [other] })).tasks).toBe(1);

  const { files: written } = await client.binder.export({ ...scope, retry: false, existing: 'ask' });
  expect(written.map(({ name }) => name)).toEqual(['Minh chung 2026.zip']);
  expect(readdirSync(office.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const entries = unzipSync(readFileSync(written[0]?.path ?? ''));
  const names = Object.keys(entries);
  expect(names.filter((name) => !name.endsWith('.docx')).sort()).toEqual([
    'Minh chung 2026/02 Chi so cai cach hanh chinh/02.01 Ho so truc tuyen/02.01.01 Dang ky dich vu cong/01 Quyet dinh so 12.pdf',
    'Minh chung 2026/02 Chi so cai cach hanh chinh/02.01 Ho so truc tuyen/02.01.02 Tap huan/01 Anh- lop hoc.jpg',
    'Minh chung 2026/02 Chi so cai cach hanh chinh/02.01 Ho so truc tuyen/02.01.02 Tap huan/02 Anh- lop hoc.jpg',
  ]);
  const bytes = names.filter((name) => !name.endsWith('.docx')).map((name) => Buffer.from(entries[name] ?? []));
  expect(bytes.map((one) => one.subarray(0, 4).toString())).toHaveLength(3);
  for (const text of ['một', 'hai', 'ba']) expect(bytes.some((one) => one.equals(bytesOf(text)))).toBe(true);
  for (const name of names) for (const part of name.split('/')) expect(part).toMatch(/^[\x20-\x7e]{1,120}$/);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);

  const texts = indexTexts(entries);
  for (const { number, title, tasks: own } of binderFolders(preview)) {
    expect(texts).toContain(`${number} ${title}`);
    for (const { task, folder: at, entries: files } of own) {
      expect(texts[texts.indexOf(task.number) + 1]).toBe(task.content);
      expect(at).toContain(`/${task.number} `);
      const kept = files.filter(({ entry }) => names.includes(`Minh chung 2026/${entry}`));
      expect(texts.includes(at.slice(0, -1))).toBe(kept.length > 0);
    }
  }
  expect(texts).toContain('Tệp «mất.txt»: không còn bản sao trong sổ, không có trong hồ sơ');
  expect(texts).toContain('Tệp «sửa.txt»: bản sao đã bị sửa sau khi đính kèm, không đưa vào hồ sơ');
  expect(texts).toContain('Đã hoàn thành nhưng chưa có tệp minh chứng');

  // Asked again, the file that is there is not replaced; and taking the links back leaves the tasks in their document.
  expect(await faultOf(client.binder.export({ ...scope, retry: true, existing: 'ask' }))).toMatchObject({
    code: 'file-exists',
  });
  await client.targetTasks.set({ targetId: first, taskIds: [] });
  expect((await client.binder.preview(scope)).criteria.map(({ kind }) => kind)).toEqual(['plan']);
  const told = await client.safety.log({ actor: null, from: null, to: null, limit: 3 });
  expect(JSON.stringify(told)).toContain('linkedTasks');
  await client.safety.undo({});
  expect((await client.binder.preview(scope)).criteria).toHaveLength(2);
  expect(await faultOf(client.binder.export({ planIds: [], retry: true, existing: 'ask' }))).toEqual({
    code: 'nothing-to-write',
  });
  expect(existsSync(join(office.folder, 'Minh chung 2026.zip'))).toBe(true);
});
