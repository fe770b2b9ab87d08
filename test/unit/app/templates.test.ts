// Templates: those of the program make whole papers, and a plan saved as one comes back for another office and year.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bodyOf, openDocx, textOf } from '../../support/docx-facts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';
import { appOn, appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

async function paperOf({ client }: TestApp, planId: string): Promise<string> {
  const { docx } = await client.documents.preview({ planId, mode: 'paper' });
  return bodyOf(openDocx(new Uint8Array(Buffer.from(docx, 'base64'))))
    .map(textOf)
    .join('\n');
}

const SHIPPED = readdirSync(join(ROOT, 'resources/templates'));

describe('the templates of the program', () => {
  test('each make a draft with office, year, units and bases of their own, by one command', async () => {
    const app = await appWithSample();
    const { client } = app;
    const { units } = await client.organisation.get({});
    const office = units.find((unit) => unit.name === 'Văn phòng Sở')?.key;
    await client.citations.addShipped({});
    const { templates, unreadable } = await client.templates.list({});
    expect(unreadable).toEqual([]);
    expect(templates.map(({ id }) => id)).toEqual(SHIPPED.map((file) => `shipped/${file}`));
    expect(new Set(templates.map(({ kind }) => kind))).toEqual(new Set(['KH', 'BC', 'TTr', 'CV', 'TB']));
    for (const template of templates) {
      const { id } = await client.plans.createFromTemplate({ template: template.id, year: 2027, subject: null });
      const view = await client.plans.get({ id });
      expect(view.head).toMatchObject({ kind: template.kind, year: 2027, state: 'draft', number: null });
      expect(view.tasks.filter((task) => task.parentId === null)).toHaveLength(template.tasks);
      // Nothing is left to fill in by the program, and the law of today is cited from the library.
      expect(JSON.stringify(view)).not.toMatch(/\{\w+\}/);
      expect(view.head.bases.filter((basis) => 'text' in basis)).toEqual([]);
    }
    const plan = (await client.plans.list({})).find(({ subject }) => /^Kiểm soát .* 2027/.test(subject));
    const view = await client.plans.get({ id: plan?.id ?? '' });
    expect(view.tasks[0]?.lead).toEqual([{ unit: office, role: null }]);
    const paper = await paperOf(app, plan?.id ?? '');
    expect(paper).toContain('Sở Khoa học và Công nghệ ban hành Kế hoạch kiểm soát');
    expect(paper).toContain('Nghị định số 118/2025/NĐ-CP');
    await client.safety.undo({});
    expect(await client.plans.list({})).toHaveLength(5 + SHIPPED.length - 1);
  });

  test('speak of two levels of local government and of no law that has gone', () => {
    for (const file of SHIPPED) {
      const text = readFileSync(join(ROOT, 'resources/templates', file), 'utf8');
      expect(text).not.toMatch(/cấp huyện|quận|thị xã|Thông tin và Truyền thông|61\/2018|107\/2021|42\/2022/);
      expect(file).toMatch(/^\d\d-[a-z-]+\.json$/);
    }
  });
});

describe('a plan saved as a template', () => {
  test('makes the same plan for another office and year; a name taken is asked about, a broken file told', async () => {
    const app = await appWithSample();
    const { client, folder } = app;
    const source = (await client.plans.list({})).find(({ subject }) => subject.startsWith('Cải cách thủ tục'));
    const save = { planId: source?.id ?? '', name: 'Cải cách TTHC', about: '', replace: false };
    const { id } = await client.templates.save(save);
    expect(id).toBe('own/cai-cach-tthc.json');
    expect(await faultOf(client.templates.save(save))).toEqual({ code: 'template-exists', name: 'Cải cách TTHC' });
    expect(await client.templates.save({ ...save, replace: true })).toEqual({ id });
    writeFileSync(join(folder, 'mau', 'hong.json'), '{"format": "so-ke-hoach-template"}');
    const { templates, unreadable } = await client.templates.list({});
    expect(templates[0]).toMatchObject({ id, own: true, name: 'Cải cách TTHC' });
    expect(unreadable).toEqual(['hong.json']);

    const other = appOn(temporaryFolder());
    await other.client.office.create({
      organisation: {
        name: 'Sở Công Thương',
        letterhead: 'SỞ CÔNG THƯƠNG',
        parentLetterhead: 'UBND TỈNH SÔNG LAM',
        symbol: 'SCT',
        draftingSymbol: 'VP',
        place: 'Sông Lam',
      },
      unitNames: ['Văn phòng Sở'],
      signer: null,
    });
    expect(
      await faultOf(other.client.plans.createFromTemplate({ template: id, year: 2028, subject: null })),
    ).toMatchObject({ code: 'template-unreadable' });

    const before = await client.plans.get({ id: save.planId });
    const made = await client.plans.createFromTemplate({ template: id, year: 2028, subject: 'Khác' });
    const after = await client.plans.get({ id: made.id });
    expect(after.head).toMatchObject({ subject: 'Khác', year: 2028, bases: before.head.bases });
    expect(after.targets.map(({ lead }) => lead)).toEqual(before.targets.map(({ lead }) => lead));
    expect(after.outline.map(({ text }) => text ?? '').join('\n')).toContain('(TTHC) năm 2028');
  });
});
