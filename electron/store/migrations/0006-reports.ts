// Migration 6: what is measured for targets, the calendar of reports, reports with their frozen figures, the office's own phrases. Frozen once shipped.

const DAY = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
const OPERATORS = `('equal','at-least','at-most','above','below','between')`;

export const SQL_0006 = `
CREATE TABLE measures (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('ratio','value')),
  numerator_name TEXT,
  denominator_name TEXT,
  every TEXT NOT NULL CHECK (every IN ('month','quarter','half','year')),
  series TEXT NOT NULL CHECK (series IN ('per-period','cumulative')),
  better TEXT NOT NULL CHECK (better IN ('higher','lower','exact')),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4)
) STRICT;
ALTER TABLE targets ADD COLUMN measure_id TEXT REFERENCES measures(id) ON DELETE SET NULL;
ALTER TABLE targets ADD COLUMN level INTEGER NOT NULL DEFAULT 0 CHECK (level IN (0, 1));
CREATE INDEX targets_by_measure ON targets(measure_id);
CREATE TABLE target_steps (
  id TEXT PRIMARY KEY,
  target_id TEXT NOT NULL REFERENCES targets(id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  goal_operator TEXT CHECK (goal_operator IN ${OPERATORS}),
  goal_value TEXT,
  goal_upper TEXT,
  goal_text TEXT,
  CHECK ((goal_operator IS NULL) <> (goal_text IS NULL)),
  UNIQUE (target_id, year)
) STRICT;
CREATE TABLE target_tasks (
  id TEXT PRIMARY KEY,
  target_id TEXT NOT NULL REFERENCES targets(id) ON DELETE CASCADE,
  task_id TEXT NOT NULL REFERENCES tasks(id) ON DELETE CASCADE,
  UNIQUE (target_id, task_id)
) STRICT;
CREATE INDEX target_tasks_by_task ON target_tasks(task_id);

CREATE TABLE measurements (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL REFERENCES measures(id) ON DELETE CASCADE,
  period TEXT NOT NULL,
  unit_id TEXT REFERENCES units(id) ON DELETE RESTRICT,
  numerator TEXT,
  denominator TEXT,
  value TEXT,
  note TEXT,
  at TEXT NOT NULL,
  reporter TEXT,
  source_name TEXT,
  source_sha256 TEXT,
  source_bytes INTEGER,
  CHECK ((source_name IS NULL) = (source_sha256 IS NULL))
) STRICT;
CREATE UNIQUE INDEX measurements_once ON measurements(measure_id, period, coalesce(unit_id, ''));
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  measurement_id TEXT NOT NULL REFERENCES measurements(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  reporter TEXT,
  numerator TEXT,
  denominator TEXT,
  value TEXT
) STRICT;
CREATE INDEX corrections_by_measurement ON corrections(measurement_id, at);

CREATE TABLE report_rules (
  id TEXT PRIMARY KEY,
  plan_id TEXT REFERENCES plans(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  rule TEXT NOT NULL,
  receiver TEXT,
  via TEXT,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX report_rules_by_plan ON report_rules(plan_id, position);

CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL UNIQUE REFERENCES plans(id) ON DELETE CASCADE,
  rule_id TEXT REFERENCES report_rules(id) ON DELETE SET NULL,
  period TEXT NOT NULL,
  window_from TEXT NOT NULL CHECK (window_from ${DAY}),
  window_to TEXT NOT NULL CHECK (window_to ${DAY}),
  due TEXT CHECK (due IS NULL OR due ${DAY}),
  closed_at TEXT,
  figures TEXT,
  CHECK ((closed_at IS NULL) = (figures IS NULL))
) STRICT;
CREATE INDEX reports_by_period ON reports(period);
CREATE TABLE report_plans (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  plan_id TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,
  UNIQUE (report_id, plan_id)
) STRICT;
CREATE INDEX report_plans_by_plan ON report_plans(plan_id);

CREATE TABLE phrases (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
) STRICT;
`;
