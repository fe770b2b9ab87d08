// Migration 7: what comes in from Word and Excel, forms that go out to the units and back, coverage of plans from above, hand-overs. Frozen once shipped.

const DAY = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;

export const SQL_0007 = `
ALTER TABLE units ADD COLUMN email TEXT;
ALTER TABLE report_rules ADD COLUMN email TEXT;

CREATE TABLE column_mappings (
  id TEXT PRIMARY KEY,
  heading TEXT NOT NULL UNIQUE,
  mapping TEXT NOT NULL,
  used TEXT NOT NULL
) STRICT;

CREATE TABLE forms (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units(id) ON DELETE RESTRICT,
  period TEXT NOT NULL,
  round INTEGER NOT NULL CHECK (round >= 1),
  due TEXT CHECK (due IS NULL OR due ${DAY}),
  at TEXT NOT NULL,
  sent TEXT CHECK (sent IS NULL OR sent ${DAY}),
  content TEXT NOT NULL,
  checksum TEXT NOT NULL,
  UNIQUE (unit_id, period, round)
) STRICT;
CREATE INDEX forms_by_period ON forms(period);
CREATE TABLE form_returns (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES forms(id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  at TEXT NOT NULL,
  received TEXT NOT NULL CHECK (received ${DAY}),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  file_bytes INTEGER NOT NULL,
  reading TEXT NOT NULL,
  decisions TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received','settled','returned')),
  reason TEXT,
  UNIQUE (form_id, version)
) STRICT;
CREATE TABLE form_reminders (
  id TEXT PRIMARY KEY,
  form_id TEXT NOT NULL REFERENCES forms(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day ${DAY}),
  means TEXT NOT NULL CHECK (means IN ('letter','phone','mail','meeting')),
  note TEXT
) STRICT;
CREATE INDEX form_reminders_by_form ON form_reminders(form_id, at);

CREATE TABLE reference_plans (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  kind TEXT NOT NULL,
  number TEXT,
  issued TEXT,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  at TEXT NOT NULL,
  file_name TEXT
) STRICT;
CREATE TABLE reference_tasks (
  id TEXT PRIMARY KEY,
  reference_plan_id TEXT NOT NULL REFERENCES reference_plans(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('task','target')),
  group_title TEXT,
  number TEXT,
  content TEXT NOT NULL,
  lead TEXT,
  coordinating TEXT,
  time_text TEXT,
  product TEXT,
  set_aside TEXT
) STRICT;
CREATE INDEX reference_tasks_by_plan ON reference_tasks(reference_plan_id, position);
CREATE TABLE coverage_links (
  id TEXT PRIMARY KEY,
  reference_task_id TEXT NOT NULL REFERENCES reference_tasks(id) ON DELETE CASCADE,
  task_id TEXT REFERENCES tasks(id) ON DELETE CASCADE,
  target_id TEXT REFERENCES targets(id) ON DELETE CASCADE,
  CHECK ((task_id IS NULL) <> (target_id IS NULL)),
  UNIQUE (reference_task_id, task_id, target_id)
) STRICT;
CREATE INDEX coverage_links_by_task ON coverage_links(task_id);
CREATE INDEX coverage_links_by_target ON coverage_links(target_id);

CREATE TABLE dispatches (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day ${DAY}),
  receiver TEXT NOT NULL,
  folder TEXT NOT NULL,
  files TEXT NOT NULL
) STRICT;
CREATE INDEX dispatches_by_plan ON dispatches(plan_id, at);

CREATE TABLE handovers (
  id TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('given','merged')),
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day ${DAY}),
  party TEXT,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;
`;
