// Migration 4: the life of a plan, the office over time, its rules and sets, shared tasks, saved columns, and who owns a changed row. Frozen once shipped.

export const SQL_0004 = `
ALTER TABLE organisations ADD COLUMN valid_from TEXT CHECK (valid_from IS NULL OR valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
CREATE TABLE former_profiles (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  letterhead TEXT NOT NULL,
  parent_letterhead TEXT,
  symbol TEXT NOT NULL,
  drafting_symbol TEXT NOT NULL,
  place TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from IS NULL OR valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_to TEXT NOT NULL CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX former_profiles_by_organisation ON former_profiles(organisation_id, position);

ALTER TABLE units ADD COLUMN valid_from TEXT CHECK (valid_from IS NULL OR valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE units ADD COLUMN valid_to TEXT CHECK (valid_to IS NULL OR valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE units ADD COLUMN successor_id TEXT REFERENCES units(id) ON DELETE SET NULL;

CREATE TABLE recipient_sets (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE recipient_set_lines (
  id TEXT PRIMARY KEY,
  set_id TEXT NOT NULL REFERENCES recipient_sets(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX recipient_set_lines_by_set ON recipient_set_lines(set_id, position);

CREATE TABLE symbol_rules (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  unit_id TEXT REFERENCES units(id) ON DELETE CASCADE,
  symbol TEXT NOT NULL
) STRICT;
CREATE TABLE layout_sizes (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  value REAL NOT NULL
) STRICT;

ALTER TABLE plans ADD COLUMN state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft','waiting','issued'));
ALTER TABLE plans ADD COLUMN predecessor_id TEXT REFERENCES plans(id) ON DELETE SET NULL;
ALTER TABLE plans ADD COLUMN relation TEXT CHECK (relation IN ('amends','replaces'));
CREATE INDEX plans_by_predecessor ON plans(predecessor_id);
CREATE TABLE issued_papers (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL UNIQUE REFERENCES plans(id) ON DELETE CASCADE,
  content TEXT NOT NULL
) STRICT;

ALTER TABLE tasks ADD COLUMN shared_id TEXT;
CREATE INDEX tasks_by_shared ON tasks(shared_id) WHERE shared_id IS NOT NULL;

ALTER TABLE column_sets ADD COLUMN name TEXT;
ALTER TABLE appendices ADD COLUMN paper TEXT NOT NULL DEFAULT 'A4' CHECK (paper IN ('A4','A3'));

ALTER TABLE changes ADD COLUMN owner_id TEXT GENERATED ALWAYS AS (coalesce(
  json_extract(coalesce(after, before), '$.task_id'),
  json_extract(coalesce(after, before), '$.target_id'),
  json_extract(coalesce(after, before), '$.appendix_id'),
  json_extract(coalesce(after, before), '$.column_set_id'),
  json_extract(coalesce(after, before), '$.plan_id'),
  json_extract(coalesce(after, before), '$.set_id'),
  json_extract(coalesce(after, before), '$.unit_id'),
  json_extract(coalesce(after, before), '$.group_id'),
  json_extract(coalesce(after, before), '$.person_id')
)) VIRTUAL;
CREATE INDEX changes_by_owner ON changes(owner_id);
CREATE INDEX commands_by_time ON commands(at);
`;
