// How wide a text is in Times New Roman and how many lines it takes: for rules that follow their text and rows that must grow.
import { TIMES_WIDTHS, type FontStyle } from './times-widths.ts';

const UNITS_PER_EM = 2048;
const MM_PER_PT = 25.4 / 72;
// A character outside the table (a rare sign) counts as a wide letter, so that a row is too high rather than too low.
const UNKNOWN_WIDTH = 1479;

// Widths by UTF-16 unit, because a table of thousands of cells is measured letter by letter.
const TABLE_SIZE = 0x2270;

function widthsOf(style: FontStyle): Uint16Array {
  const widths = new Uint16Array(TABLE_SIZE).fill(UNKNOWN_WIDTH);
  for (const [width, characters] of TIMES_WIDTHS[style]) {
    for (const character of characters) widths[character.charCodeAt(0)] = width;
  }
  return widths;
}

const WIDTHS: Readonly<Record<FontStyle, Uint16Array>> = {
  regular: widthsOf('regular'),
  bold: widthsOf('bold'),
  italic: widthsOf('italic'),
};

function unitsOf(text: string, style: FontStyle): number {
  const widths = WIDTHS[style];
  let units = 0;
  for (let at = 0; at < text.length; at += 1) units += widths[text.charCodeAt(at)] ?? UNKNOWN_WIDTH;
  return units;
}

/** Width in millimetres of a text set on one line at `pt` points. */
export function measureText(text: string, pt: number, style: FontStyle): number {
  return (unitsOf(text, style) / UNITS_PER_EM) * pt * MM_PER_PT;
}

/** How many lines a text takes within `widthMm`, broken by whole words; one pass without building the lines. */
export function countLines(text: string, widthMm: number, pt: number, style: FontStyle): number {
  const widths = WIDTHS[style];
  const room = (widthMm * UNITS_PER_EM) / (pt * MM_PER_PT);
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      lines += 1;
      line = 0;
      word = 0;
      continue;
    }
    const width = widths[code] ?? UNKNOWN_WIDTH;
    line += width;
    word = code === 32 ? 0 : word + width;
    if (line <= room || code === 32) continue;
    // The word that no longer fits goes down whole; one longer than the line is cut, and where it had company, on a line of its own.
    const goesDown = word < line;
    lines += goesDown && word > room ? 2 : 1;
    line = goesDown && word <= room ? word : width;
    word = line;
  }
  return lines;
}

/** The lines a text breaks into within `widthMm`, by whole words as Word and Excel break it; a word longer than the line is cut. */
export function breakLines(text: string, widthMm: number, pt: number, style: FontStyle): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && measureText(longer, pt, style) > widthMm) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
      while (measureText(line, pt, style) > widthMm && line.length > 1) {
        const fits = longestPrefix(line, widthMm, pt, style);
        lines.push(line.slice(0, fits));
        line = line.slice(fits);
      }
    }
    lines.push(line);
  }
  return lines;
}

function longestPrefix(text: string, widthMm: number, pt: number, style: FontStyle): number {
  let length = 1;
  while (length < text.length && measureText(text.slice(0, length + 1), pt, style) <= widthMm) length += 1;
  return length;
}

/** Width in millimetres of the longest line of a text that wraps within `widthMm`: what a rule below it is measured from. */
export function longestLine(texts: readonly string[], widthMm: number, pt: number, style: FontStyle): number {
  const widths = texts
    .flatMap((text) => breakLines(text, widthMm, pt, style))
    .map((line) => measureText(line, pt, style));
  return Math.max(0, ...widths);
}

/**
 * The narrowest width, a little above what the lines need, in which a text takes no more lines than in `widthMm`: centred titles set
 * in it have lines of about the same length. A text of one line keeps the whole width.
 */
export function balancedWidth(text: string, widthMm: number, pt: number, style: FontStyle): number {
  const lines = breakLines(text, widthMm, pt, style).length;
  if (lines <= 1) return widthMm;
  let fits = widthMm;
  let tooNarrow = widthMm / 2;
  while (fits - tooNarrow > 0.5) {
    const middle = (fits + tooNarrow) / 2;
    if (breakLines(text, middle, pt, style).length > lines) tooNarrow = middle;
    else fits = middle;
  }
  // Word's rounding must not push the last word down.
  return Math.min(widthMm, fits + 1);
}
