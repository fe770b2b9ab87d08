// The rules that days are counted by; when one changes, the days of all open work follow in the same command.
import { fail } from '../../shared/domain/fault.ts';
import type { ReadDb } from '../store/db.ts';
import { findOrganisation } from '../store/organisation.ts';
import {
  deleteRestYear,
  findBeforeIncludesDay,
  listRestYears,
  setBeforeIncludesDay,
  setRestYear,
} from '../store/rest-years.ts';
import type { HandlersOf } from './context.ts';
import { restYears, schedulePlans, shippedYears } from './schedules.ts';

function requireOrganisationId(db: ReadDb): string {
  return findOrganisation(db)?.id ?? fail({ code: 'office-missing' });
}

export const calendar: HandlersOf<'calendar'> = {
  rules: (db, _input, { calendarFile }) => ({
    beforeIncludesDay: findBeforeIncludesDay(db),
    years: [...restYears(db, calendarFile)],
    own: listRestYears(db).map(({ year }) => year),
    shipped: shippedYears(calendarFile).map(({ year }) => year),
  }),
  setRule: (db, { beforeIncludesDay }, { nextId, ...clock }) => {
    setBeforeIncludesDay(db, requireOrganisationId(db), beforeIncludesDay);
    schedulePlans(db, 'open', clock, nextId);
    return {};
  },
  setYear: (db, year, { nextId, ...clock }) => {
    setRestYear(db, requireOrganisationId(db), year, nextId);
    schedulePlans(db, 'open', clock, nextId);
    return {};
  },
  resetYear: (db, { year }, { nextId, ...clock }) => {
    deleteRestYear(db, year);
    schedulePlans(db, 'open', clock, nextId);
    return {};
  },
};
