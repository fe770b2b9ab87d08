// The ways of making the same file that the benchmark compares with ours.
import { Document, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { buildDocument, type TableMaker } from '../../electron/export/docx-writer.ts';
import { TABLE_STYLES } from '../../electron/export/docx-table-xml.ts';
import { twips } from '../../electron/export/units.ts';
import { zipParts } from '../../electron/export/zip.ts';
import type { OfficialDocument, TableRow as Row } from '../../shared/document/model.ts';

export type Parts = Readonly<Record<string, Uint8Array>>;

const TABLES = /(?:<w:tbl>(?=<w:tblPr><w:tblW[^>]*\/><w:jc)[\s\S]*<\/w:tbl>)/;

function cellsOf(row: Row): readonly (readonly string[])[] {
  return row.kind === 'cells' ? row.cells : [];
}

function rowsOf(document: OfficialDocument): readonly Row[] {
  return document.appendices[0]?.tables[0]?.rows ?? [];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The limit for .docx: the same parts, the table by string concatenation, zipped. `parts` and `head` are those of our own file. */
export function stringDocx(
  document: OfficialDocument,
  parts: Parts,
  frame: { readonly before: string; readonly after: string },
): Uint8Array {
  const widths = (document.appendices[0]?.tables[0]?.columns ?? []).map((column) => Math.round(column.widthMm * 56.69));
  const styles = ['OTableCenter', 'OTableBoth', 'OTableLeft', 'OTableLeft', 'OTableLeft', 'OTableLeft', 'OTableLeft'];
  let xml = frame.before;
  for (const row of rowsOf(document)) {
    // Every row of the benchmark is short: ours keeps it whole.
    xml += '<w:tr><w:trPr><w:cantSplit/></w:trPr>';
    cellsOf(row).forEach((cell, at) => {
      xml += `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>`;
      for (const line of cell)
        xml += `<w:p><w:pPr><w:pStyle w:val="${styles[at]}"/></w:pPr><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`;
      xml += '</w:tc>';
    });
    xml += '</w:tr>';
  }
  return zipParts({ ...parts, 'word/document.xml': strToU8(xml + frame.after) });
}

/** The document part of a finished .docx, cut around the rows of its large table. */
export function frameOf(docx: Uint8Array): { readonly parts: Parts; readonly before: string; readonly after: string } {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const start = xml.search(TABLES);
  const body = xml.indexOf('</w:tr>', start) + '</w:tr>'.length;
  return { parts, before: xml.slice(0, body), after: xml.slice(xml.lastIndexOf('</w:tbl>')) };
}

/** The limit for .xlsx: the same parts, the rows by string concatenation, zipped. */
export function stringXlsx(
  document: OfficialDocument,
  frame: { readonly parts: Parts; readonly before: string; readonly after: string },
): Uint8Array {
  let xml = frame.before;
  rowsOf(document).forEach((row, at) => {
    const line = at + 6;
    xml += `<row r="${line}" ht="64" customHeight="1">`;
    cellsOf(row).forEach((cell, column) => {
      const reference = `${String.fromCharCode(65 + column)}${line}`;
      const [text = ''] = cell;
      xml +=
        column === 0
          ? `<c r="${reference}" s="9"><v>${text}</v></c>`
          : `<c r="${reference}" s="9" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
    });
    xml += '</row>';
  });
  return zipParts({ ...frame.parts, 'xl/worksheets/sheet1.xml': strToU8(xml + frame.after) });
}

/** The sheet of a finished .xlsx, cut around its body rows. */
export function sheetFrameOf(xlsx: Uint8Array): {
  readonly parts: Parts;
  readonly before: string;
  readonly after: string;
} {
  const parts = unzipSync(xlsx);
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return { parts, before: xml.slice(0, xml.indexOf('<row r="6"')), after: xml.slice(xml.indexOf('</sheetData>')) };
}

const PLAIN_STYLE = { center: TABLE_STYLES.center, both: TABLE_STYLES.both, left: TABLE_STYLES.left } as const;

/** The very same document with its tables built of the docx library's own objects. */
export async function plainDocx(document: OfficialDocument): Promise<Uint8Array> {
  const cell = (style: string, lines: readonly string[], widthMm: number): TableCell =>
    new TableCell({
      width: { size: twips(widthMm), type: WidthType.DXA },
      children: lines.map((line) => new Paragraph({ style, children: [new TextRun(line)] })),
    });
  const make: TableMaker = (table) =>
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: table.columns.map((column) => twips(column.widthMm)),
      rows: [
        new TableRow({
          tableHeader: true,
          children: table.columns.map((column) => cell(TABLE_STYLES.head, [column.title], column.widthMm)),
        }),
        ...table.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: cellsOf(row).map((lines, at) =>
                cell(PLAIN_STYLE[table.columns[at]?.align ?? 'left'], lines, table.columns[at]?.widthMm ?? 0),
              ),
            }),
        ),
      ],
    });
  return await Packer.toBuffer(buildDocument(document, make));
}

const FIELDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

/** A template of one table whose second row is repeated, as a user of template engines would draw it in Word. */
async function template(open: string, close: string, end: string): Promise<Uint8Array> {
  const cell = (text: string): TableCell =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun(text)] })] });
  const row = new TableRow({
    children: FIELDS.map((field, at) =>
      cell(`${at === 0 ? `${open}rows${close}` : ''}{${field}}${at === FIELDS.length - 1 ? end : ''}`),
    ),
  });
  return await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows: [row] })] }] }));
}

function records(document: OfficialDocument): readonly Readonly<Record<string, string>>[] {
  return rowsOf(document).map((row) =>
    Object.fromEntries(cellsOf(row).map((cell, at) => [FIELDS[at] ?? 'z', cell.join('\n')])),
  );
}

export async function makeTemplater(): Promise<(document: OfficialDocument) => Uint8Array> {
  const file = await template('{#', '}', '{/rows}');
  return (document) => {
    const engine = new Docxtemplater(new PizZip(file), { paragraphLoop: true, linebreaks: true });
    engine.render({ rows: records(document) });
    return engine.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
}

export async function makeEasyTemplate(): Promise<(document: OfficialDocument) => Promise<Uint8Array>> {
  const file = Buffer.from(await template('{#', '}', '{/}'));
  return async (document) => await new TemplateHandler().process(file, { rows: records(document) as never });
}
