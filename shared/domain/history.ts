// What a command did to the records of the book, in the clerk's words: which record, what became of it, which field from what to what.
import * as z from 'zod';
import { RecordKind } from './record-kinds.ts';
import { describeRow, RECORDS, rowName } from './row-words.ts';
import type { NameOf, StoredRow } from './row-fields.ts';

export const FieldChangeSchema = z.strictObject({
  /** Code of the field, named by the screen. */
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldChange = z.infer<typeof FieldChangeSchema>;

export const TouchedSchema = z.strictObject({
  what: RecordKind,
  id: z.string(),
  name: z.string(),
  act: z.enum(['added', 'removed', 'changed', 'moved']),
  /** How many records below it came or went with it. */
  below: z.int(),
  fields: z.array(FieldChangeSchema),
});
/** One record a command touched. */
export type Touched = z.infer<typeof TouchedSchema>;

export const HistoryEntrySchema = z.strictObject({
  commandId: z.string(),
  /** Name of the command, "tasks.revise". */
  command: z.string(),
  /** ISO 8601 */
  at: z.string(),
  actor: z.string(),
  /** Places in the change log: the state before the command is that of `first - 1`, the state after it that of `last`. */
  first: z.int(),
  last: z.int(),
  touched: z.array(TouchedSchema),
  /** Records touched besides those listed. */
  more: z.int(),
});
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;

/** One change of one row, its two states read from the log. */
export type RowChange = {
  readonly table: string;
  readonly id: string;
  readonly before: StoredRow | null;
  readonly after: StoredRow | null;
};

/** Looks up what a change does not say itself. */
export type Lookup = {
  /** The record of a column set: its Phụ lục, or itself where it has a name; `null` where neither is known. */
  readonly ownerOfColumns: (columnSet: string) => { readonly table: string; readonly id: string } | null;
  readonly nameOf: NameOf;
};

type Slot = {
  readonly table: string;
  readonly id: string;
  row: StoredRow | null;
  came: boolean;
  went: boolean;
  moved: boolean;
  readonly fields: Map<string, { before: string | null; after: string | null }>;
  readonly lists: Map<string, { readonly before: string[]; readonly after: string[] }>;
};

const PLACE_COLUMNS = ['position', 'group_id', 'parent_id', 'set_id'];

/** The record a row belongs to: itself, or its owner where it is an item of a list. */
function recordOf(change: RowChange, lookup: Lookup): { readonly table: string; readonly id: string } | null {
  const known = RECORDS[change.table];
  const row = change.after ?? change.before ?? {};
  if (change.table === 'columns' || change.table === 'column_sets') {
    const set = change.table === 'columns' ? String(row['column_set_id']) : change.id;
    if (change.table === 'column_sets' && row['name'] !== null && row['name'] !== undefined) return change;
    return lookup.ownerOfColumns(set);
  }
  if (known === undefined) return null;
  for (const [column, table] of known.listOf ?? []) {
    const owner = row[column];
    if (typeof owner === 'string') return { table, id: owner };
  }
  return known.listOf === undefined ? change : null;
}

function noteFields(slot: Slot, change: RowChange, nameOf: NameOf): void {
  const before = describeRow(change.table, change.before ?? {}, nameOf);
  const after = describeRow(change.table, change.after ?? {}, nameOf);
  for (const [field, value] of Object.entries(after)) {
    const old = before[field] ?? null;
    if (old === value) continue;
    const known = slot.fields.get(field);
    if (known === undefined) slot.fields.set(field, { before: old, after: value });
    else known.after = value;
  }
}

function noteItem(slot: Slot, change: RowChange, nameOf: NameOf): void {
  const words = (row: StoredRow | null): Readonly<Record<string, string | null>> =>
    row === null ? {} : describeRow(change.table, row, nameOf);
  const [before, after] = [words(change.before), words(change.after)];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[field] ?? '', after[field] ?? ''];
    if (old === now) continue;
    const list = slot.lists.get(field) ?? { before: [], after: [] };
    slot.lists.set(field, list);
    if (old !== '') list.before.push(old);
    if (now !== '') list.after.push(now);
  }
}

function gather(changes: readonly RowChange[], lookup: Lookup): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const change of changes) {
    const record = recordOf(change, lookup);
    if (record === null) continue;
    const key = `${record.table} ${record.id}`;
    const slot: Slot = slots.get(key) ?? {
      table: record.table,
      id: record.id,
      row: null,
      came: false,
      went: false,
      moved: false,
      fields: new Map(),
      lists: new Map(),
    };
    slots.set(key, slot);
    if (change.table !== record.table) {
      noteItem(slot, change, lookup.nameOf);
      continue;
    }
    slot.row = change.after ?? change.before;
    if (change.before === null) slot.came = true;
    else if (change.after === null) slot.went = true;
    else {
      noteFields(slot, change, lookup.nameOf);
      slot.moved ||= PLACE_COLUMNS.some((column) => change.before?.[column] !== change.after?.[column]);
    }
  }
  return slots;
}

function fieldsOf(slot: Slot): FieldChange[] {
  const lists = [...slot.lists].map(([field, { before, after }]) => ({
    field,
    before: before.length === 0 ? null : before.join('; '),
    after: after.length === 0 ? null : after.join('; '),
  }));
  const plain = [...slot.fields].map(([field, change]) => ({ field, ...change }));
  return [...plain, ...lists].filter((change) => change.before !== change.after);
}

/** Whether the record above came or went with it: then it is counted there. */
function isBelow(slot: Slot, slots: ReadonlyMap<string, Slot>): Slot | undefined {
  for (const [column, table] of RECORDS[slot.table]?.above ?? []) {
    const above = slots.get(`${table} ${String(slot.row?.[column] ?? '')}`);
    if (above !== undefined && above.came === slot.came && above.went === slot.went) return above;
  }
  return undefined;
}

/** What one command did, record by record, in the order of the log. */
export function summarise(command: string, changes: readonly RowChange[], lookup: Lookup): readonly Touched[] {
  const slots = gather(changes, lookup);
  const below = new Map<Slot, number>();
  const roots: Slot[] = [];
  for (const slot of slots.values()) {
    let top = slot.came || slot.went ? isBelow(slot, slots) : undefined;
    if (top === undefined) roots.push(slot);
    for (let next = top; next !== undefined; next = isBelow(next, slots)) top = next;
    if (top !== undefined) below.set(top, (below.get(top) ?? 0) + 1);
  }
  return roots.flatMap((slot): readonly Touched[] => {
    const what = RECORDS[slot.table]?.subject;
    if (what === undefined) return [];
    const act = slot.came
      ? 'added'
      : slot.went
        ? 'removed'
        : slot.fields.size + slot.lists.size > 0
          ? 'changed'
          : 'moved';
    const fields = act === 'changed' ? fieldsOf(slot) : [];
    // Neighbours that made room are not what the clerk moved.
    if (act === 'moved' && (!slot.moved || !/\.(move|moveMany|undo|redo)$/.test(command))) return [];
    if (act === 'changed' && fields.length === 0) return [];
    const name = slot.row === null ? lookup.nameOf(slot.table, slot.id) : rowName(slot.table, slot.row, lookup.nameOf);
    return [{ what, id: slot.id, name, act, below: below.get(slot) ?? 0, fields }];
  });
}

/** Longest pause between two commands of one line, in milliseconds. */
const FOLD_MS = 5 * 60 * 1000;

export type FoldedEntry = { readonly newest: HistoryEntry; readonly older: readonly HistoryEntry[] };

/**
 * Folds neighbours of one kind, one person and one record, each within five minutes of the one before it.
 * @param entries newest first
 * @param millisecondsOf an ISO time in milliseconds; there is no clock here
 */
export function foldEntries(
  entries: readonly HistoryEntry[],
  millisecondsOf: (iso: string) => number,
): readonly FoldedEntry[] {
  const folded: { newest: HistoryEntry; older: HistoryEntry[] }[] = [];
  const recordsOf = (entry: HistoryEntry): string => entry.touched.map(({ what, id }) => `${what} ${id}`).join();
  for (const entry of entries) {
    const last = folded.at(-1);
    const next = last?.older.at(-1) ?? last?.newest;
    const joins =
      next !== undefined &&
      next.command === entry.command &&
      next.actor === entry.actor &&
      recordsOf(next) === recordsOf(entry) &&
      millisecondsOf(next.at) - millisecondsOf(entry.at) <= FOLD_MS;
    if (joins) last?.older.push(entry);
    else folded.push({ newest: entry, older: [] });
  }
  return folded;
}
