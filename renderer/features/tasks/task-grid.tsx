// The tasks of a document as a grid that is used like Excel.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { PastedTable } from '../../../shared/domain/pasted-table.ts';
import { suggestAssignees, suggestBases } from '../../kit/choices.ts';
import { useStable, useWidth } from '../../kit/stable.ts';
import { faultSentence } from '../../kit/fault.ts';
import type { GridView } from './grid-edits.ts';
import { GridEditor, type Editing, type EditorHandle, type Leave } from './grid-editor.tsx';
import { cellText, type CellContext } from './grid-fields.ts';
import { gridInput } from './grid-input.ts';
import { GridRows } from './grid-body.tsx';
import { gridRows, placeBehind, type GridRow } from './grid-rows.ts';
import {
  chosenTasks,
  columnIn,
  selectionAt,
  stepped,
  tabbed,
  withMark,
  type Selection,
  type Size,
} from './grid-selection.ts';
import { GridToolbar } from './grid-toolbar.tsx';
import { useGridChanges } from './use-grid-changes.ts';
import type { Understand } from './use-understood.ts';
import { NUMBER_WIDTH, useGridColumns, useGridTable } from './use-grid-view.ts';

type Props = {
  readonly plan: PlanView;
  readonly context: CellContext;
  readonly understand: Understand;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
  readonly onNew: (groupId: string | null) => void;
  /** A table that is more than cells laid over the grid. */
  readonly onPasteTable: (table: PastedTable, groupId: string | null, after: string | null) => void;
  readonly onBulk: (ids: readonly string[]) => void;
  readonly onCopyTo: (ids: readonly string[]) => void;
};

type Edit = { readonly editing: Editing; readonly text: string; readonly fault: string | null };
const NO_EDIT: Edit = { editing: 'no', text: '', fault: null };
const HEAD_HEIGHT = 34;

export function TaskGrid(props: Props): ReactNode {
  const { plan, context, understand, opened, onOpen, onNew, onPasteTable, onBulk, onCopyTo } = props;
  const { t } = useTranslation();
  const readOnly = plan.head.state === 'issued';
  const rows = useMemo(() => gridRows(plan), [plan]);
  const table = useGridTable(rows);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useGridColumns(table, useWidth(scroller));
  const width = columns.reduce((sum, one) => sum + one.width, NUMBER_WIDTH);
  const size: Size = useMemo(() => ({ rows, columns: columns.length }), [rows, columns.length]);
  const view: GridView = { plan, size, fields: columns.map((column) => column.field), context };
  const changes = useGridChanges(plan, context);

  const [selection, setSelection] = useState<Selection>(() => selectionAt(rows[0]?.id ?? '', 0));
  const [edit, setEdit] = useState<Edit>(NO_EDIT);
  const editor = useRef<EditorHandle>(null);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.id === selection.active.row),
  );
  const row: GridRow | undefined = rows[at];
  const column = columnIn(row, Math.min(selection.active.column, columns.length - 1));
  const field = columns[column]?.field ?? 'content';

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    paddingStart: 0,
    scrollPaddingStart: HEAD_HEIGHT,
  });

  const choose = useCallback((next: Selection | null): void => {
    if (next !== null) setSelection(next);
    setEdit(NO_EDIT);
    editor.current?.focus();
  }, []);
  // The active row is kept in sight, and its column where the grid is wider than its window.
  useEffect(() => {
    virtualizer.scrollToIndex(at, { align: 'auto' });
    const { current } = scroller;
    const box = columns[column];
    if (current === null || box === undefined) return;
    if (box.left < current.scrollLeft + NUMBER_WIDTH) current.scrollLeft = box.left - NUMBER_WIDTH;
    else if (box.left + box.width > current.scrollLeft + current.clientWidth)
      current.scrollLeft = box.left + box.width - current.clientWidth;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a step of the selection scrolls
  }, [selection.active.row, selection.active.column]);

  const leaveTo = (leave: Leave): void => {
    const steps = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;
    const [down, right] = steps[leave];
    // A new task is typed below the one just typed, as long as one goes on.
    const stays = row?.kind === 'new' && leave === 'down';
    if (leave === 'right' || leave === 'left') choose(tabbed(size, selection, right === 1 ? 1 : -1) ?? selection);
    else if (leave === 'stay') setEdit(NO_EDIT);
    else choose(stays ? selection : stepped(size, selection, { down, right, extend: false }));
  };
  const commit = (text: string, leave: Leave): void => {
    if (row === undefined) return;
    const { active } = selection;
    leaveTo(leave);
    void changes.keepCell(row, field, text).then((fault) => {
      if (fault === null) return;
      // What was typed comes back with the reason, where it was typed.
      setSelection(selectionAt(active.row, active.column));
      setEdit({ editing: 'full', text, fault: faultSentence(t, fault) });
      editor.current?.focus();
    });
  };
  const begin = (rowId: string, to: number): void => {
    const target = rows.find((candidate) => candidate.id === rowId);
    if (readOnly || target === undefined) return;
    const own = columns[columnIn(target, to)]?.field ?? 'content';
    const text =
      target.kind === 'task' ? cellText(target.task, own, context) : target.kind === 'group' ? target.group.title : '';
    setSelection(selectionAt(rowId, columnIn(target, to)));
    setEdit({ editing: 'full', text, fault: null });
    editor.current?.focus();
  };
  const groupId = row === undefined ? null : placeBehind(plan, row).groupId;
  const insertBelow = (): void => choose(selectionAt(`new-${groupId ?? ''}`, 0));
  const chosen = chosenTasks(size, selection);

  const { keys, clipboard } = gridInput({
    view,
    selection,
    row,
    groupId,
    chosen,
    readOnly,
    changes,
    choose,
    begin,
    insertBelow,
    onOpen,
    onNew,
    onPasteTable,
  });

  const item = virtualizer.measurementsCache[at];
  const box = columns[column];
  const cellWidth = row?.kind === 'task' ? (box?.width ?? 200) : width - NUMBER_WIDTH;
  const number = row?.kind === 'task' ? row.number : row?.kind === 'group' ? row.number : t('grid.newTask');
  const click = (rowId: string, to: number, event: MouseEvent): void => {
    if (event.button === 2 && chosen.some((one) => one.id === rowId)) return;
    event.preventDefault();
    // What is being typed is kept before another cell is chosen.
    if (edit.editing !== 'no' && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const active = { row: rowId, column: to };
    const extend = event.shiftKey || event.type !== 'mousedown';
    choose(extend ? { ...selection, active, marked: new Set() } : selectionAt(rowId, to));
  };
  const mark = (rowId: string, event: MouseEvent): void => {
    event.preventDefault();
    if (event.ctrlKey) return choose(withMark(selection, rowId));
    const anchor = event.shiftKey
      ? { row: selection.anchor.row, column: columns.length - 1 }
      : { row: rowId, column: columns.length - 1 };
    return choose({ active: { row: rowId, column: 0 }, anchor, marked: new Set() });
  };

  const onCell = useStable(click);
  const onEdit = useStable(begin);
  const onMark = useStable(mark);
  const onOpenRow = useStable(onOpen);

  return (
    <div className="grid-frame">
      <GridToolbar
        plan={plan}
        table={table}
        chosen={chosen}
        readOnly={readOnly}
        onInsert={insertBelow}
        onShift={(how) => void changes.shift(chosen, how)}
        onRemove={() => void changes.remove(chosen)}
        onBulk={() => onBulk(chosen.map((one) => one.id))}
        onCopyTo={() => onCopyTo(chosen.map((one) => one.id))}
        onPaste={() => onPasteTable([], groupId, null)}
      />
      <div ref={scroller} className="grid-scroll">
        <div style={{ width, position: 'relative' }}>
          <GridRows
            plan={plan}
            table={table}
            rows={rows}
            columns={columns}
            width={width}
            headHeight={HEAD_HEIGHT}
            virtualizer={virtualizer}
            size={size}
            selection={selection}
            context={context}
            understand={understand}
            opened={opened}
            readOnly={readOnly}
            onCell={onCell}
            onEdit={onEdit}
            onMark={onMark}
            onOpen={onOpenRow}
          />
          <GridEditor
            ref={editor}
            box={{
              top: HEAD_HEIGHT + (item?.start ?? 0),
              left: row?.kind === 'task' ? (box?.left ?? NUMBER_WIDTH) : NUMBER_WIDTH,
              width: cellWidth,
              height: item?.size ?? 32,
            }}
            label={t('grid.cell', { column: t(`column.${field}`), number })}
            editing={edit.editing}
            text={edit.text}
            fault={edit.fault}
            readOnly={readOnly}
            suggest={
              field === 'lead' || field === 'coordinating'
                ? (typed) => suggestAssignees(typed, context.staff)
                : field === 'basis'
                  ? (typed) => suggestBases(typed, context.citations)
                  : null
            }
            onBegin={() => setEdit({ editing: 'typing', text: '', fault: null })}
            onKeep={(text) => {
              // What is being typed into a task is stored while it is typed; a new row waits until it is left.
              if (row?.kind === 'task') void changes.keepCell(row, field, text);
            }}
            onCommit={commit}
            onCancel={() => choose(null)}
            onKeys={keys}
            onClipboard={clipboard}
          />
        </div>
      </div>
      {!readOnly && <div className="muted grid-keys">{t('grid.keys')}</div>}
    </div>
  );
}
