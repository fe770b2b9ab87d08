// Migration 3: what is known about a legal document: its state, what replaced it, when and where that was looked up. Frozen once shipped.

export const SQL_0003 = `
ALTER TABLE citations ADD COLUMN state TEXT NOT NULL DEFAULT 'unknown' CHECK (state IN ('in-force','amended','replaced','expired','unknown'));
ALTER TABLE citations ADD COLUMN replaced_by_id TEXT REFERENCES citations(id) ON DELETE SET NULL;
ALTER TABLE citations ADD COLUMN checked_on TEXT CHECK (checked_on IS NULL OR checked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE citations ADD COLUMN source TEXT;
CREATE INDEX plan_bases_by_citation ON plan_bases(citation_id);
CREATE INDEX task_bases_by_citation ON task_bases(citation_id);
`;
