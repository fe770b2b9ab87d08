// A document cut into its parts: head, body, end, appendices. The order is that of the paper; what is missing is simply not there.
import { isCapitals } from '../outline-markers.ts';
import { listItem } from '../typed-marks.ts';
import { Appendices, isAppendixLabel, isOnlySigns, isTitleOver, titlesFrom, type FoundAppendix } from './appendices.ts';
import {
  NO_CLOSING,
  closingOfLabels,
  isClosing,
  isSigningTitle,
  joinClosings,
  signatureFrom,
  signingBeside,
  isRecipientsTitle,
  readClosing,
  readRecipientLines,
  readSignature,
  type Closing,
} from './closing.ts';
import { gridOf } from './draft-tables.ts';
import type { DraftHeader } from './import-draft.ts';
import {
  beginsText,
  emptyHeader,
  headHalves,
  isLetterhead,
  isStamp,
  kindOfLine,
  namesCover,
  readAddressed,
  readLabels,
  saysDay,
  takeAgencies,
  takeHeadLine,
  takeLabels,
  takeLetterhead,
  takeTitledKind,
} from './letterhead.ts';
import type { SourceLine, SourcePiece, SourceTable } from './source-pieces.ts';

export type Sections = {
  readonly header: DraftHeader;
  readonly body: readonly SourceLine[];
  readonly closing: Closing;
  readonly appendices: readonly FoundAppendix[];
  /** What found no place anywhere: lines of the appendices that are no title of anything, words beside a letterhead or a signature. */
  readonly loose: readonly LooseText[];
};

export type LooseText = Pick<SourceLine, 'text' | 'at'>;

export class Splitter {
  readonly header = emptyHeader();
  readonly body: SourceLine[] = [];
  closing: Closing = NO_CLOSING;
  readonly #appendices = new Appendices(this.header);
  #wasSubject = false;
  #place: 'head' | 'subject' | 'addressed' | 'body' | 'end' | 'appendix' = 'head';
  readonly #withAppendices: boolean;
  readonly #heads: SourceLine[] = [];
  readonly #recipients: SourceLine[] = [];
  readonly #signature: SourceLine[] = [];
  readonly #loose: LooseText[] = [];

  /** @param withAppendices false where the label "Phụ lục" heads the text itself */
  constructor(withAppendices: boolean) {
    this.#withAppendices = withAppendices;
  }

  take(piece: SourcePiece): void {
    if (piece.kind === 'table') this.#takeTable(piece);
    else this.#takeLine(piece);
  }

  #takeTable(piece: SourceTable): void {
    const grid = gridOf(piece);
    if (piece.headings === null && this.#place === 'head' && isLetterhead(grid))
      return this.#lose(takeLetterhead(this.header, grid), piece.at);
    if (piece.headings === null && isClosing(grid)) {
      const { unread, ...closing } = readClosing(grid);
      this.#lose(unread, piece.at);
      this.#close(closing, piece.at);
      this.#endHead();
      this.#place = 'end';
      return;
    }
    if (grid.rows.every((row) => row.every((cell) => isOnlySigns(cell.text)))) return;
    this.#takeTitles(piece);
    this.#endHead();
    this.#appendices.takeTable(piece);
  }

  #takeTitles({ at }: SourceTable): void {
    const own = this.#place === 'head' ? this.#heads : this.#place === 'body' ? this.body : [];
    const isCovered = namesCover(own.at(-1)?.text ?? '') && isTitleOver(own.at(-2), at);
    const over = isTitleOver(own.at(-1), at) ? (isCovered ? 2 : 1) : 0;
    const titles = own.splice(this.#place === 'head' ? titlesFrom(own, at) : own.length - over);
    for (const line of titles) this.#appendices.takeTitle(line);
  }

  #takeLine(line: SourceLine): void {
    if (isOnlySigns(line.text)) return;
    if (this.#withAppendices && this.#place !== 'appendix' && isAppendixLabel(line, this.#place === 'end')) {
      this.#endHead();
      this.#place = 'appendix';
      this.#appendices.begin(line);
      return;
    }
    switch (this.#place) {
      case 'head':
        return this.#takeHead(line);
      case 'subject':
        return this.#takeSubject(line);
      case 'addressed':
        return this.#takeAddressed(line);
      case 'body':
        return this.#takeBody(line);
      case 'end':
        return this.#takeEnd(line);
      case 'appendix':
        return this.#takeAppendix(line);
    }
  }

  #takeHead(line: SourceLine): void {
    const labels = readLabels(line.text);
    if (labels !== null) {
      this.#lose(takeLabels(this.header, labels), line.at);
      return this.#close(closingOfLabels(labels), line.at);
    }
    const kind = kindOfLine(line.text);
    if (kind !== null && isCapitals(line.text)) {
      this.header.kind = kind;
      this.#place = 'subject';
      return;
    }
    if (isStamp(line.text)) return this.#lose([line.text], line.at);
    if (line.marker === null && takeTitledKind(this.header, line.text, line.at.row !== null)) {
      this.#place = 'subject';
      return;
    }
    const addressed = readAddressed(line.text);
    if (addressed !== null && this.header.addressees.length === 0 && line.text.length < 300) {
      this.header.addressees = addressed;
      this.#place = addressed.length === 0 ? 'addressed' : 'body';
      return;
    }
    const halves = headHalves(line.text).filter((half) => !takeHeadLine(this.header, half));
    if (halves.length === 0) {
      this.#wasSubject = this.header.subject !== null;
      return;
    }
    if (this.#wasSubject && line.align === 'center' && this.header.kind === 'CV' && !beginsText(line.text)) {
      this.header.subject = `${this.header.subject ?? ''} ${line.text}`;
      return;
    }
    const isName = (half: string): boolean => isCapitals(half) && !beginsText(half);
    if (line.marker === null && halves.every(isName) && this.header.letterhead === null)
      this.#heads.push(...halves.map((text) => ({ ...line, text })));
    // "(Kèm theo Kế hoạch số …)" between the title of a sheet and its table parts neither from the other.
    else if (line.at.row !== null && this.#heads.length > 0 && namesCover(line.text)) this.#heads.push(line);
    else if (saysDay(line.text)) this.#loose.push(line);
    else {
      this.#endHead();
      this.#takeBody(line);
    }
  }

  #takeSubject(line: SourceLine): void {
    const labels = readLabels(line.text);
    if (labels !== null) return this.#takeHead(line);
    const addressed = readAddressed(line.text);
    if (addressed !== null || this.header.subject === null) {
      if (addressed !== null) this.#takeHead(line);
      else this.header.subject = line.text;
      return;
    }
    if (namesCover(line.text)) return this.#lose([line.text], line.at);
    // A subject of several lines: centred like the first, and no beginning of the text.
    if (line.align === 'center' && !beginsText(line.text)) this.header.subject = `${this.header.subject} ${line.text}`;
    else {
      this.#endHead();
      this.#takeBody(line);
    }
  }

  #takeAddressed(line: SourceLine): void {
    if (/^\s*[-–•]/u.test(line.text) || line.marker !== null)
      this.header.addressees = [...this.header.addressees, listItem(line.text)].filter((one) => one !== '');
    else {
      this.#endHead();
      this.#takeBody(line);
    }
  }

  #endHead(): void {
    const heads = this.#heads.splice(0);
    const names = heads.map(({ text }) => text).filter((text) => !namesCover(text));
    const unread = takeAgencies(this.header, names);
    this.#loose.push(...heads.filter(({ text }) => unread.includes(text) || namesCover(text)));
    if (this.#place === 'head' || this.#place === 'subject' || this.#place === 'addressed') this.#place = 'body';
  }

  #takeBody(line: SourceLine): void {
    const signing = signingBeside(line.text);
    this.#place = isRecipientsTitle(line.text) || signing !== null ? 'end' : 'body';
    if (signing !== null) this.#signature.push({ ...line, text: signing });
    else if (this.#place === 'body') this.body.push(line);
  }

  #takeEnd(line: SourceLine): void {
    const isItem = /^\s*[-–•]/u.test(line.text) || line.marker !== null || /^lưu\s*:/iu.test(line.text);
    (isItem ? this.#recipients : this.#signature).push(line);
  }

  #lose(texts: readonly string[], at: SourceLine['at']): void {
    this.#loose.push(...texts.map((text) => ({ text, at })));
  }

  #close(found: Omit<Closing, 'unread'>, at: SourceLine['at']): void {
    const { closing, lost } = joinClosings(this.closing, found);
    this.closing = closing;
    this.#lose(lost, at);
  }

  #takeAppendix(line: SourceLine): void {
    if (isRecipientsTitle(line.text)) this.#place = 'end';
    else this.#appendices.takeLine(line);
  }

  sections(): Sections {
    this.#endHead();
    if (this.closing.signature.lines.length === 0 && this.#signature.every(({ text }) => !isSigningTitle(text)))
      this.#signature.unshift(...this.body.splice(signatureFrom(this.body.map(({ text }) => text))));
    if (this.#recipients.length + this.#signature.length > 0) {
      const { signature, unread } = readSignature(this.#signature.map(({ text }) => text));
      this.#loose.push(...this.#signature.filter(({ text }) => unread.includes(text.trim())));
      const [first] = [...this.#recipients, ...this.#signature];
      const at = first?.at ?? { part: 0, block: 0, row: null };
      this.#close({ ...readRecipientLines(this.#recipients.map(({ text }) => text)), signature }, at);
    }
    return {
      header: this.header,
      body: this.body,
      closing: this.closing,
      appendices: this.#appendices.found(),
      loose: [...this.#loose, ...this.#appendices.loose()],
    };
  }
}
