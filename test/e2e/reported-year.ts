// A year of work told independently of the program: what each report of a month has to say, counted from a plain list of events.
export type Piece = {
  readonly name: string;
  readonly plan: 'A' | 'B';
  readonly unit: string;
  /** First day of the period of a cycle, else `null`. */
  readonly from: string | null;
  readonly due: string | null;
};

export type Happened = { readonly piece: Piece; readonly day: string; readonly status: 'in-progress' | 'done' };

export const UNITS = ['Văn phòng Sở', 'Phòng Quản lý Khoa học', 'Phòng Chuyển đổi số', 'Thanh tra Sở'] as const;
const [OFFICE, SCIENCE, DIGITAL, INSPECTION] = UNITS;

export const TASKS = [
  { plan: 'A', name: 'Ban hành quy chế tiếp nhận hồ sơ', unit: OFFICE, time: 'Tháng 01/2026', due: '2026-01-31' },
  { plan: 'A', name: 'Tổng hợp tình hình giải quyết hồ sơ', unit: DIGITAL, time: 'Ngày 15 hàng tháng', due: 'monthly' },
  { plan: 'A', name: 'Rà soát thủ tục hành chính', unit: SCIENCE, time: 'Quý II năm 2026', due: '2026-06-30' },
  { plan: 'A', name: 'Tuyên truyền cải cách hành chính', unit: OFFICE, time: 'Thường xuyên', due: null },
  { plan: 'B', name: 'Kiểm tra cơ chế một cửa', unit: INSPECTION, time: 'Trước ngày 30/9/2026', due: '2026-09-29' },
  { plan: 'B', name: 'Số hóa hồ sơ lưu trữ', unit: DIGITAL, time: 'Quý IV năm 2026', due: '2026-12-31' },
  { plan: 'B', name: 'Đối thoại với doanh nghiệp', unit: SCIENCE, time: 'Tháng 6/2026', due: '2026-06-30' },
] as const;

const two = (number: number): string => String(number).padStart(2, '0');
export const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

export const PIECES: readonly Piece[] = TASKS.flatMap(({ plan, name, unit, due }): readonly Piece[] =>
  due === 'monthly'
    ? MONTHS.map((month) => ({ plan, name, unit, from: `2026-${two(month)}-01`, due: `2026-${two(month)}-15` }))
    : [{ plan, name, unit, from: null, due }],
);

function piece(name: string, month: number | null = null): Piece {
  const found = PIECES.find(
    (one) => one.name.startsWith(name) && (month === null || one.from === `2026-${two(month)}-01`),
  );
  if (found === undefined) throw new Error(`no piece ${name}`);
  return found;
}

/** What the units report, by the month of the report in whose window they write it down. */
export function happenedIn(month: number): readonly Happened[] {
  const monthly = (of: number, day: string): Happened => ({ piece: piece('Tổng hợp', of), day, status: 'done' });
  const always = month === 4 || month === 8 ? [] : [monthly(month, `2026-${two(month)}-13`)];
  const once: Readonly<Record<number, readonly Happened[]>> = {
    2: [{ piece: piece('Ban hành'), day: '2026-01-20', status: 'done' }],
    5: [monthly(4, '2026-04-20'), { piece: piece('Rà soát'), day: '2026-05-10', status: 'in-progress' }],
    6: [{ piece: piece('Đối thoại'), day: '2026-06-10', status: 'done' }],
    7: [{ piece: piece('Rà soát'), day: '2026-07-05', status: 'done' }],
    10: [{ piece: piece('Kiểm tra'), day: '2026-09-25', status: 'done' }],
    11: [{ piece: piece('Số hóa'), day: '2026-11-01', status: 'in-progress' }],
    12: [{ piece: piece('Số hóa'), day: '2026-12-14', status: 'done' }],
  };
  return [...always, ...(once[month] ?? [])];
}

/** Written in December about June: the review was done on the twelfth already. */
export const LATE_NEWS: Happened = { piece: piece('Rà soát'), day: '2026-06-12', status: 'done' };

export type Count = { total: number; inTime: number; late: number; doing: number; waiting: number; overdue: number };

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Days of the figures of a month: the 15th of the month before to the 14th. */
export function daysOf(month: number): { readonly from: string; readonly to: string } {
  const from = month === 1 ? '2025-12-15' : `2026-${two(month - 1)}-15`;
  return { from, to: `2026-${two(month)}-14` };
}

/** Counts pieces in a window by hand: the last thing written about a day up to the end says how a piece stands. */
export function countOf(known: readonly Happened[], from: string, to: string, unit: string | null): Count {
  const count: Count = { total: 0, inTime: 0, late: 0, doing: 0, waiting: 0, overdue: 0 };
  for (const one of PIECES) {
    if (unit !== null && one.unit !== unit) continue;
    if (one.from !== null && one.from > to) continue;
    const own = known.filter((news) => news.piece === one);
    const at = (day: string): Happened | undefined => own.findLast((news) => news.day <= day);
    const end = at(to);
    if (end?.status === 'done' && at(dayBefore(from))?.status === 'done') continue;
    count.total += 1;
    if (end?.status === 'done') count[one.due !== null && end.day > one.due ? 'late' : 'inTime'] += 1;
    else if (one.due !== null && one.due < to) count.overdue += 1;
    else count[end?.status === 'in-progress' ? 'doing' : 'waiting'] += 1;
  }
  return count;
}

/** Files received in a month, and how many of them on line. */
export function filesOf(month: number): { readonly online: number; readonly all: number } {
  return { online: 30 + month * 4, all: 60 + month * 3 };
}
