// The last line of each table of a year: a further day off, a further day worked instead. What is wrong is said at its field.
import { Button, Input, Select, Typography } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_OFF_REASONS, HOLIDAYS, type Holiday, type YearOfRest } from '../../../shared/domain/public-holidays.ts';
import { useAct } from '../../kit/act.tsx';
import { newDay, newMakeUpDay, readRestDay, withDay, type DayFlaw } from './rest-days.ts';
import type { Change } from './rest-lines.tsx';

type Props = { readonly year: YearOfRest; readonly change: Change };

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly flaw: DayFlaw | null;
  readonly year: number;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
};

function DayField({ label, value, flaw, year, onChange, onEnter }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <Input
        size="small"
        aria-label={label}
        aria-invalid={flaw !== null}
        aria-describedby={id}
        status={flaw === null ? '' : 'error'}
        placeholder={t('rest.dayHint', { year })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
        }}
      />
      <Typography.Text id={id} type="danger" role={flaw === null ? undefined : 'alert'} style={{ fontSize: 12 }}>
        {flaw !== null && t(`rest.${flaw}`, { year })}
      </Typography.Text>
    </>
  );
}

export function NewDayOff({ year, change }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [text, setText] = useState('');
  const [flaw, setFlaw] = useState<DayFlaw | null>(null);
  const [holiday, setHoliday] = useState<Holiday>('tet');
  const [reason, setReason] = useState<(typeof DAY_OFF_REASONS)[number]>('holiday');
  const add = async (): Promise<void> => {
    const typed = newDay(text, year.year, year.daysOff);
    if ('flaw' in typed) return setFlaw(typed.flaw);
    setFlaw(null);
    const entry = { day: typed.day, holiday, reason, off: true };
    if (await act(() => change((known) => withDay(known, 'daysOff', entry)))) setText('');
  };
  return (
    <tr>
      <td colSpan={2}>
        <DayField
          label={t('rest.newDay')}
          value={text}
          flaw={flaw}
          year={year.year}
          onChange={setText}
          onEnter={() => void add()}
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={t('rest.newHoliday')}
          value={holiday}
          options={HOLIDAYS.map((value) => ({ value, label: t(`rest.holiday_${value}`) }))}
          onChange={setHoliday}
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={t('rest.newReason')}
          value={reason}
          options={DAY_OFF_REASONS.map((value) => ({ value, label: t(`rest.reason_${value}`) }))}
          onChange={setReason}
        />
      </td>
      <td colSpan={3}>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => void add()}>
          {t('rest.addDay')}
        </Button>
      </td>
    </tr>
  );
}

export function NewMakeUp({ year, change }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [text, setText] = useState('');
  const [insteadText, setInsteadText] = useState('');
  const [flaw, setFlaw] = useState<DayFlaw | null>(null);
  const [insteadFlaw, setInsteadFlaw] = useState<DayFlaw | null>(null);
  const add = async (): Promise<void> => {
    const typed = newMakeUpDay(text, year);
    const instead = readRestDay(insteadText, year.year);
    setFlaw('flaw' in typed ? typed.flaw : null);
    setInsteadFlaw(instead === null ? 'noDay' : null);
    if ('flaw' in typed || instead === null) return;
    const entry = { day: typed.day, instead, on: true };
    if (!(await act(() => change((known) => withDay(known, 'makeUp', entry))))) return;
    setText('');
    setInsteadText('');
  };
  return (
    <tr>
      <td colSpan={2}>
        <DayField
          label={t('rest.newMakeUp')}
          value={text}
          flaw={flaw}
          year={year.year}
          onChange={setText}
          onEnter={() => void add()}
        />
      </td>
      <td colSpan={2}>
        <DayField
          label={t('rest.newInstead')}
          value={insteadText}
          flaw={insteadFlaw}
          year={year.year}
          onChange={setInsteadText}
          onEnter={() => void add()}
        />
      </td>
      <td colSpan={3}>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => void add()}>
          {t('rest.addMakeUp')}
        </Button>
      </td>
    </tr>
  );
}
