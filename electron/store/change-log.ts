// The change log: triggers made from the schema write every change of every row under the command it belongs to.
import { oneRow, prepared, type ReadDb, type WriteDb } from './db.ts';
import type BetterSqlite3 from 'better-sqlite3';

const UNLOGGED = new Set(['commands', 'changes', 'current_command', 'undo_steps']);

type Column = { readonly name: string };

function loggedTables(db: BetterSqlite3.Database): readonly string[] {
  const rows = db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .all() as Column[];
  return rows.map((row) => row.name).filter((name) => !UNLOGGED.has(name));
}

function triggerSql(table: string, columns: readonly string[]): string {
  const json = (side: 'OLD' | 'NEW'): string =>
    `json_object(${columns.map((name) => `'${name}', ${side}.${name}`).join(', ')})`;
  const log = (op: string, id: string, before: string, after: string): string =>
    `INSERT INTO changes (command_id, table_name, row_id, op, before, after) VALUES ((SELECT command_id FROM current_command), '${table}', ${id}, '${op}', ${before}, ${after});`;
  const changed = columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ');
  return `
    DROP TRIGGER IF EXISTS log_${table}_insert;
    DROP TRIGGER IF EXISTS log_${table}_update;
    DROP TRIGGER IF EXISTS log_${table}_delete;
    CREATE TRIGGER log_${table}_insert AFTER INSERT ON ${table} BEGIN ${log('insert', 'NEW.id', 'NULL', json('NEW'))} END;
    CREATE TRIGGER log_${table}_update AFTER UPDATE ON ${table} WHEN ${changed} BEGIN ${log('update', 'NEW.id', json('OLD'), json('NEW'))} END;
    CREATE TRIGGER log_${table}_delete AFTER DELETE ON ${table} BEGIN ${log('delete', 'OLD.id', json('OLD'), 'NULL')} END;`;
}

/** Makes the triggers of all tables anew from the schema as it stands; part of every migration's transaction. */
export function installChangeLog(db: BetterSqlite3.Database): void {
  for (const table of loggedTables(db)) {
    const columns = (db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all() as Column[]).map(
      (column) => column.name,
    );
    db.exec(triggerSql(table, columns));
  }
}

export type CommandStamp = { readonly id: string; readonly name: string; readonly at: string; readonly actor: string };

/** What is noted in the same transaction about a command that changed something. */
export type AfterCommand = (db: WriteDb, commandId: string) => void;

/**
 * Runs `work` as one command: one IMMEDIATE transaction, all or nothing, every changed row logged under `stamp`.
 * Outside a command a write fails, because its log entry would belong to nothing. A command that changes nothing leaves no trace.
 */
export function runCommand<T>(
  db: ReadDb,
  stamp: CommandStamp,
  work: (db: WriteDb) => T,
  after: AfterCommand = () => undefined,
): T {
  const writable = db as WriteDb;
  const transaction = db.transaction((): T => {
    prepared(db, 'INSERT INTO commands (id, name, at, actor) VALUES (@id, @name, @at, @actor)').run(stamp);
    prepared(db, 'UPDATE current_command SET command_id = ?').run(stamp.id);
    const result = work(writable);
    prepared(db, 'UPDATE current_command SET command_id = NULL').run();
    const changed = oneRow(db, 'SELECT 1 FROM changes WHERE command_id = ? LIMIT 1', stamp.id) !== undefined;
    if (changed) after(writable, stamp.id);
    else prepared(db, 'DELETE FROM commands WHERE id = ?').run(stamp.id);
    return result;
  });
  return transaction.immediate();
}

export type Change = {
  readonly seq: number;
  readonly commandId: string;
  readonly table: string;
  readonly rowId: string;
  readonly op: 'insert' | 'update' | 'delete';
  readonly before: string | null;
  readonly after: string | null;
};

const CHANGE_COLUMNS = 'seq, command_id AS commandId, table_name AS "table", row_id AS rowId, op, before, after';

/** What one command changed, in the order it happened. */
export function changesOfCommand(db: ReadDb, commandId: string): readonly Change[] {
  return prepared(db, `SELECT ${CHANGE_COLUMNS} FROM changes WHERE command_id = ? ORDER BY seq`).all(
    commandId,
  ) as Change[];
}
