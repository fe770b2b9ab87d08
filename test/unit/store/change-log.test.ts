// Commands: all or nothing, and every change of a row in the log, no more and no less.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOfCommand } from '../../../electron/store/change-log.ts';
import { deleteRow, insertRow, updateRow, type WriteDb } from '../../../electron/store/db.ts';
import { insertPack } from '../../../electron/store/packs.ts';
import { deletePlan } from '../../../electron/store/plans.ts';
import { SAMPLE_PACK } from '../../support/sample.ts';
import { OFFICE, openTestStore, storeWithOffice, type TestStore } from '../../support/test-store.ts';

const CITATION = {
  id: 'c',
  kind: 'Luật',
  number: null,
  issued: null,
  issuer: null,
  subject: 'A',
  state: 'unknown',
  replaced_by_id: null,
  checked_on: null,
  source: null,
};

function changesOf(store: TestStore, command: string): readonly { table_name: string; row_id: string; op: string }[] {
  return store.db
    .prepare('SELECT table_name, row_id, op FROM changes WHERE command_id = ? ORDER BY seq')
    .all(command) as never;
}

type Rows = ReadonlyMap<string, string>;

function tables(store: TestStore): readonly string[] {
  const names = store.db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return names.filter((name) => !['commands', 'changes', 'current_command', 'undo_steps'].includes(name));
}

/** Every row of every table, as JSON by "table id". */
function everything(store: TestStore): Rows {
  const rows = tables(store).flatMap((table) =>
    (store.db.prepare(`SELECT * FROM ${table}`).all() as { id: string }[]).map(
      (row) => [`${table} ${row.id}`, JSON.stringify(row)] as const,
    ),
  );
  return new Map(rows);
}

/** What the log says happened between two states, played on the first. */
function replayed(store: TestStore, before: Rows, fromSeq: number): Rows {
  const state = new Map(before);
  const log = store.db
    .prepare('SELECT table_name, row_id, op, before, after FROM changes WHERE seq > ? ORDER BY seq')
    .all(fromSeq) as { table_name: string; row_id: string; op: string; before: string | null; after: string | null }[];
  for (const { table_name, row_id, op, before: old, after } of log) {
    const name = `${table_name} ${row_id}`;
    expect(old === null ? undefined : JSON.stringify(JSON.parse(old))).toBe(state.get(name));
    expect(op).toBe(old === null ? 'insert' : after === null ? 'delete' : 'update');
    if (after === null) state.delete(name);
    else state.set(name, JSON.stringify(JSON.parse(after)));
  }
  return state;
}

describe('writing', () => {
  test('outside a command fails, for every table', async () => {
    const store = await storeWithOffice();
    const db = store.db as WriteDb;
    expect(() => insertRow(db, 'citations', CITATION)).toThrow();
    expect(() => updateRow(db, 'organisations', 'office', { name: 'B' })).toThrow();
    expect(() => deleteRow(db, 'organisations', 'office')).toThrow();
    expect(store.db.prepare('SELECT name FROM organisations').pluck().all()).toEqual([OFFICE.name]);
  });

  test('every table has its three triggers', async () => {
    const store = await openTestStore();
    const triggers = store.db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
      .pluck()
      .all() as string[];
    expect(triggers.sort()).toEqual(
      tables(store)
        .flatMap((name) => [`log_${name}_insert`, `log_${name}_update`, `log_${name}_delete`])
        .sort(),
    );
  });

  test('in a command that fails leaves nothing: no row, no log, no command', async () => {
    const store = await storeWithOffice();
    const before = everything(store);
    const counts = (): unknown =>
      store.db
        .prepare(
          'SELECT (SELECT count(*) FROM changes) AS changes, (SELECT count(*) FROM commands) AS commands, (SELECT command_id FROM current_command) AS current',
        )
        .get();
    const counted = counts();
    expect(() =>
      store.write((db) => {
        insertRow(db, 'citations', CITATION);
        throw new Error('half-way');
      }),
    ).toThrow('half-way');
    expect(everything(store)).toEqual(before);
    expect(counts()).toEqual(counted);
    store.write((db) => insertRow(db, 'citations', CITATION));
    expect(everything(store).has('citations c')).toBe(true);
  });

  test('a key that points nowhere fails the command', async () => {
    const store = await storeWithOffice();
    expect(() =>
      store.write((db) =>
        insertRow(db, 'units', { id: 'u', organisation_id: 'none', position: 1, kind: 'unit', name: 'A' }),
      ),
    ).toThrow('FOREIGN KEY');
    expect(everything(store).has('units u')).toBe(false);
  });
});

describe('the change log', () => {
  test('tells insert, change and deletion with what was before and after', async () => {
    const store = await storeWithOffice();
    const made = store.write((db) => insertRow(db, 'citations', CITATION));
    const changed = store.write((db) => updateRow(db, 'citations', 'c', { subject: 'B' }));
    const gone = store.write((db) => deleteRow(db, 'citations', 'c'));
    const commands = [made.command, changed.command, gone.command];
    const history = commands
      .flatMap((id) => changesOfCommand(store.db, id))
      .map(({ commandId, op, before, after }) => [
        commandId,
        op,
        before === null ? null : JSON.parse(before),
        after === null ? null : JSON.parse(after),
      ]);
    expect(history).toEqual([
      [made.command, 'insert', null, CITATION],
      [changed.command, 'update', CITATION, { ...CITATION, subject: 'B' }],
      [gone.command, 'delete', { ...CITATION, subject: 'B' }, null],
    ]);
  });

  test('keeps who did what and when', async () => {
    const store = await storeWithOffice();
    const { command } = store.write((db) => insertRow(db, 'citations', CITATION));
    expect(store.db.prepare('SELECT * FROM commands WHERE id = ?').get(command)).toEqual({
      id: command,
      name: 'test',
      at: '2026-01-05T00:00:00Z',
      actor: 'tester',
    });
  });

  test('has no entry for a row set to what it was, and no command that changed nothing', async () => {
    const store = await storeWithOffice();
    const { command } = store.write((db) =>
      updateRow(db, 'organisations', 'office', { name: OFFICE.name, parent_letterhead: OFFICE.parentLetterhead }),
    );
    expect(changesOf(store, command)).toEqual([]);
    expect(store.db.prepare('SELECT count(*) FROM commands WHERE id = ?').pluck().get(command)).toBe(0);
  });

  test('knows a change from nothing to an empty text', async () => {
    const store = await storeWithOffice();
    store.write((db) => insertRow(db, 'citations', CITATION));
    const { command } = store.write((db) => updateRow(db, 'citations', 'c', { issuer: '' }));
    expect(changesOf(store, command)).toEqual([{ table_name: 'citations', row_id: 'c', op: 'update' }]);
  });

  test('tells rows that a deletion took with it', async () => {
    const store = await openTestStore();
    const { result } = store.write((db) => insertPack(db, SAMPLE_PACK, store.nextId));
    const before = everything(store);
    const last = store.db.prepare('SELECT max(seq) FROM changes').pluck().get() as number;
    store.write((db) => deletePlan(db, result[1] ?? ''));
    const after = everything(store);
    expect(before.size - after.size).toBeGreaterThan(100);
    expect(replayed(store, before, last)).toEqual(after);
  });

  test('played from the beginning gives the very rows of the file', async () => {
    const store = await openTestStore();
    store.write((db) => insertPack(db, SAMPLE_PACK, store.nextId));
    expect(replayed(store, new Map(), 0)).toEqual(everything(store));
  });

  test('played from the beginning gives the very rows of the file, whatever was done', async () => {
    const store = await storeWithOffice();
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('Luật', 'Nghị định'),
      subject: fc.option(fc.constantFrom('x', 'y', ''), { nil: null }),
      act: fc.constantFrom('set', 'set', 'remove'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        store.write((db) => {
          for (const { act, id, ...fields } of steps) {
            const known = db.prepare('SELECT 1 FROM citations WHERE id = ?').get(id) !== undefined;
            if (act === 'remove') deleteRow(db, 'citations', id);
            else if (known) updateRow(db, 'citations', id, fields);
            else insertRow(db, 'citations', { id, ...fields });
          }
        });
        expect(replayed(store, new Map(), 0)).toEqual(everything(store));
      }),
      { numRuns: 25 },
    );
  });
});
