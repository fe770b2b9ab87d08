// Reads what a merge is decided on: every row that either of two data files changed since they were one, as all sides have it.
import type { StoredRow } from '../../shared/domain/row-fields.ts';
import type { MergeInput } from '../../shared/domain/merge/merge-draft.ts';
import { matchRows } from '../../shared/domain/merge/match-rows.ts';
import { LISTS, LOCAL_TABLES, ORDERED } from '../../shared/domain/merge/merge-rules.ts';
import {
  keyOf,
  valueOf,
  type BookShape,
  type MergeRow,
  type TableShape,
} from '../../shared/domain/merge/merge-rows.ts';
import { allRows, oneRow, prepared, type ReadDb } from './db.ts';
import { rowOf } from './log-lookup.ts';
import type { Base, CommonGround } from './merge-base.ts';

const UNMERGED = new Set(['commands', 'changes', 'current_command', 'undo_steps', ...LOCAL_TABLES]);

type Column = { readonly name: string; readonly standard: string | null };

/** Tables of the book with their columns and keys. */
export function readShape(db: ReadDb): BookShape {
  const tables = allRows<{ name: string }>(
    db,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  const shapeOf = (table: string): TableShape => ({
    columns: allRows<Column>(db, `SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name),
    keys: allRows<{ from: string; table: string; on_delete: string }>(
      db,
      `SELECT "from", "table", on_delete FROM pragma_foreign_key_list('${table}')`,
    ).map((key) => ({ column: key.from, table: key.table, onDelete: key.on_delete })),
  });
  return Object.fromEntries(tables.filter(({ name }) => !UNMERGED.has(name)).map(({ name }) => [name, shapeOf(name)]));
}

function currentRow(db: ReadDb, table: string, id: string): StoredRow | null {
  return oneRow<StoredRow>(db, `SELECT * FROM ${table} WHERE id = ?`, id) ?? null;
}

/** Values of columns that came with a later version than the one a row was logged by. */
function standards(db: ReadDb, shape: BookShape): (table: string) => StoredRow {
  const known = new Map<string, StoredRow>();
  return (table) => {
    const sql = `SELECT name, dflt_value AS standard FROM pragma_table_info('${table}')`;
    const read =
      known.get(table) ??
      Object.fromEntries(
        (shape[table] === undefined ? [] : allRows<Column>(db, sql)).map(({ name, standard }) => {
          const isText = standard !== null && standard.startsWith("'");
          return [name, standard === null ? null : isText ? standard.slice(1, -1) : Number(standard)];
        }),
      );
    known.set(table, read);
    return read;
  };
}

type Touched = {
  readonly table: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Rows changed after a place of the log, each as it was there. */
function touchedSince(db: ReadDb, seq: number): ReadonlyMap<string, Touched> {
  const sql =
    'SELECT table_name AS "table", row_id AS id, before, after, min(seq) FROM changes WHERE seq > ? GROUP BY table_name, row_id';
  return new Map(allRows<Touched>(db, sql, seq).map((row) => [keyOf(row.table, row.id), row]));
}

/** All rows of a list or of neighbours, by the columns that name it. */
function siblings(db: ReadDb, table: string, scope: readonly string[], row: StoredRow): readonly StoredRow[] {
  const where = scope.map((name) => `${name} IS @${name}`).join(' AND ');
  const values = Object.fromEntries(scope.map((name) => [name, row[name] ?? null]));
  return prepared(db, `SELECT * FROM ${table}${where === '' ? '' : ` WHERE ${where}`}`).all(values) as StoredRow[];
}

/** Neighbours nobody changed: both sides and the base have them as they are here. */
function addNeighbours(ours: ReadDb, rows: readonly MergeRow[], bases: number): readonly MergeRow[] {
  const all = new Map(rows.map((row) => [keyOf(row.table, row.id), row]));
  const seen = new Set<string>();
  for (const { table, ours: here, theirs: there, bases: known } of rows) {
    const scope = LISTS[table] ?? ORDERED[table];
    if (scope === undefined) continue;
    const isList = LISTS[table] !== undefined;
    const moved =
      isList ||
      here === null ||
      there === null ||
      valueOf(here, ['position', ...scope]) !== valueOf(there, ['position', ...scope]);
    for (const state of moved ? [here, there, ...known] : []) {
      const place = state === null ? '' : `${table} ${valueOf(state, scope)}`;
      if (state === null || seen.has(place)) continue;
      seen.add(place);
      for (const row of siblings(ours, table, scope, state)) {
        const id = String(row['id']);
        const key = keyOf(table, id);
        if (!all.has(key))
          all.set(key, { table, id, ours: row, theirs: row, bases: Array.from({ length: bases }, () => row) });
      }
    }
  }
  return [...all.values()];
}

export type MergeReading = { readonly input: MergeInput; readonly links: ReadonlyMap<string, string> };

/** Reads both data files, which have the same tables. */
export function readMerge(ours: ReadDb, theirs: ReadDb, ground: CommonGround): MergeReading {
  const shape = readShape(ours);
  const standard = standards(ours, shape);
  const [here, there] = [touchedSince(ours, ground.prefix), touchedSince(theirs, ground.prefix)];
  const afterBase = ground.bases.map(({ side, seq }) => {
    const db = side === 'ours' ? ours : theirs;
    return seq === ground.prefix ? (side === 'ours' ? here : there) : touchedSince(db, seq);
  });
  const touched = [...new Map([...here, ...there]).values()].filter(({ table }) => shape[table] !== undefined);
  const atBase = ({ side }: Base, at: number, table: string, id: string): StoredRow | null => {
    const change = afterBase[at]?.get(keyOf(table, id));
    if (change === undefined) return currentRow(side === 'ours' ? ours : theirs, table, id);
    return change.before === null ? null : { ...standard(table), ...rowOf(change.before) };
  };
  const made = (log: ReadonlyMap<string, Touched>, table: string, id: string): StoredRow | null => {
    const change = log.get(keyOf(table, id));
    if (change === undefined || change.before !== null || change.after === null) return null;
    return { ...standard(table), ...rowOf(change.after) };
  };
  const found = touched.map(({ table, id }) => ({
    table,
    id,
    ours: currentRow(ours, table, id),
    theirs: currentRow(theirs, table, id),
    made: { ours: made(here, table, id), theirs: made(there, table, id) },
    bases: ground.bases.map((base, at) => ({ side: base.side, row: atBase(base, at, table, id) })),
  }));
  const matched = matchRows(shape, found, ground.links);
  return {
    input: {
      shape,
      rows: addNeighbours(ours, matched.rows, ground.bases.length),
      rowOf: (table, id) => (shape[table] === undefined ? null : currentRow(ours, table, id)),
    },
    links: matched.links,
  };
}
