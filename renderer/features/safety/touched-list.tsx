// What a command did, record by record, each changed field with its two sides.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKind } from '../../../shared/domain/document-kinds.ts';
import type { FieldChange, HistoryEntry, Touched } from '../../../shared/domain/history.ts';

/** A value as it is shown: codes have words of their own. */
export function useFieldWords(): {
  readonly label: (field: string) => string;
  readonly value: (field: string, value: string | null) => string;
} {
  const { t } = useTranslation();
  return {
    label: (field) => t(`history.field.${field}`, { defaultValue: field }),
    value: (field, value) => {
      if (value === null) return t('history.empty');
      if (field === 'documentKind') return documentKind(value).name;
      return t(`history.value.${field}.${value}`, { defaultValue: value });
    },
  };
}

const LONGEST = 160;

/** One line of a long text; the whole of it stands in the comparison of two versions. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}

function Field({ change }: { readonly change: FieldChange }): ReactNode {
  const { t } = useTranslation();
  const { label, value } = useFieldWords();
  return (
    <li>
      <span className="muted">{label(change.field)}: </span>
      <del className="old-words" title={t('history.before')}>
        {short(value(change.field, change.before))}
      </del>
      {' → '}
      <ins className="new-words" title={t('history.after')}>
        {short(value(change.field, change.after))}
      </ins>
    </li>
  );
}

function Line({ one }: { readonly one: Touched }): ReactNode {
  const { t } = useTranslation();
  return (
    <div>
      {t(`history.act_${one.act}`)} {t(`history.kind.${one.what}`)}
      {one.name !== '' && <> «{short(one.name)}»</>}
      {one.below > 0 && ` ${t('history.below', { count: one.below })}`}
      {one.fields.length > 0 && (
        <ul className="field-changes">
          {one.fields.map((change) => (
            <Field key={change.field} change={change} />
          ))}
        </ul>
      )}
    </div>
  );
}

export function TouchedList({ entry }: { readonly entry: HistoryEntry }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {entry.touched.map((one) => (
        <Line key={`${one.what} ${one.id}`} one={one} />
      ))}
      {entry.more > 0 && <div className="muted">{t('history.rest', { count: entry.more })}</div>}
    </>
  );
}
