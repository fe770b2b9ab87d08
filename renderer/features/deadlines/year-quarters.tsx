// The year as a strip of quarters: what falls due in each, what is done, what is late; each opens its list.
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Home } from '../../../shared/contract/deadlines.ts';
import { quartersOf } from '../../../shared/domain/year-quarters.ts';
import { daysInMonth, partialDay } from '../../../shared/domain/day.ts';

type Props = { readonly year: number; readonly months: Home['months'] };

function addressOf(year: number, quarter: number): string {
  const from = partialDay({ year, month: quarter * 3 - 2, day: 1 });
  const to = partialDay({ year, month: quarter * 3, day: daysInMonth(year, quarter * 3) });
  return `/nhiem-vu?bucket=all&from=${from}&to=${to}`;
}

export function YearQuarters({ year, months }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-label={t('follow.home.year', { year })} className="year-strip">
      {quartersOf(months).map(({ quarter, total, done, overdue }) => (
        <Link key={quarter} to={addressOf(year, quarter)} className="year-quarter">
          <strong>{t('follow.home.quarter', { quarter: ['I', 'II', 'III', 'IV'][quarter - 1] })}</strong>
          <Progress
            percent={total === 0 ? 0 : Math.round((done * 100) / total)}
            size="small"
            showInfo={false}
            aria-label={t('follow.home.quarterLine', { done, total })}
          />
          <span className="muted">
            {total === 0 ? t('follow.home.quarterNone') : t('follow.home.quarterLine', { done, total })}
            {overdue > 0 && <span className="late"> · {t('follow.home.quarterOverdue', { count: overdue })}</span>}
          </span>
        </Link>
      ))}
    </section>
  );
}
