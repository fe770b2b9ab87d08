// One day off and one day worked instead, each as a line of its table.
import { Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { screenDay } from '../../../shared/domain/day.ts';
import { weekdayOf } from '../../../shared/domain/day-numbers.ts';
import { DAY_OFF_REASONS, HOLIDAYS, type YearOfRest } from '../../../shared/domain/public-holidays.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { useAct } from '../../kit/act.tsx';
import { withFields, withoutDay } from './rest-days.ts';
import type { Alter } from './use-rest-year.ts';

/** Stores a change of the year; a fault is thrown. */
export type Change = (alter: Alter) => Promise<unknown>;

type DayOffEntry = YearOfRest['daysOff'][number];
type MakeUpEntry = YearOfRest['makeUp'][number];

export function DayOffLine({ entry, change }: { readonly entry: DayOffEntry; readonly change: Change }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const day = screenDay(entry.day);
  const set = (fields: Partial<DayOffEntry>): Promise<unknown> =>
    change((year) => withFields(year, 'daysOff', entry.day, fields));
  return (
    <tr className={entry.off ? '' : 'rest-unsure'}>
      <td>{day}</td>
      <td>{t(`weekday.${weekdayOf(entry.day)}`)}</td>
      <td>
        <Select
          size="small"
          aria-label={t('rest.holidayOf', { day })}
          value={entry.holiday}
          options={HOLIDAYS.map((value) => ({ value, label: t(`rest.holiday_${value}`) }))}
          onChange={(holiday) => void act(() => set({ holiday }))}
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={t('rest.reasonOf', { day })}
          value={entry.reason}
          options={DAY_OFF_REASONS.map((value) => ({ value, label: t(`rest.reason_${value}`) }))}
          onChange={(reason) => void act(() => set({ reason }))}
        />
      </td>
      <td>
        <Switch
          size="small"
          aria-label={t('rest.countedOf', { day })}
          checked={entry.off}
          onChange={(off) => void act(() => set({ off }))}
        />{' '}
        {t(entry.off ? 'rest.yes' : 'rest.no')}
      </td>
      <td>
        <AutoText
          hideLabel
          lines={2}
          label={t('rest.noteOf', { day })}
          value={entry.note ?? ''}
          onSave={(note) => set({ note: note.replace(/\s+/g, ' ') })}
        />
      </td>
      <td>
        <ConfirmButton
          small
          label={t('rest.remove', { day })}
          question={t('rest.removeAsk')}
          act={t('rest.removeYes')}
          onConfirm={() => void act(() => change((year) => withoutDay(year, 'daysOff', entry.day)))}
        />
      </td>
    </tr>
  );
}

export function MakeUpLine({ entry, change }: { readonly entry: MakeUpEntry; readonly change: Change }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const day = screenDay(entry.day);
  const set = (fields: Partial<MakeUpEntry>): Promise<unknown> =>
    change((year) => withFields(year, 'makeUp', entry.day, fields));
  return (
    <tr className={entry.on ? '' : 'rest-unsure'}>
      <td>{day}</td>
      <td>{t(`weekday.${weekdayOf(entry.day)}`)}</td>
      <td colSpan={2}>
        {t(`weekday.${weekdayOf(entry.instead)}`)}, {screenDay(entry.instead)}
      </td>
      <td>
        <Switch
          size="small"
          aria-label={t('rest.workedOf', { day })}
          checked={entry.on}
          onChange={(on) => void act(() => set({ on }))}
        />{' '}
        {t(entry.on ? 'rest.yes' : 'rest.no')}
      </td>
      <td>
        <AutoText
          hideLabel
          lines={2}
          label={t('rest.noteOf', { day })}
          value={entry.note ?? ''}
          onSave={(note) => set({ note: note.replace(/\s+/g, ' ') })}
        />
      </td>
      <td>
        <ConfirmButton
          small
          label={t('rest.removeMakeUp', { day })}
          question={t('rest.removeMakeUpAsk')}
          act={t('rest.removeYes')}
          onConfirm={() => void act(() => change((year) => withoutDay(year, 'makeUp', entry.day)))}
        />
      </td>
    </tr>
  );
}
