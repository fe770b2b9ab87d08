// Rules of merging over random work of two clerks on real data files.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeStep } from '../../../electron/store/undo.ts';
import { contentOf, deeds, merge, sameAgain, twoClerks, work, type Clerk } from '../../support/two-clerks.ts';

const RUNS = { numRuns: Number(process.env['MERGE_RUNS'] ?? 4) };

/** Ids of `other` as `clerk` calls them. */
function namesOf(clerk: Clerk, other: Clerk): ReadonlyMap<string, string> {
  return new Map([...[...other.links].map(([there, here]) => [here, there] as const), ...clerk.links]);
}

function expectWhole({ store: { db } }: Clerk): void {
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
}

function expectSame(clerk: Clerk, other: Clerk): void {
  expect(contentOf(other, namesOf(clerk, other))).toEqual(contentOf(clerk));
}

type Logged = { table_name: string; row_id: string; before: string | null; after: string | null };
const logOf = ({ store: { db } }: Clerk): readonly Logged[] =>
  db.prepare('SELECT table_name, row_id, before, after FROM changes ORDER BY seq').all() as Logged[];

/** Whatever a clerk changed and still had before the merge is as she had it after. */
function expectKept(clerk: Clerk, changes: readonly Logged[], before: Clerk): void {
  for (const { table_name: table, row_id: id } of changes) {
    if (['handovers', 'task_products', 'assignments'].includes(table)) continue;
    const select = `SELECT * FROM ${table} WHERE id = ?`;
    const had = before.store.db.prepare(select).get(id) as Record<string, unknown> | undefined;
    if (had === undefined) continue;
    const first = changes.find((one) => one.table_name === table && one.row_id === id);
    const old = JSON.parse(first?.before ?? '{}') as Record<string, unknown>;
    // A row that only stands elsewhere is not one somebody worked on.
    const changed = Object.entries(had).filter(([name, value]) => name !== 'position' && old[name] !== value);
    if (changed.length === 0) continue;
    const has = clerk.store.db.prepare(select).get(id) as Record<string, unknown> | undefined;
    expect(has, `${table} ${id}`).toBeDefined();
    for (const [name, value] of changed) expect(has?.[name], `${table} ${id} ${name}`).toEqual(value);
  }
}

test('one way and back: nothing of ours is lost, a second time there is nothing to do, and both end with one book', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, deeds, deeds, deeds, async (mine, yours, later, latest) => {
      const [one, other] = await twoClerks();
      const clerks: Clerk[] = [one, other];
      try {
        const start = logOf(one).length;
        work(one, mine);
        work(other, yours);
        const before = await sameAgain(one, 'c');
        clerks.push(before);
        merge(one, other);
        expectWhole(one);
        expectKept(one, logOf(before).slice(start), before);
        const again = merge(one, other);
        expect([again.plan.steps, again.conflicts]).toEqual([[], []]);
        expect(merge(other, one).conflicts).toEqual([]);
        expectSame(one, other);
        work(one, later);
        work(other, latest);
        merge(one, other);
        expectWhole(one);
        expect(merge(other, one).conflicts).toEqual([]);
        expectWhole(other);
        expectSame(one, other);
      } finally {
        clerks.forEach(({ store }) => store.close());
      }
    }),
    RUNS,
  );
}, 60_000);

test('where there is no question, it does not matter who merges; merges that cross ask nothing that was settled', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (mine, yours) => {
      const [one, other] = await twoClerks();
      const clerks: Clerk[] = [one, other];
      try {
        // Where both move the same rows, each keeps her own order: that is no question, and not the same on both sides.
        work(
          one,
          mine.filter(({ kind }) => kind !== 'move'),
        );
        work(other, yours);
        const [left, right] = [await sameAgain(one, 'c'), await sameAgain(other, 'd')];
        clerks.push(left, right);
        const asked = merge(left, other).conflicts;
        merge(right, one);
        if (asked.length > 0) return;
        expectSame(left, right);
        expect(merge(left, right).conflicts).toEqual([]);
        expectSame(left, right);
      } finally {
        clerks.forEach(({ store }) => store.close());
      }
    }),
    RUNS,
  );
}, 60_000);

test('theirs chosen everywhere leaves a whole book, and one undo takes it back', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (mine, yours) => {
      const [one, other] = await twoClerks();
      try {
        work(one, mine);
        work(other, yours);
        const before = contentOf(one);
        merge(one, other, 'all');
        expectWhole(one);
        one.store.fixedCommand({ id: one.nextId(), name: 'undo', at: '', actor: '' }, (db) => takeStep(db, 'undo'));
        expect(contentOf(one)).toEqual(before);
      } finally {
        [one, other].forEach(({ store }) => store.close());
      }
    }),
    RUNS,
  );
}, 60_000);
