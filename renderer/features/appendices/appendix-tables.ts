// New tables and columns of a Phụ lục, thought out without the screen.
import {
  COLUMN_PRESETS,
  TARGET_FIELDS,
  TASK_FIELDS,
  type AppendixTable,
  type Column,
  type ColumnPreset,
} from '../../../shared/domain/appendices.ts';
import type { TargetSetRecord } from '../../../shared/domain/targets.ts';

/** A table with the usual columns of its content. */
export function newTable(content: AppendixTable['content'], set: TargetSetRecord | null): AppendixTable {
  return {
    title: set?.title ?? null,
    content,
    targetSet: set?.id ?? null,
    numbering: content === 'tasks' ? 'continuous' : 'restart',
    columns: [...COLUMN_PRESETS[content === 'tasks' ? 'tasks-full' : 'targets']],
  };
}

/** Column sets to start from, for a content. */
export function presetsFor(content: AppendixTable['content']): readonly ColumnPreset[] {
  return content === 'tasks' ? ['tasks-full', 'tasks-brief', 'tasks-product'] : ['targets'];
}

/** Fields a table does not show yet. */
export function fieldsFor(table: AppendixTable): readonly Column['field'][] {
  const all: readonly Column['field'][] = table.content === 'tasks' ? TASK_FIELDS : TARGET_FIELDS;
  return all.filter((field) => !table.columns.some((column) => column.field === field));
}

export function newColumn(field: Column['field'], title: string): Column {
  return { field, title, spanning: null, widthMm: 30 };
}

/** A column's width as typed, "45,5"; `null` where it is no width a table takes (5 to 250 mm). */
export function readWidth(text: string): number | null {
  const width = Number(
    text
      .trim()
      .replace(',', '.')
      .replace(/\s*mm$/, ''),
  );
  return text.trim() !== '' && width >= 5 && width <= 250 ? width : null;
}
