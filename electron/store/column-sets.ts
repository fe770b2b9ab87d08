// Rows of the column sets the office saved under a name; those without one belong to a table of a Phụ lục.
import type { Column, ColumnSet, ColumnSetRecord } from '../../shared/domain/appendices.ts';
import { allRows, deleteRow, insertRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, replaceList } from './lists.ts';

type NextId = () => string;

export type ColumnRow = {
  readonly column_set_id: string;
  readonly field: Column['field'];
  readonly title: string;
  readonly spanning: string | null;
  readonly width_mm: number;
};

export function toColumn(row: ColumnRow): Column {
  return { field: row.field, title: row.title, spanning: row.spanning, widthMm: row.width_mm };
}

/** Makes the columns of a set, named or not, equal to the given ones. */
export function setColumns(db: WriteDb, setId: string, columns: readonly Column[], nextId: NextId): void {
  const items = columns.map(({ field, title, spanning, widthMm }) => ({ field, title, spanning, width_mm: widthMm }));
  replaceList(
    db,
    { table: 'columns', owner: { column_set_id: setId }, columns: ['field', 'title', 'spanning', 'width_mm'] },
    items,
    nextId,
  );
}

/** The named sets in the order they were saved, which is that of their ids; one that was taken back keeps its place. */
export function listColumnSets(db: ReadDb): readonly ColumnSetRecord[] {
  const columns = groupedBy<ColumnRow>(
    db,
    `SELECT c.column_set_id, c.field, c.title, c.spanning, c.width_mm FROM columns c
     JOIN column_sets s ON s.id = c.column_set_id WHERE s.name IS NOT NULL ORDER BY c.column_set_id, c.position`,
    (row) => row.column_set_id,
  );
  return allRows<{ id: string; name: string; content: ColumnSet['content'] }>(
    db,
    'SELECT id, name, content FROM column_sets WHERE name IS NOT NULL ORDER BY id',
  ).map((row) => ({ ...row, columns: (columns.get(row.id) ?? []).map(toColumn) }));
}

export function insertColumnSet(db: WriteDb, { id, name, content, columns }: ColumnSetRecord, nextId: NextId): void {
  insertRow(db, 'column_sets', { id, name, content });
  setColumns(db, id, columns, nextId);
}

export function updateColumnSet(
  db: WriteDb,
  id: string,
  patch: { readonly name?: string | undefined; readonly columns?: readonly Column[] | undefined },
  nextId: NextId,
): void {
  if (patch.name !== undefined) updateRow(db, 'column_sets', id, { name: patch.name });
  if (patch.columns !== undefined) setColumns(db, id, patch.columns, nextId);
}

export function deleteColumnSet(db: WriteDb, id: string): void {
  deleteRow(db, 'column_sets', id);
}
