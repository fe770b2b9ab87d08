// The office's own days off, year by year, and its rule of "trước ngày N".
import type { YearOfRest } from '../../shared/domain/public-holidays.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';
import { groupedBy } from './lists.ts';

type DayRow = {
  readonly rest_year_id: string;
  readonly kind: 'off' | 'make-up';
  readonly day: string;
  readonly holiday: string | null;
  readonly reason: string | null;
  readonly instead: string | null;
  readonly counted: number;
  readonly note: string | null;
};

type OffDay = YearOfRest['daysOff'][number];
type MakeUpDay = YearOfRest['makeUp'][number];

function toOff({ day, holiday, reason, counted, note }: DayRow): OffDay {
  const named = note === null ? {} : { note };
  return {
    day,
    holiday: holiday as OffDay['holiday'],
    reason: reason as OffDay['reason'],
    off: counted === 1,
    ...named,
  };
}

function toMakeUp({ day, instead, counted, note }: DayRow): MakeUpDay {
  return { day, instead: instead ?? day, on: counted === 1, ...(note === null ? {} : { note }) };
}

/** The years the office has settled itself, in order. */
export function listRestYears(db: ReadDb): readonly YearOfRest[] {
  const days = groupedBy<DayRow>(
    db,
    'SELECT * FROM rest_days ORDER BY rest_year_id, day, id',
    (row) => row.rest_year_id,
  );
  const sql = 'SELECT id, year, source FROM rest_years ORDER BY year';
  return allRows<{ id: string; year: number; source: string }>(db, sql).map(({ id, year, source }) => {
    const own = days.get(id) ?? [];
    return {
      year,
      source,
      daysOff: own.filter(({ kind }) => kind === 'off').map(toOff),
      makeUp: own.filter(({ kind }) => kind === 'make-up').map(toMakeUp),
    };
  });
}

function dayRows({ daysOff, makeUp }: YearOfRest): readonly Row[] {
  const none = { holiday: null, reason: null, instead: null };
  return [
    ...daysOff.map(({ day, holiday, reason, off, note }) => ({
      ...none,
      kind: 'off',
      day,
      holiday,
      reason,
      counted: off ? 1 : 0,
      note: note ?? null,
    })),
    ...makeUp.map(({ day, instead, on, note }) => ({
      ...none,
      kind: 'make-up',
      day,
      instead,
      counted: on ? 1 : 0,
      note: note ?? null,
    })),
  ];
}

/** Puts the days of a year in place of those it had; a day that stays keeps its row. */
export function setRestYear(db: WriteDb, organisationId: string, year: YearOfRest, nextId: () => string): void {
  const known = oneRow<{ id: string }>(db, 'SELECT id FROM rest_years WHERE year = ?', year.year)?.id;
  const id = known ?? nextId();
  if (known === undefined)
    insertRow(db, 'rest_years', { id, organisation_id: organisationId, year: year.year, source: year.source });
  else updateRow(db, 'rest_years', id, { source: year.source });
  const stored = allRows<{ id: string; kind: string; day: string }>(
    db,
    'SELECT id, kind, day FROM rest_days WHERE rest_year_id = ?',
    id,
  );
  const byDay = new Map(stored.map((row) => [`${row.kind} ${row.day}`, row.id]));
  for (const row of dayRows(year)) {
    const key = `${String(row['kind'])} ${String(row['day'])}`;
    const there = byDay.get(key);
    if (there === undefined) insertRow(db, 'rest_days', { id: nextId(), rest_year_id: id, ...row });
    else updateRow(db, 'rest_days', there, row);
    byDay.delete(key);
  }
  for (const gone of byDay.values()) deleteRow(db, 'rest_days', gone);
}

export function deleteRestYear(db: WriteDb, year: number): void {
  const row = oneRow<{ id: string }>(db, 'SELECT id FROM rest_years WHERE year = ?', year);
  if (row !== undefined) deleteRow(db, 'rest_years', row.id);
}

/** Whether "trước ngày N" leaves day N in time. */
export function findBeforeIncludesDay(db: ReadDb): boolean {
  const row = oneRow<{ flag: number }>(db, 'SELECT before_includes_day AS flag FROM organisations ORDER BY id LIMIT 1');
  return row?.flag === 1;
}

export function setBeforeIncludesDay(db: WriteDb, organisationId: string, includes: boolean): void {
  updateRow(db, 'organisations', organisationId, { before_includes_day: includes ? 1 : 0 });
}
