// The overview as an HTML file: whatever the texts of the book are, they are shown as text, and nothing in the file runs or loads.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeOverview } from '../../../shared/document/compose-overview.ts';
import type { Overview } from '../../../shared/domain/overview.ts';

const counts = { total: 4, inTime: 1, late: 1, doing: 0, overdue: 1, dropped: 1, percent: '66.7' };

function overview(text: string): Overview {
  const work = {
    taskId: 't',
    content: text,
    note: text,
    units: text,
    planKind: 'KH',
    planNumber: text,
    planSymbol: text,
    due: '2026-05-01',
    late: 13,
  };
  return {
    today: '2026-05-14',
    office: text,
    year: 2026,
    plan: { id: 'p', kind: 'KH', number: text, symbol: text, subject: text, followed: true },
    documents: 1,
    counts,
    byUnit: [{ key: 'u', name: text, counts }],
    byPart: [{ key: 'g', name: text, counts }],
    ageing: { '1-7': 0, '8-30': 1, 'over-30': 0 },
    longest: [work],
    next: [work],
    nextCount: 1,
    targets: [
      {
        id: 'x',
        planId: 'p',
        setTitle: text,
        number: '1',
        name: text,
        unit: text,
        goal: { text },
        figure: '62.5',
        figureUnit: text,
        period: '2026-Q1',
        light: 'near',
        more: true,
      },
    ],
  };
}

const VOID = new Set(['meta', 'rect', '!doctype']);

/** Names of the tags of a page, and its text; throws where an element is not closed in its place. */
function parsed(page: string): { readonly tags: readonly string[]; readonly texts: readonly string[] } {
  const tags: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  for (const [, text = '', close = '', name = ''] of page.matchAll(/([^<]*)(?:<(\/?)([a-z!][a-z0-9]*)[^>]*>)?/giy)) {
    if (text.trim() !== '') texts.push(text);
    if (name === '') continue;
    if (close === '/') expect(open.pop()).toBe(name);
    else {
      tags.push(name);
      if (!VOID.has(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return { tags, texts };
}

function shown(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => signs[sign] ?? '');
}

const PLAIN = parsed(composeOverview(overview('chữ'))).tags;

describe('the overview as a file', () => {
  test('has the same elements whatever the texts are, each closed in its place, and shows the texts as typed', () => {
    const nasty = fc.oneof(
      fc.constantFrom('<b>đậm</b>', '"><script>alert(1)</script>', "' onload='x", '&lt;i&gt; & "x"', '</main></style>'),
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', '!', '-', 'b', ' ', 'đ'), minLength: 1 }),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const page = composeOverview(overview(text));
        const { tags, texts } = parsed(page);
        expect(tags).toEqual(PLAIN);
        if (text.trim() !== '') expect(texts.some((one) => shown(one).includes(text))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('holds no script, no handler, and loads nothing', () => {
    const page = composeOverview(overview('<img src=x onerror=alert(1)>'));
    expect(page).not.toMatch(/<script|<img|<link|<iframe|javascript:|@import|url\(|https?:/i);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain('chỉ để đọc');
    expect(page).toContain('size: A4 portrait');
  });

  test('says each light in words and names what is late', () => {
    const page = composeOverview(overview('Rà soát'));
    expect(page).toContain('Gần đạt');
    expect(page).toContain('13 ngày');
    expect(page).toContain('62,5 Rà soát');
    expect(page).toContain('66,7%');
  });
});
