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

function addMissing(db: WriteDb, shipped: readonly Citation[], nextId: () => string): number {
  const known = new Map(listCitations(db).map((citation) => [identity(citation), citation.key]));
  const missing = shipped.filter((citation) => !known.has(identity(citation)));
  const ids = new Map(shipped.map((citation) => [citation.key, known.get(identity(citation)) ?? nextId()]));
  // A document may name a later one as its successor.
  db.pragma('defer_foreign_keys = ON');
  for (const citation of missing) {
    const replacedBy = citation.replacedBy === null ? null : (ids.get(citation.replacedBy) ?? null);
    insertCitation(db, { ...citation, key: ids.get(citation.key) ?? nextId(), replacedBy });
  }
  return missing.length;
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
    return { added: write((db) => addMissing(db, shipped, ports.nextId)) };
  },
};
