// The phiếu giao việc of one unit: a letterhead, two sentences, and the table of what it leads with the days worked out.
import { printLongDay, printShortDay, type Day } from '../domain/day.ts';
import { milestonesOf, type Waits } from '../domain/deadlines/schedule.ts';
import type { FollowRow } from '../domain/follow-up.ts';
import { givenBy } from '../domain/follow-up-letter.ts';
import { titleLine, type Unit } from '../domain/organisation.ts';
import type { Office } from '../domain/pack.ts';
import type { Assignee } from '../domain/tasks.ts';
import { linesOf } from '../domain/text.ts';
import { BLANK_DAY, BLANK_NUMBER } from './compose-plan.ts';
import { layoutProfile } from './layout-sizes.ts';
import type { AppendixPart, Block, OfficialDocument, PageFormat, Sheet, TablePart, TableRow } from './model.ts';
import { textWidthMm, type LayoutProfile } from './profile-nd30-2020.ts';
import { assigneeCell, cellList, indexOffice, type OfficeIndex } from './wording.ts';

export type Assignment = {
  readonly office: Office;
  readonly unit: Pick<Unit, 'name'>;
  /** Open work the unit leads, in the order of its days. */
  readonly rows: readonly FollowRow[];
  /** Who coordinates, by task. */
  readonly coordinating: ReadonlyMap<string, readonly Assignee[]>;
  /** Year of the documents that gave the work. */
  readonly year: number;
  readonly today: Day;
  /** Key of a signing title; `null` leaves the signature empty. */
  readonly signer: string | null;
};

const KIND = 'Phiếu giao việc';
const SYMBOL = 'PGV';
const SHEET: PageFormat = { paper: 'A4', orientation: 'landscape' };

const COLUMNS = [
  { title: 'TT', widthMm: 10, align: 'center' },
  { title: 'Nội dung nhiệm vụ', widthMm: 70, align: 'both' },
  { title: 'Văn bản giao', widthMm: 32, align: 'left' },
  { title: 'Thời gian', widthMm: 34, align: 'left' },
  { title: 'Hạn cụ thể', widthMm: 34, align: 'left' },
  { title: 'Sản phẩm', widthMm: 38, align: 'left' },
  { title: 'Phối hợp', widthMm: 34, align: 'left' },
] as const;

const WAITING: Readonly<Record<Waits, string>> = {
  event: 'Chờ ngày diễn ra sự kiện',
  document: 'Chờ văn bản ấn định thời hạn',
  guidance: 'Chờ hướng dẫn',
  unknown: 'Chờ ấn định ngày cụ thể',
  past: 'Chờ xác định lại thời hạn',
};

// More days of one task than this are named by the first and the last: a weekly report would fill pages.
const MOST_DAYS = 12;

/** The event an occurrence waits for, where its words name exactly one. */
function eventOf({ time, year }: FollowRow): string | null {
  const milestones = milestonesOf(time, { year, issued: null }, { beforeIncludesDay: false });
  const events = new Set(milestones.flatMap(({ event }) => (event === undefined ? [] : [event])));
  const [only] = events;
  return events.size === 1 && only !== undefined ? only : null;
}

/** "31/3/2026", "Thường xuyên", "Chờ ngày …": the deadline of one occurrence as it was worked out. */
function dayInWords(row: FollowRow): string {
  const { due, waits, kind, note, extensions } = row;
  if (due !== null) {
    const day = `${printShortDay(due)}${extensions > 0 ? ' (đã gia hạn)' : ''}`;
    return note === null ? day : `${day}: ${note}`;
  }
  if (waits === 'event') {
    const event = eventOf(row);
    return event === null ? WAITING.event : `Chờ ngày ${event}`;
  }
  if (waits !== null) return WAITING[waits];
  return kind === 'ongoing' || kind === 'recurring' ? 'Thường xuyên' : 'Không ấn định ngày';
}

/** The occurrences of a task line by line. */
export function daysInWords(rows: readonly FollowRow[]): readonly string[] {
  const days = rows.flatMap(({ due }) => (due === null ? [] : [due]));
  const [first, last] = [days[0], days.at(-1)];
  if (days.length > MOST_DAYS && first !== undefined && last !== undefined)
    return [`${days.length} kỳ, từ ngày ${printShortDay(first)} đến ngày ${printShortDay(last)}`];
  return [...new Set(rows.map(dayInWords))];
}

/** The occurrences of one task together; a task that stands in several documents is one. */
function tasksOf(rows: readonly FollowRow[]): readonly (readonly [FollowRow, ...FollowRow[]])[] {
  const tasks = Map.groupBy(rows, ({ shared, taskId }) => shared ?? taskId);
  return [...tasks.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}

function taskRow(
  rows: readonly [FollowRow, ...FollowRow[]],
  number: number,
  { coordinating }: Assignment,
  index: OfficeIndex,
): TableRow {
  const [task] = rows;
  return {
    kind: 'cells',
    cells: [
      [String(number)],
      linesOf(task.content),
      [...new Set(rows.map(givenBy))],
      linesOf(task.time ?? ''),
      daysInWords(rows),
      cellList(task.products),
      assigneeCell(coordinating.get(task.taskId) ?? [], index),
    ],
  };
}

function tableOf(assignment: Assignment, profile: LayoutProfile): TablePart {
  const index = indexOffice(assignment.office);
  const asked = COLUMNS.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const scale = textWidthMm(profile, SHEET) / asked;
  const documents = Map.groupBy(tasksOf(assignment.rows), ([{ planId }]) => planId);
  let number = 0;
  return {
    title: null,
    columns: COLUMNS.map((column) => ({ ...column, spanning: null, widthMm: column.widthMm * scale })),
    rows: [...documents.values()].flatMap((tasks) => {
      const [first] = tasks;
      const title = first === undefined ? '' : `${givenBy(first[0])}: ${first[0].planSubject}`;
      const rows = tasks.map((rowsOfTask) => {
        number += 1;
        return taskRow(rowsOfTask, number, assignment, index);
      });
      return [{ kind: 'group', number: null, title }, ...rows];
    }),
  };
}

function appendixOf(assignment: Assignment, profile: LayoutProfile): AppendixPart {
  const { office, unit, year, today } = assignment;
  const { organisation } = office;
  return {
    ...SHEET,
    label: profile.words.appendix,
    title: `DANH MỤC NHIỆM VỤ GIAO ${unit.name.toLocaleUpperCase('vi')} NĂM ${year}`,
    attachedTo: `(${profile.words.attached} ${KIND} số ${BLANK_NUMBER}/${SYMBOL}-${organisation.symbol} ${printLongDay(today.slice(0, 4), BLANK_DAY)} của ${organisation.name})`,
    tables: [tableOf(assignment, profile)],
    end: profile.words.end,
  };
}

function sentence(text: string): Block {
  return { level: 'paragraph', number: '', title: null, text };
}

function bodyOf({ office, unit, rows, year }: Assignment, profile: LayoutProfile): readonly Block[] {
  const { name } = office.organisation;
  const count = String(tasksOf(rows).length).padStart(2, '0');
  return [
    sentence(
      `Căn cứ các văn bản đã ban hành, ${name} giao ${unit.name} chủ trì thực hiện ${count} nhiệm vụ năm ${year} theo danh mục tại Phụ lục kèm theo.`,
    ),
    sentence(
      `${unit.name} chủ động tổ chức thực hiện, phối hợp với các đơn vị có liên quan, bảo đảm chất lượng và đúng thời hạn; trường hợp có khó khăn, vướng mắc, kịp thời báo cáo Lãnh đạo ${name} xem xét, chỉ đạo${profile.words.end}`,
    ),
  ];
}

function recipientsOf({ office, unit }: Assignment, profile: LayoutProfile): readonly string[] {
  const { name, draftingSymbol } = office.organisation;
  const archive = ['VT', draftingSymbol].filter((letters) => letters !== '').join(', ');
  return [`- ${unit.name};`, `- Lãnh đạo ${name} (để báo cáo);`, `- ${profile.words.archive} ${archive}.`];
}

/** Puts the phiếu together; its number and day are left blank for the hand that signs. */
export function composeAssignment(assignment: Assignment): OfficialDocument {
  const { office, unit, today, year, signer } = assignment;
  const { organisation } = office;
  const profile = layoutProfile(office.layoutSizes);
  const person = office.people.find(({ titles }) => titles.some(({ key }) => key === signer));
  const lines = person?.titles.find(({ key }) => key === signer)?.lines ?? [];
  return {
    profile,
    letterhead: {
      parent: linesOf(organisation.parentLetterhead ?? ''),
      agency: linesOf(organisation.letterhead),
      number: `${profile.words.number} ${BLANK_NUMBER}/${SYMBOL}-${organisation.symbol}`,
      letterSubject: null,
      placeAndDay: `${organisation.place}, ${printLongDay(today.slice(0, 4), BLANK_DAY)}`,
    },
    title: { kind: KIND.toLocaleUpperCase('vi'), subject: `Nhiệm vụ giao ${unit.name} năm ${year}` },
    addressees: [],
    blocks: bodyOf(assignment, profile),
    signature: {
      lines: lines.map((line) => titleLine(line).toLocaleUpperCase('vi')),
      name: person?.name ?? null,
    },
    recipients: recipientsOf(assignment, profile),
    appendices: [appendixOf(assignment, profile)],
  };
}

/** The table of the phiếu as a worksheet. */
export function composeAssignmentSheet(assignment: Assignment): Sheet {
  const profile = layoutProfile(assignment.office.layoutSizes);
  return { name: profile.words.appendix, appendix: appendixOf(assignment, profile), profile };
}
