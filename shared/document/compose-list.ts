// A list as it is seen, put on sheets of paper and on a worksheet.
import type { ListPaper } from '../domain/list-paper.ts';
import { linesOf } from '../domain/text.ts';
import { sheetName } from './file-name.ts';
import type { ListDocument, ListPart, ListSheet, PageFormat, TablePart } from './model.ts';
import { textWidthMm, type LayoutProfile } from './profile-nd30-2020.ts';

/** How it is printed: the sheet, the sizes of the office, and who made it. */
export type ListPrint = {
  readonly format: PageFormat['paper'];
  readonly profile: LayoutProfile;
  readonly agency: string;
};

function tableOf(paper: ListPaper, widthMm: number): TablePart {
  const asked = paper.columns.reduce((sum, column) => sum + column.widthMm, 0);
  return {
    title: null,
    columns: paper.columns.map(({ title, align, widthMm: own }) => ({
      title,
      spanning: null,
      widthMm: (own * widthMm) / asked,
      align,
    })),
    rows: paper.rows.map((row) =>
      row.kind === 'group'
        ? { kind: 'group', number: null, title: row.title }
        : { kind: 'cells', cells: paper.columns.map((_, at) => linesOf(row.cells[at] ?? '')) },
    ),
  };
}

function listPart(paper: ListPaper, { format, profile }: ListPrint): ListPart {
  const sheet: PageFormat = { paper: format, orientation: paper.orientation };
  return {
    ...sheet,
    title: paper.title.toLocaleUpperCase('vi'),
    subtitle: paper.subtitle,
    tables: [tableOf(paper, textWidthMm(profile, sheet))],
  };
}

/** The list on paper; its columns fill the width of the sheet, their proportions stay. */
export function composeList(paper: ListPaper, print: ListPrint): ListDocument {
  return { profile: print.profile, agency: print.agency, list: listPart(paper, print) };
}

/** The same list as a worksheet. */
export function composeListSheet(paper: ListPaper, print: ListPrint): ListSheet {
  return { name: sheetName(paper.title), list: listPart(paper, print), profile: print.profile };
}
