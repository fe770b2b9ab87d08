// The cells of one worksheet, each as it is shown, read in one pass over its rows.
import type { ReadCell } from '../../shared/domain/imports/read-document.ts';
import { isComposed } from '../../shared/domain/text.ts';
import type { LegacyText } from './legacy-fonts.ts';
import { isMoment, momentOfIso, shownDate, shownValue } from './xlsx-shown.ts';
import { columnOf, MAX_ROWS } from './xlsx-sheet-xml.ts';
import type { CellFont, CellStyle } from './xlsx-styles-reader.ts';
import { TextCollector, typedText, type CellText } from './xlsx-texts.ts';
import { elementsOf, readXml } from './xml-text.ts';
import { refuse } from './zip-directory.ts';

/** What the cells of all sheets of a workbook refer to. */
export type CellSource = {
  readonly styleOf: (style: string | undefined) => CellStyle;
  readonly texts: readonly CellText[];
  /** Days count from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
  readonly legacy: LegacyText;
};

/** Rows and columns from 1. Blank cells are there only where they may be typed in. */
export type SheetCells = {
  readonly rows: ReadonlyMap<number, readonly (ReadCell | undefined)[]>;
  readonly hiddenRows: readonly number[];
  /** The last row and column with text. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Columns with text beyond those that are read. */
  readonly beyond: number;
  readonly formulas: number;
  /** Cells that were kept. */
  readonly count: number;
};

/** More columns than any table of an office; what lies beyond is counted. */
const MAX_COLUMNS = 256;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

const TO_BE_FILLED: ReadCell = { text: '', locked: false };

type OpenCell = { column: number; type: string; style: CellStyle; value: string };

class CellReader {
  readonly #source: CellSource;
  readonly #room: number;
  readonly #prefix: string;
  readonly #collector = new TextCollector();
  readonly rows = new Map<number, (ReadCell | undefined)[]>();
  readonly hiddenRows: number[] = [];
  #row = 0;
  #isRowTold = true;
  #isRowHidden = false;
  #cells: (ReadCell | undefined)[] = [];
  #cell: OpenCell;
  /** The last row with text, and how many there are. */
  #filledRow = 0;
  #filledRows = 0;
  #inValue = false;
  #inline = false;
  #inlineText: CellText | null = null;
  lastRow = 0;
  lastColumn = 0;
  beyond = 0;
  formulas = 0;
  count = 0;

  constructor(source: CellSource, prefix: string, room: number) {
    this.#source = source;
    this.#prefix = prefix;
    this.#room = room;
    this.#cell = { column: 0, type: 'n', style: source.styleOf(undefined), value: '' };
  }

  #local(name: string): string {
    const prefix = this.#prefix;
    return prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  }

  open(full: string, attributes: Readonly<Record<string, string>>): void {
    const name = this.#local(full);
    if (this.#inline) this.#collector.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'is') this.#inline = true;
    else if (name === 'f') this.formulas += 1;
  }

  close(full: string): void {
    const name = this.#local(full);
    if (name === 'is') {
      this.#inline = false;
      this.#inlineText = this.#collector.take();
    } else if (this.#inline) this.#collector.close(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#inValue = false;
  }

  add(text: string): void {
    if (this.#inline) this.#collector.add(text);
    else if (this.#inValue) this.#cell.value += text;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    // An address may be left out: the row follows the one before, as a cell does.
    const { r: address, hidden } = attributes;
    this.#isRowTold = address !== undefined;
    this.#isRowHidden = hidden === '1' || hidden === 'true';
    this.#enterRow(address === undefined ? this.#row + 1 : Number(address));
    this.#cell.column = 0;
  }

  #enterRow(row: number): void {
    if (!(Number.isInteger(row) && row >= 1 && row <= LAST_ROW)) refuse('damaged');
    this.#row = row;
    if (this.#isRowHidden) this.hiddenRows.push(row);
    this.#cells = this.rows.get(row) ?? [];
    this.rows.set(row, this.#cells);
  }

  /** A row without an address is where its first cell says it is. */
  #tellRow(reference: string): void {
    this.#isRowTold = true;
    const row = Number(/\d+$/.exec(reference)?.[0] ?? this.#row);
    if (row === this.#row) return;
    if (this.#isRowHidden) this.hiddenRows.pop();
    this.#enterRow(row);
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const { r: reference, s: style, t: type = 'n' } = attributes;
    if (!this.#isRowTold && reference !== undefined && this.#row > 0) this.#tellRow(reference);
    const column = reference === undefined ? this.#cell.column + 1 : columnOf(reference);
    if (!(column >= 1 && column <= LAST_COLUMN) || this.#row === 0) refuse('damaged');
    // One cell for all: a sheet has tens of thousands.
    this.#cell.column = column;
    this.#cell.type = type;
    this.#cell.style = this.#source.styleOf(style);
    this.#cell.value = '';
    this.#inlineText = null;
  }

  #closeCell(): void {
    const { column, style } = this.#cell;
    const read = this.#read();
    const filled = read !== undefined && read.text.trim() !== '';
    if (column > MAX_COLUMNS) {
      if (filled) this.beyond = Math.max(this.beyond, column - MAX_COLUMNS);
      return;
    }
    const kept = read ?? (style.unlocked ? TO_BE_FILLED : undefined);
    if (kept === undefined) return;
    this.count += 1;
    if (this.count > this.#room) refuse('too-many-rows');
    this.#cells[column] = kept;
    if (filled) {
      if (this.#filledRow !== this.#row) this.#countRow();
      this.lastRow = Math.max(this.lastRow, this.#row);
      this.lastColumn = Math.max(this.lastColumn, column);
    }
  }

  #countRow(): void {
    this.#filledRow = this.#row;
    this.#filledRows += 1;
    if (this.#filledRows > MAX_ROWS) refuse('too-many-rows');
  }

  /** What the open cell shows; nothing where it has no value. */
  #read(): ReadCell | undefined {
    const { type, style, value } = this.#cell;
    if (this.#inlineText !== null) return this.#textCell(this.#inlineText);
    if (value.trim() === '') return undefined;
    switch (type) {
      case 's':
        // A number of no text is a mistake of the file that would lose what was typed.
        return this.#textCell(this.#source.texts[Number(value)] ?? refuse('damaged'));
      case 'n':
        return this.#plainCell(this.#shownNumber(value, style));
      case 'b':
        return this.#plainCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
      case 'd':
        return this.#plainCell(this.#shownIso(value, style));
      case 'e':
        return this.#plainCell(value);
      default:
        return this.#textCell({ text: typedText(value), runs: null });
    }
  }

  #shownNumber(value: string, { format }: CellStyle): string {
    const number = Number(value);
    return Number.isFinite(number) ? shownValue(number, format, this.#source.from1904) : value;
  }

  #shownIso(value: string, { format }: CellStyle): string {
    const moment = momentOfIso(value);
    return moment === null ? value : shownDate(moment, isMoment(format) ? format : 'd/m/y h:m');
  }

  #inFont(text: string, font: CellFont): string {
    return font.name === undefined ? text : this.#source.legacy.read(text, font.name);
  }

  #textCell({ text, runs }: CellText): ReadCell {
    const { font } = this.#cell.style;
    if (runs === null) return this.#cellOf(this.#inFont(text, font), font.bold);
    const words = runs.filter((run) => run.text.trim() !== '');
    return this.#cellOf(
      // A run may say that it is bold, and nothing of its font.
      runs.map((run) => this.#inFont(run.text, run.font?.name === undefined ? font : run.font)).join(''),
      words.every((run) => (run.font ?? font).bold),
    );
  }

  #plainCell(text: string): ReadCell {
    return this.#cellOf(text, this.#cell.style.font.bold);
  }

  #cellOf(text: string, inBold: boolean): ReadCell {
    const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const read = isComposed(lines) ? lines : lines.normalize('NFC');
    const bold = inBold && read.trim() !== '';
    const { unlocked } = this.#cell.style;
    // One shape of object for nearly every cell.
    if (!bold && !unlocked) return { text: read };
    return { text: read, ...(bold ? { bold } : {}), ...(unlocked ? { locked: false } : {}) };
  }
}

/**
 * Reads the rows of a sheet, `prefix` with its colon being that of their elements. `room` is how many cells may be kept.
 * @throws RefusedFile damaged, too-many-rows
 */
export function readCells(rows: Buffer, prefix: string, source: CellSource, room: number): SheetCells {
  const reader = new CellReader(source, prefix, room);
  readXml(elementsOf(rows), {
    open: ({ name, attributes }) => reader.open(name, attributes),
    close: ({ name }) => reader.close(name),
    text: (text) => reader.add(text),
  });
  return reader;
}
