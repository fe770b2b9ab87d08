// The columns of a table of a Phụ lục, changed through the calls of the screen.
import { beforeEach, describe, expect, test } from 'vitest';
import { COLUMN_PRESETS, type AppendixRecord } from '../../../shared/domain/appendices.ts';
import { appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

let app: TestApp;
let planId: string;
let appendixId: string;

async function appendix(at = 0): Promise<AppendixRecord> {
  const [...all] = (await app.client.plans.get({ id: planId })).appendices;
  const found = all[at];
  if (found === undefined) throw new Error('no Phụ lục');
  return found;
}

async function titles(): Promise<string> {
  const [table] = (await appendix()).tables;
  return (table?.columns ?? [])
    .map((column) => (column.spanning === null ? column.title : `${column.spanning}/${column.title}`))
    .join(' | ');
}

beforeEach(async () => {
  app = await appWithSample();
  const plans = await app.client.plans.list({});
  planId = plans.find((plan) => plan.subject.includes('một cửa'))?.id ?? '';
  appendixId = (await appendix()).id;
});

describe('the paper of a Phụ lục', () => {
  test('is A4 until it is chosen, and a change of the title leaves it', async () => {
    const { client } = app;
    expect((await appendix()).paper).toBe('A4');
    await client.appendices.revise({ id: appendixId, patch: { paper: 'A3' } });
    await client.appendices.revise({ id: appendixId, patch: { title: 'Danh mục', orientation: 'landscape' } });
    expect(await appendix()).toMatchObject({ paper: 'A3', title: 'Danh mục', orientation: 'landscape' });
  });
});

describe('the order of the Phụ lục and their tables', () => {
  test('is changed by moving; a copy stands behind its model and is a table of its own', async () => {
    const { appendices, plans } = app.client;
    const list = async (): Promise<readonly string[]> =>
      (await plans.get({ id: planId })).appendices.map((one) => one.title);
    const table = {
      title: 'Hai',
      content: 'tasks' as const,
      targetSet: null,
      columns: [...COLUMN_PRESETS['tasks-full']],
    };
    await appendices.revise({ id: appendixId, patch: { title: 'A' } });
    await appendices.createTable({ id: appendixId, table });
    const { id } = await appendices.duplicate({ id: appendixId });
    await appendices.revise({ id, patch: { title: 'B' } });
    expect(await list()).toEqual(['A', 'B']);
    await appendices.moveTable({ id, table: 1, to: 0 });
    await appendices.removeColumn({ id, table: 0, column: 0 });
    const shape = (one: AppendixRecord): readonly unknown[] =>
      one.tables.map((own) => [own.title, own.columns.length, own.numbering]);
    expect(shape(await appendix(0))).toEqual([
      [null, 5, 'restart'],
      ['Hai', 7, 'restart'],
    ]);
    expect(shape(await appendix(1))).toEqual([
      ['Hai', 6, 'restart'],
      [null, 5, 'restart'],
    ]);
    await appendices.move({ id, after: null });
    expect(await list()).toEqual(['B', 'A']);
    await appendices.move({ id, after: appendixId });
    expect(await list()).toEqual(['A', 'B']);
    await appendices.removeTable({ id, table: 0 });
    expect(await faultOf(appendices.removeTable({ id, table: 0 }))).toMatchObject({
      flaws: [{ reason: 'last-table' }],
    });
    const other = (await plans.list({})).find((plan) => plan.id !== planId && plan.standing === 'draft')?.id ?? '';
    const made = await appendices.create({
      planId: other,
      after: null,
      appendix: { title: 'C', orientation: 'portrait', tables: [table] },
    });
    expect(await faultOf(appendices.move({ id, after: made.id }))).toMatchObject({ flaws: [{ reason: 'other-plan' }] });
    expect(await list()).toEqual(['A', 'B']);
  });
});

describe('the columns of a stored table', () => {
  test('are moved, added, merged, widened and taken away one by one, and every step is taken back by one undo', async () => {
    const { appendices } = app.client;
    const place = { id: appendixId, table: 0 };
    const before = await titles();
    expect(before).toBe(
      'TT | Nội dung công việc | Phân công thực hiện/Đơn vị chủ trì | Phân công thực hiện/Đơn vị phối hợp | Thời gian',
    );
    await appendices.moveColumn({ ...place, column: 4, to: 1 });
    await appendices.createColumn({
      ...place,
      at: 99,
      column: { field: 'product', title: 'Sản phẩm', spanning: null, widthMm: 30 },
    });
    await appendices.mergeColumns({ ...place, from: 3, to: 4, spanning: 'Giao' });
    await appendices.removeColumn({ ...place, column: 0 });
    await appendices.reviseColumn({ ...place, column: 0, patch: { field: 'note', title: 'Ghi chú' } });
    expect(await titles()).toBe('Ghi chú | Nội dung công việc | Giao/Đơn vị chủ trì | Giao/Đơn vị phối hợp | Sản phẩm');
    await appendices.moveBorder({ ...place, column: 2, byMm: 4.4 });
    const { columns } = (await appendix()).tables[0] ?? { columns: [] };
    expect(columns.map((column) => column.widthMm)).toEqual([28, 71, 32, 24, 30]);
    for (let step = 0; step < 6; step += 1) await app.client.safety.undo({});
    expect(await titles()).toBe(before);
  });

  test('are at least one and at most fourteen, and the refusal loses nothing', async () => {
    const { appendices } = app.client;
    const place = { id: appendixId, table: 0 };
    for (let left = 5; left > 1; left -= 1) await appendices.removeColumn({ ...place, column: 0 });
    const only = await titles();
    expect(await faultOf(appendices.removeColumn({ ...place, column: 0 }))).toEqual({
      code: 'input-invalid',
      flaws: [{ path: 'columns', reason: 'last-column' }],
    });
    expect(await titles()).toBe(only);
    const column = { field: 'note' as const, title: 'Ghi chú', spanning: null, widthMm: 30 };
    for (let count = 1; count < 14; count += 1) await appendices.createColumn({ ...place, at: 0, column });
    expect(await faultOf(appendices.createColumn({ ...place, at: 0, column }))).toMatchObject({
      flaws: [{ reason: 'too-many-columns' }],
    });
  });
});
