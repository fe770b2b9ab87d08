// All documents: filtered by year and words, opened, removed.
import { Button, Empty, Input, Popconfirm, Select, Table } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanSummary } from '../../shared/contract/plans.ts';
import { screenDay } from '../../shared/domain/day.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { fold } from '../../shared/domain/text.ts';
import { client, useAsk } from '../kit/client.ts';
import { useAct } from '../kit/act.tsx';
import { NewPlanDialog } from './new-plan-dialog.tsx';

export function PlanListScreen(): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [creating, setCreating] = useState(false);
  const [year, setYear] = useState(0);
  const [words, setWords] = useState('');
  const plans = useAsk('plans', 'list', {});
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
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
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
        columns={[
          { title: t('plan.year'), dataIndex: 'year', width: 70 },
          { title: t('plans.kind'), width: 110, render: (_, plan) => documentKind(plan.kind).name },
          { title: t('plans.subject'), render: (_, plan) => <Link to={`/ke-hoach/${plan.id}`}>{plan.subject}</Link> },
          { title: t('plans.symbol'), width: 170, render: (_, plan) => `${plan.number ?? '…'}/${plan.symbol}` },
          {
            title: t('plan.issued'),
            width: 120,
            render: (_, plan) => (plan.issued === null ? t('plans.undated') : screenDay(plan.issued)),
          },
          { title: t('plans.tasks'), dataIndex: 'tasks', width: 90, align: 'right' },
          { title: t('plans.targets'), dataIndex: 'targets', width: 80, align: 'right' },
          {
            title: '',
            width: 48,
            render: (_, plan) => (
              <Popconfirm
                title={t('plans.removeAsk')}
                okText={t('plans.removeYes')}
                onConfirm={() => void act(() => client.plans.remove({ id: plan.id }))}
              >
                <Button
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('plans.remove', { subject: plan.subject })}
                />
              </Popconfirm>
            ),
          },
        ]}
      />
      {creating && <NewPlanDialog onClose={() => setCreating(false)} />}
    </div>
  );
}
