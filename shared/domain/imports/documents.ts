// The documents of a file, each cut into its parts: several may stand in one file, and one may be a Phụ lục by itself.
import { fold, linesOf } from '../text.ts';
import { isClosing, isRecipientsTitle } from './closing.ts';
import { gridOf } from './draft-tables.ts';
import { isLetterhead } from './letterhead.ts';
import { Splitter, type Sections } from './sections.ts';
import type { SourcePiece } from './source-pieces.ts';

const NATION = /^cong hoa xa hoi chu nghia viet nam\b/;

function ends(piece: SourcePiece): boolean {
  return piece.kind === 'line' ? isRecipientsTitle(piece.text) : piece.headings === null && isClosing(gridOf(piece));
}

function begins(piece: SourcePiece): boolean {
  if (piece.kind === 'line') return NATION.test(fold(piece.text));
  if (piece.headings !== null || !isLetterhead(gridOf(piece))) return false;
  return gridOf(piece).rows.some((row) =>
    row.some(({ text }) => linesOf(text).some((line) => NATION.test(fold(line)))),
  );
}

/** Agency and number may stand in lines before the words of the nation; as many as a letterhead has. */
const MOST_LINES_BEFORE = 4;

/** Where the letterhead begins whose words of the nation stand at `at`: lines in capitals right above belong to it. */
function headAt(pieces: readonly SourcePiece[], at: number, least: number): number {
  let from = at;
  while (from > least && at - from < MOST_LINES_BEFORE) {
    const above = pieces[from - 1];
    if (above?.kind !== 'line' || above.text !== above.text.toLocaleUpperCase('vi') || !/\p{L}{3}/u.test(above.text))
      break;
    from -= 1;
  }
  return pieces[at]?.kind === 'line' ? from : at;
}

/** The pieces of each document of a file, in their order; one list where it holds one. */
export function documentsOf(pieces: readonly SourcePiece[]): readonly (readonly SourcePiece[])[] {
  const starts = [0];
  let ended = -1;
  pieces.forEach((piece, at) => {
    if (ends(piece)) ended = at;
    else if (ended !== -1 && begins(piece)) {
      starts.push(headAt(pieces, at, ended + 1));
      ended = -1;
    }
  });
  return starts.map((from, at) => pieces.slice(from, starts[at + 1]));
}

function split(pieces: readonly SourcePiece[], withAppendices: boolean): Sections {
  const splitter = new Splitter(withAppendices);
  for (const piece of pieces) splitter.take(piece);
  return splitter.sections();
}

/** One document as head, body, end and appendices. A Phụ lục of text alone, kept in a file of its own, is the text itself. */
export function splitDocument(pieces: readonly SourcePiece[]): Sections {
  const sections = split(pieces, true);
  const isBare = sections.body.length === 0 && sections.appendices.every(({ tables }) => tables.length === 0);
  return isBare ? split(pieces, false) : sections;
}

/** The first words of a document, to choose it by. */
export function titleOfDocument(pieces: readonly SourcePiece[]): string {
  const { header } = splitDocument(pieces);
  const first = pieces.find((piece) => piece.kind === 'line');
  return header.subject ?? (first?.kind === 'line' ? first.text : '');
}
