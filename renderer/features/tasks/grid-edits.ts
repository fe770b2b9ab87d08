// What pasting, filling down and clearing change in the task grid, as one set of changes. Without the screen.
import type { CellGrid } from '../../../shared/domain/pasted-table.ts';
import { cellPatch, cellText, type CellContext, type CellPatch, type GridField } from './grid-fields.ts';
import { placeBehind, type GridRow, type TaskPlace, type TaskRow } from './grid-rows.ts';
import { rangeOf, type Selection, type Size } from './grid-selection.ts';
import type { PlanView } from '../../../shared/contract/plans.ts';

export type TaskChange = { readonly id: string; readonly patch: CellPatch };
export type NewTasks = TaskPlace & {
  readonly planId: string;
  readonly tasks: readonly (CellPatch & { readonly content: string })[];
};
export type GridChange = {
  readonly changes: readonly TaskChange[];
  readonly added: NewTasks | null;
  /** Cells that could not be set: the content of a task is never empty, and a new task needs one. */
  readonly refused: number;
};

const NO_CHANGE: GridChange = { changes: [], added: null, refused: 0 };

/** The patch of one task for several cells of its row; a content that would become empty is refused. */
function rowPatch(
  row: TaskRow,
  texts: ReadonlyMap<GridField, string>,
  context: CellContext,
): { readonly patch: CellPatch; readonly refused: number } {
  let refused = 0;
  const patch: CellPatch = {};
  for (const [field, text] of texts) {
    if (text === cellText(row.task, field, context)) continue;
    const own = cellPatch(field, text, row.task, context);
    if (own.content === '') refused += 1;
    else Object.assign(patch, own);
  }
  return { patch, refused };
}

function gather(
  entries: readonly (readonly [TaskRow, ReadonlyMap<GridField, string>])[],
  context: CellContext,
): GridChange {
  let refused = 0;
  const changes = entries.flatMap(([row, texts]) => {
    const own = rowPatch(row, texts, context);
    refused += own.refused;
    return Object.keys(own.patch).length === 0 ? [] : [{ id: row.id, patch: own.patch }];
  });
  return { changes, added: null, refused };
}

/** The task rows from a row on, up to the end of its group. */
function rowsDown(rows: readonly GridRow[], from: number): readonly TaskRow[] {
  const down: TaskRow[] = [];
  for (const row of rows.slice(from)) {
    if (row.kind !== 'task') break;
    down.push(row);
  }
  return down;
}

export type GridView = {
  readonly plan: PlanView;
  readonly size: Size;
  readonly fields: readonly GridField[];
  readonly context: CellContext;
};

/**
 * Cells laid over the grid from the upper left corner of the selection; rows that go beyond the group become new tasks.
 * One cell fills the whole selection.
 */
export function pasteCells(view: GridView, selection: Selection, grid: CellGrid): GridChange {
  const { size, fields, context, plan } = view;
  const { top, bottom, left, right } = rangeOf(size, selection);
  const texts = grid.rows.map((row) => row.map((cell) => cell.text));
  const single = texts.length === 1 && texts[0]?.length === 1 ? (texts[0][0] ?? '') : null;
  if (single !== null) {
    const chosen = size.rows.slice(top, bottom + 1).filter((row): row is TaskRow => row.kind === 'task');
    const cells = new Map(fields.slice(left, right + 1).map((field) => [field, single]));
    if (chosen.length > 0)
      return gather(
        chosen.map((row) => [row, cells]),
        context,
      );
  }
  const target = size.rows[top];
  if (target === undefined) return NO_CHANGE;
  const from = target.kind === 'task' ? left : 0;
  const cellsOf = (row: readonly string[]): ReadonlyMap<GridField, string> =>
    new Map(fields.slice(from).flatMap((field, at) => (row[at] === undefined ? [] : [[field, row[at]] as const])));
  const known = rowsDown(size.rows, top);
  const revised = gather(
    known.slice(0, texts.length).map((row, at) => [row, cellsOf(texts[at] ?? [])]),
    context,
  );
  const rest = texts.slice(known.length).filter((row) => row.some((text) => text !== ''));
  const fresh = rest.map((row): CellPatch => {
    const patches = [...cellsOf(row)].map(([field, text]) => cellPatch(field, text, null, context));
    return Object.assign({}, ...patches) as CellPatch;
  });
  const whole = fresh.filter((task): task is CellPatch & { content: string } => (task.content ?? '') !== '');
  const place = placeBehind(plan, known.at(-1) ?? target);
  return {
    changes: revised.changes,
    added: whole.length === 0 ? null : { ...place, planId: plan.head.key, tasks: whole },
    refused: revised.refused + fresh.length - whole.length,
  };
}

/** The cells of the uppermost chosen row copied into those below; with one row chosen, from the row above it. */
export function fillDown({ size, fields, context }: GridView, selection: Selection): GridChange {
  const { top, bottom, left, right } = rangeOf(size, selection);
  const from = top === bottom ? top - 1 : top;
  const source = size.rows[from];
  if (source?.kind !== 'task') return NO_CHANGE;
  const cells = new Map(
    fields.slice(left, right + 1).map((field) => [field, cellText(source.task, field, context)] as const),
  );
  const targets = size.rows.slice(from + 1, bottom + 1).filter((row): row is TaskRow => row.kind === 'task');
  return gather(
    targets.map((row) => [row, cells]),
    context,
  );
}

/** Empties the chosen cells. */
export function clearCells({ size, fields, context }: GridView, selection: Selection): GridChange {
  const { top, bottom, left, right } = rangeOf(size, selection);
  const cells = new Map(fields.slice(left, right + 1).map((field) => [field, ''] as const));
  const targets = size.rows.slice(top, bottom + 1).filter((row): row is TaskRow => row.kind === 'task');
  return gather(
    targets.map((row) => [row, cells]),
    context,
  );
}

/** The texts of the chosen cells, as they go to the clipboard. */
export function chosenTexts({ size, fields, context }: GridView, selection: Selection): readonly (readonly string[])[] {
  const { top, bottom, left, right } = rangeOf(size, selection);
  return size.rows.slice(top, bottom + 1).flatMap((row) => {
    if (row.kind === 'new') return [];
    if (row.kind === 'group') return [[row.group.title]];
    return [fields.slice(left, right + 1).map((field) => cellText(row.task, field, context))];
  });
}
