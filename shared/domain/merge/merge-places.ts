// Last pass of joining: neighbours in one order again, and numbers that two clerks gave to different rows.
import type { StoredRow } from '../row-fields.ts';
import { finalRow, takeStep, type Draft } from './merge-draft.ts';
import { joinOrders } from './merge-order.ts';
import { NUMBERED, ORDERED } from './merge-rules.ts';
import { keyOf, valueOf, type MergeRow } from './merge-rows.ts';

/** Distance between neighbours that are put in order anew; the same as where rows are written. */
const GAP = 1024;

function place(row: StoredRow): number {
  return Number(row['position'] ?? 0);
}

/** Ids of rows of one neighbourhood in their order, out of one state of each. */
function orderOf(states: readonly (StoredRow | null)[], scope: readonly string[], wanted: string): readonly string[] {
  const own = states.filter((row) => row !== null && valueOf(row, scope) === wanted).filter((row) => row !== null);
  const sorted = own.toSorted(
    (one, other) => place(one) - place(other) || (String(one['id']) < String(other['id']) ? -1 : 1),
  );
  return sorted.map((row) => String(row['id']));
}

function orderScope(
  draft: Draft,
  table: string,
  rows: readonly MergeRow[],
  scope: readonly string[],
  wanted: string,
): void {
  const finals = rows.map((row) => finalRow(draft, table, row.id));
  const now = orderOf(finals, scope, wanted);
  const base = orderOf(
    rows.map((row) => row.bases[0] ?? null),
    scope,
    wanted,
  );
  const ours = orderOf(
    rows.map((row) => row.ours),
    scope,
    wanted,
  );
  const theirs = orderOf(
    rows.map((row) => row.theirs),
    scope,
    wanted,
  );
  const present = new Set(now);
  const joined = joinOrders(base, ours, theirs).filter((id) => present.has(id));
  const known = new Set(joined);
  const order = [...joined, ...now.filter((id) => !known.has(id))];
  if (order.every((id, at) => id === now[at])) return;
  order.forEach((id, at) => {
    const position = (at + 1) * GAP;
    if (finalRow(draft, table, id)?.['position'] !== position)
      takeStep(draft, { act: 'update', table, id, row: { position } });
  });
}

/** Puts neighbours in order wherever a row came or was moved. */
export function settleOrder(draft: Draft): void {
  const tables = Map.groupBy(draft.input.rows, ({ table }) => table);
  for (const [table, scope] of Object.entries(ORDERED)) {
    const rows = tables.get(table) ?? [];
    const wanted = new Set<string>();
    for (const row of rows) {
      const step = draft.taken.get(keyOf(table, row.id));
      const moved = step !== undefined && ['position', ...scope].some((name) => name in step.row);
      const final = moved ? finalRow(draft, table, row.id) : null;
      if (final !== null) wanted.add(valueOf(final, scope));
    }
    for (const one of wanted) orderScope(draft, table, rows, scope, one);
  }
}

/** Gives a row that came the next free number where ours has its number already. */
export function settleNumbers(draft: Draft): void {
  for (const [table, { scope, number }] of Object.entries(NUMBERED)) {
    const rows = draft.input.rows.filter((row) => row.table === table);
    for (const row of rows) {
      if (draft.taken.get(keyOf(table, row.id))?.act !== 'insert') continue;
      const own = finalRow(draft, table, row.id) ?? {};
      const others = rows
        .filter((one) => one !== row)
        .map((one) => finalRow(draft, table, one.id))
        .filter((one) => one !== null && valueOf(one, scope) === valueOf(own, scope));
      const used = new Set(others.map((one) => Number(one?.[number])));
      if (!used.has(Number(own[number]))) continue;
      takeStep(draft, { act: 'update', table, id: row.id, row: { [number]: Math.max(...used) + 1 } });
    }
  }
}
