// The texts of a workbook, shared ones and those that stand in their cells: plain, or in runs with fonts of their own.
import type { CellFont } from './xlsx-styles-reader.ts';
import { isOn, readXml } from './xml-text.ts';
import { refuse } from './zip-directory.ts';

/** `font`: of its own; otherwise that of the cell. */
export type TextRun = { readonly text: string; readonly font: CellFont | null };
export type CellText = { readonly text: string; readonly runs: readonly TextRun[] | null };

/** Excel writes what XML cannot hold as "_x000D_", and "_x" that was typed as "_x005F_x". */
const CODE = /_x([0-9A-Fa-f]{4})_/g;

/** A text as it was typed: "_x0041_" is the letter A. */
export function typedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(CODE, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point < 0x20 && ![9, 10, 13].includes(point) ? '' : String.fromCharCode(point);
  });
}

/** Collects one text from the elements inside of `si` or `is`. */
export class TextCollector {
  #text = '';
  #runs: { text: string; font: { bold: boolean; name: string | undefined } | null }[] = [];
  #inText = false;
  #inFont = false;
  /** How deep in the reading of signs of Chinese and Japanese, which is no part of the text. */
  #phonetic = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 't') this.#inText = this.#phonetic === 0;
    else if (name === 'r') this.#runs.push({ text: '', font: null });
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'rPr') {
      const run = this.#runs.at(-1);
      if (run !== undefined) run.font = { bold: false, name: undefined };
      this.#inFont = run !== undefined;
    } else if (this.#inFont) {
      const font = this.#runs.at(-1)?.font;
      if (font === undefined || font === null) return;
      if (name === 'b') font.bold = isOn(attributes['val']);
      else if (name === 'rFont') font.name = attributes['val'];
    }
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPr') this.#inFont = false;
    else if (name === 'rPh') this.#phonetic -= 1;
  }

  add(text: string): void {
    if (!this.#inText) return;
    const run = this.#runs.at(-1);
    if (run === undefined) this.#text += text;
    else run.text += text;
  }

  /** The text that has been read; the next one begins. */
  take(): CellText {
    const runs = this.#runs.map(({ text, font }) => ({ text: typedText(text), font }));
    const text = typedText(this.#text) + runs.map((run) => run.text).join('');
    this.#text = '';
    if (runs.length === 0) return { text, runs: null };
    this.#runs = [];
    return { text, runs };
  }
}

/** Twice as many as cells that are kept: texts of cells that were deleted may stand in the list. */
const MAX_TEXTS = 1_000_000;

/** The list `xl/sharedStrings.xml`, its elements without a prefix. @throws RefusedFile damaged, too-many-rows */
export function readSharedTexts(xml: string | undefined): readonly CellText[] {
  const texts: CellText[] = [];
  if (xml === undefined) return texts;
  const collector = new TextCollector();
  readXml(xml, {
    open: ({ name, attributes }) => collector.open(name, attributes),
    close: ({ name }) => {
      if (name !== 'si') collector.close(name);
      else if (texts.push(collector.take()) > MAX_TEXTS) refuse('too-many-rows');
    },
    text: (text) => collector.add(text),
  });
  return texts;
}
