// The content of a form as it was sent: what one unit is asked about in one period, frozen so that the answer is held against it.
import * as z from 'zod';
import { screenDay, DaySchema } from '../day.ts';
import { WORK_STATUSES } from '../deadlines/standing.ts';
import { Key } from '../organisation.ts';
import { MEASURE_KINDS } from '../reports/measures.ts';
import { PeriodSchema, printPeriod } from '../reports/periods.ts';

const Text = z.string();
const Maybe = z.string().nullable();

export const FormTaskSchema = z.strictObject({
  /** Its place on the form: "A1". */
  row: Text,
  occurrenceId: Key,
  taskId: Key,
  content: Text,
  /** The official words of the deadline. */
  time: Maybe,
  due: DaySchema.nullable(),
  /** "Kế hoạch số 12/KH-SKHCN" */
  plan: Text,
  /** The other units that lead it with this one. */
  joint: z.array(Text),
  /** How it stood when the form was made. */
  status: z.enum(WORK_STATUSES),
  finished: DaySchema.nullable(),
  last: Maybe,
});
export type FormTask = z.infer<typeof FormTaskSchema>;

export const FormFigureSchema = z.strictObject({
  /** "B1" */
  row: Text,
  measureId: Key,
  period: PeriodSchema,
  name: Text,
  unit: Maybe,
  /** The goal of the year as it is printed. */
  goal: Text,
  kind: z.enum(MEASURE_KINDS),
  numeratorName: Maybe,
  denominatorName: Maybe,
  numerator: Maybe,
  denominator: Maybe,
  value: Maybe,
  note: Maybe,
});
export type FormFigure = z.infer<typeof FormFigureSchema>;

export const FormContentSchema = z.strictObject({
  office: Text,
  unitId: Key,
  unit: Text,
  period: PeriodSchema,
  round: z.int().min(1),
  due: DaySchema.nullable(),
  tasks: z.array(FormTaskSchema),
  figures: z.array(FormFigureSchema),
});
export type FormContent = z.infer<typeof FormContentSchema>;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, own]) => [key, sorted(own)]));
}

/** The one text a checksum is made of: the same content gives the same text, in whatever order its fields were put together. */
export function canonicalForm(content: FormContent): string {
  return JSON.stringify(sorted(content));
}

/** The cells the office fills in and the unit is not to change. */
export const LOCKED = { tasks: ['content', 'time', 'plan'], figures: ['name', 'unit', 'goal'] } as const;
/** The cells the unit fills in. */
export const REPLIES = {
  tasks: ['status', 'finished', 'result', 'productNumber', 'difficulty', 'proposal'],
  figures: ['numerator', 'denominator', 'value', 'note'],
} as const;
export type LockedField = (typeof LOCKED)[keyof typeof LOCKED][number];
export type ReplyField = (typeof REPLIES)[keyof typeof REPLIES][number];
export type FormPart = keyof typeof LOCKED;

/** "Cuối quý IV (31/12/2026)": the words of the document with the day they come to, where they do not name it themselves. */
function deadlineText({ time, due }: FormTask): string {
  if (due === null) return time ?? '';
  const day = screenDay(due);
  return time === null ? day : time.includes(day) ? time : `${time} (${day})`;
}

/** The locked cells of a row as they are printed. */
export function lockedTexts(row: FormTask | FormFigure): Readonly<Partial<Record<LockedField, string>>> {
  if ('taskId' in row) {
    const others = row.joint.length === 0 ? '' : ` (cùng chủ trì: ${row.joint.join('; ')})`;
    return { content: `${row.content}${others}`, time: deadlineText(row), plan: row.plan };
  }
  const parts =
    row.kind === 'ratio' ? ` – Tử số: ${row.numeratorName ?? 'tử số'}; mẫu số: ${row.denominatorName ?? 'mẫu số'}` : '';
  return { name: `${row.name} (số liệu ${printPeriod(row.period)})${parts}`, unit: row.unit ?? '', goal: row.goal };
}

/** The cells of a row that wait for an answer: a ratio has no value of its own, a value no halves. */
export function repliesOf(row: FormTask | FormFigure): readonly ReplyField[] {
  if ('taskId' in row) return REPLIES.tasks;
  return row.kind === 'ratio' ? ['numerator', 'denominator', 'note'] : ['value', 'note'];
}

export function rowsOf(content: Pick<FormContent, 'tasks' | 'figures'>): readonly (FormTask | FormFigure)[] {
  return [...content.tasks, ...content.figures];
}

/** The hidden sign of a row, unlike that of any row of any other form. */
export function rowSign(formId: string, row: string): string {
  return `${formId}/${row}`;
}

/** Form and row of a hidden sign, `null` for any other text. */
export function readRowSign(text: string): { readonly formId: string; readonly row: string } | null {
  const match = /^([\w-]{1,80})\/([AB][1-9]\d{0,3})$/.exec(text.trim());
  return match === null ? null : { formId: match[1] ?? '', row: match[2] ?? '' };
}
