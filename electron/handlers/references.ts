// Plans from above: kept in words, held against our own work; the person says what answers what.
import { suggestCoverage, type Comparable } from '../../shared/domain/coverage.ts';
import { fail, type Subject } from '../../shared/domain/fault.ts';
import { officeForms, officePart, printReference } from '../../shared/domain/reference-plans.ts';
import { fold } from '../../shared/domain/text.ts';
import { MAX_FOUND } from '../../shared/contract/references.ts';
import { rowExists, type ReadDb } from '../store/db.ts';
import { findOrganisation, listFormerProfiles } from '../store/organisation.ts';
import * as store from '../store/references.ts';
import type { HandlersOf } from './context.ts';
import { rememberMappings } from './imports.ts';

const TABLES = {
  'reference-task': 'reference_tasks',
  task: 'tasks',
  target: 'targets',
} as const satisfies { readonly [S in Subject]?: string };

function requireRow(db: ReadDb, what: keyof typeof TABLES, id: string): void {
  if (!rowExists(db, TABLES[what], id)) fail({ code: 'not-found', what, id });
}

function requireReference(db: ReadDb, id: string): store.StoredReference {
  return store.findReference(db, id) ?? fail({ code: 'not-found', what: 'reference-plan', id });
}

/** The forms of our name a text from above may use: of today and of former times. */
function ownForms(db: ReadDb): readonly string[] {
  const organisation = findOrganisation(db) ?? fail({ code: 'office-missing' });
  const names = [organisation, ...listFormerProfiles(db)];
  return [...new Set(names.flatMap(({ name, symbol }) => officeForms([name], symbol)))];
}

export const references: HandlersOf<'references'> = {
  list: (db) => [...store.listReferences(db)],
  get: (db, { id }) => {
    const plan = requireReference(db, id);
    const [links, forms] = [store.listCoverage(db, id), ownForms(db)];
    const rows = store.listReferenceRows(db, id).map((row) => ({
      ...row,
      part: officePart(row, forms),
      links: [...(links.get(row.id) ?? [])],
    }));
    return { plan, rows };
  },
  create: (db, { head, rows, fileName, mappings }, { nextId, now }) => {
    const id = nextId();
    rememberMappings(db, mappings, now, nextId);
    store.insertReference(db, { id, ...head, at: now, fileName });
    store.insertReferenceRows(db, id, rows, nextId);
    return { id };
  },
  revise: (db, { id, patch }) => {
    requireReference(db, id);
    store.updateReference(db, id, patch);
    return {};
  },
  remove: (db, { id }) => {
    requireReference(db, id);
    store.deleteReference(db, id);
    return {};
  },
  suggest: (db, { id }) => {
    const { year } = requireReference(db, id);
    const links = store.listCoverage(db, id);
    const open = store
      .listReferenceRows(db, id)
      .filter((row) => row.setAside === null && !links.has(row.id))
      .map(({ product, ...row }): Comparable => ({
        ...row,
        products: product === null ? [] : [product],
        citations: [],
      }));
    const ours = store.listComparable(db, year);
    const byId = new Map(ours.map((work) => [work.id, work]));
    return [...suggestCoverage(open, ours)].map(([rowId, found]) => ({
      rowId,
      found: found.flatMap(({ kind, id: workId, words, citations, ...rest }) => {
        const work = byId.get(workId);
        if (work === undefined) return [];
        const { content, planId, planLabel } = work;
        return [
          { kind, id: workId, content, planId, planLabel, words: [...words], citations: [...citations], ...rest },
        ];
      }),
    }));
  },
  find: (db, { id, words }) => {
    const { year } = requireReference(db, id);
    const parts = fold(words).split(' ').filter(Boolean);
    return store
      .listOwnWork(db, year)
      .filter((work) => {
        if (parts.length === 0) return work.year === year;
        const text = fold(`${work.content} ${work.planLabel}`);
        return parts.every((part) => text.includes(part));
      })
      .slice(0, MAX_FOUND)
      .map(({ year: _, ...work }) => work);
  },
  link: (db, { links }, { nextId }) => {
    for (const link of links) {
      requireRow(db, 'reference-task', link.rowId);
      requireRow(db, link.kind, link.id);
      store.insertCoverage(db, link, nextId);
      store.updateSetAside(db, link.rowId, null);
    }
    return {};
  },
  unlink: (db, { linkIds }) => {
    // A link that is gone already is what was asked for.
    for (const id of linkIds) store.deleteCoverage(db, id);
    return {};
  },
  setAside: (db, { rowIds, reason }) => {
    for (const id of rowIds) {
      requireRow(db, 'reference-task', id);
      store.updateSetAside(db, id, reason);
    }
    return {};
  },
  answered: (db, { kind, id }) =>
    store.listAnswered(db, kind, id).map(({ linkId, content, reference }) => ({
      linkId,
      referenceId: reference.id,
      reference: printReference(reference),
      content,
    })),
};
