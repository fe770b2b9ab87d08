// Reports that were made, the newest period first, and the button that makes another.
import { Button, Empty, Table, Tag } from 'antd';
import { LockOutlined, PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportSummary } from '../../../shared/contract/reports.ts';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';
import { client, useAsk } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { useAct } from '../../kit/act.tsx';
import { screenMoment } from '../../kit/moment.ts';
import { ReportDialog } from './report-dialog.tsx';

export function MadeReports({
  onOpen,
  today,
}: {
  readonly today: Day;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { data, isLoading } = useAsk('reports', 'list', {});
  const [making, setMaking] = useState(false);
  const shown = data ?? [];
  return (
    <section aria-label={t('reports.made')}>
      <div className="row" style={{ marginBottom: 6 }}>
        <h2 className="report-heading grow">{t('reports.made')}</h2>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)}>
          {t('reports.new')}
        </Button>
      </div>
      <Table<ReportSummary>
        size="small"
        rowKey="id"
        loading={isLoading}
        dataSource={shown}
        pagination={shown.length > 20 ? { pageSize: 20 } : false}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('reports.none')} /> }}
        columns={[
          { title: t('reports.period'), width: 190, render: (_, { period }) => printPeriod(period) },
          { title: t('plans.subject'), render: (_, { id, subject }) => <Link to={`/bao-cao/${id}`}>{subject}</Link> },
          { title: t('plans.symbol'), width: 150, render: (_, { number, symbol }) => `${number ?? '…'}/${symbol}` },
          {
            title: t('plan.issued'),
            width: 120,
            render: (_, { issued }) => (issued === null ? '' : screenDay(issued)),
          },
          {
            title: t('planLife.state'),
            width: 240,
            render: (_, { closedAt, state }) => (
              <>
                <Tag>{t(`planLife.${state}`)}</Tag>
                {closedAt !== null && (
                  <Tag color="blue" icon={<LockOutlined aria-hidden />}>
                    {t('reports.closed', { time: screenMoment(closedAt) })}
                  </Tag>
                )}
              </>
            ),
          },
          {
            title: '',
            width: 56,
            render: (_, { planId, subject }) => (
              <ConfirmButton
                label={t('plans.remove', { subject })}
                question={t('plans.removeAsk')}
                act={t('plans.removeYes')}
                onConfirm={() => void act(() => client.plans.remove({ id: planId }))}
              />
            ),
          },
        ]}
      />
      {making && <ReportDialog today={today} onClose={() => setMaking(false)} onMade={onOpen} />}
    </section>
  );
}
