// Rows and names as the book or its change log knows them: what is gone is still told by the log.
import { RECORDS, rowName } from '../../shared/domain/row-words.ts';
import type { NameOf, StoredRow } from '../../shared/domain/row-fields.ts';
import type { Lookup } from '../../shared/domain/history.ts';
import { oneRow, type ReadDb } from './db.ts';

export function rowOf(json: string): StoredRow {
  return JSON.parse(json) as StoredRow;
}

/** The row as it is, or as it last was; `undefined` where neither the book nor its log knows it. `table` is one of `RECORDS`. */
export function knownRow(db: ReadDb, table: string, id: string): StoredRow | undefined {
  if (RECORDS[table] === undefined) return undefined;
  const row = oneRow<StoredRow>(db, `SELECT * FROM ${table} WHERE id = ?`, id);
  if (row !== undefined) return row;
  const sql =
    'SELECT coalesce(after, before) AS json FROM changes WHERE table_name = ? AND row_id = ? ORDER BY seq DESC LIMIT 1';
  const logged = oneRow<{ json: string }>(db, sql, table, id);
  return logged === undefined ? undefined : rowOf(logged.json);
}

/** The Phụ lục whose table has, or last had, the column set. */
function appendixOfColumns(db: ReadDb, set: string): string | undefined {
  const now = oneRow<{ id: string }>(db, 'SELECT appendix_id AS id FROM appendix_tables WHERE column_set_id = ?', set);
  if (now !== undefined) return now.id;
  const sql = `SELECT json_extract(coalesce(after, before), '$.appendix_id') AS id FROM changes
    WHERE table_name = 'appendix_tables' AND json_extract(coalesce(after, before), '$.column_set_id') = ? ORDER BY seq DESC LIMIT 1`;
  return oneRow<{ id: string }>(db, sql, set)?.id;
}

/** Looks things up once for many changes. */
export function createLookup(db: ReadDb): Lookup {
  const names = new Map<string, string>();
  const owners = new Map<string, { readonly table: string; readonly id: string } | null>();
  const nameOf: NameOf = (table, id) => {
    const key = `${table} ${id}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const row = knownRow(db, table, id);
    const name = row === undefined ? '' : rowName(table, row, nameOf);
    names.set(key, name);
    return name;
  };
  const ownerOfColumns: Lookup['ownerOfColumns'] = (set) => {
    const known = owners.get(set);
    if (known !== undefined) return known;
    const appendix = appendixOfColumns(db, set);
    const saved = appendix === undefined ? knownRow(db, 'column_sets', set) : undefined;
    const own = typeof saved?.['name'] === 'string' ? { table: 'column_sets', id: set } : null;
    const owner = appendix === undefined ? own : { table: 'appendices', id: appendix };
    owners.set(set, owner);
    return owner;
  };
  return { nameOf, ownerOfColumns };
}
