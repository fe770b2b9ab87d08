// The lists of follow-up read from the tables: the filter narrows by index, the rule of the domain has the last word.
import {
  matches,
  monthOf,
  NO_UNIT,
  weekOf,
  type Bucket,
  type FollowFilter,
  type FollowRow,
} from '../../shared/domain/follow-up.ts';
import { dayBefore, type Day } from '../../shared/domain/day.ts';
import { allRows, type ReadDb } from './db.ts';
import { FOLLOW_COLUMNS, FOLLOW_FROM, FOLLOWED, OPEN, presentUnits, toRow, type ListRow } from './follow-rows.ts';
import { listUnits } from './units.ts';

type Condition = { readonly sql: string; readonly values: readonly (string | number)[] };

function bucketCondition(bucket: Bucket, today: Day): Condition {
  switch (bucket) {
    case 'overdue':
      return { sql: `${OPEN} AND o.due <= ?`, values: [dayBefore(today)] };
    case 'week':
    case 'month':
    case 'reports':
      return { sql: `${OPEN} AND o.due BETWEEN ? AND ?`, values: [today, addMonth(today)] };
    case 'waiting':
      return { sql: `${OPEN} AND o.due IS NULL AND o.waits IS NOT NULL`, values: [] };
    case 'unanswered':
      return { sql: `${OPEN} AND EXISTS (SELECT 1 FROM reminder_items i WHERE i.occurrence_id = o.id)`, values: [] };
    case 'open':
      return { sql: OPEN, values: [] };
    case 'all':
      return { sql: '1', values: [] };
  }
}

/** The week of the last days of a month reaches into the next one. */
function addMonth(today: Day): Day {
  const [{ to }, { to: week }] = [monthOf(today), weekOf(today)];
  return week > to ? week : to;
}

const IN = 'IN (SELECT value FROM json_each(?))';

/** Open work is few and looked through; of all work that ever was, only what the units lead is touched. `nobody`: also what no unit leads. */
function ledBy(bucket: Bucket, units: string, nobody: boolean): Condition {
  if (bucket !== 'all' || nobody) {
    const led = `SELECT 1 FROM assignments a LEFT JOIN people h ON h.id = a.person_id WHERE a.task_id = o.task_id
      AND a.side = 'lead' AND coalesce(a.unit_id, h.unit_id)`;
    const none = nobody ? `OR (o.assigned_unit_id IS NULL AND NOT EXISTS (${led} IS NOT NULL))` : '';
    const sql = `(o.assigned_unit_id ${IN} OR (o.assigned_unit_id IS NULL AND EXISTS (${led} ${IN})) ${none})`;
    return { sql, values: [units, units] };
  }
  return {
    sql: `o.id IN (SELECT id FROM occurrences WHERE assigned_unit_id ${IN}
      UNION SELECT own.id FROM assignments a JOIN occurrences own ON own.task_id = a.task_id
        WHERE a.unit_id ${IN} AND a.side = 'lead' AND own.assigned_unit_id IS NULL
      UNION SELECT own.id FROM people h JOIN assignments a ON a.person_id = h.id JOIN occurrences own ON own.task_id = a.task_id
        WHERE h.unit_id ${IN} AND a.side = 'lead' AND own.assigned_unit_id IS NULL)`,
    values: [units, units, units],
  };
}

function conditionsOf(filter: FollowFilter, today: Day, units: ReadonlyMap<string, string>): readonly Condition[] {
  const list: Condition[] = [bucketCondition(filter.bucket, today)];
  if (filter.year !== null) list.push({ sql: 'p.year = ?', values: [filter.year] });
  if (filter.plans.length > 0)
    list.push({ sql: 't.plan_id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(filter.plans)] });
  if (filter.units.length > 0) {
    const wanted = new Set(filter.units);
    // Units that were closed since: their work belongs to those asked for.
    const led = [...units].flatMap(([unit, now]) => (wanted.has(now) || wanted.has(unit) ? [unit] : []));
    list.push(ledBy(filter.bucket, JSON.stringify(led), wanted.has(NO_UNIT)));
  }
  if (filter.from !== null) list.push({ sql: 'o.due >= ?', values: [filter.from] });
  if (filter.to !== null) list.push({ sql: 'o.due <= ?', values: [filter.to] });
  return list;
}

const ORDER = 'ORDER BY o.due IS NULL, o.due, p.rowid, t.position, t.id';
/** The rows of a list, the earliest due day first, those without a day last. */
export function listFollow(db: ReadDb, filter: FollowFilter, today: Day): readonly FollowRow[] {
  const units = presentUnits(listUnits(db));
  const conditions = conditionsOf(filter, today, units);
  const sql = `SELECT ${FOLLOW_COLUMNS} ${FOLLOW_FROM} WHERE ${[FOLLOWED, ...conditions.map((one) => one.sql)].join(' AND ')} ${ORDER}`;
  const rows = allRows<ListRow>(db, sql, ...conditions.flatMap((one) => one.values));
  return rows.map((row) => toRow(row, units, today)).filter((row) => matches(row, filter, today));
}

/** An occurrence of one task with the day of its event and its place in the schedule. */
export type TaskOccurrence = { readonly row: FollowRow; readonly slot: string; readonly eventDay: Day | null };

/** All occurrences of a task in the order of their days, whatever its document is. */
export function listFollowOfTask(db: ReadDb, taskId: string, today: Day): readonly TaskOccurrence[] {
  const units = presentUnits(listUnits(db));
  return allRows<ListRow>(
    db,
    `SELECT ${FOLLOW_COLUMNS} ${FOLLOW_FROM} WHERE o.task_id = ? ${ORDER}, o.rowid`,
    taskId,
  ).map((stored) => ({
    row: toRow(stored, units, today),
    slot: stored.slot,
    eventDay: stored.eventDay,
  }));
}
