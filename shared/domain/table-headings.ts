// Which field a column of a foreign table holds, told by the words over it.
import type { CellGrid, GridCell } from './pasted-table.ts';
import { periodOfHeading } from './period-columns.ts';
import { fold } from './text.ts';

export const TABLE_FIELDS = [
  'number',
  'content',
  'lead',
  'coordinating',
  'time',
  'product',
  'basis',
  'unit',
  'goal',
  'note',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

// Looked through in this order: "Đơn vị tính" is no unit that leads, "Thời gian thực hiện" no one who does.
const WORDS: readonly (readonly [TableField, RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu|s\.t\.t|t\.t|no)\.?$/],
  ['note', /^ghi chu/],
  ['unit', /^(don vi (tinh|do)|dvt)\b|^don vi$/],
  ['coordinating', /^(?!.*chu tri).*phoi hop/],
  [
    'lead',
    /chu tri|(don vi|co quan|bo phan|phong|to chuc|nguoi|ca nhan|can bo|chuyen vien|dv|cq) (chiu trach nhiem|thuc hien|phu trach|theo doi|tham muu|duoc giao|duoc phan cong)|dau moi|^phan cong|^ho (va )?ten( can bo.*| nguoi.*)?$|^(phong|bo phan|co quan|don vi(?=[/,]))([/, -]+(phong|don vi|ban|bo phan|ca nhan|co quan))*$/,
  ],
  [
    'time',
    /thoi gian|thoi han|thoi diem|tien do|^han( xu ly| thuc hien)?$|^(ngay |han )?hoan thanh$|han hoan thanh|hoan thanh (truoc|trong)/,
  ],
  ['product', /san pham|ket qua(?! thuc hien)|dau ra|^(kq|sp)\b/],
  ['basis', /can cu/],
  [
    'goal',
    /^(chi tieu|ke hoach|kh|muc tieu|gia tri)( phan dau)?( duoc giao| giao)?(( nam| den nam)( \d{4})?| \d{4})$|^(muc tieu|gia tri|ke hoach|muc phai dat|chi tieu giao)$/,
  ],
  ['content', /noi dung|nhiem vu|cong viec|hoat dong|chi tieu|giai phap/],
];

const LONGEST_HEADING = 80;

// Cells say the same words over and over; the field of a heading is looked up once for each.
const KNOWN = new Map<string, TableField | null>();
const MOST_KNOWN = 4000;

/** The field a heading names; `null` where it names none. */
export function fieldOfHeading(heading: string): TableField | null {
  if (heading.length > LONGEST_HEADING) return null;
  const known = KNOWN.get(heading);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const field = readHeading(heading);
  KNOWN.set(heading, field);
  return field;
}

function readHeading(heading: string): TableField | null {
  const words = fold(heading)
    .replace(/[():*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export type Headings = {
  /** The row the body begins with. */
  readonly bodyFrom: number;
  /** The field of each column; a field stands in one column at most, a time told by periods in several. */
  readonly fields: readonly (TableField | null)[];
};

/** "So với năm 2026 (%)", "Tăng/giảm", "Thực hiện": a figure that is no value to be reached. */
function comparesValues(heading: string): boolean {
  return /^(?:so (?:sanh|voi)|tang|giam|toc do|chenh lech|thuc hien|uoc|ket qua|ty le (?:tang|giam)|%)/.test(
    fold(heading),
  );
}

/** "Chỉ tiêu", "Kế hoạch", "Số lượng" below a title that says which year's value it is. */
function saysValue(heading: string): boolean {
  return /^(?:chi tieu|ke hoach|muc tieu|gia tri|so luong|so tuyet doi|phan dau|muc)(?: giao| duoc giao| phan dau)?$/.test(
    fold(heading),
  );
}

/** The lowest text over a column says most: a title over several columns says less than the one below it. */
function fieldsOfRows(rows: readonly (readonly GridCell[])[]): readonly (TableField | null)[] {
  const seen = new Set<TableField>();
  const last = rows.length - 1;
  const periods = (rows[0] ?? []).map((_, x) => periodOfHeading(lowestText(rows, x)) !== null);
  // One alone may be a row of the body that says when; several are quarters, months, or a beginning and an end.
  const hasPeriods = periods.filter(Boolean).length >= 2;
  const fields = (rows[0] ?? []).map((_, x) => {
    const isPeriod = hasPeriods && periods[x] === true;
    const named = rows.reduce<TableField | null>((found, row, y) => {
      const cell = row[x];
      if (cell === undefined || (y === last && last > 0 && !cell.starts && cell.text !== rows[y - 1]?.[x]?.text))
        return found;
      // Below "Kế hoạch năm 2027" stands its value, and beside it what that is held against.
      if (found === 'goal')
        return comparesValues(cell.text) ? null : saysValue(cell.text) ? 'goal' : (fieldOfHeading(cell.text) ?? found);
      return fieldOfHeading(cell.text) ?? found;
    }, null);
    const field = isPeriod ? 'time' : named;
    if (field === null || (seen.has(field) && !isPeriod)) return null;
    seen.add(field);
    return field;
  });
  // "Đơn vị" beside a time and no value to be reached is who does it.
  const isWho = seen.has('unit') && !seen.has('lead') && !seen.has('goal') && (seen.has('time') || seen.has('product'));
  return isWho ? fields.map((field) => (field === 'unit' ? 'lead' : field)) : fields;
}

/** What stands directly over the body of a column. */
export function lowestText(heads: readonly (readonly GridCell[])[], x: number): string {
  return heads.findLast((row) => row[x] !== undefined && row[x].text !== '')?.[x]?.text ?? '';
}

function isHeading(fields: readonly (TableField | null)[]): boolean {
  const known = fields.filter((field) => field !== null);
  return known.length >= 2 && known.includes('content');
}

const LOOKED_THROUGH = 12;

const NUMBER_ONLY = /^\(?[\divxlc]+[.)]?$/i;

const MOST_ROWS = 4;

function isHeadWord(text: string): boolean {
  return fieldOfHeading(text) !== null || periodOfHeading(text) !== null;
}

/** True for a row that says more of the columns above it: below cells merged downwards, or with words only under those that lie over several columns. */
function continuesHeading(
  row: readonly GridCell[],
  next: readonly GridCell[] | undefined,
): next is readonly GridCell[] {
  if (next === undefined || next.some((cell) => NUMBER_ONLY.test(cell.text.trim()))) return false;
  const own = next.map((cell, x) => (cell.starts && cell.text !== '' ? x : -1)).filter((x) => x !== -1);
  // A sheet may leave the cells beside a title blank instead of merging them.
  const isBlankIn = (x: number): boolean => row[x]?.text === '';
  if (own.length >= 2 && own.every((x) => isHeadWord(next[x]?.text ?? '') && (isBlankIn(x) || isBlankIn(x + 1))))
    return own.some(isBlankIn);
  if (!row.some((cell) => cell.starts && cell.colSpan > 1 && cell.text !== '')) return false;
  if (next.some((cell, x) => !cell.starts && cell.text !== '' && cell.text === row[x]?.text)) return true;
  return own.length >= 2 && own.every((x) => (row[x]?.colSpan ?? 1) > 1);
}

/** The heading of one to four rows that begins at a row; `null` where none does. A row with a number of its own, or with one text alone, is none. */
export function headingAt({ rows }: CellGrid, y: number): Headings | null {
  const row = rows[y];
  if (row === undefined || row.some((cell) => NUMBER_ONLY.test(cell.text.trim()))) return null;
  if (row.filter((cell) => cell.starts && cell.text !== '').length < 2) return null;
  const heads = [row];
  for (
    let next = rows[y + 1];
    heads.length < MOST_ROWS && continuesHeading(heads.at(-1) ?? row, next);
    next = rows[y + heads.length]
  )
    heads.push(next);
  for (let depth = heads.length; depth > 0; depth -= 1) {
    const fields = fieldsOfRows(heads.slice(0, depth));
    if (isHeading(fields)) return { bodyFrom: y + depth, fields };
  }
  return null;
}

/** Finds the heading within the first rows of a grid; `null` where the table has none. */
export function findHeadings(grid: CellGrid): Headings | null {
  for (let y = 0; y < Math.min(grid.rows.length, LOOKED_THROUGH); y += 1) {
    const found = headingAt(grid, y);
    if (found !== null) return found;
  }
  return null;
}

/** Of "(12)", in characters. */
const LONGEST_COUNT = 4;

/** True for the row below a heading that counts the columns: "(1)", "(2)", "(3)" … */
export function countsColumns(row: readonly GridCell[]): boolean {
  // Nearly every row ends here.
  if (row.some((cell) => cell.starts && cell.text.length > LONGEST_COUNT)) return false;
  const filled = row.filter((cell) => cell.starts && cell.text.trim() !== '');
  return (
    filled.length >= 3 && filled.every((cell, at) => cell.text.trim().replace(/^\((.*)\)$/, '$1') === String(at + 1))
  );
}

/** True for a row that says the headings once more, as a table does on its next page. */
export function repeatsHeading(row: readonly GridCell[], fields: readonly (TableField | null)[]): boolean {
  const wanted = fields.flatMap((field, x) => (field === null ? [] : [fieldOfHeading(row[x]?.text ?? '') === field]));
  const same = wanted.filter(Boolean).length;
  return same >= 2 && same >= wanted.length - 1;
}
