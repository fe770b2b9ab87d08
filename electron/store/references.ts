// Rows of plans from above, of their tasks and targets, and of what of ours answers them.
import { documentKind } from '../../shared/domain/document-kinds.ts';
import type { Comparable } from '../../shared/domain/coverage.ts';
import type { OwnWork, ReferenceHead, ReferenceRow } from '../../shared/domain/reference-plans.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, positionAt } from './lists.ts';

export type StoredReference = ReferenceHead & {
  readonly id: string;
  readonly fileName: string | null;
  readonly rows: number;
  readonly covered: number;
  readonly setAside: number;
};

const HEAD = 'r.id, r.year, r.kind, r.number, r.issued, r.issuer, r.subject, r.file_name AS fileName';
const LINKED = 'EXISTS (SELECT 1 FROM coverage_links l WHERE l.reference_task_id = w.id)';
const COUNTS = `count(w.id) AS rows, coalesce(sum(${LINKED}), 0) AS covered,
  coalesce(sum(w.set_aside IS NOT NULL AND NOT ${LINKED}), 0) AS setAside`;
const PLANS = `SELECT ${HEAD}, ${COUNTS} FROM reference_plans r LEFT JOIN reference_tasks w ON w.reference_plan_id = r.id`;

export function listReferences(db: ReadDb): readonly StoredReference[] {
  return allRows(db, `${PLANS} GROUP BY r.id ORDER BY r.year DESC, r.at DESC, r.id`);
}

export function findReference(db: ReadDb, id: string): StoredReference | undefined {
  return oneRow(db, `${PLANS} WHERE r.id = ? GROUP BY r.id`, id);
}

export function insertReference(
  db: WriteDb,
  { id, at, fileName, ...head }: ReferenceHead & { readonly id: string; at: string; fileName: string | null },
): void {
  insertRow(db, 'reference_plans', { id, ...head, at, file_name: fileName });
}

export type ReferencePatch = { readonly [Field in keyof ReferenceHead]?: ReferenceHead[Field] | undefined };

export function updateReference(db: WriteDb, id: string, patch: ReferencePatch): void {
  const given = Object.entries(patch).filter((entry): entry is [string, string | number | null] => {
    return entry[1] !== undefined;
  });
  updateRow(db, 'reference_plans', id, Object.fromEntries(given));
}

export function deleteReference(db: WriteDb, id: string): void {
  deleteRow(db, 'reference_plans', id);
}

export type StoredReferenceRow = ReferenceRow & { readonly id: string; readonly setAside: string | null };

const ROW = `id, kind, group_title AS "group", number, content, lead, coordinating, time_text AS time, product, set_aside AS setAside`;

export function listReferenceRows(db: ReadDb, referenceId: string): readonly StoredReferenceRow[] {
  const sql = `SELECT ${ROW} FROM reference_tasks WHERE reference_plan_id = ? ORDER BY position, id`;
  return allRows(db, sql, referenceId);
}

/** Behind nothing: the rows of a new plan in their order. */
export function insertReferenceRows(
  db: WriteDb,
  referenceId: string,
  rows: readonly ReferenceRow[],
  nextId: () => string,
): void {
  rows.forEach(({ group, time, ...row }, at) =>
    insertRow(db, 'reference_tasks', {
      id: nextId(),
      reference_plan_id: referenceId,
      position: positionAt(at),
      group_title: group,
      time_text: time,
      ...row,
    }),
  );
}

export function updateSetAside(db: WriteDb, rowId: string, reason: string | null): void {
  updateRow(db, 'reference_tasks', rowId, { set_aside: reason });
}

type WorkRow = Omit<OwnWork, 'planLabel'> & {
  readonly planKind: string;
  readonly planNumber: string | null;
  readonly planSymbol: string;
};
function toWork<R extends WorkRow>({ planKind, planNumber, planSymbol, ...work }: R) {
  return { ...work, planLabel: `${documentKind(planKind).name} ${planNumber ?? '…'}/${planSymbol}` };
}

const PLAN = 'p.id AS planId, p.kind AS planKind, p.number AS planNumber, p.symbol AS planSymbol';
// A letter that reminds of work of other documents gives none of its own.
const OURS = `SELECT 'task' AS kind, t.id, t.content, p.year AS year, ${PLAN}, t.rowid AS at FROM tasks t
    JOIN plans p ON p.id = t.plan_id AND p.purpose = 'assignment'
  UNION ALL SELECT 'target', g.id, g.name, p.year, ${PLAN}, g.rowid FROM targets g
    JOIN target_sets s ON s.id = g.set_id JOIN plans p ON p.id = s.plan_id AND p.purpose = 'assignment'`;

/** All our work; that of a year first, tasks before targets. */
export function listOwnWork(db: ReadDb, year: number): readonly (OwnWork & { readonly year: number })[] {
  const sql = `SELECT kind, id, content, year, planId, planKind, planNumber, planSymbol FROM (${OURS})
    ORDER BY year <> ?, year DESC, planId, kind DESC, at`;
  return allRows<WorkRow & { readonly year: number }>(db, sql, year).map(toWork);
}

/** What our work of a year is compared by. */
export function listComparable(db: ReadDb, year: number): readonly (Comparable & OwnWork)[] {
  const products = groupedBy<{ id: string; text: string }>(
    db,
    `SELECT o.task_id AS id, o.text FROM task_products o JOIN tasks t ON t.id = o.task_id JOIN plans p ON p.id = t.plan_id
     WHERE p.year = ? ORDER BY o.task_id, o.position`,
    (row) => row.id,
    year,
  );
  const citations = groupedBy<{ id: string; number: string }>(
    db,
    `SELECT b.task_id AS id, c.number FROM task_bases b JOIN citations c ON c.id = b.citation_id
     JOIN tasks t ON t.id = b.task_id JOIN plans p ON p.id = t.plan_id WHERE p.year = ? AND c.number IS NOT NULL`,
    (row) => row.id,
    year,
  );
  return listOwnWork(db, year)
    .filter((work) => work.year === year)
    .map(({ year: _, ...work }) => ({
      ...work,
      products: (products.get(work.id) ?? []).map(({ text }) => text),
      citations: (citations.get(work.id) ?? []).map(({ number }) => number),
    }));
}

export type CoveredBy = OwnWork & { readonly linkId: string };

/** By the id of the row from above. */
export function listCoverage(db: ReadDb, referenceId: string): ReadonlyMap<string, readonly CoveredBy[]> {
  type LinkRow = WorkRow & { readonly linkId: string; readonly rowId: string };
  const sql = `SELECT l.id AS linkId, l.reference_task_id AS rowId, o.kind, o.id, o.content, o.planId, o.planKind, o.planNumber,
      o.planSymbol FROM coverage_links l JOIN reference_tasks w ON w.id = l.reference_task_id
    JOIN (${OURS}) o ON o.id = coalesce(l.task_id, l.target_id) AND o.kind = iif(l.task_id IS NULL, 'target', 'task')
    WHERE w.reference_plan_id = ? ORDER BY l.id`;
  const links = allRows<LinkRow>(db, sql, referenceId);
  return new Map(
    [...Map.groupBy(links, ({ rowId }) => rowId)].map(([rowId, own]) => [
      rowId,
      own.map(({ rowId: _, ...link }) => toWork(link)),
    ]),
  );
}

/** A link that is there is left alone: two empty columns are never equal to SQLite. */
export function insertCoverage(
  db: WriteDb,
  { rowId, kind, id }: { readonly rowId: string; readonly kind: 'task' | 'target'; readonly id: string },
  nextId: () => string,
): void {
  const [task, target] = kind === 'task' ? [id, null] : [null, id];
  const sql = 'SELECT 1 AS found FROM coverage_links WHERE reference_task_id = ? AND task_id IS ? AND target_id IS ?';
  if (oneRow(db, sql, rowId, task, target) !== undefined) return;
  insertRow(db, 'coverage_links', { id: nextId(), reference_task_id: rowId, task_id: task, target_id: target });
}

export function deleteCoverage(db: WriteDb, linkId: string): void {
  deleteRow(db, 'coverage_links', linkId);
}

export type AnsweredRow = { readonly linkId: string; readonly content: string; readonly reference: StoredReference };

/** What from above a task or target answers. */
export function listAnswered(db: ReadDb, kind: 'task' | 'target', id: string): readonly AnsweredRow[] {
  type Answered = { readonly linkId: string; readonly content: string; readonly referenceId: string };
  const sql = `SELECT l.id AS linkId, w.content, w.reference_plan_id AS referenceId FROM coverage_links l
    JOIN reference_tasks w ON w.id = l.reference_task_id WHERE iif(? = 'task', l.task_id, l.target_id) = ? ORDER BY l.id`;
  return allRows<Answered>(db, sql, kind, id).flatMap(({ linkId, content, referenceId }) => {
    const reference = findReference(db, referenceId);
    return reference === undefined ? [] : [{ linkId, content, reference }];
  });
}
