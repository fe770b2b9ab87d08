// Word and Excel files made by hand, part by part, as other programs and ill-meaning people make them.
import { strToU8, zipSync } from 'fflate';
import { zipParts } from '../../electron/export/zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const WORD_TYPE = `${OFFICE}.wordprocessingml.document.main+xml`;
export const EXCEL_TYPE = `${OFFICE}.spreadsheetml.sheet.main+xml`;

const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zipOf(parts: Parts, how: 'deflated' | 'stored' = 'deflated'): Uint8Array {
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
  return how === 'stored' ? zipSync(bytes, { level: 0 }) : zipParts(bytes);
}

function contentTypes(main: string, type: string): string {
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type}"/></Types>`;
}

function relations(targets: readonly (readonly [string, string])[], more = ''): string {
  const own = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own.join('')}${more}</Relationships>`;
}

export function wordPart(element: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${element} ${NAMESPACES}>${inside}</w:${element}>`;
}

export type WordFile = {
  readonly styles?: string;
  readonly numbering?: string;
  readonly type?: string;
  readonly links?: string;
  readonly more?: Parts;
};

/** The parts of a Word file with this body. */
export function wordParts(
  body: string,
  { styles = '', numbering = '', type = WORD_TYPE, links, more }: WordFile = {},
): Parts {
  return {
    '[Content_Types].xml': contentTypes('word/document.xml', type),
    'word/_rels/document.xml.rels': relations(
      [
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
      ],
      links,
    ),
    'word/styles.xml': wordPart('styles', styles),
    'word/numbering.xml': wordPart('numbering', numbering),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...more,
  };
}

/** A run, and a paragraph of runs; properties as XML. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
export function paragraph(inside: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
}
export function cell(inside: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
}
export function rowsOf(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

export type SheetFile = { readonly name?: string; readonly state?: string; readonly xml: string };
export type ExcelFile = {
  readonly styles?: string;
  readonly strings?: string;
  readonly type?: string;
  readonly prefix?: string;
  readonly properties?: string;
  readonly more?: Parts;
};

/** The parts of an Excel file; the XML of a sheet is what stands inside of `worksheet`. With a prefix its elements must carry it too. */
export function excelParts(sheets: readonly SheetFile[], file: ExcelFile = {}): Parts {
  const { styles = '', strings = '', type = EXCEL_TYPE, prefix = '', properties = '', more } = file;
  const [p, namespace] = prefix === '' ? ['', `xmlns="${X}"`] : [`${prefix}:`, `xmlns:${prefix}="${X}"`];
  const root = (name: string, inside: string): string =>
    `<${p}${name} ${namespace} xmlns:r="${RELATIONS}">${inside}</${p}${name}>`;
  const list = sheets.map(
    ({ name, state }, at) =>
      `<${p}sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 3}"/>`,
  );
  return {
    '[Content_Types].xml': contentTypes('xl/workbook.xml', type),
    'xl/workbook.xml': root('workbook', `${properties}<${p}sheets>${list.join('')}</${p}sheets>`),
    'xl/_rels/workbook.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
    ]),
    'xl/styles.xml': root('styleSheet', styles),
    'xl/sharedStrings.xml': root('sst', strings),
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, root('worksheet', xml)])),
    ...more,
  };
}

/** Sheet data of rows of cells, given as their XML without the address. */
export function sheetData(...rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells.map((one, x) => one.replace('<c', `<c r="${String.fromCharCode(65 + x)}${at + 1}"`)).join('')}</row>`).join('')}</sheetData>`;
}
export function textCell(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
