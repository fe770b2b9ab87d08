// Migration 1, second half: commands and the log of what each of them changed. Frozen with the first half.

export const SQL_0001_CHANGE_LOG = `CREATE TABLE commands (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL REFERENCES commands(id) ON DELETE RESTRICT,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert','update','delete')),
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX changes_by_row ON changes(table_name, row_id);
CREATE INDEX changes_by_command ON changes(command_id);

CREATE TABLE current_command (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  command_id TEXT REFERENCES commands(id)
) STRICT;
INSERT INTO current_command (only, command_id) VALUES (1, NULL);
`;
