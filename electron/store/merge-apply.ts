// Writes the steps of a merge: in an order that keeps keys and numbers whole, and naming what could not be placed.
import { NUMBERED } from '../../shared/domain/merge/merge-rules.ts';
import type { BookShape, Step } from '../../shared/domain/merge/merge-rows.ts';
import { allRows, deleteRow, insertRow, rowExists, updateRow, type WriteDb } from './db.ts';

/** How far a table stands from those that point to nothing. */
function depths(shape: BookShape): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const depthOf = (table: string, above: readonly string[]): number => {
    const found = known.get(table);
    if (found !== undefined || above.includes(table)) return found ?? 0;
    const owners = (shape[table]?.keys ?? []).map((key) => key.table).filter((owner) => owner !== table);
    const depth = Math.max(-1, ...owners.map((owner) => depthOf(owner, [...above, table]))) + 1;
    known.set(table, depth);
    return depth;
  };
  for (const table of Object.keys(shape)) depthOf(table, []);
  return known;
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}

function write(db: WriteDb, { act, table, id, row }: Step): void {
  if (act === 'delete') deleteRow(db, table, id);
  else if (act === 'insert' && !rowExists(db, table, id)) insertRow(db, table, { ...row, id });
  else updateRow(db, table, id, row);
}

/** Numbers that are exchanged would meet half-way: each goes to a place of its own first. */
function park(db: WriteDb, steps: readonly Step[]): void {
  const FAR = 1_000_000;
  const moved = steps.filter(
    ({ act, table, row }) => act === 'update' && NUMBERED[table] !== undefined && NUMBERED[table].number in row,
  );
  moved.forEach(({ table, id }, at) => updateRow(db, table, id, { [NUMBERED[table]?.number ?? 'id']: FAR + at }));
}

/** Rows whose key points to nothing, of those a step has written. */
function dangling(db: WriteDb, written: ReadonlyMap<string, Step>): readonly Step[] {
  type Broken = { readonly table: string; readonly rowid: number };
  return allRows<Broken>(db, 'SELECT "table", rowid FROM pragma_foreign_key_check').flatMap(({ table, rowid }) => {
    const [row] = allRows<{ id: string }>(db, `SELECT id FROM ${table} WHERE rowid = ?`, rowid);
    const step = written.get(`${table} ${row?.id ?? ''}`);
    return step === undefined ? [] : [step];
  });
}

/**
 * Carries the steps out inside a command: what is set, then what goes, children first, then what comes, parents first.
 * @returns steps the book could not take: a number or key of theirs that ours gives to something else
 */
export function applySteps(db: WriteDb, shape: BookShape, steps: readonly Step[]): readonly Step[] {
  db.pragma('defer_foreign_keys = ON');
  const depth = depths(shape);
  const rank = ({ table }: Step): number => depth.get(table) ?? 0;
  const updates = steps.filter(({ act }) => act === 'update');
  const deletes = steps.filter(({ act }) => act === 'delete').toSorted((one, other) => rank(other) - rank(one));
  const inserts = steps.filter(({ act }) => act === 'insert').toSorted((one, other) => rank(one) - rank(other));
  park(db, updates);
  let waiting: readonly Step[] = [...updates, ...deletes, ...inserts];
  const written = new Map<string, Step>();
  // What stands in the way of one step may be moved by a later one.
  for (let tries = 0; tries < 3 && waiting.length > 0; tries += 1) {
    const refused: Step[] = [];
    for (const step of waiting) {
      try {
        write(db, step);
        written.set(`${step.table} ${step.id}`, step);
      } catch (error) {
        if (!isConstraint(error)) throw error;
        refused.push(step);
      }
    }
    waiting = refused;
  }
  const unplaced = [...waiting];
  for (let broken = dangling(db, written); broken.length > 0; broken = dangling(db, written)) {
    for (const step of broken) {
      if (step.act !== 'insert') return [...unplaced, ...broken];
      deleteRow(db, step.table, step.id);
      written.delete(`${step.table} ${step.id}`);
    }
    unplaced.push(...broken);
  }
  return unplaced;
}
