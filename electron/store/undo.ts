// Takes commands back and does them again, from the change log; the order survives restarts.
import { changesOfCommand, type Change } from './change-log.ts';
import { deleteRow, insertRow, oneRow, prepared, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';

export type Direction = 'undo' | 'redo';

type Step = { readonly seq: number; readonly command_id: string; readonly name: string };

/** The step that would be taken back, or done again, next. */
export function nextStep(db: ReadDb, direction: Direction): Step | undefined {
  const [undone, order] = direction === 'undo' ? [0, 'DESC'] : [1, 'ASC'];
  return oneRow<Step>(
    db,
    `SELECT s.seq, s.command_id, c.name FROM undo_steps s JOIN commands c ON c.id = s.command_id WHERE s.undone = ? ORDER BY s.seq ${order} LIMIT 1`,
    undone,
  );
}

/** Notes a new command as the last step; what had been taken back before it can no longer be done again. */
export function noteStep(db: WriteDb, commandId: string): void {
  prepared(db, 'DELETE FROM undo_steps WHERE undone = 1').run();
  prepared(db, 'INSERT INTO undo_steps (command_id, undone) VALUES (?, 0)').run(commandId);
}

function rowOf(json: string | null): Row {
  return JSON.parse(json ?? '{}') as Row;
}

/** Sets a logged row from one of its states to the other; `null` is its absence. */
export function setLogged(
  db: WriteDb,
  change: Pick<Change, 'table' | 'rowId'>,
  from: string | null,
  to: string | null,
): void {
  if (to === null) deleteRow(db, change.table, change.rowId);
  else if (from === null) insertRow(db, change.table, rowOf(to));
  else updateRow(db, change.table, change.rowId, rowOf(to));
}

/**
 * Goes one step in a direction, inside a command of its own; returns the name of the command it took back or did again,
 * `null` where there is none. Steps go strictly in order, so every row is as the command left it.
 */
export function takeStep(db: WriteDb, direction: Direction): string | null {
  const step = nextStep(db, direction);
  if (step === undefined) return null;
  // Rows come and go in an order of their own; keys between them are checked when the whole step is done.
  db.pragma('defer_foreign_keys = ON');
  const changes = changesOfCommand(db, step.command_id);
  if (direction === 'undo')
    for (const change of changes.toReversed()) setLogged(db, change, change.after, change.before);
  else for (const change of changes) setLogged(db, change, change.before, change.after);
  prepared(db, 'UPDATE undo_steps SET undone = ? WHERE seq = ?').run(direction === 'undo' ? 1 : 0, step.seq);
  return step.name;
}
