// Rows of what is measured: the series, their figures with where they came from, and what was corrected after a report was closed.
import type { Measure, MeasuredFigures, MeasureFields, Measurement } from '../../shared/domain/reports/measures.ts';
import { allRows, deleteRow, insertRow, oneRow, updateRow, type ReadDb, type Row, type WriteDb } from './db.ts';

const MEASURE = `id, name, unit, kind, numerator_name AS numeratorName, denominator_name AS denominatorName, every, series, better, decimals`;
const IN = 'IN (SELECT value FROM json_each(?))';

const COLUMN: Readonly<Record<keyof MeasureFields, string>> = {
  name: 'name',
  unit: 'unit',
  kind: 'kind',
  numeratorName: 'numerator_name',
  denominatorName: 'denominator_name',
  every: 'every',
  series: 'series',
  better: 'better',
  decimals: 'decimals',
};

/** Fields of a measure that may be changed; those left out stay. */
export type MeasurePatch = { readonly [Field in keyof MeasureFields]?: MeasureFields[Field] | undefined };

function columnsOf(patch: MeasurePatch): Row {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [COLUMN[field as keyof MeasureFields], value ?? null]));
}

export function listMeasures(db: ReadDb): readonly Measure[] {
  return allRows<Measure>(db, `SELECT ${MEASURE} FROM measures ORDER BY id`);
}

export function findMeasure(db: ReadDb, id: string): Measure | undefined {
  return oneRow<Measure>(db, `SELECT ${MEASURE} FROM measures WHERE id = ?`, id);
}

export function insertMeasure(db: WriteDb, id: string, fields: MeasureFields): void {
  insertRow(db, 'measures', { id, ...columnsOf(fields) });
}

export function updateMeasure(db: WriteDb, id: string, patch: MeasurePatch): void {
  updateRow(db, 'measures', id, columnsOf(patch));
}

export function deleteMeasure(db: WriteDb, id: string): void {
  deleteRow(db, 'measures', id);
}

type MeasurementRow = Omit<Measurement, 'source'> & {
  readonly sourceName: string | null;
  readonly sourceHash: string | null;
  readonly sourceBytes: number | null;
};

const MEASUREMENT = `id, measure_id AS measureId, period, unit_id AS unitId, numerator, denominator, value, note, at, reporter,
  source_name AS sourceName, source_sha256 AS sourceHash, source_bytes AS sourceBytes`;

function toMeasurement({ sourceName, sourceHash, sourceBytes, ...row }: MeasurementRow): Measurement {
  const source =
    sourceName === null || sourceHash === null
      ? null
      : { name: sourceName, sha256: sourceHash, bytes: sourceBytes ?? 0 };
  return { ...row, source };
}

/** Figures of some measures between two periods' texts, both included: "2026" and "2026~" hold all that begin with 2026. */
export function listMeasurements(
  db: ReadDb,
  measureIds: readonly string[],
  between: { readonly from: string; readonly to: string } = { from: '', to: '~' },
): readonly Measurement[] {
  const sql = `SELECT ${MEASUREMENT} FROM measurements WHERE measure_id ${IN} AND period BETWEEN ? AND ? ORDER BY period, measure_id, unit_id`;
  return allRows<MeasurementRow>(db, sql, JSON.stringify(measureIds), between.from, between.to).map(toMeasurement);
}

export function findMeasurement(db: ReadDb, id: string): Measurement | undefined {
  const row = oneRow<MeasurementRow>(db, `SELECT ${MEASUREMENT} FROM measurements WHERE id = ?`, id);
  return row === undefined ? undefined : toMeasurement(row);
}

/** The figures of a measure in just this period from just this unit. */
export function findMeasurementAt(
  db: ReadDb,
  measureId: string,
  period: string,
  unitId: string | null,
): Measurement | undefined {
  const sql = `SELECT ${MEASUREMENT} FROM measurements WHERE measure_id = ? AND period = ? AND coalesce(unit_id, '') = ?`;
  const row = oneRow<MeasurementRow>(db, sql, measureId, period, unitId ?? '');
  return row === undefined ? undefined : toMeasurement(row);
}

function measurementRow({ measureId, unitId, source, ...same }: Measurement): Row {
  return {
    ...same,
    measure_id: measureId,
    unit_id: unitId,
    source_name: source?.name ?? null,
    source_sha256: source?.sha256 ?? null,
    source_bytes: source?.bytes ?? null,
  };
}

export function insertMeasurement(db: WriteDb, measurement: Measurement): void {
  insertRow(db, 'measurements', measurementRow(measurement));
}

export function updateMeasurement(db: WriteDb, measurement: Measurement): void {
  const { id, ...row } = measurementRow(measurement);
  updateRow(db, 'measurements', String(id), row);
}

export function deleteMeasurement(db: WriteDb, id: string): void {
  deleteRow(db, 'measurements', id);
}

/** What a figure of a closed period was before it was corrected. */
export type Correction = MeasuredFigures & {
  readonly id: string;
  readonly measurementId: string;
  readonly at: string;
  readonly reason: string;
  readonly reporter: string | null;
};

export function insertCorrection(db: WriteDb, { measurementId, ...correction }: Correction): void {
  insertRow(db, 'corrections', { ...correction, measurement_id: measurementId });
}

/** Corrections of some figures, the oldest first. */
export function listCorrections(db: ReadDb, measurementIds: readonly string[]): readonly Correction[] {
  const sql = `SELECT id, measurement_id AS measurementId, at, reason, reporter, numerator, denominator, value
    FROM corrections WHERE measurement_id ${IN} ORDER BY at, id`;
  return allRows<Correction>(db, sql, JSON.stringify(measurementIds));
}
