// Phụ lục: which tables stand in it and which columns each table has.
import * as z from 'zod';
import { LEAST_WIDTH_MM, MOST_COLUMNS, MOST_WIDTH_MM } from './columns.ts';
import { Key } from './organisation.ts';
import { NameInput, OptionalLine } from './text.ts';

export const TASK_FIELDS = ['number', 'content', 'lead', 'coordinating', 'time', 'product', 'basis', 'note'] as const;
export const TARGET_FIELDS = ['number', 'content', 'unit', 'goal', 'lead', 'coordinating', 'note'] as const;

export const ColumnSchema = z.strictObject({
  field: z.enum([...TASK_FIELDS, 'unit', 'goal']),
  title: NameInput,
  /** Upper header cell that spans this column and its neighbours of the same text; `null`: the column's own title spans both header rows. */
  spanning: OptionalLine.default(null),
  /** Width in millimetres; the widths of a table are scaled together to the width of the page. */
  widthMm: z.number().min(LEAST_WIDTH_MM).max(MOST_WIDTH_MM),
});
export type Column = z.infer<typeof ColumnSchema>;

/** Fields a table of a content can show. */
export function fieldsOf(content: AppendixTable['content']): readonly Column['field'][] {
  return content === 'tasks' ? TASK_FIELDS : TARGET_FIELDS;
}

export const APPENDIX_CONTENTS = ['tasks', 'targets'] as const;

/** A column set the office saved under a name, to be used in any plan. */
export const ColumnSetSchema = z.strictObject({
  name: NameInput,
  content: z.enum(APPENDIX_CONTENTS),
  columns: z.array(ColumnSchema).min(1).max(MOST_COLUMNS),
});
export type ColumnSet = z.infer<typeof ColumnSetSchema>;

export const ColumnSetRecordSchema = ColumnSetSchema.extend({ id: Key });
export type ColumnSetRecord = z.infer<typeof ColumnSetRecordSchema>;

export const AppendixTableSchema = z
  .strictObject({
    title: OptionalLine,
    content: z.enum(APPENDIX_CONTENTS),
    /** Key of the target set; `null` for tasks. */
    targetSet: Key.nullable().default(null),
    /** Whether row numbers begin anew in each group. */
    numbering: z.enum(['restart', 'continuous']).default('restart'),
    columns: z.array(ColumnSchema).min(1).max(MOST_COLUMNS),
  })
  .refine((table) => (table.content === 'targets') === (table.targetSet !== null), { error: 'target-set-missing' });
export type AppendixTable = z.infer<typeof AppendixTableSchema>;

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

export const AppendixSchema = z.strictObject({
  title: NameInput,
  /** Sheet it is printed on; the text of the document itself is always on A4 (Nghị định 30/2020, Phụ lục I, I.1). */
  paper: z.enum(PAPERS).default('A4'),
  orientation: z.enum(['portrait', 'landscape']),
  tables: z.array(AppendixTableSchema).min(1).max(20),
});
export type Appendix = z.infer<typeof AppendixSchema>;

export const AppendixRecordSchema = AppendixSchema.extend({ id: Key });
export type AppendixRecord = z.infer<typeof AppendixRecordSchema>;

/** How the tasks of a plan are numbered where they are listed: as in its first table of tasks; the table made where there is none runs on. */
export function listNumbering(appendices: readonly Pick<Appendix, 'tables'>[]): AppendixTable['numbering'] {
  const tables = appendices.flatMap((appendix) => appendix.tables);
  return tables.find((table) => table.content === 'tasks')?.numbering ?? 'continuous';
}

function column(field: Column['field'], title: string, widthMm: number, spanning: string | null = null): Column {
  return { field, title, spanning, widthMm };
}

/** The column sets a new table starts from. Names are shown to the clerk; widths are for the page they fit best. */
export const COLUMN_PRESETS = {
  'tasks-full': [
    column('number', 'STT', 12),
    column('content', 'Nội dung nhiệm vụ', 70),
    column('lead', 'Cơ quan chủ trì', 32),
    column('coordinating', 'Cơ quan phối hợp', 32),
    column('time', 'Thời gian thực hiện', 32),
    column('product', 'Kết quả/Sản phẩm', 42),
    column('basis', 'Căn cứ thực hiện', 32),
  ],
  'tasks-brief': [
    column('number', 'TT', 12),
    column('content', 'Nội dung công việc', 69),
    column('lead', 'Đơn vị chủ trì', 28, 'Phân công thực hiện'),
    column('coordinating', 'Đơn vị phối hợp', 28, 'Phân công thực hiện'),
    column('time', 'Thời gian', 28),
  ],
  'tasks-product': [
    column('number', 'TT', 12),
    column('content', 'Nội dung nhiệm vụ', 53),
    column('lead', 'Chủ trì', 24, 'Phân công thực hiện'),
    column('coordinating', 'Phối hợp', 24, 'Phân công thực hiện'),
    column('time', 'Thời gian', 24),
    column('product', 'Sản phẩm', 28),
  ],
  targets: [
    column('number', 'STT', 12),
    column('content', 'Chỉ tiêu', 67),
    column('unit', 'Đơn vị tính', 17),
    column('goal', 'Chỉ tiêu năm', 23),
    column('lead', 'Chủ trì thực hiện', 25),
    column('coordinating', 'Phối hợp', 21),
  ],
} as const satisfies Record<string, readonly Column[]>;
export type ColumnPreset = keyof typeof COLUMN_PRESETS;
