// The sizes an office may choose within the limits of the decree, and the layout profile they make.
import type { LayoutSize } from '../domain/office-rules.ts';
import { measureText } from './measure.ts';
import { DOCUMENT_FORMAT, ND30_2020, type LayoutProfile, type TypeStyle } from './profile-nd30-2020.ts';

/** One size: its unit, the value without a choice, and either the limits or the only values allowed. */
export type SizeChoice = {
  readonly name: string;
  readonly unit: 'pt' | 'mm' | 'lines';
  readonly standard: number;
  readonly range: readonly [number, number];
  /** Where the decree names single values instead of a range. */
  readonly only?: readonly number[];
};

const { page, type, body } = ND30_2020;

// Limits: Nghị định 30/2020, Phụ lục I, I.3 (margins), II.1–II.9 (type), II.6.e (text); that of tables is practice.
export const SIZE_CHOICES = [
  { name: 'marginTop', unit: 'mm', standard: page.topMm, range: [20, 25] },
  { name: 'marginBottom', unit: 'mm', standard: page.bottomMm, range: [20, 25] },
  { name: 'marginLeft', unit: 'mm', standard: page.leftMm, range: [30, 35] },
  { name: 'marginRight', unit: 'mm', standard: page.rightMm, range: [15, 20] },
  { name: 'bodyType', unit: 'pt', standard: type.body.pt, range: type.body.range },
  { name: 'letterheadType', unit: 'pt', standard: type.nation.pt, range: type.nation.range },
  { name: 'tableType', unit: 'pt', standard: type.tableText.pt, range: type.tableText.range },
  { name: 'lineSpacing', unit: 'lines', standard: body.lineSpacing, range: [1, 1.5] },
  { name: 'firstLine', unit: 'mm', standard: body.firstLineMm, range: [10, 12.7], only: [10, 12.7] },
  { name: 'paragraphBefore', unit: 'pt', standard: body.beforePt, range: [6, 12] },
] as const satisfies readonly SizeChoice[];
export type SizeName = (typeof SIZE_CHOICES)[number]['name'];

// Word and LibreOffice set the same letters up to one percent wider than measured.
const NATION_AIR_MM = 1.2;

export function sizeChoice(name: string): SizeChoice | undefined {
  return SIZE_CHOICES.find((choice) => choice.name === name);
}

/** True where the decree allows the value. Half points and tenths of a millimetre are the finest a word processor keeps. */
export function isSizeAllowed(choice: SizeChoice, value: number): boolean {
  if (choice.only !== undefined) return choice.only.includes(value);
  const [low, high] = choice.range;
  const steps = choice.unit === 'pt' ? 2 : choice.unit === 'mm' ? 10 : 100;
  return value >= low && value <= high && Math.abs(value * steps - Math.round(value * steps)) < 1e-9;
}

/** The profile with the sizes an office has chosen. A size it does not know, or outside the limits, counts as not chosen. */
export function layoutProfile(sizes: readonly LayoutSize[], base: LayoutProfile = ND30_2020): LayoutProfile {
  if (sizes.length === 0) return base;
  const chosen = (name: SizeName): number => {
    const choice = sizeChoice(name);
    const value = sizes.find((size) => size.name === name)?.value;
    if (choice === undefined) throw new RangeError(`no size ${name}`);
    return value !== undefined && isSizeAllowed(choice, value) ? value : choice.standard;
  };
  const sized = (style: TypeStyle, pt: number): TypeStyle => ({ ...style, pt });
  const [text, head, table] = [chosen('bodyType'), chosen('letterheadType'), chosen('tableType')];
  const [leftMm, rightMm] = [chosen('marginLeft'), chosen('marginRight')];
  // The right half is wide enough for the nation on one line (II.1.a); the left one gives what margins and type take.
  const nationMm = Math.ceil(measureText(base.words.nation, head, 'bold') + NATION_AIR_MM);
  const halves = (rightHalfMm: number): { readonly leftMm: number; readonly rightMm: number } => ({
    leftMm: base.papers[DOCUMENT_FORMAT.paper].widthMm - leftMm - rightMm - rightHalfMm,
    rightMm: rightHalfMm,
  });
  return {
    ...base,
    page: { ...base.page, topMm: chosen('marginTop'), bottomMm: chosen('marginBottom'), leftMm, rightMm },
    pageNumber: sized(base.pageNumber, text),
    letterhead: halves(Math.max(base.letterhead.rightMm, nationMm)),
    signature: { ...base.signature, ...halves(base.signature.rightMm) },
    type: {
      ...base.type,
      nation: sized(base.type.nation, head),
      // One point larger than the nation, as every sample of the decree has it.
      motto: sized(base.type.motto, head + 1),
      parent: sized(base.type.parent, head),
      agency: sized(base.type.agency, head),
      letterSubject: sized(base.type.letterSubject, head),
      place: sized(base.type.place, head + 1),
      kind: sized(base.type.kind, text),
      subject: sized(base.type.subject, text),
      addressed: sized(base.type.addressed, text),
      basis: sized(base.type.basis, text),
      body: sized(base.type.body, text),
      heading: sized(base.type.heading, text),
      authority: sized(base.type.authority, text),
      signer: sized(base.type.signer, text),
      appendixTitle: sized(base.type.appendixTitle, text),
      tableHead: sized(base.type.tableHead, table),
      tableGroup: sized(base.type.tableGroup, table),
      tableText: sized(base.type.tableText, table),
    },
    body: {
      firstLineMm: chosen('firstLine'),
      beforePt: chosen('paragraphBefore'),
      lineSpacing: chosen('lineSpacing'),
    },
  };
}
