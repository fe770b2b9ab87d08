// Units that are renamed or merged, and an office that changes its name: open work moves, issued papers stay.
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/contract.ts';
import type { Unit } from '../../../shared/domain/organisation.ts';
import { appOn, faultOf } from '../../support/test-app.ts';

const OFFICE = {
  name: 'Sở Công Thương',
  letterhead: 'SỞ CÔNG THƯƠNG',
  parentLetterhead: null,
  symbol: 'SCT',
  draftingSymbol: '',
  place: 'Sông Lam',
};

const unitsOf = async (client: Client): Promise<readonly Unit[]> => (await client.organisation.get({})).units;
const task = (planId: string, lead: readonly { unit: string; role: string | null }[]) => ({
  planId,
  groupId: null,
  parentId: null,
  after: null,
  fields: { content: 'Rà soát', lead: [...lead], coordinating: [] },
});

test('a merge closes the old units, moves their open work, and is taken back in one step', async () => {
  const made = appOn();
  const { client, app, dataFile } = made;
  await client.office.create({ organisation: OFFICE, unitNames: ['Phòng A', 'Phòng B', 'Phòng C'], signer: null });
  const [a = '', b = '', c = ''] = (await unitsOf(client)).map((unit) => unit.key);
  const group = await client.units.create({ kind: 'group', name: 'Các phòng', aliases: [], members: [a, b, c] });
  const person = await client.people.create({ name: 'Nguyễn Văn A', unit: a, titles: [] });
  await client.symbolRules.create({ kind: 'KH', unit: b, symbol: 'KH-B' });
  const open = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Đang soạn' });
  const issued = await client.plans.create({ kind: 'KH', year: 2025, subject: 'Đã ban hành' });
  await client.tasks.create(
    task(open.id, [
      { unit: a, role: null },
      { unit: b, role: null },
      { unit: c, role: null },
    ]),
  );
  await client.tasks.create(task(issued.id, [{ unit: a, role: null }]));
  app.close();
  // No call of this file issues a paper: it is made so below the program, whose triggers refuse that.
  const file = new Database(dataFile);
  for (const { name } of file
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'plans'")
    .all() as { name: string }[])
    file.exec(`DROP TRIGGER "${name}"`);
  file.prepare("UPDATE plans SET state = 'issued' WHERE id = ?").run(issued.id);
  file.close();

  expect(await client.units.openWork({ units: [a, b] })).toEqual([
    expect.objectContaining({ kind: 'task', text: 'Rà soát', plan: 'Đang soạn' }),
  ]);
  const before = await client.exchange.exportPack({});
  const { id } = await client.units.merge({ from: '2026-07-01', units: [a, b], into: { name: 'Phòng AB' } });
  const units = await unitsOf(client);
  expect(units.find((unit) => unit.key === a)).toMatchObject({ name: 'Phòng A', validTo: '2026-06-30', successor: id });
  expect(units.find((unit) => unit.key === id)).toMatchObject({
    name: 'Phòng AB',
    validFrom: '2026-07-01',
    validTo: null,
  });
  expect(units.find((unit) => unit.key === group.id)?.members).toEqual([id, c]);
  const leadOf = async (plan: string): Promise<unknown> => (await client.plans.get({ id: plan })).tasks[0]?.lead;
  expect(await leadOf(open.id)).toEqual([
    { unit: id, role: null },
    { unit: c, role: null },
  ]);
  expect(await leadOf(issued.id)).toEqual([{ unit: a, role: null }]);
  expect((await client.organisation.get({})).people.find((one) => one.key === person.id)?.unit).toBe(id);
  expect((await client.symbolRules.list({})).map((rule) => rule.unit)).toEqual([id]);
  expect(await client.units.openWork({ units: [a, b] })).toEqual([]);

  // The old name is free again, and a closed unit takes no part in another merge.
  await client.units.create({ kind: 'unit', name: 'Phòng A', aliases: [], members: [] });
  expect(await faultOf(client.units.merge({ from: '2026-08-01', units: [a], into: { unit: c } }))).toMatchObject({
    code: 'unit-closed',
    name: 'Phòng A',
  });
  await client.safety.undo({});
  await client.safety.undo({});
  expect(await client.exchange.exportPack({})).toEqual(before);
});

describe('a merge', () => {
  test('into a unit that is there, or of one unit under a new name, asks for a sensible day and name', async () => {
    const { client } = appOn();
    await client.office.create({ organisation: OFFICE, unitNames: ['Phòng A', 'Phòng B'], signer: null });
    const [a = '', b = ''] = (await unitsOf(client)).map((unit) => unit.key);
    const codeOf = async (work: Promise<unknown>): Promise<string> => (await faultOf(work)).code;
    const from = '2026-07-01';
    expect(await codeOf(client.units.merge({ from, units: [a], into: { unit: a } }))).toBe('unit-closed');
    expect(await codeOf(client.units.merge({ from, units: [a], into: { name: 'phong b' } }))).toBe('name-taken');
    expect(await codeOf(client.units.merge({ from: '2026-07', units: [a], into: { unit: b } }))).toBe('input-invalid');
    expect((await unitsOf(client)).every((unit) => unit.validTo === null)).toBe(true);
    // Its own old name counts no more: "Phòng A" may become "Phòng A" of a new kind.
    const renamed = await client.units.merge({ from, units: [a], into: { name: 'PHÒNG A' } });
    expect(await faultOf(client.units.merge({ from, units: [renamed.id], into: { unit: b } }))).toEqual({
      code: 'day-too-early',
      day: '01/07/2026',
    });
    await client.units.merge({ from: '2027-01-01', units: [renamed.id], into: { unit: b } });
    expect((await unitsOf(client)).filter((unit) => unit.validTo === null).map((unit) => unit.name)).toEqual([
      'Phòng B',
    ]);
  });
});

test('an office that changes its name keeps the old one for older papers', async () => {
  const { client } = appOn();
  await client.office.create({ organisation: OFFICE, unitNames: [], signer: null });
  const names = { ...OFFICE, name: 'Sở Công nghiệp', letterhead: 'SỞ CÔNG NGHIỆP', symbol: 'SCN' };
  await client.organisation.rename({ from: '2026-03-01', names });
  const office = await client.organisation.get({});
  expect(office.organisation).toEqual({ ...names, validFrom: '2026-03-01' });
  expect(office.formerProfiles).toEqual([
    { ...OFFICE, key: expect.any(String) as unknown, validFrom: null, validTo: '2026-02-28' },
  ]);
  expect(await faultOf(client.organisation.rename({ from: '2026-03-01', names }))).toEqual({
    code: 'day-too-early',
    day: '01/03/2026',
  });
  await client.organisation.revise({ place: 'Vinh' });
  expect((await client.organisation.get({})).organisation).toMatchObject({ place: 'Vinh', validFrom: '2026-03-01' });
  await client.safety.undo({});
  await client.safety.undo({});
  expect(await client.organisation.get({})).toMatchObject({
    organisation: { ...OFFICE, validFrom: null },
    formerProfiles: [],
  });
});
