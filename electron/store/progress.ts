// Rows of what is reported about an occurrence and decided on it: the log, extensions, another unit, evidence. Added, never overwritten.
import type { WorkStatus } from '../../shared/domain/deadlines/standing.ts';
import type { Day } from '../../shared/domain/day.ts';
import { allRows, deleteRow, insertRow, oneRow, type ReadDb, type WriteDb } from './db.ts';

export type NewProgress = {
  readonly at: string;
  readonly day: Day;
  readonly status: WorkStatus;
  readonly text: string | null;
  readonly product: string | null;
  readonly productNumber: string | null;
  readonly productDay: Day | null;
  readonly difficulty: string | null;
  readonly reporter: string | null;
  readonly unitId: string | null;
};
export type Progress = NewProgress & { readonly id: string; readonly occurrenceId: string };

type Place = { readonly id: string; readonly taskId: string; readonly occurrenceId: string };

export function insertProgress(db: WriteDb, { id, taskId, occurrenceId }: Place, report: NewProgress): void {
  const { productNumber, productDay, unitId, ...same } = report;
  insertRow(db, 'progress', {
    id,
    task_id: taskId,
    occurrence_id: occurrenceId,
    ...same,
    product_number: productNumber,
    product_day: productDay,
    unit_id: unitId,
  });
}

/** The reports on a task, the newest first. */
export function listProgress(db: ReadDb, taskId: string): readonly Progress[] {
  return allRows<Progress>(
    db,
    `SELECT id, occurrence_id AS occurrenceId, at, day, status, text, product, product_number AS productNumber,
       product_day AS productDay, difficulty, reporter, unit_id AS unitId
     FROM progress WHERE task_id = ? ORDER BY at DESC, id DESC`,
    taskId,
  );
}

export type Extension = {
  readonly id: string;
  readonly occurrenceId: string;
  readonly at: string;
  readonly from: Day | null;
  readonly to: Day;
  readonly reason: string;
};

export function insertExtension(
  db: WriteDb,
  taskId: string,
  { id, occurrenceId, at, from, to, reason }: Extension,
): void {
  insertRow(db, 'extensions', {
    id,
    task_id: taskId,
    occurrence_id: occurrenceId,
    at,
    from_day: from,
    to_day: to,
    reason,
  });
}

/** The extensions of a task, the newest first. */
export function listExtensions(db: ReadDb, taskId: string): readonly Extension[] {
  return allRows<Extension>(
    db,
    `SELECT id, occurrence_id AS occurrenceId, at, from_day AS "from", to_day AS "to", reason
     FROM extensions WHERE task_id = ? ORDER BY at DESC, id DESC`,
    taskId,
  );
}

export type Reassignment = {
  readonly id: string;
  readonly at: string;
  readonly from: Day;
  readonly unitId: string;
  readonly reason: string;
};

export function insertReassignment(db: WriteDb, taskId: string, { id, at, from, unitId, reason }: Reassignment): void {
  insertRow(db, 'reassignments', { id, task_id: taskId, at, from_day: from, unit_id: unitId, reason });
}

/** Who was given the task after the document, the newest first. */
export function listReassignments(db: ReadDb, taskId: string): readonly Reassignment[] {
  return allRows<Reassignment>(
    db,
    `SELECT id, at, from_day AS "from", unit_id AS unitId, reason FROM reassignments WHERE task_id = ? ORDER BY at DESC, id DESC`,
    taskId,
  );
}

export type Evidence = {
  readonly id: string;
  readonly occurrenceId: string;
  readonly at: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};
const EVIDENCE = 'id, occurrence_id AS occurrenceId, at, name, bytes, sha256';

export function insertEvidence(db: WriteDb, taskId: string, { id, occurrenceId, ...file }: Evidence): void {
  insertRow(db, 'evidence', { id, task_id: taskId, occurrence_id: occurrenceId, ...file });
}

/** The evidence of a task, or of all tasks; the newest first. */
export function listEvidence(db: ReadDb, taskId: string | null): readonly Evidence[] {
  if (taskId === null) return allRows<Evidence>(db, `SELECT ${EVIDENCE} FROM evidence ORDER BY at DESC, id DESC`);
  return allRows<Evidence>(db, `SELECT ${EVIDENCE} FROM evidence WHERE task_id = ? ORDER BY at DESC, id DESC`, taskId);
}

export function findEvidence(db: ReadDb, id: string): Evidence | undefined {
  return oneRow<Evidence>(db, `SELECT ${EVIDENCE} FROM evidence WHERE id = ?`, id);
}

export function deleteEvidence(db: WriteDb, id: string): void {
  deleteRow(db, 'evidence', id);
}
