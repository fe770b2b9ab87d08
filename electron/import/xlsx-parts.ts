// The parts of a workbook: its sheets in their order, and what their cells refer to.
import type { GuardedZip } from './guarded-zip.ts';
import { relatedPart, relationsOf, type Relations } from './office-parts.ts';
import { sheetXml, withoutPrefix, type SheetXml } from './xlsx-sheet-xml.ts';
import { readCellStyles, type CellStyle } from './xlsx-styles-reader.ts';
import { readSharedTexts, type CellText } from './xlsx-texts.ts';
import { childOf, MAX_PART, utf8Part, xmlTree } from './xml-text.ts';
import { refuse } from './zip-directory.ts';

export type SheetPart = {
  readonly name: string;
  readonly hidden: boolean;
  /** Unpacks and takes it apart; large, so one at a time. @throws RefusedFile damaged, unsafe, bomb, too-many-rows */
  readonly content: () => SheetXml;
};
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly relations: Relations;
  readonly styleOf: (style: string | undefined) => CellStyle;
  readonly texts: readonly CellText[];
  readonly from1904: boolean;
};

function partXml(zip: GuardedZip, name: string | undefined): string | undefined {
  const bytes = name === undefined ? undefined : zip.bytes(name);
  if (bytes !== undefined && bytes.length > MAX_PART) refuse('bomb');
  return bytes === undefined ? undefined : withoutPrefix(utf8Part(bytes));
}

/**
 * The workbook whose main part is `main`.
 * @throws RefusedFile damaged, unsafe, bomb
 */
export function workbookParts(zip: GuardedZip, main: string): WorkbookParts {
  const relations = relationsOf(zip, main);
  const workbook = xmlTree(partXml(zip, main) ?? refuse('damaged'));
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  for (const { name: tag, attributes } of childOf(workbook, 'sheets')?.children ?? []) {
    if (tag !== 'sheet') continue;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const relation = relations.inside.find((one) => one.id === id);
    // Sheets of charts and of old macros hold no cells.
    if (relation === undefined || relation.type !== 'worksheet') continue;
    // No program writes two sheets of one part; a million of them would be read for days.
    const part = zip.nameOf(relation.target) ?? refuse('damaged');
    if (taken.has(part)) refuse('damaged');
    taken.add(part);
    sheets.push({
      name: attributes['name'] ?? '',
      hidden: /hidden/i.test(attributes['state'] ?? ''),
      content: () => sheetXml(utf8Part(zip.bytes(part) ?? refuse('damaged'))),
    });
  }
  return {
    sheets,
    relations,
    styleOf: readCellStyles(partXml(zip, relatedPart(relations, 'styles'))),
    texts: readSharedTexts(partXml(zip, relatedPart(relations, 'sharedStrings'))),
    from1904: /^(1|true)$/.test(childOf(workbook, 'workbookPr')?.attributes['date1904'] ?? ''),
  };
}
