// Migration 5: the schedule beside the words of a deadline, what is reported on it, days off, letters of follow-up. Frozen once shipped.

const DAY = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;

export const SQL_0005 = `
ALTER TABLE organisations ADD COLUMN before_includes_day INTEGER NOT NULL DEFAULT 0 CHECK (before_includes_day IN (0, 1));
CREATE TABLE rest_years (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations(id) ON DELETE CASCADE,
  year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2199),
  source TEXT NOT NULL
) STRICT;
CREATE TABLE rest_days (
  id TEXT PRIMARY KEY,
  rest_year_id TEXT NOT NULL REFERENCES rest_years(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('off','make-up')),
  day TEXT NOT NULL CHECK (day ${DAY}),
  holiday TEXT,
  reason TEXT,
  instead TEXT CHECK (instead IS NULL OR instead ${DAY}),
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX rest_days_by_year ON rest_days(rest_year_id, day);

ALTER TABLE plans ADD COLUMN purpose TEXT NOT NULL DEFAULT 'assignment' CHECK (purpose IN ('assignment','follow-up'));

CREATE TABLE occurrences (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  slot TEXT NOT NULL,
  kind TEXT NOT NULL,
  period_from TEXT CHECK (period_from IS NULL OR period_from ${DAY}),
  event_day TEXT CHECK (event_day IS NULL OR event_day ${DAY}),
  planned TEXT CHECK (planned IS NULL OR planned ${DAY}),
  due TEXT CHECK (due IS NULL OR due ${DAY}),
  waits TEXT CHECK (waits IN ('event','document','guidance','unknown','past')),
  note TEXT,
  is_report INTEGER NOT NULL CHECK (is_report IN (0, 1)),
  assigned_unit_id TEXT REFERENCES units(id) ON DELETE RESTRICT,
  status TEXT NOT NULL DEFAULT 'not-started' CHECK (status IN ('not-started','in-progress','done','dropped')),
  finished TEXT CHECK (finished IS NULL OR finished ${DAY}),
  UNIQUE (task_id, slot)
) STRICT;
CREATE INDEX occurrences_open ON occurrences(due) WHERE status IN ('not-started','in-progress');
CREATE INDEX occurrences_by_due ON occurrences(due);
CREATE INDEX occurrences_by_unit ON occurrences(assigned_unit_id) WHERE assigned_unit_id IS NOT NULL;

CREATE TABLE progress (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  occurrence_id TEXT NOT NULL REFERENCES occurrences(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day ${DAY}),
  status TEXT NOT NULL CHECK (status IN ('not-started','in-progress','done','dropped')),
  text TEXT,
  product TEXT,
  product_number TEXT,
  product_day TEXT CHECK (product_day IS NULL OR product_day ${DAY}),
  difficulty TEXT,
  reporter TEXT,
  unit_id TEXT REFERENCES units(id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX progress_by_task ON progress(task_id, at);
CREATE INDEX progress_by_occurrence ON progress(occurrence_id, at);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  occurrence_id TEXT NOT NULL REFERENCES occurrences(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_task ON evidence(task_id, at);

CREATE TABLE extensions (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  occurrence_id TEXT NOT NULL REFERENCES occurrences(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  from_day TEXT CHECK (from_day IS NULL OR from_day ${DAY}),
  to_day TEXT NOT NULL CHECK (to_day ${DAY}),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX extensions_by_task ON extensions(task_id, at);
CREATE INDEX extensions_by_occurrence ON extensions(occurrence_id);

CREATE TABLE reassignments (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (from_day ${DAY}),
  unit_id TEXT NOT NULL REFERENCES units(id) ON DELETE RESTRICT,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX reassignments_by_task ON reassignments(task_id, at);

CREATE TABLE reminders (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES units(id) ON DELETE RESTRICT,
  plan_id TEXT REFERENCES plans(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  sent TEXT CHECK (sent IS NULL OR sent ${DAY}),
  means TEXT NOT NULL CHECK (means IN ('letter','phone','mail','meeting')),
  note TEXT,
  CHECK ((means = 'letter') = (plan_id IS NOT NULL))
) STRICT;
CREATE INDEX reminders_by_plan ON reminders(plan_id);
CREATE TABLE reminder_items (
  id TEXT PRIMARY KEY,
  reminder_id TEXT NOT NULL REFERENCES reminders(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  occurrence_id TEXT NOT NULL REFERENCES occurrences(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX reminder_items_by_reminder ON reminder_items(reminder_id, position);
CREATE INDEX reminder_items_by_occurrence ON reminder_items(occurrence_id);

CREATE TABLE saved_filters (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  filter TEXT NOT NULL
) STRICT;
`;
