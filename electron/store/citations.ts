// Rows of the legal documents, and of the bases that point to them or hold words of their own.
import type { Basis, Citation } from '../../shared/domain/citations.ts';
import { allRows, insertRow, oneRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { replaceList } from './lists.ts';

type CitationRow = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly issued: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
};

export function listCitations(db: ReadDb): readonly Citation[] {
  return allRows<CitationRow>(db, 'SELECT * FROM citations ORDER BY rowid').map(({ id, ...rest }) => ({
    key: id,
    ...rest,
  }));
}

export function insertCitation(db: WriteDb, { key, ...rest }: Citation): void {
  insertRow(db, 'citations', { id: key, ...rest });
}

export function countCitations(db: ReadDb): number {
  return oneRow<{ n: number }>(db, 'SELECT count(*) AS n FROM citations')?.n ?? 0;
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
