// The reports of the office that are owed, as a few lines of the home page; the count opens exactly them.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { screenDay } from '../../../shared/domain/day.ts';
import type { ReportLine } from '../../../shared/domain/reports/calendar-lines.ts';
import { composeAddress, reportAddress, reportsAddress } from '../../../shared/domain/reports/reports-address.ts';
import { periodWords, stateWords } from './report-words.ts';

const SHOWN = 4;

export function OwedReports({ lines }: { readonly lines: readonly ReportLine[] }): ReactNode {
  const { t } = useTranslation();
  const all = reportsAddress({ list: 'owed' });
  return (
    <>
      <h3>
        <Link to={all} className={lines.some(({ late }) => late > 0) ? 'late' : undefined}>
          {t('reportRules.home.own', { count: lines.length })}
        </Link>
      </h3>
      <ul className="plain">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={`${line.ruleId} ${line.period}`} className="follow-line">
            <Link
              to={line.report === null ? composeAddress(line) : reportAddress(line.report.id)}
              className="two-lines"
            >
              {line.name}
            </Link>
            <div className="muted one-line">
              {t('reportRules.home.line', { period: periodWords(line), day: screenDay(line.due) })}
            </div>
            <div className={line.late > 0 ? 'late one-line' : 'muted one-line'}>{stateWords(t, line)}</div>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && <Link to={all}>{t('reportRules.home.all', { count: lines.length })}</Link>}
    </>
  );
}
