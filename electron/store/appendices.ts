// Rows of the Phụ lục, their tables and the columns of each table.
import type { AppendixRecord, AppendixTable } from '../../shared/domain/appendices.ts';
import { setColumns, toColumn, type ColumnRow } from './column-sets.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, makeRoom, replaceList } from './lists.ts';

type NextId = () => string;
type AppendixRow = Omit<AppendixRecord, 'tables'>;
type TableRow = {
  readonly appendix_id: string;
  readonly title: string | null;
  readonly target_set_id: string | null;
  readonly numbering: AppendixTable['numbering'];
  readonly column_set_id: string;
  readonly content: AppendixTable['content'];
};
export function listAppendices(db: ReadDb, planId: string): readonly AppendixRecord[] {
  const columns = groupedBy<ColumnRow>(
    db,
    `SELECT c.column_set_id, c.field, c.title, c.spanning, c.width_mm FROM columns c
     JOIN appendix_tables t ON t.column_set_id = c.column_set_id JOIN appendices a ON a.id = t.appendix_id
     WHERE a.plan_id = ? ORDER BY c.column_set_id, c.position`,
    (row) => row.column_set_id,
    planId,
  );
  const tables = groupedBy<TableRow>(
    db,
    `SELECT t.appendix_id, t.title, t.target_set_id, t.numbering, t.column_set_id, s.content FROM appendix_tables t
     JOIN appendices a ON a.id = t.appendix_id JOIN column_sets s ON s.id = t.column_set_id
     WHERE a.plan_id = ? ORDER BY t.appendix_id, t.position`,
    (row) => row.appendix_id,
    planId,
  );
  return allRows<AppendixRow>(
    db,
    'SELECT id, title, orientation, paper FROM appendices WHERE plan_id = ? ORDER BY position, id',
    planId,
  ).map((row) => ({
    ...row,
    tables: (tables.get(row.id) ?? []).map((table) => ({
      title: table.title,
      content: table.content,
      targetSet: table.target_set_id,
      numbering: table.numbering,
      columns: (columns.get(table.column_set_id) ?? []).map(toColumn),
    })),
  }));
}

/** The plan a Phụ lục belongs to; `undefined` where there is none. */
export function findAppendixPlan(db: ReadDb, id: string): string | undefined {
  return oneRow<{ plan_id: string }>(db, 'SELECT plan_id FROM appendices WHERE id = ?', id)?.plan_id;
}

/** One Phụ lục with its tables; `undefined` where there is none. */
export function findAppendix(db: ReadDb, id: string): AppendixRecord | undefined {
  const planId = findAppendixPlan(db, id);
  return planId === undefined ? undefined : listAppendices(db, planId).find((appendix) => appendix.id === id);
}

export function insertAppendix(
  db: WriteDb,
  planId: string,
  appendix: AppendixRecord,
  after: string | null,
  nextId: NextId,
): void {
  const position = makeRoom(db, { table: 'appendices', owner: { plan_id: planId }, after }, null);
  insertRow(db, 'appendices', {
    id: appendix.id,
    plan_id: planId,
    position,
    title: appendix.title,
    orientation: appendix.orientation,
    paper: appendix.paper,
  });
  setTables(db, appendix.id, appendix.tables, nextId);
}

export function updateAppendix(db: WriteDb, appendix: AppendixRecord, nextId: NextId): void {
  const { title, orientation, paper } = appendix;
  updateRow(db, 'appendices', appendix.id, { title, orientation, paper });
  setTables(db, appendix.id, appendix.tables, nextId);
}

export function moveAppendix(db: WriteDb, planId: string, id: string, after: string | null): void {
  const position = makeRoom(db, { table: 'appendices', owner: { plan_id: planId }, after }, id);
  updateRow(db, 'appendices', id, { position });
}

export function deleteAppendix(db: WriteDb, id: string, nextId: NextId): void {
  setTables(db, id, [], nextId);
  deleteRow(db, 'appendices', id);
}

/** Sets the tables of a Phụ lục; each keeps its column set, and a column set no table uses any more goes. */
function setTables(db: WriteDb, appendixId: string, tables: readonly AppendixTable[], nextId: NextId): void {
  const before = allRows<{ column_set_id: string }>(
    db,
    'SELECT column_set_id FROM appendix_tables WHERE appendix_id = ? ORDER BY position',
    appendixId,
  );
  const sets = tables.map((table, index) => {
    const known = before[index]?.column_set_id;
    const id = known ?? nextId();
    if (known === undefined) insertRow(db, 'column_sets', { id, content: table.content });
    else updateRow(db, 'column_sets', id, { content: table.content });
    setColumns(db, id, table.columns, nextId);
    return id;
  });
  const rows = tables.map((table, index) => ({
    title: table.title,
    target_set_id: table.targetSet,
    numbering: table.numbering,
    column_set_id: sets[index] ?? '',
  }));
  const list = {
    table: 'appendix_tables',
    owner: { appendix_id: appendixId },
    columns: ['title', 'target_set_id', 'numbering', 'column_set_id'],
  };
  replaceList(db, list, rows, nextId);
  for (const { column_set_id } of before.slice(tables.length)) deleteRow(db, 'column_sets', column_set_id);
}
