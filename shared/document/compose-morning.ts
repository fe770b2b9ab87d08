// The sheet of the morning: what the Chánh Văn phòng has to see to today, cut so that it stays on one page of A4.
import { printShortDay, screenDay, type Day } from '../domain/day.ts';
import { documentKind } from '../domain/document-kinds.ts';
import { inBucket, weekOf, type Bucket, type FollowRow } from '../domain/follow-up.ts';
import type { ListPaper } from '../domain/list-paper.ts';
import { breakLines, countLines } from './measure.ts';
import { DOCUMENT_FORMAT, textWidthMm, type LayoutProfile } from './profile-nd30-2020.ts';

type WaitingPlan = { readonly kind: string; readonly symbol: string; readonly subject: string };

export type Morning = {
  readonly today: Day;
  /** All work that has a line on the home page. */
  readonly rows: readonly FollowRow[];
  readonly waitingPlans: readonly WaitingPlan[];
  /** Names of the units by key. */
  readonly units: ReadonlyMap<string, string>;
  readonly profile: LayoutProfile;
};

type Line = readonly [content: string, unit: string, due: string, state: string];
type Section = {
  readonly title: string;
  /** All of it, also what stands above. */
  readonly count: number;
  readonly lines: readonly Line[];
  /** What a line of it is called. */
  readonly noun: string;
  /** So many of its lines are taken in each turn. */
  readonly turn: number;
};

const COLUMNS: ListPaper['columns'] = [
  { title: 'TT', widthMm: 10, align: 'center' },
  { title: 'Nội dung công việc', widthMm: 70, align: 'left' },
  { title: 'Đơn vị chủ trì', widthMm: 33, align: 'left' },
  { title: 'Hạn', widthMm: 23, align: 'center' },
  { title: 'Tình trạng', widthMm: 29, align: 'left' },
];
/** Lines of a task on this sheet; the rest of its words stands in the list. */
const MOST_LINES = 2;
const MM_PER_PT = 25.4 / 72;
// Office programs set a line of Times New Roman 1.15 of its size, and a row takes its border besides; the reserve is theirs.
const LINE_HEIGHT = 1.18;
const ROW_AIR_PT = 1;
const RESERVE_PT = 36;

/** Who leads, by name. */
export function unitsOf({ units, phrase }: FollowRow, names: Morning['units']): string {
  return units.length === 0 ? (phrase ?? '') : units.map((unit) => names.get(unit) ?? '').join('; ');
}

function toLine(row: FollowRow, names: Morning['units']): Line {
  const { due, late } = row;
  const state = late > 0 ? `Quá ${late} ngày` : row.status === 'in-progress' ? 'Đang thực hiện' : 'Chưa thực hiện';
  return [row.content, unitsOf(row, names), due === null ? '' : printShortDay(due), state];
}

function counted(label: string, number: number): string {
  return `${label}: ${number}`;
}

/** Each piece of work stands once, in the first section it belongs to; a later one says how many stand above. */
function sectionsOf({ today, rows, waitingPlans, units }: Morning): {
  readonly counts: readonly string[];
  readonly sections: readonly Section[];
} {
  const shown = new Set<string>();
  const section = (
    bucket: Bucket,
    title: string,
    turn: number,
    order?: (one: FollowRow, two: FollowRow) => number,
  ): Section => {
    const all = rows.filter((row) => inBucket(row, bucket, today));
    const own = all.filter(({ id }) => !shown.has(id)).sort(order ?? (() => 0));
    for (const { id } of own) shown.add(id);
    const above = all.length - own.length;
    return {
      title: `${title}: ${all.length} việc${above === 0 ? '' : ` (${above} việc đã nêu ở trên)`}`,
      count: all.length,
      lines: own.map((row) => toLine(row, units)),
      noun: 'việc',
      turn,
    };
  };
  const count = (bucket: Bucket): number => rows.filter((row) => inBucket(row, bucket, today)).length;
  const signing: Section = {
    title: `Văn bản chờ ký: ${waitingPlans.length} văn bản`,
    count: waitingPlans.length,
    lines: waitingPlans.map(({ kind, symbol, subject }) => [
      `${documentKind(kind).name} …/${symbol}: ${subject}`,
      '',
      '',
      'Chờ ký',
    ]),
    noun: 'văn bản',
    turn: 1,
  };
  const sections = [
    section('overdue', 'Quá hạn', 3, (one, two) => two.late - one.late),
    section('week', `Đến hạn trong tuần (đến hết ngày ${screenDay(weekOf(today).to)})`, 3),
    section('reports', 'Báo cáo phải nộp trong tháng', 2),
    signing,
    section('waiting', 'Chờ ngày (sự kiện chưa có ngày)', 1),
    section('unanswered', 'Đã đôn đốc, chưa trả lời', 1),
  ];
  return {
    counts: [
      counted('Quá hạn', count('overdue')),
      counted('Đến hạn tuần này', count('week')),
      counted('Báo cáo phải nộp', count('reports')),
      counted('Chờ ký', waitingPlans.length),
      counted('Chờ ngày', count('waiting')),
      counted('Chưa trả lời', count('unanswered')),
    ],
    sections: sections.filter((one) => one.count > 0),
  };
}

/** Heights of the sheet in points, by the type of the office. */
function measures(profile: LayoutProfile): {
  readonly room: number;
  readonly rowOf: (cells: readonly string[]) => number;
  readonly over: (text: string) => number;
  readonly short: (text: string) => string;
} {
  const { page, papers, table, type } = profile;
  const widthMm = textWidthMm(profile, DOCUMENT_FORMAT);
  const asked = COLUMNS.reduce((sum, column) => sum + column.widthMm, 0);
  const roomsMm = COLUMNS.map((column) => (column.widthMm * widthMm) / asked - 2 * table.cellMarginMm);
  const { pt } = type.tableText;
  const height = (lines: number): number => lines * pt * LINE_HEIGHT + ROW_AIR_PT;
  const [, contentMm = widthMm] = roomsMm;
  return {
    room: (papers.A4.heightMm - page.topMm - page.bottomMm) / MM_PER_PT - RESERVE_PT,
    rowOf: (cells) =>
      height(Math.max(...cells.map((text, at) => countLines(text, roomsMm[at] ?? widthMm, pt, 'regular')))),
    over: (text) => height(countLines(text, widthMm - 2 * table.cellMarginMm, pt, 'bold')),
    short: (text) => {
      const lines = breakLines(text.replaceAll('\n', ' '), contentMm, pt, 'regular');
      if (lines.length <= MOST_LINES) return lines.join(' ');
      return `${lines
        .slice(0, MOST_LINES)
        .join(' ')
        .replace(/\s+\S*$/, '')}…`;
    },
  };
}

/** Puts the sheet together; lines that do not fit are counted ("và 12 việc khác"). */
export function composeMorning(morning: Morning): ListPaper {
  const { counts, sections } = sectionsOf(morning);
  const { room, rowOf, over, short } = measures(morning.profile);
  const { type } = morning.profile;
  const subtitle = counts.join(' · ');
  const widthMm = textWidthMm(morning.profile, DOCUMENT_FORMAT);
  const heading =
    type.appendixTitle.pt * 2 + countLines(subtitle, widthMm, type.attached.pt, 'italic') * type.attached.pt * 1.2;
  const rest = (left: number, noun: string): string => `và ${left} ${noun} khác`;
  const cellsOf = ([content, ...others]: Line): readonly string[] => ['00', short(content), ...others];
  // Every section keeps its title and the line that counts the rest; what is left is dealt out in turns.
  let left = room - heading - type.recipient.pt * 2 - rowOf(['', COLUMNS[1]?.title ?? '']);
  for (const { title } of sections) left -= over(title) + over('…');
  const taken = sections.map(() => 0);
  for (let dealt = true; dealt;) {
    dealt = false;
    sections.forEach(({ lines, turn }, at) => {
      for (let one = 0; one < turn; one += 1) {
        const line = lines[taken[at] ?? 0];
        if (line === undefined) return;
        const height = rowOf(cellsOf(line));
        if (height > left) return;
        left -= height;
        taken[at] = (taken[at] ?? 0) + 1;
        dealt = true;
      }
    });
  }
  const rows = sections.flatMap(({ title, lines, noun }, at): ListPaper['rows'] => {
    const own = lines.slice(0, taken[at]);
    const more = lines.length - own.length;
    return [
      { kind: 'group', title },
      ...own.map((line, index) => ({ kind: 'cells' as const, cells: [String(index + 1), ...cellsOf(line).slice(1)] })),
      ...(more === 0 ? [] : [{ kind: 'cells' as const, cells: ['', `… ${rest(more, noun)}`] }]),
    ];
  });
  return {
    title: `Việc cần xử lý ngày ${screenDay(morning.today)}`,
    subtitle,
    orientation: DOCUMENT_FORMAT.orientation,
    columns: COLUMNS,
    rows: rows.length > 0 ? rows : [{ kind: 'group', title: 'Không có việc nào cần xử lý' }],
  };
}
