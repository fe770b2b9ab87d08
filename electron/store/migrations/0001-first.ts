// Migration 1: the tables of the first data file. Frozen: a later change is a later file.
import { SQL_0001_CHANGE_LOG } from './0001-change-log.ts';

export const SQL_0001 = `
CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  letterhead TEXT NOT NULL,
  parent_letterhead TEXT,
  symbol TEXT NOT NULL,
  drafting_symbol TEXT NOT NULL,
  place TEXT NOT NULL
) STRICT;

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('unit','group')),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX units_by_organisation ON units(organisation_id, position);

CREATE TABLE unit_aliases (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  alias TEXT NOT NULL
) STRICT;
CREATE INDEX unit_aliases_by_unit ON unit_aliases(unit_id, position);

CREATE TABLE unit_members (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES units(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES units(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX unit_members_by_group ON unit_members(group_id, position);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit_id TEXT REFERENCES units(id) ON DELETE SET NULL
) STRICT;
CREATE INDEX people_by_organisation ON people(organisation_id, position);

CREATE TABLE signing_titles (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  lines TEXT NOT NULL
) STRICT;
CREATE INDEX signing_titles_by_person ON signing_titles(person_id, position);

CREATE TABLE citations (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  number TEXT,
  issued TEXT CHECK (issued IS NULL OR issued GLOB '[12][0-9][0-9][0-9]*'),
  issuer TEXT,
  subject TEXT
) STRICT;

CREATE TABLE plans (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE RESTRICT,
  kind TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  number TEXT,
  symbol TEXT NOT NULL,
  issued TEXT CHECK (issued IS NULL OR issued GLOB '[12][0-9][0-9][0-9]*'),
  subject TEXT NOT NULL,
  archive TEXT NOT NULL,
  signing_title_id TEXT REFERENCES signing_titles(id) ON DELETE RESTRICT,
  replaces_citation_id TEXT REFERENCES citations(id) ON DELETE RESTRICT,
  replaces_text TEXT,
  task_placement TEXT NOT NULL CHECK (task_placement IN ('inline','appendix')),
  task_numbering TEXT NOT NULL CHECK (task_numbering IN ('point','clause','subclause','none')),
  inline_lead TEXT,
  inline_coordinating TEXT,
  inline_product TEXT,
  inline_time TEXT,
  inline_basis TEXT,
  CHECK (replaces_citation_id IS NULL OR replaces_text IS NULL)
) STRICT;
CREATE INDEX plans_by_year ON plans(year, kind);

CREATE TABLE recipients (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('addressee','recipient')),
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX recipients_by_plan ON recipients(plan_id, role, position);

CREATE TABLE plan_bases (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  citation_id TEXT REFERENCES citations(id) ON DELETE RESTRICT,
  text TEXT,
  CHECK ((citation_id IS NULL) <> (text IS NULL))
) STRICT;
CREATE INDEX plan_bases_by_plan ON plan_bases(plan_id, position);

CREATE TABLE outline_nodes (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('section','clause','subclause','point','dash','plus','paragraph','tasks')),
  title TEXT,
  text TEXT
) STRICT;
CREATE INDEX outline_nodes_by_plan ON outline_nodes(plan_id, position);

CREATE TABLE task_groups (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  numbering TEXT NOT NULL CHECK (numbering IN ('point','clause','subclause','none'))
) STRICT;
CREATE INDEX task_groups_by_plan ON task_groups(plan_id, position);

CREATE TABLE tasks (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  group_id TEXT REFERENCES task_groups(id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES tasks(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  content TEXT NOT NULL,
  time_text TEXT,
  note TEXT
) STRICT;
CREATE INDEX tasks_by_plan ON tasks(plan_id, position);
CREATE INDEX tasks_by_group ON tasks(group_id);
CREATE INDEX tasks_by_parent ON tasks(parent_id);

CREATE TABLE task_products (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX task_products_by_task ON task_products(task_id, position);

CREATE TABLE task_bases (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  citation_id TEXT REFERENCES citations(id) ON DELETE RESTRICT,
  text TEXT,
  CHECK ((citation_id IS NULL) <> (text IS NULL))
) STRICT;
CREATE INDEX task_bases_by_task ON task_bases(task_id, position);

CREATE TABLE target_sets (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  mandate TEXT
) STRICT;
CREATE INDEX target_sets_by_plan ON target_sets(plan_id, position);

CREATE TABLE targets (
  id TEXT PRIMARY KEY,
  set_id TEXT NOT NULL REFERENCES target_sets(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT,
  goal_operator TEXT CHECK (goal_operator IN ('equal','at-least','at-most','above','below','between')),
  goal_value TEXT,
  goal_upper TEXT,
  goal_text TEXT,
  note TEXT,
  CHECK ((goal_operator IS NULL) = (goal_value IS NULL)),
  CHECK (goal_text IS NULL OR goal_operator IS NULL)
) STRICT;
CREATE INDEX targets_by_set ON targets(set_id, position);

CREATE TABLE assignments (
  id TEXT PRIMARY KEY,
  task_id TEXT REFERENCES tasks(id) ON DELETE CASCADE,
  target_id TEXT REFERENCES targets(id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('lead','coordinating')),
  position INTEGER NOT NULL,
  unit_id TEXT REFERENCES units(id) ON DELETE RESTRICT,
  person_id TEXT REFERENCES people(id) ON DELETE RESTRICT,
  phrase TEXT,
  role TEXT,
  CHECK ((task_id IS NULL) <> (target_id IS NULL)),
  CHECK ((unit_id IS NOT NULL) + (person_id IS NOT NULL) + (phrase IS NOT NULL) = 1)
) STRICT;
CREATE INDEX assignments_by_task ON assignments(task_id, side, position);
CREATE INDEX assignments_by_target ON assignments(target_id, side, position);
CREATE INDEX assignments_by_unit ON assignments(unit_id);
CREATE INDEX assignments_by_person ON assignments(person_id);

CREATE TABLE column_sets (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (content IN ('tasks','targets'))
) STRICT;

CREATE TABLE columns (
  id TEXT PRIMARY KEY,
  column_set_id TEXT NOT NULL REFERENCES column_sets(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  title TEXT NOT NULL,
  spanning TEXT,
  width_mm REAL NOT NULL CHECK (width_mm > 0)
) STRICT;
CREATE INDEX columns_by_set ON columns(column_set_id, position);

CREATE TABLE appendices (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  orientation TEXT NOT NULL CHECK (orientation IN ('portrait','landscape'))
) STRICT;
CREATE INDEX appendices_by_plan ON appendices(plan_id, position);

CREATE TABLE appendix_tables (
  id TEXT PRIMARY KEY,
  appendix_id TEXT NOT NULL REFERENCES appendices(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT,
  target_set_id TEXT REFERENCES target_sets(id) ON DELETE CASCADE,
  numbering TEXT NOT NULL CHECK (numbering IN ('restart','continuous')),
  column_set_id TEXT NOT NULL REFERENCES column_sets(id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX appendix_tables_by_appendix ON appendix_tables(appendix_id, position);

${SQL_0001_CHANGE_LOG}`;
