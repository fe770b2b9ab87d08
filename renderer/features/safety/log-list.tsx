// The log of the book as a card of its own: the last changes of everybody, or of one person or day.
import { Card, DatePicker, Select, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../kit/client.ts';
import { EntryList } from './history-list.tsx';
import { boundsOfDay } from '../../kit/moment.ts';
import './safety.css';

const PAGE = 30;

export function LogList(): ReactNode {
  const { t } = useTranslation();
  const [actor, setActor] = useState('');
  /** `YYYY-MM-DD`; `null`: every day. */
  const [day, setDay] = useState<string | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const bounds = day === null ? { from: null, to: null } : boundsOfDay(day);
  const { data } = useAsk('safety', 'log', { actor: actor === '' ? null : actor, ...bounds, limit });
  return (
    <Card title={t('log.title')} size="small">
      <div className="row" style={{ flexWrap: 'wrap', marginBottom: 8 }}>
        <Select<string>
          aria-label={t('log.actor')}
          style={{ width: 200 }}
          value={actor}
          options={[
            { value: '', label: t('log.everybody') },
            ...(data?.actors ?? []).map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name) => {
            setActor(name);
            setLimit(PAGE);
          }}
        />
        <DatePicker
          aria-label={t('log.day')}
          placeholder={t('log.dayHint')}
          format="DD/MM/YYYY"
          onChange={(picked) => {
            setDay(picked?.format('YYYY-MM-DD') ?? null);
            setLimit(PAGE);
          }}
        />
        <span className="muted">{t('log.hint')}</span>
      </div>
      {data === undefined ? (
        <Spin />
      ) : (
        <EntryList name={t('log.name')} entries={data.entries} more={data.more} onMore={() => setLimit(limit + PAGE)} />
      )}
    </Card>
  );
}
