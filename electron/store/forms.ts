// Rows of forms to the units, of what came back, and of the reminders.
import { FormContentSchema, type FormContent } from '../../shared/domain/forms/form-content.ts';
import { FormReadingSchema, type FormReading } from '../../shared/domain/forms/form-reading.ts';
import { FormDecisionsSchema, type FormDecisions } from '../../shared/domain/forms/form-decisions.ts';
import type { ReturnState } from '../../shared/domain/forms/form-board.ts';
import type { Day } from '../../shared/domain/day.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';

export type FormRecord = {
  readonly id: string;
  readonly unitId: string;
  readonly period: string;
  readonly round: number;
  readonly due: Day | null;
  readonly sent: Day | null;
  readonly content: FormContent;
  readonly checksum: string;
};

/** A form without its content: what the board shows. */
export type FormHeadRow = Omit<FormRecord, 'content' | 'checksum'> & {
  readonly unit: string;
  readonly tasks: number;
  readonly figures: number;
  /** The last day the unit was reminded of it. */
  readonly reminded: Day | null;
};

const HEAD = `f.id, f.unit_id AS unitId, f.period, f.round, f.due, f.sent, u.name AS unit,
  json_array_length(f.content, '$.tasks') AS tasks, json_array_length(f.content, '$.figures') AS figures,
  (SELECT max(r.day) FROM form_reminders r WHERE r.form_id = f.id) AS reminded`;
const FROM = 'FROM forms f JOIN units u ON u.id = f.unit_id';

/** Forms of the periods between two texts, both included, units in their order, earlier rounds first. */
export function listForms(db: ReadDb, from = '', to = '~'): readonly FormHeadRow[] {
  const sql = `SELECT ${HEAD} ${FROM} WHERE f.period BETWEEN ? AND ? ORDER BY u.position, u.id, f.period, f.round`;
  return allRows<FormHeadRow>(db, sql, from, to);
}

export function findFormHead(db: ReadDb, id: string): FormHeadRow | undefined {
  return oneRow<FormHeadRow>(db, `SELECT ${HEAD} ${FROM} WHERE f.id = ?`, id);
}

export function findForm(db: ReadDb, id: string): FormRecord | undefined {
  const sql = 'SELECT id, unit_id AS unitId, period, round, due, sent, content, checksum FROM forms WHERE id = ?';
  const row = oneRow<Omit<FormRecord, 'content'> & { readonly content: string }>(db, sql, id);
  return row === undefined ? undefined : { ...row, content: FormContentSchema.parse(JSON.parse(row.content)) };
}

/** The number the next form of a unit for a period gets. */
export function nextRound(db: ReadDb, unitId: string, period: string): number {
  const sql = 'SELECT coalesce(max(round), 0) + 1 AS round FROM forms WHERE unit_id = ? AND period = ?';
  return oneRow<{ round: number }>(db, sql, unitId, period)?.round ?? 1;
}

export function insertForm(db: WriteDb, { unitId, content, ...form }: FormRecord, at: string): void {
  insertRow(db, 'forms', { ...form, unit_id: unitId, content: JSON.stringify(content), at });
}

export function updateFormSent(db: WriteDb, id: string, sent: Day | null): void {
  updateRow(db, 'forms', id, { sent });
}

export function deleteForm(db: WriteDb, id: string): void {
  deleteRow(db, 'forms', id);
}

export type FormReturn = {
  readonly id: string;
  readonly formId: string;
  readonly version: number;
  readonly received: Day;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly reading: FormReading;
  readonly decisions: FormDecisions;
  readonly state: ReturnState;
  readonly reason: string | null;
};

/** A version without what was read in it. */
export type ReturnHead = Pick<FormReturn, 'id' | 'formId' | 'version' | 'received' | 'state' | 'reason'> & {
  readonly fileName: string;
};

/** The versions of some forms in their order. */
export function listReturns(db: ReadDb, formIds: readonly string[]): readonly ReturnHead[] {
  const sql = `SELECT id, form_id AS formId, version, received, state, reason, file_name AS fileName FROM form_returns
    WHERE form_id IN (SELECT value FROM json_each(?)) ORDER BY form_id, version`;
  return allRows<ReturnHead>(db, sql, JSON.stringify(formIds));
}

type ReturnRow = Omit<FormReturn, 'file' | 'reading' | 'decisions'> & {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly reading: string;
  readonly decisions: string;
};

export function findReturn(db: ReadDb, id: string): FormReturn | undefined {
  const sql = `SELECT id, form_id AS formId, version, received, file_name AS name, file_sha256 AS sha256, file_bytes AS bytes,
    reading, decisions, state, reason FROM form_returns WHERE id = ?`;
  const row = oneRow<ReturnRow>(db, sql, id);
  if (row === undefined) return undefined;
  const { name, sha256, bytes, reading, decisions, ...same } = row;
  return {
    ...same,
    file: { name, sha256, bytes },
    reading: FormReadingSchema.parse(JSON.parse(reading)),
    decisions: FormDecisionsSchema.parse(JSON.parse(decisions)),
  };
}

/** The version of a form that a file of these bytes was taken as before. */
export function findReturnOfFile(db: ReadDb, formId: string, sha256: string): ReturnHead | undefined {
  const sql = `SELECT id, form_id AS formId, version, received, state, reason, file_name AS fileName FROM form_returns
    WHERE form_id = ? AND file_sha256 = ?`;
  return oneRow<ReturnHead>(db, sql, formId, sha256);
}

export function insertReturn(
  db: WriteDb,
  { id, formId, version, received, file, reading, decisions, state, reason }: FormReturn,
  at: string,
): void {
  insertRow(db, 'form_returns', {
    id,
    form_id: formId,
    version,
    at,
    received,
    file_name: file.name,
    file_sha256: file.sha256,
    file_bytes: file.bytes,
    reading: JSON.stringify(reading),
    decisions: JSON.stringify(decisions),
    state,
    reason,
  });
}

export function updateReturn(
  db: WriteDb,
  id: string,
  { decisions, state, reason }: Pick<FormReturn, 'decisions' | 'state' | 'reason'>,
): void {
  updateRow(db, 'form_returns', id, { decisions: JSON.stringify(decisions), state, reason });
}

export type FormReminder = {
  readonly id: string;
  readonly formId: string;
  readonly day: Day;
  readonly means: 'letter' | 'phone' | 'mail' | 'meeting';
  readonly note: string | null;
};

export function insertFormReminder(db: WriteDb, { formId, ...reminder }: FormReminder, at: string): void {
  insertRow(db, 'form_reminders', { ...reminder, form_id: formId, at });
}

/** The reminders of a form, the newest first. */
export function listFormReminders(db: ReadDb, formId: string): readonly FormReminder[] {
  const sql = `SELECT id, form_id AS formId, day, means, note FROM form_reminders WHERE form_id = ? ORDER BY at DESC, id DESC`;
  return allRows<FormReminder>(db, sql, formId);
}
