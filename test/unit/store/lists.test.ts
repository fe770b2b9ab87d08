// The places of rows among their neighbours, and lists that change only where they differ.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRoom, positionAt, replaceList } from '../../../electron/store/lists.ts';
import { insertRow, updateRow, type WriteDb } from '../../../electron/store/db.ts';
import { storeWithOffice, type TestStore } from '../../support/test-store.ts';

const OWNER = { organisation_id: 'office' };

function namesIn(store: TestStore): readonly string[] {
  return store.db.prepare('SELECT name FROM units ORDER BY position, id').pluck().all() as string[];
}

function place(db: WriteDb, id: string, after: string | null, isNew: boolean): void {
  const position = makeRoom(db, { table: 'units', owner: OWNER, after }, isNew ? null : id);
  if (isNew) insertRow(db, 'units', { id, ...OWNER, position, kind: 'unit', name: id });
  else updateRow(db, 'units', id, { position });
}

async function withAliases(): Promise<{
  store: TestStore;
  set: (aliases: readonly string[]) => readonly string[];
  stored: () => readonly string[];
}> {
  const store = await storeWithOffice();
  store.write((db) => place(db, 'u', null, true));
  const list = { table: 'unit_aliases', owner: { unit_id: 'u' }, columns: ['alias'] };
  return {
    store,
    set: (aliases) => {
      const { command } = store.write((db) =>
        replaceList(
          db,
          list,
          aliases.map((alias) => ({ alias })),
          store.nextId,
        ),
      );
      return store.db
        .prepare('SELECT op FROM changes WHERE command_id = ? ORDER BY seq')
        .pluck()
        .all(command) as string[];
    },
    stored: () =>
      store.db
        .prepare("SELECT alias FROM unit_aliases WHERE unit_id = 'u' ORDER BY position")
        .pluck()
        .all() as string[],
  };
}

describe('the place of a row', () => {
  test('is behind the neighbour it was given, whatever came before', async () => {
    const store = await storeWithOffice();
    // "-1": first. Every step puts a new row, or moves one, behind one of those already there.
    const steps = fc.array(
      fc.record({ move: fc.boolean(), which: fc.nat(50), after: fc.integer({ min: -1, max: 50 }) }),
      { minLength: 1, maxLength: 40 },
    );
    let made = 0;
    fc.assert(
      fc.property(steps, (all) => {
        store.write((db) => db.exec('DELETE FROM units'));
        const intended: string[] = [];
        for (const { move, which, after } of all) {
          const isNew = !move || intended.length === 0;
          const id = isNew ? `u${(made += 1)}` : (intended[which % intended.length] ?? '');
          if (!isNew) intended.splice(intended.indexOf(id), 1);
          const at = after < 0 || intended.length === 0 ? -1 : after % intended.length;
          store.write((db) => place(db, id, at < 0 ? null : (intended[at] ?? null), isNew));
          intended.splice(at + 1, 0, id);
          expect(namesIn(store)).toEqual(intended);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('is kept however often a row is put at one and the same place', async () => {
    const store = await storeWithOffice();
    store.write((db) => {
      place(db, 'first', null, true);
      place(db, 'last', 'first', true);
      for (let number = 0; number < 60; number += 1) place(db, `n${number}`, 'first', true);
    });
    const expected = ['first', ...Array.from({ length: 60 }, (_, at) => `n${59 - at}`), 'last'];
    expect(namesIn(store)).toEqual(expected);
    expect(new Set(store.db.prepare('SELECT position FROM units').pluck().all()).size).toBe(62);
  });

  test('between two rows changes neither of them', async () => {
    const store = await storeWithOffice();
    store.write((db) => ['a', 'b'].forEach((id, at) => place(db, id, at === 0 ? null : 'a', true)));
    const { command } = store.write((db) => place(db, 'c', 'a', true));
    expect(store.db.prepare('SELECT row_id FROM changes WHERE command_id = ?').pluck().all(command)).toEqual(['c']);
    expect(namesIn(store)).toEqual(['a', 'c', 'b']);
  });

  test('behind itself is where the row stands', async () => {
    const store = await storeWithOffice();
    store.write((db) => ['a', 'b', 'c'].forEach((id, at) => place(db, id, ['a', 'b'][at - 1] ?? null, true)));
    store.write((db) => place(db, 'b', 'b', false));
    expect(namesIn(store)).toEqual(['a', 'b', 'c']);
  });
});

describe('a list of texts', () => {
  test('becomes what was given, in its order, for any two lists', async () => {
    const { set, stored } = await withAliases();
    const aliases = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
    fc.assert(
      fc.property(aliases, aliases, (before, after) => {
        set(before);
        const ops = set(after);
        expect(stored()).toEqual(after);
        const common = Math.min(before.length, after.length);
        const differing = after.slice(0, common).filter((alias, at) => alias !== before[at]).length;
        expect(ops.filter((op) => op === 'update')).toHaveLength(differing);
        expect(ops.filter((op) => op === 'insert')).toHaveLength(after.length - common);
        expect(ops.filter((op) => op === 'delete')).toHaveLength(before.length - common);
      }),
      { numRuns: 60 },
    );
  });

  test('that did not change leaves no entry', async () => {
    const { set } = await withAliases();
    set(['a', 'b']);
    expect(set(['a', 'b'])).toEqual([]);
  });

  test('changes only the list of its own owner', async () => {
    const { store, set } = await withAliases();
    store.write((db) => {
      place(db, 'v', 'u', true);
      insertRow(db, 'unit_aliases', { id: 'other', unit_id: 'v', position: positionAt(0), alias: 'z' });
    });
    set(['a']);
    set([]);
    expect(store.db.prepare('SELECT alias FROM unit_aliases').pluck().all()).toEqual(['z']);
  });
});
