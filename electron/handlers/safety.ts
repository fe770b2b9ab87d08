// Taking back and doing again, and the history of the book.
import { tableOf } from '../../shared/domain/row-words.ts';
import { listActors, listHistory, listLog } from '../store/history.ts';
import { nextStep, takeStep } from '../store/undo.ts';
import type { HandlersOf } from './context.ts';
import { trash } from './trash.ts';
import { versions } from './versions.ts';

/** A page of a list that was asked for one line more than it shows. */
function page<T>(found: readonly T[], limit: number): { entries: T[]; more: boolean } {
  return { entries: found.slice(0, limit), more: found.length > limit };
}

export const safety: HandlersOf<'safety'> = {
  ...trash,
  ...versions,
  steps: (db) => ({ undo: nextStep(db, 'undo')?.name ?? null, redo: nextStep(db, 'redo')?.name ?? null }),
  undo: (db) => ({ name: takeStep(db, 'undo') }),
  redo: (db) => ({ name: takeStep(db, 'redo') }),
  history: (db, { what, id, limit }) => page(listHistory(db, { table: tableOf(what), id }, limit + 1), limit),
  log: (db, { limit, ...filter }) => ({ ...page(listLog(db, filter, limit + 1), limit), actors: [...listActors(db)] }),
};
