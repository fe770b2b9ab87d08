// Rows of the legal documents, and of the bases that point to them or hold words of their own.
import type { Basis, Citation, CitationState } from '../../shared/domain/citations.ts';
import { allRows, deleteRow, insertRow, prepared, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { replaceList } from './lists.ts';

type CitationRow = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly issued: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly state: CitationState;
  readonly replaced_by_id: string | null;
  readonly checked_on: string | null;
  readonly source: string | null;
};

function toCitation({ id, replaced_by_id, checked_on, ...same }: CitationRow): Citation {
  return { key: id, ...same, replacedBy: replaced_by_id, checkedOn: checked_on };
}

function toRow({ key, replacedBy, checkedOn, ...same }: Citation): Row {
  return { id: key, ...same, replaced_by_id: replacedBy, checked_on: checkedOn };
}

export function listCitations(db: ReadDb): readonly Citation[] {
  return allRows<CitationRow>(db, 'SELECT * FROM citations ORDER BY rowid').map(toCitation);
}

export function insertCitation(db: WriteDb, citation: Citation): void {
  insertRow(db, 'citations', toRow(citation));
}

export function updateCitation(db: WriteDb, citation: Citation): void {
  updateRow(db, 'citations', citation.key, toRow(citation));
}

export function deleteCitation(db: WriteDb, id: string): void {
  deleteRow(db, 'citations', id);
}

/** One place of a paper that leans on a document: an opening, a task, or a plan that replaces it. */
export type CitationUse = {
  readonly planId: string;
  readonly subject: string;
  readonly place: 'basis' | 'task' | 'replaces';
  readonly text: string | null;
};

/** Everywhere a document is used, newest plan first. */
export function listCitationUses(db: ReadDb, id: string): readonly CitationUse[] {
  return prepared(
    db,
    `SELECT p.id AS planId, p.subject, 'basis' AS place, NULL AS text FROM plan_bases b JOIN plans p ON p.id = b.plan_id WHERE b.citation_id = @id
     UNION ALL
     SELECT p.id, p.subject, 'task', t.content FROM task_bases b JOIN tasks t ON t.id = b.task_id JOIN plans p ON p.id = t.plan_id WHERE b.citation_id = @id
     UNION ALL
     SELECT p.id, p.subject, 'replaces', NULL FROM plans p WHERE p.replaces_citation_id = @id
     ORDER BY 1 DESC, 3`,
  ).all({ id }) as CitationUse[];
}

/** The two columns in which a basis stands. */
export type BasisRow = { readonly citation_id: string | null; readonly text: string | null };

export function toBasis(row: BasisRow): Basis {
  return row.citation_id === null ? { text: row.text ?? '' } : { citation: row.citation_id };
}

export function basisColumns(basis: Basis): Row {
  return 'citation' in basis ? { citation_id: basis.citation, text: null } : { citation_id: null, text: basis.text };
}

/** Sets the bases of a plan or a task. */
export function setBases(
  db: WriteDb,
  table: 'plan_bases' | 'task_bases',
  owner: Row,
  bases: readonly Basis[],
  nextId: () => string,
): void {
  replaceList(db, { table, owner, columns: ['citation_id', 'text'] }, bases.map(basisColumns), nextId);
}
