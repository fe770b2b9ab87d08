// Fields of stored rows in words: what every description of a table is made of.
import { screenDay } from './day.ts';
import type { Subject } from './fault.ts';

/** A row as the change log keeps it. */
export type StoredRow = Readonly<Record<string, string | number | null>>;
/** The name of the record an id points to, also of one that is gone; empty where nothing is known of it. */
export type NameOf = (table: string, id: string) => string;

export type Words = Readonly<Record<string, string | null>>;
/** Columns that point to a record above, each with its table. */
type Links = readonly (readonly [column: string, table: string])[];

export type TableWords = {
  readonly subject?: Subject;
  /** For a table of list items: whose list it is; the first column filled counts. */
  readonly listOf?: Links;
  /** For a record: those it comes and goes with, nearest first. */
  readonly above?: Links;
  readonly name?: (row: StoredRow, nameOf: NameOf) => string;
  /** Its fields by their codes; for a list item the field of its owner. */
  readonly words: (row: StoredRow, nameOf: NameOf) => Words;
};

export const text = (row: StoredRow, column: string): string | null => {
  const value = row[column];
  return value === null || value === undefined || value === '' ? null : String(value);
};
export const day = (row: StoredRow, column: string): string | null => {
  const value = text(row, column);
  return value === null ? null : screenDay(value);
};
export const named = (row: StoredRow, column: string, table: string, nameOf: NameOf): string | null => {
  const id = text(row, column);
  return id === null ? null : nameOf(table, id);
};
/** Fields that stand in the column of the same or another name. */
export const plain =
  (columns: Readonly<Record<string, string>>) =>
  (row: StoredRow): Words =>
    Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, text(row, column)]));
