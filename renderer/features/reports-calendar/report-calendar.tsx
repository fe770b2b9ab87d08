// The calendar of reports: one line for each report due, under its month, with what was made of it.
import { Button } from 'antd';
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  LockOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import {
  inReportList,
  stageOf,
  type ReportLine,
  type ReportStage,
} from '../../../shared/domain/reports/calendar-lines.ts';
import { reportAddress } from '../../../shared/domain/reports/reports-address.ts';
import { periodWords, stateWords, windowWords } from './report-words.ts';
import './reports-calendar.css';

type Props = {
  readonly label: string;
  readonly lines: readonly ReportLine[];
  readonly today: Day;
  readonly onCompose: (line: ReportLine) => void;
};

const COLUMNS = ['name', 'period', 'window', 'due', 'receiver', 'via', 'state', 'act'] as const;

const SIGNS: Readonly<Record<ReportStage | 'late', ReactNode>> = {
  none: <ClockCircleOutlined aria-hidden />,
  drafting: <EditOutlined aria-hidden />,
  closed: <LockOutlined aria-hidden />,
  issued: <CheckCircleOutlined aria-hidden />,
  late: <ExclamationCircleOutlined aria-hidden />,
};

export function ReportCalendar({ label, lines, today, onCompose }: Props): ReactNode {
  const { t } = useTranslation();
  const months = [...Map.groupBy(lines, ({ due }) => due.slice(0, 7))];
  return (
    <table className="report-calendar" aria-label={label}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column}>
              {t(`reportRules.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {months.map(([month, own]) => (
        <tbody key={month}>
          <tr className={month === today.slice(0, 7) ? 'report-month now' : 'report-month'}>
            <th colSpan={COLUMNS.length} scope="rowgroup">
              {t('reportRules.month', { month: screenDay(month) })}
              {month === today.slice(0, 7) && ` – ${t('reportRules.thisMonth')}`}
            </th>
          </tr>
          {own.map((line) => (
            <Line key={`${line.ruleId} ${line.period}`} line={line} today={today} onCompose={onCompose} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type LineProps = Pick<Props, 'today' | 'onCompose'> & { readonly line: ReportLine };

function Line({ line, today, onCompose }: LineProps): ReactNode {
  const { t } = useTranslation();
  const { name, planId, planLabel, due, receiver, via, report } = line;
  const period = periodWords(line);
  const stage = stageOf(line);
  const look = stage !== 'issued' && line.late > 0 ? 'late' : stage;
  return (
    <tr>
      <td>
        {report === null ? name : <Link to={reportAddress(report.id)}>{name}</Link>}
        {planId !== null && (
          <div>
            <Link to={`/ke-hoach/${planId}`} className="muted report-plan">
              {planLabel}
            </Link>
          </div>
        )}
      </td>
      <td>{period}</td>
      <td>{windowWords(line.window)}</td>
      <td className={look === 'late' ? 'late' : undefined}>{screenDay(due)}</td>
      <td>{receiver}</td>
      <td>{via}</td>
      <td>
        <span className={`report-tag ${look}`}>
          {SIGNS[look]} {stateWords(t, line)}
        </span>
      </td>
      <td>
        {report === null ? (
          <Button
            size="small"
            type={inReportList(line, 'owed', today) ? 'default' : 'text'}
            aria-label={t('reportRules.composeFor', { name, period })}
            onClick={() => onCompose(line)}
          >
            {t('reportRules.compose')}
          </Button>
        ) : (
          <Link to={reportAddress(report.id)} aria-label={t('reportRules.openFor', { name, period })}>
            {t('reportRules.open')}
          </Link>
        )}
      </td>
    </tr>
  );
}
