// The year of the rows of a filter, with the way to the years beside it.
import { Button } from 'antd';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day.ts';
import { monthsOf } from '../../../shared/domain/follow-narrowing.ts';
import type { FollowFilter, FollowRow } from '../../../shared/domain/follow-up.ts';
import { monthAfter } from './calendar-weeks.ts';
import { YearStrip } from './year-strip.tsx';

type Props = {
  readonly rows: readonly FollowRow[];
  readonly filter: FollowFilter;
  readonly month: string;
  readonly today: Day;
  readonly onMonth: (month: string | null) => void;
};

export function WorkYear({ rows, filter, month, today, onMonth }: Props): ReactNode {
  const { t } = useTranslation();
  const year = Number(month.slice(0, 4));
  const months = useMemo(() => monthsOf(rows, year), [rows, year]);
  return (
    <div>
      <div className="work-bar">
        <Button
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('work.year.before')}
          onClick={() => onMonth(monthAfter(month, -12))}
        />
        <h2 aria-live="polite">{t('work.year.name', { year })}</h2>
        <Button
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label={t('work.year.after')}
          onClick={() => onMonth(monthAfter(month, 12))}
        />
        <Button size="small" disabled={today.startsWith(`${year}-`)} onClick={() => onMonth(null)}>
          {t('work.year.now')}
        </Button>
      </div>
      <YearStrip year={year} months={months} filter={filter} />
    </div>
  );
}
