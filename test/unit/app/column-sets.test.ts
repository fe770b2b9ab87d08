// The column sets an office saves: kept apart from the tables made with them.
import { describe, expect, test } from 'vitest';
import { COLUMN_PRESETS } from '../../../shared/domain/appendices.ts';
import type { Client } from '../../../shared/contract/contract.ts';
import { appWithSample, faultOf } from '../../support/test-app.ts';

const columns = [...COLUMN_PRESETS['tasks-brief']];
const names = async (client: Client): Promise<readonly string[]> =>
  (await client.columnSets.list({})).map((set) => set.name);

describe('a saved column set', () => {
  test('is saved, used, renamed and removed, and no table takes part in that', async () => {
    const { client } = await appWithSample();
    const { id } = await client.columnSets.create({ name: '  Năm cột ', content: 'tasks', columns });
    expect(await client.columnSets.list({})).toEqual([{ id, name: 'Năm cột', content: 'tasks', columns }]);

    expect(await faultOf(client.columnSets.create({ name: 'NĂM CỘT', content: 'tasks', columns }))).toEqual({
      code: 'column-set-taken',
      name: 'NĂM CỘT',
    });
    const other = await client.columnSets.create({ name: 'Năm cột', content: 'targets', columns: columns.slice(0, 2) });
    await client.columnSets.revise({ id: other.id, patch: { name: 'Hai cột', columns: columns.slice(0, 1) } });
    await client.columnSets.revise({ id, patch: { name: 'Năm cột' } });
    expect(await names(client)).toEqual(['Năm cột', 'Hai cột']);
    expect((await client.columnSets.list({}))[1]?.columns).toHaveLength(1);

    // Tables that come and go leave the saved sets alone, and the sets leave the tables alone.
    const [plan] = await client.plans.list({});
    const planId = plan?.id ?? '';
    const table = { title: null, content: 'tasks' as const, targetSet: null, columns };
    const appendix = { title: 'A', orientation: 'portrait' as const, tables: [table, table] };
    const made = await client.appendices.create({ planId, after: null, appendix });
    await client.appendices.removeTable({ id: made.id, table: 0 });
    await client.appendices.removeColumn({ id: made.id, table: 0, column: 0 });
    await client.columnSets.remove({ id });
    const own = (await client.plans.get({ id: planId })).appendices.find((one) => one.id === made.id);
    expect(own?.tables.map((one) => one.columns.length)).toEqual([4]);
    await client.appendices.remove({ id: made.id });
    await client.plans.remove({ id: planId });
    expect(await names(client)).toEqual(['Hai cột']);

    expect(await faultOf(client.columnSets.remove({ id }))).toMatchObject({ code: 'not-found', what: 'column-set' });
    expect((await faultOf(client.columnSets.create({ name: ' ', content: 'tasks', columns }))).code).toBe(
      'input-invalid',
    );
    await client.safety.undo({});
    await client.safety.undo({});
    await client.safety.undo({});
    expect(await names(client)).toEqual(['Năm cột', 'Hai cột']);
  });
});
