// Two data files of one book and random work on both, for the rules of merging.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { planBookMerge, writeBookMerge, type BookMerge } from '../../electron/handlers/book-merge.ts';
import type { Row, WriteDb } from '../../electron/store/db.ts';
import { deleteRow, insertRow, updateRow } from '../../electron/store/db.ts';
import { insertHandover } from '../../electron/store/handovers.ts';
import { replaceList } from '../../electron/store/lists.ts';
import { readShape } from '../../electron/store/merge-rows.ts';
import { openStore, type OpenedStore } from '../../electron/store/open.ts';
import { insertOrganisation } from '../../electron/store/organisation.ts';
import { LISTS, ORDERED } from '../../shared/domain/merge/merge-rules.ts';
import { temporaryFolder } from './folders.ts';
import { OFFICE } from './test-store.ts';

export type Clerk = {
  readonly store: OpenedStore;
  readonly nextId: () => string;
  readonly write: (work: (db: WriteDb) => void) => void;
  /** Their ids of rows that are ours. */
  readonly links: Map<string, string>;
};

let made = 0;

function clerkOf(store: OpenedStore, name: string): Clerk {
  made += 1;
  const own = `${name}${made}`;
  let last = 0;
  const nextId = (): string => `${own}-${String((last += 1)).padStart(5, '0')}`;
  const stamp = { name: 'test', at: '2026-01-05T00:00:00Z', actor: name };
  return { store, nextId, links: new Map(), write: (work) => store.command({ id: nextId(), ...stamp }, work) };
}

const TASKS = ['t1', 't2', 't3', 't4'];

function fill(db: WriteDb): void {
  insertOrganisation(db, 'office', OFFICE);
  const unit = (id: string, position: number): void =>
    insertRow(db, 'units', { id, organisation_id: 'office', position, kind: 'unit', name: `Phòng ${id}` });
  unit('u1', 1024);
  unit('u2', 2048);
  const plan = {
    organisation_id: 'office',
    kind: 'KH',
    year: 2026,
    symbol: 'KH-S',
    subject: 'Việc năm',
    archive: 'VT',
  };
  insertRow(db, 'plans', { id: 'p1', ...plan, task_placement: 'appendix', task_numbering: 'clause' });
  insertRow(db, 'task_groups', { id: 'g1', plan_id: 'p1', position: 1024, title: 'Nhóm', numbering: 'clause' });
  TASKS.forEach((id, at) => {
    const group_id = at < 2 ? 'g1' : null;
    insertRow(db, 'tasks', { id, plan_id: 'p1', group_id, position: (at + 1) * 1024, content: `Việc ${id}` });
  });
  insertRow(db, 'task_products', { id: 'x1', task_id: 't1', position: 1024, text: 'Báo cáo' });
}

async function open(file: string, name: string): Promise<Clerk> {
  const store = await openStore(file, join(file, '..', 'sao-luu'));
  // Nobody pulls the plug here, and every deed is a commit.
  store.db.pragma('synchronous = OFF');
  return clerkOf(store, name);
}

async function copyOf(clerk: Clerk, name: string): Promise<Clerk> {
  const file = join(temporaryFolder(), 'so.db');
  clerk.store.db.prepare('VACUUM INTO ?').run(file);
  return await open(file, name);
}

let begun: Promise<string> | undefined;

/** The book both go on from, made once. */
async function beginning(): Promise<string> {
  const file = join(temporaryFolder(), 'so.db');
  const clerk = await open(file, 'a');
  clerk.write(fill);
  clerk.store.close();
  return file;
}

/** Two clerks who go on from one book. */
export async function twoClerks(): Promise<readonly [Clerk, Clerk]> {
  begun ??= beginning();
  const from = await begun;
  const clerk = async (name: string): Promise<Clerk> => {
    const file = join(temporaryFolder(), 'so.db');
    copyFileSync(from, file);
    return await open(file, name);
  };
  return [await clerk('a'), await clerk('b')];
}

export const sameAgain = copyOf;

/** One thing a clerk does; `at` and `to` choose among what is there. */
export type Deed = { readonly kind: (typeof KINDS)[number]; readonly at: number; readonly to: number };
const KINDS = [
  'content',
  'note',
  'add',
  'remove',
  'move',
  'products',
  'unit',
  'occurrence',
  'progress',
  'phrase',
  'assign',
  'remove-unit',
  'group',
  'issue',
] as const;
export const deeds = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(5), to: fc.nat(3) }), {
  maxLength: 7,
});

function ids(db: WriteDb, table: string): readonly string[] {
  return (db.prepare(`SELECT id FROM ${table} ORDER BY id`).all() as { id: string }[]).map(({ id }) => id);
}

function act(clerk: Clerk, db: WriteDb, { kind, at, to }: Deed): void {
  const { nextId } = clerk;
  const of = (table: string, place: number): string | undefined => {
    const all = ids(db, table);
    return all[place % Math.max(all.length, 1)];
  };
  const task = of('tasks', at);
  const has = (sql: string, ...values: string[]): boolean => db.prepare(sql).get(...values) !== undefined;
  const addTask = { plan_id: 'p1', group_id: null, parent_id: null, position: to * 1024 + at * 7 + 5 };
  if (kind === 'add') insertRow(db, 'tasks', { id: nextId(), ...addTask, content: `Thêm ${nextId()}` });
  if (kind === 'phrase') {
    const known = db.prepare('SELECT id FROM phrases WHERE key = ?').get(`k${at}`) as { id: string } | undefined;
    if (known === undefined) insertRow(db, 'phrases', { id: nextId(), key: `k${at}`, text: `câu ${to}` });
    else updateRow(db, 'phrases', known.id, { text: `câu ${to}` });
  }
  if (kind === 'unit' && !has('SELECT 1 FROM units WHERE name = ?', `Phòng mới ${to}`))
    insertRow(db, 'units', {
      id: nextId(),
      organisation_id: 'office',
      position: 5000 + at,
      kind: 'unit',
      name: `Phòng mới ${to}`,
    });
  if (kind === 'remove-unit') {
    const unit = of('units', to);
    if (unit !== undefined && !has('SELECT 1 FROM assignments WHERE unit_id = ?', unit)) deleteRow(db, 'units', unit);
  }
  const occurrence = of('occurrences', at);
  if (kind === 'progress' && occurrence !== undefined) {
    const { task_id } = db.prepare('SELECT task_id FROM occurrences WHERE id = ?').get(occurrence) as {
      task_id: string;
    };
    const row: Row = {
      id: nextId(),
      task_id,
      occurrence_id: occurrence,
      at: '2026-02-01',
      day: '2026-02-01',
      status: 'done',
    };
    insertRow(db, 'progress', { ...row, text: `kết quả ${to}` });
    updateRow(db, 'occurrences', occurrence, { status: 'done', finished: '2026-02-01' });
  }
  if (kind === 'issue') {
    const issued = { state: 'issued', number: String(to), issued: '2026-02-01' };
    updateRow(db, 'plans', 'p1', to === 0 ? { state: 'draft', number: null, issued: null } : issued);
  }
  if (kind === 'group') updateRow(db, 'task_groups', 'g1', { title: `Nhóm ${to}` });
  if (task === undefined) return;
  if (kind === 'content') updateRow(db, 'tasks', task, { content: `Sửa ${to}` });
  if (kind === 'note') updateRow(db, 'tasks', task, { note: `Ghi ${to}` });
  if (kind === 'remove') deleteRow(db, 'tasks', task);
  if (kind === 'move') updateRow(db, 'tasks', task, { position: to * 1500 + 300 });
  if (kind === 'products') {
    const list = { table: 'task_products', owner: { task_id: task }, columns: ['text'] };
    replaceList(
      db,
      list,
      Array.from({ length: to }, (_, n) => ({ text: `SP ${at}.${n}` })),
      nextId,
    );
  }
  if (kind === 'assign') {
    const unit = of('units', to);
    const list = {
      table: 'assignments',
      owner: { task_id: task, target_id: null, side: 'lead' },
      columns: ['unit_id'],
    };
    if (unit !== undefined) replaceList(db, list, [{ unit_id: unit }], nextId);
  }
  if (kind === 'occurrence' && !has('SELECT 1 FROM occurrences WHERE task_id = ? AND slot = ?', task, `s${to}`))
    insertRow(db, 'occurrences', { id: nextId(), task_id: task, slot: `s${to}`, kind: 'day', is_report: 0 });
}

export function work(clerk: Clerk, all: readonly Deed[]): void {
  for (const deed of all) clerk.write((db) => act(clerk, db, deed));
}

/** Merges `other` into `clerk` and keeps the note of it, as the program does. */
export function merge(clerk: Clerk, other: Clerk, theirs: 'none' | 'all' = 'none'): BookMerge {
  const plan = planBookMerge(clerk.store.db, other.store.db, 'x.skhbg');
  clerk.write((db) => {
    const keys = theirs === 'all' ? plan.conflicts.map(({ key }) => key) : [];
    const summary = writeBookMerge(db, plan, new Set(keys));
    const about = { made: null, isProtected: false, plans: 0, files: 0, bytes: 0 };
    const row = { id: clerk.nextId(), direction: 'merged', at: '2026-01-05', day: '2026-01-05', party: null } as const;
    insertHandover(db, { ...row, fileName: 'x', sha256: '', summary: { ...summary, ...about } });
  });
  for (const [there, here] of plan.reading.links) clerk.links.set(there, here);
  return plan;
}

/** Everything of a book but ids of list items and bare places; `names` gives rows the ids of the other file. */
export function contentOf(
  { store: { db } }: Clerk,
  names: ReadonlyMap<string, string> = new Map(),
): Record<string, string[]> {
  const shape = readShape(db);
  return Object.fromEntries(
    Object.keys(shape).map((table) => {
      const scope = LISTS[table] ?? ORDERED[table];
      const order = scope === undefined ? 'id' : 'position, id';
      const rows = db.prepare(`SELECT * FROM ${table} ORDER BY ${table === 'rest_days' ? 'id' : order}`).all() as Row[];
      const places = new Map<string, number>();
      const said = rows.map((row) => {
        const named = Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'string' ? (names.get(value) ?? value) : value,
          ]),
        );
        const where = JSON.stringify((scope ?? []).map((name) => named[name] ?? null));
        if (scope !== undefined) {
          named['position'] = places.get(where) ?? 0;
          places.set(where, named['position'] + 1);
        }
        if (LISTS[table] !== undefined) delete named['id'];
        return JSON.stringify(named);
      });
      return [table, said.toSorted()];
    }),
  );
}
