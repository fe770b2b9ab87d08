// One program and several data files: opening another, creating one, and those opened before.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createApp, type App } from '../../../electron/app/app.ts';
import { forkWorker } from '../../../electron/app/fork-worker.ts';
import { createJobs } from '../../../electron/app/jobs.ts';
import { machinePorts, startingFile } from '../../../electron/app/machine.ts';
import { createClient } from '../../../shared/contract/client.ts';
import type { Client } from '../../../shared/contract/contract.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { ROOT } from '../../support/results.ts';
import { appOn, appWithSample, faultOf } from '../../support/test-app.ts';

const apps: App[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});

type Started = { readonly app: App; readonly client: Client; readonly folder: string; pick: string | null };

/** The program as a shell starts it on its own folder. */
function started(folder = temporaryFolder()): Started {
  const made = { folder, pick: null } as { folder: string; pick: string | null };
  const files = {
    pickTargets: async () => null,
    pickDataFile: async () => made.pick,
    offer: () => null,
    open: async () => {},
    reveal: async () => {},
  };
  const jobs = createJobs(forkWorker);
  const app = createApp(machinePorts({ ...startingFile(folder), resources: join(ROOT, 'resources'), jobs, files }));
  apps.push(app);
  return Object.assign(made, { app, client: createClient(app) });
}

const officeOf = (name: string) => ({
  organisation: {
    name,
    letterhead: name.toLocaleUpperCase('vi'),
    parentLetterhead: null,
    symbol: 'S',
    draftingSymbol: '',
    place: 'Sông Lam',
  },
  unitNames: [],
  signer: null,
});
const nameOf = async (client: Client): Promise<string> => (await client.organisation.get({})).organisation.name;

describe('another data file', () => {
  test('is created beside the first, opened again, and remembered for the next start', async () => {
    const one = started();
    const { client, folder } = one;
    const first = join(folder, 'so-ke-hoach.db');
    await client.office.create(officeOf('Sở A'));
    const second = join(folder, 'Sổ của chi cục', 'so.db');
    let said = 0;
    one.app.onChanged(() => (said += 1));
    expect(await client.books.create({ file: `"${second}"` })).toEqual({ file: second });
    expect(said).toBe(1);
    expect((await client.start.status({})).state).toBe('empty');
    // The file that was left is whole and free.
    expect(existsSync(`${first}-wal`)).toBe(false);
    await client.office.create(officeOf('Chi cục B'));
    expect(await client.books.list({})).toEqual({ current: second, recent: [{ file: first, there: true }] });

    one.app.close();
    const again = started(folder);
    expect(await nameOf(again.client)).toBe('Chi cục B');
    await again.client.books.open({ file: first });
    expect(await nameOf(again.client)).toBe('Sở A');
    expect((await again.client.books.list({})).recent).toEqual([{ file: second, there: true }]);
    await again.client.books.forget({ file: second });
    expect((await again.client.books.list({})).recent).toEqual([]);
    expect(existsSync(second)).toBe(true);
  });

  test('that cannot be opened leaves the present one open', async () => {
    const one = started();
    const { client, folder } = one;
    await client.office.create(officeOf('Sở A'));
    const foreign = join(folder, 'thu.db');
    writeFileSync(foreign, 'not a database, but long enough to look like some file of another program');
    const first = join(folder, 'so-ke-hoach.db');
    const codeOf = async (work: Promise<unknown>): Promise<string> => (await faultOf(work)).code;
    expect(await codeOf(client.books.open({ file: foreign }))).toBe('data-foreign');
    expect(await codeOf(client.books.open({ file: join(folder, 'none.db') }))).toBe('data-missing');
    expect(await codeOf(client.books.open({ file: 'so.db' }))).toBe('input-invalid');
    expect(await codeOf(client.books.create({ file: foreign }))).toBe('data-exists');
    expect(await client.books.open({ file: null })).toEqual({ file: null });
    one.pick = first;
    expect(await client.books.open({ file: null })).toEqual({ file: first });
    expect(await nameOf(client)).toBe('Sở A');
    expect(readFileSync(foreign, 'utf8')).toMatch(/^not a database/);
    await client.organisation.revise({ place: 'Hà Nội' });
    expect((await client.organisation.get({})).organisation.place).toBe('Hà Nội');
  });

  test('that another window holds is refused by name', async () => {
    const one = started();
    await one.client.office.create(officeOf('Sở A'));
    const other = started();
    await other.client.office.create(officeOf('Sở B'));
    const held = join(other.folder, 'so-ke-hoach.db');
    expect(await faultOf(one.client.books.open({ file: held }))).toEqual({ code: 'data-in-use', file: held });
    expect(await nameOf(one.client)).toBe('Sở A');
  });

  test('that is gone at the next start is not begun anew, and another can be opened instead', async () => {
    const one = started();
    await one.client.office.create(officeOf('Sở A'));
    const second = join(one.folder, 'hai.db');
    await one.client.books.create({ file: join(one.folder, 'hai') });
    await one.client.office.create(officeOf('Sở B'));
    one.app.close();
    renameSync(second, join(one.folder, 'doi-ten.db'));
    const again = started(one.folder);
    expect(await faultOf(again.client.start.status({}))).toEqual({ code: 'data-missing', file: second });
    expect(existsSync(second)).toBe(false);
    expect((await again.client.books.list({})).current).toBe(second);
    await again.client.books.open({ file: join(one.folder, 'doi-ten.db') });
    expect(await nameOf(again.client)).toBe('Sở B');
    expect((await again.client.books.list({})).recent.find(({ file }) => file === second)?.there).toBe(false);
  });

  test('is left only when the calls under way have ended', async () => {
    const { client, folder } = started();
    await client.office.create(officeOf('Sở A'));
    const [, reply] = await Promise.all([
      client.books.create({ file: join(folder, 'hai.db') }),
      client.organisation.revise({ place: 'Vinh' }),
    ]);
    expect(reply).toEqual({});
    await client.books.open({ file: join(folder, 'so-ke-hoach.db') });
    expect((await client.organisation.get({})).organisation.place).toBe('Vinh');
  });
});

test('the whole book is written as a pack that begins another book; a second one replaces none', async () => {
  const { client, folder } = await appWithSample();
  const { path, name } = await client.exchange.writePack({});
  expect(path).toBe(join(folder, name));
  expect((await client.exchange.writePack({})).name).toBe('goi-so-ke-hoach (2).json');
  const other = appOn();
  const { plans } = await other.client.exchange.importPack({ file: name, json: readFileSync(path, 'utf8') });
  expect(plans).toHaveLength(5);
  expect((await other.client.organisation.get({})).organisation).toEqual(
    (await client.organisation.get({})).organisation,
  );
});
