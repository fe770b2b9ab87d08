// Keeps the rules of the office: sets of recipients, symbols, sizes of the layout.
import { isSizeAllowed, sizeChoice } from '../../shared/document/layout-sizes.ts';
import { fail } from '../../shared/domain/fault.ts';
import { recipientSetLines, type RecipientSet, type SymbolRule } from '../../shared/domain/office-rules.ts';
import { patched } from '../../shared/domain/patch.ts';
import { symbolText } from '../../shared/domain/typed-marks.ts';
import type { ReadDb } from '../store/db.ts';
import {
  deleteRecipientSet,
  deleteSymbolRule,
  insertRecipientSet,
  insertSymbolRule,
  listLayoutSizes,
  listRecipientSets,
  listSymbolRules,
  setLayoutSize,
  updateRecipientSet,
  updateSymbolRule,
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

function requireRule(db: ReadDb, id: string): SymbolRule {
  return listSymbolRules(db).find((rule) => rule.key === id) ?? fail({ code: 'not-found', what: 'symbol-rule', id });
}

export const symbolRules: HandlersOf<'symbolRules'> = {
  list: (db) => [...listSymbolRules(db)],
  create: (db, { kind, unit, symbol }, { nextId }) => {
    const rule = { kind, unit, symbol: symbolText(symbol) };
    // One kind and unit has one symbol: naming it again changes it.
    const known = listSymbolRules(db).find((old) => old.kind === kind && old.unit === unit);
    if (known !== undefined) {
      updateSymbolRule(db, known.key, rule.symbol);
      return { id: known.key };
    }
    const id = nextId();
    insertSymbolRule(db, requireOrganisationId(db), { key: id, ...rule });
    return { id };
  },
  revise: (db, { key, symbol }) => {
    requireRule(db, key);
    updateSymbolRule(db, key, symbolText(symbol));
    return {};
  },
  remove: (db, { id }) => {
    requireRule(db, id);
    deleteSymbolRule(db, id);
    return {};
  },
};

export const layoutSizes: HandlersOf<'layoutSizes'> = {
  list: (db) => [...listLayoutSizes(db)],
  revise: (db, { name, value }, { nextId }) => {
    const choice = sizeChoice(name) ?? fail({ code: 'not-found', what: 'layout-size', id: name });
    const [low, high] = choice.range;
    if (value !== null && !isSizeAllowed(choice, value)) fail({ code: 'size-outside', low, high });
    setLayoutSize(db, requireOrganisationId(db), name, value, nextId);
    return {};
  },
};
