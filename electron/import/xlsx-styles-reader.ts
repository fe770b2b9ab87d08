// The cell styles of a workbook, as far as they say how a cell is read: format, font and protection.
import { childOf, isOn, xmlTree, type XmlNode } from './xml-text.ts';

export type CellFont = { readonly bold: boolean; readonly name: string | undefined };
export type CellStyle = {
  /** The code of the number format: "0%", "dd/mm/yyyy". */
  readonly format: string;
  readonly font: CellFont;
  /** May be typed in where the sheet is protected. */
  readonly unlocked: boolean;
};

const PLAIN: CellStyle = {
  format: 'General',
  font: { bold: false, name: undefined },
  unlocked: false,
};

/** Formats a file names by number alone: ECMA-376 Part 1, 18.8.30. */
const BUILT_IN = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '#,##0;(#,##0)'],
  [6, '#,##0;(#,##0)'],
  [7, '#,##0.00;(#,##0.00)'],
  [8, '#,##0.00;(#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'd/m/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'd/m/yyyy h:mm'],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
  [41, '#,##0;(#,##0);"-"'],
  [42, '#,##0;(#,##0);"-"'],
  [43, '#,##0.00;(#,##0.00);"-"'],
  [44, '#,##0.00;(#,##0.00);"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);
// Days of programs that are set to Chinese, Japanese or Korean.
for (const id of [27, 36, 50, 52, 57]) BUILT_IN.set(id, 'mm/yyyy');
for (const id of [28, 29, 30, 31, 51, 53, 54, 58]) BUILT_IN.set(id, 'd/m/yyyy');
for (const id of [32, 33, 34, 35, 55, 56]) BUILT_IN.set(id, 'h:mm:ss');

/** More letters than Excel takes in a code. */
const MAX_CODE = 1024;

function fontOf(node: XmlNode): CellFont {
  const bold = childOf(node, 'b');
  return { bold: bold !== undefined && isOn(bold.attributes['val']), name: childOf(node, 'name')?.attributes['val'] };
}

/**
 * What a cell says with its style number, read from `xl/styles.xml`; without it, and beyond its list, every cell is plain.
 * @throws RefusedFile damaged
 */
export function readCellStyles(xml: string | undefined): (style: string | undefined) => CellStyle {
  if (xml === undefined) return () => PLAIN;
  const root = xmlTree(xml);
  const formats = new Map(BUILT_IN);
  for (const { attributes } of childOf(root, 'numFmts')?.children ?? [])
    formats.set(Number(attributes['numFmtId']), (attributes['formatCode'] ?? PLAIN.format).slice(0, MAX_CODE));
  const fonts = (childOf(root, 'fonts')?.children ?? []).map(fontOf);
  const styles = (childOf(root, 'cellXfs')?.children ?? []).map((node): CellStyle => {
    const format = formats.get(Number(node.attributes['numFmtId'] ?? 0)) ?? PLAIN.format;
    const locked = childOf(node, 'protection')?.attributes['locked'];
    return {
      format,
      font: fonts[Number(node.attributes['fontId'] ?? 0)] ?? PLAIN.font,
      unlocked: locked !== undefined && !isOn(locked),
    };
  });
  return (style) => styles[Number(style ?? 0)] ?? PLAIN;
}
