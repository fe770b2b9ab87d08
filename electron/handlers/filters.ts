// Saved filters of the lists.
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDb } from '../store/db.ts';
import {
  deleteSavedFilter,
  hasSavedFilter,
  insertSavedFilter,
  listSavedFilters,
  updateSavedFilter,
} from '../store/reminders.ts';
import type { HandlersOf } from './context.ts';

function requireFilter(db: ReadDb, id: string): void {
  if (!hasSavedFilter(db, id)) fail({ code: 'not-found', what: 'saved-filter', id });
}

export const filters: HandlersOf<'filters'> = {
  list: (db) => [...listSavedFilters(db)],
  create: (db, { name, filter }, { nextId }) => {
    const id = nextId();
    insertSavedFilter(db, { id, name, filter });
    return { id };
  },
  revise: (db, { id, ...patch }) => {
    requireFilter(db, id);
    updateSavedFilter(db, id, patch);
    return {};
  },
  remove: (db, { id }) => {
    requireFilter(db, id);
    deleteSavedFilter(db, id);
    return {};
  },
};
