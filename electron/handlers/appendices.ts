// The Phụ lục of a plan, their tables and columns.
import type { AppendixRecord, AppendixTable, Column } from '../../shared/domain/appendices.ts';
import {
  insertColumn,
  mergeColumns,
  MOST_COLUMNS,
  moveBorder,
  moveColumn,
  removeColumn,
} from '../../shared/domain/columns.ts';
import { fail } from '../../shared/domain/fault.ts';
import { patched } from '../../shared/domain/patch.ts';
import {
  deleteAppendix,
  findAppendix,
  findAppendixPlan,
  insertAppendix,
  moveAppendix,
  updateAppendix,
} from '../store/appendices.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import type { HandlersOf } from './context.ts';
import { requireOpenPlan } from './plan-life.ts';

/** The plan of a Phụ lục, if it may still be changed. */
function requirePlan(db: ReadDb, id: string): string {
  const planId = findAppendixPlan(db, id) ?? fail({ code: 'not-found', what: 'appendix', id });
  requireOpenPlan(db, planId);
  return planId;
}

function requireAppendix(db: ReadDb, id: string): AppendixRecord {
  requirePlan(db, id);
  return findAppendix(db, id) ?? fail({ code: 'not-found', what: 'appendix', id });
}

/** The Phụ lục itself, if it has a table at that place. */
function requireTable(appendix: AppendixRecord, at: number): AppendixRecord {
  if (appendix.tables[at] === undefined) fail({ code: 'not-found', what: 'column-set', id: `${appendix.id} ${at}` });
  return appendix;
}

/** The Phụ lục with one of its tables changed. */
function withTable(
  appendix: AppendixRecord,
  at: number,
  change: (table: AppendixTable) => AppendixTable,
): AppendixRecord {
  return {
    ...appendix,
    tables: requireTable(appendix, at).tables.map((table, index) => (index === at ? change(table) : table)),
  };
}

type TableAt = { readonly id: string; readonly table: number };

/** Changes the columns of one table as they stand now, whatever the screen still shows. */
function setColumns(
  db: WriteDb,
  at: TableAt,
  nextId: () => string,
  change: (columns: readonly Column[]) => readonly Column[],
): Record<string, never> {
  const changed = withTable(requireAppendix(db, at.id), at.table, (table) => {
    const columns = [...change(table.columns)];
    const reason = columns.length === 0 ? 'last-column' : columns.length > MOST_COLUMNS ? 'too-many-columns' : null;
    if (reason !== null) fail({ code: 'input-invalid', flaws: [{ path: 'columns', reason }] });
    return { ...table, columns };
  });
  updateAppendix(db, changed, nextId);
  return {};
}

export const appendices: HandlersOf<'appendices'> = {
  create: (db, { planId, after, appendix }, { nextId }) => {
    requireOpenPlan(db, planId);
    const id = nextId();
    insertAppendix(db, planId, { id, ...appendix }, after, nextId);
    return { id };
  },
  revise: (db, { id, patch }, { nextId }) => {
    updateAppendix(db, patched<AppendixRecord>(requireAppendix(db, id), patch), nextId);
    return {};
  },
  move: (db, { id, after }) => {
    const planId = requirePlan(db, id);
    if (after !== null && requirePlan(db, after) !== planId)
      fail({ code: 'input-invalid', flaws: [{ path: 'after', reason: 'other-plan' }] });
    if (after !== id) moveAppendix(db, planId, id, after);
    return {};
  },
  duplicate: (db, { id }, { nextId }) => {
    const copy = nextId();
    insertAppendix(db, requirePlan(db, id), { ...requireAppendix(db, id), id: copy }, id, nextId);
    return { id: copy };
  },
  remove: (db, { id }, { nextId }) => {
    requireAppendix(db, id);
    deleteAppendix(db, id, nextId);
    return {};
  },
  createTable: (db, { id, table }, { nextId }) => {
    const appendix = requireAppendix(db, id);
    updateAppendix(db, { ...appendix, tables: [...appendix.tables, table] }, nextId);
    return {};
  },
  reviseTable: (db, { id, table, patch }, { nextId }) => {
    updateAppendix(
      db,
      withTable(requireAppendix(db, id), table, (old) => patched(old, patch)),
      nextId,
    );
    return {};
  },
  moveTable: (db, { id, table, to }, { nextId }) => {
    const appendix = requireTable(requireAppendix(db, id), table);
    const rest = appendix.tables.filter((_, at) => at !== table);
    const tables = [...rest.slice(0, to), ...appendix.tables.slice(table, table + 1), ...rest.slice(to)];
    updateAppendix(db, { ...appendix, tables }, nextId);
    return {};
  },
  removeTable: (db, { id, table }, { nextId }) => {
    const appendix = requireTable(requireAppendix(db, id), table);
    if (appendix.tables.length === 1)
      fail({ code: 'input-invalid', flaws: [{ path: 'tables', reason: 'last-table' }] });
    updateAppendix(db, { ...appendix, tables: appendix.tables.filter((_, at) => at !== table) }, nextId);
    return {};
  },
  createColumn: (db, { id, table, at, column }, { nextId }) =>
    setColumns(db, { id, table }, nextId, (columns) => insertColumn(columns, Math.min(at, columns.length), column)),
  reviseColumn: (db, { id, table, column, patch }, { nextId }) =>
    setColumns(db, { id, table }, nextId, (columns) =>
      columns.map((one, at) => (at === column ? patched(one, patch) : one)),
    ),
  moveColumn: (db, { id, table, column, to }, { nextId }) =>
    setColumns(db, { id, table }, nextId, (columns) => moveColumn(columns, column, to)),
  mergeColumns: (db, { id, table, from, to, spanning }, { nextId }) =>
    setColumns(db, { id, table }, nextId, (columns) => mergeColumns(columns, { from, to }, spanning)),
  moveBorder: (db, { id, table, column, byMm }, { nextId }) =>
    setColumns(db, { id, table }, nextId, (columns) => moveBorder(columns, column, byMm)),
  removeColumn: (db, { id, table, column }, { nextId }) =>
    setColumns(db, { id, table }, nextId, (columns) => removeColumn(columns, column)),
};
