// A data file on its own, for tests of the rows below the contract.
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Organisation } from '../../shared/domain/organisation.ts';
import { insertOrganisation } from '../../electron/store/organisation.ts';
import { openStore, type OpenedStore } from '../../electron/store/open.ts';
import type { ReadDb, WriteDb } from '../../electron/store/db.ts';
import { FaultError, type Fault } from '../../shared/domain/fault.ts';
import { temporaryFolder } from './folders.ts';

export type TestStore = {
  readonly db: ReadDb;
  readonly file: string;
  readonly close: () => void;
  /** Runs work as a command of its own; returns the id of the command with the result. */
  readonly write: <T>(work: (db: WriteDb) => T) => { readonly command: string; readonly result: T };
  /** Ids in rising order, so that a failing test reads easily. */
  readonly nextId: () => string;
};

export const OFFICE: Organisation = {
  name: 'Sở Khoa học và Công nghệ',
  letterhead: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  parentLetterhead: 'UBND TỈNH SÔNG LAM',
  symbol: 'SKHCN',
  draftingSymbol: 'VP',
  place: 'Sông Lam',
};

const open: OpenedStore[] = [];

afterEach(() => {
  for (const store of open.splice(0)) if (store.db.open) store.close();
});

/** Opens (or makes) a data file; closed when the test ends. */
export async function openTestStore(file = join(temporaryFolder(), 'so.db')): Promise<TestStore> {
  const store = await openStore(file, join(file, '..', 'sao-luu'));
  open.push(store);
  let last = 0;
  const nextId = (): string => `id-${String((last += 1)).padStart(6, '0')}`;
  return {
    db: store.db,
    file: store.file,
    close: store.close,
    nextId,
    write: (work) => {
      const command = nextId();
      return {
        command,
        result: store.command({ id: command, name: 'test', at: '2026-01-05T00:00:00Z', actor: 'tester' }, work),
      };
    },
  };
}

/** A data file that holds an office, the owner of units and plans. */
export async function storeWithOffice(): Promise<TestStore> {
  const store = await openTestStore();
  store.write((db) => insertOrganisation(db, 'office', OFFICE));
  return store;
}

/** The fault that work ends with. @throws where it ends well or with another error */
export async function thrownFault(work: () => unknown): Promise<Fault> {
  try {
    await work();
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  throw new Error('the work ended well');
}
