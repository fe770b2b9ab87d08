// One document: its parts at the left, the page at the right, the export in the head.
import { Button, ConfigProvider, Result, Spin, Splitter, Tabs } from 'antd';
import { ExportOutlined, FileSearchOutlined } from '@ant-design/icons';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { documentKind } from '../../shared/domain/document-kinds.ts';
import { AppendixList } from '../features/appendices/appendix-list.tsx';
import { AmendButtons } from '../features/copying/amend-buttons.tsx';
import { SaveTemplateButton } from '../features/copying/save-template.tsx';
import { DispatchButton, DispatchNote } from '../features/documents/dispatch-note.tsx';
import { ExportDialog } from '../features/documents/export-dialog.tsx';
import { PaperPane } from '../features/documents/paper-pane.tsx';
import { OutlineEditor } from '../features/plans/outline-editor.tsx';
import { ReportNotice } from '../features/reports/report-notice.tsx';
import { PlanNotices, PlanState } from '../features/plans/plan-state.tsx';
import { PlanHead } from '../features/plans/plan-head.tsx';
import { PlanHistory } from '../features/safety/plan-history.tsx';
import { TargetList } from '../features/targets/target-list.tsx';
import { useAsk } from '../kit/client.ts';
import { OverviewButton } from '../kit/overview-link.tsx';
import { faultOf, faultSentence } from '../kit/fault.ts';
import { TasksTab } from './tasks-tab.tsx';

export function PlanScreen(): ReactNode {
  const { t } = useTranslation();
  const { id = '', tab = 'thong-tin' } = useParams();
  const navigate = useNavigate();
  const plan = useAsk('plans', 'get', { id });
  const office = useAsk('organisation', 'get', {});
  const citations = useAsk('citations', 'list', {});
  const staff = useMemo(() => ({ units: office.data?.units ?? [], people: office.data?.people ?? [] }), [office.data]);
  const [paper, setPaper] = useState(window.innerWidth >= 1200);
  const [exporting, setExporting] = useState(false);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 'e') return;
      event.preventDefault();
      setExporting(true);
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, []);

  if (plan.error !== null) return <Result status="warning" title={faultSentence(t, faultOf(plan.error))} />;
  const { data } = plan;
  if (data === undefined || data.head.key !== id || office.data === undefined || citations.data === undefined)
    return <Spin style={{ margin: 48 }} />;
  const body = (content: ReactNode): ReactNode => (
    <div className="tab-body" style={{ height: '100%' }}>
      {/* What is issued is read, not changed. */}
      <ConfigProvider componentDisabled={data.head.state === 'issued'}>{content}</ConfigProvider>
    </div>
  );
  const tabs = [
    {
      key: 'thong-tin',
      label: t('tab.head'),
      children: body(<PlanHead head={data.head} staff={staff} citations={citations.data} />),
    },
    { key: 'noi-dung', label: t('tab.outline'), children: body(<OutlineEditor planId={id} nodes={data.outline} />) },
    {
      key: 'nhiem-vu',
      label: t('tab.tasks', { count: data.tasks.filter((task) => task.parentId === null).length }),
      children: <TasksTab plan={data} staff={staff} citations={citations.data} />,
    },
    {
      key: 'chi-tieu',
      label: t('tab.targets', { count: data.targets.length }),
      children: body(<TargetList plan={data} staff={staff} />),
    },
    {
      key: 'phu-luc',
      label: t('tab.appendices', { count: data.appendices.length }),
      children: body(<AppendixList plan={data} staff={staff} citations={citations.data} />),
    },
    {
      key: 'lich-su',
      label: t('history.tab'),
      children: (
        <div className="tab-body">
          <PlanHistory planId={id} issued={data.head.state === 'issued'} />
        </div>
      ),
    },
  ];
  return (
    <div style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <div className="place-head plan-head" style={{ margin: 0, padding: '10px 16px 4px' }}>
        <h1
          style={{ overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis', fontSize: 17 }}
          title={data.head.subject}
        >
          {documentKind(data.head.kind).name} {data.head.number ?? '…'}/{data.head.symbol} – {data.head.subject}
        </h1>
        <PlanState head={data.head}>
          <AmendButtons planId={id} onMade={(made) => void navigate(`/ke-hoach/${made}`)} />
        </PlanState>
        {data.head.state === 'issued' && <OverviewButton planId={id} compact />}
        <SaveTemplateButton planId={id} subject={data.head.subject} />
        <Button icon={<FileSearchOutlined aria-hidden />} onClick={() => setPaper(!paper)} aria-pressed={paper}>
          {t(paper ? 'paper.hide' : 'paper.show')}
        </Button>
        <DispatchButton planId={id} />
        <Button type="primary" icon={<ExportOutlined aria-hidden />} onClick={() => setExporting(true)} title="Ctrl+E">
          {t('export.open')}
        </Button>
      </div>
      <PlanNotices head={data.head} />
      <DispatchNote planId={id} />
      {data.head.kind === 'BC' && <ReportNotice planId={id} />}
      <Splitter style={{ flex: 1, minHeight: 0 }}>
        <Splitter.Panel min={480}>
          <Tabs
            className="plan-tabs"
            style={{ padding: '0 16px' }}
            activeKey={tab}
            destroyOnHidden
            items={tabs}
            onChange={(key) => void navigate(`/ke-hoach/${id}/${key}`, { replace: true })}
          />
        </Splitter.Panel>
        {paper && (
          <Splitter.Panel defaultSize="40%" min={280}>
            <PaperPane planId={id} />
          </Splitter.Panel>
        )}
      </Splitter>
      {exporting && <ExportDialog planId={id} onClose={() => setExporting(false)} />}
    </div>
  );
}
