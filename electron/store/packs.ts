// A pack written into the data file and an office read out of it; keys of the pack become ids of rows.
import type { Citation } from '../../shared/domain/citations.ts';
import { PACK_FORMAT, PACK_VERSION, type Office, type Pack } from '../../shared/domain/pack.ts';
import { insertCitation, listCitations } from './citations.ts';
import { insertColumnSet, listColumnSets } from './column-sets.ts';
import { allRows, type ReadDb, type WriteDb } from './db.ts';
import {
  findOrganisation,
  insertFormerProfile,
  insertOrganisation,
  insertPerson,
  listFormerProfiles,
  listPeople,
} from './organisation.ts';
import {
  insertRecipientSet,
  insertSymbolRule,
  listLayoutSizes,
  listRecipientSets,
  listSymbolRules,
  setLayoutSize,
} from './office-rules.ts';
import { closeUnit, insertUnit, listUnits, setMembers } from './units.ts';
import { deleteIssuedPaper, findIssuedPaper, insertIssuedPaper } from './plan-life.ts';
import { findPlan } from './plans.ts';
import { findBeforeIncludesDay, listRestYears, setBeforeIncludesDay, setRestYear } from './rest-years.ts';
import { insertPlan } from './whole-plans.ts';

type NextId = () => string;

/** The office as documents are composed with it; `undefined` in a new data file. */
export function findOffice(db: ReadDb): Office | undefined {
  const stored = findOrganisation(db);
  if (stored === undefined) return undefined;
  const { id: _, ...organisation } = stored;
  return {
    organisation,
    formerProfiles: [...listFormerProfiles(db)],
    units: [...listUnits(db)],
    people: [...listPeople(db)],
    citations: [...listCitations(db)],
    layoutSizes: [...listLayoutSizes(db)],
  };
}

/** Keeps the paper of a plan as it reads now, with the names of the office of this day. */
export function freezePlan(db: WriteDb, planId: string, nextId: NextId): void {
  const plan = findPlan(db, planId);
  const office = findOffice(db);
  if (plan === undefined || office === undefined) return;
  deleteIssuedPaper(db, planId);
  insertIssuedPaper(db, nextId(), planId, { plan, office });
}

/** Everything in the data file as one pack. */
export function readWholePack(db: ReadDb): Pack | undefined {
  const office = findOffice(db);
  if (office === undefined) return undefined;
  // In the order they were made, so that the list of plans reads the same where the pack is imported.
  const ids = allRows<{ id: string }>(db, 'SELECT id FROM plans ORDER BY rowid').map((row) => row.id);
  const plans = ids.map((id) => findPlan(db, id)).filter((plan) => plan !== undefined);
  const columnSets = listColumnSets(db).map(({ name, content, columns }) => ({ name, content, columns }));
  const issuedPapers = plans.flatMap(({ key }) => {
    const paper = findIssuedPaper(db, key);
    return paper === undefined ? [] : [{ plan: key, paper }];
  });
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    ...office,
    recipientSets: [...listRecipientSets(db)],
    symbolRules: [...listSymbolRules(db)],
    columnSets,
    beforeIncludesDay: findBeforeIncludesDay(db),
    restYears: [...listRestYears(db)],
    plans,
    issuedPapers,
  };
}

/** Gives every key of a pack the id of its row. */
class Ids {
  readonly #known = new Map<string, string>();
  readonly next: NextId;

  constructor(next: NextId) {
    this.next = next;
  }

  of(subject: string, key: string): string {
    const name = `${subject} ${key}`;
    const id = this.#known.get(name) ?? this.next();
    this.#known.set(name, id);
    return id;
  }

  citation(citation: Citation): Citation {
    const { key, replacedBy } = citation;
    return {
      ...citation,
      key: this.of('citation', key),
      replacedBy: replacedBy === null ? null : this.of('citation', replacedBy),
    };
  }
}

/** Writes a checked pack as a new office. The data file must hold none yet. Returns the ids of the plans, in the order of the pack. */
export function insertPack(db: WriteDb, pack: Pack, nextId: NextId): readonly string[] {
  const ids = new Ids(nextId);
  const organisationId = nextId();
  insertOrganisation(db, organisationId, pack.organisation);
  for (const former of pack.formerProfiles) insertFormerProfile(db, organisationId, { ...former, key: ids.next() });
  for (const unit of pack.units) insertUnit(db, organisationId, { ...unit, key: ids.of('unit', unit.key) }, nextId);
  for (const unit of pack.units) {
    const successor = unit.successor === null ? null : ids.of('unit', unit.successor);
    if (unit.validTo !== null || successor !== null) closeUnit(db, ids.of('unit', unit.key), unit.validTo, successor);
    if (unit.members.length > 0)
      setMembers(
        db,
        ids.of('unit', unit.key),
        unit.members.map((member) => ids.of('unit', member)),
        nextId,
      );
  }
  for (const person of pack.people) {
    insertPerson(db, organisationId, {
      key: ids.of('person', person.key),
      name: person.name,
      unit: person.unit === null ? null : ids.of('unit', person.unit),
      titles: person.titles.map((title) => ({ key: ids.of('title', title.key), lines: title.lines })),
    });
  }
  for (const set of pack.recipientSets) insertRecipientSet(db, organisationId, { ...set, key: ids.next() }, ids.next);
  for (const rule of pack.symbolRules) {
    const unit = rule.unit === null ? null : ids.of('unit', rule.unit);
    insertSymbolRule(db, organisationId, { ...rule, key: ids.next(), unit });
  }
  for (const size of pack.layoutSizes) setLayoutSize(db, organisationId, size.name, size.value, ids.next);
  setBeforeIncludesDay(db, organisationId, pack.beforeIncludesDay);
  for (const year of pack.restYears) setRestYear(db, organisationId, year, ids.next);
  // A document may name a later one as its successor.
  db.pragma('defer_foreign_keys = ON');
  for (const citation of pack.citations) insertCitation(db, ids.citation(citation));
  for (const set of pack.columnSets) insertColumnSet(db, { ...set, id: nextId() }, nextId);
  const planIds = pack.plans.map((plan) => insertPlan(db, organisationId, plan, ids));
  pack.plans.forEach((plan, at) => {
    const id = planIds[at] ?? '';
    const kept = pack.issuedPapers.find((issued) => issued.plan === plan.key);
    if (kept !== undefined) insertIssuedPaper(db, nextId(), id, kept.paper);
    else if (plan.state === 'issued') freezePlan(db, id, nextId);
  });
  return planIds;
}
