// Forms in words of the screen: short names of periods, where a form stands.
import type { TFunction } from 'i18next';
import type { FormHead } from '../../../shared/contract/forms.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { roman } from '../../../shared/domain/numbering.ts';
import { partsOf, periodOf, PERIODS_A_YEAR, type Period } from '../../../shared/domain/reports/periods.ts';

export const BOARD_KINDS = ['month', 'quarter', 'half', 'year'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

export function periodsOfKind(kind: BoardKind, year: number): readonly Period[] {
  return Array.from({ length: PERIODS_A_YEAR[kind] }, (_, at) => periodOf(kind, year, at + 1));
}

/** The period of a year that is asked about at this time: the last one that began; of another year its first. */
export function usualPeriod(kind: BoardKind, year: number, today: Day): Period {
  if (year !== Number(today.slice(0, 4))) return periodOf(kind, year, 1);
  return periodOf(kind, year, Math.ceil((Number(today.slice(5, 7)) * PERIODS_A_YEAR[kind]) / 12));
}

/** "T11", "Quý IV": the head of a column. */
export function shortPeriod(t: TFunction, period: Period): string {
  const { kind, index } = partsOf(period);
  if (kind === 'month') return t('forms.short.month', { index });
  if (kind === 'quarter') return t('forms.short.quarter', { roman: roman(index) });
  if (kind === 'half') return t(index === 1 ? 'forms.short.half' : 'forms.short.half2');
  return t('forms.short.year');
}

export function stateWords(t: TFunction, { state, late }: Pick<FormHead, 'state' | 'late'>): string {
  const words = t(`forms.state.${state}`);
  return late ? `${words}, ${lateWords(t, state)}` : words;
}

/** Nothing has come and its day is past, or it came behind its day. */
export function lateWords(t: TFunction, state: FormHead['state']): string {
  return t(state === 'sent' ? 'forms.overdue' : 'forms.late');
}

/** A colour beside the word, never instead of it. */
export const STATE_COLOURS = {
  made: 'default',
  sent: 'blue',
  received: 'gold',
  returned: 'orange',
  settled: 'green',
} as const;

/** The words on amber and orange: the shades of the kit are too pale to be read on their grounds. */
export function stateShade(state: FormHead['state']): { readonly color: string } | undefined {
  if (state === 'received') return { color: '#7a5200' };
  return state === 'returned' ? { color: '#8a3a00' } : undefined;
}
