// Rows of reports: the period of each, the documents it tells of, its closed figures; and the office's own phrases.
import type { Day } from '../../shared/domain/day.ts';
import type { Figures } from '../../shared/domain/reports/figures.ts';
import { FiguresSchema } from '../../shared/domain/reports/figures.ts';
import {
  allRows,
  deleteRow,
  insertRow,
  oneRow,
  prepared,
  updateRow,
  type ReadDb,
  type Row,
  type WriteDb,
} from './db.ts';
import { replaceList } from './lists.ts';

export type Report = {
  readonly id: string;
  /** The document that holds its head and text. */
  readonly planId: string;
  readonly ruleId: string | null;
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
  readonly due: Day | null;
  /** The moment its figures were closed, ISO 8601. */
  readonly closedAt: string | null;
  /** The documents it tells of, in their order. */
  readonly about: readonly string[];
};

type ReportRow = Omit<Report, 'about'> & { readonly about: string | null };

const COLUMNS = `r.id, r.plan_id AS planId, r.rule_id AS ruleId, r.period, r.window_from AS "from", r.window_to AS "to", r.due,
  r.closed_at AS closedAt, (SELECT group_concat(a.plan_id, ' ' ORDER BY a.position) FROM report_plans a WHERE a.report_id = r.id) AS about`;

function toReport({ about, ...row }: ReportRow): Report {
  return { ...row, about: about === null ? [] : about.split(' ') };
}

/** All reports, the newest period first. */
export function listReports(db: ReadDb): readonly Report[] {
  return allRows<ReportRow>(db, `SELECT ${COLUMNS} FROM reports r ORDER BY r.window_to DESC, r.id DESC`).map(toReport);
}

export function findReport(db: ReadDb, id: string): Report | undefined {
  const row = oneRow<ReportRow>(db, `SELECT ${COLUMNS} FROM reports r WHERE r.id = ?`, id);
  return row === undefined ? undefined : toReport(row);
}

/** The report a document is; `undefined` for any other document. */
export function findReportOfPlan(db: ReadDb, planId: string): Report | undefined {
  const row = oneRow<ReportRow>(db, `SELECT ${COLUMNS} FROM reports r WHERE r.plan_id = ?`, planId);
  return row === undefined ? undefined : toReport(row);
}

function columnsOf(report: Partial<Omit<Report, 'id' | 'about' | 'closedAt'>>): Row {
  const { planId, ruleId, period, from, to, due } = report;
  return {
    ...(planId === undefined ? {} : { plan_id: planId }),
    ...(ruleId === undefined ? {} : { rule_id: ruleId }),
    ...(period === undefined ? {} : { period }),
    ...(from === undefined ? {} : { window_from: from }),
    ...(to === undefined ? {} : { window_to: to }),
    ...(due === undefined ? {} : { due }),
  };
}

function setPlans(db: WriteDb, id: string, about: readonly string[], nextId: () => string): void {
  const list = { table: 'report_plans', owner: { report_id: id }, columns: ['plan_id'] };
  const held = allRows<{ plan_id: string }>(
    db,
    'SELECT plan_id FROM report_plans WHERE report_id = ? ORDER BY position',
    id,
  );
  // A document may stand in the list once: rows are not turned into each other on the way.
  if (held.map(({ plan_id }) => plan_id).join(' ') === about.join(' ')) return;
  replaceList(db, list, [], nextId);
  replaceList(
    db,
    list,
    about.map((plan) => ({ plan_id: plan })),
    nextId,
  );
}

export function insertReport(db: WriteDb, { id, about, closedAt: _, ...report }: Report, nextId: () => string): void {
  insertRow(db, 'reports', { id, ...columnsOf(report) });
  setPlans(db, id, about, nextId);
}

export type ReportPatch = {
  readonly [Field in 'period' | 'from' | 'to' | 'due' | 'about']?: Report[Field] | undefined;
};

export function updateReport(db: WriteDb, id: string, { about, ...patch }: ReportPatch, nextId: () => string): void {
  updateRow(db, 'reports', id, columnsOf(patch as Partial<Report>));
  if (about !== undefined) setPlans(db, id, about, nextId);
}

/** Keeps the figures of a report as they are at this moment; `null` opens them again. */
export function setClosed(
  db: WriteDb,
  id: string,
  closed: { readonly at: string; readonly figures: Figures } | null,
): void {
  updateRow(db, 'reports', id, {
    closed_at: closed?.at ?? null,
    figures: closed === null ? null : JSON.stringify(closed.figures),
  });
}

/** The figures a report was closed with; `undefined` while it is open. */
export function findClosedFigures(db: ReadDb, id: string): Figures | undefined {
  const row = oneRow<{ figures: string | null }>(db, 'SELECT figures FROM reports WHERE id = ?', id);
  return row?.figures === null || row === undefined ? undefined : FiguresSchema.parse(JSON.parse(row.figures));
}

/** Parts of closed figures that adjustments need, as JSON: whole figures hold every task and cost too much to read. */
export type ClosedParts = {
  readonly id: string;
  readonly planId: string;
  readonly inPeriod: string;
  readonly targets: string;
  readonly adjustments: string;
};

/** Reports closed before, over just these documents, in the order they were closed. */
export function listClosedParts(
  db: ReadDb,
  about: readonly string[],
  except: string | null,
  until: Day,
): readonly ClosedParts[] {
  return allRows<ClosedParts>(
    db,
    `SELECT r.id, r.plan_id AS planId, json_extract(r.figures, '$.inPeriod') AS inPeriod, json_extract(r.figures, '$.targets') AS targets,
       json_extract(r.figures, '$.adjustments') AS adjustments
     FROM reports r WHERE r.closed_at IS NOT NULL AND r.id IS NOT ? AND r.window_to <= ?
       AND (SELECT group_concat(a.plan_id, ' ' ORDER BY a.plan_id) FROM report_plans a WHERE a.report_id = r.id) = ?
     ORDER BY r.closed_at, r.id`,
    except,
    until,
    [...about].sort().join(' '),
  );
}

/** The office's own phrases by their keys. */
export function listPhrases(db: ReadDb): ReadonlyMap<string, string> {
  return new Map(
    allRows<{ key: string; text: string }>(db, 'SELECT key, text FROM phrases').map(({ key, text }) => [key, text]),
  );
}

/** `null` goes back to the sentence that comes with the program. */
export function setPhrase(db: WriteDb, key: string, text: string | null, nextId: () => string): void {
  const id = oneRow<{ id: string }>(db, 'SELECT id FROM phrases WHERE key = ?', key)?.id;
  if (text === null) {
    if (id !== undefined) deleteRow(db, 'phrases', id);
    return;
  }
  if (id === undefined) insertRow(db, 'phrases', { id: nextId(), key, text });
  else updateRow(db, 'phrases', id, { text });
}

type Issued = {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly number: string | null;
  readonly symbol: string;
  readonly subject: string;
  readonly issued: string | null;
};

/** Heads of documents for reports, in the order asked for. */
export function listReportedHeads(db: ReadDb, ids: readonly string[]): readonly Issued[] {
  const sql =
    'SELECT id, kind, year, number, symbol, subject, issued FROM plans WHERE id IN (SELECT value FROM json_each(?))';
  const found = new Map((prepared(db, sql).all(JSON.stringify(ids)) as Issued[]).map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Issued documents of a year that give work: those a report may tell of. */
export function listIssuedHeads(db: ReadDb, year: number): readonly Issued[] {
  const sql = `SELECT id, kind, year, number, symbol, subject, issued FROM plans WHERE year = ? AND state = 'issued' AND purpose = 'assignment'
    AND id NOT IN (SELECT plan_id FROM reports) ORDER BY issued, id`;
  return allRows<Issued>(db, sql, year);
}
