// Rows that are one thing although each clerk made her own: theirs are given our ids, wherever they are named.
import type { StoredRow } from '../row-fields.ts';
import { LISTS, NATURAL_KEYS } from './merge-rules.ts';
import { keyOf, type BookShape, type MergeRow } from './merge-rows.ts';

/** A row as both data files have it under one id, as the log of one of them knew it, and as each made it where it did so since. */
export type FoundRow = {
  readonly table: string;
  readonly id: string;
  readonly ours: StoredRow | null;
  readonly theirs: StoredRow | null;
  readonly made: { readonly ours: StoredRow | null; readonly theirs: StoredRow | null };
  readonly bases: readonly { readonly side: 'ours' | 'theirs'; readonly row: StoredRow | null }[];
};
export type MatchedRows = { readonly rows: readonly MergeRow[]; readonly links: ReadonlyMap<string, string> };

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** A row of theirs in our ids: its own, its keys, and ids inside texts of data. */
function inOurIds(shape: BookShape, table: string, row: StoredRow, links: ReadonlyMap<string, string>): StoredRow {
  if (links.size === 0) return row;
  const keys = new Set(['id', ...(shape[table]?.keys ?? []).map(({ column }) => column)]);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      if (keys.has(name)) return [name, links.get(value) ?? value];
      return [name, /^[[{]/.test(value) ? value.replaceAll(ID, (id) => links.get(id) ?? id) : value];
    }),
  );
}

function naturalKey(table: string, row: StoredRow | null): string | null {
  const key = NATURAL_KEYS[table];
  if (key === undefined || row === null) return null;
  const values = key.columns.map((name) => row[name] ?? null);
  const lacks = key.columns.some((name, at) => values[at] === null && key.optional?.includes(name) !== true);
  return lacks ? null : JSON.stringify(values);
}

/** Finds rows only theirs has that say the same as one only ours has. @param known links of earlier merges */
function findLinks(
  shape: BookShape,
  found: readonly FoundRow[],
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const links = new Map(known);
  const tables = Map.groupBy(found, ({ table }) => table);
  for (const table of Object.keys(NATURAL_KEYS)) {
    const rows = tables.get(table) ?? [];
    const free = new Map<string, string>();
    for (const { id, ours, theirs } of rows) {
      const key = theirs === null ? naturalKey(table, ours) : null;
      if (key !== null) free.set(key, id);
    }
    for (const { id, ours, theirs } of rows) {
      if (theirs === null || ours !== null || links.has(id)) continue;
      const key = naturalKey(table, inOurIds(shape, table, theirs, links));
      const own = key === null ? undefined : free.get(key);
      if (own !== undefined) links.set(id, own);
    }
  }
  return links;
}

/** The rows of both sides by our ids; `links` names those that had another id there. */
export function matchRows(
  shape: BookShape,
  found: readonly FoundRow[],
  known: ReadonlyMap<string, string>,
): MatchedRows {
  const links = findLinks(shape, found, known);
  const byKey = new Map(found.map((row) => [keyOf(row.table, row.id), row]));
  // The other direction, for rows of ours: what theirs and its log call them.
  const names = new Map([...links].map(([there, here]) => [here, there]));
  const rows: MergeRow[] = [];
  for (const { table, id, ours, theirs, bases, made } of found) {
    // Told with the row of ours it is one with.
    if (links.has(id) && ours === null && byKey.has(keyOf(table, links.get(id) ?? ''))) {
      const own = byKey.get(keyOf(table, links.get(id) ?? ''));
      if (own?.ours !== null || own.theirs === null) continue;
    }
    const twin = byKey.get(keyOf(table, names.get(id) ?? ''));
    const other = theirs ?? (twin?.ours === null ? twin.theirs : null);
    const known = bases.map(({ side, row }, at) => {
      const state = row ?? (side === 'theirs' ? (twin?.bases[at]?.row ?? null) : null);
      if (state === null || side === 'ours') return state;
      return { ...inOurIds(shape, table, state, links), id };
    });
    // Made by each of the two: what differs from how either made it was worked on since.
    const twice =
      ours !== null && other !== null && LISTS[table] === undefined && known.every((state) => state === null);
    const there = made.theirs ?? twin?.made.theirs ?? null;
    const asMade = [made.ours, there === null ? null : { ...inOurIds(shape, table, there, links), id }];
    rows.push({
      table,
      id,
      ours,
      theirs: other === null ? null : { ...inOurIds(shape, table, other, links), id },
      bases: twice ? asMade : known,
    });
  }
  return { rows, links };
}
