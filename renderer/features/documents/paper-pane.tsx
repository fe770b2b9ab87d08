// The page beside the form: the real .docx of the plan, drawn again shortly after every change.
import { useQuery } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askFresh, client } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { PaperSheets } from './paper-sheets.tsx';

const QUIET_MS = 300;

export function PaperPane({ planId }: { readonly planId: string }): ReactNode {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState(0);
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: ['documents', 'preview', planId],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      signal.throwIfAborted();
      return await askFresh(() => client.documents.preview({ planId, mode: 'paper' }));
    },
    placeholderData: (before) => before,
  });

  return (
    <section aria-label={t('paper.title')} style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <div className="muted" style={{ padding: '4px 12px', background: '#eef2f7', fontSize: 12 }}>
        {t('paper.label')}
      </div>
      {error !== null && <Alert type="error" title={faultSentence(t, faultOf(error))} />}
      {drawn === 0 && error === null && <Spin style={{ margin: 24 }} />}
      <PaperSheets docx={data?.docx} version={dataUpdatedAt} label={t('paper.title')} onDrawn={setDrawn} />
    </section>
  );
}
