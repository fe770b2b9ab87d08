// One change to many tasks at once, shown line by line before it is made. Without the screen.
import { cellPatch, cellText, GRID_FIELDS, type CellContext, type CellPatch, type GridField } from './grid-fields.ts';
import type { TaskChange } from './grid-edits.ts';
import type { TaskRow } from './grid-rows.ts';

/** One change to many tasks: a field set, added to, or with words replaced in it. */
export type BulkEdit =
  | { readonly act: 'set'; readonly field: GridField; readonly text: string }
  | { readonly act: 'add'; readonly field: GridField; readonly text: string }
  | { readonly act: 'replace'; readonly field: GridField | 'all'; readonly find: string; readonly text: string };

export type BulkLine = {
  readonly id: string;
  readonly number: string;
  readonly field: GridField;
  readonly before: string;
  readonly after: string;
};

function bulkText(edit: BulkEdit, before: string): string {
  if (edit.act === 'set') return edit.text;
  if (edit.act === 'add') return before === '' ? edit.text : `${before}\n${edit.text}`;
  return before.replaceAll(edit.find, edit.text);
}

/** Every cell that a bulk edit would change, with its text before and after. */
export function previewBulk(rows: readonly TaskRow[], edit: BulkEdit, context: CellContext): readonly BulkLine[] {
  if (edit.act === 'replace' && edit.find === '') return [];
  const fields = edit.field === 'all' ? GRID_FIELDS : [edit.field];
  return rows.flatMap((row) =>
    fields.flatMap((field) => {
      const before = cellText(row.task, field, context);
      const after = bulkText(edit, before);
      // The content of a task is never emptied.
      if (after === before || (field === 'content' && after.trim() === '')) return [];
      return [{ id: row.id, number: row.number, field, before, after }];
    }),
  );
}

/** The changes of previewed lines, one for each task. */
export function bulkChanges(
  rows: readonly TaskRow[],
  lines: readonly BulkLine[],
  context: CellContext,
): readonly TaskChange[] {
  const byTask = Map.groupBy(lines, (line) => line.id);
  return rows.flatMap((row) => {
    const own = byTask.get(row.id) ?? [];
    const patch = Object.assign(
      {},
      ...own.map((line) => cellPatch(line.field, line.after, row.task, context)),
    ) as CellPatch;
    return own.length === 0 ? [] : [{ id: row.id, patch }];
  });
}
