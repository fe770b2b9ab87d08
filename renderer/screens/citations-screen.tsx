// The place of the legal documents.
import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CitationList } from '../features/citations/citation-list.tsx';
import { useAsk } from '../kit/client.ts';

export function CitationsScreen(): ReactNode {
  const { t } = useTranslation();
  const { data } = useAsk('citations', 'list', {});
  return (
    <div className="place">
      <div className="place-head">
        <h1>{t('place.citations')}</h1>
      </div>
      <p className="muted">{t('citations.caution')}</p>
      {data === undefined ? <Spin /> : <CitationList citations={data} />}
    </div>
  );
}
