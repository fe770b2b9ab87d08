// Ordered lists of child rows (aliases, products, recipients …), and the places of rows among their neighbours.
import { allRows, deleteRow, insertRow, prepared, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';

/** Distance between two neighbours: a row put between them changes no other row. */
export const POSITION_GAP = 1024;

export function positionAt(index: number): number {
  return (index + 1) * POSITION_GAP;
}

/** An ordered list: the table, the columns that name its owner, and the columns of an item. */
export type ListOf = { readonly table: string; readonly owner: Row; readonly columns: readonly string[] };

type Stored = { readonly id: string; readonly position: number } & Row;

function storedRows(db: ReadDb, list: ListOf): readonly Stored[] {
  const where = Object.keys(list.owner)
    .map((name) => `${name} IS @${name}`)
    .join(' AND ');
  return prepared(
    db,
    `SELECT ${['id', 'position', ...list.columns].join(', ')} FROM ${list.table} WHERE ${where} ORDER BY position, id`,
  ).all(list.owner) as Stored[];
}

/**
 * Makes the stored list equal to `items`, row by row in place: an equal row is left alone, a differing one updated, the rest
 * inserted or deleted, so that the change log holds only what really changed.
 */
export function replaceList(db: WriteDb, list: ListOf, items: readonly Row[], nextId: () => string): void {
  const stored = storedRows(db, list);
  items.forEach((item, index) => {
    const old = stored[index];
    if (old === undefined) {
      insertRow(db, list.table, { id: nextId(), ...list.owner, position: positionAt(index), ...item });
      return;
    }
    const patch = { position: positionAt(index), ...item };
    const differs = Object.entries(patch).some(([name, value]) => old[name] !== value);
    if (differs) updateRow(db, list.table, old.id, patch);
  });
  for (const old of stored.slice(items.length)) deleteRow(db, list.table, old.id);
}

/** Where a row goes: behind `after`, or first when `after` is null; its siblings are those with the same owner columns. */
export type Placement = { readonly table: string; readonly owner: Row; readonly after: string | null };

/** The position for a row at its place; neighbours move only when no room is left between them. */
export function makeRoom(db: WriteDb, placement: Placement, moving: string | null): number {
  const where = Object.keys(placement.owner)
    .map((name) => `${name} IS @${name}`)
    .join(' AND ');
  const values = { ...placement.owner, after: placement.after, moving };
  const select = (what: string, condition: string): number | null =>
    (
      prepared(db, `SELECT ${what} AS position FROM ${placement.table} WHERE ${where} AND ${condition}`).get(values) as
        { position: number | null } | undefined
    )?.position ?? null;
  const low = select('position', 'id = @after AND @moving IS @moving') ?? 0;
  const next = select('min(position)', `position > ${low} AND id IS NOT @moving AND @after IS @after`);
  if (next === null) return low + POSITION_GAP;
  const middle = Math.floor((low + next) / 2);
  if (middle > low) return middle;
  const siblings = prepared(
    db,
    `SELECT id FROM ${placement.table} WHERE ${where} AND id IS NOT @moving AND @after IS @after ORDER BY position, id`,
  ).all(values) as { readonly id: string }[];
  const before = siblings.findIndex((row) => row.id === placement.after);
  siblings.forEach((row, index) =>
    updateRow(db, placement.table, row.id, { position: positionAt(index > before ? index + 1 : index) }),
  );
  return positionAt(before + 1);
}

/**
 * Positions for several rows that go to one place together, in order; `moving` are rows of the list that leave their old places.
 * Neighbours move only when there is no room between them.
 */
export function makeRooms(
  db: WriteDb,
  { table, owner, after }: Placement,
  moving: readonly string[],
  count: number,
): readonly number[] {
  const gone = new Set(moving);
  const stay = storedRows(db, { table, owner, columns: [] }).filter((row) => !gone.has(row.id));
  const before = after === null ? -1 : stay.findIndex((row) => row.id === after);
  const low = stay[before]?.position ?? 0;
  const next = stay[before + 1]?.position;
  const step = next === undefined ? POSITION_GAP : Math.floor((next - low) / (count + 1));
  if (step > 0) return Array.from({ length: count }, (_, index) => low + step * (index + 1));
  stay.forEach((row, index) => {
    const position = positionAt(index > before ? index + count : index);
    if (position !== row.position) updateRow(db, table, row.id, { position });
  });
  return Array.from({ length: count }, (_, index) => positionAt(before + 1 + index));
}

/** Children of many owners in one read, grouped by owner: a plan of a thousand tasks takes a handful of statements. */
export function groupedBy<T>(
  db: ReadDb,
  sql: string,
  key: (row: T) => string,
  ...values: readonly (string | number | null)[]
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of allRows<T>(db, sql, ...values)) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
