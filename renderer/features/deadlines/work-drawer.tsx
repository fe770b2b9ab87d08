// The follow-up of one task at the side: its periods and days, what was reported, decided and proved.
import { Button, Checkbox, Drawer, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskFollow } from '../../../shared/contract/deadlines.ts';
import { isOpen } from '../../../shared/domain/deadlines/standing.ts';
import { screenDay, type Day } from '../../../shared/domain/day.ts';
import type { FollowRow } from '../../../shared/domain/follow-up.ts';
import type { Unit } from '../../../shared/domain/organisation.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { WorkTag } from '../../kit/work-tag.tsx';
import { DayDialog, ReassignDialog } from './day-dialogs.tsx';
import { WorkEvidence } from './work-evidence.tsx';
import { WorkLog } from './work-log.tsx';
import { documentWords, periodWords } from './work-words.ts';

type TaskRow = TaskFollow['rows'][number];

type Props = {
  readonly taskId: string;
  readonly units: readonly Unit[];
  readonly onRecord: (rows: readonly FollowRow[]) => void;
  readonly onExtend: (rows: readonly FollowRow[]) => void;
  readonly onRemind: (rows: readonly FollowRow[]) => void;
  readonly onClose: () => void;
};

export function WorkDrawer({ taskId, units, onClose, ...acts }: Props): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('deadlines', 'ofTask', { taskId });
  return (
    <Drawer open size={620} title={t('follow.panel.title')} onClose={onClose} destroyOnHidden>
      {data === undefined ? <Spin /> : <Follow data={data} units={units} {...acts} onLeave={onClose} />}
    </Drawer>
  );
}

type FollowProps = Omit<Props, 'taskId' | 'onClose'> & { readonly data: TaskFollow; readonly onLeave: () => void };

function Follow({ data, units, onLeave, ...acts }: FollowProps): ReactNode {
  const { t } = useTranslation();
  const [reassigning, setReassigning] = useState(false);
  const [all, setAll] = useState(false);
  const [first] = data.rows;
  if (first === undefined) return <p>{t('follow.panel.notIssued')}</p>;
  const nameOf = (id: string): string => units.find((unit) => unit.key === id)?.name ?? '';
  const lead = first.units.length > 0 ? first.units.map(nameOf).join('; ') : (first.phrase ?? t('follow.noUnit'));
  // Periods done long ago step back behind those that need a hand.
  const open = data.rows.filter(isOpen);
  const shown = all || open.length === 0 || data.rows.length <= 6 ? data.rows : open;
  return (
    <div className="stack" style={{ gap: 16 }}>
      <div>
        <strong style={{ whiteSpace: 'pre-line' }}>{first.content}</strong>
        <dl className="facts">
          <dt>{t('follow.panel.document')}</dt>
          <dd>
            <Link to={`/ke-hoach/${first.planId}/nhiem-vu`} onClick={onLeave}>
              {documentWords(first)}
            </Link>
          </dd>
          <dt>{t('follow.panel.words')}</dt>
          <dd style={{ whiteSpace: 'pre-line' }}>{first.time ?? '–'}</dd>
          <dt>{t('follow.panel.unit')}</dt>
          <dd>
            {lead}{' '}
            <Button size="small" type="link" onClick={() => setReassigning(true)}>
              {t('follow.panel.reassign')}
            </Button>
          </dd>
        </dl>
      </div>
      <section aria-label={t('follow.panel.periods')}>
        <h3 className="panel-title">{t('follow.panel.periods')}</h3>
        {shown.length < data.rows.length || all ? (
          <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
            {t('follow.panel.periodsShown')}
          </Checkbox>
        ) : null}
        <ul className="plain">
          {shown.map((row) => (
            <Period key={row.id} row={row} today={data.today} {...acts} />
          ))}
        </ul>
      </section>
      <WorkEvidence files={data.evidence} occurrenceId={(open[0] ?? first).id} />
      <WorkLog data={data} nameOf={nameOf} />
      {reassigning && (
        <ReassignDialog row={first} units={units} today={data.today} onClose={() => setReassigning(false)} />
      )}
    </div>
  );
}

type PeriodProps = Pick<Props, 'onRecord' | 'onExtend' | 'onRemind'> & { readonly row: TaskRow; readonly today: Day };

function Period({ row, today, onRecord, onExtend, onRemind }: PeriodProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [typing, setTyping] = useState<'first' | 'again' | null>(null);
  const period = periodWords(row);
  const head = [
    row.note,
    period === '' ? null : t('follow.period', { period }),
    row.eventDay === null ? null : screenDay(row.eventDay),
  ];
  const { waits } = row;
  const clear = (): Promise<unknown> =>
    act(() =>
      waits === 'event'
        ? client.deadlines.setEvent({ id: row.id, day: null })
        : client.deadlines.settle({ id: row.id, due: null }),
    );
  return (
    <li className="follow-line">
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <WorkTag row={row} />
        {row.due !== null && <span className="muted">{t('follow.due', { day: screenDay(row.due) })}</span>}
        {row.extensions > 0 && <span className="muted">{t('follow.extended', { count: row.extensions })}</span>}
      </div>
      <div className="muted">{head.filter((part) => part !== null).join(' · ')}</div>
      <div className="row" style={{ flexWrap: 'wrap', gap: 4 }}>
        <Button size="small" onClick={() => onRecord([row])}>
          {t('follow.acts.record')}
        </Button>
        {isOpen(row) && waits !== null && (
          <Button size="small" onClick={() => setTyping('first')}>
            {t('follow.acts.day')}
          </Button>
        )}
        {row.eventDay !== null && (
          <Button size="small" onClick={() => setTyping('again')}>
            {t('follow.day.again')}
          </Button>
        )}
        {isOpen(row) && waits !== null && row.due !== null && row.extensions === 0 && (
          <Button size="small" type="text" onClick={() => void clear()}>
            {t('follow.day.clear')}
          </Button>
        )}
        {isOpen(row) && row.due !== null && (
          <Button size="small" onClick={() => onExtend([row])}>
            {t('follow.acts.extend')}
          </Button>
        )}
        {isOpen(row) && (
          <Button size="small" onClick={() => onRemind([row])}>
            {t('follow.acts.remind')}
          </Button>
        )}
      </div>
      {typing !== null && (
        <DayDialog row={row} again={typing === 'again'} today={today} onClose={() => setTyping(null)} />
      )}
    </li>
  );
}
