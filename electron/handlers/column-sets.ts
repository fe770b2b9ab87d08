// The column sets the office saved under a name, for tables of tasks and of targets.
import type { ColumnSet, ColumnSetRecord } from '../../shared/domain/appendices.ts';
import { fail } from '../../shared/domain/fault.ts';
import { fold } from '../../shared/domain/text.ts';
import { deleteColumnSet, insertColumnSet, listColumnSets, updateColumnSet } from '../store/column-sets.ts';
import type { ReadDb } from '../store/db.ts';
import type { HandlersOf } from './context.ts';

function requireSet(db: ReadDb, id: string): ColumnSetRecord {
  return listColumnSets(db).find((set) => set.id === id) ?? fail({ code: 'not-found', what: 'column-set', id });
}

/** Two sets of one name could not be told apart where one is chosen. */
function requireFreeName(db: ReadDb, content: ColumnSet['content'], name: string, own: string | null): void {
  const taken = listColumnSets(db).some(
    (set) => set.content === content && set.id !== own && fold(set.name) === fold(name),
  );
  if (taken) fail({ code: 'column-set-taken', name });
}

export const columnSets: HandlersOf<'columnSets'> = {
  list: (db) => [...listColumnSets(db)],
  create: (db, set, { nextId }) => {
    requireFreeName(db, set.content, set.name, null);
    const id = nextId();
    insertColumnSet(db, { ...set, id }, nextId);
    return { id };
  },
  revise: (db, { id, patch }, { nextId }) => {
    const { content } = requireSet(db, id);
    if (patch.name !== undefined) requireFreeName(db, content, patch.name, id);
    updateColumnSet(db, id, patch, nextId);
    return {};
  },
  remove: (db, { id }) => {
    requireSet(db, id);
    deleteColumnSet(db, id);
    return {};
  },
};
