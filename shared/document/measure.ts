// How wide a text is in Times New Roman and how many lines it takes: for rules that follow their text and rows that must grow.
import { TIMES_WIDTHS, type FontStyle } from './times-widths.ts';

const UNITS_PER_EM = 2048;
const MM_PER_PT = 25.4 / 72;
// A character outside the table (a rare sign) counts as a wide letter, so that a row is too high rather than too low.
const UNKNOWN_WIDTH = 1479;

function widthsOf(style: FontStyle): ReadonlyMap<string, number> {
  return new Map(TIMES_WIDTHS[style].flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));
}

const WIDTHS: Readonly<Record<FontStyle, ReadonlyMap<string, number>>> = {
  regular: widthsOf('regular'),
  bold: widthsOf('bold'),
  italic: widthsOf('italic'),
};

/** Width in millimetres of a text set on one line at `pt` points. */
export function measureText(text: string, pt: number, style: FontStyle): number {
  let units = 0;
  for (const character of text) units += WIDTHS[style].get(character) ?? UNKNOWN_WIDTH;
  return (units / UNITS_PER_EM) * pt * MM_PER_PT;
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
  const widths = texts.flatMap((text) => breakLines(text, widthMm, pt, style)).map((line) => measureText(line, pt, style));
  return Math.max(0, ...widths);
}
