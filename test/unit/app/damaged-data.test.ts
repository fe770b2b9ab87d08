// A data file that turns out damaged: found by the check after opening, said by every call, and left as it is.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appOn, appWithSample, faultOf, type TestApp } from '../../support/test-app.ts';

/** An application on a file of the sample office one page of which is zeroed. */
async function damaged(): Promise<TestApp & { readonly whole: Buffer; readonly bytes: Buffer }> {
  const { app, folder, dataFile } = await appWithSample();
  app.close();
  const whole = readFileSync(dataFile);
  const bytes = Buffer.from(whole);
  const page = Math.floor(bytes.length / 4096 / 2);
  bytes.fill(0, page * 4096, (page + 1) * 4096);
  writeFileSync(dataFile, bytes);
  return { ...appOn(folder), whole, bytes };
}

describe('a damaged data file', () => {
  test('is found by the check, said once as a change and by every call after it', async () => {
    const { app, client, dataFile } = await damaged();
    let said = 0;
    app.onChanged(() => (said += 1));
    await app.checkData();
    expect(said).toBe(1);
    expect(await faultOf(client.start.status({}))).toEqual({ code: 'data-damaged', file: dataFile });
    expect(await faultOf(client.plans.create({ kind: 'KH', year: 2026, subject: 'A' }))).toEqual({
      code: 'data-damaged',
      file: dataFile,
    });
  });

  test('is not changed by one byte', async () => {
    const { app, client, dataFile, bytes } = await damaged();
    await app.checkData();
    await faultOf(client.plans.list({}));
    app.close();
    expect(readFileSync(dataFile).equals(bytes)).toBe(true);
  });

  test('works again once a good copy has taken its place', async () => {
    const { app, client, dataFile, whole, folder } = await damaged();
    await app.checkData();
    const copy = `${folder}/copy.db`;
    writeFileSync(copy, whole);
    copyFileSync(copy, dataFile);
    expect(await client.plans.list({})).toHaveLength(5);
  });
});

describe('a whole data file', () => {
  test('passes the check without a word', async () => {
    const { app, client } = await appWithSample();
    let said = 0;
    app.onChanged(() => (said += 1));
    await app.checkData();
    expect(said).toBe(0);
    expect(await client.plans.list({})).toHaveLength(5);
  });
});
