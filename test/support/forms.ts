// Forms for tests: a content, and its worksheet as a reader sees it once a unit has filled it in.
import { composeForm } from '../../shared/document/compose-form.ts';
import type { FormSheet } from '../../shared/document/form-sheet.ts';
import { ND30_2020 } from '../../shared/document/profile-nd30-2020.ts';
import type { FormContent, FormFigure, FormTask } from '../../shared/domain/forms/form-content.ts';
import type { ReadCell, ReadDocument } from '../../shared/domain/imports/read-document.ts';

export const FORM_ID = '0192f0aa-form';

export function formTask(row: number, content: string): FormTask {
  return {
    row: `A${row}`,
    occurrenceId: `o${row}`,
    taskId: `t${row}`,
    content,
    time: 'Quý IV năm 2026',
    due: '2026-12-31',
    plan: 'Kế hoạch số 12/KH-SKHCN',
    joint: [],
    status: 'not-started',
    finished: null,
    last: null,
  };
}

export function formFigure(row: number, kind: FormFigure['kind']): FormFigure {
  return {
    row: `B${row}`,
    measureId: `m${row}`,
    period: '2026-11',
    name: `Chỉ tiêu ${row}`,
    unit: '%',
    goal: 'Tối thiểu 80',
    kind,
    numeratorName: 'hồ sơ trực tuyến',
    denominatorName: 'hồ sơ tiếp nhận',
    numerator: null,
    denominator: null,
    value: null,
    note: null,
  };
}

export function formContent(tasks: number, figures: readonly FormFigure['kind'][]): FormContent {
  return {
    office: 'Sở Khoa học và Công nghệ',
    unitId: 'u1',
    unit: 'Văn phòng Sở',
    period: '2026-11',
    round: 1,
    due: '2026-12-03',
    tasks: Array.from({ length: tasks }, (_, at) => formTask(at + 1, `Nhiệm vụ thứ ${at + 1}`)),
    figures: figures.map((kind, at) => formFigure(at + 1, kind)),
  };
}

export function sheetOf(content: FormContent): FormSheet {
  return composeForm(FORM_ID, content, 'a'.repeat(64), ND30_2020);
}

/** What a unit did to a form: answers by the sign of a row ("A1") and the heading they stand under, columns and rows moved, lines added. */
export type Filled = {
  readonly answers?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly columns?: readonly number[];
  readonly rows?: (rows: readonly number[]) => readonly number[];
  readonly added?: readonly string[];
  readonly reporter?: string;
  readonly hiddenLost?: boolean;
};

const cell = (text: string): ReadCell => ({ text });

/** The form as a reader gives it. Moving columns lays every cell out singly, as a spreadsheet does that takes merged cells apart. */
export function filledForm(form: FormSheet, filled: Filled = {}): ReadDocument {
  const width = form.columnsMm.length;
  const { answers, columns, rows: order, added = [], reporter = '', hiddenLost = false } = filled;
  const rows: ReadCell[][] = form.headings.map(({ text }) => [{ text, colSpan: width }]);
  rows.push([]);
  for (const table of form.tables) {
    const wide = (cells: readonly string[], sign: string): ReadCell[] => {
      const single = table.headings.flatMap((heading, at) => [
        cells[at] ?? '',
        ...Array.from({ length: heading.columns - 1 }, () => ''),
      ]);
      const laid = [...single, sign];
      return (columns ?? laid.map((_, at) => at)).map((from) => cell(laid[from] ?? ''));
    };
    rows.push([{ text: table.title, colSpan: width }]);
    rows.push(
      wide(
        table.headings.map(({ text }) => text),
        form.signHeading,
      ),
    );
    const lines = table.rows.map(({ sign, cells }) => {
      const own = answers?.get(sign.split('/')[1] ?? '') ?? {};
      return wide(
        cells.map(({ text }, at) => own[table.headings[at]?.text ?? ''] ?? text),
        sign,
      );
    });
    const extra = added.map((text) => wide(['', text, '', '', 'Đang thực hiện'], ''));
    const all = table.headings.some(({ text }) => text === 'Nội dung nhiệm vụ') ? [...lines, ...extra] : lines;
    for (const at of order?.(all.map((_, line) => line)) ?? all.keys()) rows.push([...(all[at] ?? [])]);
    rows.push([]);
  }
  rows.push([
    { text: form.reporter, colSpan: 4 },
    { text: reporter, colSpan: width - 4 },
  ]);
  const sheet = { name: form.name, hidden: false, blocks: [{ kind: 'table', rows }] } as const;
  const facts = form.facts.map(([name, value]) => [cell(name), cell(value)]);
  const hidden = { name: form.hiddenName, hidden: true, blocks: [{ kind: 'table', rows: facts }] } as const;
  return { format: 'xlsx', file: 'phieu.xlsx', parts: hiddenLost ? [sheet] : [sheet, hidden], notes: [] };
}
