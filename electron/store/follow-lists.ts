// The lists of follow-up read from the tables: the filter narrows by index, the rule of the domain has the last word.
import {
  judged,
  matches,
  monthOf,
  NO_UNIT,
  weekOf,
  type Bucket,
  type FollowFilter,
  type FollowRow,
} from '../../shared/domain/follow-up.ts';
import { dayBefore, type Day } from '../../shared/domain/day.ts';
import { successorOf, type Unit } from '../../shared/domain/organisation.ts';
import { allRows, type ReadDb } from './db.ts';
import { listUnits } from './units.ts';

type ListRow = Omit<
  FollowRow,
  'units' | 'phrase' | 'products' | 'report' | 'standing' | 'late' | 'lastText' | 'lastDay'
> & {
  readonly report: number;
  readonly assigned: string | null;
  /** Leading units and persons' units, and phrases, as JSON. */
  readonly leads: string | null;
  readonly productTexts: string | null;
  readonly last: string | null;
  readonly slot: string;
  readonly eventDay: Day | null;
};

/** Between the day and the words of the last report. */
const SPLIT = '\u001f';

export const FOLLOW_COLUMNS = `o.id, o.task_id AS taskId, t.plan_id AS planId, p.kind AS planKind, p.number AS planNumber,
  p.symbol AS planSymbol, p.subject AS planSubject, p.year, t.content, t.time_text AS time, o.kind, o.period_from AS "from",
  o.planned, o.due, o.waits, o.note, o.is_report AS report, o.status, o.finished, o.slot, o.event_day AS eventDay,
  o.assigned_unit_id AS assigned, t.shared_id AS shared,
  (SELECT count(*) FROM extensions e WHERE e.occurrence_id = o.id) AS extensions,
  (SELECT json_group_array(json_array(coalesce(a.unit_id, h.unit_id), a.phrase, h.name) ORDER BY a.position) FROM assignments a
     LEFT JOIN people h ON h.id = a.person_id WHERE a.task_id = t.id AND a.side = 'lead') AS leads,
  (SELECT json_group_array(text ORDER BY position) FROM task_products x WHERE x.task_id = t.id) AS productTexts,
  (SELECT g.day || char(31) || coalesce(g.text, '') FROM progress g WHERE g.occurrence_id = o.id
     ORDER BY g.at DESC, g.id DESC LIMIT 1) AS last,
  (SELECT max(CASE WHEN r.means <> 'letter' THEN r.sent WHEN l.state = 'issued' THEN l.issued END) FROM reminder_items i
     JOIN reminders r ON r.id = i.reminder_id LEFT JOIN plans l ON l.id = r.plan_id WHERE i.occurrence_id = o.id) AS reminded`;

/** Work that is followed: of issued documents that give it, and that no issued document has replaced. */
export const FOLLOWED = `p.state = 'issued' AND p.purpose = 'assignment' AND NOT EXISTS (
  SELECT 1 FROM plans later WHERE later.predecessor_id = p.id AND later.relation = 'replaces' AND later.state = 'issued')`;

const OPEN = `o.status IN ('not-started','in-progress')`;

/** Brings a row of the table to the row of a list; a closed unit gives its work to the one that took over. */
function toRow(units: ReadonlyMap<string, string>, today: Day) {
  return ({ report, assigned, leads, productTexts, last, slot: _, eventDay: _event, ...row }: ListRow): FollowRow => {
    const parts = JSON.parse(leads ?? '[]') as [string | null, string | null, string | null][];
    const leading = assigned === null ? parts.flatMap(([unit]) => (unit === null ? [] : [unit])) : [assigned];
    const phrases =
      assigned === null ? parts.flatMap(([unit, phrase, name]) => (unit === null ? [phrase ?? name ?? ''] : [])) : [];
    const [lastDay, lastText] = last?.split(SPLIT) ?? [null, null];
    return {
      ...row,
      report: report === 1,
      units: [...new Set(leading.map((unit) => units.get(unit) ?? unit))],
      phrase: phrases.length === 0 ? null : phrases.join('; '),
      products: JSON.parse(productTexts ?? '[]') as string[],
      lastDay: lastDay ?? null,
      lastText: lastText === undefined || lastText === '' ? null : lastText,
      ...judged(row, today),
    };
  };
}

/** Every unit with the one that does its work now. */
function presentUnits(units: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(units.map((unit) => [unit.key, successorOf(unit, units)?.key ?? unit.key]));
}

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

function conditionsOf(filter: FollowFilter, today: Day, units: ReadonlyMap<string, string>): readonly Condition[] {
  const list: Condition[] = [bucketCondition(filter.bucket, today)];
  if (filter.year !== null) list.push({ sql: 'p.year = ?', values: [filter.year] });
  if (filter.plans.length > 0)
    list.push({ sql: 't.plan_id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(filter.plans)] });
  if (filter.units.length > 0) {
    const wanted = new Set(filter.units);
    // Units that were closed since: their work belongs to those asked for.
    const names = JSON.stringify(
      [...units].flatMap(([unit, now]) => (wanted.has(now) || wanted.has(unit) ? [unit] : [])),
    );
    const led = `SELECT 1 FROM assignments a LEFT JOIN people h ON h.id = a.person_id WHERE a.task_id = o.task_id
        AND a.side = 'lead' AND coalesce(a.unit_id, h.unit_id)`;
    const nobody = wanted.has(NO_UNIT) ? `OR (o.assigned_unit_id IS NULL AND NOT EXISTS (${led} IS NOT NULL))` : '';
    list.push({
      sql: `(o.assigned_unit_id IN (SELECT value FROM json_each(?)) OR (o.assigned_unit_id IS NULL AND EXISTS (
        ${led} IN (SELECT value FROM json_each(?)))) ${nobody})`,
      values: [names, names],
    });
  }
  if (filter.from !== null) list.push({ sql: 'o.due >= ?', values: [filter.from] });
  if (filter.to !== null) list.push({ sql: 'o.due <= ?', values: [filter.to] });
  return list;
}

const ORDER = 'ORDER BY o.due IS NULL, o.due, p.rowid, t.position, t.id';
const FROM = 'FROM occurrences o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id';

/** The rows of a list, the earliest due day first, those without a day last. */
export function listFollow(db: ReadDb, filter: FollowFilter, today: Day): readonly FollowRow[] {
  const units = presentUnits(listUnits(db));
  const conditions = conditionsOf(filter, today, units);
  const sql = `SELECT ${FOLLOW_COLUMNS} ${FROM} WHERE ${[FOLLOWED, ...conditions.map((one) => one.sql)].join(' AND ')} ${ORDER}`;
  const rows = allRows<ListRow>(db, sql, ...conditions.flatMap((one) => one.values));
  return rows.map(toRow(units, today)).filter((row) => matches(row, filter, today));
}

/** An occurrence of one task with the day of its event and its place in the schedule. */
export type TaskOccurrence = { readonly row: FollowRow; readonly slot: string; readonly eventDay: Day | null };

/** All occurrences of a task in the order of their days, whatever its document is. */
export function listFollowOfTask(db: ReadDb, taskId: string, today: Day): readonly TaskOccurrence[] {
  const row = toRow(presentUnits(listUnits(db)), today);
  return allRows<ListRow>(db, `SELECT ${FOLLOW_COLUMNS} ${FROM} WHERE o.task_id = ? ${ORDER}, o.rowid`, taskId).map(
    (stored) => ({
      row: row(stored),
      slot: stored.slot,
      eventDay: stored.eventDay,
    }),
  );
}

export type MonthCount = {
  readonly month: number;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
};

/** Followed work that falls due in each month of a year, what of it is closed and what overdue; months without any are left out. */
export function countMonths(db: ReadDb, year: number, today: Day): readonly MonthCount[] {
  return allRows<MonthCount>(
    db,
    `SELECT CAST(substr(o.due, 6, 2) AS INTEGER) AS month, count(*) AS total,
       sum(o.status IN ('done','dropped')) AS done, sum(${OPEN} AND o.due < ?) AS overdue
     ${FROM} WHERE o.due BETWEEN ? AND ? AND ${FOLLOWED} GROUP BY month ORDER BY month`,
    today,
    `${year}-01-01`,
    `${year}-12-31`,
  );
}

export type WaitingPlan = {
  readonly id: string;
  readonly kind: string;
  readonly symbol: string;
  readonly subject: string;
};

/** Documents handed over for their signature, the one longest in the book first. */
export function listWaitingPlans(db: ReadDb): readonly WaitingPlan[] {
  return allRows<WaitingPlan>(db, `SELECT id, kind, symbol, subject FROM plans WHERE state = 'waiting' ORDER BY rowid`);
}
