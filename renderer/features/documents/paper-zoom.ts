// How far each page of the quick look is zoomed to fit its pane, and where the reader stays when that changes.

const PX_PER_PT = 96 / 72;
// The grey left and right of a page, with a little room for its shadow.
const GREY_PX = 30;
// A pane that is folded up measures nothing; its pages must still have a size.
const LEAST_ZOOM = 0.1;

/** Zoom that makes a page of `pagePt` points as wide as a pane of `paneWidth` pixels; never above 1. */
export function pageZoom(paneWidth: number, pagePt: number): number {
  if (!(pagePt > 0)) return 1;
  return Math.min(1, Math.max(LEAST_ZOOM, (paneWidth - GREY_PX) / (pagePt * PX_PER_PT)));
}

/** A page as it lies in the pane, in pixels from the top of the first one. */
export type PageBox = { readonly top: number; readonly height: number };

/** A place of the reader: the page at the upper edge, and which part of it is above the edge. */
export type Place = { readonly page: number; readonly part: number };

/** The place at `scrollTop`; in the grey between two pages it is the end of the upper one. `null` where nothing is scrolled. */
export function placeAt(pages: readonly PageBox[], scrollTop: number): Place | null {
  const page = pages.findLastIndex(({ top }) => top <= scrollTop);
  const box = pages[page];
  if (box === undefined || scrollTop <= 0) return null;
  return { page, part: box.height > 0 ? Math.min(1, (scrollTop - box.top) / box.height) : 0 };
}

/** Where to scroll to so that `place` is at the upper edge again. */
export function scrollTopOf(pages: readonly PageBox[], place: Place | null): number {
  const box = place === null ? undefined : pages[place.page];
  return place === null || box === undefined ? 0 : box.top + place.part * box.height;
}
