// Prints the pages that are looked at, and nothing else of the window: they are set apart while the printer asks.
import { printsApart } from '../../kit/print-apart.ts';

const NUMBER_PT = 14;

/** The rules of the printed sheet: size and margins of the drawn page, its number at the top from the second page on. */
function pageRules({ style }: HTMLElement): string {
  const { width, minHeight, paddingTop, paddingRight, paddingBottom, paddingLeft } = style;
  const number = `content: counter(page); font: ${NUMBER_PT}pt "Times New Roman"`;
  return `@page { size: ${width} ${minHeight}; margin: ${paddingTop} ${paddingRight} ${paddingBottom} ${paddingLeft};
    @top-center { ${number} } }
  @page :first { @top-center { content: none } }`;
}

/** The browser repeats the rows of a table's head on every page; the drawing knows them as plain rows. */
function repeatHead(table: HTMLTableElement): void {
  const [first] = table.rows;
  if (first === undefined) return;
  table.createTHead().append(first);
}

function setApart(host: HTMLElement): HTMLElement | null {
  const wrapper = host.querySelector('.docx-wrapper');
  const page = host.querySelector<HTMLElement>('section.docx');
  if (wrapper === null || page === null) return null;
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  const rules = document.createElement('style');
  rules.textContent = pageRules(page);
  sheets.append(rules, wrapper.cloneNode(true));
  sheets.querySelectorAll('table').forEach(repeatHead);
  document.body.append(sheets);
  return sheets;
}

/** From now on printing prints the pages in `host`, by button or by key; returns what ends it. */
export function printsOnly(host: () => HTMLElement | null): () => void {
  return printsApart(() => {
    const pages = host();
    return pages === null ? null : setApart(pages);
  });
}
