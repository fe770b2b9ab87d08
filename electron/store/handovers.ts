// Rows of hand-overs: packages given from this data file, and those that were merged into it.
import { HandoverSummarySchema, type HandoverSummary } from '../../shared/domain/merge/merge-summary.ts';
import type { Day } from '../../shared/domain/day.ts';
import { allRows, insertRow, oneRow, type ReadDb, type WriteDb } from './db.ts';

export type Handover = {
  readonly id: string;
  readonly direction: 'given' | 'merged';
  /** ISO 8601 */
  readonly at: string;
  readonly day: Day;
  readonly party: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly summary: HandoverSummary;
};

/** The last one first. */
export function listHandovers(db: ReadDb): readonly Handover[] {
  type Row = Omit<Handover, 'summary'> & { readonly summary: string };
  const sql =
    'SELECT id, direction, at, day, party, file_name AS fileName, sha256, summary FROM handovers ORDER BY at DESC, id DESC';
  return allRows<Row>(db, sql).flatMap((row) => {
    const summary = HandoverSummarySchema.safeParse(JSON.parse(row.summary));
    return summary.success ? [{ ...row, summary: summary.data }] : [];
  });
}

export function insertHandover(db: WriteDb, { fileName, summary, ...row }: Handover): void {
  insertRow(db, 'handovers', { ...row, file_name: fileName, summary: JSON.stringify(summary) });
}

/** Bytes of the data file once what was written last is folded in. */
export function dataBytes(db: ReadDb): number {
  const sql = 'SELECT c.page_count * s.page_size AS n FROM pragma_page_count c, pragma_page_size s';
  return oneRow<{ n: number }>(db, sql)?.n ?? 0;
}

/** What the whole book holds, to be told beside a package. */
export function countBook(db: ReadDb): { readonly plans: number; readonly office: string } {
  const office = oneRow<{ name: string }>(db, 'SELECT name FROM organisations LIMIT 1');
  return { plans: oneRow<{ n: number }>(db, 'SELECT count(*) AS n FROM plans')?.n ?? 0, office: office?.name ?? '' };
}
