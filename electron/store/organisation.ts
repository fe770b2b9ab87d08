// Rows of the office, its units with their other names, and its people with the titles they sign with.
import type { Organisation, Person, Unit } from '../../shared/domain/organisation.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, makeRoom, replaceList } from './lists.ts';

type NextId = () => string;

type OrganisationRow = {
  readonly id: string;
  readonly name: string;
  readonly letterhead: string;
  readonly parent_letterhead: string | null;
  readonly symbol: string;
  readonly drafting_symbol: string;
  readonly place: string;
};

export type StoredOrganisation = Organisation & { readonly id: string };

function toRow(organisation: Organisation): Omit<OrganisationRow, 'id'> {
  return {
    name: organisation.name,
    letterhead: organisation.letterhead,
    parent_letterhead: organisation.parentLetterhead,
    symbol: organisation.symbol,
    drafting_symbol: organisation.draftingSymbol,
    place: organisation.place,
  };
}

/** The office of the data file, `undefined` in a new one. */
export function findOrganisation(db: ReadDb): StoredOrganisation | undefined {
  const row = oneRow<OrganisationRow>(db, 'SELECT * FROM organisations ORDER BY id LIMIT 1');
  if (row === undefined) return undefined;
  return {
    id: row.id,
    name: row.name,
    letterhead: row.letterhead,
    parentLetterhead: row.parent_letterhead,
    symbol: row.symbol,
    draftingSymbol: row.drafting_symbol,
    place: row.place,
  };
}

export function insertOrganisation(db: WriteDb, id: string, organisation: Organisation): void {
  insertRow(db, 'organisations', { id, ...toRow(organisation) });
}

export function updateOrganisation(db: WriteDb, id: string, organisation: Organisation): void {
  updateRow(db, 'organisations', id, toRow(organisation));
}

type UnitRow = { readonly id: string; readonly kind: Unit['kind']; readonly name: string };

export function listUnits(db: ReadDb): readonly Unit[] {
  const aliases = groupedBy<{ unit_id: string; alias: string }>(
    db,
    'SELECT unit_id, alias FROM unit_aliases ORDER BY unit_id, position',
    (row) => row.unit_id,
  );
  const members = groupedBy<{ group_id: string; member_id: string }>(
    db,
    'SELECT group_id, member_id FROM unit_members ORDER BY group_id, position',
    (row) => row.group_id,
  );
  return allRows<UnitRow>(db, 'SELECT id, kind, name FROM units ORDER BY position, id').map((row) => ({
    key: row.id,
    kind: row.kind,
    name: row.name,
    aliases: (aliases.get(row.id) ?? []).map((alias) => alias.alias),
    members: (members.get(row.id) ?? []).map((member) => member.member_id),
  }));
}

/** Adds a unit behind the others. Its members must exist already: groups are added after their units, or their members set later. */
export function insertUnit(db: WriteDb, organisationId: string, unit: Omit<Unit, 'members'>, nextId: NextId): void {
  const last = oneRow<{ id: string }>(db, 'SELECT id FROM units ORDER BY position DESC, id DESC LIMIT 1')?.id ?? null;
  const position = makeRoom(db, { table: 'units', owner: { organisation_id: organisationId }, after: last }, null);
  insertRow(db, 'units', { id: unit.key, organisation_id: organisationId, position, kind: unit.kind, name: unit.name });
  setAliases(db, unit.key, unit.aliases, nextId);
}

export function updateUnit(db: WriteDb, unit: Unit, nextId: NextId): void {
  updateRow(db, 'units', unit.key, { kind: unit.kind, name: unit.name });
  setAliases(db, unit.key, unit.aliases, nextId);
  setMembers(db, unit.key, unit.members, nextId);
}

function setAliases(db: WriteDb, unitId: string, aliases: readonly string[], nextId: NextId): void {
  replaceList(
    db,
    { table: 'unit_aliases', owner: { unit_id: unitId }, columns: ['alias'] },
    aliases.map((alias) => ({ alias })),
    nextId,
  );
}

export function setMembers(db: WriteDb, groupId: string, members: readonly string[], nextId: NextId): void {
  const items = members.map((member) => ({ member_id: member }));
  replaceList(db, { table: 'unit_members', owner: { group_id: groupId }, columns: ['member_id'] }, items, nextId);
}

export function deleteUnit(db: WriteDb, id: string): void {
  deleteRow(db, 'units', id);
}

/** How many tasks and targets name the unit. */
export function countUnitUses(db: ReadDb, id: string): number {
  return oneRow<{ n: number }>(db, 'SELECT count(*) AS n FROM assignments WHERE unit_id = ?', id)?.n ?? 0;
}

type PersonRow = { readonly id: string; readonly name: string; readonly unit_id: string | null };

export function listPeople(db: ReadDb): readonly Person[] {
  const titles = groupedBy<{ id: string; person_id: string; lines: string }>(
    db,
    'SELECT id, person_id, lines FROM signing_titles ORDER BY person_id, position',
    (row) => row.person_id,
  );
  return allRows<PersonRow>(db, 'SELECT id, name, unit_id FROM people ORDER BY position, id').map((row) => ({
    key: row.id,
    name: row.name,
    unit: row.unit_id,
    titles: (titles.get(row.id) ?? []).map((title) => ({ key: title.id, lines: title.lines.split('\n') })),
  }));
}

export function insertPerson(db: WriteDb, organisationId: string, person: Person): void {
  const last = oneRow<{ id: string }>(db, 'SELECT id FROM people ORDER BY position DESC, id DESC LIMIT 1')?.id ?? null;
  const position = makeRoom(db, { table: 'people', owner: { organisation_id: organisationId }, after: last }, null);
  insertRow(db, 'people', {
    id: person.key,
    organisation_id: organisationId,
    position,
    name: person.name,
    unit_id: person.unit,
  });
  setTitles(db, person);
}

export function updatePerson(db: WriteDb, person: Person): void {
  updateRow(db, 'people', person.key, { name: person.name, unit_id: person.unit });
  setTitles(db, person);
}

/** Titles keep their ids, because plans point to them: those no longer listed go, the others are set in their order. */
function setTitles(db: WriteDb, person: Person): void {
  const stored = allRows<{ id: string }>(db, 'SELECT id FROM signing_titles WHERE person_id = ?', person.key);
  const wanted = new Set(person.titles.map((title) => title.key));
  for (const { id } of stored) if (!wanted.has(id)) deleteRow(db, 'signing_titles', id);
  const known = new Set(stored.map((row) => row.id));
  person.titles.forEach((title, index) => {
    const row = { position: index + 1, lines: title.lines.join('\n') };
    if (known.has(title.key)) updateRow(db, 'signing_titles', title.key, row);
    else insertRow(db, 'signing_titles', { id: title.key, person_id: person.key, ...row });
  });
}

export function deletePerson(db: WriteDb, id: string): void {
  deleteRow(db, 'people', id);
}

/** How many tasks name the person and how many plans they sign. */
export function countPersonUses(db: ReadDb, id: string): number {
  const sql = `SELECT (SELECT count(*) FROM assignments WHERE person_id = @id)
    + (SELECT count(*) FROM plans WHERE signing_title_id IN (SELECT id FROM signing_titles WHERE person_id = @id)) AS n`;
  return (db.prepare(sql).get({ id }) as { n: number }).n;
}

/** How many plans are signed with a title. */
export function countTitleUses(db: ReadDb, titleId: string): number {
  return oneRow<{ n: number }>(db, 'SELECT count(*) AS n FROM plans WHERE signing_title_id = ?', titleId)?.n ?? 0;
}
