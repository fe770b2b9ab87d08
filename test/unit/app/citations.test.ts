// The library of legal documents: what comes with the program, where each is used, and how a paper names it the first time and later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { CitationSchema } from '../../../shared/domain/citations.ts';
import { newCitation } from '../../../renderer/features/citations/new-citation.ts';
import { composePlan, composeSheets } from '../../../shared/document/compose-plan.ts';
import { ROOT } from '../../support/results.ts';
import type { Plan } from '../../../shared/domain/plans.ts';
import { SAMPLE_PACK } from '../../support/sample.ts';
import { appOn, faultOf } from '../../support/test-app.ts';
import { temporaryFolder } from '../../support/folders.ts';

const SHIPPED = z
  .array(CitationSchema)
  .parse(JSON.parse(readFileSync(join(ROOT, 'resources/legal/van-ban.json'), 'utf8')));

test('every shipped document says when its state was looked up, and names only successors that are there', () => {
  const keys = new Set(SHIPPED.map((citation) => citation.key));
  expect(keys.size).toBe(SHIPPED.length);
  for (const citation of SHIPPED) {
    expect(citation.checkedOn, citation.key).not.toBeNull();
    expect(citation.source, citation.key).not.toBeNull();
    if (citation.replacedBy !== null) expect(keys).toContain(citation.replacedBy);
    if (citation.state === 'replaced') expect(citation.replacedBy, citation.key).not.toBeNull();
  }
});

test('the shipped documents are added once, beside those of the office', async () => {
  const { client } = appOn(temporaryFolder());
  await client.office.takeSample({});
  const own = await client.citations.list({});
  const { added } = await client.citations.addShipped({});
  expect(added).toBeGreaterThan(10);
  expect(await client.citations.addShipped({})).toEqual({ added: 0 });
  const all = await client.citations.list({});
  expect(all).toHaveLength(own.length + added);
  const replaced = all.find((citation) => citation.number === '61/2018/NĐ-CP');
  const successor = all.find((citation) => citation.number === '118/2025/NĐ-CP');
  expect(replaced?.replacedBy).toBe(successor?.key);
  // The sample's own entry was never looked up: it takes over what is known; one that the clerk has checked stays hers.
  expect(own.find((citation) => citation.key === successor?.key)?.state).toBe('unknown');
  expect(successor).toMatchObject({ state: 'amended', checkedOn: '2026-11-21' });
});

test('a document tells everywhere it is used, and is not removed while it is', async () => {
  const { client } = appOn(temporaryFolder());
  await client.office.takeSample({});
  const all = await client.citations.list({});
  const uses = await Promise.all(
    all.map(async (citation) => ({ citation, uses: await client.citations.uses({ id: citation.key }) })),
  );
  const used = uses.find((one) => one.uses.some((use) => use.place === 'task'));
  expect(used?.uses[0]?.subject).not.toBe('');
  expect(await faultOf(client.citations.remove({ id: used?.citation.key ?? '' }))).toEqual({
    code: 'still-used',
    what: 'citation',
    count: used?.uses.length,
  });
  const places = new Set(uses.flatMap((one) => one.uses.map((use) => use.place)));
  expect([...places].toSorted()).toEqual(['basis', 'replaces', 'task']);
  const free = uses.find((one) => one.uses.length === 0);
  await client.citations.remove({ id: free?.citation.key ?? '' });
  expect(await client.citations.list({})).toHaveLength(all.length - 1);
});

test('one typed line is read into the parts of a document', () => {
  expect(newCitation('Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư')).toMatchObject({
    kind: 'Nghị định',
    number: '30/2020/NĐ-CP',
    issued: '2020-03-05',
    issuer: 'Chính phủ',
    subject: 'về công tác văn thư',
  });
  expect(newCitation('Kế hoạch số 09/KH-SKHCN')).toMatchObject({
    kind: 'Kế hoạch',
    number: '09/KH-SKHCN',
    issued: null,
    issuer: null,
  });
  expect(newCitation('Luật Chuyển đổi số')).toMatchObject({ kind: 'Luật Chuyển đổi số', number: null });
});

test('the text names a document in full the first time and by kind and number later; a table always short', () => {
  const [citation] = SHIPPED;
  const [plan] = SAMPLE_PACK.plans;
  if (citation === undefined || plan === undefined) throw new Error('no sample');
  const task = {
    content: 'Soạn thảo văn bản đúng thể thức',
    lead: [],
    coordinating: [],
    products: [],
    time: null,
    bases: [{ citation: citation.key }],
    note: null,
    shared: null,
    subtasks: [],
  };
  const office = { ...SAMPLE_PACK, citations: [citation] };
  const paper: Plan = {
    ...plan,
    replaces: null,
    bases: [],
    outline: [],
    targetSets: [],
    appendices: [],
    groups: [],
    tasks: [task, task],
    taskPlacement: 'inline',
    inlineTitles: { lead: null, coordinating: null, product: null, time: null, basis: 'Căn cứ' },
  };
  const named = (own: Plan): readonly string[] =>
    composePlan({ plan: own, office, mode: 'paper' }).blocks.flatMap(({ text }) =>
      text?.startsWith('Căn cứ:') === true ? [text.replace(/^Căn cứ: /, '').replace(/[./]+$/, '')] : [],
    );
  const full = 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư';
  const short = 'Nghị định số 30/2020/NĐ-CP';
  expect(named(paper)).toEqual([full, short]);
  // Named in the opening, or typed by the clerk in the text, it is named already.
  expect(named({ ...paper, bases: [{ citation: citation.key }] })).toEqual([short, short]);
  expect(named({ ...paper, outline: [{ level: 'paragraph', title: null, text: `Thực hiện ${full}` }] })).toEqual([
    short,
    short,
  ]);
  const sheet = composeSheets({ plan: paper, office, mode: 'paper' })[0]?.appendix;
  expect(JSON.stringify(sheet)).toContain(short);
  expect(JSON.stringify(sheet)).not.toContain('công tác văn thư');
});
