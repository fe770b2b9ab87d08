// The đôn đốc letter to a unit: a draft công văn with its own list of the tasks it reminds of. Every line is the clerk's to change.
import type { Column } from './appendices.ts';
import { addDays } from './day-numbers.ts';
import { printShortDay, type Day } from './day.ts';
import { documentKind, documentLabel } from './document-kinds.ts';
import type { FollowRow } from './follow-up.ts';
import { newPlanHead, type NewPlan } from './new-plan.ts';
import type { Unit } from './organisation.ts';
import type { OutlineNode } from './outline.ts';
import type { Plan } from './plans.ts';
import type { Task } from './tasks.ts';

/** A unit has a week to answer, unless the clerk types another day. */
const ANSWER_DAYS = 7;

const COLUMNS: readonly Column[] = [
  { field: 'number', title: 'TT', spanning: null, widthMm: 11 },
  { field: 'content', title: 'Nội dung nhiệm vụ', spanning: null, widthMm: 60 },
  { field: 'basis', title: 'Văn bản giao', spanning: null, widthMm: 30 },
  { field: 'time', title: 'Thời hạn được giao', spanning: null, widthMm: 30 },
  { field: 'note', title: 'Tình trạng', spanning: null, widthMm: 34 },
];

export type FollowUpLetter = {
  readonly office: Pick<NewPlan, 'organisation' | 'signer' | 'rules'>;
  readonly unit: Pick<Unit, 'name'>;
  /** Work the letter reminds of, in the order it is to be read. */
  readonly rows: readonly FollowRow[];
  readonly today: Day;
};

/** "Kế hoạch số 12/KH-SKHCN": the document that gave the task. */
export function givenBy({
  planKind,
  planNumber,
  planSymbol,
}: Pick<FollowRow, 'planKind' | 'planNumber' | 'planSymbol'>): string {
  return documentLabel(planKind, planNumber, planSymbol);
}

/** What is said of a piece of work in a list: how late it is, or when it is due. */
export function stateInWords({ due, late, note }: Pick<FollowRow, 'due' | 'late' | 'note'>): string {
  const step = note === null ? '' : `${note[0]?.toLocaleUpperCase('vi') ?? ''}${note.slice(1)}: `;
  const said =
    due === null
      ? 'Chưa báo cáo kết quả'
      : late > 0
        ? `Quá hạn ${late} ngày (hạn ${printShortDay(due)})`
        : `Đến hạn ngày ${printShortDay(due)}`;
  return step === '' ? said : `${step}${said[0]?.toLocaleLowerCase('vi') ?? ''}${said.slice(1)}`;
}

function toTask(row: FollowRow): Task {
  return {
    content: row.content,
    lead: [],
    coordinating: [],
    products: [],
    time: row.time,
    bases: [{ text: givenBy(row) }],
    note: stateInWords(row),
    shared: null,
    subtasks: [],
  };
}

/** A task that stands in several documents is asked for once. */
function withoutTwins(rows: readonly FollowRow[]): readonly FollowRow[] {
  const seen = new Set<string>();
  return rows.filter(({ shared, due }) => {
    if (shared === null) return true;
    const key = `${shared} ${due ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function counted(number: number): string {
  return String(number).padStart(2, '0');
}

function opening({ office, unit, today }: FollowUpLetter, rows: readonly FollowRow[]): string {
  const late = rows.filter((row) => row.late > 0).length;
  const parts = [
    ...(late > 0 ? [`${counted(late)} nhiệm vụ đã quá thời hạn`] : []),
    ...(rows.length > late ? [`${counted(rows.length - late)} nhiệm vụ chưa có báo cáo kết quả`] : []),
  ];
  return `Qua theo dõi tiến độ thực hiện nhiệm vụ tại các văn bản do ${office.organisation.name} ban hành, tính đến ngày ${printShortDay(today)}, ${unit.name} còn ${parts.join(' và ')}.`;
}

function paragraph(text: string): OutlineNode {
  return { level: 'paragraph', title: null, text };
}

/** A draft for one unit; its key is empty, its rows are not followed themselves. */
export function followUpLetter(letter: FollowUpLetter): Plan {
  const { office, unit, today } = letter;
  const rows = withoutTwins(letter.rows);
  const answer = printShortDay(addDays(today, ANSWER_DAYS));
  const year = Number(today.slice(0, 4));
  return {
    ...newPlanHead({ ...office, kind: documentKind('CV'), year, subject: 'đôn đốc thực hiện nhiệm vụ được giao' }),
    purpose: 'follow-up',
    taskPlacement: 'appendix',
    addressees: [unit.name],
    outline: [
      paragraph(opening(letter, rows)),
      paragraph(
        `Để bảo đảm tiến độ chung, ${office.organisation.name} đề nghị ${unit.name} khẩn trương hoàn thành các nhiệm vụ nêu trên; báo cáo kết quả thực hiện, khó khăn, vướng mắc (nếu có) và thời gian dự kiến hoàn thành về Văn phòng ${office.organisation.name} trước ngày ${answer} để tổng hợp.`,
      ),
      { level: 'tasks', title: null, text: 'Danh mục nhiệm vụ tại Phụ lục kèm theo Công văn này.' },
      paragraph(`Đề nghị ${unit.name} quan tâm, tổ chức thực hiện`),
    ],
    tasks: rows.map(toTask),
    groups: [],
    targetSets: [],
    appendices: [
      {
        title: `DANH MỤC NHIỆM VỤ ĐỀ NGHỊ ${unit.name.toLocaleUpperCase('vi')} TẬP TRUNG THỰC HIỆN`,
        paper: 'A4',
        orientation: 'portrait',
        tables: [{ title: null, content: 'tasks', targetSet: null, numbering: 'continuous', columns: [...COLUMNS] }],
      },
    ],
  };
}
