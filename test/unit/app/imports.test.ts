// A document taken over: read by the worker, written by one command, taken back by one undo; names and columns are learned.
import { beforeAll, describe, expect, test } from 'vitest';
import type { InputOf, Contract } from '../../../shared/contract/contract.ts';
import { NO_CHOICES, type ImportDraft } from '../../../shared/domain/imports/import-draft.ts';
import { importedPlan } from '../../../shared/domain/imports/imported-plan.ts';
import { recogniseDocument } from '../../../shared/domain/imports/recognise-document.ts';
import { appOn, appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

const TEXT = `UBND TỈNH SÔNG LAM
SỞ KHOA HỌC VÀ CÔNG NGHỆ
Số: 88/KH-SKHCN
Sông Lam, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Kiểm tra công tác một cửa năm 2026
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
Căn cứ đề nghị của Chánh Văn phòng Sở.
I. NỘI DUNG
Nhiệm vụ cụ thể tại Phụ lục kèm theo.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở theo dõi, đôn đốc việc thực hiện.
Nơi nhận:
- UBND tỉnh;
- Lưu: VT, VP.
Phụ lục
DANH MỤC NHIỆM VỤ
| STT | Nội dung | Đơn vị chủ trì | Phối hợp | Thời gian |
| --- | --- | --- | --- | --- |
| I | Kiểm tra | | | |
| 1 | Kiểm tra việc niêm yết | VP. Sở | Các phòng, đơn vị thuộc Sở | Quý II/2026 |
| 2 | Tổng hợp kết quả | Văn phòng Sở và Phòng Hành chính quản trị | | Quý III/2026 |
`;

async function draftOf({ client }: TestApp, text = TEXT): Promise<ImportDraft> {
  const read = await client.imports.read({
    name: 'ke-hoach.txt',
    base64: Buffer.from(text).toString('base64'),
    keepLegacy: false,
  });
  return recogniseDocument(read, NO_CHOICES);
}

type Input = InputOf<Contract['imports']['create']>;

function inputOf(draft: ImportDraft, more: Partial<Input> = {}): Input {
  return {
    plan: importedPlan(draft, { year: 2026, subject: 'Không tên' }),
    into: null,
    names: [],
    mappings: [],
    ...more,
  };
}

describe('a document taken over', () => {
  let app: TestApp;
  let office: string;
  beforeAll(async () => {
    app = await appWithSample();
    const { units } = await app.client.organisation.get({});
    office = units.find((unit) => unit.name === 'Văn phòng Sở')?.key ?? '';
    return () => app.app.close();
  });

  test('becomes a draft with its head, text, tasks and appendix by one command; one undo takes all of it back', async () => {
    const { client } = app;
    const before = JSON.stringify(await client.exchange.exportPack({}));
    const draft = await draftOf(app);
    const { id, tasks } = await client.imports.create(
      inputOf(draft, { names: [{ words: 'VP. Sở', unit: office, learn: true }] }),
    );
    expect(tasks).toBe(2);
    const view = await client.plans.get({ id });
    expect(view.head).toMatchObject({
      kind: 'KH',
      number: '88',
      symbol: 'KH-SKHCN',
      issued: '2026-01-12',
      subject: 'Kiểm tra công tác một cửa năm 2026',
      state: 'draft',
      taskPlacement: 'appendix',
      recipients: ['UBND tỉnh'],
      archive: 'VT, VP',
    });
    expect(view.head.bases).toHaveLength(2);
    expect(view.groups.map((group) => group.title)).toEqual(['Kiểm tra']);
    expect(view.tasks.map(({ content, time }) => [content, time])).toEqual([
      ['Kiểm tra việc niêm yết', 'Quý II/2026'],
      ['Tổng hợp kết quả', 'Quý III/2026'],
    ]);
    expect(view.tasks[0]?.lead).toEqual([{ unit: office, role: null }]);
    expect(view.tasks[1]?.lead).toEqual([
      { unit: office, role: null },
      { phrase: 'Phòng Hành chính quản trị', role: null },
    ]);
    const learned = (await client.organisation.get({})).units.find((unit) => unit.key === office);
    expect(learned?.aliases).toContain('VP. Sở');
    await client.safety.undo({});
    expect(JSON.stringify(await client.exchange.exportPack({}))).toBe(before);
  });

  test('goes behind what a draft holds already, and never into an issued document', async () => {
    const { client } = app;
    const plans = await client.plans.list({});
    const target = plans.find(({ standing }) => standing === 'draft')?.id ?? '';
    const issued = plans.find(({ standing }) => standing === 'issued')?.id ?? '';
    const before = await client.plans.get({ id: target });
    const draft = await draftOf(app);
    await client.imports.create(inputOf(draft, { into: target }));
    const after = await client.plans.get({ id: target });
    expect(after.head).toEqual(before.head);
    expect(after.tasks).toHaveLength(before.tasks.length + 2);
    expect(after.groups.map((group) => group.title)).toEqual([
      ...before.groups.map((group) => group.title),
      'Kiểm tra',
    ]);
    expect((await faultOf(client.imports.create(inputOf(draft, { into: issued })))).code).toBe('plan-issued');
    await client.safety.undo({});
  });

  test('teaches how its columns are read: the next file with the same heading needs no second telling', async () => {
    const { client } = app;
    const text =
      '| Mã | Đầu việc | Ai làm |\n| --- | --- | --- |\n| A1 | Rà soát quy trình | Văn phòng Sở |\n| A2 | Công khai | Văn phòng Sở |';
    const plain = await draftOf(app, text);
    expect(plain.tasks).toEqual([]);
    const heading = 'ma|dau viec|ai lam';
    const fields = [null, 'content', 'lead'] as const;
    await client.imports.create(
      inputOf(await draftOf(app), { mappings: [{ heading, content: 'tasks', fields: [...fields] }] }),
    );
    expect(await client.imports.mappings({})).toEqual([{ heading, content: 'tasks', fields }]);
    await client.safety.undo({});
    expect(await client.imports.mappings({})).toEqual([]);
    const head = {
      year: 2026,
      kind: 'Kế hoạch',
      number: null,
      issued: null,
      issuer: 'Ủy ban nhân dân tỉnh',
      subject: 'Số hóa',
    };
    // The same of a plan from above.
    const mappings = [{ heading, content: 'tasks' as const, fields: [...fields] }];
    await client.references.create({ head, rows: [{ content: 'Số hóa hồ sơ' }], mappings });
    expect(await client.imports.mappings({})).toEqual([{ heading, content: 'tasks', fields }]);
    await client.safety.undo({});
    expect(await client.imports.mappings({})).toEqual([]);
  });

  test('that is refused writes nothing and says which file and why', async () => {
    const { client } = app;
    const before = await client.plans.list({});
    const refused = (name: string, content: Uint8Array | string): Promise<unknown> =>
      faultOf(client.imports.read({ name, base64: Buffer.from(content).toString('base64'), keepLegacy: false }));
    expect(await refused('trống.docx', '')).toEqual({ code: 'import-refused', file: 'trống.docx', reason: 'empty' });
    expect(await refused('ảnh.png', 'x')).toMatchObject({ reason: 'unknown-type' });
    expect(await refused('cũ.txt', Buffer.from('KÕ ho¹ch n¨m 2026', 'latin1'))).toMatchObject({
      reason: 'not-unicode',
    });
    expect(await refused('giả.docx', 'không phải Word')).toMatchObject({ reason: 'not-a-zip' });
    const unknown = { words: 'VP. Sở', unit: 'không có', learn: true };
    expect((await faultOf(client.imports.create(inputOf(await draftOf(app), { names: [unknown] })))).code).toBe(
      'not-found',
    );
    expect(await client.plans.list({})).toEqual(before);
  });
});

test('a new book has no plan to take a document into, and says so', async () => {
  const app = appOn();
  const draft = recogniseDocument({ format: 'text', file: 'a.txt', parts: [], notes: [] }, NO_CHOICES);
  expect((await faultOf(app.client.imports.create(inputOf(draft)))).code).toBe('office-missing');
});
