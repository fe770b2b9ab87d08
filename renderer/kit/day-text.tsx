// A date typed as the clerk types it; read when the field is left, shown as dd/mm/yyyy.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readScreenDay, screenDay, type PartialDay } from '../../shared/domain/day.ts';
import { AutoText } from './auto-text.tsx';

type Props = {
  readonly label: string;
  readonly value: PartialDay | null;
  readonly onSave: (day: PartialDay | null) => Promise<unknown>;
};

export function DayText({ label, value, onSave }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <AutoText
      label={label}
      value={value === null ? '' : screenDay(value)}
      hint={t('day.hint')}
      check={(text) => {
        if (text.trim() === '' || readScreenDay(text) !== null) return null;
        return t(/\d{4}/.test(text) ? 'day.wrong' : 'day.noYear');
      }}
      onSave={(text) => onSave(text.trim() === '' ? null : readScreenDay(text))}
    />
  );
}
