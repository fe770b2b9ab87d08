// The last step of a report: what to look at again, the figures closed.
import { Alert, Button, Popconfirm, Tag } from 'antd';
import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportSummary } from '../../../shared/contract/reports.ts';
import { checkReport, type ReportFinding } from '../../../shared/domain/reports/check-report.ts';
import { saidByUnits } from '../../../shared/domain/reports/draft-report.ts';
import type { Figures } from '../../../shared/domain/reports/figures.ts';
import type { OutlineNode } from '../../../shared/domain/outline.ts';
import { client } from '../../kit/client.ts';
import { allSaved } from '../../kit/drafts.ts';
import { screenMoment } from '../../kit/moment.ts';
import { useAct } from '../../kit/act.tsx';

type Translate = ReturnType<typeof useTranslation>['t'];

function sentenceOf(t: Translate, finding: ReportFinding): string {
  switch (finding.kind) {
    case 'unknown-number':
      return t('reports.check.unknown-number', { line: finding.line + 1, name: finding.name });
    case 'typed-number':
      return t('reports.check.typed-number', { line: finding.line + 1, number: finding.number });
    case 'empty-section':
      return t('reports.check.empty-section', { title: finding.title });
    case 'silent-unit':
      return t('reports.check.silent-unit', { name: finding.name, count: finding.count });
    case 'unmeasured-targets':
      return t('reports.check.unmeasured-targets', { count: finding.count });
    case 'no-addressee':
      return t('reports.check.no-addressee');
    case 'figures-open':
      return t('reports.check.figures-open');
  }
}

type Props = {
  readonly report: ReportSummary;
  readonly figures: Figures;
  readonly outline: readonly OutlineNode[];
  readonly addressees: number;
};

export function ReportChecks({ report, figures, outline, addressees }: Props): ReactNode {
  const { t } = useTranslation();
  const facts = { closed: report.closedAt !== null, addressees, saidByUnits: saidByUnits(figures) };
  const sentences = [...new Set(checkReport(outline, figures, facts).map((finding) => sentenceOf(t, finding)))];
  if (sentences.length === 0) return <Alert type="success" showIcon title={t('reports.check.none')} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('reports.check.title')}
      description={
        <ul className="report-missing">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}

/** Whether the figures are closed, and the step to the other. */
export function ReportClosing({ report }: { readonly report: ReportSummary }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { id, closedAt } = report;
  const issued = report.state === 'issued';
  const close = async (): Promise<void> => {
    await allSaved();
    await act(() => (closedAt === null ? client.reports.close({ id }) : client.reports.reopen({ id })));
  };
  return (
    <span className="row" role="group" aria-label={t('reports.close')}>
      {closedAt === null ? (
        <Tag title={t('reports.openHint')}>{t('reports.open')}</Tag>
      ) : (
        <Tag color="blue" icon={<LockOutlined aria-hidden />}>
          {t('reports.closed', { time: screenMoment(closedAt) })}
        </Tag>
      )}
      {!issued && (
        <Popconfirm
          title={<div style={{ maxWidth: 340 }}>{t(closedAt === null ? 'reports.closeAsk' : 'reports.reopenAsk')}</div>}
          okText={t(closedAt === null ? 'reports.close' : 'reports.reopen')}
          cancelText={t('confirm.cancel')}
          onConfirm={() => void close()}
        >
          <Button size="small" icon={closedAt === null ? <LockOutlined aria-hidden /> : <UnlockOutlined aria-hidden />}>
            {t(closedAt === null ? 'reports.close' : 'reports.reopen')}
          </Button>
        </Popconfirm>
      )}
    </span>
  );
}
