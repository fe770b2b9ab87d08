// Rows of occurrences: the schedule of the tasks of issued documents, with what became of each.
import type { OccurrenceKind, Slot, Waits } from '../../shared/domain/deadlines/schedule.ts';
import type { WorkStatus } from '../../shared/domain/deadlines/standing.ts';
import type { Day } from '../../shared/domain/day.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { groupedBy } from './lists.ts';

export type Occurrence = {
  readonly id: string;
  readonly taskId: string;
  readonly slot: string;
  readonly kind: OccurrenceKind;
  readonly eventDay: Day | null;
  readonly planned: Day | null;
  readonly due: Day | null;
  readonly waits: Waits | null;
  readonly status: WorkStatus;
  readonly assigned: string | null;
};

const COLUMNS = `o.id, o.task_id AS taskId, o.slot, o.kind, o.event_day AS eventDay, o.planned, o.due, o.waits, o.status,
  o.assigned_unit_id AS assigned`;

export function findOccurrence(db: ReadDb, id: string): Occurrence | undefined {
  return oneRow<Occurrence>(db, `SELECT ${COLUMNS} FROM occurrences o WHERE o.id = ?`, id);
}

/** In the order they were made. */
export function listOccurrences(db: ReadDb, taskId: string): readonly Occurrence[] {
  return allRows<Occurrence>(db, `SELECT ${COLUMNS} FROM occurrences o WHERE o.task_id = ? ORDER BY o.rowid`, taskId);
}

/** The same occurrence in other issued documents that hold the same task. */
export function listTwins(db: ReadDb, id: string): readonly string[] {
  const sql = `SELECT o.id FROM occurrences own JOIN tasks mine ON mine.id = own.task_id
    JOIN tasks t ON t.shared_id = mine.shared_id AND t.id <> mine.id
    JOIN occurrences o ON o.task_id = t.id AND o.slot = own.slot WHERE own.id = ?`;
  return allRows<{ id: string }>(db, sql, id).map((row) => row.id);
}

export function updateOccurrence(db: WriteDb, id: string, patch: Row): void {
  updateRow(db, 'occurrences', id, patch);
}

function slotColumns({ kind, from, due, waits, note, report }: Slot): Row {
  return { kind, period_from: from, planned: due, waits, note, is_report: report ? 1 : 0 };
}

export function insertOccurrence(
  db: WriteDb,
  id: string,
  taskId: string,
  slot: Slot,
  eventDay: Day | null = null,
): void {
  insertRow(db, 'occurrences', {
    id,
    task_id: taskId,
    slot: slot.slot,
    event_day: eventDay,
    due: slot.due,
    ...slotColumns(slot),
  });
}

/** Tasks of a plan with what their schedule is made from. */
export type ScheduleSource = {
  readonly id: string;
  readonly parentId: string | null;
  readonly content: string;
  readonly time: string | null;
  readonly products: readonly string[];
};

export function listScheduleSources(db: ReadDb, planId: string): readonly ScheduleSource[] {
  const products = groupedBy<{ task_id: string; text: string }>(
    db,
    'SELECT p.task_id, p.text FROM task_products p JOIN tasks t ON t.id = p.task_id WHERE t.plan_id = ? ORDER BY p.position',
    (row) => row.task_id,
    planId,
  );
  const sql =
    'SELECT id, parent_id AS parentId, content, time_text AS time FROM tasks WHERE plan_id = ? ORDER BY position, id';
  return allRows<Omit<ScheduleSource, 'products'>>(db, sql, planId).map((row) => ({
    ...row,
    products: (products.get(row.id) ?? []).map(({ text }) => text),
  }));
}

export type Kept = Occurrence & { readonly extended: number; readonly touched: number };

/** The occurrences of a plan as they stand; `touched` counts what hangs on them. */
export function listKept(db: ReadDb, planId: string): ReadonlyMap<string, readonly Kept[]> {
  return groupedBy<Kept>(
    db,
    `SELECT ${COLUMNS}, (SELECT count(*) FROM extensions e WHERE e.occurrence_id = o.id) AS extended,
       (SELECT count(*) FROM progress g WHERE g.occurrence_id = o.id)
       + (SELECT count(*) FROM evidence v WHERE v.occurrence_id = o.id)
       + (SELECT count(*) FROM extensions e WHERE e.occurrence_id = o.id)
       + (SELECT count(*) FROM reminder_items i WHERE i.occurrence_id = o.id) AS touched
     FROM occurrences o JOIN tasks t ON t.id = o.task_id WHERE t.plan_id = ? ORDER BY o.rowid`,
    (row) => row.taskId,
    planId,
  );
}

/** Sets what the words say; the day that counts now follows, unless it was moved or set by hand. */
export function reviseOccurrence(db: WriteDb, kept: Kept, slot: Slot): void {
  const isOwn = kept.extended > 0 || kept.planned !== kept.due;
  const { waits, ...said } = slotColumns(slot);
  const settled = slot.due === null && kept.planned !== null;
  if (settled) {
    updateRow(db, 'occurrences', kept.id, { kind: slot.kind, note: slot.note, is_report: slot.report ? 1 : 0 });
    return;
  }
  updateRow(db, 'occurrences', kept.id, { ...said, waits: waits ?? null, ...(isOwn ? {} : { due: slot.due }) });
}

export function deleteOccurrence(db: WriteDb, id: string): void {
  deleteRow(db, 'occurrences', id);
}

export type PlanToSchedule = { readonly id: string; readonly year: number; readonly issued: string | null };

/** Issued documents whose tasks are followed; `unscheduled`: only those that have no occurrence yet, else those with open work. */
export function listPlansToSchedule(db: ReadDb, which: 'unscheduled' | 'open'): readonly PlanToSchedule[] {
  const open = which === 'open' ? `AND o.status IN ('not-started','in-progress')` : '';
  const has = `EXISTS (SELECT 1 FROM tasks t JOIN occurrences o ON o.task_id = t.id WHERE t.plan_id = p.id ${open})`;
  const where = which === 'open' ? has : `EXISTS (SELECT 1 FROM tasks t WHERE t.plan_id = p.id) AND NOT ${has}`;
  const sql = `SELECT p.id, p.year, p.issued FROM plans p WHERE p.state = 'issued' AND p.purpose = 'assignment' AND ${where}`;
  return allRows<PlanToSchedule>(db, sql);
}
