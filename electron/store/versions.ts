// Earlier states of the book: read as it was after any place of the change log, and a document set back to one.
import { fail } from '../../shared/domain/fault.ts';
import { prepared, deleteRow, insertRow, rowExists, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import type { Change } from './change-log.ts';
import { MINE } from './history.ts';
import { rowOf } from './log-lookup.ts';
import { standable } from './restore.ts';
import { setLogged } from './undo.ts';

type Later = Pick<Change, 'table' | 'rowId' | 'before' | 'after'>;
const LATER = 'c.table_name AS "table", c.row_id AS rowId, c.before, c.after FROM changes c';

/** Changes behind a place of the log, newest first; of one plan with everything in it, or of the whole book. */
function changesAfter(db: ReadDb, seq: number, planId: string | null): readonly Later[] {
  if (planId === null) return prepared(db, `SELECT ${LATER} WHERE c.seq > ? ORDER BY c.seq DESC`).all(seq) as Later[];
  const sql = `${MINE} SELECT ${LATER} JOIN mine USING (seq) WHERE c.seq > @seq ORDER BY c.seq DESC`;
  return prepared(db, sql).all({ table: 'plans', id: planId, seq }) as Later[];
}

/** Whether an update left every key to another row as it was. */
function keepsKeys({ before, after }: Later): boolean {
  if (before === null || after === null) return false;
  const [old, now] = [rowOf(before), rowOf(after)];
  return Object.keys(now).every((column) => !column.endsWith('_id') || old[column] === now[column]);
}

/**
 * The changes that matter to what is read at the end: an update need not be undone where an older change of its row is, which sets
 * the whole row; but a key to another row is, in its turn, or that row would take this one along when it goes.
 */
function withoutDetours(changes: readonly Later[]): readonly Later[] {
  const oldest = new Map(changes.map((change) => [`${change.table} ${change.rowId}`, change]));
  return changes.filter((change) => oldest.get(`${change.table} ${change.rowId}`) === change || !keepsKeys(change));
}

const TAKE_BACK = Symbol('everything was read');

/**
 * What `read` finds in the book as it was when the log ended at `seq`. Later changes are undone, newest first, in a transaction
 * that is rolled back whatever happens: nothing of it stays.
 * @param planId undoes only this plan and what is in it; enough to read the plan, and quick in an old book
 */
export function asOf<T>(db: ReadDb, seq: number, read: (db: ReadDb) => T, planId: string | null = null): T {
  const found: T[] = [];
  const writable = db as WriteDb;
  const changes = withoutDetours(changesAfter(db, seq, planId));
  const lookBack = db.transaction(() => {
    db.pragma('defer_foreign_keys = ON');
    // The triggers log these changes too, under a command that goes with them.
    prepared(db, `INSERT INTO commands (id, name, at, actor) VALUES ('as-of', 'as-of', '', '')`).run();
    prepared(db, `UPDATE current_command SET command_id = 'as-of'`).run();
    for (const change of changes) setLogged(writable, change, change.after, change.before);
    found.push(read(db));
    throw TAKE_BACK;
  });
  try {
    lookBack();
  } catch (error) {
    if (error !== TAKE_BACK) throw error;
  }
  return found[0] as T;
}

/** Tables and columns of a plan that tell of its life, not of its content: they stay as they are. */
const LIFE_TABLES = new Set([
  'issued_papers',
  'occurrences',
  'progress',
  'evidence',
  'extensions',
  'reassignments',
  'reminders',
  'reminder_items',
  'report_rules',
  'reports',
  'report_plans',
  'dispatches',
]);
const LIFE_COLUMNS = new Set(['state', 'predecessor_id', 'relation']);

function withoutLife(table: string, row: Row): Row {
  if (table !== 'plans') return row;
  return Object.fromEntries(Object.entries(row).filter(([column]) => !LIFE_COLUMNS.has(column)));
}

/** What of ours answers a plan from above is said there: it stays, and comes back only with the task or target it names. */
function staysAsIs(db: ReadDb, { table, before, after }: Later): boolean {
  if (table !== 'coverage_links') return LIFE_TABLES.has(table);
  const row = rowOf(before ?? after ?? '{}');
  const isThere = (of: string, column: string): boolean => rowExists(db, of, String(row[column]));
  const wentWithTask = !isThere('tasks', 'task_id') && !isThere('targets', 'target_id');
  return before === null || !wentWithTask || !isThere('reference_tasks', 'reference_task_id');
}

/**
 * Sets the content of a plan back to what it was when the log ended at `seq`; inside a command. Its rows keep their ids, its state stays.
 * @throws FaultError not-found where there was no such plan then, restore-first where a record it leaned on is gone
 */
export function restorePlanVersion(db: WriteDb, planId: string, seq: number): void {
  const first = new Map<string, Later>();
  for (const change of changesAfter(db, seq, planId))
    if (!staysAsIs(db, change)) first.set(`${change.table} ${change.rowId}`, change);
  // Newest first, as the changes came: what was added last is taken away first.
  const rows = [...first.values()].map(({ table, rowId, before }) => ({ table, id: rowId, before }));
  const kept = rows.flatMap(({ table, id, before }) => (before === null ? [] : [{ table, id, row: rowOf(before) }]));
  const added = rows.filter(({ before }) => before === null);
  if (added.some(({ table, id }) => table === 'plans' && id === planId))
    fail({ code: 'not-found', what: 'plan', id: planId });
  const taken = new Set(kept.map(({ table, id }) => `${table} ${id}`));
  db.pragma('defer_foreign_keys = ON');
  for (const one of kept) {
    const row = withoutLife(one.table, standable(db, one, one, taken) ?? one.row);
    if (rowExists(db, one.table, one.id)) updateRow(db, one.table, one.id, row);
    else insertRow(db, one.table, row);
  }
  // The columns of a table cannot go before the table.
  const isLast = ({ table }: { readonly table: string }): number => (table === 'column_sets' ? 1 : 0);
  for (const { table, id } of added.toSorted((one, other) => isLast(one) - isLast(other))) deleteRow(db, table, id);
}
