// One report in three steps on one page: its figures, its text, signing and sending.
import { Button, ConfigProvider, Result, Segmented, Spin, Splitter, Tabs } from 'antd';
import { EditOutlined, ExportOutlined, FileSearchOutlined } from '@ant-design/icons';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { screenDay } from '../../shared/domain/day.ts';
import { printPeriod } from '../../shared/domain/reports/periods.ts';
import { DispatchButton, DispatchNote } from '../features/documents/dispatch-note.tsx';
import { ExportDialog } from '../features/documents/export-dialog.tsx';
import { PaperPane } from '../features/documents/paper-pane.tsx';
import { OutlineEditor } from '../features/plans/outline-editor.tsx';
import { PlanHead } from '../features/plans/plan-head.tsx';
import { PlanNotices, PlanState } from '../features/plans/plan-state.tsx';
import { FiguresStep } from '../features/reports/figures-step.tsx';
import { ReadingView } from '../features/reports/reading-view.tsx';
import { ReportDialog } from '../features/reports/report-dialog.tsx';
import { ReportLists } from '../features/reports/report-list.tsx';
import { ReportChecks, ReportClosing } from '../features/reports/send-step.tsx';
import { TextTools } from '../features/reports/text-tools.tsx';
import { useAsk } from '../kit/client.ts';
import { faultOf, faultSentence } from '../kit/fault.ts';
import { useToday } from '../kit/today.ts';

export function ReportScreen(): ReactNode {
  const { t } = useTranslation();
  const { id = '', step = 'so-lieu' } = useParams();
  const navigate = useNavigate();
  const today = useToday();
  const { data, error } = useAsk('reports', 'get', { id });
  const planId = data?.report.planId;
  const [paper, setPaper] = useState(window.innerWidth >= 1200);
  const [exporting, setExporting] = useState(false);
  const [editing, setEditing] = useState(false);
  if (error !== null) return <Result status="warning" title={faultSentence(t, faultOf(error))} />;
  if (data === undefined || planId === undefined || data.report.id !== id)
    return <Spin style={{ margin: 48 }} aria-label={t('reports.loading')} />;
  const { report, figures } = data;
  const plans = figures.plans.map(({ label }) => label).join('; ');
  return (
    <ReportLists figures={figures}>
      <div style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
        <div className="place-head plan-head" style={{ margin: 0, padding: '10px 16px 4px' }}>
          <h1
            style={{ overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis', fontSize: 17 }}
            title={report.subject}
          >
            <Link to="/bao-cao">{t('place.reports')}</Link> / {report.number ?? '…'}/{report.symbol} – {report.subject}
          </h1>
          <ReportClosing report={report} />
          <Button icon={<FileSearchOutlined aria-hidden />} onClick={() => setPaper(!paper)} aria-pressed={paper}>
            {t(paper ? 'paper.hide' : 'paper.show')}
          </Button>
          <Button
            type="primary"
            icon={<ExportOutlined aria-hidden />}
            onClick={() => setExporting(true)}
            title="Ctrl+E"
          >
            {t('export.open')}
          </Button>
        </div>
        <div className="row muted" style={{ padding: '0 16px', flexWrap: 'wrap', fontSize: 13 }}>
          <span>{t('reports.periodOf', { period: printPeriod(report.period) })}</span>·
          <span>{t('reports.windowOf', { from: screenDay(report.from), to: screenDay(report.to) })}</span>
          {report.due !== null && <span>· {t('reports.due', { day: screenDay(report.due) })}</span>}·
          <span className="one-line" style={{ maxWidth: 520 }} title={plans}>
            {t('reports.about', { plans })}
          </span>
          {report.closedAt === null && report.state !== 'issued' && (
            <Button size="small" type="link" icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
              {t('reports.edit')}
            </Button>
          )}
        </div>
        <Splitter style={{ flex: 1, minHeight: 0 }}>
          <Splitter.Panel min={480}>
            <Tabs
              className="plan-tabs"
              style={{ padding: '0 16px' }}
              activeKey={step}
              destroyOnHidden
              aria-label={t('reports.steps')}
              onChange={(key) => void navigate(`/bao-cao/${id}/${key}`, { replace: true })}
              items={[
                {
                  key: 'so-lieu',
                  label: t('reports.step.figures'),
                  children: (
                    <div className="tab-body">
                      <FiguresStep figures={figures} />
                    </div>
                  ),
                },
                {
                  key: 'loi-van',
                  label: t('reports.step.text'),
                  children: <TextStep id={id} planId={planId} figures={figures} />,
                },
                { key: 'ky-gui', label: t('reports.step.send'), children: <SendStep planId={planId} data={data} /> },
              ]}
            />
          </Splitter.Panel>
          {paper && (
            <Splitter.Panel defaultSize="40%" min={280}>
              <BesideText step={step} planId={planId} figures={figures} />
            </Splitter.Panel>
          )}
        </Splitter>
        {exporting && <ExportDialog planId={planId} onClose={() => setExporting(false)} />}
        {editing && today !== undefined && (
          <ReportDialog
            today={today}
            report={report}
            onClose={() => setEditing(false)}
            onMade={() => setEditing(false)}
          />
        )}
      </div>
    </ReportLists>
  );
}

type Answer = NonNullable<ReturnType<typeof useAsk<'reports', 'get'>>['data']>;

/** Beside the text stands how it reads, or the page; beside the other steps the page. */
function BesideText({
  step,
  planId,
  figures,
}: {
  readonly step: string;
  readonly planId: string;
  readonly figures: Answer['figures'];
}): ReactNode {
  const { t } = useTranslation();
  const [page, setPage] = useState(false);
  const { data } = useAsk('plans', 'get', { id: planId });
  if (step !== 'loi-van') return <PaperPane planId={planId} />;
  return (
    <div className="report-beside">
      <Segmented
        size="small"
        aria-label={t('reports.text.beside')}
        value={page ? 'page' : 'reading'}
        options={[
          { value: 'reading', label: t('reports.text.reading') },
          { value: 'page', label: t('paper.title') },
        ]}
        onChange={(next) => setPage(next === 'page')}
      />
      {page ? <PaperPane planId={planId} /> : <ReadingView outline={data?.outline ?? []} figures={figures} />}
    </div>
  );
}

function TextStep({
  id,
  planId,
  figures,
}: {
  readonly id: string;
  readonly planId: string;
  readonly figures: Answer['figures'];
}): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('plans', 'get', { id: planId });
  if (data === undefined || data.head.key !== planId) return <Spin style={{ margin: 24 }} />;
  const readOnly = data.head.state === 'issued';
  return (
    <div className="tab-body">
      <TextTools id={id} figures={figures} readOnly={readOnly} />
      <p className="muted" style={{ margin: '0 0 8px' }}>
        {t('reports.text.hint')}
      </p>
      <ConfigProvider componentDisabled={readOnly}>
        <OutlineEditor planId={planId} nodes={data.outline} />
      </ConfigProvider>
    </div>
  );
}

function SendStep({ planId, data }: { readonly planId: string; readonly data: Answer }): ReactNode {
  const { t } = useTranslation();
  const plan = useAsk('plans', 'get', { id: planId });
  const office = useAsk('organisation', 'get', {});
  const citations = useAsk('citations', 'list', {});
  const staff = useMemo(() => ({ units: office.data?.units ?? [], people: office.data?.people ?? [] }), [office.data]);
  const { data: own } = plan;
  if (own === undefined || own.head.key !== planId || citations.data === undefined)
    return <Spin style={{ margin: 24 }} />;
  return (
    <div className="tab-body stack">
      <ReportChecks
        report={data.report}
        figures={data.figures}
        outline={own.outline}
        addressees={own.head.addressees.length}
      />
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <PlanState head={own.head} />
        <DispatchButton planId={planId} />
        <Link to={`/ke-hoach/${planId}`}>{t('reports.send.toPlan')}</Link>
      </div>
      <DispatchNote planId={planId} />
      <PlanNotices head={own.head} />
      <h2 className="report-heading">{t('reports.send.head')}</h2>
      <ConfigProvider componentDisabled={own.head.state === 'issued'}>
        <PlanHead head={own.head} staff={staff} citations={citations.data} />
      </ConfigProvider>
    </div>
  );
}
