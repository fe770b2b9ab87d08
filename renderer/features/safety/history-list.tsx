// The history of a record: who did what and when, newest first; quick repetitions stand on one line that opens.
import { Button, Empty, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { foldEntries, type FoldedEntry, type HistoryEntry } from '../../../shared/domain/history.ts';
import type { Subject } from '../../../shared/domain/fault.ts';
import { useAsk } from '../../kit/client.ts';
import { screenMoment } from '../../kit/moment.ts';
import { TouchedList } from './touched-list.tsx';
import './safety.css';

/** Buttons of one line, given by who shows it. */
export type EntryActs = (entry: HistoryEntry, older: readonly HistoryEntry[], newest: boolean) => ReactNode;

const PAGE = 50;

type LineProps = {
  readonly folded: FoldedEntry;
  readonly acts: EntryActs | undefined;
  /** Nothing has changed since. */
  readonly first: boolean;
};

function Line({ folded, acts, first }: LineProps): ReactNode {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { newest, older } = folded;
  return (
    <li className="history-line">
      <div>
        <time dateTime={newest.at}>{screenMoment(newest.at)}</time>
        <div className="muted">{newest.actor}</div>
      </div>
      <div className="history-what">
        <strong style={{ fontWeight: 600 }}>{t(`command.${newest.command}`, { defaultValue: newest.command })}</strong>
        {older.length > 0 && (
          <>
            {' '}
            <span className="muted">({t('history.times', { count: older.length + 1 })})</span>{' '}
            <Button type="link" size="small" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {t(opened ? 'history.close' : 'history.open')}
            </Button>
          </>
        )}
        <TouchedList entry={newest} />
      </div>
      <div className="line-acts">{acts?.(newest, opened ? [] : older, first)}</div>
      {opened && (
        <ul className="older">
          {older.map((entry) => (
            <Line key={entry.commandId} folded={{ newest: entry, older: [] }} acts={acts} first={false} />
          ))}
        </ul>
      )}
    </li>
  );
}

type EntriesProps = {
  readonly name: string;
  readonly entries: readonly HistoryEntry[];
  readonly more: boolean;
  readonly onMore: () => void;
  readonly acts?: EntryActs;
};

/** Entries as they were asked for, with the way to older ones. */
export function EntryList({ name, entries, more, onMore, acts }: EntriesProps): ReactNode {
  const { t } = useTranslation();
  if (entries.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('history.none')} />;
  const folded = foldEntries(entries, (iso) => Date.parse(iso));
  return (
    <>
      <ul className="history-lines" aria-label={name}>
        {folded.map((one, at) => (
          <Line key={one.newest.commandId} folded={one} acts={acts} first={at === 0} />
        ))}
      </ul>
      {more && (
        <Button type="link" onClick={onMore}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}

type Props = { readonly what: Subject; readonly id: string; readonly acts?: EntryActs };

export function HistoryList({ what, id, acts }: Props): ReactNode {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const { data } = useAsk('safety', 'history', { what, id, limit });
  if (data === undefined) return <Spin />;
  return (
    <EntryList
      name={t('history.name')}
      entries={data.entries}
      more={data.more}
      onMore={() => setLimit(limit + PAGE)}
      {...(acts === undefined ? {} : { acts })}
    />
  );
}

/** A button that opens the history of a record in place. */
export function HistoryFold({ what, id }: Omit<Props, 'acts'>): ReactNode {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <section className="stack" style={{ marginTop: 8 }}>
      <div>
        <Button size="small" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t('history.show')}
        </Button>
      </div>
      {opened && <HistoryList what={what} id={id} />}
    </section>
  );
}
