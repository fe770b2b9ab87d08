// A .docx drawn as pages, as large as their place allows.
import { renderAsync } from 'docx-preview';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { pageZoom, placeAt, scrollTopOf, type PageBox } from './paper-zoom.ts';

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

type Props = {
  /** base64; `undefined` while it is not there yet. */
  readonly docx: string | undefined;
  /** Another number for another drawing, above 0. */
  readonly version: number;
  readonly label: string;
  /** Told the version of each drawing that is shown. */
  readonly onDrawn: (version: number) => void;
  /** The element the pages stand in, for whoever prints them. */
  readonly sheets?: RefObject<HTMLDivElement | null>;
};

export function PaperSheets({ docx, version, label, onDrawn, sheets }: Props): ReactNode {
  const own = useRef<HTMLDivElement>(null);
  const host = sheets ?? own;
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (docx === undefined || host.current === null) return undefined;
    const newer = new AbortController();
    void draw(host.current, docx, newer.signal).then((shown) => {
      if (!shown) return;
      setDrawn(version);
      onDrawn(version);
    });
    return () => newer.abort();
  }, [docx, version, host, onDrawn]);
  useEffect(() => {
    const { current } = host;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => refit(current));
    observer.observe(current);
    return () => observer.disconnect();
  }, [host]);
  return (
    <div
      ref={host}
      className="paper-pane"
      data-drawn={drawn}
      tabIndex={0}
      role="document"
      aria-label={label}
      // A scroll bar that came and went with the zoom would change the width the zoom follows.
      style={{ scrollbarGutter: 'stable' }}
    />
  );
}
