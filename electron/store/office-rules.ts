// Rows of the rules of the office: sets of recipients, symbols, sizes of the layout.
import type { LayoutSize, RecipientSet, SymbolRule } from '../../shared/domain/office-rules.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';
import { groupedBy, makeRoom, replaceList } from './lists.ts';

type NextId = () => string;

/** The position behind the last row of a table of the office. */
function lastPlace(
  db: WriteDb,
  table: 'recipient_sets' | 'symbol_rules' | 'layout_sizes',
  organisationId: string,
): number {
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

type SymbolRow = {
  readonly id: string;
  readonly kind: string;
  readonly unit_id: string | null;
  readonly symbol: string;
};

export function listSymbolRules(db: ReadDb): readonly SymbolRule[] {
  return allRows<SymbolRow>(db, 'SELECT id, kind, unit_id, symbol FROM symbol_rules ORDER BY position, id').map(
    ({ id, kind, unit_id: unit, symbol }) => ({ key: id, kind, unit, symbol }),
  );
}

export function insertSymbolRule(db: WriteDb, organisationId: string, rule: SymbolRule): void {
  const { key, kind, unit, symbol } = rule;
  const position = lastPlace(db, 'symbol_rules', organisationId);
  insertRow(db, 'symbol_rules', { id: key, organisation_id: organisationId, position, kind, unit_id: unit, symbol });
}

export function updateSymbolRule(db: WriteDb, id: string, symbol: string): void {
  updateRow(db, 'symbol_rules', id, { symbol });
}

export function deleteSymbolRule(db: WriteDb, id: string): void {
  deleteRow(db, 'symbol_rules', id);
}

export function listLayoutSizes(db: ReadDb): readonly LayoutSize[] {
  return allRows<LayoutSize>(db, 'SELECT name, value FROM layout_sizes ORDER BY position, id');
}

/** Keeps a size; `null` forgets the choice. */
export function setLayoutSize(
  db: WriteDb,
  organisationId: string,
  name: string,
  value: number | null,
  nextId: NextId,
): void {
  const known = oneRow<{ id: string }>(db, 'SELECT id FROM layout_sizes WHERE name = ?', name);
  if (value === null) {
    if (known !== undefined) deleteRow(db, 'layout_sizes', known.id);
    return;
  }
  if (known !== undefined) return updateRow(db, 'layout_sizes', known.id, { value });
  const position = lastPlace(db, 'layout_sizes', organisationId);
  insertRow(db, 'layout_sizes', { id: nextId(), organisation_id: organisationId, position, name, value });
}
