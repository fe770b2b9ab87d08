// Second pass of joining: rows that one side removed, with everything that goes with them, and rows that lean on them.
import type { StoredRow } from '../row-fields.ts';
import { deleteOf, finalRow, insertOf, type Conflict, type Draft } from './merge-draft.ts';
import { groupsOf, keyOf, type KeyShape, type MergeRow, type Step } from './merge-rows.ts';

type Group = {
  /** Rows that went together. */
  readonly members: MergeRow[];
  touched: boolean;
  canTake: boolean;
  /** A row because of which it is asked; the record is looked for above it. */
  cause: MergeRow | null;
  readonly extra: Step[];
  readonly extraRows: MergeRow[];
};

type Target = { readonly key: KeyShape; readonly to: string };

function targetsOf(draft: Draft, table: string, row: StoredRow): readonly Target[] {
  return (draft.input.shape[table]?.keys ?? []).flatMap((key) => {
    const id = row[key.column];
    return typeof id === 'string' ? [{ key, to: keyOf(key.table, id) }] : [];
  });
}

/** Puts removed rows that lean on one another into groups: they come and go together. */
function groupsOfRemoved(
  draft: Draft,
  removed: ReadonlyMap<string, boolean>,
  side: 'ours' | 'theirs',
): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const [key, touched] of removed) {
    const row = draft.byKey.get(key);
    if (row === undefined) continue;
    const cause = touched ? row : null;
    groups.set(key, { members: [row], touched, canTake: true, cause, extra: [], extraRows: [] });
  }
  for (const key of removed.keys()) {
    const row = draft.byKey.get(key);
    for (const { key: shape, to } of targetsOf(draft, row?.table ?? '', row?.[side] ?? {})) {
      const [one, other] = [groups.get(key), groups.get(to)];
      if (shape.onDelete === 'SET NULL' || one === undefined || other === undefined || one === other) continue;
      const [big, small] = one.members.length < other.members.length ? [other, one] : [one, other];
      for (const member of small.members) groups.set(keyOf(member.table, member.id), big);
      big.members.push(...small.members);
      big.touched ||= small.touched;
      big.cause ??= small.cause;
    }
  }
  return groups;
}

/** The record the group is called by: as far above its cause as rows went with one another. */
function headOf(draft: Draft, group: Group, side: 'ours' | 'theirs'): MergeRow | undefined {
  const members = new Set(group.members);
  let head = group.cause ?? group.members[0];
  for (let steps = 0; head !== undefined && steps < 20; steps += 1) {
    const above = targetsOf(draft, head.table, head[side] ?? {}).find(({ key, to }) => {
      const row = draft.byKey.get(to);
      return key.onDelete === 'CASCADE' && row !== undefined && row !== head && members.has(row);
    });
    const next = above === undefined ? undefined : draft.byKey.get(above.to);
    if (next === undefined) return head;
    head = next;
  }
  return head;
}

function conflictOf(draft: Draft, group: Group, reason: 'removed-there' | 'removed-here'): Conflict | null {
  const side = reason === 'removed-there' ? 'ours' : 'theirs';
  const head = headOf(draft, group, side);
  if (head === undefined) return null;
  const { table, id } = head;
  const steps = [...group.members.map(reason === 'removed-there' ? deleteOf : insertOf), ...group.extra];
  const rows = [head, ...group.members.filter((row) => row !== head), ...group.extraRows];
  return { key: `${keyOf(table, id)} ${reason}`, reason, table, id, columns: [], rows, canTake: group.canTake, steps };
}

/** Rows the other side removed: taken where nothing here leans on them, else in question. */
function settleRemovedThere(draft: Draft): void {
  const groups = groupsOfRemoved(draft, draft.removedThere, 'ours');
  for (const row of draft.input.rows) {
    const key = keyOf(row.table, row.id);
    if (draft.removedThere.has(key)) continue;
    const final = finalRow(draft, row.table, row.id);
    for (const { key: shape, to } of final === null ? [] : targetsOf(draft, row.table, final)) {
      const group = groups.get(to);
      if (group === undefined || shape.onDelete === 'SET NULL') continue;
      group.touched = true;
      group.cause ??= draft.byKey.get(to) ?? null;
      group.extraRows.push(row);
      if (shape.onDelete === 'CASCADE' && row.ours !== null) group.extra.push(deleteOf(row));
      else group.canTake = false;
    }
  }
  for (const group of new Set(groups.values())) {
    if (!group.touched) for (const row of group.members) draft.taken.set(keyOf(row.table, row.id), deleteOf(row));
    else {
      const conflict = conflictOf(draft, group, 'removed-there');
      if (conflict !== null) draft.conflicts.set(conflict.key, conflict);
    }
  }
}

/** Takes the columns that point to something that is gone out of a step; what is left of it may be taken. */
function splitStep(draft: Draft, step: Step, column: string): Step {
  const key = keyOf(step.table, step.id);
  const columns = draft.input.shape[step.table]?.columns ?? [];
  const together = groupsOf(step.table, columns).find((names) => names.includes(column)) ?? [column];
  const entries = Object.entries(step.row);
  const rest = entries.filter(([name]) => !together.includes(name));
  if (step.act !== 'update' || rest.length === 0) {
    draft.taken.delete(key);
    return step;
  }
  draft.taken.set(key, { ...step, row: Object.fromEntries(rest) });
  return { ...step, row: Object.fromEntries(entries.filter(([name]) => together.includes(name))) };
}

/** A key to what is gone here: emptied where it may be, else the step waits for the group's return. Answers whether anything moved. */
function attach(draft: Draft, groups: Map<string, Group>, step: Step): boolean {
  for (const { key: shape, to } of targetsOf(draft, step.table, step.row)) {
    const group = groups.get(to);
    if (group === undefined) continue;
    const key = keyOf(step.table, step.id);
    if (shape.onDelete === 'SET NULL') {
      draft.taken.set(key, { ...step, row: { ...step.row, [shape.column]: null } });
      return true;
    }
    const row = draft.byKey.get(key);
    group.touched = true;
    group.cause ??= draft.byKey.get(to) ?? null;
    group.extra.push(splitStep(draft, step, shape.column));
    if (row !== undefined) group.extraRows.push(row);
    if (step.act === 'insert') groups.set(key, group);
    return true;
  }
  return false;
}

/** Rows removed here: they stay away, unless the other side changed them or added to them; then it is asked. */
function settleRemovedHere(draft: Draft): void {
  const groups = groupsOfRemoved(draft, draft.removedHere, 'theirs');
  for (let moved = true; moved;) {
    moved = false;
    for (const step of draft.taken.values()) if (step.act !== 'delete') moved = attach(draft, groups, step) || moved;
  }
  // A value that points to what is gone brings it back with it.
  for (const [key, conflict] of draft.conflicts) {
    const leans = conflict.steps.flatMap((step) =>
      targetsOf(draft, step.table, step.row).map(({ to }) => groups.get(to)),
    );
    const back = [...new Set(leans.filter((group) => group !== undefined))].flatMap((group) =>
      group.members.map(insertOf),
    );
    if (back.length > 0) draft.conflicts.set(key, { ...conflict, steps: [...back, ...conflict.steps] });
  }
  for (const group of new Set(groups.values())) {
    const conflict = group.touched ? conflictOf(draft, group, 'removed-here') : null;
    if (conflict === null) draft.kept += 1;
    else draft.conflicts.set(conflict.key, conflict);
  }
}

/** Settles what either side removed. */
export function settlePresence(draft: Draft): void {
  settleRemovedHere(draft);
  settleRemovedThere(draft);
}
