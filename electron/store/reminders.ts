// Rows of reminders: which unit was reminded of which work, when and how; and the saved filters of the lists.
import type { Day } from '../../shared/domain/day.ts';
import { FollowFilterSchema, type FollowFilter, type SavedFilter } from '../../shared/domain/follow-up.ts';
import { allRows, deleteRow, insertRow, rowExists, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, positionAt } from './lists.ts';

export type Means = 'letter' | 'phone' | 'mail' | 'meeting';
export type NewReminder = {
  readonly unitId: string;
  /** The document of a letter. */
  readonly planId: string | null;
  readonly at: string;
  /** `null` for a letter: it is sent on the day it is issued. */
  readonly sent: Day | null;
  readonly means: Means;
  readonly note: string | null;
};

export function insertReminder(
  db: WriteDb,
  id: string,
  { unitId, planId, at, sent, means, note }: NewReminder,
  occurrenceIds: readonly string[],
  nextId: () => string,
): void {
  insertRow(db, 'reminders', { id, unit_id: unitId, plan_id: planId, at, sent, means, note });
  occurrenceIds.forEach((occurrence, place) =>
    insertRow(db, 'reminder_items', {
      id: nextId(),
      reminder_id: id,
      position: positionAt(place),
      occurrence_id: occurrence,
    }),
  );
}

export type Reminder = {
  readonly id: string;
  readonly unitId: string;
  readonly planId: string | null;
  readonly sent: Day | null;
  readonly means: Means;
  readonly note: string | null;
  readonly occurrenceIds: readonly string[];
};

/** The reminders in which a task stands, the newest first; `sent` of a letter is the day it was issued. */
export function listReminders(db: ReadDb, taskId: string): readonly Reminder[] {
  const items = groupedBy<{ reminder_id: string; occurrence_id: string }>(
    db,
    `SELECT i.reminder_id, i.occurrence_id FROM reminder_items i JOIN occurrences o ON o.id = i.occurrence_id
     WHERE o.task_id = ? ORDER BY i.position`,
    (row) => row.reminder_id,
    taskId,
  );
  return allRows<Omit<Reminder, 'occurrenceIds'>>(
    db,
    `SELECT r.id, r.unit_id AS unitId, r.plan_id AS planId, r.means, r.note,
       CASE WHEN r.means <> 'letter' THEN r.sent WHEN l.state = 'issued' THEN l.issued END AS sent
     FROM reminders r LEFT JOIN plans l ON l.id = r.plan_id WHERE r.id IN (SELECT value FROM json_each(?))
     ORDER BY r.at DESC, r.id DESC`,
    JSON.stringify([...items.keys()]),
  ).map((row) => ({ ...row, occurrenceIds: (items.get(row.id) ?? []).map((item) => item.occurrence_id) }));
}

/** In the order they were saved. */
export function listSavedFilters(db: ReadDb): readonly SavedFilter[] {
  const sql = 'SELECT id, name, filter FROM saved_filters ORDER BY position, id';
  return allRows<{ id: string; name: string; filter: string }>(db, sql).map(({ id, name, filter }) => ({
    id,
    name,
    filter: FollowFilterSchema.parse(JSON.parse(filter)),
  }));
}

export function insertSavedFilter(db: WriteDb, { id, name, filter }: SavedFilter): void {
  const position = positionAt(listSavedFilters(db).length);
  insertRow(db, 'saved_filters', { id, position, name, filter: JSON.stringify(filter) });
}

export function hasSavedFilter(db: ReadDb, id: string): boolean {
  return rowExists(db, 'saved_filters', id);
}

export function updateSavedFilter(
  db: WriteDb,
  id: string,
  { name, filter }: { readonly name?: string | undefined; readonly filter?: FollowFilter | undefined },
): void {
  updateRow(db, 'saved_filters', id, {
    ...(name === undefined ? {} : { name }),
    ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }),
  });
}

export function deleteSavedFilter(db: WriteDb, id: string): void {
  deleteRow(db, 'saved_filters', id);
}
