// The place of reports: the calendar of what is due, and the rules it is made by; the address says what is shown.
import { Button, Empty, Segmented, Select, Spin } from 'antd';
import { BulbOutlined, PlusOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { inReportList, REPORT_LISTS, type ReportLine } from '../../shared/domain/reports/calendar-lines.ts';
import type { ReportRuleRecord } from '../../shared/domain/reports/report-rule.ts';
import {
  composeAddress,
  readReportsAddress,
  reportAddress,
  reportsAddress,
} from '../../shared/domain/reports/reports-address.ts';
import { periodParts } from '../../shared/domain/reports/periods.ts';
import { MadeReports } from '../features/reports/made-reports.tsx';
import { ReportDialog, type ReportStart } from '../features/reports/report-dialog.tsx';
import { ReportCalendar } from '../features/reports-calendar/report-calendar.tsx';
import { RuleDialog } from '../features/reports-calendar/rule-dialog.tsx';
import { RuleList } from '../features/reports-calendar/rule-list.tsx';
import { SuggestDialog } from '../features/reports-calendar/suggest-dialog.tsx';
import { useAsk } from '../kit/client.ts';
import { useToday } from '../kit/today.ts';

export function ReportsScreen(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const today = useToday();
  const view = readReportsAddress((name) => params.get(name));
  const [edited, setEdited] = useState<ReportRuleRecord | 'new' | null>(null);
  const [suggesting, setSuggesting] = useState(false);
  const plans = useAsk('plans', 'list', {}).data ?? [];
  const rules = useAsk('reportRules', 'list', {}).data;
  const asked = params.get('rule');
  const open = (id: string): void => void navigate(reportAddress(id));
  const show = (change: Parameters<typeof reportsAddress>[0]): void =>
    void navigate(reportsAddress({ ...view, ...change }), { replace: true });
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.reports')}</h1>
        <Segmented
          aria-label={t('reportRules.views')}
          value={view.rules ? 'rules' : 'calendar'}
          options={[
            { value: 'calendar', label: t('reportRules.calendar') },
            { value: 'rules', label: t('reportRules.rulesCount', { count: rules?.length ?? 0 }) },
          ]}
          onChange={(value) => show({ rules: value === 'rules' })}
        />
        <Button icon={<BulbOutlined aria-hidden />} onClick={() => setSuggesting(true)}>
          {t('reportRules.suggest')}
        </Button>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
          {t('reportRules.add')}
        </Button>
      </div>
      {rules === undefined || today === '' ? (
        <Spin />
      ) : view.rules ? (
        rules.length === 0 ? (
          <Empty description={t('reportRules.empty')} />
        ) : (
          <RuleList rules={rules} onEdit={setEdited} />
        )
      ) : (
        <>
          {rules.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('reportRules.empty')} />
          ) : (
            <Calendar
              view={view}
              today={today}
              onView={show}
              onCompose={(line) => void navigate(composeAddress(line))}
            />
          )}
          <MadeReports today={today} onOpen={open} />
        </>
      )}
      {asked !== null && today !== '' && (
        <AskedReport
          rule={asked}
          period={params.get('period') ?? ''}
          today={today}
          onClose={() => void navigate(reportsAddress({}), { replace: true })}
          onMade={open}
        />
      )}
      {edited !== null && (
        <RuleDialog
          rule={edited === 'new' ? null : edited}
          plans={plans}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
      {suggesting && <SuggestDialog plans={plans} today={today} onClose={() => setSuggesting(false)} />}
    </div>
  );
}

type AskedProps = {
  readonly rule: string;
  readonly period: string;
  readonly today: string;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
};

/** The report of a line of the calendar, with what its rule says already filled in. */
function AskedReport({ rule, period, today, onClose, onMade }: AskedProps): ReactNode {
  const year = periodParts(period)?.year ?? Number(today.slice(0, 4));
  const { data } = useAsk('reportRules', 'due', { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` });
  if (data === undefined) return null;
  const line = data.lines.find((one) => one.ruleId === rule && one.period === period);
  const start =
    line === undefined
      ? {}
      : { start: { ...line, planIds: line.planId === null ? [] : [line.planId] } satisfies ReportStart };
  return <ReportDialog today={today} {...start} onClose={onClose} onMade={onMade} />;
}

type CalendarProps = {
  readonly view: ReturnType<typeof readReportsAddress>;
  readonly today: string;
  readonly onView: (change: Parameters<typeof reportsAddress>[0]) => void;
  readonly onCompose: (line: ReportLine) => void;
};

function Calendar({ view, today, onView, onCompose }: CalendarProps): ReactNode {
  const { t } = useTranslation();
  const present = Number(today.slice(0, 4));
  const year = view.year ?? present;
  const due = useAsk('reportRules', 'due', { from: `${year}-01-01`, to: `${year}-12-31` }).data?.lines;
  const owed = useAsk('reportRules', 'owed', {}).data?.lines;
  if (due === undefined || owed === undefined) return <Spin />;
  const lines = view.list === 'all' ? due : owed.filter((line) => inReportList(line, view.list, today));
  const years = [...new Set([present - 2, present - 1, present, present + 1, present + 2, year])].toSorted(
    (one, other) => one - other,
  );
  const count = (list: (typeof REPORT_LISTS)[number]): number =>
    list === 'all' ? due.length : owed.filter((line) => inReportList(line, list, today)).length;
  return (
    <>
      <div className="row" style={{ marginBottom: 8 }}>
        <Select
          aria-label={t('reportRules.year')}
          style={{ width: 96 }}
          value={year}
          disabled={view.list !== 'all'}
          options={years.map((value) => ({ value, label: String(value) }))}
          onChange={(value) => onView({ year: value })}
        />
        <Segmented
          aria-label={t('reportRules.lists')}
          value={view.list}
          options={REPORT_LISTS.map((value) => ({
            value,
            label: t(`reportRules.list.${value}`, { year, count: count(value) }),
          }))}
          onChange={(list) => onView({ list })}
        />
      </div>
      {lines.length === 0 ? (
        <Empty description={t(view.list === 'all' ? 'reportRules.noneInYear' : 'reportRules.noneOwed', { year })} />
      ) : (
        <ReportCalendar label={t('reportRules.calendar')} lines={lines} today={today} onCompose={onCompose} />
      )}
    </>
  );
}
