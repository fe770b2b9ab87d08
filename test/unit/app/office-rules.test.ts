// The rules of an office: sets of recipients go into new documents.
import { describe, expect, test } from 'vitest';
import { recipientSetLines } from '../../../shared/domain/office-rules.ts';
import { appOn, faultOf } from '../../support/test-app.ts';

const OFFICE = {
  name: 'Sở Công Thương',
  letterhead: 'SỞ CÔNG THƯƠNG',
  parentLetterhead: null,
  symbol: 'SCT',
  draftingSymbol: 'VP',
  place: 'Sông Lam',
};

describe('the lines of a set of recipients', () => {
  test('lose the marks that print by themselves, and «Lưu» stands last', () => {
    expect(recipientSetLines(['- Như trên;', '- Lưu: VT, KH.', '- UBND tỉnh (báo cáo);', ''])).toEqual([
      'UBND tỉnh (báo cáo)',
      'Lưu: VT, KH',
    ]);
    expect(recipientSetLines(['UBND tỉnh'])).toEqual(['UBND tỉnh']);
  });
});

describe('an office begun with its recipients', () => {
  test('has them as its first set; a new document starts with it, and a set changes without changing documents', async () => {
    const { client } = appOn();
    const recipientSet = { name: 'Thường dùng', lines: ['- UBND tỉnh;', 'Lưu: VT, KT'] };
    await client.office.create({ organisation: OFFICE, unitNames: [], recipientSet, signer: null });
    const [set] = await client.recipientSets.list({});
    expect(set).toMatchObject({ name: 'Thường dùng', lines: ['UBND tỉnh', 'Lưu: VT, KT'] });
    const { id } = await client.plans.create({ kind: 'KH', year: 2026, subject: 'Khuyến công' });
    expect((await client.plans.get({ id })).head).toMatchObject({ recipients: ['UBND tỉnh'], archive: 'VT, KT' });

    const key = set?.key ?? '';
    await client.recipientSets.revise({ key, patch: { lines: ['Lưu: VT', 'Các phòng'] } });
    expect(await client.recipientSets.list({})).toEqual([
      { key, name: 'Thường dùng', lines: ['Các phòng', 'Lưu: VT'] },
    ]);
    await client.recipientSets.create({ name: 'Nội bộ', lines: [] });
    await client.recipientSets.remove({ id: key });
    expect((await client.recipientSets.list({})).map((one) => one.name)).toEqual(['Nội bộ']);
    expect((await client.plans.get({ id })).head.recipients).toEqual(['UBND tỉnh']);
    expect(await faultOf(client.recipientSets.remove({ id: key }))).toMatchObject({
      code: 'not-found',
      what: 'recipient-set',
    });
    await client.safety.undo({});
    expect((await client.recipientSets.list({})).map((one) => one.name)).toEqual(['Thường dùng', 'Nội bộ']);
  });
});

describe('the symbols of an office', () => {
  test('go into new documents: the unit’s own, else that of all units, else that of the decree', async () => {
    const { client } = appOn();
    await client.office.create({ organisation: OFFICE, unitNames: ['Thanh tra', 'Văn phòng'], signer: null });
    const [inspection, office] = (await client.organisation.get({})).units.map((unit) => unit.key);
    await client.symbolRules.create({ kind: 'KH', unit: inspection ?? null, symbol: '/KH-TTr' });
    await client.symbolRules.create({ kind: 'KH', unit: null, symbol: 'KH-SCTg' });
    const symbolOf = async (kind: string, unit?: string): Promise<string> => {
      const { id } = await client.plans.create({ kind, year: 2026, subject: 'A', unit: unit ?? null });
      return (await client.plans.get({ id })).head.symbol;
    };
    expect(await symbolOf('KH', inspection)).toBe('KH-TTr');
    expect(await symbolOf('KH', office)).toBe('KH-SCTg');
    expect(await symbolOf('KH')).toBe('KH-SCTg');
    expect(await symbolOf('BC', inspection)).toBe('BC-SCT');

    const { id } = await client.symbolRules.create({ kind: 'KH', unit: null, symbol: 'KH-SCT2' });
    expect((await client.symbolRules.list({})).map((rule) => rule.symbol)).toEqual(['KH-TTr', 'KH-SCT2']);
    await client.symbolRules.revise({ key: id, symbol: 'KH-SCT3' });
    await client.symbolRules.remove({ id });
    expect(await symbolOf('KH')).toBe('KH-SCT');
    expect(await faultOf(client.symbolRules.create({ kind: 'KH', unit: 'nobody', symbol: 'X' }))).toMatchObject({
      code: 'input-invalid',
    });
  });
});

describe('the sizes of an office', () => {
  test('are kept within the limits of the decree and given up again', async () => {
    const { client } = appOn();
    await client.office.create({ organisation: OFFICE, unitNames: [], signer: null });
    await client.layoutSizes.revise({ name: 'bodyType', value: 13 });
    await client.layoutSizes.revise({ name: 'bodyType', value: 13.5 });
    expect(await client.layoutSizes.list({})).toEqual([{ name: 'bodyType', value: 13.5 }]);
    expect(await faultOf(client.layoutSizes.revise({ name: 'bodyType', value: 15 }))).toEqual({
      code: 'size-outside',
      low: 13,
      high: 14,
    });
    expect(await faultOf(client.layoutSizes.revise({ name: 'paper', value: 1 }))).toMatchObject({ code: 'not-found' });
    await client.layoutSizes.revise({ name: 'bodyType', value: null });
    expect(await client.layoutSizes.list({})).toEqual([]);
  });
});
