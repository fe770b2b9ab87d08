// What the keyboard and the clipboard do in the task grid while no cell is edited.
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { toCellGrid, type PastedTable } from '../../../shared/domain/pasted-table.ts';
import { recogniseTable } from '../../../shared/domain/table-recogniser.ts';
import { putOnClipboard, tableOfClipboard } from '../../kit/clipboard-table.ts';
import { chosenTexts, clearCells, fillDown, pasteCells, type GridView } from './grid-edits.ts';
import { gridKey } from './grid-keys.ts';
import type { GridRow, TaskRow } from './grid-rows.ts';
import { everything, selectionAt, stepped, tabbed, type Selection } from './grid-selection.ts';
import type { GridChanges } from './use-grid-changes.ts';

export type GridInput = {
  readonly view: GridView;
  readonly selection: Selection;
  /** The active row. */
  readonly row: GridRow | undefined;
  readonly groupId: string | null;
  readonly chosen: readonly TaskRow[];
  readonly readOnly: boolean;
  readonly changes: GridChanges;
  readonly choose: (selection: Selection | null) => void;
  readonly begin: (row: string, column: number) => void;
  readonly insertBelow: () => void;
  readonly onOpen: (id: string) => void;
  /** Opens the form on a task that is not there yet. */
  readonly onNew: (groupId: string | null) => void;
  readonly onPasteTable: (table: PastedTable, groupId: string | null, after: string | null) => void;
};

type Handlers = {
  readonly keys: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly clipboard: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
};

export function gridInput(input: GridInput): Handlers {
  const { view, selection, row, groupId, chosen, readOnly, changes, choose, begin, insertBelow } = input;
  const { onOpen, onPasteTable } = input;
  const { size } = view;

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const act = gridKey(event);
    if (act === null) return;
    if (act.do === 'tab') {
      const next = tabbed(size, selection, act.step);
      // At its ends the grid is left, as any other field is.
      if (next === null) return;
      event.preventDefault();
      return choose(next);
    }
    event.preventDefault();
    if (act.do === 'step') return choose(stepped(size, selection, act));
    if (act.do === 'all') return choose(everything(size));
    if (act.do === 'leave') return choose(selectionAt(selection.active.row, selection.active.column));
    if (act.do === 'open' && row?.kind === 'task') return onOpen(row.id);
    if (readOnly) return;
    switch (act.do) {
      case 'edit':
        return begin(selection.active.row, selection.active.column);
      case 'clear':
        return void changes.make(clearCells(view, selection));
      case 'fill-down':
        return void changes.make(fillDown(view, selection));
      case 'insert':
        return insertBelow();
      case 'open':
        return input.onNew(groupId);
      case 'remove':
        return void changes.remove(chosen);
      case 'up':
      case 'down':
      case 'in':
      case 'out':
        return void changes.shift(chosen, act.do);
      case 'menu':
        return undefined;
    }
  };
  const clipboard = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    if (event.type !== 'paste') {
      putOnClipboard(event.clipboardData, chosenTexts(view, selection));
      if (event.type === 'cut' && !readOnly) void changes.make(clearCells(view, selection));
      return;
    }
    if (readOnly || row === undefined) return;
    const pasted = tableOfClipboard(event.clipboardData);
    const grid = toCellGrid(pasted);
    const known = recogniseTable(grid);
    // A table with its headings, or one that makes new tasks, is looked at before it is taken.
    if (known !== null || (row.kind !== 'task' && (grid.columns > 1 || grid.rows.length > 1))) {
      const after = row.kind === 'task' && row.task.parentId === null ? row.id : null;
      return onPasteTable(pasted, groupId, after);
    }
    void changes.make(pasteCells(view, selection, grid));
  };

  return { keys, clipboard };
}
