// A workbook made small for exceljs: cells, shared texts and the styles they need, each unpacked and checked here; nothing else of the file is handed on.
import { strToU8, zipSync } from 'fflate';
import type { GuardedZip } from './guarded-zip.ts';
import { relatedPart, relationsOf, type Relations } from './office-parts.ts';
import { sheetXml, withoutPrefix, type SheetXml } from './xlsx-sheet-xml.ts';
import { childOf, utf8Part, xmlTree } from './xml-text.ts';
import { refuse } from './zip-directory.ts';

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly content: SheetXml };
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly relations: Relations;
  /** Bytes of a workbook of the same sheets, in their order, from "sheet1" on. */
  readonly small: Uint8Array;
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

function partXml(zip: GuardedZip, name: string | undefined): string | undefined {
  const bytes = name === undefined ? undefined : zip.bytes(name);
  return bytes === undefined ? undefined : withoutPrefix(utf8Part(bytes));
}

/** Formats, fonts and cell styles; fills, borders and what newer programs add are not needed to read. */
function smallStyles(xml = ''): string {
  const taken = (name: string, none: string): string => {
    const from = xml.search(new RegExp(`<${name}[\\s>]`));
    const to = from === -1 ? -1 : xml.indexOf(`</${name}>`, from);
    return to === -1 ? `<${name}>${none}</${name}>` : xml.slice(from, to + name.length + 3);
  };
  const unused = '<fills><fill/></fills><borders><border/></borders>';
  const cells = taken('cellXfs', '<xf numFmtId="0" fontId="0"/>');
  return `<styleSheet ${MAIN}>${taken('numFmts', '')}${taken('fonts', '<font/>')}${unused}${cells}</styleSheet>`;
}

/**
 * The sheets of a workbook whose main part is `main`.
 * @throws RefusedFile damaged, unsafe, bomb, too-many-rows
 */
export function workbookParts(zip: GuardedZip, main: string): WorkbookParts {
  const relations = relationsOf(zip, main);
  const workbook = xmlTree(partXml(zip, main) ?? refuse('damaged'));
  const sheets: SheetPart[] = [];
  const texts: Record<string, string> = {};
  for (const { name: tag, attributes } of childOf(workbook, 'sheets')?.children ?? []) {
    if (tag !== 'sheet') continue;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const relation = relations.inside.find((one) => one.id === id);
    // Sheets of charts and of old macros hold no cells.
    if (relation === undefined || relation.type !== 'worksheet') continue;
    const bytes = zip.bytes(relation.target);
    if (bytes === undefined) return refuse('damaged');
    const content = sheetXml(utf8Part(bytes));
    sheets.push({ name: attributes['name'] ?? '', hidden: /hidden/i.test(attributes['state'] ?? ''), content });
    texts[`xl/worksheets/sheet${sheets.length}.xml`] = content.xml;
  }
  const date1904 = /^(1|true)$/.test(childOf(workbook, 'workbookPr')?.attributes['date1904'] ?? '');
  const list = sheets.map((_, at) => `<sheet name="s${at + 1}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('');
  const targets = sheets.map(
    (_, at) => `<Relationship Id="r${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  texts['xl/workbook.xml'] =
    `<workbook ${MAIN} xmlns:r="${RELATION}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`;
  texts['xl/_rels/workbook.xml.rels'] = `<Relationships ${PACKAGE}>${targets.join('')}</Relationships>`;
  texts['xl/styles.xml'] = smallStyles(partXml(zip, relatedPart(relations, 'styles')));
  const shared = partXml(zip, relatedPart(relations, 'sharedStrings'));
  if (shared !== undefined) texts['xl/sharedStrings.xml'] = shared;
  const small = zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });
  return { sheets, relations, small };
}
