// The rules of merging know the tables of the data file: no unique number or list is left to chance.
import { expect, test } from 'vitest';
import { readShape } from '../../../electron/store/merge-rows.ts';
import {
  COLUMN_GROUPS,
  LISTS,
  LOCAL_TABLES,
  NATURAL_KEYS,
  NUMBERED,
  ORDERED,
  PAPER_TABLES,
} from '../../../shared/domain/merge/merge-rules.ts';
import { openTestStore } from '../../support/test-store.ts';

test('every unique number of the schema has a rule, and every rule names columns that are there', async () => {
  const { db } = await openTestStore();
  const shape = readShape(db);
  const unique = db
    .prepare(
      `SELECT DISTINCT m.name FROM sqlite_master m, pragma_index_list(m.name) i
       WHERE m.type = 'table' AND i."unique" = 1 AND i.origin <> 'pk' ORDER BY m.name`,
    )
    .all() as { name: string }[];
  const known = new Set([...Object.keys(NATURAL_KEYS), ...Object.keys(NUMBERED), ...LOCAL_TABLES]);
  expect(unique.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);

  const named = [
    ...Object.entries(LISTS),
    ...Object.entries(ORDERED).map(([table, scope]) => [table, [...scope, 'position']] as const),
    ...Object.entries(COLUMN_GROUPS).map(([table, groups]) => [table, groups.flat()] as const),
    ...Object.entries(NATURAL_KEYS).map(([table, { columns }]) => [table, columns] as const),
    ...Object.entries(NUMBERED).map(([table, { scope, number }]) => [table, [...scope, number]] as const),
    ...Object.entries(PAPER_TABLES).map(([table, ways]) => [table, ways.map(([column]) => column)] as const),
  ];
  const wrong = named.flatMap(([table, columns]) =>
    columns.filter((name) => shape[table]?.columns.includes(name) !== true).map((name) => `${table}.${name}`),
  );
  expect(wrong).toEqual([]);
  // What has a place among neighbours is either a list of its owner or put in order.
  const placed = Object.entries(shape).filter(([, { columns }]) => columns.includes('position'));
  expect(placed.map(([table]) => table).filter((table) => !(table in LISTS) && !(table in ORDERED))).toEqual([]);
});
