// The trash: what was removed and is not back, as the change log knows it.
import { RECORDS, rowName } from '../../shared/domain/row-words.ts';
import type { StoredRow } from '../../shared/domain/row-fields.ts';
import type { Subject } from '../../shared/domain/fault.ts';
import { allRows, oneRow, type ReadDb } from './db.ts';
import { createLookup, rowOf } from './log-lookup.ts';

/** One removed record with what went with it. */
export type Removed = {
  readonly commandId: string;
  readonly command: string;
  readonly at: string;
  readonly actor: string;
  readonly what: Subject;
  readonly id: string;
  readonly name: string;
  /** Names of the records it stood in, outermost first. */
  readonly stood: string[];
  /** Numbers of records below it that went with it. */
  readonly below: { what: Subject; count: number }[];
};

type Gone = { readonly table: string; readonly id: string; readonly row: StoredRow };
type GoneRow = {
  readonly commandId: string;
  readonly command: string;
  readonly at: string;
  readonly actor: string;
  readonly table: string;
  readonly id: string;
  readonly before: string;
};

// A hand-over goes only with an undone merge. Brought back alone it would say of changes that were taken back that they are here,
// and the next merge would leave them out.
const NEVER_ALONE: ReadonlySet<string> = new Set(['handovers']);
const RECORD_TABLES = Object.keys(RECORDS).filter(
  (table) => RECORDS[table]?.subject !== undefined && !NEVER_ALONE.has(table),
);

/** The record a row stood in, if it is among those given. */
function aboveIn({ table, row }: Gone, keys: ReadonlySet<string>): string | undefined {
  const links = RECORDS[table]?.above ?? [];
  return links.map(([column, above]) => `${above} ${String(row[column] ?? '')}`).find((key) => keys.has(key));
}

/**
 * Records whose last change is a removal made at `since` or later, newest first; what went with the record above it is counted there.
 * What undo took away is among them: after the next change it could not be done again.
 */
export function listTrash(db: ReadDb, since: string): readonly Removed[] {
  const rows = allRows<GoneRow>(
    db,
    `SELECT c.command_id AS commandId, m.name AS command, m.at, m.actor, c.table_name AS "table", c.row_id AS id, c.before
     FROM commands m JOIN changes c ON c.command_id = m.id
     WHERE m.at >= ? AND c.op = 'delete' AND c.table_name IN (${RECORD_TABLES.map((table) => `'${table}'`).join(', ')})
       AND c.seq = (SELECT max(l.seq) FROM changes l WHERE l.table_name = c.table_name AND l.row_id = c.row_id)
     ORDER BY c.seq DESC`,
    since,
  );
  const { nameOf } = createLookup(db);
  return [...Map.groupBy(rows, (row) => row.commandId).values()].flatMap((command) => {
    const gone = command.map((row) => ({ ...row, row: rowOf(row.before) }));
    const keys = new Set(gone.map(({ table, id }) => `${table} ${id}`));
    const byKey = new Map(gone.map((one) => [`${one.table} ${one.id}`, one]));
    const below = new Map<string, Map<Subject, number>>();
    const roots: (typeof gone)[number][] = [];
    for (const one of gone) {
      let top = aboveIn(one, keys);
      if (top === undefined) {
        roots.push(one);
        continue;
      }
      for (let next: string | undefined = top; next !== undefined;) {
        top = next;
        const above = byKey.get(next);
        next = above === undefined ? undefined : aboveIn(above, keys);
      }
      const counts = below.get(top) ?? new Map<Subject, number>();
      below.set(top, counts);
      const what = RECORDS[one.table]?.subject;
      if (what !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    return roots.flatMap((one): readonly Removed[] => {
      const { commandId, command: name, at, actor, table, id, row } = one;
      const what = RECORDS[table]?.subject;
      // The columns of a table without a name are part of a Phụ lục.
      if (what === undefined || (what === 'column-set' && row['name'] === null)) return [];
      const counts = below.get(`${table} ${id}`) ?? [];
      const stood = standing(db, table, row, nameOf);
      const found = [...counts].map(([kind, count]) => ({ what: kind, count }));
      return [
        { commandId, command: name, at, actor, what, id, name: rowName(table, row, nameOf), stood, below: found },
      ];
    });
  });
}

function standing(db: ReadDb, table: string, row: StoredRow, nameOf: (table: string, id: string) => string): string[] {
  const names = (RECORDS[table]?.above ?? []).flatMap(([column, above]) => {
    const id = row[column];
    if (typeof id !== 'string') return [];
    const name = nameOf(above, id);
    // A target stands in a set, and the set in a document.
    const outer = above === 'target_sets' ? setPlan(db, id) : undefined;
    return outer === undefined ? [name] : [name, nameOf('plans', outer)];
  });
  return names.filter((name) => name !== '').toReversed();
}

function setPlan(db: ReadDb, set: string): string | undefined {
  const sql = `SELECT json_extract(coalesce(after, before), '$.plan_id') AS plan FROM changes
    WHERE table_name = 'target_sets' AND row_id = ? ORDER BY seq DESC LIMIT 1`;
  return oneRow<{ plan: string }>(db, sql, set)?.plan;
}
