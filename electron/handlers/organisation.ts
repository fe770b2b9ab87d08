// Keeps the letterhead, the units, the people and the legal documents of the office.
import { fail } from '../../shared/domain/fault.ts';
import { insertCitation, listCitations } from '../store/citations.ts';
import type { ReadDb } from '../store/db.ts';
import {
  countPersonUses,
  countTitleUses,
  countUnitUses,
  deletePerson,
  deleteUnit,
  findOrganisation,
} from '../store/organisation.ts';
import {
  insertPerson,
  insertUnit,
  listPeople,
  listUnits,
  updateOrganisation,
  updatePerson,
  updateUnit,
} from '../store/organisation.ts';
import type { HandlersOf } from './context.ts';

function requireOrganisationId(db: ReadDb): string {
  return findOrganisation(db)?.id ?? fail({ code: 'office-missing' });
}

export const organisation: HandlersOf<'organisation'> = {
  get: (db) => {
    const { id: _, ...own } = findOrganisation(db) ?? fail({ code: 'office-missing' });
    return { organisation: own, units: [...listUnits(db)], people: [...listPeople(db)] };
  },
  revise: (db, input) => {
    updateOrganisation(db, requireOrganisationId(db), input);
    return {};
  },
};

function requireUnit(db: ReadDb, id: string): void {
  if (!listUnits(db).some((unit) => unit.key === id)) fail({ code: 'not-found', what: 'unit', id });
}

export const units: HandlersOf<'units'> = {
  create: (db, { members, ...unit }, { nextId }) => {
    const id = nextId();
    insertUnit(db, requireOrganisationId(db), { ...unit, key: id }, nextId);
    updateUnit(db, { ...unit, key: id, members }, nextId);
    return { id };
  },
  revise: (db, unit, { nextId }) => {
    requireUnit(db, unit.key);
    updateUnit(db, unit, nextId);
    return {};
  },
  remove: (db, { id }) => {
    requireUnit(db, id);
    const count = countUnitUses(db, id);
    if (count > 0) fail({ code: 'still-used', what: 'unit', count });
    deleteUnit(db, id);
    return {};
  },
};

function requirePerson(db: ReadDb, id: string): void {
  if (!listPeople(db).some((person) => person.key === id)) fail({ code: 'not-found', what: 'person', id });
}

export const people: HandlersOf<'people'> = {
  create: (db, { titles, ...person }, { nextId }) => {
    const id = nextId();
    insertPerson(db, requireOrganisationId(db), {
      ...person,
      key: id,
      titles: titles.map((lines) => ({ key: nextId(), lines })),
    });
    return { id };
  },
  revise: (db, { titles, ...person }, { nextId }) => {
    requirePerson(db, person.key);
    const kept = new Set(titles.map((title) => title.key));
    const dropped = listPeople(db)
      .flatMap((known) => (known.key === person.key ? known.titles : []))
      .filter((title) => !kept.has(title.key));
    const count = dropped.reduce((sum, title) => sum + countTitleUses(db, title.key), 0);
    if (count > 0) fail({ code: 'still-used', what: 'signing-title', count });
    updatePerson(db, { ...person, titles: titles.map(({ key, lines }) => ({ key: key ?? nextId(), lines })) });
    return {};
  },
  remove: (db, { id }) => {
    requirePerson(db, id);
    const count = countPersonUses(db, id);
    if (count > 0) fail({ code: 'still-used', what: 'person', count });
    deletePerson(db, id);
    return {};
  },
};

export const citations: HandlersOf<'citations'> = {
  list: (db) => [...listCitations(db)],
  create: (db, citation, { nextId }) => {
    const id = nextId();
    insertCitation(db, { ...citation, key: id });
    return { id };
  },
};
