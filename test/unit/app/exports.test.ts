// Files written from the screen: replaced, written beside, or refused with the reason.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesIn, temporaryFolder } from '../../support/folders.ts';
import { appOn, faultOf, type TestApp } from '../../support/test-app.ts';

const OFFICE = {
  name: 'Sở Công Thương',
  letterhead: 'SỞ CÔNG THƯƠNG',
  parentLetterhead: null,
  symbol: 'SCT',
  draftingSymbol: 'VP',
  place: 'Sông Lam',
};
const EXPORT = { docx: true, xlsx: true, mode: 'paper', retry: false, existing: 'replace' } as const;

/** An office with one plan that has no task yet. */
async function begun(): Promise<TestApp & { readonly planId: string }> {
  const made = appOn();
  await made.client.office.create({ organisation: OFFICE, unitNames: [], signer: null });
  const { id } = await made.client.plans.create({ kind: 'KH', year: 2026, subject: 'Khuyến công' });
  return { ...made, planId: id };
}

describe('an export', () => {
  test('replaces a file of the same name, or writes beside it where that is asked', async () => {
    const { client, planId, folder } = await begun();
    const only = { planId, ...EXPORT, xlsx: false };
    await client.documents.export(only);
    await client.documents.export(only);
    expect(namesIn(folder).filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    const { files } = await client.documents.export({ ...only, existing: 'rename' });
    expect(files.map((file) => file.name)).toEqual(['Ke hoach du thao-KH-SCT - Khuyen cong (2).docx']);
    expect((await client.documents.export({ ...only, existing: 'rename' })).files[0]?.name).toContain('(3)');
  });

  test('of nothing, or of a table that is not there, says so and writes nothing', async () => {
    const { client, planId, folder } = await begun();
    const before = namesIn(folder);
    expect(await faultOf(client.documents.export({ planId, ...EXPORT, docx: false, xlsx: false }))).toMatchObject({
      code: 'input-invalid',
    });
    expect(await faultOf(client.documents.export({ planId, ...EXPORT, docx: false }))).toEqual({
      code: 'nothing-tabular',
    });
    expect(namesIn(folder)).toEqual(before);
  });

  test('of both files writes the Word file alone where there is no table', async () => {
    const { client, planId } = await begun();
    const { files } = await client.documents.export({ planId, ...EXPORT });
    expect(files.map((file) => file.name.replace(/^.*\./, ''))).toEqual(['docx']);
  });

  test('beside a file of the same name asks first and writes nothing', async () => {
    const { client, planId, folder } = await begun();
    const only = { planId, ...EXPORT, xlsx: false } as const;
    const { files } = await client.documents.export({ ...only, existing: 'ask' });
    const before = namesIn(folder);
    expect(await faultOf(client.documents.export({ ...only, existing: 'ask' }))).toEqual({
      code: 'file-exists',
      file: files[0]?.name,
    });
    expect(namesIn(folder)).toEqual(before);
  });

  test('that the person breaks off ends as stopped', async () => {
    const { client } = appOn(temporaryFolder(), null);
    await client.office.takeSample({});
    const [plan] = await client.plans.list({});
    expect(await faultOf(client.documents.export({ planId: plan?.id ?? '', ...EXPORT, xlsx: false }))).toEqual({
      code: 'stopped',
    });
  });

  test('into a folder that is gone says which', async () => {
    const folder = temporaryFolder();
    const gone = join(folder, 'đã xóa');
    const { client } = appOn(folder, gone);
    await client.office.takeSample({});
    const [plan] = await client.plans.list({});
    expect(await faultOf(client.documents.export({ planId: plan?.id ?? '', ...EXPORT, xlsx: false }))).toEqual({
      code: 'folder-missing',
      folder: gone,
    });
  });
});
