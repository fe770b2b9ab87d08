// Answers what is asked at every start.
import { findOrganisation } from '../store/organisation.ts';
import type { HandlersOf } from './context.ts';

export const start: HandlersOf<'start'> = {
  status: (db, _input, { file, today }) => ({
    today,
    state: findOrganisation(db) === undefined ? 'empty' : 'ready',
    file,
  }),
};
