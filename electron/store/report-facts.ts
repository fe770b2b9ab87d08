// What reports are counted from: the work of some documents with its whole log, read once and in few statements.
import type { Day } from '../../shared/domain/day.ts';
import type { WorkStatus } from '../../shared/domain/deadlines/standing.ts';
import type { OccurrenceKind, Waits } from '../../shared/domain/deadlines/schedule.ts';
import type { ReportFact } from '../../shared/domain/reports/compose-figures.ts';
import type { Said } from '../../shared/domain/reports/contributions.ts';
import { allRows, type ReadDb } from './db.ts';
import { groupedBy } from './lists.ts';
import { presentUnits } from './follow-rows.ts';
import { listUnits } from './units.ts';

// Signs that no text of the book holds: the text border takes them out.
const NEXT = '\u001e';
const WORDS = '\u001f';

const IN = 'IN (SELECT value FROM json_each(?))';

type TaskRow = {
  readonly id: string;
  readonly planId: string;
  readonly group: string | null;
  readonly content: string;
  readonly time: string | null;
  readonly leads: string | null;
  readonly products: string | null;
};

const TASKS = `SELECT t.id, t.plan_id AS planId, g.title AS "group", t.content, t.time_text AS time,
  (SELECT group_concat(coalesce(a.unit_id, h.unit_id, char(31) || coalesce(a.phrase, h.name)), char(30) ORDER BY a.position)
     FROM assignments a LEFT JOIN people h ON h.id = a.person_id WHERE a.task_id = t.id AND a.side = 'lead') AS leads,
  (SELECT group_concat(x.text, char(30) ORDER BY x.position) FROM task_products x WHERE x.task_id = t.id) AS products
  FROM tasks t LEFT JOIN task_groups g ON g.id = t.group_id LEFT JOIN tasks up ON up.id = t.parent_id WHERE t.plan_id ${IN}
  ORDER BY t.plan_id, g.position IS NOT NULL, g.position, coalesce(up.position, t.position), up.id IS NOT NULL, t.position, t.id`;

type OccurrenceRow = {
  readonly id: string;
  readonly taskId: string;
  readonly kind: OccurrenceKind;
  readonly from: Day | null;
  readonly due: Day | null;
  readonly waits: Waits | null;
  readonly note: string | null;
  readonly assigned: string | null;
};

// Work that was over before the first day asked for is never told of again.
const OCCURRENCES = `SELECT o.id, o.task_id AS taskId, o.kind, o.period_from AS "from", o.due, o.waits, o.note, o.assigned_unit_id AS assigned
  FROM tasks t JOIN occurrences o ON o.task_id = t.id WHERE t.plan_id ${IN}
    AND (o.status IN ('not-started','in-progress') OR o.due IS NULL OR o.due >= ? OR o.finished >= ? OR o.status = 'dropped')
  ORDER BY o.rowid`;

type MarkRow = {
  readonly occurrenceId: string;
  readonly day: Day;
  readonly status: WorkStatus;
} & Said;

const MARKS = `SELECT g.occurrence_id AS occurrenceId, g.day, g.status, g.id AS progressId, g.unit_id AS unitId, g.text, g.product,
    g.product_number AS productNumber, g.difficulty
  FROM tasks t JOIN progress g ON g.task_id = t.id WHERE t.plan_id ${IN} ORDER BY g.at, g.id`;

function toMark(row: MarkRow): ReportFact['marks'][number] {
  const isSilent = row.text === null && row.product === null && row.productNumber === null && row.difficulty === null;
  return isSilent ? row : { day: row.day, status: row.status, said: row };
}

type MoveRow = { readonly occurrenceId: string; readonly on: Day; readonly from: Day | null };

// The moment is UTC; an office in Vietnam is at work on the same date there.
const MOVES = `SELECT e.occurrence_id AS occurrenceId, substr(e.at, 1, 10) AS "on", e.from_day AS "from"
  FROM tasks t JOIN extensions e ON e.task_id = t.id WHERE t.plan_id ${IN} ORDER BY e.at, e.id`;

type Lead = { readonly unitId: string | null; readonly leads: string };

/** Who leads: the unit that was given the work later, else those of the document; closed units by the ones that took over. */
function leadOf(leads: string | null, present: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Lead {
  const parts = leads === null ? [] : leads.split(NEXT);
  const units = parts.map((part) => (part.startsWith(WORDS) ? null : (present.get(part) ?? part)));
  const words = parts.map((part, at) => {
    const unit = units[at];
    return unit === null || unit === undefined ? part.slice(1) : (names.get(unit) ?? '');
  });
  return { unitId: units.find((unit) => unit !== null) ?? null, leads: [...new Set(words)].join('; ') };
}

/** The work of some documents, in the order of their tasks; closed work of before `from` may be left out. */
export function listReportFacts(db: ReadDb, planIds: readonly string[], from: Day): readonly ReportFact[] {
  const plans = JSON.stringify(planIds);
  const units = listUnits(db);
  const [present, names] = [presentUnits(units), new Map(units.map(({ key, name }) => [key, name]))];
  const occurrences = groupedBy<OccurrenceRow>(db, OCCURRENCES, (row) => row.taskId, plans, from, from);
  const marks = groupedBy<MarkRow>(db, MARKS, (row) => row.occurrenceId, plans);
  const moves = groupedBy<MoveRow>(db, MOVES, (row) => row.occurrenceId, plans);
  const known = new Map<string | null, Lead>();
  const lead = (leads: string | null): Lead => {
    const found = known.get(leads) ?? leadOf(leads, present, names);
    known.set(leads, found);
    return found;
  };
  return allRows<TaskRow>(db, TASKS, plans).flatMap((task): readonly ReportFact[] => {
    const own = occurrences.get(task.id);
    if (own === undefined) return [];
    const products = task.products === null ? [] : task.products.split(NEXT);
    return own.map((row): ReportFact => {
      const log = marks.get(row.id) ?? NONE;
      const { unitId, leads } = lead(row.assigned ?? task.leads);
      return {
        id: row.id,
        taskId: task.id,
        planId: task.planId,
        group: task.group,
        content: task.content,
        products,
        time: task.time,
        kind: row.kind,
        from: row.from,
        due: row.due,
        waits: row.waits,
        note: row.note,
        unitId,
        leads,
        marks: log.map(toMark),
        moves: moves.get(row.id) ?? NONE,
      };
    });
  });
}

const NONE: readonly never[] = [];
