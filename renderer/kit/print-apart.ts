// Printing one thing of the window and nothing else: it is set apart while the printer asks, whichever button or key began it.

/** @param setApart puts the sheets into the page, or nothing (`null`); they are taken out again. Returns what ends it. */
export function printsApart(setApart: () => HTMLElement | null): () => void {
  let sheets: HTMLElement | null = null;
  const after = (): void => {
    sheets?.dispatchEvent(new Event('printed'));
    sheets?.remove();
    sheets = null;
  };
  const before = (): void => {
    after();
    sheets = setApart();
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    after();
  };
}
