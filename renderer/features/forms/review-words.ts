// The cells of a returned form in words: what is known, what the unit answers, and why a cell is not taken.
import type { TFunction } from 'i18next';
import type { ReviewCell, ReviewRow } from '../../../shared/contract/forms.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { printDecimal } from '../../../shared/domain/decimal.ts';

type Work = NonNullable<ReviewRow['work']>['before'];
type Figures = NonNullable<ReviewRow['figures']>['before'];

export function workKnown(t: TFunction, { status, finished, last }: Work): string {
  const parts = [
    t(`follow.status.${status}`),
    ...(finished === null ? [] : [t('forms.review.finished', { day: screenDay(finished) })]),
    ...(last === null ? [] : [last]),
  ];
  return parts.join('; ');
}

export function figuresKnown(t: TFunction, { numerator, denominator, value, note }: Figures): string {
  const part = (text: string | null): string => (text === null ? '…' : printDecimal(text));
  const figure =
    numerator === null && denominator === null
      ? value === null
        ? t('forms.review.noFigure')
        : printDecimal(value)
      : `${part(numerator)}/${part(denominator)}`;
  return note === null ? figure : `${figure}; ${note}`;
}

/** What is known now, and what was known when the form was made, where that differs. */
export function knownWords(
  t: TFunction,
  { work, figures }: ReviewRow,
): { readonly now: string | null; readonly before: string | null } {
  const before = work === null ? (figures === null ? '' : figuresKnown(t, figures.before)) : workKnown(t, work.before);
  const now =
    work === null
      ? figures === null || figures.now === null
        ? null
        : figuresKnown(t, figures.now)
      : work.now === null
        ? null
        : workKnown(t, work.now);
  return { now, before: now === before ? null : before };
}

/** The answer as it is understood, and the words of the unit where those say it otherwise. */
export function answerWords(
  t: TFunction,
  { field, text, value }: ReviewCell,
): { readonly said: string; readonly raw: string | null } {
  if (value === null) return { said: text, raw: null };
  const said =
    field === 'status'
      ? t(`follow.status.${value}`)
      : field === 'finished'
        ? screenDay(value)
        : field === 'numerator' || field === 'denominator' || field === 'value'
          ? printDecimal(value)
          : value;
  // Other words for the same status say no more than it; figures behind it do.
  const saysMore = field === 'status' ? /\d/.test(text) : said !== text;
  return { said, raw: saysMore ? text : null };
}

export function problemWords(t: TFunction, { problem }: ReviewCell): string | null {
  return problem === null ? null : t(`forms.problem.${problem.code}`, { about: problem.about });
}

/** What the unit itself can mend; the rest is the clerk's business. */
const FOR_THE_UNIT = new Set([
  'not-a-status',
  'not-a-day',
  'not-a-number',
  'unsure-number',
  'day-to-come',
  'day-without-done',
  'negative',
  'over-whole',
  'over-hundred',
]);

/** Why a cell is refused, as it is proposed for the letter to the unit. */
export function whyRefused(t: TFunction, cell: ReviewCell): string {
  return cell.problem !== null && FOR_THE_UNIT.has(cell.problem.code) ? (problemWords(t, cell) ?? '') : '';
}

export function cellKey(row: string, field: string): string {
  return `${row} ${field}`;
}
