// Keeps the units of the office, and hands their work on when one takes over from others.
import { dayBefore, screenDay } from '../../shared/domain/day.ts';
import { fail } from '../../shared/domain/fault.ts';
import { openUnits, type Unit } from '../../shared/domain/organisation.ts';
import { patched } from '../../shared/domain/patch.ts';
import { fold } from '../../shared/domain/text.ts';
import type { ReadDb } from '../store/db.ts';
import { findOrganisation } from '../store/organisation.ts';
import {
  closeUnit,
  countUnitUses,
  deleteUnit,
  insertUnit,
  listOpenWork,
  listUnits,
  moveOpenWork,
  replaceUnit,
  setMembers,
  updateUnit,
} from '../store/units.ts';
import type { HandlersOf } from './context.ts';

function requireOrganisationId(db: ReadDb): string {
  return findOrganisation(db)?.id ?? fail({ code: 'office-missing' });
}

function requireUnit(db: ReadDb, id: string): Unit {
  return listUnits(db).find((unit) => unit.key === id) ?? fail({ code: 'not-found', what: 'unit', id });
}

/** A unit that gets work now; groups only stand for units. */
function requireOpenUnit(db: ReadDb, id: string): Unit {
  const unit = requireUnit(db, id);
  if (unit.kind === 'group' || unit.validTo !== null) fail({ code: 'unit-closed', name: unit.name });
  return unit;
}

/** Two open units of one name would make every task that names it a guess. */
function requireFreeNames(db: ReadDb, { key, name, aliases }: Pick<Unit, 'key' | 'name' | 'aliases'>): void {
  const taken = new Set(
    openUnits(listUnits(db))
      .flatMap((unit) => (unit.key === key ? [] : [unit.name, ...unit.aliases]))
      .map(fold),
  );
  const twice = [name, ...aliases].find((one) => taken.has(fold(one)));
  if (twice !== undefined) fail({ code: 'name-taken', name: twice });
}

export const units: HandlersOf<'units'> = {
  create: (db, { members, ...unit }, { nextId }) => {
    const id = nextId();
    requireFreeNames(db, { ...unit, key: id });
    insertUnit(db, requireOrganisationId(db), { ...unit, key: id }, nextId);
    setMembers(db, id, members, nextId);
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
  openWork: (db, { units: keys }) => [...listOpenWork(db, keys)],
  merge: (db, { from, units: keys, into }, { nextId }) => {
    const leaving = [...new Set(keys)].map((key) => requireOpenUnit(db, key));
    const late = leaving.find((unit) => unit.validFrom !== null && from <= unit.validFrom);
    if (late?.validFrom != null) fail({ code: 'day-too-early', day: screenDay(late.validFrom) });
    const key = 'unit' in into ? requireOpenUnit(db, into.unit).key : nextId();
    if (leaving.some((unit) => unit.key === key)) fail({ code: 'unit-closed', name: requireUnit(db, key).name });
    if ('name' in into)
      insertUnit(
        db,
        requireOrganisationId(db),
        { key, kind: 'unit', name: into.name, aliases: [], validFrom: from },
        nextId,
      );
    for (const unit of leaving) {
      closeUnit(db, unit.key, dayBefore(from), key);
      moveOpenWork(db, unit.key, key);
      replaceUnit(db, unit.key, key, nextId);
    }
    // Said of the units that stay: a name that a closed one bore is free again.
    const { name, aliases } = requireUnit(db, key);
    requireFreeNames(db, { key, name, aliases });
    return { id: key };
  },
};
