// Two measures and their figures: a ratio of files taken online, and classes that are counted.
import type { Measure, MeasuredFigures, Measurement } from '../../shared/domain/reports/measures.ts';

export const ONLINE: Measure = {
  id: 'online',
  name: 'Hồ sơ trực tuyến',
  unit: '%',
  kind: 'ratio',
  numeratorName: 'hồ sơ trực tuyến',
  denominatorName: 'hồ sơ tiếp nhận',
  every: 'month',
  series: 'per-period',
  better: 'higher',
  decimals: 1,
};
export const CLASSES: Measure = { ...ONLINE, id: 'classes', unit: 'lớp', kind: 'value', decimals: 0 };

export const NONE: MeasuredFigures = { numerator: null, denominator: null, value: null };

export function row(
  measure: Measure,
  period: string,
  figures: Partial<MeasuredFigures>,
  unitId: string | null = null,
): Measurement {
  const id = `${measure.id} ${period} ${unitId ?? ''}`;
  const plain = { id, measureId: measure.id, period, unitId, note: null, at: '', reporter: null, source: null };
  return { ...plain, ...NONE, ...figures };
}

export function share(
  period: string,
  numerator: string | null,
  denominator: string | null,
  unitId: string | null = null,
): Measurement {
  return row(ONLINE, period, { numerator, denominator }, unitId);
}

export function count(period: string, value: string | null, unitId: string | null = null): Measurement {
  return row(CLASSES, period, { value }, unitId);
}
