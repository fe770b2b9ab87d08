// Single pieces of work on the overview: the longest overdue, and what falls due next.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { screenDay } from '../../../shared/domain/day.ts';
import { AGEING } from '../../../shared/domain/deadlines/standing.ts';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import {
  ageingFilter,
  NEXT_DAYS,
  nextFilter,
  type Overview,
  type OverviewWork,
} from '../../../shared/domain/overview.ts';

type TableProps = { readonly rows: readonly OverviewWork[]; readonly label: string; readonly late: boolean };

function WorkTable({ rows, label, late }: TableProps): ReactNode {
  const { t } = useTranslation();
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className="overview-short">
            {t('overview.due')}
          </th>
          <th scope="col">{t('overview.task')}</th>
          <th scope="col" style={{ width: '22%' }}>
            {t('overview.lead')}
          </th>
          <th scope="col" className="overview-middle">
            {t('overview.paper')}
          </th>
          {late && (
            <th scope="col" className="overview-short">
              {t('overview.parts.overdue')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={`${row.taskId} ${at}`}>
            <td>{row.due === null ? '–' : screenDay(row.due)}</td>
            <td>
              {row.content}
              {row.note !== null && <div className="muted">{row.note}</div>}
            </td>
            <td>{row.units === '' ? t('work.noUnit') : row.units}</td>
            <td>
              {row.planNumber ?? '…'}/{row.planSymbol}
            </td>
            {late && <td className="overview-late">{t('overview.days', { count: row.late })}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function LateWork({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation();
  const { counts, ageing, longest } = overview;
  const title = t('overview.late', { count: counts.overdue });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {counts.overdue === 0 ? (
        <p className="muted">{t('overview.lateNone')}</p>
      ) : (
        <>
          <p className="row" style={{ gap: 20, margin: '0 0 6px' }}>
            {AGEING.map((age) => (
              <span key={age}>
                {t(`work.ageing.${age}`)}:{' '}
                {ageing[age] === 0 ? (
                  <span className="muted">0</span>
                ) : (
                  <Link
                    to={workAddress(ageingFilter(overview, age))}
                    aria-label={`${t(`work.ageing.${age}`)}: ${ageing[age]}`}
                  >
                    <strong>{ageing[age]}</strong>
                  </Link>
                )}
              </span>
            ))}
          </p>
          <WorkTable rows={longest} label={title} late />
          {counts.overdue > longest.length && (
            <p className="muted">{t('overview.lateNamed', { shown: longest.length, count: counts.overdue })}</p>
          )}
        </>
      )}
    </section>
  );
}

export function NextWork({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation();
  const { next, nextCount } = overview;
  const title = t('overview.next', { days: NEXT_DAYS, count: nextCount });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {nextCount === 0 ? (
        <p className="muted">{t('overview.nextNone')}</p>
      ) : (
        <>
          <WorkTable rows={next} label={title} late={false} />
          <p>
            <Link to={workAddress(nextFilter(overview))}>{t('overview.nextAll', { count: nextCount })}</Link>
          </p>
        </>
      )}
    </section>
  );
}
