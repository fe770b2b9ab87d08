// An official document or a list as .docx bytes: the docx library writes the document, the tables of the Phụ lục are set into its XML.
import {
  AlignmentType,
  Document,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type {
  AppendixPart,
  OfficialDocument,
  PageFormat,
  PrintedDocument,
  TablePart,
} from '../../shared/document/model.ts';
import { DOCUMENT_FORMAT, type LayoutProfile } from '../../shared/document/profile-nd30-2020.ts';
import {
  addresseeParagraphs,
  appendixHeading,
  blockParagraph,
  letterheadTable,
  listHeading,
  signatureTable,
  titleParagraphs,
} from './docx-body.ts';
import { paragraph } from './docx-paragraphs.ts';
import { documentStyles, STYLES } from './docx-styles.ts';
import { tableXml } from './docx-table-xml.ts';
import { halfPoints, twips } from './units.ts';
import { zipParts } from './zip.ts';

const DOCUMENT_PART = 'word/document.xml';

// Two characters of Unicode's private area no border lets in from outside (cleaned text keeps none of U+E000..), around the table's index.
const MARK_OPEN = '\uE000';
const MARK_CLOSE = '\uE001';
const MARKED_PARAGRAPH = new RegExp(`<w:p>(?:(?!<w:p>).)*?${MARK_OPEN}(\\d+)${MARK_CLOSE}.*?</w:p>`, 'gs');

function sectionProperties(profile: LayoutProfile, format: PageFormat): NonNullable<ISectionOptions['properties']> {
  const { page } = profile;
  const sheet = profile.papers[format.paper];
  return {
    titlePage: true, // the first page of every section has no number
    page: {
      // The library turns the sheet itself: width and height are always given as upright.
      size: {
        width: twips(sheet.widthMm),
        height: twips(sheet.heightMm),
        orientation: format.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(page.topMm),
        bottom: twips(page.bottomMm),
        left: twips(page.leftMm),
        right: twips(page.rightMm),
        header: twips(page.headerMm),
        footer: twips(page.headerMm),
      },
      pageNumbers: { start: 1 },
    },
  };
}

function pageHeaders(profile: LayoutProfile): NonNullable<ISectionOptions['headers']> {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(profile.pageNumber.pt) });
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}

function bodyChildren(document: OfficialDocument, profile: LayoutProfile): FileChild[] {
  const last = document.blocks.length - 1;
  return [
    letterheadTable(document.letterhead, profile),
    ...(document.title === null ? [] : titleParagraphs(document.title, profile)),
    ...addresseeParagraphs(document.addressees, profile),
    // The signature never stands alone on a page: the last line of the text stays with it.
    ...document.blocks.map((block, at) => blockParagraph(block, at === last)),
    new Paragraph({ style: STYLES.recipient, keepNext: true }),
    signatureTable(document, profile),
  ];
}

/** What stands for a table in the library's tree, by the table and its index in the whole document. */
export type TableMaker = (table: TablePart, index: number) => FileChild;

function tableChildren(tables: readonly TablePart[], firstTable: number, make: TableMaker): FileChild[] {
  return tables.flatMap((table, at) => [
    ...(table.title === null ? [] : [paragraph(STYLES.tableTitle, table.title)]),
    // Two tables must not touch, or Word makes one of them.
    ...(table.title === null && at > 0 ? [new Paragraph({ style: STYLES.tableTitle })] : []),
    make(table, firstTable + at),
  ]);
}

function appendixChildren(
  appendix: AppendixPart,
  firstTable: number,
  make: TableMaker,
  profile: LayoutProfile,
): FileChild[] {
  const tables = tableChildren(appendix.tables, firstTable, make);
  return [...appendixHeading(appendix, profile), ...tables, paragraph(STYLES.end, appendix.end)];
}

function buildSections(document: PrintedDocument, make: TableMaker, profile: LayoutProfile): ISectionOptions[] {
  const section = (format: PageFormat, children: FileChild[]): ISectionOptions => ({
    properties: sectionProperties(profile, format),
    headers: pageHeaders(profile),
    children,
  });
  if ('list' in document) {
    const { list } = document;
    // A section ends with a paragraph, never with a table.
    return [
      section(list, [
        ...listHeading(list, profile),
        ...tableChildren(list.tables, 0, make),
        new Paragraph({ style: STYLES.rule }),
      ]),
    ];
  }
  let tables = 0;
  const appendices = document.appendices.map((appendix): ISectionOptions => {
    const children = appendixChildren(appendix, tables, make, profile);
    tables += appendix.tables.length;
    return section(appendix, children);
  });
  return [section(DOCUMENT_FORMAT, bodyChildren(document, profile)), ...appendices];
}

function tablesOf(document: PrintedDocument): readonly TablePart[] {
  if ('list' in document) return document.list.tables;
  return document.appendices.flatMap((appendix) => appendix.tables);
}

function setTables(documentXml: string, document: PrintedDocument, profile: LayoutProfile): string {
  const tables = tablesOf(document);
  return documentXml.replace(MARKED_PARAGRAPH, (_, index: string) => {
    const table = tables[Number(index)];
    return table === undefined ? '' : tableXml(table, profile);
  });
}

/** Who made it and what it is called, as the properties of the file say it. */
function propertiesOf(document: PrintedDocument): { readonly creator: string; readonly title: string } {
  if ('list' in document) return { creator: document.agency, title: document.list.title };
  const { title, letterhead } = document;
  return {
    creator: letterhead.agency.join(' '),
    title: title === null ? (letterhead.letterSubject ?? '') : `${title.kind} ${title.subject}`,
  };
}

/** The document as the library's tree, its tables made by `make`. */
export function buildDocument(document: PrintedDocument, make: TableMaker): Document {
  const { profile } = document;
  return new Document({
    ...propertiesOf(document),
    styles: documentStyles(profile),
    sections: buildSections(document, make, profile),
  });
}

/** Bytes of the .docx. The document's texts must have passed the text border (`cleanText`). */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const marker: TableMaker = (_, index) =>
    new Paragraph({ children: [new TextRun(`${MARK_OPEN}${index}${MARK_CLOSE}`)] });
  const parts = unzipSync(await Packer.toBuffer(buildDocument(document, marker)));
  const main = parts[DOCUMENT_PART];
  if (main === undefined) throw new Error(`the docx library wrote no ${DOCUMENT_PART}`);
  return zipParts({ ...parts, [DOCUMENT_PART]: strToU8(setTables(strFromU8(main), document, document.profile)) });
}
