// A worksheet as a page of paper: what stands over its table, and how it is printed.
import type { Worksheet } from 'exceljs';
import type { AppendixPart, ListPart, ListSheet, PageFormat, Sheet } from '../../shared/document/model.ts';
import type { LayoutProfile, TypeStyle } from '../../shared/document/profile-nd30-2020.ts';

export const MM_PER_INCH = 25.4;
// Excel's own numbers for sheets of paper (ECMA-376, 18.3.1.63 pageSetup).
const PAPER_SIZES: Readonly<Record<PageFormat['paper'], number>> = { A4: 9, A3: 8 };

export type AnySheet = Sheet | ListSheet;

export function partOf(sheet: AnySheet): AppendixPart | ListPart {
  return 'list' in sheet ? sheet.list : sheet.appendix;
}

/** The lines over the first table. */
export function headingsOf(sheet: AnySheet): readonly (readonly [text: string, type: TypeStyle])[] {
  const { type } = sheet.profile;
  if ('list' in sheet)
    return [
      [sheet.list.title, type.appendixTitle],
      [sheet.list.subtitle, type.attached],
    ];
  const { label, title, attachedTo } = sheet.appendix;
  return [
    [label, type.appendixLabel],
    [title, type.appendixTitle],
    [attachedTo, type.attached],
  ];
}

/** Sheet of paper, margins and page numbers, as the printer takes them. */
export function setUpPage(sheet: Worksheet, profile: LayoutProfile, { paper, orientation }: PageFormat): void {
  const { page } = profile;
  const inches = (mm: number): number => mm / MM_PER_INCH;
  sheet.pageSetup = {
    paperSize: PAPER_SIZES[paper],
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    // Otherwise Excel counts on through the sheets of a workbook printed as a whole.
    firstPageNumber: 1,
    margins: {
      top: inches(page.topMm),
      bottom: inches(page.bottomMm),
      left: inches(page.leftMm),
      right: inches(page.rightMm),
      header: inches(page.headerMm),
      footer: inches(page.headerMm),
    },
  };
  sheet.headerFooter = {
    differentFirst: true,
    oddHeader: `&C&"${profile.font},Regular"&${profile.pageNumber.pt}&P`,
    firstHeader: '',
  };
}
