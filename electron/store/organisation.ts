// Rows of the office, the names it bore before, and its people with the titles they sign with.
import type { FormerProfile, Organisation, Person, Profile } from '../../shared/domain/organisation.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, makeRoom } from './lists.ts';

type OrganisationRow = {
  readonly id: string;
  readonly name: string;
  readonly letterhead: string;
  readonly parent_letterhead: string | null;
  readonly symbol: string;
  readonly drafting_symbol: string;
  readonly place: string;
  readonly valid_from: string | null;
};

export type StoredOrganisation = Profile & { readonly id: string };

function toRow(organisation: Organisation): Omit<OrganisationRow, 'id' | 'valid_from'> {
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
  return row === undefined ? undefined : { id: row.id, ...toProfile(row) };
}

function toProfile(row: OrganisationRow): Profile {
  return {
    name: row.name,
    letterhead: row.letterhead,
    parentLetterhead: row.parent_letterhead,
    symbol: row.symbol,
    draftingSymbol: row.drafting_symbol,
    place: row.place,
    validFrom: row.valid_from,
  };
}

type Names = Organisation & { readonly validFrom?: string | null };

export function insertOrganisation(db: WriteDb, id: string, organisation: Names): void {
  insertRow(db, 'organisations', { id, ...toRow(organisation), valid_from: organisation.validFrom ?? null });
}

export function updateOrganisation(db: WriteDb, id: string, profile: Profile): void {
  updateRow(db, 'organisations', id, { ...toRow(profile), valid_from: profile.validFrom });
}

/** The former names of the office, the oldest first. */
export function listFormerProfiles(db: ReadDb): readonly FormerProfile[] {
  const sql = 'SELECT * FROM former_profiles ORDER BY position, id';
  return allRows<OrganisationRow & { readonly valid_to: string }>(db, sql).map((row) => ({
    key: row.id,
    ...toProfile(row),
    validTo: row.valid_to,
  }));
}

export function insertFormerProfile(db: WriteDb, organisationId: string, former: FormerProfile): void {
  const after = listFormerProfiles(db).at(-1)?.key ?? null;
  const owner = { organisation_id: organisationId };
  insertRow(db, 'former_profiles', {
    id: former.key,
    ...owner,
    position: makeRoom(db, { table: 'former_profiles', owner, after }, null),
    ...toRow(former),
    valid_from: former.validFrom,
    valid_to: former.validTo,
  });
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
