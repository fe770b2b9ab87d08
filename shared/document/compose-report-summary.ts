// Work of a report summed up by unit and by group; in a worksheet totals and shares are formulas.
import { printDecimal } from '../domain/decimal.ts';
import { countOf, doneRate, idsOf, type CountName, type Counts } from '../domain/reports/counts.ts';
import type { Figures } from '../domain/reports/figures.ts';
import { givenGroups } from '../domain/reports/report-groups.ts';
import type { CellValue, TableColumn, TablePart, TableRow } from './model.ts';

export type Asked = Pick<TableColumn, 'title' | 'align'> & { readonly spanning?: string; readonly widthMm: number };

/** Columns whose widths are scaled to `widthMm` together. */
export function scaledTo(asked: readonly Asked[], widthMm: number): readonly TableColumn[] {
  const sum = asked.reduce((total, column) => total + column.widthMm, 0);
  return asked.map(({ spanning = null, ...column }) => ({
    ...column,
    spanning,
    widthMm: (column.widthMm * widthMm) / sum,
  }));
}

const SUMMED: readonly (readonly [CountName, string])[] = [
  ['doneInTime', 'Hoàn thành đúng hạn'],
  ['doneLate', 'Hoàn thành trễ hạn'],
  ['inProgress', 'Đang thực hiện'],
  ['notStarted', 'Chưa thực hiện'],
  ['overdue', 'Quá hạn'],
  ['dropped', 'Không còn thực hiện'],
];

type Summed = { readonly name: string; readonly counts: Counts };

function summaryColumns(what: string, widthMm: number): readonly TableColumn[] {
  return scaledTo(
    [
      { title: 'TT', align: 'center', widthMm: 11 },
      { title: what, align: 'left', widthMm: 72 },
      { title: 'Tổng số', align: 'center', widthMm: 18 },
      ...SUMMED.map(([, title]): Asked => ({ title, align: 'center', widthMm: 22 })),
      { title: 'Tỷ lệ hoàn thành (%)', align: 'center', widthMm: 24 },
    ],
    widthMm,
  );
}

// Columns of the worksheet: A number, B name, C total, D–I the parts, J the share.
const PARTS = ['D', 'E', 'F', 'G', 'H', 'I'];

function rateFormula(row: number): string {
  return `IF(C#${row}=0,"",ROUND((D#${row}+E#${row})*100/C#${row},1))`;
}

function summaryRow(
  { name, counts }: Summed,
  number: string,
  row: number,
  formulas: readonly CellValue[] | null,
): TableRow {
  const rate = doneRate(counts);
  const total = countOf(counts, 'total');
  const parts = SUMMED.map(([part]) => String(countOf(counts, part)));
  return {
    kind: 'cells',
    cells: [
      [number],
      [name],
      [String(total)],
      ...parts.map((text) => [text]),
      rate === null ? [] : [printDecimal(rate)],
    ],
    values: [
      null,
      null,
      { formula: `SUM(D#${row}:I#${row})`, result: String(total) },
      ...(formulas ?? parts.map((number_): CellValue => ({ number: number_ }))),
      { formula: rateFormula(row), result: rate },
    ],
  };
}

/** Counts that are the sum of several: no piece of work stands in two of them. */
function together(all: readonly Counts[]): Counts {
  const of = (name: CountName): string[] => all.flatMap((counts) => idsOf(counts, name));
  return {
    doneInTime: of('doneInTime'),
    doneLate: of('doneLate'),
    inProgress: of('inProgress'),
    notStarted: of('notStarted'),
    overdue: of('overdue'),
    dropped: of('dropped'),
  };
}

/** Work summed up by units or groups, with a total row; in a worksheet totals and shares are formulas. */
export function summaryTable(title: string, what: string, rows: readonly Summed[], widthMm: number): TablePart {
  const total = together(rows.map(({ counts }) => counts));
  const sums = PARTS.map((letter, at): CellValue => {
    const [part] = SUMMED[at] ?? ['dropped'];
    return { formula: `SUM(${letter}#1:${letter}#${rows.length})`, result: String(countOf(total, part)) };
  });
  return {
    title,
    columns: summaryColumns(what, widthMm),
    rows: [
      ...rows.map((row, at) => summaryRow(row, String(at + 1), at + 1, null)),
      ...(rows.length > 0 ? [summaryRow({ name: 'Tổng cộng', counts: total }, '', rows.length + 1, sums)] : []),
    ],
  };
}

/** The groups of the plans with their counts, as rows of a summary. */
export function groupRows(figures: Figures): readonly Summed[] {
  return givenGroups(figures).flatMap(({ planId, group, title }) => {
    const found = figures.byGroup.find((one) => one.planId === planId && one.group === group);
    return found === undefined ? [] : [{ name: title === '' ? 'Nhiệm vụ' : title, counts: found.counts }];
  });
}
