// Rows of what the columns under a heading were taken for, so that the next file like it is read the same way.
import { allRows, insertRow, oneRow, updateRow, type ReadDb, type WriteDb } from './db.ts';

/** `mapping` is JSON; `used` the moment it was agreed to last, ISO 8601. */
export type MappingRow = { readonly heading: string; readonly mapping: string };

/** Those used last first, at most 500. */
export function listMappings(db: ReadDb): readonly MappingRow[] {
  return allRows<MappingRow>(db, 'SELECT heading, mapping FROM column_mappings ORDER BY used DESC, id LIMIT 500');
}

export function setMapping(db: WriteDb, { heading, mapping }: MappingRow, used: string, nextId: () => string): void {
  const known = oneRow<{ id: string }>(db, 'SELECT id FROM column_mappings WHERE heading = ?', heading);
  if (known === undefined) insertRow(db, 'column_mappings', { id: nextId(), heading, mapping, used });
  else updateRow(db, 'column_mappings', known.id, { mapping, used });
}
