// The Phụ lục of a plan, their tables and columns.
import type { AppendixRecord, AppendixTable } from '../../shared/domain/appendices.ts';
import { fail } from '../../shared/domain/fault.ts';
import { patched } from '../../shared/domain/patch.ts';
import { deleteAppendix, findAppendix, findAppendixPlan, insertAppendix, updateAppendix } from '../store/appendices.ts';
import type { ReadDb } from '../store/db.ts';
import type { HandlersOf } from './context.ts';
import { requireOpenPlan } from './plan-life.ts';

/** A Phụ lục of a plan that may still be changed. */
function requireAppendix(db: ReadDb, id: string): AppendixRecord {
  requireOpenPlan(db, findAppendixPlan(db, id) ?? fail({ code: 'not-found', what: 'appendix', id }));
  return findAppendix(db, id) ?? fail({ code: 'not-found', what: 'appendix', id });
}

/** The Phụ lục with one of its tables changed. */
function withTable(
  appendix: AppendixRecord,
  at: number,
  change: (table: AppendixTable) => AppendixTable,
): AppendixRecord {
  if (appendix.tables[at] === undefined) fail({ code: 'not-found', what: 'column-set', id: `${appendix.id} ${at}` });
  return { ...appendix, tables: appendix.tables.map((table, index) => (index === at ? change(table) : table)) };
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
  removeTable: (db, { id, table }, { nextId }) => {
    const appendix = requireAppendix(db, id);
    updateAppendix(db, { ...appendix, tables: appendix.tables.filter((_, at) => at !== table) }, nextId);
    return {};
  },
  reviseColumn: (db, { id, table, column, patch }, { nextId }) => {
    const change = (old: AppendixTable): AppendixTable => ({
      ...old,
      columns: old.columns.map((one, at) => (at === column ? patched(one, patch) : one)),
    });
    updateAppendix(db, withTable(requireAppendix(db, id), table, change), nextId);
    return {};
  },
};
