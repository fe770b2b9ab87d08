// The four short columns of the home page, newest need first; every number opens exactly what it counts.
import { Button } from 'antd';
import { BellOutlined, CalendarOutlined, EditOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Home } from '../../../shared/contract/deadlines.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import { inBucket, type Bucket, type FollowRow } from '../../../shared/domain/follow-up.ts';
import type { Unit } from '../../../shared/domain/organisation.ts';
import type { WorkActs } from './work-acts.tsx';
import { documentWords, dueWords, taskWords } from './work-words.ts';

const SHOWN = 5;

type Props = {
  readonly home: Home;
  readonly units: readonly Unit[];
  readonly acts: WorkActs;
  /** The reports of the calendar that are owed, above those of the tasks; `null` where there are none. */
  readonly ownReports: ReactNode;
  /** What the units owe, at the foot of what is waited for; `null` where there is nothing. */
  readonly owedForms: ReactNode;
};

export function HomeColumns({ home, units, acts, ownReports, owedForms }: Props): ReactNode {
  const { t } = useTranslation();
  const { today, rows, waitingPlans } = home;
  const of = (bucket: Bucket): readonly FollowRow[] => rows.filter((row) => inBucket(row, bucket, today));
  const [overdue, week, month, reports, waiting, unanswered] = (
    ['overdue', 'week', 'month', 'reports', 'waiting', 'unanswered'] as const
  ).map(of) as [Rows, Rows, Rows, Rows, Rows, Rows];
  const lines = { units, acts, today };
  return (
    <div className="home-columns">
      <Column
        title={t('follow.home.overdue')}
        bucket="overdue"
        rows={overdue.toReversed()}
        empty={t('follow.home.overdueNone')}
        {...lines}
      />
      <Column title={t('follow.home.week')} bucket="week" rows={week} empty={t('follow.home.weekNone')} {...lines}>
        {month.length > 0 && (
          <Link to={workAddress({ bucket: 'month' })}>{t('follow.home.month', { count: month.length })}</Link>
        )}
      </Column>
      {ownReports === null ? (
        <Column
          title={t('follow.home.reports')}
          bucket="reports"
          rows={reports}
          empty={t('follow.home.reportsNone')}
          {...lines}
        />
      ) : (
        <section className="home-column" aria-label={t('follow.home.reports')}>
          <h2>{t('follow.home.reports')}</h2>
          {ownReports}
          <Waiting title={t('reportRules.home.tasks')} bucket="reports" rows={reports} {...lines} />
        </section>
      )}
      <section className="home-column" aria-label={t('follow.home.waiting')}>
        <h2>{t('follow.home.waiting')}</h2>
        {waitingPlans.length + waiting.length + unanswered.length === 0 && owedForms === null && (
          <span className="muted">{t('follow.home.waitingNone')}</span>
        )}
        {waitingPlans.length > 0 && <h3>{`${t('follow.home.signature')} (${waitingPlans.length})`}</h3>}
        <ul className="plain">
          {waitingPlans.slice(0, SHOWN).map((plan) => (
            <li key={plan.id} className="follow-line">
              <Link to={`/ke-hoach/${plan.id}`} className="two-lines">
                {plan.subject}
              </Link>
            </li>
          ))}
        </ul>
        <Waiting title={t('follow.home.day')} bucket="waiting" rows={waiting} {...lines} />
        <Waiting title={t('follow.home.unanswered')} bucket="unanswered" rows={unanswered} {...lines} />
        {owedForms}
      </section>
    </div>
  );
}

type Rows = readonly FollowRow[];
type Lines = {
  readonly title: string;
  readonly bucket: Bucket;
  readonly rows: Rows;
  readonly units: readonly Unit[];
  readonly acts: WorkActs;
  readonly today: Day;
};

function Count({ title, bucket, rows }: Pick<Lines, 'title' | 'bucket' | 'rows'>): ReactNode {
  return (
    <Link to={workAddress({ bucket })} className={bucket === 'overdue' && rows.length > 0 ? 'late' : undefined}>
      {`${title} (${rows.length})`}
    </Link>
  );
}

function Column({
  empty,
  children,
  ...lines
}: Lines & { readonly empty: string; readonly children?: ReactNode }): ReactNode {
  return (
    <section className="home-column" aria-label={lines.title}>
      <h2>
        <Count {...lines} />
      </h2>
      {lines.rows.length === 0 && <span className="muted">{empty}</span>}
      <WorkLines {...lines} />
      {children}
    </section>
  );
}

function Waiting(lines: Lines): ReactNode {
  if (lines.rows.length === 0) return null;
  return (
    <>
      <h3>
        <Count {...lines} />
      </h3>
      <WorkLines {...lines} few />
    </>
  );
}

const FEW = 3;

function WorkLines({ bucket, rows, units, acts, today, few = false }: Lines & { readonly few?: boolean }): ReactNode {
  const { t } = useTranslation();
  const most = few ? FEW : SHOWN;
  return (
    <>
      <ul className="plain">
        {rows.slice(0, most).map((row) => (
          <WorkLine key={row.id} row={row} units={units} acts={acts} today={today} />
        ))}
      </ul>
      {rows.length > most && <Link to={workAddress({ bucket })}>{t('follow.home.all', { count: rows.length })}</Link>}
    </>
  );
}

type LineProps = Pick<Lines, 'units' | 'acts' | 'today'> & { readonly row: FollowRow };

function WorkLine({ row, units, acts, today }: LineProps): ReactNode {
  const { t } = useTranslation();
  const task = taskWords(row);
  const names = row.units.map((id) => units.find((unit) => unit.key === id)?.name ?? '').join('; ');
  const who = names === '' ? (row.phrase ?? t('follow.noUnit')) : names;
  const act = (name: 'record' | 'extend' | 'remind' | 'day'): { title: string; 'aria-label': string } => ({
    title: t(`follow.acts.${name}`),
    'aria-label': t('follow.actsFor', { act: t(`follow.acts.${name}`), task }),
  });
  return (
    <li className="follow-line">
      <button
        type="button"
        className="as-link two-lines"
        title={`${task} – ${documentWords(row)}`}
        onClick={() => acts.onOpen(row)}
      >
        {task}
      </button>
      <div className="row" style={{ gap: 4 }}>
        <span className={row.standing === 'overdue' ? 'late grow one-line' : 'muted grow one-line'}>
          {dueWords(t, row, today)}
        </span>
        <Button
          size="small"
          type="text"
          icon={<EditOutlined aria-hidden />}
          {...act('record')}
          onClick={() => acts.onRecord([row])}
        />
        {row.due === null ? (
          <Button
            size="small"
            type="text"
            icon={<CalendarOutlined aria-hidden />}
            {...act('day')}
            onClick={() => acts.onOpen(row)}
          />
        ) : (
          <Button
            size="small"
            type="text"
            icon={<CalendarOutlined aria-hidden />}
            {...act('extend')}
            onClick={() => acts.onExtend([row])}
          />
        )}
        <Button
          size="small"
          type="text"
          icon={<BellOutlined aria-hidden />}
          {...act('remind')}
          onClick={() => acts.onRemind([row])}
        />
      </div>
      <div className="muted one-line" title={who}>
        {who}
      </div>
    </li>
  );
}
