// The library of legal documents.
import { readFile } from 'node:fs/promises';
import { CitationListSchema, type Citation } from '../../shared/domain/citations.ts';
import { fail } from '../../shared/domain/fault.ts';
import { patched } from '../../shared/domain/patch.ts';
import { fold } from '../../shared/domain/text.ts';
import { deleteCitation, insertCitation, listCitations, listCitationUses, updateCitation } from '../store/citations.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import type { HandlersOf } from './context.ts';

function requireCitation(db: ReadDb, id: string): Citation {
  return listCitations(db).find((citation) => citation.key === id) ?? fail({ code: 'not-found', what: 'citation', id });
}

/** What tells two documents apart: the number, or the name of a law that is cited without one. */
function identity(citation: Citation): string {
  return fold(citation.number ?? `${citation.kind} ${citation.subject ?? ''}`);
}

/**
 * Adds the shipped documents the library does not hold; of those it holds, fills in the state where nobody has looked it up yet.
 * Returns how many were added.
 */
function addShipped(db: WriteDb, shipped: readonly Citation[], nextId: () => string): number {
  const known = new Map(listCitations(db).map((citation) => [identity(citation), citation]));
  const ids = new Map(shipped.map((citation) => [citation.key, known.get(identity(citation))?.key ?? nextId()]));
  // A document may name a later one as its successor.
  db.pragma('defer_foreign_keys = ON');
  let added = 0;
  for (const citation of shipped) {
    const { state, checkedOn, source } = citation;
    const replacedBy = citation.replacedBy === null ? null : (ids.get(citation.replacedBy) ?? null);
    const own = known.get(identity(citation));
    if (own === undefined) {
      insertCitation(db, { ...citation, key: ids.get(citation.key) ?? nextId(), replacedBy });
      added += 1;
    } else if (own.state === 'unknown' && own.checkedOn === null) {
      updateCitation(db, { ...own, state, checkedOn, source, replacedBy });
    }
  }
  return added;
}

export const citations: HandlersOf<'citations'> = {
  list: (db) => [...listCitations(db)],
  uses: (db, { id }) => [...listCitationUses(db, id)],
  create: (db, citation, { nextId }) => {
    const id = nextId();
    insertCitation(db, { ...citation, key: id });
    return { id };
  },
  revise: (db, { key, patch }) => {
    updateCitation(db, patched(requireCitation(db, key), patch));
    return {};
  },
  remove: (db, { id }) => {
    requireCitation(db, id);
    const count = listCitationUses(db, id).length;
    if (count > 0) fail({ code: 'still-used', what: 'citation', count });
    deleteCitation(db, id);
    return {};
  },
  addShipped: async ({ ports, write }) => {
    const shipped = CitationListSchema.parse(JSON.parse(await readFile(ports.legalFile, 'utf8')));
    return { added: write((db) => addShipped(db, shipped, ports.nextId)) };
  },
};
