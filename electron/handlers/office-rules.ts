// Keeps the rules of the office: sets of recipients.
import { fail } from '../../shared/domain/fault.ts';
import { recipientSetLines, type RecipientSet } from '../../shared/domain/office-rules.ts';
import { patched } from '../../shared/domain/patch.ts';
import type { ReadDb } from '../store/db.ts';
import {
  deleteRecipientSet,
  insertRecipientSet,
  listRecipientSets,
  updateRecipientSet,
} from '../store/office-rules.ts';
import { findOrganisation } from '../store/organisation.ts';
import type { HandlersOf } from './context.ts';

function requireOrganisationId(db: ReadDb): string {
  return findOrganisation(db)?.id ?? fail({ code: 'office-missing' });
}

function requireSet(db: ReadDb, id: string): RecipientSet {
  return listRecipientSets(db).find((set) => set.key === id) ?? fail({ code: 'not-found', what: 'recipient-set', id });
}

export const recipientSets: HandlersOf<'recipientSets'> = {
  list: (db) => [...listRecipientSets(db)],
  create: (db, { name, lines }, { nextId }) => {
    const id = nextId();
    const set = { key: id, name, lines: recipientSetLines(lines) };
    insertRecipientSet(db, requireOrganisationId(db), set, nextId);
    return { id };
  },
  revise: (db, { key, patch }, { nextId }) => {
    const set = patched(requireSet(db, key), patch);
    updateRecipientSet(db, { ...set, lines: recipientSetLines(set.lines) }, nextId);
    return {};
  },
  remove: (db, { id }) => {
    requireSet(db, id);
    deleteRecipientSet(db, id);
    return {};
  },
};
