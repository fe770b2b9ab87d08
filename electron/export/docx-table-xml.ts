// The tables of a Phụ lục as plain WordprocessingML: the object tree of the docx library costs 115 KB and fifteen times the time a row.
import { headerRows, type TableColumn, type TablePart, type TableRow } from '../../shared/document/model.ts';
import type { LayoutProfile } from '../../shared/document/profile-nd30-2020.ts';
import { eighths, twips } from './units.ts';
import { escapeXml } from './xml.ts';

/** Ids of the paragraph styles the cells refer to; `docx-styles` defines them. */
export const TABLE_STYLES = {
  head: 'OTableHead',
  group: 'OTableGroup',
  left: 'OTableLeft',
  center: 'OTableCenter',
  both: 'OTableBoth',
} as const;

type Span = { readonly columns?: number; readonly merge?: 'start' | 'continue' };

function cellXml(width: number, style: string, lines: readonly string[], span: Span = {}): string {
  const grid = span.columns !== undefined && span.columns > 1 ? `<w:gridSpan w:val="${span.columns}"/>` : '';
  const merge = span.merge === undefined ? '' : span.merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const centered = span.merge === undefined && style !== TABLE_STYLES.head ? '' : '<w:vAlign w:val="center"/>';
  const open = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${grid}${merge}${centered}</w:tcPr>`;
  const properties = `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  if (lines.length === 0) return `${open}<w:p>${properties}</w:p></w:tc>`;
  let body = '';
  for (const line of lines)
    body += `<w:p>${properties}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
  return `${open}${body}</w:tc>`;
}

function headerRowXml(cells: string): string {
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;
}

function rowXml(cells: string, isWhole: boolean): string {
  return isWhole ? `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>` : `<w:tr>${cells}</w:tr>`;
}

function sum(widths: readonly number[], from: number, count: number): number {
  return widths.slice(from, from + count).reduce((total, width) => total + width, 0);
}

function headerXml(table: TablePart, widths: readonly number[]): string {
  const rows = headerRows(table);
  return rows
    .map((row, at) => {
      const cells = row.map((cell) =>
        cellXml(sum(widths, cell.column, cell.columns), TABLE_STYLES.head, [cell.title], {
          columns: cell.columns,
          ...(cell.rows === 2 ? { merge: 'start' as const } : {}),
        }),
      );
      if (at === 0) return headerRowXml(cells.join(''));
      // The second row repeats the tall columns as continued cells, in their place between the others.
      const own = new Map(row.map((cell, index) => [cell.column, cells[index] ?? '']));
      const all = table.columns.map(
        (_, column) => own.get(column) ?? cellXml(widths[column] ?? 0, TABLE_STYLES.head, [], { merge: 'continue' }),
      );
      return headerRowXml(all.join(''));
    })
    .join('');
}

// A row of a few lines stays whole, so that no single word of it stands on the next page; a longer one breaks, else it would leave half a page empty.
const WHOLE_LINES = 8;
// A little more than the mean letter of Times New Roman: 2 mm at 12 points. Measuring letter by letter would cost more than the row.
const LETTER_MM_PER_PT = 2 / 12;

/** About how many letters stand on one line of a column, rather too few than too many. */
function lineLetters(widthMm: number, pt: number, profile: LayoutProfile): number {
  return Math.max(1, (widthMm - 2 * profile.table.cellMarginMm) / (pt * LETTER_MM_PER_PT));
}

/** True where the paragraphs of a cell take at most about `WHOLE_LINES` lines, by their length alone. */
function isShort(paragraphs: readonly string[], letters: number): boolean {
  let lines = 0;
  for (const paragraph of paragraphs) lines += Math.max(1, Math.ceil(paragraph.length / letters));
  return lines <= WHOLE_LINES;
}

/** What is the same in every body row: widths in twips and letters a line of each column, letters a line of a group's title. */
type Frame = { readonly widths: readonly number[]; readonly letters: readonly number[]; readonly titleLetters: number };

function frameOf(columns: readonly TableColumn[], profile: LayoutProfile): Frame {
  const { tableText, tableGroup } = profile.type;
  const titleColumns = columns.length > 1 ? columns.slice(1) : columns;
  const titleMm = titleColumns.reduce((total, column) => total + column.widthMm, 0);
  return {
    widths: columnTwips(columns),
    letters: columns.map((column) => lineLetters(column.widthMm, tableText.pt, profile)),
    titleLetters: lineLetters(titleMm, tableGroup.pt, profile),
  };
}

function bodyRowXml(row: TableRow, columns: readonly TableColumn[], frame: Frame): string {
  const { widths, letters } = frame;
  if (row.kind === 'group') {
    const isWhole = isShort([row.title], frame.titleLetters);
    if (row.number === null) {
      const whole = cellXml(sum(widths, 0, widths.length), TABLE_STYLES.group, [row.title], { columns: widths.length });
      return rowXml(whole, isWhole);
    }
    const rest = sum(widths, 1, widths.length - 1);
    const number = cellXml(widths[0] ?? 0, TABLE_STYLES.group, [row.number]);
    // A table of one column has no room beside the number.
    if (columns.length === 1)
      return rowXml(cellXml(widths[0] ?? 0, TABLE_STYLES.group, [`${row.number}. ${row.title}`]), isWhole);
    return rowXml(number + cellXml(rest, TABLE_STYLES.group, [row.title], { columns: columns.length - 1 }), isWhole);
  }
  let cells = '';
  let isWhole = true;
  for (let at = 0; at < columns.length; at += 1) {
    const paragraphs = row.cells[at] ?? [];
    cells += cellXml(widths[at] ?? 0, TABLE_STYLES[columns[at]?.align ?? 'left'], paragraphs);
    isWhole &&= isShort(paragraphs, letters[at] ?? 1);
  }
  return rowXml(cells, isWhole);
}

/** Whole twips that sum up exactly, so that the table is as wide as the text. */
function columnTwips(columns: readonly TableColumn[]): readonly number[] {
  let reached = 0;
  let placed = 0;
  return columns.map((column) => {
    reached += column.widthMm;
    const width = twips(reached) - placed;
    placed += width;
    return width;
  });
}

// A table that goes on after a break starts on a new page: its repeated header never stands in the middle of one.
const CONTINUED =
  '<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>';

/**
 * One table as `<w:tbl>` elements: fixed widths, header rows repeated on every page, long rows free to break across pages,
 * split every `profile.table.splitEveryRows` rows because office programs lay out one table of thousands of rows very slowly.
 */
export function tableXml(table: TablePart, profile: LayoutProfile): string {
  const frame = frameOf(table.columns, profile);
  const { widths } = frame;
  const margin = twips(profile.table.cellMarginMm);
  const border = `w:val="single" w:sz="${eighths(profile.table.borderPt)}" w:space="0" w:color="000000"`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} ${border}/>`)
    .join('');
  const open =
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths, 0, widths.length)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${sides}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${headerXml(table, widths)}`;
  const every = profile.table.splitEveryRows;
  let xml = open;
  table.rows.forEach((row, at) => {
    if (at > 0 && at % every === 0) xml += `</w:tbl>${CONTINUED}${open}`;
    xml += bodyRowXml(row, table.columns, frame);
  });
  return `${xml}</w:tbl>`;
}
