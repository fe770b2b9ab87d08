// Home: what waits for a hand, newest need first.
import { Button, Card, Empty } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanSummary } from '../../shared/contract/plans.ts';
import { screenDay } from '../../shared/domain/day.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { useAsk } from '../kit/client.ts';
import { OverviewButton } from '../kit/overview-link.tsx';
import { HomeColumns } from '../features/deadlines/home-columns.tsx';
import { useWorkActs } from '../features/deadlines/work-acts.tsx';
import { OverdueForms } from '../features/forms/overdue-forms.tsx';
import { OwedReports } from '../features/reports-calendar/owed-reports.tsx';
import { YearStrip } from '../features/work/year-strip.tsx';
import { FollowPapersButtons } from './follow-papers-buttons.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';

export function Home(): ReactNode {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  const plans = useAsk('plans', 'list', {});
  const home = useAsk('deadlines', 'home', {});
  const office = useAsk('organisation', 'get', {});
  const units = office.data?.units ?? [];
  const { acts, dialogs } = useWorkActs(units);
  const all = plans.data ?? [];
  const waiting = all.filter((plan) => plan.standing === 'waiting');
  const drafts = all.filter((plan) => plan.standing === 'draft');
  const issued = all.filter((plan) => plan.standing !== 'waiting' && plan.standing !== 'draft');
  const owed = useAsk('reportRules', 'owed', {}).data?.lines ?? [];
  const ownReports = owed.length === 0 ? null : <OwedReports lines={owed} />;
  const late = useAsk('forms', 'overdue', {}).data ?? [];
  const owedForms = late.length === 0 ? null : <OverdueForms forms={late} />;
  const year = Number(home.data?.today.slice(0, 4));
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.home')}</h1>
        {issued.length > 0 && <OverviewButton />}
        {issued.length > 0 && <FollowPapersButtons />}
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
          {t('plans.new')}
        </Button>
      </div>
      {plans.data !== undefined && issued.length === 0 && ownReports !== null && (
        <section className="home-column" aria-label={t('follow.home.reports')}>
          <h2>{t('follow.home.reports')}</h2>
          {ownReports}
        </section>
      )}
      {plans.data !== undefined && all.length === 0 ? (
        <Empty description={t('home.empty')} />
      ) : (
        <>
          {home.data !== undefined && plans.data !== undefined && issued.length === 0 && (
            <p className="muted">{t('follow.home.noneFollowed')}</p>
          )}
          {home.data !== undefined && issued.length > 0 && (
            <>
              <HomeColumns home={home.data} units={units} acts={acts} ownReports={ownReports} owedForms={owedForms} />
              <h2 className="home-heading">{t('follow.home.year', { year })}</h2>
              <YearStrip year={year} months={home.data.months} />
            </>
          )}
          <h2 className="home-heading">{t('follow.home.papers')}</h2>
          <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))', gap: 12 }}>
            {issued.length === 0 && (
              <PlanCard
                title={t('home.waiting', { count: waiting.length })}
                empty={t('home.waitingNone')}
                plans={waiting}
              />
            )}
            <PlanCard title={t('home.drafts', { count: drafts.length })} empty={t('home.draftsNone')} plans={drafts} />
            <PlanCard title={t('home.issued', { count: issued.length })} empty={t('home.issuedNone')} plans={issued} />
          </div>
        </>
      )}
      {dialogs}
      {creating && <NewPlanDialog onClose={() => setCreating(false)} />}
    </div>
  );
}

/** The list of documents shows the others. */
const SHOWN_PLANS = 4;

function PlanCard({
  title,
  empty,
  plans,
}: {
  readonly title: string;
  readonly empty: string;
  readonly plans: readonly PlanSummary[];
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Card title={title} size="small">
      {plans.length === 0 && <span className="muted">{empty}</span>}
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }} className="stack">
        {plans.slice(0, SHOWN_PLANS).map((plan) => (
          <li key={plan.id}>
            <Link to={`/ke-hoach/${plan.id}`}>
              {documentKind(plan.kind).name}: {plan.subject}
            </Link>
            <div className="muted" style={{ fontSize: 12 }}>
              {t('home.line', {
                number: plan.number ?? '…',
                symbol: plan.symbol,
                day: plan.issued === null ? '…' : screenDay(plan.issued),
              })}
            </div>
          </li>
        ))}
      </ul>
      {plans.length > SHOWN_PLANS && <Link to="/ke-hoach">{t('follow.home.all', { count: plans.length })}</Link>}
    </Card>
  );
}
