// The lists of follow-up read from the tables: the filter narrows by index, the rule of the domain has the last word.
import {
  matches,
  monthOf,
  NO_GROUP,
  NO_UNIT,
  weekOf,
  type Bucket,
  type FollowFilter,
  type FollowRow,
} from '../../shared/domain/follow-up.ts';
import { dayBefore, type Day } from '../../shared/domain/day.ts';
import { allRows, type ReadDb } from './db.ts';
import {
  FOLLOW_COLUMNS,
  FOLLOWED,
  listPlanMarks,
  OPEN,
  presentUnits,
  toRow,
  type ListRow,
  type PlanMark,
} from './follow-rows.ts';
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

function conditionsOf(
  filter: FollowFilter,
  today: Day,
  units: ReadonlyMap<string, string>,
  plans: ReadonlyMap<string, PlanMark>,
): readonly Condition[] {
  const list: Condition[] = [bucketCondition(filter.bucket, today)];
  const { year } = filter;
  const ofYear = year === null ? null : [...plans].flatMap(([id, plan]) => (plan.year === year ? [id] : []));
  for (const wanted of [ofYear, filter.plans.length > 0 ? filter.plans : null])
    if (wanted !== null) list.push({ sql: `t.plan_id ${IN}`, values: [JSON.stringify(wanted)] });
  if (filter.groups.length > 0) {
    const none = filter.groups.includes(NO_GROUP) ? 'OR t.group_id IS NULL' : '';
    list.push({ sql: `(t.group_id ${IN} ${none})`, values: [JSON.stringify(filter.groups)] });
  }
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

const FROM = 'FROM occurrences o JOIN tasks t ON t.id = o.task_id';
// Ids of documents rise with the time they were made.
const ORDER = 'ORDER BY o.due IS NULL, o.due, t.plan_id, t.position, t.id';

/** The rows of a list, the earliest due day first, those without a day last. */
export function listFollow(db: ReadDb, filter: FollowFilter, today: Day): readonly FollowRow[] {
  const units = presentUnits(listUnits(db));
  const plans = listPlanMarks(db, FOLLOWED);
  const conditions = conditionsOf(filter, today, units, plans);
  const sql = `SELECT ${FOLLOW_COLUMNS} ${FROM} WHERE ${conditions.map((one) => one.sql).join(' AND ')} ${ORDER}`;
  const rows = allRows<ListRow>(db, sql, ...conditions.flatMap((one) => one.values));
  return rows.flatMap((stored) => {
    const plan = plans.get(stored.planId);
    const row = plan === undefined ? undefined : toRow(stored, plan, units, today);
    return row !== undefined && matches(row, filter, today) ? [row] : [];
  });
}

/** An occurrence of one task with the day of its event and its place in the schedule. */
export type TaskOccurrence = { readonly row: FollowRow; readonly slot: string; readonly eventDay: Day | null };

/** All occurrences of a task in the order of their days, whatever its document is. */
export function listFollowOfTask(db: ReadDb, taskId: string, today: Day): readonly TaskOccurrence[] {
  const units = presentUnits(listUnits(db));
  const [plan] = listPlanMarks(db, 'p.id = (SELECT plan_id FROM tasks WHERE id = ?)', taskId).values();
  if (plan === undefined) return [];
  const sql = `SELECT ${FOLLOW_COLUMNS} ${FROM} WHERE o.task_id = ? ${ORDER}, o.rowid`;
  return allRows<ListRow>(db, sql, taskId).map((stored) => ({
    row: toRow(stored, plan, units, today),
    slot: stored.slot,
    eventDay: stored.eventDay,
  }));
}
