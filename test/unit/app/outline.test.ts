// Many lines of the running text in one command: pasted, moved as a branch, taken back as one.
import { expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/contract.ts';
import { MAX_OUTLINE_LINES, type OutlineNode } from '../../../shared/domain/outline.ts';
import { appWithSample, faultOf } from '../../support/test-app.ts';

function lines(count: number, level: OutlineNode['level'] = 'dash'): OutlineNode[] {
  return Array.from({ length: count }, (_, at) => ({ level, title: null, text: `Dòng ${at + 1}` }));
}

async function begun(): Promise<{
  readonly client: Client;
  readonly planId: string;
  readonly texts: () => Promise<readonly string[]>;
  readonly ids: () => Promise<readonly string[]>;
}> {
  const { client } = await appWithSample();
  const { id: planId } = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Dán' });
  const outline = async () => (await client.plans.get({ id: planId })).outline;
  return {
    client,
    planId,
    texts: async () => (await outline()).map((node) => node.text ?? node.title ?? ''),
    ids: async () => (await outline()).map((node) => node.id),
  };
}

test('pasted lines stand behind their line in order, and one undo takes all back', async () => {
  const { client, planId, texts, ids } = await begun();
  const before = await texts();
  const [, second = ''] = await ids();
  await client.outline.paste({ planId, after: second, nodes: lines(300) });
  expect(await texts()).toEqual([...before.slice(0, 2), ...lines(300).map((node) => node.text), ...before.slice(2)]);
  expect((await client.safety.undo({})).name).toBe('outline.paste');
  expect(await texts()).toEqual(before);
  await client.outline.paste({ planId, after: null, nodes: lines(2) });
  expect((await texts()).slice(0, 3)).toEqual(['Dòng 1', 'Dòng 2', before[0]]);
});

test('pasted lines take the place of an empty line, and of no other', async () => {
  const { client, planId, ids } = await begun();
  const old = await ids();
  const empty = { level: 'dash', title: null, text: null } as const;
  const { id } = await client.outline.create({ planId, after: old[1] ?? null, node: empty });
  const { ids: made } = await client.outline.paste({ planId, after: id, nodes: lines(2) });
  expect(await ids()).toEqual([...old.slice(0, 2), ...made, ...old.slice(2)]);
});

test('a paste that would make the text too long, or stands behind a line that is gone, changes nothing', async () => {
  const { client, planId, texts } = await begun();
  const before = await texts();
  const over = before.length;
  expect(await faultOf(client.outline.paste({ planId, after: null, nodes: lines(MAX_OUTLINE_LINES) }))).toEqual({
    code: 'outline-full',
    limit: MAX_OUTLINE_LINES,
    over,
  });
  expect(await faultOf(client.outline.paste({ planId, after: 'x', nodes: lines(1) }))).toMatchObject({
    code: 'not-found',
  });
  expect(await texts()).toEqual(before);
});

test('a line moves with the deeper lines below it in one command, and never into itself', async () => {
  const { client, planId, texts, ids } = await begun();
  const before = await texts();
  const sections = (await client.plans.get({ id: planId })).outline.filter((node) => node.level === 'section');
  const [first, second, third] = sections.map((node) => node.id);
  if (first === undefined || second === undefined || third === undefined) throw new Error('no three sections');
  const [opening = ''] = await ids();
  // II. NỘI DUNG with its task place goes before I., which has two clauses.
  await client.outline.moveBranch({ id: second, after: opening });
  expect(await texts()).toEqual([before[0], ...before.slice(4, 6), ...before.slice(1, 4), ...before.slice(6)]);
  await client.safety.undo({});
  expect(await texts()).toEqual(before);
  const [, , inside = ''] = await ids();
  await client.outline.moveBranch({ id: first, after: inside });
  expect(await texts()).toEqual(before);
  // "Trên đây là …" closes the paper, not the last section.
  await client.outline.moveBranch({ id: third, after: null });
  expect(await texts()).toEqual([before[6], ...before.slice(0, 6), before[7]]);
});
