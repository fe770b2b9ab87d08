// A .docx taken apart: what stands in the body, with which style, in which section; read from the bytes without the library that wrote them.
import { strFromU8, unzipSync } from 'fflate';
import { allOf, at, attribute, childrenOf, figure, parseXml, type Element } from './xml.ts';

export type DocxParts = {
  readonly document: Element;
  readonly styles: Element;
  readonly part: (name: string) => Element;
};

export function openDocx(bytes: Uint8Array): DocxParts {
  const files = unzipSync(bytes);
  const part = (name: string): Element => {
    const file = files[name];
    if (file === undefined) throw new Error(`no ${name} in the .docx`);
    return parseXml(strFromU8(file));
  };
  return { document: part('word/document.xml'), styles: part('word/styles.xml'), part };
}

/** Paragraphs and tables of the body, in order. */
export function bodyOf(docx: DocxParts): readonly Element[] {
  return at(docx.document, 'w:body')?.children ?? [];
}

export function textOf(element: Element): string {
  return allOf(element, 'w:t')
    .map((run) => run.text)
    .join('');
}

export function styleOf(paragraph: Element): string | undefined {
  return attribute(at(paragraph, 'w:pPr', 'w:pStyle'), 'w:val');
}

/** Every paragraph with text, tables included, in order of print. */
export function paragraphsOf(
  docx: DocxParts,
): readonly { readonly style: string | undefined; readonly text: string; readonly element: Element }[] {
  return allOf(docx.document, 'w:p')
    .map((element) => ({ style: styleOf(element), text: textOf(element), element }))
    .filter(({ text }) => text !== '');
}

export function textsOfStyle(docx: DocxParts, style: string): readonly string[] {
  return paragraphsOf(docx)
    .filter((paragraph) => paragraph.style === style)
    .map(({ text }) => text);
}

/** Section properties, the body's last. */
export function sectionsOf(docx: DocxParts): readonly Element[] {
  return allOf(docx.document, 'w:sectPr');
}

export function tablesOf(docx: DocxParts): readonly Element[] {
  return allOf(docx.document, 'w:tbl');
}

/** Tables with ruled borders: those of the Phụ lục, not the letterhead or the signature. */
export function ruledTables(docx: DocxParts): readonly Element[] {
  return tablesOf(docx).filter(
    (table) => attribute(at(table, 'w:tblPr', 'w:tblBorders', 'w:insideH'), 'w:val') === 'single',
  );
}

export function rowsOf(table: Element): readonly Element[] {
  return childrenOf(table, 'w:tr');
}

export function cellsOf(row: Element): readonly Element[] {
  return childrenOf(row, 'w:tc');
}

export function isHeaderRow(row: Element): boolean {
  return at(row, 'w:trPr', 'w:tblHeader') !== undefined;
}

export function gridOf(table: Element): readonly number[] {
  return childrenOf(at(table, 'w:tblGrid'), 'w:gridCol').map((column) => figure(column, 'w:w'));
}

/** The texts of a cell, one a paragraph. */
export function cellTexts(cell: Element): readonly string[] {
  return childrenOf(cell, 'w:p').map(textOf);
}

export function styleNamed(docx: DocxParts, id: string): Element {
  const style = childrenOf(docx.styles, 'w:style').find((candidate) => attribute(candidate, 'w:styleId') === id);
  if (style === undefined) throw new Error(`no style ${id}`);
  return style;
}
