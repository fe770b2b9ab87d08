// Names of periods as short as a head or an axis takes them, and the months of the year a period fills.
import type { TFunction } from 'i18next';
import { partsOf, printPeriod, type Period } from '../../../shared/domain/reports/periods.ts';
import { roman } from '../../../shared/domain/numbering.ts';

/** First month of the year a period lies in, and how many it fills. */
export function monthsOfPeriod(period: Period): { readonly first: number; readonly count: number } {
  const { from, to } = partsOf(period);
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  return { first, count: last - first + 1 };
}

/** "T6", "Q.II"; longer periods by their own name. */
export function shortPeriod(t: TFunction, period: Period): string {
  const { kind, index } = partsOf(period);
  if (kind === 'month') return t('measures.head.month', { month: index });
  if (kind === 'quarter') return `Q.${roman(index)}`;
  return printPeriod(period);
}
