// How far the work of a document is, on one line of the list of documents.
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanProgress } from '../../../shared/contract/deadlines.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import './follow.css';

export function PlanProgressBar({ progress }: { readonly progress: PlanProgress | undefined }): ReactNode {
  const { t } = useTranslation();
  if (progress === undefined) return <span className="muted">–</span>;
  const { planId, total, done, overdue, next } = progress;
  return (
    <Link to={workAddress({ bucket: 'all', plans: [planId] })} style={{ display: 'block', fontSize: 12 }}>
      <Progress
        percent={Math.round((done * 100) / total)}
        size="small"
        showInfo={false}
        aria-label={t('follow.home.quarterLine', { done, total })}
      />
      {t('follow.home.quarterLine', { done, total })}
      {overdue > 0 && <span className="late"> · {t('follow.home.quarterOverdue', { count: overdue })}</span>}
      {next !== null && <div className="muted">{t('follow.plans.next', { day: screenDay(next) })}</div>}
    </Link>
  );
}
