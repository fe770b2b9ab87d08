// What is measured for targets: one series of figures, whichever plans and mandates ask for it, and what a period makes of it.
import * as z from 'zod';
import { compareDecimals, divideDecimals, multiplyDecimals, roundDecimal, sumDecimals } from '../decimal.ts';
import { Key } from '../organisation.ts';
import { Decimal } from '../targets.ts';
import { NameInput, OptionalLine, OptionalText } from '../text.ts';
import { DIRECTIONS } from './goals.ts';
import { partsOf, periodsWithin, PeriodSchema, type Period } from './periods.ts';

export const MEASURE_KINDS = ['ratio', 'value'] as const;
export const MEASURE_EVERY = ['month', 'quarter', 'half', 'year'] as const;
export const MEASURE_SERIES = ['per-period', 'cumulative'] as const;

export const MeasureFieldsSchema = z.strictObject({
  name: NameInput,
  unit: OptionalLine,
  /** `ratio`: so many per cent of the denominator. `value`: the figure itself. */
  kind: z.enum(MEASURE_KINDS),
  /** "hồ sơ nộp trực tuyến", "tổng số hồ sơ tiếp nhận". */
  numeratorName: OptionalLine,
  denominatorName: OptionalLine,
  every: z.enum(MEASURE_EVERY),
  /** `cumulative`: each figure counts from the beginning of the year; the last known one stands for a longer period. */
  series: z.enum(MEASURE_SERIES),
  better: z.enum(DIRECTIONS),
  /** Digits behind the comma that a figure is rounded to, in this one place. */
  decimals: z.int().min(0).max(4),
});
export const MeasureSchema = MeasureFieldsSchema.extend({ id: Key });
export type Measure = z.infer<typeof MeasureSchema>;
export type MeasureFields = z.infer<typeof MeasureFieldsSchema>;

/** Figures of one period from one unit, or from the office (`unitId` null). Empty is not 0. */
export const FiguresSchema = z.strictObject({
  numerator: Decimal.nullable(),
  denominator: Decimal.nullable(),
  value: Decimal.nullable(),
});
export type MeasuredFigures = z.infer<typeof FiguresSchema>;

export const MeasurementSchema = FiguresSchema.extend({
  id: Key,
  measureId: Key,
  period: PeriodSchema,
  unitId: Key.nullable(),
  note: OptionalText,
  /** The moment it was written down, ISO 8601. */
  at: z.string(),
  reporter: OptionalLine,
  /** The file it was taken from, as it was called. */
  source: z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.int() }).nullable(),
});
export type Measurement = z.infer<typeof MeasurementSchema>;

/** What a period makes of its measurements. */
export type PeriodFigure = {
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Rounded; per cent for a ratio. `null`: nothing measured, or nothing arisen. */
  readonly value: string | null;
  /** The denominator is 0: không phát sinh. */
  readonly noneArisen: boolean;
  /** The measurements it was made of. */
  readonly ids: readonly string[];
};

const NOTHING: PeriodFigure = { numerator: null, denominator: null, value: null, noneArisen: false, ids: [] };

function sumOf(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sumDecimals(known);
}

// "hạng mục", "địa điểm", "điểm cầu" and "định mức" are counted one by one, though they begin or end as a mark does.
const SHARE =
  /%|phần trăm|(?<!định )mức|(?<!địa )điểm(?! (?:cầu|phục vụ|giao dịch|tiếp nhận|truy cập|bưu điện))|hạng(?! mục)|chỉ số/iu;

/** A share in per cent cannot be added up. */
function isShare(measure: Pick<Measure, 'unit'>): boolean {
  return measure.unit !== null && SHARE.test(measure.unit);
}

/** A row may hold nothing but a file or a note: that is no figure. */
function holdsFigure({ kind }: Measure, { numerator, denominator, value }: Measurement): boolean {
  return kind === 'ratio' ? numerator !== null || denominator !== null : value !== null;
}

/** A ratio of the sums; a unit that gave but one of the two is left out, for nothing known is not 0. */
function ratioOf({ decimals }: Measure, rows: readonly Measurement[]): PeriodFigure {
  const whole = rows.filter((row) => row.numerator !== null && row.denominator !== null);
  const used = whole.length > 0 ? whole : rows;
  const numerator = sumOf(used.map((row) => row.numerator));
  // Halves of different units are no ratio together.
  const denominator = whole.length > 0 || numerator === null ? sumOf(used.map((row) => row.denominator)) : null;
  const noneArisen = denominator !== null && compareDecimals(denominator, '0') === 0;
  const value =
    numerator === null || denominator === null || noneArisen
      ? null
      : divideDecimals(multiplyDecimals(numerator, '100'), denominator, decimals);
  return { numerator, denominator, value, noneArisen, ids: used.map(({ id }) => id) };
}

/** @param rows such as hold a figure */
function figureOf(measure: Measure, rows: readonly Measurement[]): PeriodFigure {
  if (rows.length === 0) return NOTHING;
  if (measure.kind === 'ratio') return ratioOf(measure, rows);
  // Shares of several units: their mean, each unit the same weight; a ratio is the better measure then.
  const total = sumOf(rows.map((row) => row.value));
  const value =
    total === null
      ? null
      : isShare(measure)
        ? divideDecimals(total, String(rows.length), measure.decimals)
        : roundDecimal(total, measure.decimals);
  return { numerator: null, denominator: null, value, noneArisen: false, ids: rows.map(({ id }) => id) };
}

/** Where the office typed a figure of its own for a period, that is the whole: the figures of its units are its parts. */
function withoutParts(rows: readonly Measurement[]): readonly Measurement[] {
  const whole = new Set(rows.filter(({ unitId }) => unitId === null).map(({ period }) => period));
  return whole.size === 0 ? rows : rows.filter(({ unitId, period }) => unitId === null || !whole.has(period));
}

/**
 * The figure of a period. Measured in just this period, or made of the shorter ones within: cumulative figures and shares by the
 * last one known, all others by their sum; the ratio is always worked out from the sums, never from other ratios.
 * @param rows all measurements of the measure that may matter; others are passed over
 */
export function figureOfPeriod(measure: Measure, rows: readonly Measurement[], period: Period): PeriodFigure {
  const own = withoutParts(rows.filter((row) => row.measureId === measure.id && holdsFigure(measure, row)));
  const exact = own.filter((row) => row.period === period);
  if (exact.length > 0) return figureOf(measure, exact);
  const { kind } = partsOf(period);
  if (kind === measure.every) return NOTHING;
  const within = periodsWithin(period, measure.every)
    .map((one) => own.filter((row) => row.period === one))
    .filter((group) => group.length > 0);
  const takesLast = measure.series === 'cumulative' || (measure.kind === 'value' && isShare(measure));
  if (!takesLast) return figureOf(measure, within.flat());
  const figures = within.map((group) => figureOf(measure, group));
  return figures.findLast(({ value, noneArisen }) => value !== null || noneArisen) ?? figures.at(-1) ?? NOTHING;
}
