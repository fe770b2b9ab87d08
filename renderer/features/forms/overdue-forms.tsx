// Forms the units still owe past their day, period by period, on the home page; each count opens exactly them.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FormHead } from '../../../shared/contract/forms.ts';
import { formsAddress } from '../../../shared/domain/forms/forms-address.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';

const SHOWN = 3;

export function OverdueForms({ forms }: { readonly forms: readonly FormHead[] }): ReactNode {
  const { t } = useTranslation();
  const periods = [...Map.groupBy(forms, ({ period }) => period)].toSorted(([one], [other]) => (one < other ? 1 : -1));
  return (
    <>
      <h3>{t('forms.home.title', { count: forms.length })}</h3>
      <ul className="plain">
        {periods.slice(0, SHOWN).map(([period, own]) => (
          <li key={period} className="follow-line">
            <Link to={formsAddress({ owed: period, late: true })} className="late">
              {t('forms.home.line', { period: printPeriod(period), count: own.length })}
            </Link>
          </li>
        ))}
      </ul>
      {periods.length > SHOWN && <Link to={formsAddress({})}>{t('forms.home.all')}</Link>}
    </>
  );
}
