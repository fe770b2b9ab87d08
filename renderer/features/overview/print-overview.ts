// Prints the overview as its file looks, and nothing else of the window: set apart while the printer asks.
import { composeOverviewBody } from '../../../shared/document/compose-overview.ts';
import { OVERVIEW_PAGE, OVERVIEW_STYLE } from '../../../shared/document/overview-style.ts';
import type { Overview } from '../../../shared/domain/overview.ts';

function setApart(overview: Overview): HTMLElement {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  // Page rules count only outside of a shadow tree; the look of the file stays within, so that neither touches the other.
  const page = document.createElement('style');
  page.textContent = OVERVIEW_PAGE;
  const shadow = sheets.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = OVERVIEW_STYLE;
  const read = new DOMParser().parseFromString(composeOverviewBody(overview), 'text/html');
  shadow.append(style, ...read.body.childNodes);
  document.head.append(page);
  sheets.addEventListener('overview-gone', () => page.remove());
  document.body.append(sheets);
  return sheets;
}

/** From now on printing prints the overview, by button or by key; returns what ends it. */
export function printsOverview(current: () => Overview | undefined): () => void {
  let sheets: HTMLElement | null = null;
  const after = (): void => {
    sheets?.dispatchEvent(new Event('overview-gone'));
    sheets?.remove();
    sheets = null;
  };
  const before = (): void => {
    after();
    const overview = current();
    sheets = overview === undefined ? null : setApart(overview);
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    after();
  };
}
