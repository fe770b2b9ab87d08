// The words a form is written with and recognised by: its headings, its statuses, the facts of its hidden sheet.
import type { WorkStatus } from '../deadlines/standing.ts';
import { printPeriod, type Period } from '../reports/periods.ts';
import type { FormPart, LockedField, ReplyField } from './form-content.ts';

export type FormField = 'number' | LockedField | ReplyField;

export const FORM_HEADINGS: Readonly<Record<FormPart, readonly (readonly [field: FormField, heading: string])[]>> = {
  tasks: [
    ['number', 'STT'],
    ['content', 'Nội dung nhiệm vụ'],
    ['time', 'Thời hạn'],
    ['plan', 'Văn bản giao'],
    ['status', 'Tình trạng thực hiện'],
    ['finished', 'Ngày hoàn thành'],
    ['result', 'Kết quả, sản phẩm'],
    ['productNumber', 'Số, ký hiệu sản phẩm'],
    ['difficulty', 'Khó khăn, vướng mắc'],
    ['proposal', 'Kiến nghị'],
  ],
  figures: [
    ['number', 'STT'],
    ['name', 'Chỉ tiêu'],
    ['unit', 'Đơn vị tính'],
    ['goal', 'Mục tiêu năm'],
    ['numerator', 'Tử số'],
    ['denominator', 'Mẫu số'],
    ['value', 'Giá trị'],
    ['note', 'Ghi chú'],
  ],
};

export const SIGN_HEADING = 'Mã dòng';
export const REPORTER_LABEL = 'Người lập phiếu';

export const STATUS_WORDS: Readonly<Record<WorkStatus, string>> = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  done: 'Đã hoàn thành',
  dropped: 'Không còn thực hiện',
};

/** Facts of the hidden sheet, by the words in its first column. */
export const FACTS = {
  mark: 'so-ke-hoach-phieu',
  form: 'phieu',
  office: 'co-quan',
  unit: 'don-vi',
  period: 'ky',
  round: 'dot',
  checksum: 'ma-kiem',
} as const;

/** What is changed where the seal is another one and no cell is. */
export const SEAL_WORDS = 'mã kiểm ở trang ẩn của phiếu';

/** "phiếu tháng 11 năm 2026 của Văn phòng, lần 2" */
export function formName({
  unit,
  period,
  round,
}: {
  readonly unit: string;
  readonly period: Period;
  readonly round: number;
}): string {
  return `phiếu ${printPeriod(period)} của ${unit}${round > 1 ? `, lần ${round}` : ''}`;
}

export function headingOf(field: FormField): string {
  const all = [...FORM_HEADINGS.tasks, ...FORM_HEADINGS.figures];
  return all.find(([own]) => own === field)?.[1] ?? field;
}
