// One row from above: what it says, what of ours answers it, what may, and why it is not for us.
import { Button, Empty, Input, Tag } from 'antd';
import { DisconnectOutlined, LinkOutlined } from '@ant-design/icons';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReferenceLine, Suggested } from '../../../shared/contract/references.ts';
import type { OwnWork } from '../../../shared/domain/reference-plans.ts';
import { client, useAsk } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { reasonWords } from './suggestion-words.ts';

type Props = {
  readonly referenceId: string;
  readonly row: ReferenceLine;
  readonly suggested: readonly Suggested[];
};

function Work({
  work,
  children,
  note,
}: {
  readonly work: OwnWork;
  readonly children: ReactNode;
  readonly note?: string;
}): ReactNode {
  const { t } = useTranslation();
  const place = work.kind === 'task' ? 'nhiem-vu' : 'chi-tieu';
  return (
    <div className="coverage-work">
      <div className="grow">
        <div className="coverage-content">{work.content}</div>
        <div className="muted" style={{ fontSize: 12 }}>
          {t(`coverage.kindOf.${work.kind}`)} · <Link to={`/ke-hoach/${work.planId}/${place}`}>{work.planLabel}</Link>
          {note !== undefined && ` · ${note}`}
        </div>
      </div>
      {children}
    </div>
  );
}

export function RowSide({ referenceId, row, suggested }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const linked = new Set(row.links.map(({ id }) => id));
  const link = ({ kind, id }: OwnWork): void =>
    void act(() => client.references.link({ links: [{ rowId: row.id, kind, id }] }));
  const linkButton = (work: OwnWork): ReactNode => (
    <Button
      size="small"
      icon={<LinkOutlined aria-hidden />}
      aria-label={t('coverage.linkTo', { content: work.content })}
      disabled={linked.has(work.id)}
      onClick={() => link(work)}
    >
      {t(linked.has(work.id) ? 'coverage.linked' : 'coverage.link')}
    </Button>
  );
  const facts = (['lead', 'coordinating', 'time', 'product'] as const).filter((field) => row[field] !== null);
  return (
    <>
      <div style={{ whiteSpace: 'pre-wrap' }}>{row.content}</div>
      <dl className="coverage-facts">
        {facts.map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{t(`coverage.paper.${field}`)}</dt>
            <dd>{row[field]}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('coverage.answeredBy', { count: row.links.length })}</h2>
      {row.links.length === 0 && <div className="muted">{t('coverage.answeredNone')}</div>}
      {row.links.map((work) => (
        <Work key={work.linkId} work={work}>
          <Button
            size="small"
            icon={<DisconnectOutlined aria-hidden />}
            aria-label={t('coverage.unlinkOf', { content: work.content })}
            onClick={() => void act(() => client.references.unlink({ linkIds: [work.linkId] }))}
          >
            {t('coverage.unlink')}
          </Button>
        </Work>
      ))}
      {suggested.length > 0 && (
        <section aria-label={t('coverage.suggested')}>
          <h2>{t('coverage.suggested')}</h2>
          {suggested.map((work) => (
            <Work key={work.id} work={work} note={reasonWords(t, work)}>
              {linkButton(work)}
            </Work>
          ))}
        </section>
      )}
      <Search referenceId={referenceId} except={linked} button={linkButton} />
      <SetAside key={row.id} row={row} />
    </>
  );
}

function Search({
  referenceId,
  except,
  button,
}: {
  readonly referenceId: string;
  readonly except: ReadonlySet<string>;
  readonly button: (work: OwnWork) => ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const { data = [] } = useAsk('references', 'find', { id: referenceId, words: asked });
  const found = data.filter(({ id }) => !except.has(id)).slice(0, 12);
  return (
    <section aria-label={t('coverage.search')}>
      <h2>{t('coverage.search')}</h2>
      <Input
        allowClear
        maxLength={200}
        aria-label={t('coverage.search')}
        placeholder={t('coverage.searchHint')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {asked !== '' && found.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('coverage.foundNone')} />
      )}
      {asked !== '' &&
        found.map((work) => (
          <Work key={`${work.kind} ${work.id}`} work={work}>
            {button(work)}
          </Work>
        ))}
    </section>
  );
}

function SetAside({ row }: { readonly row: ReferenceLine }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [reason, setReason] = useState(t('coverage.notOurs'));
  if (row.setAside !== null)
    return (
      <div className="row" style={{ marginTop: 12 }}>
        <Tag>{t('coverage.light.set-aside')}</Tag>
        <span className="grow">{row.setAside}</span>
        <Button
          size="small"
          onClick={() => void act(() => client.references.setAside({ rowIds: [row.id], reason: null }))}
        >
          {t('coverage.takeBack')}
        </Button>
      </div>
    );
  if (row.links.length > 0) return null;
  const keep = (): void => {
    if (reason.trim() !== '') void act(() => client.references.setAside({ rowIds: [row.id], reason }));
  };
  return (
    <section aria-label={t('coverage.setAside')}>
      <h2>{t('coverage.setAside')}</h2>
      <div className="row">
        <Input
          maxLength={2000}
          aria-label={t('coverage.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          }}
        />
        <Button disabled={reason.trim() === ''} onClick={keep}>
          {t('coverage.setAside')}
        </Button>
      </div>
    </section>
  );
}
