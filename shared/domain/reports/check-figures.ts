// What is wrong with figures before they are kept: each flaw at the field it is typed in.
import { compareDecimals } from '../decimal.ts';
import type { Flaw } from '../fault.ts';
import type { Measure, MeasuredFigures } from './measures.ts';
import { partsOf, type Period } from './periods.ts';

const FIELDS = ['numerator', 'denominator', 'value'] as const;

/** Empty where the figures may be kept; figures of the other kind are left out of account. */
export function figureFlaws(measure: Measure, period: Period, figures: MeasuredFigures): readonly Flaw[] {
  const { numerator, denominator, value } = figures;
  const flaws: Flaw[] = [];
  if (partsOf(period).kind !== measure.every) flaws.push({ path: 'period', reason: 'other-rhythm' });
  const asked = measure.kind === 'ratio' ? FIELDS.slice(0, 2) : FIELDS.slice(2);
  for (const field of FIELDS) {
    const typed = figures[field];
    if (typed !== null && !asked.includes(field)) flaws.push({ path: field, reason: 'other-kind' });
    // Counts and shares are never below nothing; a plain value may be, as a growth is.
    else if (typed !== null && typed.startsWith('-') && (measure.kind === 'ratio' || measure.unit === '%'))
      flaws.push({ path: field, reason: 'negative' });
  }
  if (
    measure.kind === 'ratio' &&
    numerator !== null &&
    denominator !== null &&
    compareDecimals(numerator, denominator) > 0
  )
    flaws.push({ path: 'numerator', reason: 'over-whole' });
  if (measure.kind === 'value' && measure.unit === '%' && value !== null && compareDecimals(value, '100') > 0)
    flaws.push({ path: 'value', reason: 'over-hundred' });
  if (measure.kind === 'value' && measure.unit !== '%' && value !== null && value.startsWith('-') && isCounted(measure))
    flaws.push({ path: 'value', reason: 'negative' });
  return flaws;
}

/** Units that are counted one by one cannot be fewer than none. */
function isCounted({ unit }: Measure): boolean {
  return (
    unit !== null &&
    /^(hồ sơ|thủ tục|TTHC|dịch vụ|văn bản|lượt|cuộc|người|lớp|vụ|đơn|trường hợp|nhiệm vụ|cái|bộ)/iu.test(unit)
  );
}
