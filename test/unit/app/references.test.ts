// Plans from above held against our own: kept in words, linked by the clerk, told of in the history, taken back.
import { expect, test } from 'vitest';
import { appWithSample, faultOf } from '../../support/test-app.ts';

test('a plan from above is kept in words, its rows are linked and set aside, and all of it can be taken back', async () => {
  const { client } = await appWithSample();
  const { rows: followed } = await client.deadlines.list({ bucket: 'all' });
  const [first, second] = followed;
  const year = 2026;
  const { id } = await client.references.create({
    head: {
      year,
      kind: 'Kế hoạch',
      number: '15/KH-UBND',
      issued: '2026-01-10',
      issuer: 'Ủy ban nhân dân tỉnh',
      subject: 'phát triển khoa học, công nghệ năm 2026',
    },
    rows: [
      { content: first?.content ?? '', lead: 'Sở Khoa học và Công nghệ', group: 'Nhóm I' },
      { content: second?.content ?? '', coordinating: 'Sở KH&CN' },
      { content: 'Tu sửa đê biển xã An Hải', lead: 'Sở Nông nghiệp và Môi trường' },
    ],
  });

  const before = await client.references.get({ id });
  expect(before.rows.map(({ part }) => part)).toEqual(['lead', 'coordinating', null]);
  const [one, two, three] = before.rows;
  const rowIds = [one?.id ?? '', two?.id ?? '', three?.id ?? ''] as const;

  // Nothing is linked by itself.
  const suggested = await client.references.suggest({ id });
  expect(suggested.map(({ rowId }) => rowId)).toEqual([rowIds[0], rowIds[1]]);
  expect(before.plan).toMatchObject({ rows: 3, covered: 0, setAside: 0 });
  const best = suggested[0]?.found[0];
  expect(best?.content).toBe(first?.content);

  await client.references.link({
    links: suggested.map(({ rowId, found }) => ({
      rowId,
      kind: found[0]?.kind ?? 'task',
      id: found[0]?.id ?? '',
    })),
  });
  // The same once more changes nothing.
  await client.references.link({ links: [{ rowId: rowIds[0], kind: 'task', id: best?.id ?? '' }] });
  await client.references.setAside({ rowIds: [rowIds[2]], reason: 'Không thuộc phạm vi của Sở' });
  const after = await client.references.get({ id });
  expect(after.plan).toMatchObject({ rows: 3, covered: 2, setAside: 1 });
  expect(after.rows[0]?.links).toHaveLength(1);
  expect(await client.references.suggest({ id })).toEqual([]);
  const answered = await client.references.answered({ kind: 'task', id: best?.id ?? '' });
  expect(answered[0]?.reference).toBe('Kế hoạch số 15/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh');

  const story = await client.safety.history({ what: 'reference-plan', id, limit: 20 });
  expect(story.entries.map(({ command }) => command)).toContain('references.create');

  await client.references.unlink({ linkIds: [after.rows[0]?.links[0]?.linkId ?? ''] });
  expect((await client.references.get({ id })).plan.covered).toBe(1);
  await client.safety.undo({});
  expect((await client.references.get({ id })).plan.covered).toBe(2);

  // In the trash it keeps its rows and what they are linked to.
  await client.references.remove({ id });
  expect(await client.references.list({})).toEqual([]);
  const gone = (await client.safety.trash({})).find(({ what }) => what === 'reference-plan');
  expect(gone).toMatchObject({ name: 'Kế hoạch số 15/KH-UBND' });
  await client.safety.restore({ commandId: gone?.commandId ?? '', what: 'reference-plan', id });
  expect((await client.references.get({ id })).plan).toMatchObject({ rows: 3, covered: 2, setAside: 1 });

  await client.references.revise({ id, patch: { subject: 'phát triển khoa học' } });
  expect((await client.references.list({}))[0]).toMatchObject({ number: '15/KH-UBND', subject: 'phát triển khoa học' });
  const bad = await faultOf(client.references.link({ links: [{ rowId: rowIds[0], kind: 'target', id: 'không có' }] }));
  expect(bad).toMatchObject({ code: 'not-found', what: 'target' });
});

test('a plan set back to an old version keeps its links, and gets back those that went with a task', async () => {
  const { client } = await appWithSample();
  const { id: planId } = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Khuyến công' });
  const fields = { content: 'Rà soát hồ sơ khuyến công' };
  const { id: kept } = await client.tasks.create({ planId, groupId: null, parentId: null, after: null, fields });
  const { id: gone } = await client.tasks.create({ planId, groupId: null, parentId: null, after: kept, fields });
  const head = { year: 2026, kind: 'Kế hoạch', number: null, issued: null, issuer: 'UBND tỉnh', subject: 'x' };
  const { id } = await client.references.create({ head, rows: [{ content: 'Một' }, { content: 'Hai' }] });
  const rows = (await client.references.get({ id })).rows.map((row) => row.id);
  await client.references.link({ links: [{ rowId: rows[1] ?? '', kind: 'task', id: gone }] });
  const [newest] = (await client.safety.history({ what: 'plan', id: planId, limit: 1 })).entries;
  await client.references.link({ links: [{ rowId: rows[0] ?? '', kind: 'task', id: kept }] });
  await client.tasks.remove({ id: gone });
  expect((await client.references.get({ id })).plan.covered).toBe(1);
  await client.safety.restoreVersion({ planId, seq: newest?.last ?? 0 });
  expect((await client.references.get({ id })).plan.covered).toBe(2);
});
