// The overview for leaders: of one document or of a year, printed, or written as a file that is only read.
import { FileTextOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Result, Select, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { screenDay } from '../../shared/domain/day.ts';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { BinderDialog } from '../features/documents/binder-dialog.tsx';
import { WritingDialog } from '../features/documents/writing.tsx';
import { OverviewPage } from '../features/overview/overview-page.tsx';
import { client, useAsk } from '../kit/client.ts';
import { faultOf, faultSentence } from '../kit/fault.ts';
import { useToday } from '../kit/today.ts';

/** What stands for no document: a select needs a value. */
const ALL = '';

export function OverviewScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { planId } = useParams();
  const [params] = useSearchParams();
  const [shown, setShown] = useState<'write' | 'binder' | null>(null);
  const plans = useAsk('plans', 'list', {}).data ?? [];
  const thisYear = Number(useToday().slice(0, 4));
  const plan = plans.find(({ id }) => id === planId);
  const asked = Number(params.get('nam'));
  const year = asked >= 1990 && asked <= 2100 ? asked : (plan?.year ?? thisYear);
  const scope = { planId: planId ?? null, year };
  const { data, error } = useAsk('overview', 'get', scope);
  const followed = plans.filter(({ standing }) => standing === 'issued' || standing === 'amended');
  const first = plan?.year ?? Math.min(thisYear, ...followed.map((one) => one.year));
  const last = Math.max(thisYear, year, ...followed.map((one) => one.year));
  const years = Array.from({ length: last - Math.min(first, year) + 1 }, (_, at) => last - at);
  const choices = followed.filter((one) => one.year === year || one.id === planId);
  const options = (plan === undefined || choices.includes(plan) ? choices : [plan, ...choices]).map((one) => ({
    value: one.id,
    label: `${documentKind(one.kind).name} ${one.number ?? '…'}/${one.symbol} ${one.subject}`,
  }));
  const go = (id: string, wanted: number): void =>
    void navigate(`/tong-quan${id === ALL ? '' : `/${id}`}?nam=${wanted}`, { replace: true });
  if (error !== null) return <Result status="warning" title={faultSentence(t, faultOf(error))} />;
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('overview.title')}</h1>
        <Select
          aria-label={t('overview.year')}
          style={{ width: 96 }}
          value={year}
          options={years.map((one) => ({ value: one, label: String(one) }))}
          onChange={(wanted: number) => go(planId ?? ALL, wanted)}
        />
        <Select
          aria-label={t('overview.plan')}
          style={{ width: 300, maxWidth: '100%' }}
          popupMatchSelectWidth={560}
          value={planId ?? ALL}
          options={[{ value: ALL, label: t('overview.allPlans') }, ...options]}
          onChange={(id: string) => go(id, year)}
        />
        <Button icon={<PrinterOutlined aria-hidden />} disabled={data === undefined} onClick={() => window.print()}>
          {t('overview.print')}
        </Button>
        <Button icon={<FileTextOutlined aria-hidden />} onClick={() => setShown('write')}>
          {t('overview.write')}
        </Button>
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => setShown('binder')}>
          {t('binder.open')}
        </Button>
      </div>
      {data === undefined ? (
        <Spin style={{ margin: 48 }} />
      ) : (
        <>
          <p className="muted" style={{ margin: 0 }}>
            {data.plan === null
              ? t('overview.asOf', { day: screenDay(data.today), count: data.documents })
              : t('overview.ofPlan', { day: screenDay(data.today), name: data.plan.subject })}
          </p>
          <OverviewPage overview={data} />
        </>
      )}
      {shown === 'binder' && (
        <BinderDialog
          plans={followed}
          ticked={(planId === undefined ? choices.map(({ id }) => id) : [planId]).slice(0, 100)}
          onClose={() => setShown(null)}
        />
      )}
      {shown === 'write' && (
        <WritingDialog
          title={t('overview.writeTitle')}
          ready
          write={(target) => client.overview.export({ ...scope, ...target })}
          onClose={() => setShown(null)}
        >
          {t('overview.writeHelp')}
        </WritingDialog>
      )}
    </div>
  );
}
