// The reminder of the day: one quiet line under the head at every start and on every new day, until it is closed.
import { Button } from 'antd';
import { BellOutlined, CloseOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { REMINDED_OF, saysAnything } from '../../../shared/domain/daily-reminder.ts';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import { reportsAddress } from '../../../shared/domain/reports/reports-address.ts';
import { useAsk } from '../../kit/client.ts';
import './reminders.css';

const READ = 'sokehoach.reminded';

/** The book and the day that were read; kept while the window is open, so that a reload does not say it twice. */
function readMark(): string | null {
  return window.sessionStorage.getItem(READ);
}

export function DailyReminder(): ReactNode {
  const { t } = useTranslation();
  const [read, setRead] = useState(readMark);
  const file = useAsk('start', 'status', {}).data?.file;
  const { data } = useAsk('deadlines', 'counts', {});
  if (file === undefined || data === undefined) return null;
  const mark = `${data.today} ${file}`;
  if (read === mark || (!saysAnything(data.counts) && data.owed === 0)) return null;
  const close = (): void => {
    window.sessionStorage.setItem(READ, mark);
    setRead(mark);
  };
  const said = REMINDED_OF.filter((bucket) => data.counts[bucket] > 0);
  return (
    <section className="daily-reminder" aria-label={t('reminder.title')}>
      <BellOutlined aria-hidden />
      <span className="grow">
        {t('reminder.today')}{' '}
        {said.map((bucket, at) => (
          <span key={bucket}>
            {at > 0 && ', '}
            <Link to={workAddress({ bucket })}>{t(`reminder.${bucket}`, { count: data.counts[bucket] })}</Link>
          </span>
        ))}
        {data.owed > 0 && (
          <>
            {said.length > 0 && ', '}
            <Link to={reportsAddress({ list: 'owed' })}>{t('reportRules.reminded', { count: data.owed })}</Link>
          </>
        )}
        .
      </span>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('reminder.close')}
        onClick={close}
      />
    </section>
  );
}

/** How much is overdue, beside the name of the place that shows it; nothing where nothing is. */
export function OverdueCount(): ReactNode {
  const { t } = useTranslation();
  const count = useAsk('deadlines', 'counts', {}).data?.counts.overdue ?? 0;
  if (count === 0) return null;
  const words = t('reminder.overdue', { count });
  return (
    <span className="overdue-count" aria-label={words} title={words}>
      {count}
    </span>
  );
}
