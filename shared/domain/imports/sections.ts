// A document cut into its parts: head, body, end, appendices. The order is that of the paper; what is missing is simply not there.
import { isCapitals } from '../outline-markers.ts';
import { listItem } from '../typed-marks.ts';
import { Appendices, isAppendixLabel, isOnlySigns, type FoundAppendix } from './appendices.ts';
import {
  NO_CLOSING,
  isClosing,
  isRecipientsTitle,
  readClosing,
  readRecipientLines,
  readSignature,
  type Closing,
} from './closing.ts';
import { gridOf } from './draft-tables.ts';
import type { DraftHeader } from './import-draft.ts';
import {
  emptyHeader,
  isLetterhead,
  kindOfLine,
  readAddressed,
  readLabels,
  takeAgencies,
  takeHeadLine,
  takeLabels,
  takeLetterhead,
} from './letterhead.ts';
import type { SourceLine, SourcePiece, SourceTable } from './source-pieces.ts';

export type Sections = {
  readonly header: DraftHeader;
  readonly body: readonly SourceLine[];
  readonly closing: Closing;
  readonly appendices: readonly FoundAppendix[];
  /** Lines of the appendices that are no title of anything. */
  readonly loose: readonly SourceLine[];
};

const BODY_BEGINS =
  /^(?:căn cứ|thực hiện|theo |xét |trên cơ sở|để |nhằm |tiếp theo|phát huy|ngày \d|[IVX]+\s*[.\-–]\s|1\.\s|a\)\s|[-+]\s)/iu;
class Splitter {
  readonly header = emptyHeader();
  readonly body: SourceLine[] = [];
  closing: Closing = NO_CLOSING;
  readonly #appendices = new Appendices(this.header);
  #place: 'head' | 'subject' | 'addressed' | 'body' | 'end' | 'appendix' = 'head';
  readonly #heads: string[] = [];
  readonly #recipients: string[] = [];
  readonly #signature: string[] = [];

  take(piece: SourcePiece): void {
    if (piece.kind === 'table') this.#takeTable(piece);
    else this.#takeLine(piece);
  }

  #takeTable(piece: SourceTable): void {
    const grid = gridOf(piece);
    if (piece.headings === null && this.#place === 'head' && isLetterhead(grid)) {
      takeLetterhead(this.header, grid);
      return;
    }
    if (piece.headings === null && isClosing(grid)) {
      this.closing = readClosing(grid);
      this.#place = 'end';
      return;
    }
    if (grid.rows.every((row) => row.every((cell) => isOnlySigns(cell.text)))) return;
    this.#endHead();
    this.#appendices.takeTable(piece);
  }

  #takeLine(line: SourceLine): void {
    if (isOnlySigns(line.text)) return;
    if (this.#place !== 'appendix' && isAppendixLabel(line, this.#place === 'end')) {
      this.#endHead();
      this.#place = 'appendix';
      this.#appendices.begin();
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
      takeLabels(this.header, labels);
      const signature = [labels.get('quyen_han'), labels.get('chuc_vu')].filter(
        (one) => one !== undefined && one !== '',
      ) as string[];
      const recipients = (labels.get('noi_nhan') ?? '').split(/\s*;\s*/);
      const before = this.closing.signature;
      if (signature.length > 0)
        this.closing = { ...this.closing, signature: { ...before, lines: [...before.lines, ...signature] } };
      if (labels.get('nguoi_ky'))
        this.closing = {
          ...this.closing,
          signature: { ...this.closing.signature, name: labels.get('nguoi_ky') ?? null },
        };
      if (labels.get('noi_nhan')) this.closing = { ...this.closing, ...readRecipientLines(recipients) };
      return;
    }
    const kind = kindOfLine(line.text);
    if (kind !== null && isCapitals(line.text)) {
      this.header.kind = kind;
      this.#place = 'subject';
      return;
    }
    const addressed = readAddressed(line.text);
    if (addressed !== null && this.header.addressees.length === 0 && line.text.length < 300) {
      this.header.addressees = addressed;
      this.#place = addressed.length === 0 ? 'addressed' : 'body';
      return;
    }
    if (takeHeadLine(this.header, line.text)) return;
    if (
      isCapitals(line.text) &&
      line.marker === null &&
      !BODY_BEGINS.test(line.text) &&
      this.header.letterhead === null
    )
      this.#heads.push(line.text);
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
    // A subject of several lines: centred like the first, and no beginning of the text.
    if (line.align === 'center' && !BODY_BEGINS.test(line.text))
      this.header.subject = `${this.header.subject} ${line.text}`;
    else {
      this.#endHead();
      this.#takeBody(line);
    }
  }

  #takeAddressed(line: SourceLine): void {
    if (/^\s*[-–•]/u.test(line.text) || line.marker !== null)
      this.header.addressees = [...this.header.addressees, listItem(line.text)];
    else {
      this.#endHead();
      this.#takeBody(line);
    }
  }

  #endHead(): void {
    takeAgencies(this.header, this.#heads.splice(0));
    if (this.#place === 'head' || this.#place === 'subject' || this.#place === 'addressed') this.#place = 'body';
  }

  #takeBody(line: SourceLine): void {
    this.#place = 'body';
    if (isRecipientsTitle(line.text)) this.#place = 'end';
    else this.body.push(line);
  }

  #takeEnd(line: SourceLine): void {
    const isItem = /^\s*[-–•]/u.test(line.text) || line.marker !== null || /^lưu\s*:/iu.test(line.text);
    (isItem ? this.#recipients : this.#signature).push(line.text);
  }

  #takeAppendix(line: SourceLine): void {
    if (isRecipientsTitle(line.text)) this.#place = 'end';
    else this.#appendices.takeLine(line);
  }

  sections(): Sections {
    this.#endHead();
    const closing =
      this.#recipients.length + this.#signature.length === 0
        ? this.closing
        : { ...readRecipientLines(this.#recipients), signature: readSignature(this.#signature) };
    return {
      header: this.header,
      body: this.body,
      closing,
      appendices: this.#appendices.found(),
      loose: this.#appendices.loose(),
    };
  }
}

export function splitDocument(pieces: readonly SourcePiece[]): Sections {
  const splitter = new Splitter();
  for (const piece of pieces) splitter.take(piece);
  return splitter.sections();
}
