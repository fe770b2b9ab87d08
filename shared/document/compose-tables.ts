// Tasks and targets as tables of a Phụ lục.
import { type Appendix, type AppendixTable, type Column } from '../domain/appendices.ts';
import { widthOf } from '../domain/columns.ts';
import { roman } from '../domain/numbering.ts';
import type { Plan } from '../domain/plans.ts';
import { printGoal, targetNumbers, type Target } from '../domain/targets.ts';
import type { Subtask, Task } from '../domain/tasks.ts';
import { linesOf } from '../domain/text.ts';
import type { TableColumn, TablePart, TableRow } from './model.ts';
import { assigneeCell, basesCell, cellList, type OfficeIndex } from './wording.ts';

/** What a table shows rows of. */
export type TableSource = Pick<Plan, 'tasks' | 'groups' | 'targetSets'>;

const ALIGNED: Readonly<Record<Column['field'], TableColumn['align']>> = {
  number: 'center',
  content: 'both',
  lead: 'left',
  coordinating: 'left',
  time: 'left',
  product: 'left',
  basis: 'left',
  unit: 'center',
  goal: 'center',
  note: 'left',
};

/** Scales the asked widths so that together they fill the text width; their proportions stay. */
function scaledColumns(columns: readonly Column[], widthMm: number): readonly TableColumn[] {
  const asked = widthOf(columns);
  return columns.map((column) => ({
    title: column.title,
    spanning: column.spanning,
    widthMm: (column.widthMm * widthMm) / asked,
    align: ALIGNED[column.field],
  }));
}

function taskCell(field: Column['field'], task: Subtask, number: string, index: OfficeIndex): readonly string[] {
  switch (field) {
    case 'number':
      return [number];
    case 'content':
      return linesOf(task.content);
    case 'lead':
      return assigneeCell(task.lead, index);
    case 'coordinating':
      return assigneeCell(task.coordinating, index);
    case 'time':
      return linesOf(task.time ?? '');
    case 'product':
      return cellList(task.products);
    case 'basis':
      return basesCell(task.bases, index);
    case 'note':
      return linesOf(task.note ?? '');
    case 'unit':
    case 'goal':
      return [];
  }
}

function targetCell(field: Column['field'], target: Target, number: string, index: OfficeIndex): readonly string[] {
  switch (field) {
    case 'number':
      return [number];
    case 'content':
      return linesOf(target.name);
    case 'unit':
      return linesOf(target.unit ?? '');
    case 'goal':
      return linesOf(printGoal(target.goal));
    case 'lead':
      return assigneeCell(target.lead, index);
    case 'coordinating':
      return assigneeCell(target.coordinating, index);
    case 'note':
      return linesOf(target.note ?? '');
    case 'time':
    case 'product':
    case 'basis':
      return [];
  }
}

function taskRows(
  tasks: readonly Task[],
  first: number,
  columns: readonly Column[],
  index: OfficeIndex,
): readonly TableRow[] {
  return tasks.flatMap((task, at) => {
    const number = String(first + at);
    const row = (own: Subtask, label: string): TableRow => ({
      kind: 'cells',
      cells: columns.map((column) => taskCell(column.field, own, label, index)),
    });
    return [row(task, number), ...task.subtasks.map((subtask, below) => row(subtask, `${number}.${below + 1}`))];
  });
}

function allTaskRows(plan: TableSource, table: AppendixTable, index: OfficeIndex): readonly TableRow[] {
  const rows = [...taskRows(plan.tasks, 1, table.columns, index)];
  let next = plan.tasks.length + 1;
  plan.groups.forEach((group, at) => {
    rows.push({ kind: 'group', number: roman(at + 1), title: group.title });
    const first = table.numbering === 'continuous' ? next : 1;
    for (const row of taskRows(group.tasks, first, table.columns, index)) rows.push(row);
    next += group.tasks.length;
  });
  return rows;
}

function targetRows(plan: TableSource, table: AppendixTable, index: OfficeIndex): readonly TableRow[] {
  const set = plan.targetSets.find((candidate) => candidate.key === table.targetSet);
  const targets = set?.targets ?? [];
  const numbers = targetNumbers(targets);
  return targets.map((target, at) => ({
    kind: 'cells',
    cells: table.columns.map((column) => targetCell(column.field, target, numbers[at] ?? '', index)),
  }));
}

/** One table of a Phụ lục, its widths scaled to `widthMm`. */
export function composeTable(plan: TableSource, table: AppendixTable, widthMm: number, index: OfficeIndex): TablePart {
  return {
    title: table.title,
    columns: scaledColumns(table.columns, widthMm),
    rows: table.content === 'tasks' ? allTaskRows(plan, table, index) : targetRows(plan, table, index),
  };
}

/** The appendices with only those tables that are printed: task tables fall away where the tasks stand in the running text. */
export function printedAppendices(plan: Plan, withTasks: boolean): readonly Appendix[] {
  return plan.appendices
    .map((appendix) => ({
      ...appendix,
      tables: appendix.tables.filter((table) => withTasks || table.content === 'targets'),
    }))
    .filter((appendix) => appendix.tables.length > 0);
}
