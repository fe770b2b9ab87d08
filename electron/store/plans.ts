// Rows of plans: their heads, and whole plans put together from all their tables.
import type { Plan, PlanHead } from '../../shared/domain/plans.ts';
import type { Patch } from '../../shared/domain/patch.ts';
import { standingOf, type PlanRelation, type PlanStanding, type PlanState } from '../../shared/domain/plan-life.ts';
import { nestTasks } from '../../shared/domain/tasks.ts';
import { listAppendices } from './appendices.ts';
import { basisColumns, setBases, toBasis, type BasisRow } from './citations.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { replaceList } from './lists.ts';
import { listOutline } from './outline.ts';
import { listTargets, listTargetSets } from './targets.ts';
import { listTaskGroups, listTasks } from './tasks.ts';

type NextId = () => string;
type PlanRow = {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly number: string | null;
  readonly symbol: string;
  readonly issued: string | null;
  readonly subject: string;
  readonly archive: string;
  readonly signing_title_id: string | null;
  readonly replaces_citation_id: string | null;
  readonly replaces_text: string | null;
  readonly task_placement: Plan['taskPlacement'];
  readonly task_numbering: Plan['taskNumbering'];
  readonly inline_lead: string | null;
  readonly inline_coordinating: string | null;
  readonly inline_product: string | null;
  readonly inline_time: string | null;
  readonly inline_basis: string | null;
  readonly state: Plan['state'];
  readonly purpose: Plan['purpose'];
  readonly predecessor_id: string | null;
  readonly relation: Plan['relation'];
};

/** A line of the list of plans. */
export type PlanSummary = {
  readonly id: string;
  readonly kind: string;
  readonly year: number;
  readonly number: string | null;
  readonly symbol: string;
  readonly issued: string | null;
  readonly subject: string;
  readonly tasks: number;
  readonly targets: number;
  readonly standing: PlanStanding;
};

export function listPlans(db: ReadDb): readonly PlanSummary[] {
  type Row = Omit<PlanSummary, 'standing'> & { readonly state: PlanState; readonly relations: string | null };
  return allRows<Row>(
    db,
    `SELECT p.id, p.kind, p.year, p.number, p.symbol, p.issued, p.subject, p.state,
       (SELECT group_concat(s.relation) FROM plans s WHERE s.predecessor_id = p.id AND s.state = 'issued') AS relations,
       (SELECT count(*) FROM tasks t WHERE t.plan_id = p.id AND t.parent_id IS NULL) AS tasks,
       (SELECT count(*) FROM targets t JOIN target_sets s ON s.id = t.set_id WHERE s.plan_id = p.id) AS targets
     FROM plans p ORDER BY p.year DESC, p.rowid DESC`,
  ).map(({ state, relations, ...same }) => ({
    ...same,
    standing: standingOf(state, (relations?.split(',') ?? []) as PlanRelation[]),
  }));
}

function recipientsOf(db: ReadDb, planId: string, role: 'addressee' | 'recipient'): string[] {
  const sql = 'SELECT text FROM recipients WHERE plan_id = ? AND role = ? ORDER BY position, id';
  return allRows<{ text: string }>(db, sql, planId, role).map((row) => row.text);
}

function toHead(db: ReadDb, row: PlanRow): PlanHead {
  const replaced = { citation_id: row.replaces_citation_id, text: row.replaces_text };
  const bases = allRows<BasisRow>(
    db,
    'SELECT citation_id, text FROM plan_bases WHERE plan_id = ? ORDER BY position, id',
    row.id,
  );
  return {
    key: row.id,
    kind: row.kind,
    year: row.year,
    number: row.number,
    symbol: row.symbol,
    issued: row.issued,
    subject: row.subject,
    archive: row.archive,
    signer: row.signing_title_id,
    replaces: replaced.citation_id === null && replaced.text === null ? null : toBasis(replaced),
    taskPlacement: row.task_placement,
    taskNumbering: row.task_numbering,
    inlineTitles: {
      lead: row.inline_lead,
      coordinating: row.inline_coordinating,
      product: row.inline_product,
      time: row.inline_time,
      basis: row.inline_basis,
    },
    addressees: recipientsOf(db, row.id, 'addressee'),
    recipients: recipientsOf(db, row.id, 'recipient'),
    bases: bases.map(toBasis),
    state: row.state,
    purpose: row.purpose,
    predecessor: row.predecessor_id,
    relation: row.relation,
  };
}

export function findPlanHead(db: ReadDb, id: string): PlanHead | undefined {
  const row = oneRow<PlanRow>(db, 'SELECT * FROM plans WHERE id = ?', id);
  return row === undefined ? undefined : toHead(db, row);
}

/** A whole plan as it is printed. */
export function findPlan(db: ReadDb, id: string): Plan | undefined {
  const head = findPlanHead(db, id);
  if (head === undefined) return undefined;
  const tasks = listTasks(db, id);
  const targets = listTargets(db, id);
  return {
    ...head,
    outline: listOutline(db, id).map(({ level, title, text }) => ({ level, title, text })),
    tasks: nestTasks(tasks, null),
    groups: listTaskGroups(db, id).map(({ id: group, title, numbering }) => ({
      title,
      numbering,
      tasks: nestTasks(tasks, group),
    })),
    targetSets: listTargetSets(db, id).map((set) => ({
      key: set.id,
      title: set.title,
      mandate: set.mandate,
      targets: targets
        .filter((target) => target.setId === set.id)
        .map(({ id: _, setId: _set, measureId: _measure, ...target }) => target),
    })),
    appendices: listAppendices(db, id).map(({ id: _, ...appendix }) => appendix),
  };
}

/** Any part of a head that changes; what is left out stays. */
export type PlanPatch = {
  readonly [Field in keyof Omit<PlanHead, 'key' | 'inlineTitles'>]?: PlanHead[Field] | undefined;
} & { readonly inlineTitles?: Patch<PlanHead['inlineTitles']> | undefined };

function headColumns(patch: PlanPatch): Row {
  const row: Record<string, string | number | null> = {};
  const plain = {
    kind: 'kind',
    year: 'year',
    number: 'number',
    symbol: 'symbol',
    issued: 'issued',
    subject: 'subject',
    archive: 'archive',
  } as const;
  const named = {
    ...plain,
    signer: 'signing_title_id',
    taskPlacement: 'task_placement',
    taskNumbering: 'task_numbering',
    state: 'state',
    purpose: 'purpose',
    predecessor: 'predecessor_id',
    relation: 'relation',
  } as const;
  for (const [field, column] of Object.entries(named) as [keyof typeof named, string][]) {
    const value = patch[field];
    if (value !== undefined) row[column] = value;
  }
  if (patch.replaces !== undefined) {
    const columns = patch.replaces === null ? { citation_id: null, text: null } : basisColumns(patch.replaces);
    row['replaces_citation_id'] = columns['citation_id'] ?? null;
    row['replaces_text'] = columns['text'] ?? null;
  }
  if (patch.inlineTitles !== undefined) {
    for (const [field, title] of Object.entries(patch.inlineTitles))
      if (title !== undefined) row[`inline_${field}`] = title;
  }
  return row;
}

function setHeadLists(db: WriteDb, id: string, patch: PlanPatch, nextId: NextId): void {
  const setRecipients = (role: 'addressee' | 'recipient', texts: readonly string[]): void =>
    replaceList(
      db,
      { table: 'recipients', owner: { plan_id: id, role }, columns: ['text'] },
      texts.map((text) => ({ text })),
      nextId,
    );
  if (patch.addressees !== undefined) setRecipients('addressee', patch.addressees);
  if (patch.recipients !== undefined) setRecipients('recipient', patch.recipients);
  if (patch.bases !== undefined) setBases(db, 'plan_bases', { plan_id: id }, patch.bases, nextId);
}

export function insertPlanHead(db: WriteDb, organisationId: string, head: PlanHead, nextId: NextId): void {
  insertRow(db, 'plans', { id: head.key, organisation_id: organisationId, ...headColumns(head) });
  setHeadLists(db, head.key, head, nextId);
}

export function updatePlanHead(db: WriteDb, id: string, patch: PlanPatch, nextId: NextId): void {
  updateRow(db, 'plans', id, headColumns(patch));
  setHeadLists(db, id, patch, nextId);
}

/** Deletes a plan with everything in it; column sets of its tables go too. */
export function deletePlan(db: WriteDb, id: string): void {
  const sql =
    'SELECT t.column_set_id AS id FROM appendix_tables t JOIN appendices a ON a.id = t.appendix_id WHERE a.plan_id = ?';
  const sets = allRows<{ id: string }>(db, sql, id);
  deleteRow(db, 'plans', id);
  for (const set of sets) deleteRow(db, 'column_sets', set.id);
}
