// Keeps the letterhead and the people of the office.
import { dayBefore, screenDay } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import type { Person } from '../../shared/domain/organisation.ts';
import { patched } from '../../shared/domain/patch.ts';
import type { ReadDb } from '../store/db.ts';
import {
  countPersonUses,
  countTitleUses,
  deletePerson,
  findOrganisation,
  insertFormerProfile,
  insertPerson,
  listFormerProfiles,
  listPeople,
  updateOrganisation,
  updatePerson,
} from '../store/organisation.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';

function requireOrganisationId(db: ReadDb): string {
  return findOrganisation(db)?.id ?? fail({ code: 'office-missing' });
}

export const organisation: HandlersOf<'organisation'> = {
  get: (db) => {
    const { id: _, ...own } = findOrganisation(db) ?? fail({ code: 'office-missing' });
    return {
      organisation: own,
      formerProfiles: [...listFormerProfiles(db)],
      units: [...listUnits(db)],
      people: [...listPeople(db)],
    };
  },
  revise: (db, patch) => {
    const { id, ...own } = findOrganisation(db) ?? fail({ code: 'office-missing' });
    updateOrganisation(db, id, patched(own, patch));
    return {};
  },
  rename: (db, { from, names }, { nextId }) => {
    const { id, ...own } = findOrganisation(db) ?? fail({ code: 'office-missing' });
    const begun = own.validFrom ?? listFormerProfiles(db).at(-1)?.validTo ?? null;
    if (begun !== null && from <= begun) fail({ code: 'day-too-early', day: screenDay(begun) });
    insertFormerProfile(db, id, { ...own, key: nextId(), validTo: dayBefore(from) });
    updateOrganisation(db, id, { ...names, validFrom: from });
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
