// One row of the lists of follow-up: what is read of an occurrence with its task and document, and what is made of it.
import { judged } from '../../shared/domain/deadlines/standing.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { FollowRow } from '../../shared/domain/follow-up.ts';
import { successorOf, type Unit } from '../../shared/domain/organisation.ts';
import { allRows, type ReadDb } from './db.ts';

export type ListRow = Pick<
  FollowRow,
  | 'id'
  | 'taskId'
  | 'planId'
  | 'content'
  | 'time'
  | 'kind'
  | 'from'
  | 'planned'
  | 'due'
  | 'waits'
  | 'note'
  | 'status'
  | 'finished'
  | 'extensions'
  | 'shared'
  | 'reminded'
> & {
  readonly report: number;
  readonly assigned: string | null;
  /** Who leads, `NEXT` between them: the id of a unit, or `WORDS` and the words of the document. */
  readonly leads: string | null;
  readonly productTexts: string | null;
  /** Day of the last report and, behind `WORDS`, what it says. */
  readonly last: string | null;
  readonly slot: string;
  readonly eventDay: Day | null;
};

// Signs that no text of the book holds: the text border takes them out.
const NEXT = '\u001e';
const WORDS = '\u001f';

export const FOLLOW_COLUMNS = `o.id, o.task_id AS taskId, t.plan_id AS planId, t.content, t.time_text AS time, o.kind, o.period_from AS "from",
  o.planned, o.due, o.waits, o.note, o.is_report AS report, o.status, o.finished, o.slot, o.event_day AS eventDay,
  o.assigned_unit_id AS assigned, t.shared_id AS shared,
  (SELECT count(*) FROM extensions e WHERE e.occurrence_id = o.id) AS extensions,
  (SELECT group_concat(coalesce(a.unit_id, h.unit_id, char(31) || coalesce(a.phrase, h.name)), char(30) ORDER BY a.position)
     FROM assignments a LEFT JOIN people h ON h.id = a.person_id WHERE a.task_id = t.id AND a.side = 'lead') AS leads,
  (SELECT group_concat(x.text, char(30) ORDER BY x.position) FROM task_products x WHERE x.task_id = t.id) AS productTexts,
  (SELECT g.day || char(31) || coalesce(g.text, '') FROM progress g WHERE g.occurrence_id = o.id
     ORDER BY g.at DESC, g.id DESC LIMIT 1) AS last,
  (SELECT max(CASE WHEN r.means <> 'letter' THEN r.sent WHEN l.state = 'issued' THEN l.issued END) FROM reminder_items i
     JOIN reminders r ON r.id = i.reminder_id LEFT JOIN plans l ON l.id = r.plan_id WHERE i.occurrence_id = o.id) AS reminded`;

/** The document of a row. */
export type PlanMark = Pick<FollowRow, 'planKind' | 'planNumber' | 'planSymbol' | 'planSubject' | 'year'>;

/** Documents by their ids, read once for a list: joined to every row their words would be read a thousand times. */
export function listPlanMarks(db: ReadDb, where: string, ...values: readonly string[]): ReadonlyMap<string, PlanMark> {
  const sql = `SELECT p.id, p.kind, p.number, p.symbol, p.subject, p.year FROM plans p WHERE ${where}`;
  type Row = {
    readonly id: string;
    readonly kind: string;
    readonly number: string | null;
    readonly symbol: string;
    readonly subject: string;
    readonly year: number;
  };
  return new Map(
    allRows<Row>(db, sql, ...values).map(({ id, kind, number, symbol, subject, year }) => [
      id,
      { planKind: kind, planNumber: number, planSymbol: symbol, planSubject: subject, year },
    ]),
  );
}

type Leads = Pick<FollowRow, 'units' | 'phrase'>;

function leadsOf({ assigned, leads }: ListRow, units: ReadonlyMap<string, string>): Leads {
  if (assigned !== null) return { units: [units.get(assigned) ?? assigned], phrase: null };
  if (leads === null) return { units: [], phrase: null };
  if (!leads.includes(NEXT) && !leads.startsWith(WORDS)) return { units: [units.get(leads) ?? leads], phrase: null };
  const parts = leads.split(NEXT);
  const phrases = parts.filter((part) => part.startsWith(WORDS)).map((part) => part.slice(1));
  const named = parts.filter((part) => !part.startsWith(WORDS)).map((unit) => units.get(unit) ?? unit);
  return { units: [...new Set(named)], phrase: phrases.length === 0 ? null : phrases.join('; ') };
}

/** Brings a row of the tables to the row of a list; a closed unit gives its work to the one that took over. */
export function toRow(row: ListRow, plan: PlanMark, units: ReadonlyMap<string, string>, today: Day): FollowRow {
  const { status, due, finished, last, productTexts } = row;
  const { standing, late } = judged({ status, due, finished }, today);
  const said = last?.indexOf(WORDS) ?? -1;
  const lastText = last === null || said === last.length - 1 ? null : last.slice(said + 1);
  const { units: leading, phrase } = leadsOf(row, units);
  // Field by field: copying whole rows would cost as much as reading them.
  return {
    id: row.id,
    taskId: row.taskId,
    planId: row.planId,
    planKind: plan.planKind,
    planNumber: plan.planNumber,
    planSymbol: plan.planSymbol,
    planSubject: plan.planSubject,
    year: plan.year,
    content: row.content,
    time: row.time,
    kind: row.kind,
    from: row.from,
    planned: row.planned,
    due,
    waits: row.waits,
    note: row.note,
    report: row.report === 1,
    status,
    finished,
    standing,
    late,
    extensions: row.extensions,
    units: leading,
    phrase,
    products: productTexts === null ? [] : productTexts.split(NEXT),
    lastText,
    lastDay: last === null ? null : last.slice(0, said),
    reminded: row.reminded,
    shared: row.shared,
  };
}

/** Every unit with the one that does its work now. */
export function presentUnits(units: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(units.map((unit) => [unit.key, successorOf(unit, units)?.key ?? unit.key]));
}

/** The tables the columns are read from. */
export const FOLLOW_FROM = 'FROM occurrences o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id';

/** Work that is followed: of issued documents that give it, and that no issued document has replaced. */
export const FOLLOWED = `p.state = 'issued' AND p.purpose = 'assignment' AND NOT EXISTS (
  SELECT 1 FROM plans later WHERE later.predecessor_id = p.id AND later.relation = 'replaces' AND later.state = 'issued')`;

/** Work that is neither done nor dropped. */
export const OPEN = `o.status IN ('not-started','in-progress')`;
