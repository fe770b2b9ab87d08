// Putting a removed record back with everything that went with it.
import { RECORDS } from '../../shared/domain/row-words.ts';
import type { StoredRow } from '../../shared/domain/row-fields.ts';
import { fail, type Subject } from '../../shared/domain/fault.ts';
import { allRows, insertRow, oneRow, prepared, rowExists, type ReadDb, type WriteDb } from './db.ts';
import { createLookup, rowOf } from './log-lookup.ts';

/** A row that is put back as it was. */
export type Gone = { readonly table: string; readonly id: string; readonly row: StoredRow };
type Key = { readonly from: string; readonly table: string; readonly on_delete: string };

function keysOf(db: ReadDb, table: string): readonly Key[] {
  return allRows<Key>(db, `SELECT "from", "table", on_delete FROM pragma_foreign_key_list('${table}')`);
}

/** Rows that went with the root: whatever the schema deletes along with it, and the columns of tables among them. */
function goneWith(db: ReadDb, gone: readonly Gone[], root: Gone): readonly Gone[] {
  const taken = new Map([[`${root.table} ${root.id}`, root]]);
  const columnSets = new Set<string>();
  for (let grown = true; grown;) {
    grown = false;
    for (const one of gone) {
      const key = `${one.table} ${one.id}`;
      if (taken.has(key)) continue;
      const goes =
        (one.table === 'column_sets' && columnSets.has(one.id)) ||
        keysOf(db, one.table).some(
          ({ from, table, on_delete }) => on_delete === 'CASCADE' && taken.has(`${table} ${String(one.row[from])}`),
        );
      if (!goes) continue;
      taken.set(key, one);
      if (one.table === 'appendix_tables') columnSets.add(String(one.row['column_set_id']));
      grown = true;
    }
  }
  return [...taken.values()];
}

/** The kind and name of the record a key points to, to be named in a fault. */
function needed(db: ReadDb, table: string, id: string): never {
  const { nameOf } = createLookup(db);
  const what = RECORDS[table]?.subject ?? 'plan';
  return fail({ code: 'restore-first', what, name: nameOf(table, id) });
}

/** The row as it can stand now: a key to something that is gone is emptied where it may be, else that record must come back first. */
export function standable(db: ReadDb, one: Gone, root: Gone, taken: ReadonlySet<string>): StoredRow | null {
  const row = { ...one.row };
  for (const { from, table, on_delete } of keysOf(db, one.table)) {
    const id = row[from];
    if (typeof id !== 'string' || taken.has(`${table} ${id}`) || rowExists(db, table, id)) continue;
    if (on_delete === 'SET NULL') row[from] = null;
    // A line of another record's list, which is gone with that record.
    else if (on_delete === 'CASCADE' && one !== root) return null;
    else needed(db, table, id);
  }
  return row;
}

/** A sub-task stands under a task, in its group, wherever that is by now. */
function underParent(db: ReadDb, { table, row }: Gone): StoredRow {
  if (table !== 'tasks' || typeof row['parent_id'] !== 'string') return {};
  const sql = 'SELECT parent_id, group_id FROM tasks WHERE id = ?';
  const parent = oneRow<{ parent_id: string | null; group_id: string | null }>(db, sql, row['parent_id']);
  if (parent === undefined) return {};
  return { parent_id: parent.parent_id ?? row['parent_id'], group_id: parent.group_id };
}

/** Keys to the record that were emptied when it went, and are empty still. */
function pointAgain(db: WriteDb, commandId: string, root: Gone): void {
  type Emptied = { readonly table: string; readonly id: string; readonly before: string };
  const sql = `SELECT table_name AS "table", row_id AS id, before FROM changes WHERE command_id = ? AND op = 'update'`;
  for (const { table, id, before } of allRows<Emptied>(db, sql, commandId)) {
    for (const { from, table: to, on_delete } of keysOf(db, table)) {
      if (on_delete !== 'SET NULL' || to !== root.table || rowOf(before)[from] !== root.id) continue;
      prepared(db, `UPDATE ${table} SET ${from} = ? WHERE id = ? AND ${from} IS NULL`).run(root.id, id);
    }
  }
}

/**
 * Puts a removed record back with everything that went with it; inside a command.
 * @throws FaultError not-found where the command did not remove it or it is back already, restore-first where what it stands in is gone too
 */
export function restoreRemoved(db: WriteDb, commandId: string, what: Subject, table: string, id: string): void {
  type Logged = { readonly table: string; readonly id: string; readonly before: string };
  const sql = `SELECT table_name AS "table", row_id AS id, before FROM changes WHERE command_id = ? AND op = 'delete' ORDER BY seq DESC`;
  const gone = allRows<Logged>(db, sql, commandId).map((row) => ({ ...row, row: rowOf(row.before) }));
  const found = gone.find((one) => one.table === table && one.id === id);
  if (found === undefined || rowExists(db, table, id)) return fail({ code: 'not-found', what, id });
  const root = { ...found, row: { ...found.row, ...underParent(db, found) } };
  const rows = goneWith(db, gone, root).filter((one) => !rowExists(db, one.table, one.id));
  const taken = new Set(rows.map((one) => `${one.table} ${one.id}`));
  // Rows come in an order of their own; keys between them are checked when all are there.
  db.pragma('defer_foreign_keys = ON');
  for (const one of rows) {
    const row = standable(db, one, root, taken);
    if (row !== null) insertRow(db, one.table, row);
  }
  pointAgain(db, commandId, root);
}
