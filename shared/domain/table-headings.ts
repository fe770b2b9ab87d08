// Which field a column of a foreign table holds, told by the words over it.
import type { CellGrid, GridCell } from './pasted-table.ts';
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
  ['number', /^(stt|tt|so tt|so thu tu)\.?$/],
  ['note', /^ghi chu/],
  ['unit', /^(don vi tinh|dvt|don vi)\b(?!.*(chu tri|thuc hien|phoi hop))/],
  ['coordinating', /^(?!.*chu tri).*phoi hop/],
  ['lead', /chu tri|(don vi|co quan|bo phan|phong|to chuc|nguoi) (thuc hien|phu trach|duoc giao)|^phan cong/],
  ['time', /thoi gian|thoi han|thoi diem|tien do|han hoan thanh|hoan thanh (truoc|trong)/],
  ['product', /san pham|ket qua|dau ra/],
  ['basis', /can cu/],
  [
    'goal',
    /^(chi tieu|ke hoach|muc tieu|gia tri)( phan dau)?( duoc giao| giao)?(( nam| den nam)( \d{4})?| \d{4})$|^(muc tieu|gia tri|ke hoach|muc phai dat|chi tieu giao)$/,
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
  /** The field of each column; a field stands in one column at most. */
  readonly fields: readonly (TableField | null)[];
};

function fieldsOfRows(upper: readonly GridCell[], lower: readonly GridCell[] | null): readonly (TableField | null)[] {
  const seen = new Set<TableField>();
  return upper.map((cell, x) => {
    const below = lower?.[x];
    // A title over several columns says less than the one below it.
    const own = below !== undefined && below.starts ? (fieldOfHeading(below.text) ?? fieldOfHeading(cell.text)) : null;
    const field = own ?? (below === undefined || !below.starts ? fieldOfHeading(cell.text) : null);
    if (field === null || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
}

function isHeading(fields: readonly (TableField | null)[]): boolean {
  const known = fields.filter((field) => field !== null);
  return known.length >= 2 && known.includes('content');
}

const LOOKED_THROUGH = 12;

const NUMBER_ONLY = /^\(?[\divxlc]+[.)]?$/i;

/** The heading of one or two rows that begins at a row; `null` where none does. A row with a number of its own is none. */
export function headingAt({ rows }: CellGrid, y: number): Headings | null {
  const row = rows[y];
  if (row === undefined || row.some((cell) => NUMBER_ONLY.test(cell.text.trim()))) return null;
  const next = rows[y + 1];
  const spans = row.some((cell) => cell.starts && cell.colSpan > 1 && cell.text !== '');
  if (spans && next !== undefined) {
    const both = fieldsOfRows(row, next);
    const continues = next.some((cell) => !cell.starts);
    if (isHeading(both) && continues) return { bodyFrom: y + 2, fields: both };
  }
  const fields = fieldsOfRows(row, null);
  return isHeading(fields) ? { bodyFrom: y + 1, fields } : null;
}

/** Finds the heading of one or two rows within the first rows of a grid; `null` where the table has none. */
export function findHeadings(grid: CellGrid): Headings | null {
  for (let y = 0; y < Math.min(grid.rows.length, LOOKED_THROUGH); y += 1) {
    const found = headingAt(grid, y);
    if (found !== null) return found;
  }
  return null;
}

/** True for the row below a heading that counts the columns: "(1)", "(2)", "(3)" … */
export function countsColumns(row: readonly GridCell[]): boolean {
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
