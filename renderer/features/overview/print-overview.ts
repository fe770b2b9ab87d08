// Prints the overview as its file looks, and nothing else of the window: set apart while the printer asks.
import { composeOverviewBody } from '../../../shared/document/compose-overview.ts';
import { OVERVIEW_PAGE, OVERVIEW_STYLE } from '../../../shared/document/overview-style.ts';
import type { Overview } from '../../../shared/domain/overview.ts';
import { printsApart } from '../../kit/print-apart.ts';

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
  sheets.addEventListener('printed', () => page.remove());
  document.body.append(sheets);
  return sheets;
}

/** From now on printing prints the overview, by button or by key; returns what ends it. */
export function printsOverview(current: () => Overview | undefined): () => void {
  return printsApart(() => {
    const overview = current();
    return overview === undefined ? null : setApart(overview);
  });
}
