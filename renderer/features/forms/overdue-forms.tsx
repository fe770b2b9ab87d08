// Forms the units still owe past their day, as a few lines of the home page; the count opens the board.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormHead } from '../../../shared/contract/forms.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { formsAddress } from '../../../shared/domain/forms/forms-address.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';

const SHOWN = 3;

export function OverdueForms({ forms }: { readonly forms: readonly FormHead[] }): ReactNode {
  const { t } = useTranslation();
  const [first] = forms;
  if (first === undefined) return null;
  return (
    <>
      <h3>
        <Link to={formsAddress({ owed: first.period })} className="late">
          {t('forms.home.title', { count: forms.length })}
        </Link>
      </h3>
      <ul className="plain">
        {forms.slice(0, SHOWN).map((form) => (
          <li key={form.id} className="follow-line">
            <Link to={formsAddress({ period: form.period, unit: form.unitId })} className="two-lines">
              {form.unit}
            </Link>
            <div className="muted one-line">
              {t('forms.home.line', {
                period: printPeriod(form.period),
                day: form.due === null ? '' : screenDay(form.due),
              })}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
