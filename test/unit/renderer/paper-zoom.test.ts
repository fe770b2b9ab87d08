// The arithmetic of the quick look: the zoom of a page, and the place of the reader while it changes.
import { describe, expect, test } from 'vitest';
import { pageZoom, placeAt, scrollTopOf, type PageBox } from '../../../renderer/features/documents/paper-zoom.ts';

const UPRIGHT_PT = 595.3;
const LANDSCAPE_PT = 841.9;

describe('the zoom of a page', () => {
  test('makes it as wide as the pane, upright and landscape', () => {
    for (const pt of [UPRIGHT_PT, LANDSCAPE_PT]) {
      const width = (pt * 96) / 72;
      expect(pageZoom(480, pt) * width).toBeCloseTo(450);
      expect(pageZoom(600, pt) * width).toBeCloseTo(570);
    }
  });

  test('is never above 1, however wide the pane', () => {
    expect(pageZoom(824, UPRIGHT_PT)).toBe(1);
    expect(pageZoom(4000, LANDSCAPE_PT)).toBe(1);
    expect(pageZoom(1000, LANDSCAPE_PT)).toBeLessThan(1);
  });

  test('stays above nothing in a pane that is folded up', () => {
    expect(pageZoom(0, UPRIGHT_PT)).toBe(0.1);
  });

  test('is 1 for a page without a width', () => {
    expect(pageZoom(480, Number.NaN)).toBe(1);
  });
});

describe('the place of the reader', () => {
  const before: readonly PageBox[] = [
    { top: 12, height: 1000 },
    { top: 1024, height: 500 },
  ];
  const after: readonly PageBox[] = [
    { top: 12, height: 600 },
    { top: 624, height: 300 },
  ];

  test('is the same part of the same page after another zoom', () => {
    expect(placeAt(before, 512)).toEqual({ page: 0, part: 0.5 });
    expect(scrollTopOf(after, placeAt(before, 512))).toBe(312);
    expect(scrollTopOf(after, placeAt(before, 1149))).toBe(699);
  });

  test('stays as it is where the zoom does', () => {
    for (const scrollTop of [0, 12, 700, 1012, 1024, 1400])
      expect(scrollTopOf(before, placeAt(before, scrollTop))).toBeCloseTo(scrollTop);
  });

  test('in the grey between two pages is the end of the upper one', () => {
    expect(placeAt(before, 1020)).toEqual({ page: 0, part: 1 });
  });

  test('at the top stays at the top, as in a pane without pages', () => {
    expect(scrollTopOf(after, placeAt(before, 0))).toBe(0);
    expect(scrollTopOf(after, placeAt(before, 5))).toBe(0);
    expect(scrollTopOf([], placeAt([], 300))).toBe(0);
  });

  test('on a page that is no longer there is the top', () => {
    expect(scrollTopOf(after, { page: 7, part: 0.5 })).toBe(0);
  });
});
