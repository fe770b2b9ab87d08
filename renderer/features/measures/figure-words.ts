// A figure and its distance to the goal in words, as cells, titles and the drawer say them.
import type { TFunction } from 'i18next';
import type { BoardRow } from '../../../shared/contract/measures.ts';
import { printDecimal } from '../../../shared/domain/decimal.ts';
import { distanceWords } from '../../../shared/domain/reports/report-lines.ts';
import type { Measure, MeasuredFigures } from '../../../shared/domain/reports/measures.ts';

type Figure = BoardRow['year'];

/** The big figure of a cell; "–" where nothing is typed. */
export function cellValue(t: TFunction, figure: Figure): string {
  if (figure.noneArisen) return t('measures.noneArisen');
  return figure.value === null ? '–' : printDecimal(figure.value);
}

/** "63/125" below it; `null` where the measure is no ratio or nothing is typed. */
export function cellParts({ numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>): string | null {
  if (numerator === null && denominator === null) return null;
  return [numerator, denominator].map((part) => (part === null ? '–' : printDecimal(part))).join('/');
}

function unitWords({ kind, unit }: Pick<Measure, 'kind' | 'unit'>): string {
  if (kind === 'ratio' || unit === '%') return '%';
  return unit === null ? '' : ` ${unit}`;
}

/** "50,4% (63/125)", "không phát sinh", "chưa có số liệu". */
export function figureWords(t: TFunction, figure: Figure, measure: Pick<Measure, 'kind' | 'unit'>): string {
  const parts = cellParts(figure);
  const value = figure.noneArisen
    ? t('measures.noneArisenFull')
    : figure.value === null
      ? t('measures.notTyped')
      : printDecimal(figure.value) + unitWords(measure);
  return parts === null ? value : `${value} (${parts})`;
}

/** The figures of one line of one period, as they were typed. */
export function typedWords(t: TFunction, figures: MeasuredFigures): string {
  const parts = cellParts(figures);
  if (parts !== null) return parts;
  return figures.value === null ? t('measures.notTyped') : printDecimal(figures.value);
}

/** "cần thêm 37 hồ sơ"; `null` where nothing is lacking or known. */
export function distanceOf({ measure, unit, lacking, over }: BoardRow): string | null {
  if (measure === null) return null;
  return distanceWords({ kind: measure.kind, numeratorName: measure.numeratorName, unit, lacking, over });
}

/** The goal with its sign of per cent. */
export function goalWords({ goal, unit }: Pick<BoardRow, 'goal' | 'unit'>): string {
  return goal === '' || unit !== '%' || goal.endsWith('%') || !/\d$/.test(goal) ? goal : `${goal}%`;
}
