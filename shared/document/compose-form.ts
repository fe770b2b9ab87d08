// Puts the content of a form on its worksheet: part A the work, part B the figures, open cells for the answers.
import { screenDay } from '../domain/day.ts';
import { WORK_STATUSES } from '../domain/deadlines/standing.ts';
import {
  lockedTexts,
  repliesOf,
  rowSign,
  type FormContent,
  type FormFigure,
  type FormPart,
  type FormTask,
  type LockedField,
  type ReplyField,
} from '../domain/forms/form-content.ts';
import { FACTS, FORM_HEADINGS, REPORTER_LABEL, SIGN_HEADING, STATUS_WORDS } from '../domain/forms/form-words.ts';
import { printPeriod } from '../domain/reports/periods.ts';
import type { FormCell, FormInput, FormSheet, FormTable } from './form-sheet.ts';
import { plainFileName } from './file-name.ts';
import { textWidthMm, type LayoutProfile } from './profile-nd30-2020.ts';

/** Shares of the width of the page: ten columns, which both parts use. */
const SHARES = [9, 48, 25, 27, 25, 22, 34, 21, 24, 22];
/** Lines under part A for work the office does not know of. */
const BLANK_LINES = 3;
const INPUTS: Readonly<Partial<Record<ReplyField, FormInput>>> = {
  status: 'status',
  finished: 'day',
  numerator: 'number',
  denominator: 'number',
  value: 'number',
};
const LOCKED_COLUMNS = 4;

function cellsOf(row: FormTask | FormFigure, part: FormPart, number: number): readonly FormCell[] {
  const locked = lockedTexts(row);
  const asked = new Set(repliesOf(row));
  return FORM_HEADINGS[part].map(([field], column): FormCell => {
    if (column === 0) return { text: String(number), input: null };
    if (column < LOCKED_COLUMNS) return { text: locked[field as LockedField] ?? '', input: null };
    if (!asked.has(field as ReplyField)) return { text: '', input: null, void: true };
    return { text: '', input: INPUTS[field as ReplyField] ?? 'text' };
  });
}

function blankLine(): readonly FormCell[] {
  return FORM_HEADINGS.tasks.map(([field], column) => ({
    text: '',
    input: column === 0 ? null : (INPUTS[field as ReplyField] ?? 'text'),
  }));
}

function tableOf(
  part: FormPart,
  title: string,
  rows: readonly (FormTask | FormFigure)[],
  formId: string,
): readonly FormTable[] {
  if (rows.length === 0) return [];
  const headings = FORM_HEADINGS[part];
  const blanks = part === 'tasks' ? Array.from({ length: BLANK_LINES }, () => ({ sign: '', cells: blankLine() })) : [];
  return [
    {
      title,
      headings: headings.map(([, text], column) => ({
        text,
        columns: column === headings.length - 1 ? SHARES.length - column : 1,
        reply: column >= LOCKED_COLUMNS,
      })),
      rows: [
        ...rows.map((row, at) => ({ sign: rowSign(formId, row.row), cells: cellsOf(row, part, at + 1) })),
        ...blanks,
      ],
    },
  ];
}

/**
 * The worksheet of a form.
 * @param checksum SHA-256 of the canonical text of the content, in hexadecimal
 */
export function composeForm(formId: string, content: FormContent, checksum: string, profile: LayoutProfile): FormSheet {
  const { office, unit, period, round, due, tasks, figures } = content;
  const { type } = profile;
  const width = textWidthMm(profile, { paper: 'A4', orientation: 'landscape' });
  const whole = SHARES.reduce((sum, share) => sum + share, 0);
  const until = due === null ? '' : ` – Gửi về Văn phòng chậm nhất ngày ${screenDay(due)}`;
  const again = round > 1 ? ` (lần ${round})` : '';
  const partB = tasks.length === 0 ? 'A' : 'B';
  return {
    name: 'Phieu',
    profile,
    headings: [
      { text: office, type: type.parent, align: 'left' },
      {
        text: `PHIẾU BÁO CÁO KẾT QUẢ ${printPeriod(period).toLocaleUpperCase('vi')}${again}`,
        type: type.appendixTitle,
        align: 'center',
      },
      { text: `Đơn vị: ${unit}${until}`, type: type.attached, align: 'center' },
      {
        text: 'Cách điền: chỉ điền vào các ô nền vàng; ngày ghi dạng 15/11/2026; số thập phân dùng dấu phẩy; ô không có gì để báo cáo thì để trống. Lưu tệp (giữ định dạng .xlsx) rồi gửi lại.',
        type: type.tableText,
        align: 'left',
      },
    ],
    columnsMm: SHARES.map((share) => (share * width) / whole),
    tables: [
      ...tableOf('tasks', 'A. NHIỆM VỤ (việc phát sinh ghi thêm vào các dòng trống)', tasks, formId),
      ...tableOf('figures', `${partB}. CHỈ TIÊU`, figures, formId),
    ],
    reporter: `${REPORTER_LABEL} (họ tên, chức vụ, số điện thoại):`,
    signHeading: SIGN_HEADING,
    statuses: WORK_STATUSES.map((status) => STATUS_WORDS[status]),
    prompts: {
      status: 'Chọn một tình trạng trong danh sách.',
      day: 'Ghi ngày/tháng/năm, ví dụ 15/11/2026.',
      number: 'Chỉ ghi số, ví dụ 1.250 hoặc 96,5; không ghi chữ.',
      text: 'Ghi ngắn gọn.',
    },
    hiddenName: 'SoKeHoach',
    facts: [
      [FACTS.mark, '1'],
      [FACTS.form, formId],
      [FACTS.office, office],
      [FACTS.unit, unit],
      [FACTS.period, period],
      [FACTS.round, String(round)],
      [FACTS.checksum, checksum],
    ],
  };
}

const MAX_FORM_NAME = 60;

/** "Phieu 2026-11 Van phong So", with the round from the second on: short, for mail servers cut long names. */
export function formFileName({ unit, period, round }: Pick<FormContent, 'unit' | 'period' | 'round'>): string {
  const again = round > 1 ? ` L${round}` : '';
  const base = plainFileName(`Phieu ${period.replace('..', ' ')} ${unit}`);
  return `${base.slice(0, MAX_FORM_NAME - again.length).trim()}${again}`;
}
