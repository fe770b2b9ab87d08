// The library of legal documents: searched by any words, each opened for what is known of it.
import { Button, Empty, Input, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { printFullCitation, type Citation } from '../../../shared/domain/citations.ts';
import { screenDay } from '../../../shared/domain/day.ts';
import { fold } from '../../../shared/domain/text.ts';
import { client } from '../../kit/client.ts';
import { DraftLine } from '../../kit/draft-line.tsx';
import { useAct } from '../../kit/act.tsx';
import { CitationForm } from './citation-form.tsx';
import { newCitation } from './new-citation.ts';

const COLORS = {
  'in-force': 'green',
  amended: 'blue',
  replaced: 'orange',
  expired: 'orange',
  unknown: 'default',
} as const;

export function CitationList({ citations }: { readonly citations: readonly Citation[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const shown = citations.filter((citation) => fold(printFullCitation(citation)).includes(fold(words)));
  const citation = citations.find((known) => known.key === opened);
  return (
    <>
      <div className="row" style={{ marginBottom: 8 }}>
        <Input
          allowClear
          style={{ width: 320 }}
          aria-label={t('citations.find')}
          placeholder={t('citations.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <DraftLine
          button={t('citations.add')}
          label={t('citations.new')}
          onCreate={async (text) => setOpened((await client.citations.create(newCitation(text))).id)}
        />
        <Button onClick={() => void act(() => client.citations.addShipped({}))}>{t('citations.addShipped')}</Button>
      </div>
      {shown.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('citations.none')} />}
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: citation === undefined ? '1fr' : '1fr 1fr',
          gap: 24,
          alignItems: 'start',
        }}
      >
        <div>
          {shown.map((one) => (
            <button
              key={one.key}
              type="button"
              className="line"
              aria-current={one.key === opened}
              style={{ gridTemplateColumns: 'minmax(0, 1fr) auto', borderTop: '1px solid #e4e8ee' }}
              onClick={() => setOpened(one.key)}
            >
              <span className="two-lines">{printFullCitation(one)}</span>
              <span>
                <Tag color={COLORS[one.state]}>{t(`citations.state_${one.state}`)}</Tag>
                {one.checkedOn !== null && <span className="muted">{screenDay(one.checkedOn)}</span>}
              </span>
            </button>
          ))}
        </div>
        {citation !== undefined && (
          <CitationForm key={citation.key} citation={citation} all={citations} onRemoved={() => setOpened(null)} />
        )}
      </div>
    </>
  );
}
