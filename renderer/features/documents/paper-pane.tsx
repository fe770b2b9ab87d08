// The page beside the form: the real .docx of the plan, drawn again shortly after every change.
import { useQuery } from '@tanstack/react-query';
import { renderAsync } from 'docx-preview';
import { Alert, Spin } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askFresh, client } from '../../kit/client.ts';
import { faultOf, faultSentence } from '../../kit/fault.ts';
import { pageZoom, placeAt, scrollTopOf, type PageBox } from './paper-zoom.ts';

const QUIET_MS = 300;

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function pagesIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('section.docx')];
}

/** Zooms every page by itself: a landscape Phụ lục leaves the upright pages as large as they can be. */
function fit(pages: readonly HTMLElement[], paneWidth: number): void {
  // docx-preview states the paper's width in points.
  for (const page of pages)
    page.style.setProperty('zoom', String(pageZoom(paneWidth, Number.parseFloat(page.style.width))));
}

/** Fits the drawn pages to the pane again; the words at its upper edge stay there. */
function refit(host: HTMLElement): void {
  const pages = pagesIn(host);
  const boxes = (): readonly PageBox[] => {
    const start = host.getBoundingClientRect().top - host.scrollTop;
    return pages.map((page) => {
      const { top, height } = page.getBoundingClientRect();
      return { top: top - start, height };
    });
  };
  const place = placeAt(boxes(), host.scrollTop);
  fit(pages, host.clientWidth);
  host.scrollTop = scrollTopOf(boxes(), place);
}

/**
 * Draws into a hidden element first, so that the page never flickers; keeps the place the reader scrolled to.
 * A drawing that a newer one has overtaken is dropped; answers whether this one is shown.
 */
async function draw(host: HTMLElement, docx: string, overtaken: AbortSignal): Promise<boolean> {
  const next = document.createElement('div');
  await renderAsync(toBytes(docx), next, next, {
    inWrapper: true,
    ignoreLastRenderedPageBreak: true,
    experimental: true,
  });
  if (overtaken.aborted) return false;
  const { scrollTop } = host;
  fit(pagesIn(next), host.clientWidth);
  host.replaceChildren(next);
  host.scrollTop = scrollTop;
  return true;
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
      return await askFresh(() => client.documents.preview({ planId, mode: 'paper' }));
    },
    placeholderData: (before) => before,
  });
  useEffect(() => {
    if (data === undefined || host.current === null) return undefined;
    const newer = new AbortController();
    void draw(host.current, data.docx, newer.signal).then((shown) => {
      if (shown) setDrawn(dataUpdatedAt);
    });
    return () => newer.abort();
  }, [data, dataUpdatedAt]);
  useEffect(() => {
    const { current } = host;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => refit(current));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

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
        // A scroll bar that came and went with the zoom would change the width the zoom follows.
        style={{ scrollbarGutter: 'stable' }}
      />
    </section>
  );
}
