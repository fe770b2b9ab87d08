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
    /^(chi tieu|ke hoach|muc tieu|gia tri)( phan dau)?( duoc giao| giao)?( nam| den nam)( \d{4})?$|^(muc tieu|gia tri|ke hoach|muc phai dat|chi tieu giao)$/,
  ],
  ['content', /noi dung|nhiem vu|cong viec|hoat dong|chi tieu|giai phap/],
];

const LONGEST_HEADING = 80;

/** The field a heading names; `null` where it names none. */
export function fieldOfHeading(heading: string): TableField | null {
  if (heading.length > LONGEST_HEADING) return null;
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

/** Finds the heading of one or two rows within the first rows of a grid; `null` where the table has none. */
export function findHeadings({ rows }: CellGrid): Headings | null {
  for (const [y, row] of rows.slice(0, LOOKED_THROUGH).entries()) {
    const next = rows[y + 1];
    const spans = row.some((cell) => cell.starts && cell.colSpan > 1 && cell.text !== '');
    if (spans && next !== undefined) {
      const both = fieldsOfRows(row, next);
      const continues = next.some((cell) => !cell.starts);
      if (isHeading(both) && continues) return { bodyFrom: y + 2, fields: both };
    }
    const fields = fieldsOfRows(row, null);
    if (isHeading(fields)) return { bodyFrom: y + 1, fields };
  }
  return null;
}

/** True for a row that says the headings once more, as a table does on its next page. */
export function repeatsHeading(row: readonly GridCell[], fields: readonly (TableField | null)[]): boolean {
  const wanted = fields.flatMap((field, x) => (field === null ? [] : [fieldOfHeading(row[x]?.text ?? '') === field]));
  const same = wanted.filter(Boolean).length;
  return same >= 2 && same >= wanted.length - 1;
}
