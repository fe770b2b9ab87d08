// The history of a record, and the last commands of the whole book, out of the change log.
import { summarise, type HistoryEntry, type RowChange } from '../../shared/domain/history.ts';
import { RECORDS } from '../../shared/domain/row-words.ts';
import { allRows, type ReadDb } from './db.ts';
import { createLookup, rowOf } from './log-lookup.ts';

/** Record a history is asked of: its table, one of `RECORDS`, and its id. */
export type RecordRef = { readonly table: string; readonly id: string };

/**
 * A record with everything below it, as far as the log knows: `own(id)`. A person of a unit, and a rule for it, are records of
 * their own; the columns of a table belong to its Phụ lục. CROSS JOIN keeps SQLite from reading the whole log first. Parameters: @id.
 */
export const OWN = `own(id) AS (
  SELECT @id
  UNION
  SELECT c.row_id FROM own o CROSS JOIN changes c ON c.owner_id = o.id WHERE c.table_name NOT IN ('people', 'symbol_rules', 'measurements')
  UNION
  SELECT json_extract(coalesce(c.after, c.before), '$.column_set_id') FROM own o CROSS JOIN changes c ON c.owner_id = o.id
  WHERE c.table_name = 'appendix_tables'
)`;

/** Changes of a record and of everything below it, as `mine(seq, command_id)`. Parameters: @table, @id. */
export const MINE = `WITH RECURSIVE ${OWN}, mine(seq, command_id) AS (
  SELECT seq, command_id FROM changes WHERE table_name = @table AND row_id = @id
  UNION ALL
  SELECT c.seq, c.command_id FROM own o CROSS JOIN changes c ON c.owner_id = o.id WHERE c.table_name NOT IN ('people', 'symbol_rules', 'measurements')
  UNION ALL
  SELECT c.seq, c.command_id FROM own o CROSS JOIN changes c ON c.table_name = 'column_sets' AND c.row_id = o.id
)`;

/** Changes read of one command; what goes beyond is counted, not told. */
const MOST_CHANGES = 400;
/** Records told of one command. */
const MOST_TOUCHED = 12;

type CommandRow = Omit<HistoryEntry, 'touched' | 'more'> & { readonly changes: number };
type ChangeRow = {
  readonly table: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
};

const SELECT_CHANGE = 'SELECT table_name AS "table", row_id AS id, before, after FROM changes';

function toChange({ table, id, before, after }: ChangeRow): RowChange {
  return { table, id, before: before === null ? null : rowOf(before), after: after === null ? null : rowOf(after) };
}

/** Of a very long command only the rows that are records themselves, newest first: a removal logs the record behind its items. */
function changesBetween(db: ReadDb, command: CommandRow): readonly ChangeRow[] {
  const where = 'WHERE command_id = ? AND seq BETWEEN ? AND ?';
  const { commandId, first, last, changes } = command;
  if (changes <= MOST_CHANGES) return allRows(db, `${SELECT_CHANGE} ${where} ORDER BY seq`, commandId, first, last);
  const records = Object.keys(RECORDS).filter((table) => RECORDS[table]?.subject !== undefined);
  const list = records.map((table) => `'${table}'`).join(', ');
  const sql = `${SELECT_CHANGE} ${where} AND table_name IN (${list}) ORDER BY`;
  const ends = MOST_CHANGES / 2;
  const [head, tail] = [
    allRows<ChangeRow>(db, `${sql} seq LIMIT ${ends}`, commandId, first, last),
    allRows<ChangeRow>(db, `${sql} seq DESC LIMIT ${ends}`, commandId, first, last).toReversed(),
  ];
  const seen = new Set(head.map(({ table, id }) => `${table} ${id}`));
  return [...head, ...tail.filter(({ table, id }) => !seen.has(`${table} ${id}`))];
}

function toEntries(db: ReadDb, commands: readonly CommandRow[], own: ReadonlySet<string> | null): HistoryEntry[] {
  const lookup = createLookup(db);
  return commands.map((command) => {
    const { changes: _, ...entry } = command;
    const changes = changesBetween(db, command)
      .map(toChange)
      .filter((change) => own === null || isOwn(change, own));
    const touched = summarise(command.command, changes, lookup);
    return { ...entry, touched: touched.slice(0, MOST_TOUCHED), more: Math.max(0, touched.length - MOST_TOUCHED) };
  });
}

const OWNER_COLUMNS: readonly string[] =
  'task_id target_id appendix_id column_set_id plan_id set_id unit_id group_id person_id'.split(' ');

/** As `mine` in SQL: the row itself, or one whose nearest owner is among them. */
function isOwn(change: RowChange, own: ReadonlySet<string>): boolean {
  if (own.has(change.id)) return true;
  const row = change.after ?? change.before ?? {};
  const column = OWNER_COLUMNS.find((name) => typeof row[name] === 'string');
  return column !== undefined && own.has(String(row[column]));
}

/** Commands that touched a record or anything below it, newest first, at most `limit`. */
export function listHistory(db: ReadDb, record: RecordRef, limit: number): readonly HistoryEntry[] {
  const commands = db
    .prepare(
      `${MINE}, touched AS (
         SELECT command_id, min(seq) AS first, max(seq) AS last, count(*) AS changes FROM mine GROUP BY command_id ORDER BY last DESC LIMIT @limit
       )
       SELECT t.command_id AS commandId, m.name AS command, m.at, m.actor, t.first, t.last, t.changes
       FROM touched t JOIN commands m ON m.id = t.command_id ORDER BY t.last DESC`,
    )
    .all({ ...record, limit }) as CommandRow[];
  const own = db.prepare(`WITH RECURSIVE ${OWN} SELECT id FROM own`).all({ id: record.id }) as { id: string }[];
  return toEntries(db, commands, new Set(own.map(({ id }) => id)));
}

export type LogFilter = {
  /** `null`: everybody. */
  readonly actor: string | null;
  /** ISO times between which the commands were made; `null`: no bound. */
  readonly from: string | null;
  readonly to: string | null;
};

/** The last commands of the book, newest first, at most `limit`. */
export function listLog(db: ReadDb, { actor, from, to }: LogFilter, limit: number): readonly HistoryEntry[] {
  const commands = db
    .prepare(
      `SELECT m.id AS commandId, m.name AS command, m.at, m.actor, min(c.seq) AS first, max(c.seq) AS last, count(*) AS changes
       FROM (SELECT rowid AS place, * FROM commands
             WHERE (@actor IS NULL OR actor = @actor) AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at < @to)
             ORDER BY rowid DESC LIMIT @limit) m
       JOIN changes c ON c.command_id = m.id GROUP BY m.place ORDER BY m.place DESC`,
    )
    .all({ actor, from, to, limit }) as CommandRow[];
  return toEntries(db, commands, null);
}

/** Everybody who ever changed something here. */
export function listActors(db: ReadDb): readonly string[] {
  return allRows<{ actor: string }>(db, 'SELECT DISTINCT actor FROM commands ORDER BY actor').map(({ actor }) => actor);
}
