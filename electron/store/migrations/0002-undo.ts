// Migration 2: the order in which commands can be taken back and done again. Frozen once shipped.

export const SQL_0002 = `
CREATE TABLE undo_steps (
  seq INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL REFERENCES commands(id) ON DELETE RESTRICT,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX undo_steps_by_state ON undo_steps(undone, seq);
`;
