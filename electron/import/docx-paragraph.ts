// A paragraph of a Word file while it is read: pieces of text, put together as runs at its end.
import type { Alignment, ReadBlock, ReadParagraph } from '../../shared/domain/imports/read-document.ts';
import type { Numbering } from './docx-numbering.ts';
import type { Face, ListPlace, Styles } from './docx-styles-reader.ts';
import type { LegacyText } from './legacy-fonts.ts';
import { hasSymbols, shownSymbol } from './symbols.ts';

type Piece = { text: string; readonly bold: boolean; readonly italic: boolean; readonly font: string | null };

export type OpenParagraph = {
  style: string | undefined;
  align: Alignment | undefined;
  readonly list: ListPlace;
  pieces: Piece[];
  /** Its mark was deleted: what follows belongs to it. */
  joins: boolean;
  /** What stands in text boxes that hang on it. */
  readonly after: ReadBlock[];
};

export function openParagraph(pieces: Piece[]): OpenParagraph {
  return { style: undefined, align: undefined, list: {}, pieces, joins: false, after: [] };
}

/** How a text of this paragraph is set, in the order in which styles give way: paragraph, character style, the run itself. */
function faceIn(paragraph: OpenParagraph, style: string | undefined, own: Face, styles: Styles): Face {
  const { face } = styles.paragraph(paragraph.style);
  return style === undefined ? { ...face, ...own } : { ...face, ...styles.character(style), ...own };
}

/** The face of a run, worked out once for all of its texts. */
export type RunFace = { readonly hidden: boolean; readonly capitals: boolean; readonly piece: Omit<Piece, 'text'> };

export function runFace(
  paragraph: OpenParagraph,
  style: string | undefined,
  own: Face,
  styles: Styles,
  legacy: LegacyText,
): RunFace {
  const face = faceIn(paragraph, style, own, styles);
  const font = face.font ?? null;
  const kept = font !== null && (legacy.isLegacy(font) || /^(symbol|wingdings)/i.test(font)) ? font : null;
  return {
    hidden: face.hidden ?? false,
    capitals: face.capitals ?? false,
    piece: { bold: face.bold ?? false, italic: face.italic ?? false, font: kept },
  };
}

export function addText(pieces: Piece[], text: string, face: RunFace): void {
  if (face.hidden) return;
  const { bold, italic, font } = face.piece;
  const shown = face.capitals && font === null ? text.toUpperCase() : text;
  const last = pieces.at(-1);
  if (last !== undefined && last.bold === bold && last.italic === italic && last.font === font) last.text += shown;
  else pieces.push({ text: shown, bold, italic, font });
}

function textOf({ text, font }: Piece, legacy: LegacyText): string {
  const read = font === null ? text : legacy.read(text, font);
  return (hasSymbols(read) ? shownSymbol(read, font ?? '') : read).normalize('NFC');
}

/** The paragraph as it is read; counts its list on. */
export function closeParagraph(
  { style, align, list, pieces }: OpenParagraph,
  styles: Styles,
  numbering: Numbering,
  legacy: LegacyText,
): ReadParagraph {
  const set = styles.paragraph(style);
  const num = list.num ?? set.list?.num;
  const level =
    list.level ??
    set.list?.level ??
    (num === undefined || style === undefined ? undefined : numbering.levelOf(num, style)) ??
    0;
  const marker = num === undefined || num === '0' ? null : numbering.next(num, level);
  return {
    kind: 'paragraph',
    runs: pieces.map((piece) => ({ text: textOf(piece, legacy), bold: piece.bold, italic: piece.italic })),
    marker,
    depth: marker === null ? 0 : level + 1,
    align: align ?? set.align ?? 'left',
  };
}
