// Says of a document that it is a report, and leads to its figures.
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { printPeriod } from '../../../shared/domain/reports/periods.ts';
import { useAsk } from '../../kit/client.ts';

export function ReportNotice({ planId }: { readonly planId: string }): ReactNode {
  const { t } = useTranslation();
  const report = useAsk('reports', 'list', {}).data?.find((one) => one.planId === planId);
  if (report === undefined) return null;
  return (
    <Alert
      type="info"
      banner
      title={
        <>
          {t('reports.notice', { period: printPeriod(report.period) })}{' '}
          <Link to={`/bao-cao/${report.id}`}>{t('reports.noticeOpen')}</Link>
        </>
      }
    />
  );
}
