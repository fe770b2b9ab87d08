// Documents and sheets with one table made for a test.
import type {
  AppendixPart,
  OfficialDocument,
  Orientation,
  Sheet,
  TableColumn,
  TablePart,
  TableRow,
} from '../../shared/document/model.ts';
import { ND30_2020, textWidthMm } from '../../shared/document/profile-nd30-2020.ts';
import { SAMPLE_KEYS, sampleDocument } from './sample.ts';

/** Columns of equal width over the whole text. */
export function columnsOf(
  titles: readonly (string | readonly [title: string, spanning: string])[],
  orientation: Orientation = 'portrait',
): readonly TableColumn[] {
  const widthMm = textWidthMm(ND30_2020, { paper: 'A4', orientation }) / titles.length;
  return titles.map((title) =>
    typeof title === 'string'
      ? { title, spanning: null, widthMm, align: 'left' }
      : { title: title[0], spanning: title[1], widthMm, align: 'left' },
  );
}

export function cellsRow(...cells: readonly (string | readonly string[])[]): TableRow {
  return { kind: 'cells', cells: cells.map((cell) => (typeof cell === 'string' ? (cell === '' ? [] : [cell]) : cell)) };
}

export function table(
  rows: readonly TableRow[],
  columns = columnsOf(['TT', 'Nội dung']),
  title: string | null = null,
): TablePart {
  return { title, columns, rows };
}

export function appendix(tables: readonly TablePart[], changes: Partial<AppendixPart> = {}): AppendixPart {
  return {
    label: 'Phụ lục',
    title: 'DANH MỤC',
    attachedTo: '(Kèm theo Kế hoạch số 1/KH)',
    paper: 'A4',
    orientation: 'portrait',
    tables,
    end: './.',
    ...changes,
  };
}

export function documentWith(appendices: readonly AppendixPart[]): OfficialDocument {
  return { ...sampleDocument(SAMPLE_KEYS.reform), appendices };
}

export function sheetOf(tables: readonly TablePart[], changes: Partial<AppendixPart> = {}): Sheet {
  return { name: 'Phụ lục', appendix: appendix(tables, changes), profile: ND30_2020 };
}
