// A .xlsx taken apart without the library that wrote it: cells with their kind, merged ranges, print set-up.
import { strFromU8, unzipSync } from 'fflate';
import { allOf, at, attribute, childrenOf, parseXml, type Element } from './xml.ts';

export type Cell = { readonly kind: 'text' | 'number' | 'formula' | 'empty'; readonly value: string };
export type SheetFacts = {
  readonly name: string;
  readonly xml: Element;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly merges: readonly string[];
  /** Names of parts of the workbook that belong to this sheet: the rows repeated in print. */
  readonly printTitles: string | undefined;
};

function cellOf(element: Element, shared: readonly string[]): Cell {
  const value = at(element, 'v')?.text;
  if (at(element, 'f') !== undefined) return { kind: 'formula', value: value ?? '' };
  const type = attribute(element, 't') ?? 'n';
  if (type === 'inlineStr')
    return {
      kind: 'text',
      value: allOf(element, 't')
        .map((run) => run.text)
        .join(''),
    };
  if (value === undefined) return { kind: 'empty', value: '' };
  return type === 's'
    ? { kind: 'text', value: shared[Number(value)] ?? '' }
    : { kind: type === 'n' ? 'number' : 'text', value };
}

/** All worksheets in the order of the workbook. */
export function openXlsx(bytes: Uint8Array): readonly SheetFacts[] {
  const parts = unzipSync(bytes);
  const part = (name: string): Element | undefined =>
    parts[name] === undefined ? undefined : parseXml(strFromU8(parts[name]));
  const strings = part('xl/sharedStrings.xml');
  const shared = childrenOf(strings, 'si').map((entry) =>
    allOf(entry, 't')
      .map((run) => run.text)
      .join(''),
  );
  const workbook = part('xl/workbook.xml');
  const names = childrenOf(at(workbook, 'definedNames'), 'definedName');
  return childrenOf(at(workbook, 'sheets'), 'sheet').map((sheet, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    if (xml === undefined) throw new Error(`no worksheet ${index + 1}`);
    const titles = names.find(
      (name) => attribute(name, 'name') === '_xlnm.Print_Titles' && attribute(name, 'localSheetId') === String(index),
    );
    return {
      name: attribute(sheet, 'name') ?? '',
      xml,
      cells: new Map(allOf(xml, 'c').map((cell) => [attribute(cell, 'r') ?? '', cellOf(cell, shared)])),
      merges: allOf(xml, 'mergeCell').map((merge) => attribute(merge, 'ref') ?? ''),
      printTitles: titles?.text,
    };
  });
}

/** The texts of the given cells, "A7" and so on. */
export function textsAt(sheet: SheetFacts, ...references: readonly string[]): readonly (string | undefined)[] {
  return references.map((reference) => sheet.cells.get(reference)?.value);
}
