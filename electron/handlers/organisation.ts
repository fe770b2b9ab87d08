// Keeps the letterhead, the units and the people of the office.
import { fail } from '../../shared/domain/fault.ts';
import type { Person, Unit } from '../../shared/domain/organisation.ts';
import { patched } from '../../shared/domain/patch.ts';
import { fold } from '../../shared/domain/text.ts';
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
  revise: (db, patch) => {
    const { id, ...own } = findOrganisation(db) ?? fail({ code: 'office-missing' });
    updateOrganisation(db, id, patched(own, patch));
    return {};
  },
};

function requireUnit(db: ReadDb, id: string): Unit {
  return listUnits(db).find((unit) => unit.key === id) ?? fail({ code: 'not-found', what: 'unit', id });
}

/** Two units of one name would make every task that names it a guess. */
function requireFreeNames(db: ReadDb, { key, name, aliases }: Unit): void {
  const taken = new Set(
    listUnits(db)
      .flatMap((unit) => (unit.key === key ? [] : [unit.name, ...unit.aliases]))
      .map(fold),
  );
  const twice = [name, ...aliases].find((one) => taken.has(fold(one)));
  if (twice !== undefined) fail({ code: 'name-taken', name: twice });
}

export const units: HandlersOf<'units'> = {
  create: (db, { members, ...unit }, { nextId }) => {
    const id = nextId();
    requireFreeNames(db, { ...unit, key: id, members });
    insertUnit(db, requireOrganisationId(db), { ...unit, key: id }, nextId);
    updateUnit(db, { ...unit, key: id, members }, nextId);
    return { id };
  },
  revise: (db, { key, patch }, { nextId }) => {
    const unit = patched(requireUnit(db, key), patch);
    requireFreeNames(db, unit);
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

function requirePerson(db: ReadDb, id: string): Person {
  return listPeople(db).find((person) => person.key === id) ?? fail({ code: 'not-found', what: 'person', id });
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
  revise: (db, { key, patch: { titles, ...own } }, { nextId }) => {
    const person = patched(requirePerson(db, key), own);
    const kept = titles?.map((title) => ({ key: title.key ?? nextId(), lines: title.lines })) ?? person.titles;
    const dropped = person.titles.filter((old) => !kept.some((title) => title.key === old.key));
    const count = dropped.reduce((sum, title) => sum + countTitleUses(db, title.key), 0);
    if (count > 0) fail({ code: 'still-used', what: 'signing-title', count });
    updatePerson(db, { ...person, titles: kept });
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
