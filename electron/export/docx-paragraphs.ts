// Paragraphs and borderless tables of the .docx, built with the docx library.
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { readRuns } from '../../shared/domain/rich-text.ts';
import { eighths, twips } from './units.ts';
import { STYLES } from './docx-styles.ts';

/** A text with marks as runs; what is not marked keeps the face of its paragraph. */
export function textRuns(text: string, base: { readonly bold?: boolean } = {}): TextRun[] {
  return readRuns(text).map(
    (run) =>
      new TextRun({
        text: run.text,
        ...base,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true } : {}),
      }),
  );
}

export function paragraph(style: string, text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style, ...options, children: [new TextRun(text)] });
}

/**
 * A solid rule of `lengthMm`, centred in `roomMm`: the lower border of a nearly flat paragraph. A border prints in Word, LibreOffice
 * and the quick look alike; a drawn shape does not.
 */
export function rule(lengthMm: number, roomMm: number, weightPt: number): Paragraph {
  const indent = twips((roomMm - lengthMm) / 2);
  return new Paragraph({
    style: STYLES.rule,
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: eighths(weightPt), space: 0, color: '000000' } },
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** Two columns without lines and without cell margins: the letterhead and the signature stand in such a table. */
export function columnsTable(
  widthsMm: readonly [number, number],
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table {
  const widths = widthsMm.map(twips);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: NO_MARGINS,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                margins: NO_MARGINS,
                borders: NO_BORDERS,
                children: children.length > 0 ? [...children] : [new Paragraph({ style: STYLES.recipient })],
              }),
          ),
        }),
    ),
  });
}
