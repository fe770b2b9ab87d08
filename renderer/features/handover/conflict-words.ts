// The words of a place where two clerks differ: its field, its values, and the whole as plain text to copy.
import type { TFunction } from 'i18next';
import type { ConflictWords, Decided } from '../../../shared/domain/merge/merge-summary.ts';

type Field = ConflictWords['fields'][number];

export function fieldWord(t: TFunction, field: string): string {
  const kind = t(`history.kind.${field}`, { defaultValue: field });
  return t(`history.field.${field}`, { defaultValue: t(`handover.field.${field}`, { defaultValue: kind }) });
}

/** A value as it stands in the book; codes in words. @param gone what is said where there is nothing */
export function valueWord(t: TFunction, field: string, value: string | null, gone: string): string {
  if (value === null) return gone;
  const told = t(`handover.value.${field}.${value}`, { defaultValue: value });
  return t(`history.value.${field}.${value}`, { defaultValue: told });
}

/** What is said of an empty value: it was removed, or it is left empty. */
export function goneWord(t: TFunction, { reason }: ConflictWords): string {
  return t(reason === 'both-changed' ? 'handover.empty' : 'handover.gone');
}

/** "nhiệm vụ «Rà soát …»" */
export function recordWord(t: TFunction, { what, name }: ConflictWords): string {
  const kind = what === null ? '' : t(`history.kind.${what}`);
  return name === '' ? kind : `${kind} «${name}»`.trim();
}

/** Values of one side, line by line; of several fields each with its name. */
export function sideText(
  t: TFunction,
  conflict: ConflictWords,
  side: 'base' | 'ours' | 'theirs',
  most: number,
): string {
  const gone = goneWord(t, conflict);
  const line = (field: Field): string => {
    const value = valueWord(t, field.field, field[side], gone);
    return conflict.fields.length > 1 ? `${fieldWord(t, field.field)}: ${value}` : value;
  };
  // What is gone altogether is said once, not row by row.
  if (conflict.reason !== 'both-changed' && conflict.fields.every((field) => field[side] === null)) return gone;
  const shown = conflict.fields.slice(0, most).map(line);
  const more = conflict.fields.length - shown.length;
  return [...shown, ...(more > 0 ? [t('handover.moreRows', { count: more })] : [])].join('\n');
}

/** Everything that was decided, to be pasted elsewhere. */
export function decidedText(t: TFunction, decided: readonly Decided[]): string {
  return decided
    .map((one) =>
      [
        `${recordWord(t, one)} – ${t(`handover.reason.${one.reason}`)}: ${t(one.chosen === 'ours' ? 'handover.chosenOurs' : 'handover.chosenTheirs')}`,
        `  ${t('handover.ours')}: ${sideText(t, one, 'ours', Infinity)}`,
        `  ${t('handover.theirs')}: ${sideText(t, one, 'theirs', Infinity)}`,
      ].join('\n'),
    )
    .join('\n\n');
}
