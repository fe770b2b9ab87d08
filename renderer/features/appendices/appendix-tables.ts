// New tables and columns of a Phụ lục, thought out without the screen.
import {
  COLUMN_PRESETS,
  type AppendixTable,
  type Column,
  type ColumnPreset,
} from '../../../shared/domain/appendices.ts';
import { LEAST_WIDTH_MM, MOST_WIDTH_MM, widthOf } from '../../../shared/domain/columns.ts';
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
  return text.trim() !== '' && width >= LEAST_WIDTH_MM && width <= MOST_WIDTH_MM ? width : null;
}

/** Millimetres as they are typed: "45,5". */
export function printMm(mm: number): string {
  return String(Math.round(mm * 100) / 100).replace('.', ',');
}

/** Whether the asked widths are more or less than the text is wide: then all are scaled in print. Half a millimetre is nothing. */
export function widthSum(columns: readonly Column[], textMm: number): 'over' | 'under' | 'exact' {
  const spare = textMm - widthOf(columns);
  return Math.abs(spare) < 0.5 ? 'exact' : spare < 0 ? 'over' : 'under';
}
