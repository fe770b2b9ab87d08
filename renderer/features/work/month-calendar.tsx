// A month in weeks from Monday: what falls due on each day, days off shaded.
import { Button } from 'antd';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import { workAddress } from '../../../shared/domain/follow-filter-address.ts';
import { narrowedToDays } from '../../../shared/domain/follow-narrowing.ts';
import type { FollowFilter, FollowRow } from '../../../shared/domain/follow-up.ts';
import { workingCalendar } from '../../../shared/domain/public-holidays.ts';
import { isWorkingDay, PLAIN_CALENDAR } from '../../../shared/domain/working-days.ts';
import { useAsk } from '../../kit/client.ts';
import { byDay, monthAfter, shownOfDay, weeksOf } from './calendar-weeks.ts';
import { WorkSign } from '../../kit/work-tag.tsx';
import { monthWords, planHref } from './work-words.ts';

/** More things than these a day are counted, not shown. */
export const ROOM_OF_DAY = 4;
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

type Props = {
  readonly rows: readonly FollowRow[];
  readonly filter: FollowFilter;
  readonly month: string;
  readonly today: Day;
  readonly onMonth: (month: string | null) => void;
  readonly onOpen?: ((row: FollowRow) => void) | undefined;
};

export function MonthCalendar({ rows, filter, month, today, onMonth, onOpen }: Props): ReactNode {
  const { t } = useTranslation();
  const years = useAsk('calendar', 'rules', {}).data?.years;
  const calendar = useMemo(() => (years === undefined ? PLAIN_CALENDAR : workingCalendar(years)), [years]);
  const days = useMemo(() => byDay(rows), [rows]);
  const undated = rows.filter(({ due }) => due === null).length;
  const name = monthWords(t, month);
  return (
    <div className="work-calendar">
      <div className="work-bar">
        <Button
          size="small"
          icon={<LeftOutlined aria-hidden />}
          aria-label={t('work.calendar.before')}
          onClick={() => onMonth(monthAfter(month, -1))}
        />
        <h2 aria-live="polite">{name}</h2>
        <Button
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label={t('work.calendar.after')}
          onClick={() => onMonth(monthAfter(month, 1))}
        />
        <Button size="small" disabled={month === today.slice(0, 7)} onClick={() => onMonth(null)}>
          {t('work.calendar.now')}
        </Button>
        {undated > 0 && (
          <Link to={workAddress({ ...filter, undated: true })}>{t('work.calendar.undated', { count: undated })}</Link>
        )}
      </div>
      <div className="work-scroll">
        <table aria-label={t('work.calendar.name', { month: name })}>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col">
                  {t(`work.calendar.days.${weekday}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <DayCell
                    key={day}
                    day={day}
                    rows={days.get(day) ?? []}
                    filter={filter}
                    isOff={!isWorkingDay(day, calendar)}
                    isBeside={!day.startsWith(month)}
                    isToday={day === today}
                    onOpen={onOpen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type DayProps = Pick<Props, 'rows' | 'filter' | 'onOpen'> & {
  readonly day: Day;
  readonly isOff: boolean;
  readonly isBeside: boolean;
  readonly isToday: boolean;
};

function DayCell({ day, rows, filter, isOff, isBeside, isToday, onOpen }: DayProps): ReactNode {
  const { t } = useTranslation();
  const { shown, more } = shownOfDay(rows, ROOM_OF_DAY);
  const list = workAddress(narrowedToDays(filter, { from: day, to: day }));
  const number = isBeside ? screenDay(day).slice(0, 5) : String(Number(day.slice(8)));
  return (
    <td className={[isOff ? 'off' : '', isBeside ? 'beside' : '', isToday ? 'today' : ''].join(' ')}>
      <div className="work-day">
        {rows.length === 0 ? (
          <span>{number}</span>
        ) : (
          <Link to={list} aria-label={t('work.calendar.dayOf', { day: screenDay(day) })}>
            {number}
          </Link>
        )}
        {isToday && <strong>{t('work.calendar.today')}</strong>}
        {isOff && <span className="muted">{t('work.calendar.off')}</span>}
      </div>
      {shown.map((row) => (
        <div key={row.id} className="work-item" title={row.content}>
          <WorkSign row={row} />
          {onOpen === undefined ? (
            <Link to={planHref(row)}>{row.content}</Link>
          ) : (
            <button type="button" className="work-open" onClick={() => onOpen(row)}>
              {row.content}
            </button>
          )}
        </div>
      ))}
      {more > 0 && <Link to={list}>{t('work.calendar.more', { count: more })}</Link>}
    </td>
  );
}
