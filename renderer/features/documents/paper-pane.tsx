// The page beside the form: the real .docx of the plan, drawn again shortly after every change.
import { useQuery } from '@tanstack/react-query';
import { renderAsync } from 'docx-preview';
import { Alert, Spin } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';

const QUIET_MS = 300;
// A4 at 96 dots an inch, with the grey around it.
const PAPER_PX = 794;
const LANDSCAPE_PX = 1123;

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Draws into a hidden element first, so that the page never flickers; keeps the place the reader scrolled to. */
async function draw(host: HTMLElement, docx: string): Promise<void> {
  const next = document.createElement('div');
  await renderAsync(toBytes(docx), next, next, {
    inWrapper: true,
    ignoreLastRenderedPageBreak: true,
    experimental: true,
  });
  const { scrollTop } = host;
  const wide = [...next.querySelectorAll<HTMLElement>('section.docx')].some(
    (page) => Number.parseFloat(page.style.width) > 700,
  );
  next.style.setProperty('zoom', String(Math.min(1, (host.clientWidth - 30) / (wide ? LANDSCAPE_PX : PAPER_PX))));
  host.replaceChildren(next);
  host.scrollTop = scrollTop;
}

export function PaperPane({ planId }: { readonly planId: string }): ReactNode {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(0);
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: ['documents', 'preview', planId],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      signal.throwIfAborted();
      return await client.documents.preview({ planId, mode: 'paper' });
    },
    placeholderData: (before) => before,
  });
  useEffect(() => {
    if (data === undefined || host.current === null) return;
    void draw(host.current, data.docx).then(() => setDrawn(dataUpdatedAt));
  }, [data, dataUpdatedAt]);

  return (
    <section aria-label={t('paper.title')} style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <div className="muted" style={{ padding: '4px 12px', background: '#eef2f7', fontSize: 12 }}>
        {t('paper.label')}
      </div>
      {error !== null && <Alert type="error" title={faultSentence(t, faultOf(error))} />}
      {drawn === 0 && error === null && <Spin style={{ margin: 24 }} />}
      <div
        ref={host}
        className="paper-pane"
        data-drawn={drawn}
        tabIndex={0}
        role="document"
        aria-label={t('paper.title')}
      />
    </section>
  );
}
