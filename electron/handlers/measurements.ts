// Figures of targets: typed period by period, corrected after a report closed them, with the file they were taken from.
import { fail } from '../../shared/domain/fault.ts';
import { figureFlaws } from '../../shared/domain/reports/check-figures.ts';
import { closedOver, periodsOfMeasure } from '../../shared/domain/reports/measure-board.ts';
import type { MeasuredFigures, Measurement } from '../../shared/domain/reports/measures.ts';
import { partsOf, printPeriod } from '../../shared/domain/reports/periods.ts';
import type { ReadDb, WriteDb } from '../store/db.ts';
import {
  deleteMeasurement,
  findMeasurement,
  findMeasurementAt,
  insertCorrection,
  insertMeasurement,
  listCorrections,
  listMeasurements,
  updateMeasurement,
} from '../store/measures.ts';
import { listClosings } from '../store/target-board.ts';
import { listUnits } from '../store/units.ts';
import type { HandlersOf } from './context.ts';
import { keepFile, openKept } from './kept-files.ts';
import { requireMeasure } from './measures.ts';

type Place = { readonly measureId: string; readonly period: string; readonly unitId: string | null };
type Typed = { readonly figures: MeasuredFigures; readonly note: string | null; readonly reporter: string | null };

function requirePlace(db: ReadDb, { measureId, period, unitId }: Place, figures: MeasuredFigures): void {
  const flaws = figureFlaws(requireMeasure(db, measureId), period, figures);
  if (flaws.length > 0) fail({ code: 'input-invalid', flaws: [...flaws] });
  if (unitId !== null && !listUnits(db).some(({ key }) => key === unitId))
    fail({ code: 'not-found', what: 'unit', id: unitId });
}

function isEmpty({ numerator, denominator, value }: MeasuredFigures): boolean {
  return numerator === null && denominator === null && value === null;
}

/** Writes figures to their place; all empty takes them out, unless a file is kept with them. */
function write(
  db: WriteDb,
  place: Place,
  { figures, note, reporter }: Typed,
  id: string,
  at: string,
): Measurement | undefined {
  const there = findMeasurementAt(db, place.measureId, place.period, place.unitId);
  if (isEmpty(figures) && note === null && (there?.source ?? null) === null) {
    if (there !== undefined) deleteMeasurement(db, there.id);
    return there;
  }
  const row: Measurement = {
    id: there?.id ?? id,
    ...place,
    ...figures,
    note,
    reporter,
    at,
    source: there?.source ?? null,
  };
  if (there === undefined) insertMeasurement(db, row);
  else updateMeasurement(db, row);
  return there;
}

/** Types the figures of a place. @throws `period-closed`, `input-invalid` */
export function setFigures(db: WriteDb, place: Place, typed: Typed, id: string, now: string): void {
  requirePlace(db, place, typed.figures);
  const closed = closedOver(listClosings(db), place.measureId, place.period);
  if (closed !== null) fail({ code: 'period-closed', period: printPeriod(place.period), report: printPeriod(closed) });
  write(db, place, typed, id, now);
}

export const measurements: HandlersOf<'measurements'> = {
  set: (db, { measureId, period, unitId, ...typed }, { nextId, now }) => {
    setFigures(db, { measureId, period, unitId }, typed, nextId(), now);
    return {};
  },
  correct: (db, { measureId, period, unitId, reason, ...typed }, { nextId, now }) => {
    const place = { measureId, period, unitId };
    requirePlace(db, place, typed.figures);
    if (isEmpty(typed.figures)) fail({ code: 'input-invalid', flaws: [{ path: 'numerator', reason: 'empty' }] });
    const before = write(db, place, typed, nextId(), now);
    const after = findMeasurementAt(db, measureId, period, unitId);
    const { numerator = null, denominator = null, value = null } = before ?? {};
    insertCorrection(db, {
      id: nextId(),
      measurementId: after?.id ?? fail({ code: 'not-found', what: 'measure', id: measureId }),
      at: now,
      reason,
      reporter: typed.reporter,
      numerator,
      denominator,
      value,
    });
    return {};
  },
  attach: async ({ db, ports, write: keep }, { measureId, period, unitId, name, base64 }) => {
    const measure = requireMeasure(db, measureId);
    if (!periodsOfMeasure(measure, partsOf(period).year).includes(period))
      fail({ code: 'input-invalid', flaws: [{ path: 'period', reason: 'other-rhythm' }] });
    const source = await keepFile(ports.evidenceFolder, name, base64);
    const [id, at] = [ports.nextId(), ports.now()];
    keep((writable) => {
      const there = findMeasurementAt(writable, measureId, period, unitId);
      const none = { numerator: null, denominator: null, value: null, note: null, reporter: null };
      if (there === undefined) insertMeasurement(writable, { id, measureId, period, unitId, ...none, at, source });
      else updateMeasurement(writable, { ...there, source });
    });
    return {};
  },
  open: async ({ db, ports }, { id }) => {
    const { source = null } = findMeasurement(db, id) ?? {};
    if (source === null) return fail({ code: 'not-found', what: 'measure', id });
    return { href: await openKept(ports, source) };
  },
  explain: (db, { measureId, period }) => {
    const { from, to } = partsOf(period);
    const names = new Map(listUnits(db).map(({ key, name }) => [key, name]));
    const rows = listMeasurements(db, [measureId]).filter((row) => {
      const own = partsOf(row.period);
      return from <= own.from && own.to <= to;
    });
    return {
      rows: rows.map((row) => ({ ...row, unitName: row.unitId === null ? null : (names.get(row.unitId) ?? null) })),
      corrections: [
        ...listCorrections(
          db,
          rows.map(({ id }) => id),
        ),
      ],
    };
  },
};
