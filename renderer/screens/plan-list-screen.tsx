// All documents: filtered by year and words, opened, removed.
import { Button, Empty, Input, Select, Table } from 'antd';
import { CopyOutlined, DiffOutlined, PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { PlanSummary } from '../../shared/contract/plans.ts';
import { screenDay } from '../../shared/domain/day.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { fold } from '../../shared/domain/text.ts';
import { client, useAsk } from '../kit/client.ts';
import { StandingTag } from '../features/plans/plan-state.tsx';
import { PlanProgressBar } from '../features/deadlines/plan-progress.tsx';
import { OverviewButton } from '../kit/overview-link.tsx';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { useAct } from '../kit/act.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';

export function PlanListScreen(): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const navigate = useNavigate();
  // The document a new one begins with; `null`: an empty sheet, `undefined`: none is being made.
  const [creating, setCreating] = useState<string | null | undefined>();
  const [year, setYear] = useState(0);
  const [words, setWords] = useState('');
  const plans = useAsk('plans', 'list', {});
  const progress = useAsk('deadlines', 'ofPlans', {}).data ?? [];
  const all = plans.data ?? [];
  const years = [...new Set(all.map((plan) => plan.year))];
  const shown = all.filter(
    (plan) =>
      (year === 0 || plan.year === year) &&
      fold(`${plan.subject} ${plan.number ?? ''}/${plan.symbol}`).includes(fold(words)),
  );
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.plans')}</h1>
        <Select
          aria-label={t('plans.year')}
          value={year}
          style={{ width: 130 }}
          options={[
            { value: 0, label: t('plans.allYears') },
            ...years.map((one) => ({ value: one, label: t('plans.yearOf', { year: one }) })),
          ]}
          onChange={setYear}
        />
        <Input
          allowClear
          style={{ width: 240 }}
          aria-label={t('plans.find')}
          placeholder={t('plans.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <OverviewButton {...(year === 0 ? {} : { year })} />
        <Button icon={<DiffOutlined aria-hidden />} onClick={() => void navigate('/doi-chieu')}>
          {t('coverage.open')}
        </Button>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(null)}>
          {t('plans.new')}
        </Button>
      </div>
      <Table<PlanSummary>
        size="small"
        rowKey="id"
        dataSource={shown}
        loading={plans.isLoading}
        pagination={shown.length > 50 ? { pageSize: 50 } : false}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={all.length === 0 ? t('home.empty') : t('plans.none')}
            />
          ),
        }}
        // The subject takes what the others leave; narrow windows leave out the counts, which the document shows again.
        tableLayout="fixed"
        columns={[
          {
            title: t('plans.symbol'),
            width: 164,
            render: (_, plan) => (
              <>
                {plan.number ?? '…'}/{plan.symbol}
                <div className="muted" style={{ fontSize: 12 }}>
                  {documentKind(plan.kind).name} · {t('plans.yearOf', { year: plan.year })}
                </div>
              </>
            ),
          },
          { title: t('plans.subject'), render: (_, plan) => <Link to={`/ke-hoach/${plan.id}`}>{plan.subject}</Link> },
          {
            title: t('plan.issued'),
            width: 128,
            render: (_, plan) => (plan.issued === null ? t('plans.undated') : screenDay(plan.issued)),
          },
          {
            title: t('planLife.state'),
            width: 132,
            render: (_, plan) => <StandingTag standing={plan.standing} />,
          },
          {
            title: t('follow.plans.progress'),
            width: 168,
            responsive: ['lg'],
            render: (_, plan) => <PlanProgressBar progress={progress.find((one) => one.planId === plan.id)} />,
          },
          { title: t('plans.tasks'), dataIndex: 'tasks', width: 90, align: 'right', responsive: ['lg'] },
          { title: t('plans.targets'), dataIndex: 'targets', width: 80, align: 'right', responsive: ['lg'] },
          {
            title: '',
            width: 88,
            render: (_, plan) => (
              <div className="row" style={{ gap: 4 }}>
                <Button
                  icon={<CopyOutlined aria-hidden />}
                  aria-label={t('copying.fromRow', { subject: plan.subject })}
                  title={t('copying.fromThis')}
                  onClick={() => setCreating(plan.id)}
                />
                <ConfirmButton
                  label={t('plans.remove', { subject: plan.subject })}
                  question={t('plans.removeAsk')}
                  act={t('plans.removeYes')}
                  onConfirm={() => void act(() => client.plans.remove({ id: plan.id }))}
                />
              </div>
            ),
          },
        ]}
      />
      {creating !== undefined && <NewPlanDialog from={creating} onClose={() => setCreating(undefined)} />}
    </div>
  );
}
