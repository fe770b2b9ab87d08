// Rows of the rules of the office: sets of recipients.
import type { RecipientSet } from '../../shared/domain/office-rules.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, makeRoom, replaceList } from './lists.ts';

type NextId = () => string;

/** The position behind the last row of a table of the office. */
function lastPlace(db: WriteDb, table: 'recipient_sets', organisationId: string): number {
  const sql = `SELECT id FROM ${table} WHERE organisation_id = ? ORDER BY position DESC, id DESC LIMIT 1`;
  const after = oneRow<{ id: string }>(db, sql, organisationId)?.id ?? null;
  return makeRoom(db, { table, owner: { organisation_id: organisationId }, after }, null);
}

export function listRecipientSets(db: ReadDb): readonly RecipientSet[] {
  const lines = groupedBy<{ set_id: string; text: string }>(
    db,
    'SELECT set_id, text FROM recipient_set_lines ORDER BY set_id, position, id',
    (row) => row.set_id,
  );
  return allRows<{ id: string; name: string }>(db, 'SELECT id, name FROM recipient_sets ORDER BY position, id').map(
    ({ id, name }) => ({ key: id, name, lines: (lines.get(id) ?? []).map((line) => line.text) }),
  );
}

export function insertRecipientSet(db: WriteDb, organisationId: string, set: RecipientSet, nextId: NextId): void {
  const position = lastPlace(db, 'recipient_sets', organisationId);
  insertRow(db, 'recipient_sets', { id: set.key, organisation_id: organisationId, position, name: set.name });
  setLines(db, set, nextId);
}

export function updateRecipientSet(db: WriteDb, set: RecipientSet, nextId: NextId): void {
  updateRow(db, 'recipient_sets', set.key, { name: set.name });
  setLines(db, set, nextId);
}

function setLines(db: WriteDb, set: RecipientSet, nextId: NextId): void {
  const list = { table: 'recipient_set_lines', owner: { set_id: set.key }, columns: ['text'] };
  replaceList(
    db,
    list,
    set.lines.map((text) => ({ text })),
    nextId,
  );
}

export function deleteRecipientSet(db: WriteDb, id: string): void {
  deleteRow(db, 'recipient_sets', id);
}
