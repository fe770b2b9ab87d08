// What the clerk must decide in a merge, in her words: which record, which field, what it was, what it is here and there.
import { screenDay } from '../day.ts';
import { RecordKind } from '../record-kinds.ts';
import type { NameOf, StoredRow } from '../row-fields.ts';
import { describeRow, RECORDS, rowName } from '../row-words.ts';
import type { Conflict } from './merge-draft.ts';
import { LISTS } from './merge-rules.ts';
import type { MergeRow, Step } from './merge-rows.ts';
import type { ConflictWords } from './merge-summary.ts';

/** Names as ours knows them, else as theirs. */
export type Names = { readonly nameOf: NameOf; readonly rowOf: (table: string, id: string) => StoredRow | null };
type Field = ConflictWords['fields'][number];

/** Columns that no list of words tells, in the words of a field. */
const BESIDE: Readonly<Record<string, string>> = {
  status: 'workStatus',
  finished: 'finished',
  due: 'due',
  planned: 'due',
  event_day: 'eventDay',
  assigned_unit_id: 'lead',
  email: 'email',
  purpose: 'purpose',
  filter: 'filter',
  content: 'content',
  text: 'text',
  note: 'note',
  mapping: 'columns',
  decisions: 'decisions',
  level: 'targetLevel',
  position: 'place',
};

/** Records a field is found by. */
const RANK: ReadonlySet<string> = new Set([
  'targets',
  'tasks',
  'appendices',
  'plans',
  'people',
  'units',
  'measures',
  'reports',
  'organisations',
]);

/** The record a row belongs to: itself where it is one, else its owner. */
function recordOf(table: string, row: StoredRow, names: Names): { readonly table: string; readonly row: StoredRow } {
  if (RECORDS[table]?.subject !== undefined) return { table, row };
  const links = RECORDS[table]?.listOf ?? OWNERS[table] ?? [];
  for (const [column, owner] of links) {
    const id = row[column];
    const above = typeof id === 'string' ? names.rowOf(owner, id) : null;
    if (above !== null) return recordOf(owner, above, names);
  }
  return { table, row };
}

/** Owners of tables that the history does not tell of. */
const OWNERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  occurrences: [['task_id', 'tasks']],
  measurements: [['measure_id', 'measures']],
  reminders: [['unit_id', 'units']],
  reminder_items: [['reminder_id', 'reminders']],
  issued_papers: [['plan_id', 'plans']],
  rest_years: [['organisation_id', 'organisations']],
  rest_days: [['rest_year_id', 'rest_years']],
  forms: [['unit_id', 'units']],
  form_returns: [['form_id', 'forms']],
  form_reminders: [['form_id', 'forms']],
  coverage_links: [
    ['task_id', 'tasks'],
    ['target_id', 'targets'],
  ],
  dispatches: [['plan_id', 'plans']],
};

function withinOf(table: string, row: StoredRow, { nameOf }: Names): string {
  for (const [column, above] of RECORDS[table]?.above ?? []) {
    const id = row[column];
    if (typeof id === 'string' && RANK.has(above)) return nameOf(above, id);
  }
  return '';
}

function raw(row: StoredRow | null, columns: readonly string[], { nameOf }: Names): string | null {
  const said = columns.flatMap((name) => {
    const value = row?.[name];
    if (value === null || value === undefined || value === '') return [];
    if (name.endsWith('unit_id')) return [nameOf('units', String(value))];
    return [/^\d{4}-\d\d-\d\d$/.test(String(value)) ? screenDay(String(value)) : String(value)];
  });
  return said.length === 0 ? null : said.join(' · ');
}

/** Fields of a row that are in question: those its words tell apart, else the columns themselves. */
function fieldsOfRow(row: MergeRow, columns: readonly string[], names: Names): readonly Field[] {
  const { table, ours, theirs } = row;
  const base = row.bases.find((state) => state !== null) ?? null;
  // Only what is in question differs: the rest of the row is as it is here.
  const asKnown = (state: StoredRow | null): StoredRow | null =>
    state === null ? null : { ...ours, ...Object.fromEntries(columns.map((name) => [name, state[name] ?? null])) };
  const words = (state: StoredRow | null): Readonly<Record<string, string | null>> =>
    state === null ? {} : describeRow(table, state, names.nameOf);
  const [here, there, was] = [words(ours), words(asKnown(theirs)), words(asKnown(base))];
  const told = Object.keys(here).filter((field) => here[field] !== there[field]);
  if (told.length > 0)
    return told.map((field) => ({
      field,
      base: was[field] ?? null,
      ours: here[field] ?? null,
      theirs: there[field] ?? null,
    }));
  const differing = columns.filter((name) => ours?.[name] !== theirs?.[name]);
  const field = differing.map((name) => BESIDE[name]).find((name) => name !== undefined) ?? 'content';
  const value = (state: StoredRow | null): string | null => raw(state, differing, names);
  return [{ field, base: value(base), ours: value(ours), theirs: value(theirs) }];
}

function place(row: StoredRow): number {
  return Number(row['position'] ?? 0);
}

/** A list as one text: its items in their order. */
function listText(rows: readonly (StoredRow | null)[], table: string, names: Names): ReadonlyMap<string, string> {
  const said = new Map<string, string[]>();
  const sorted = rows.filter((row) => row !== null).toSorted((one, other) => place(one) - place(other));
  for (const row of sorted) {
    const words = Object.entries(describeRow(table, row, names.nameOf)).filter(([, value]) => value !== null);
    const own =
      words.length > 0 ? words : [['content', raw(row, ['day', 'kind', 'reason', 'occurrence_id'], names)] as const];
    for (const [field, value] of own) said.set(field, [...(said.get(field) ?? []), value ?? '']);
  }
  return new Map([...said].map(([field, items]) => [field, items.join('; ')]));
}

function fieldsOfList({ table, rows }: Conflict, names: Names): readonly Field[] {
  const ours = listText(
    rows.map((row) => row.ours),
    table,
    names,
  );
  const theirs = listText(
    rows.map((row) => row.theirs),
    table,
    names,
  );
  const base = listText(
    rows.map((row) => row.bases[0] ?? null),
    table,
    names,
  );
  const fields = new Set([...ours.keys(), ...theirs.keys()].filter((field) => ours.get(field) !== theirs.get(field)));
  return [...fields].map((field) => ({
    field,
    base: base.get(field) ?? null,
    ours: ours.get(field) ?? null,
    theirs: theirs.get(field) ?? null,
  }));
}

/** Of several rows, what the side that still has them says of each: nothing that is not chosen goes unsaid. */
function fieldsOfRows({ reason, rows }: Conflict, names: Names): readonly Field[] {
  const wordsOf = (table: string, state: StoredRow): readonly (readonly [string, string])[] =>
    Object.entries(describeRow(table, state, names.nameOf)).flatMap(([field, value]) =>
      value === null ? [] : [[field, value] as const],
    );
  const told = (table: string, state: StoredRow | null): string | null => {
    if (state === null) return null;
    const name = rowName(table, state, names.nameOf);
    const words = wordsOf(table, state).map(([, value]) => value);
    const unsaid = Object.entries(state)
      .filter(([column]) => !/(^|_)id$|^position$/.test(column))
      .map(([, value]) => value);
    const said = words.length > 0 ? words : unsaid.filter((value) => value !== null);
    return name !== '' && said.length === 0 ? name : said.join(' · ');
  };
  const differing = reason === 'issued' ? rows : rows.filter((row) => row.ours === null || row.theirs === null);
  return differing.map(({ table, ours, theirs, bases }) => {
    const state = ours ?? theirs;
    const [first] = state === null ? [] : wordsOf(table, state);
    return {
      field: RECORDS[table]?.subject ?? first?.[0] ?? 'content',
      base: told(table, bases.find((base) => base !== null) ?? null),
      ours: told(table, ours),
      theirs: told(table, theirs),
    };
  });
}

/** A question of a merge in words. */
export function sayConflict(conflict: Conflict, names: Names): ConflictWords {
  const { key, reason, table, id, columns, rows, canTake } = conflict;
  const [first] = rows;
  const isList = reason === 'both-changed' && LISTS[table] !== undefined && columns.length === 0;
  const own = first?.ours ?? first?.theirs ?? names.rowOf(table, id) ?? {};
  const row = reason === 'issued' ? (names.rowOf('plans', id) ?? own) : own;
  const record = recordOf(table, row, names);
  const what = RecordKind.safeParse(RECORDS[record.table]?.subject);
  const fields = isList
    ? fieldsOfList(conflict, names)
    : columns.length > 0 && first !== undefined
      ? fieldsOfRow(first, columns, names)
      : fieldsOfRows(conflict, names);
  return {
    key,
    reason,
    what: what.success ? what.data : null,
    name: rowName(record.table, record.row, names.nameOf),
    within: withinOf(record.table, record.row, names),
    fields: [...fields],
    rows: rows.length,
    canTake,
  };
}

/** A row of theirs the book could not take. */
export function sayUnplaced(step: Step, names: Names): ConflictWords {
  const { table, id, row } = step;
  const mine: MergeRow = { table, id, bases: [], ours: null, theirs: row };
  const conflict = {
    key: `${table} ${id} not-placed`,
    table,
    id,
    columns: [],
    rows: [mine],
    canTake: false,
    steps: [],
  };
  return { ...sayConflict({ ...conflict, reason: 'removed-here' }, names), reason: 'not-placed' };
}
