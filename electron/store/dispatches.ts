// Rows of what was sent to the agency above: when, to whom, which files; and where reports of a rule are mailed to.
import type { Day } from '../../shared/domain/day.ts';
import { allRows, deleteRow, insertRow, oneRow, rowExists, updateRow, type ReadDb, type WriteDb } from './db.ts';

export type StoredDispatch = {
  readonly id: string;
  readonly at: string;
  readonly day: Day;
  readonly receiver: string;
  readonly folder: string;
  readonly files: readonly string[];
};

type DispatchRow = Omit<StoredDispatch, 'files'> & { readonly files: string };

/** The last one first. */
export function listDispatches(db: ReadDb, planId: string): readonly StoredDispatch[] {
  const sql = 'SELECT id, at, day, receiver, folder, files FROM dispatches WHERE plan_id = ? ORDER BY at DESC, id DESC';
  return allRows<DispatchRow>(db, sql, planId).map(({ files, ...row }) => ({ ...row, files: files.split('\n') }));
}

export function hasDispatch(db: ReadDb, id: string): boolean {
  return rowExists(db, 'dispatches', id);
}

export function insertDispatch(db: WriteDb, planId: string, { files, ...dispatch }: StoredDispatch): void {
  insertRow(db, 'dispatches', { ...dispatch, plan_id: planId, files: files.join('\n') });
}

export function deleteDispatch(db: WriteDb, id: string): void {
  deleteRow(db, 'dispatches', id);
}

export type RuleAddress = {
  readonly receiver: string | null;
  readonly via: string | null;
  readonly email: string | null;
};

export function findRuleAddress(db: ReadDb, ruleId: string): RuleAddress | undefined {
  return oneRow(db, 'SELECT receiver, via, email FROM report_rules WHERE id = ?', ruleId);
}

/** The addresses known of any receiver: those of the rules of reports. */
export function listRuleAddresses(db: ReadDb): readonly RuleAddress[] {
  return allRows(db, 'SELECT receiver, via, email FROM report_rules WHERE email IS NOT NULL ORDER BY id');
}

export function updateRuleEmail(db: WriteDb, ruleId: string, email: string): void {
  updateRow(db, 'report_rules', ruleId, { email });
}
