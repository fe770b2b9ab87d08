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
import { FollowPapersButtons } from './follow-papers-buttons.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';

export function Home(): ReactNode {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  const plans = useAsk('plans', 'list', {});
  const all = plans.data ?? [];
  const waiting = all.filter((plan) => plan.standing === 'waiting');
  const drafts = all.filter((plan) => plan.standing === 'draft');
  const issued = all.filter((plan) => plan.standing !== 'waiting' && plan.standing !== 'draft');
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.home')}</h1>
        <FollowPapersButtons />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
          {t('plans.new')}
        </Button>
      </div>
      {plans.data !== undefined && all.length === 0 ? (
        <Empty description={t('home.empty')} />
      ) : (
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))', gap: 16 }}>
          <PlanCard
            title={t('home.waiting', { count: waiting.length })}
            empty={t('home.waitingNone')}
            plans={waiting}
          />
          <PlanCard title={t('home.drafts', { count: drafts.length })} empty={t('home.draftsNone')} plans={drafts} />
          <PlanCard title={t('home.issued', { count: issued.length })} empty={t('home.issuedNone')} plans={issued} />
        </div>
      )}
      {creating && <NewPlanDialog onClose={() => setCreating(false)} />}
    </div>
  );
}

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
        {plans.map((plan) => (
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
    </Card>
  );
}
