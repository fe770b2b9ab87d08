// The days off of one year, the days worked in their place, and where they were decided.
import { Button, Popconfirm, Tag } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultError } from '../../../shared/domain/fault.ts';
import type { YearOfRest } from '../../../shared/domain/public-holidays.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { NewDayOff, NewMakeUp } from './new-rest-day.tsx';
import { DayOffLine, MakeUpLine } from './rest-lines.tsx';
import { useRestYear, type Alter } from './use-rest-year.ts';

type Props = { readonly stored: YearOfRest; readonly isOwn: boolean; readonly isShipped: boolean };

export function RestYear({ stored, isOwn, isShipped }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { year, keep } = useRestYear(stored);
  const [off, makeUp] = [useId(), useId()];
  const change = async (alter: Alter): Promise<void> => {
    const fault = await keep(alter);
    if (fault !== null) throw new FaultError(fault);
  };
  return (
    <section className="stack" style={{ gap: 12 }} aria-label={t('rest.year', { year: year.year })}>
      <div className="row">
        <strong>{t('rest.year', { year: year.year })}</strong>
        <Tag>{t(isOwn ? 'rest.own' : 'rest.shipped')}</Tag>
        <span className="grow" />
        {isOwn && (
          <Popconfirm
            title={<div style={{ maxWidth: 320 }}>{t(isShipped ? 'rest.resetAsk' : 'rest.dropAsk', year)}</div>}
            okText={t(isShipped ? 'rest.resetYes' : 'rest.dropYes')}
            cancelText={t('confirm.cancel')}
            onConfirm={() => void act(() => client.calendar.resetYear({ year: year.year }))}
          >
            <Button size="small">{t(isShipped ? 'rest.reset' : 'rest.drop', year)}</Button>
          </Popconfirm>
        )}
      </div>
      <AutoText
        label={t('rest.source')}
        lines={2}
        value={year.source}
        check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
        onSave={(source) => change((known) => ({ ...known, source: source.replace(/\s+/g, ' ') }))}
      />
      <table className="rest-table" aria-labelledby={off}>
        <caption id={off}>{t('rest.daysOff')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rest.day')}</th>
            <th scope="col">{t('rest.weekday')}</th>
            <th scope="col">{t('rest.holiday')}</th>
            <th scope="col">{t('rest.reason')}</th>
            <th scope="col">{t('rest.counted')}</th>
            <th scope="col">{t('rest.note')}</th>
            <th aria-label={t('rest.removeColumn')} />
          </tr>
        </thead>
        <tbody>
          {year.daysOff.map((entry) => (
            <DayOffLine key={entry.day} entry={entry} change={change} />
          ))}
          <NewDayOff year={year} change={change} />
        </tbody>
      </table>
      <table className="rest-table" aria-labelledby={makeUp}>
        <caption id={makeUp}>{t('rest.makeUp')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rest.makeUpDay')}</th>
            <th scope="col">{t('rest.weekday')}</th>
            <th scope="col" colSpan={2}>
              {t('rest.instead')}
            </th>
            <th scope="col">{t('rest.worked')}</th>
            <th scope="col">{t('rest.note')}</th>
            <th aria-label={t('rest.removeColumn')} />
          </tr>
        </thead>
        <tbody>
          {year.makeUp.map((entry) => (
            <MakeUpLine key={entry.day} entry={entry} change={change} />
          ))}
          <NewMakeUp year={year} change={change} />
        </tbody>
      </table>
    </section>
  );
}
