// The database handle in two brands: what may only read, and what may write inside a command.
import type BetterSqlite3 from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A handle for queries. Functions that write do not accept it. */
export type ReadDb = BetterSqlite3.Database & { readonly [readable]: true };

/** A handle inside a running command: every row written through it is logged under that command. */
export type WriteDb = ReadDb & { readonly [writable]: true };

type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

const cache = new WeakMap<BetterSqlite3.Database, Map<string, BetterSqlite3.Statement>>();

/** A prepared statement, made once for each connection and text. */
export function prepared(db: ReadDb, sql: string): BetterSqlite3.Statement {
  const statements = cache.get(db) ?? new Map<string, BetterSqlite3.Statement>();
  cache.set(db, statements);
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = db.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

export function allRows<T>(db: ReadDb, sql: string, ...values: readonly Value[]): readonly T[] {
  return prepared(db, sql).all(...values) as T[];
}

export function oneRow<T>(db: ReadDb, sql: string, ...values: readonly Value[]): T | undefined {
  return prepared(db, sql).get(...values) as T | undefined;
}

export function insertRow(db: WriteDb, table: string, row: Row): void {
  const names = Object.keys(row);
  prepared(db, `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(
    row,
  );
}

/** Sets the given columns of one row; columns left out stay as they are. */
export function updateRow(db: WriteDb, table: string, id: string, patch: Row): void {
  const names = Object.keys(patch);
  if (names.length === 0) return;
  prepared(db, `UPDATE ${table} SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`).run({
    ...patch,
    id,
  });
}

export function deleteRow(db: WriteDb, table: string, id: string): void {
  prepared(db, `DELETE FROM ${table} WHERE id = ?`).run(id);
}

export function rowExists(db: ReadDb, table: string, id: string): boolean {
  return oneRow(db, `SELECT 1 AS found FROM ${table} WHERE id = ?`, id) !== undefined;
}
