// Days that are moved, typed for an event, or given to work that has none; and another unit from a day on.
import { Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskFollow } from '../../../shared/contract/deadlines.ts';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import { openUnits, type Unit } from '../../../shared/domain/organisation.ts';
import { client } from '../../kit/client.ts';
import { DayField } from '../../kit/day-field.tsx';
import { readWholeDay } from '../../kit/whole-day.ts';
import { ActDialog } from './act-dialog.tsx';
import { taskWords } from './work-words.ts';

type Props = { readonly today: Day; readonly onClose: () => void };

/** What a dialog is about: the one task, or how many. */
function useAbout(rows: readonly FollowRow[]): string {
  const { t } = useTranslation();
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? taskWords(first) : t('follow.chosen', { count: rows.length });
}

export function ExtendDialog({ rows, onClose }: Props & { readonly rows: readonly FollowRow[] }): ReactNode {
  const { t } = useTranslation();
  const about = useAbout(rows);
  const [dayText, setDayText] = useState('');
  const [reason, setReason] = useState('');
  const due = readWholeDay(dayText);
  const latest = rows.reduce<Day>((last, row) => (row.due !== null && row.due > last ? row.due : last), '');
  const problem = due === null || due <= latest ? t('follow.extend.dayWrong') : null;
  return (
    <ActDialog
      title={t('follow.extend.title')}
      yes={t('follow.extend.yes')}
      about={about}
      ready={problem === null && reason.trim() !== ''}
      act={async () => due !== null && client.deadlines.extend({ ids: rows.map(({ id }) => id), due, reason })}
      onDone={onClose}
      onClose={onClose}
    >
      <DayField
        label={t('follow.extend.day')}
        text={dayText}
        onText={setDayText}
        problem={problem}
        {...(latest === '' ? {} : { hint: t('follow.due', { day: screenDay(latest) }) })}
      />
      <Form.Item label={t('follow.extend.reason')} htmlFor="extend-reason" extra={t('follow.extend.reasonMissing')}>
        <Input.TextArea
          id="extend-reason"
          autoSize={{ minRows: 2, maxRows: 5 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Item>
      <div className="muted">{t('follow.extend.note')}</div>
    </ActDialog>
  );
}

type TaskRow = TaskFollow['rows'][number];

/** The day of an event, from which the due day is counted, or the due day itself where something else sets it. */
export function DayDialog({
  row,
  again,
  today,
  onClose,
}: Props & { readonly row: TaskRow; readonly again: boolean }): ReactNode {
  const { t } = useTranslation();
  const known = row.waits === 'event' ? row.eventDay : row.due;
  const [dayText, setDayText] = useState(known === null || again ? '' : screenDay(known));
  const isEvent = row.waits === 'event';
  const day = readWholeDay(dayText);
  const problem = day === null ? t('follow.day.wrong', { today: screenDay(today) }) : null;
  const act = async (): Promise<unknown> => {
    if (day === null) return null;
    if (!isEvent) return await client.deadlines.settle({ id: row.id, due: day });
    return again
      ? await client.deadlines.addEvent({ id: row.id, day })
      : await client.deadlines.setEvent({ id: row.id, day });
  };
  const event = row.milestone?.event;
  const label = isEvent
    ? event === undefined
      ? t('follow.day.eventAny')
      : t('follow.day.event', { event })
    : t('follow.day.due');
  return (
    <ActDialog
      title={t(isEvent ? 'follow.day.eventTitle' : 'follow.day.settleTitle')}
      yes={t('follow.day.yes')}
      about={taskWords(row)}
      ready={problem === null}
      act={act}
      onDone={onClose}
      onClose={onClose}
    >
      <p className="muted">{t('follow.day.words', { time: row.time ?? '' })}</p>
      <DayField label={label} text={dayText} onText={setDayText} problem={problem} />
    </ActDialog>
  );
}

type ReassignProps = Props & { readonly row: FollowRow; readonly units: readonly Unit[] };

export function ReassignDialog({ row, units, today, onClose }: ReassignProps): ReactNode {
  const { t } = useTranslation();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [dayText, setDayText] = useState(screenDay(today));
  const [reason, setReason] = useState('');
  const from = readWholeDay(dayText);
  return (
    <ActDialog
      title={t('follow.reassign.title')}
      yes={t('follow.reassign.yes')}
      about={taskWords(row)}
      ready={unitId !== null && from !== null && reason.trim() !== ''}
      act={async () =>
        unitId !== null && from !== null && client.deadlines.reassign({ taskId: row.taskId, unitId, from, reason })
      }
      onDone={onClose}
      onClose={onClose}
    >
      <div className="row" style={{ alignItems: 'flex-start', gap: 12 }}>
        <Form.Item label={t('follow.reassign.unit')} htmlFor="reassign-unit" className="grow">
          <Select
            id="reassign-unit"
            showSearch={{ optionFilterProp: 'label' }}
            value={unitId}
            options={openUnits(units)
              .filter((unit) => unit.kind === 'unit')
              .map((unit) => ({ value: unit.key, label: unit.name }))}
            onChange={setUnitId}
          />
        </Form.Item>
        <DayField
          label={t('follow.reassign.from')}
          text={dayText}
          onText={setDayText}
          problem={from === null ? t('follow.day.wrong', { today: screenDay(today) }) : null}
        />
      </div>
      <Form.Item label={t('follow.reassign.reason')} htmlFor="reassign-reason" extra={t('follow.reassign.missing')}>
        <Input.TextArea
          id="reassign-reason"
          autoSize={{ minRows: 2, maxRows: 5 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Item>
      <div className="muted">{t('follow.reassign.note')}</div>
    </ActDialog>
  );
}
