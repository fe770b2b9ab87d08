// The paper measured: every sample (and, where they are at hand, every source document) as LibreOffice lays it out with Times metrics.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { allTasks } from '../../shared/domain/plans.ts';
import { ND30_2020 } from '../../shared/document/profile-nd30-2020.ts';
import { linesOf } from '../../shared/domain/text.ts';
import { readLines, readWords, type Page, type Word } from './programs.ts';
import { renderSamples, type Rendered, type Samples } from './samples.ts';

const PT_PER_MM = 72 / 25.4;
const TOP_MARGIN = 20 * PT_PER_MM;
const LEFT_MARGIN = 30 * PT_PER_MM;
const RIGHT_MARGIN = 15 * PT_PER_MM;

let samples: Samples;
beforeAll(async () => {
  samples = await renderSamples();
});

/** The words of a phrase where they follow each other on the page. */
function phrase(page: Page | undefined, text: string): readonly Word[] {
  const wanted = text.split(/\s+/);
  const words = page?.words ?? [];
  const at = words.findIndex((_, from) => wanted.every((part, offset) => words[from + offset]?.text === part));
  expect(at, `«${text}» on the page`).toBeGreaterThanOrEqual(0);
  return words.slice(at, at + wanted.length);
}

function widthOf(words: readonly Word[]): { left: number; right: number; width: number; bottom: number } {
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  return { left, right, width: right - left, bottom: Math.max(...words.map((word) => word.bottom)) };
}

/** The rule nearest below a text, centred under it. */
function ruleBelow(pdf: string, words: readonly Word[]): number {
  const { left, right, bottom } = widthOf(words);
  const below = readLines(pdf, words[0]?.page ?? 0).filter(
    (line) => line.y > bottom - 4 && line.y < bottom + 12 && line.left >= left - 5 && line.right <= right + 5,
  );
  const [nearest] = below.toSorted((a, b) => a.y - b.y);
  expect(nearest, 'a rule below the text').toBeDefined();
  return nearest === undefined ? 0 : nearest.right - nearest.left;
}

/** What stands in the top margin: the page number or nothing. */
function topMarginText(page: Page | undefined): string {
  return (page?.words ?? [])
    .filter((word) => word.bottom < TOP_MARGIN + 2)
    .map((word) => word.text)
    .join(' ');
}

/** Page indexes on which the appendices begin, in their order. */
function appendixStarts(rendered: Rendered): readonly number[] {
  const isLabel = (word: Word, at: number, words: readonly Word[]): boolean =>
    word.text === 'Phụ' && words[at + 1]?.text === 'lục' && word.top < TOP_MARGIN + 10;
  const starts = rendered.pages.flatMap((page, at) => (page.words.some(isLabel) ? [at] : []));
  expect(starts).toHaveLength(rendered.document.appendices.length);
  return starts;
}

function eachDocument(check: (rendered: Rendered) => void): void {
  expect(samples.documents.length).toBeGreaterThanOrEqual(5);
  for (const rendered of samples.documents) {
    try {
      check(rendered);
    } catch (error) {
      throw new Error(`${rendered.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

describe('the letterhead', () => {
  test('has Quốc hiệu on one line', () =>
    eachDocument(({ pages }) => {
      const tops = phrase(pages[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').map((word) => Math.round(word.top));
      expect(new Set(tops).size).toBe(1);
    }));

  test('has number and date on one baseline', () =>
    eachDocument(({ pages, document }) => {
      const [number] = phrase(pages[0], 'Số:');
      const day = phrase(pages[0], document.letterhead.placeAndDay.trim());
      for (const word of day) expect(Math.abs(word.bottom - (number?.bottom ?? 0))).toBeLessThan(0.5);
    }));

  test('has a rule under Tiêu ngữ as long as its text, within two per cent', () =>
    eachDocument(({ pages, pdf }) => {
      const motto = phrase(pages[0], 'Độc lập - Tự do - Hạnh phúc');
      const { width } = widthOf(motto);
      expect(Math.abs(ruleBelow(pdf, motto) / width - 1)).toBeLessThan(0.02);
    }));

  test('has a rule of a third to a half of the text under the agency and under the subject', () =>
    eachDocument(({ pages, pdf, document }) => {
      const agency = phrase(pages[0], document.letterhead.agency.join(' '));
      const ratios = [ruleBelow(pdf, agency) / widthOf(agency).width];
      if (document.title !== null) {
        const subject = phrase(pages[0], document.title.subject);
        const last = subject.filter((word) => Math.abs(word.bottom - widthOf(subject).bottom) < 1);
        expect(last.length).toBeGreaterThan(1);
        ratios.push(
          ruleBelow(
            pdf,
            subject.filter((word) => word.bottom > 0),
          ) / widthOf(subject).width,
        );
      }
      for (const ratio of ratios) {
        expect(ratio).toBeGreaterThanOrEqual(0.32);
        expect(ratio).toBeLessThanOrEqual(0.51);
      }
    }));
});

describe('the pages', () => {
  test('have no number on the first, and "2" centred in the top margin of the second', () =>
    eachDocument((rendered) => {
      expect(topMarginText(rendered.pages[0])).toBe('');
      const second = rendered.pages[1];
      if (appendixStarts(rendered)[0] === 1) return;
      expect(topMarginText(second)).toBe('2');
      const [number] = second?.words ?? [];
      const middle = ((number?.left ?? 0) + (number?.right ?? 0)) / 2;
      expect(Math.abs(middle - (LEFT_MARGIN + ((second?.width ?? 0) - RIGHT_MARGIN)) / 2)).toBeLessThan(2);
    }));

  test('keep every word between the margins', () =>
    eachDocument(({ pages }) => {
      for (const page of pages) {
        for (const word of page.words) {
          expect(word.left, word.text).toBeGreaterThan(LEFT_MARGIN - 1);
          expect(word.right, word.text).toBeLessThan(page.width - RIGHT_MARGIN + 1);
        }
      }
    }));

  test('of each appendix are counted anew, the first without a number', () =>
    eachDocument((rendered) => {
      const starts = appendixStarts(rendered);
      starts.forEach((start, at) => {
        expect(topMarginText(rendered.pages[start])).toBe('');
        const end = starts[at + 1] ?? rendered.pages.length;
        for (let page = start + 1; page < end; page += 1)
          expect(topMarginText(rendered.pages[page])).toBe(String(page - start + 1));
      });
    }));

  test('of an appendix lie as it asks, and each shows the header of its table', () =>
    eachDocument((rendered) => {
      const starts = appendixStarts(rendered);
      rendered.document.appendices.forEach((appendix, at) => {
        const pages = rendered.pages.slice(starts[at], starts[at + 1]);
        for (const page of pages) {
          const sides = [page.width, page.height].map((side) => Math.round(side / PT_PER_MM));
          const across = appendix.orientation === 'landscape';
          const { widthMm, heightMm } = ND30_2020.papers[appendix.paper];
          expect(sides).toEqual(across ? [heightMm, widthMm] : [widthMm, heightMm]);
          expect(page.words.some((word) => word.text === appendix.tables[0]?.columns[0]?.title)).toBe(true);
        }
      });
      for (const page of rendered.pages.slice(0, starts[0])) expect(page.height).toBeGreaterThan(page.width);
    }));

  test('hold every task of the plan', () =>
    eachDocument(({ plan, pages }) => {
      const squeezed = pages.flatMap((page) => page.words.map((word) => word.text)).join('');
      for (const task of allTasks(plan)) {
        const [first = ''] = linesOf(task.content);
        // A page end may come between the words of a row; its first words stand together.
        expect(squeezed).toContain(first.split(/\s+/).slice(0, 4).join(''));
      }
    }));

  test('end with the signature beside Nơi nhận, on one page', () =>
    eachDocument(({ document, pages }) => {
      const page = pages.find((candidate) =>
        candidate.words.some((word, at) => word.text === 'Nơi' && candidate.words[at + 1]?.text === 'nhận:'),
      );
      const [recipients] = phrase(page, 'Nơi nhận:');
      const [title] = document.signature.lines;
      if (title === undefined) return;
      const signature = phrase(page, title);
      expect(Math.abs((signature[0]?.bottom ?? 0) - (recipients?.bottom ?? 0))).toBeLessThan(6);
      if (document.signature.name !== null) expect(phrase(page, document.signature.name).length).toBeGreaterThan(1);
    }));
});

describe('the Excel appendices', () => {
  const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
  'name': sheet.title, 'orientation': sheet.page_setup.orientation, 'paper': sheet.page_setup.paperSize,
  'titles': sheet.print_title_rows, 'first': sheet.HeaderFooter.differentFirst, 'header': sheet.oddHeader.center.text,
  'margins': [round(getattr(sheet.page_margins, side) * 25.4, 1) for side in ('top', 'bottom', 'left', 'right')],
  'cells': [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None],
} for sheet in book.worksheets]))`;

  type SheetFacts = {
    readonly orientation: string;
    readonly paper: number;
    readonly titles: string | null;
    readonly first: boolean;
    readonly header: string;
    readonly margins: readonly number[];
    readonly cells: readonly string[];
  };
  const factsOf = (xlsx: string): readonly SheetFacts[] =>
    JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', READ, xlsx], { maxBuffer: 64 * 1024 * 1024 }).toString(),
    ) as readonly SheetFacts[];

  test('are read by openpyxl with every task, A4, the margins of the decree and repeated header rows', () => {
    expect(samples.sheets.length).toBe(5);
    for (const { plan, xlsx } of samples.sheets) {
      const sheets = factsOf(xlsx);
      const cells = sheets.flatMap((sheet) => sheet.cells);
      for (const task of allTasks(plan)) expect(cells).toContain(task.content);
      for (const target of plan.targetSets.flatMap((set) => set.targets)) expect(cells).toContain(target.name);
      for (const sheet of sheets) {
        expect(sheet.paper).toBe(9);
        expect(sheet.margins).toEqual([20, 20, 30, 15]);
        expect(sheet.titles).toMatch(/^\$\d+:\$\d+$/);
        expect(sheet.first).toBe(true);
        expect(sheet.header).toContain('P');
      }
    }
  });

  test('print with the header row on every page, inside A4, and no row cut off', () => {
    for (const { plan, pdf } of samples.sheets) {
      const pages = readWords(pdf);
      for (const page of pages) {
        expect([Math.round(page.width), Math.round(page.height)].toSorted((a, b) => a - b)).toEqual([595, 842]);
        expect(page.words.some((word) => word.text === 'STT' || word.text === 'TT')).toBe(true);
      }
      const squeezed = pages.flatMap((page) => page.words.map((word) => word.text)).join('');
      for (const task of allTasks(plan)) {
        const words = linesOf(task.content).join(' ').split(/\s+/);
        expect(squeezed).toContain(words.slice(0, 3).join(''));
        // The last word would be missing where a row is too low for its text.
        expect(squeezed).toContain(String(words.at(-1)));
      }
      expect(readFileSync(pdf).length).toBeGreaterThan(0);
    }
  });
});
