// New documents out of old ones: a copy for another year, and drafts that amend or replace what was issued.
import { describe, expect, test } from 'vitest';
import { ALL_PARTS, citePlan } from '../../../shared/domain/plan-copies.ts';
import { bodyOf, openDocx, textOf } from '../../support/docx-facts.ts';
import { appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

async function subjectOf({ client }: TestApp, subject: RegExp): Promise<string> {
  return (await client.plans.list({})).find((plan) => subject.test(plan.subject))?.id ?? '';
}

async function paperOf({ client }: TestApp, planId: string): Promise<string> {
  const { docx } = await client.documents.preview({ planId, mode: 'paper' });
  return bodyOf(openDocx(new Uint8Array(Buffer.from(docx, 'base64'))))
    .map(textOf)
    .join('\n');
}

describe('a plan copied to another year', () => {
  test('is a draft of its own with everything in it, made by one command', async () => {
    const app = await appWithSample();
    const { client } = app;
    const id = await subjectOf(app, /^Cải cách thủ tục hành chính/);
    const before = await client.plans.get({ id });
    const { proposals } = await client.plans.yearShift({ id, to: 2027 });
    const shifts = proposals.filter(({ on }) => on).map((proposal) => proposal.id);
    const copy = await client.plans.copy({ id, year: 2027, parts: ALL_PARTS, shifts });
    const after = await client.plans.get({ id: copy.id });
    expect(after.head).toMatchObject({
      year: 2027,
      number: null,
      issued: null,
      state: 'draft',
      predecessor: null,
      signer: before.head.signer,
      bases: before.head.bases,
      subject: before.head.subject.replace('2026', '2027'),
    });
    expect(after.tasks.map((task) => task.lead)).toEqual(before.tasks.map((task) => task.lead));
    expect(after.targets).toHaveLength(before.targets.length);
    const sets = (view: typeof after): readonly (string | null)[] =>
      view.appendices.flatMap(({ tables }) => tables.map((table) => table.targetSet)).filter((set) => set !== null);
    // The tables show the copied targets, not those of the old plan.
    expect(after.targetSets.map((set) => set.id)).toEqual(expect.arrayContaining([...new Set(sets(after))]));
    expect(sets(after)).not.toEqual(sets(before));
    expect(await client.plans.get({ id })).toEqual(before);
    expect(await client.safety.undo({})).toMatchObject({ name: 'plans.copy' });
    expect(await client.plans.list({})).toHaveLength(5);
  });

  test('takes the chosen parts only', async () => {
    const app = await appWithSample();
    const id = await subjectOf(app, /^Cải cách thủ tục hành chính/);
    const none = { outline: false, tasks: false, targets: false, appendices: true, bases: false, recipients: false };
    const copy = await app.client.plans.copy({ id, year: 2027, subject: 'Khác', parts: none, shifts: [] });
    const view = await app.client.plans.get({ id: copy.id });
    expect([view.tasks, view.targets, view.head.bases, view.head.recipients]).toEqual([[], [], [], []]);
    expect(view.head.subject).toBe('Khác');
    expect(view.appendices.flatMap(({ tables }) => tables.map((table) => table.content))).not.toContain('targets');
    expect(view.outline.map((node) => node.title)).toContain('TỔ CHỨC THỰC HIỆN');
    expect(
      await faultOf(app.client.plans.copy({ id, year: 2027, parts: ALL_PARTS, shifts: ['subject@0:Mất'] })),
    ).toMatchObject({ code: 'input-invalid', flaws: [{ reason: 'text-changed' }] });
  });
});

describe('a document that amends or replaces another', () => {
  test('is drafted from an issued one only, points back to it, and says so on paper', async () => {
    const app = await appWithSample();
    const { client } = app;
    const id = await subjectOf(app, /^Cải cách hành chính/);
    await client.plans.withdraw({ id }).catch(() => null);
    expect(await faultOf(client.plans.amend({ id, relation: 'replaces' }))).toEqual({
      code: 'plan-state',
      state: 'draft',
    });
    await client.plans.issue({ id, number: '12', issued: '2026-03-05' });
    const cited = 'Kế hoạch số 12/KH-SKHCN ngày 05/3/2026 của Sở Khoa học và Công nghệ về cải cách hành chính năm 2026';
    const replacing = await client.plans.amend({ id, relation: 'replaces' });
    const { head } = await client.plans.get({ id: replacing.id });
    expect(head).toMatchObject({ state: 'draft', number: null, predecessor: id, relation: 'replaces' });
    expect(await paperOf(app, replacing.id)).toContain(`Kế hoạch này thay thế ${cited}`);
    const amending = await client.plans.amend({ id, relation: 'amends' });
    const view = await client.plans.get({ id: amending.id });
    expect(view.outline[0]?.text).toContain(`sửa đổi, bổ sung ${cited}`);
    expect(view.head.replaces).toBeNull();
    expect((await client.plans.chain({ id })).map((link) => link.relation)).toEqual([null, 'replaces', 'amends']);
  });

  test.each([
    ['Cải cách hành chính năm 2026', 'về cải cách hành chính năm 2026'],
    ['V/v CCHC năm 2026', 'về CCHC năm 2026'],
    ['Đề án 06 năm 2026', 'về Đề án 06 năm 2026'],
    ['về việc rà soát./.', 'về rà soát'],
  ])('cites «%s» in a sentence', (subject, cited) => {
    const plan = { kind: 'KH', number: '5', symbol: 'KH-SKHCN', issued: '2026-03-05', subject };
    expect(citePlan(plan, 'Sở A')).toBe(`Kế hoạch số 05/KH-SKHCN ngày 05/3/2026 của Sở A ${cited}`);
  });
});
