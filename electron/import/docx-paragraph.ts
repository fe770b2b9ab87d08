// A paragraph of a Word file while it is read: pieces of text, put together as runs at its end.
import type { Alignment, ReadBlock, ReadParagraph } from '../../shared/domain/imports/read-document.ts';
import { isComposed } from '../../shared/domain/text.ts';
import type { Numbering } from './docx-numbering.ts';
import type { Face, Styles } from './docx-styles-reader.ts';
import type { LegacyText } from './legacy-fonts.ts';
import { hasSymbols, shownSymbol } from './symbols.ts';

type Piece = { text: string; readonly bold: boolean; readonly italic: boolean; readonly font: string | null };

export type OpenParagraph = {
  style: string | undefined;
  align: Alignment | undefined;
  num: string | undefined;
  /** Of its list, from 0. */
  level: number | undefined;
  readonly pieces: Piece[];
  /** Its mark was deleted: what follows belongs to it. */
  joins: boolean;
  /** What stands in text boxes that hang on it. */
  after: readonly ReadBlock[] | undefined;
};

export function openParagraph(pieces: Piece[]): OpenParagraph {
  const none = undefined;
  return { style: none, align: none, num: none, level: none, pieces, joins: false, after: none };
}

/** The face of a run, worked out once for all of its texts. */
export type RunFace = {
  readonly hidden: boolean;
  readonly capitals: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string | null;
};

/** How a text is set, in the order in which styles give way: the run itself, its character style, the paragraph. */
export function runFace(
  paragraph: OpenParagraph,
  style: string | undefined,
  own: Face | undefined,
  styles: Styles,
  legacy: LegacyText,
): RunFace {
  const { face: base } = styles.paragraph(paragraph.style);
  const face = { ...base, ...(style === undefined ? {} : styles.character(style)), ...own };
  const font = face.font ?? null;
  return {
    hidden: face.hidden ?? false,
    capitals: face.capitals ?? false,
    bold: face.bold ?? false,
    italic: face.italic ?? false,
    font: font !== null && (legacy.isLegacy(font) || /^(symbol|wingdings)/i.test(font)) ? font : null,
  };
}

export function addText(pieces: Piece[], text: string, face: RunFace): void {
  if (face.hidden) return;
  const { bold, italic, font } = face;
  const shown = face.capitals && font === null ? text.toUpperCase() : text;
  const last = pieces.at(-1);
  if (last !== undefined && last.bold === bold && last.italic === italic && last.font === font) last.text += shown;
  else pieces.push({ text: shown, bold, italic, font });
}

function textOf({ text, font }: Piece, legacy: LegacyText): string {
  if (font === null && isComposed(text)) return text;
  const read = font === null ? text : legacy.read(text, font);
  return (hasSymbols(read) ? shownSymbol(read, font ?? '') : read).normalize('NFC');
}

/** The paragraph as it is read; counts its list on. */
export function closeParagraph(
  { style, align, num: ownNum, level: ownLevel, pieces }: OpenParagraph,
  styles: Styles,
  numbering: Numbering,
  legacy: LegacyText,
): ReadParagraph {
  const set = styles.paragraph(style);
  const num = ownNum ?? set.list?.num;
  const level =
    ownLevel ??
    set.list?.level ??
    (num === undefined || style === undefined ? undefined : numbering.levelOf(num, style)) ??
    0;
  // A break at the end, as before a new page, is no line of the text.
  const last = pieces.at(-1);
  if (last?.text.endsWith('\n') === true) last.text = last.text.replace(/\n+$/, '');
  const marker = num === undefined || num === '0' ? null : numbering.next(num, level);
  return {
    kind: 'paragraph',
    runs: pieces.map((piece) => ({ text: textOf(piece, legacy), bold: piece.bold, italic: piece.italic })),
    marker,
    depth: marker === null ? 0 : level + 1,
    align: align ?? set.align ?? 'left',
  };
}
