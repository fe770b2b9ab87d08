// Times told by columns: a mark under "Quý I" or "Tháng 3", or a beginning and an end, put together as one text of time.
import type { GridCell } from './pasted-table.ts';
import { fold } from './text.ts';

const QUARTER = /^(?:quy|q)[. ]*(i{1,3}|iv|[1-4])((?:[/. -]| nam )*\d{4})?$/;
const MONTH = /^(?:thang|t)[. ]*(0?[1-9]|1[0-2])((?:[/. -]| nam )*\d{4})?$/;
const BEGINS = /^(?:ngay |thoi gian |thoi diem )?(?:bat dau|khoi cong)$|^tu(?: ngay| thang| quy)?$/;
const ENDS = /^(?:ngay |thoi gian |thoi diem |thoi han )?(?:ket thuc|hoan thanh)$|^den(?: ngay| thang| quy)?$/;
const ROMAN: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };
const MARK = /^(?:x+|v|\+|\*|•|✓|✔|☑|☒|×)$/iu;

/** What a column of a period is called in a text: "Quý I", "Tháng 3", "Từ", "đến"; `null` for any other heading. */
export function periodOfHeading(heading: string): string | null {
  if (heading.length > 30) return null;
  const words = fold(heading).trim();
  const year = (found: RegExpExecArray): string => found[2]?.replace(/\D*(\d{4})$/, '/$1') ?? '';
  const quarter = QUARTER.exec(words);
  if (quarter !== null) return `Quý ${ROMAN[quarter[1] ?? ''] ?? quarter[1]?.toUpperCase() ?? ''}${year(quarter)}`;
  const month = MONTH.exec(words);
  if (month !== null) return `Tháng ${Number(month[1])}${year(month)}`;
  return BEGINS.test(words) ? 'Từ' : ENDS.test(words) ? 'đến' : null;
}

/** One cell under a period: a mark says the period itself, anything else what is done in it. */
function periodText(period: string, text: string): string {
  if (period === 'Từ' || period === 'đến') return `${period} ${text}`;
  return MARK.test(text) ? period : `${period}: ${text}`;
}

/** The cells of a row that stand under periods, as one text; `undefined` where all are blank. */
function timeOfPeriods(cells: readonly { readonly period: string; readonly text: string }[]): string | undefined {
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length === 0) return undefined;
  // "Thường xuyên" over all of them is said once.
  const [one] = filled;
  const isWhole = filled.length === cells.length && filled.every(({ text }) => text === one?.text);
  if (isWhole && one !== undefined && !MARK.test(one.text) && !/\d{1,2}[/.-]\d{1,2}/.test(one.text)) return one.text;
  const [first, last] = [filled[0], filled.at(-1)];
  // "Thường xuyên" in one of the two columns is no bound; a bound alone begins the text.
  if (filled.length === 1 && one !== undefined && (one.period === 'Từ' || one.period === 'đến'))
    return /\d/.test(one.text) ? `${one.period === 'đến' ? 'Đến' : 'Từ'} ${one.text}` : one.text;
  const texts = filled.map(({ period, text }) => periodText(period, text));
  const isSpan = filled.length === 2 && first?.period === 'Từ' && last?.period === 'đến';
  return texts.join(isSpan ? ' ' : filled.some(({ text }) => text.includes('\n')) ? '\n' : ', ');
}

/**
 * What the columns of periods say in one row; a mark goes over all the periods its cell lies over.
 * @param goesDown whether a cell merged downwards from a row above is said of this one too
 */
export function timeInRow(
  periods: readonly { readonly x: number; readonly period: string }[],
  row: readonly GridCell[],
  goesDown: boolean,
): string | undefined {
  const cells = periods.map(({ x, period }) => {
    const cell = row[x];
    const isSaid = cell !== undefined && (cell.starts || goesDown || cell.colSpan > 1);
    return { period, text: isSaid ? cell.text : '' };
  });
  return timeOfPeriods(cells);
}
