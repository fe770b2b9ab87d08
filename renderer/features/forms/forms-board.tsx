// The board of forms: units by periods, each place with where its form stands; a form file may be dropped on its place.
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormHead } from '../../../shared/contract/forms.ts';
import { isOwed } from '../../../shared/domain/forms/form-board.ts';
import { printPeriod, type Period } from '../../../shared/domain/reports/periods.ts';
import { lateWords, shortPeriod, stateShade, stateWords, STATE_COLOURS } from './form-words.ts';
import './forms.css';

export type BoardUnit = { readonly id: string; readonly name: string; readonly email: string | null };

type Props = {
  readonly year: number;
  readonly units: readonly BoardUnit[];
  readonly forms: readonly FormHead[];
  readonly periods: readonly Period[];
  readonly onOpen: (unitId: string, period: Period) => void;
  readonly onOwed: (period: Period) => void;
  /** Goes on with the forms of a period that were made and not sent. */
  readonly onUnsent: (formIds: readonly string[]) => void;
  readonly onFiles: (files: readonly File[], formId: string) => void;
};

export function FormsBoard({ year, units, forms, periods, onOpen, onOwed, onUnsent, onFiles }: Props): ReactNode {
  const { t } = useTranslation();
  const present = forms.filter(({ replaced }) => !replaced);
  const at = new Map(present.map((form) => [`${form.unitId} ${form.period}`, form]));
  return (
    <table className="forms-board" aria-label={t('forms.board', { year })}>
      <thead>
        <tr>
          <th scope="col">{t('forms.unit')}</th>
          {periods.map((period) => (
            <th key={period} scope="col" title={printPeriod(period)}>
              {shortPeriod(t, period)}
              <OwedCount period={period} forms={present} onOwed={onOwed} onUnsent={onUnsent} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row" title={unit.name}>
              {unit.name}
            </th>
            {periods.map((period) => (
              <Place
                key={period}
                unit={unit}
                period={period}
                form={at.get(`${unit.id} ${period}`)}
                onOpen={onOpen}
                onFiles={onFiles}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OwedCount({
  period,
  forms,
  onOwed,
  onUnsent,
}: Pick<Props, 'forms' | 'onOwed' | 'onUnsent'> & { readonly period: Period }): ReactNode {
  const { t } = useTranslation();
  const own = forms.filter((form) => form.period === period);
  if (own.length === 0) return <div className="forms-count">&nbsp;</div>;
  const count = own.filter(({ state }) => isOwed(state)).length;
  const unsent = own.filter(({ state }) => state === 'made').map(({ id }) => id);
  if (count === 0 && unsent.length === 0) return <div className="forms-count muted">{t('forms.owedNone')}</div>;
  return (
    <>
      {count > 0 && (
        <div className="forms-count">
          <button type="button" className="as-link" onClick={() => onOwed(period)}>
            {t('forms.owed', { count })}
          </button>
        </div>
      )}
      {unsent.length > 0 && (
        <div className="forms-count">
          <button type="button" className="as-link" onClick={() => onUnsent(unsent)}>
            {t('forms.unsent', { count: unsent.length })}
          </button>
        </div>
      )}
    </>
  );
}

type PlaceProps = Pick<Props, 'onOpen' | 'onFiles'> & {
  readonly unit: BoardUnit;
  readonly period: Period;
  readonly form: FormHead | undefined;
};

function Place({ unit, period, form, onOpen, onFiles }: PlaceProps): ReactNode {
  const { t } = useTranslation();
  const words = form === undefined ? '–' : stateWords(t, form);
  return (
    <td
      onDragOver={(event) => {
        if (form !== undefined) event.preventDefault();
      }}
      onDrop={(event) => {
        if (form === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onFiles([...event.dataTransfer.files], form.id);
      }}
    >
      <button
        type="button"
        className="forms-place"
        aria-label={t('forms.cell', { unit: unit.name, period: printPeriod(period), state: words })}
        onClick={() => onOpen(unit.id, period)}
      >
        {form === undefined ? (
          <span className="muted">–</span>
        ) : (
          <>
            <Tag color={STATE_COLOURS[form.state]} style={stateShade(form.state) ?? {}}>
              {t(`forms.state.${form.state}`)}
            </Tag>
            {form.late && <span className="late forms-late">{lateWords(t, form.state)}</span>}
          </>
        )}
      </button>
    </td>
  );
}
