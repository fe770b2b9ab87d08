// The head and the rows of the task grid; of a thousand rows only those in sight exist.
import type { Virtualizer } from '@tanstack/react-virtual';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { CellContext } from './grid-fields.ts';
import { GroupLine, NewLine, TaskLine } from './grid-lines.tsx';
import type { GridRow } from './grid-rows.ts';
import { columnIn, rangeOf, type Selection, type Size } from './grid-selection.ts';
import type { Understand } from './use-understood.ts';
import { NUMBER_WIDTH, type GridColumn, type useGridTable } from './use-grid-view.ts';

type Props = {
  readonly plan: PlanView;
  readonly table: ReturnType<typeof useGridTable>;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly width: number;
  readonly headHeight: number;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly size: Size;
  readonly selection: Selection;
  readonly context: CellContext;
  readonly understand: Understand;
  readonly opened: string | null;
  readonly readOnly: boolean;
  readonly onCell: (row: string, column: number, event: MouseEvent) => void;
  readonly onEdit: (row: string, column: number) => void;
  readonly onMark: (row: string, event: MouseEvent) => void;
  readonly onOpen: (row: string) => void;
};

export function GridRows(props: Props): ReactNode {
  const { plan, rows, columns, width, virtualizer, size, selection, context, opened, readOnly } = props;
  const { onCell, onEdit, onMark, onOpen } = props;
  const { t } = useTranslation();
  const range = rangeOf(size, selection);
  return (
    <div
      role="grid"
      aria-label={t('grid.name')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
    >
      <GridHead {...props} />
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isChosen = selection.marked.size === 0 && item.index >= range.top && item.index <= range.bottom;
          const chosen =
            isChosen || selection.marked.has(row.id)
              ? { left: isChosen ? range.left : 0, right: isChosen ? range.right : columns.length - 1 }
              : null;
          const active = row.id === selection.active.row ? columnIn(row, selection.active.column) : null;
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              role="row"
              aria-rowindex={item.index + 2}
              data-index={item.index}
              data-task={row.kind === 'task' ? row.id : undefined}
              className={`grid-row ${row.kind}`}
              style={{ width, transform: `translateY(${item.start}px)` }}
            >
              {row.kind === 'task' && (
                <TaskLine
                  row={row}
                  columns={columns}
                  context={context}
                  understand={props.understand}
                  chosen={chosen}
                  active={active}
                  marked={
                    chosen !== null &&
                    (selection.marked.has(row.id) || chosen.right - chosen.left === columns.length - 1)
                  }
                  opened={row.id === opened}
                  onCell={onCell}
                  onEdit={onEdit}
                  onMark={onMark}
                  onOpen={onOpen}
                />
              )}
              {row.kind === 'group' && (
                <GroupLine
                  plan={plan}
                  row={row}
                  readOnly={readOnly}
                  chosen={chosen}
                  active={active}
                  onCell={onCell}
                  onEdit={onEdit}
                />
              )}
              {row.kind === 'new' && (
                <>
                  <div
                    role="rowheader"
                    className="grid-cell grid-number"
                    style={{ width: NUMBER_WIDTH }}
                    aria-label={t('grid.newTask')}
                  >
                    +
                  </div>
                  <NewLine
                    row={row}
                    width={width - NUMBER_WIDTH}
                    chosen={chosen}
                    active={active}
                    onCell={onCell}
                    onEdit={onEdit}
                  />
                </>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The head: titles, and borders to drag the columns wider. */
function GridHead({ table, columns, width, headHeight }: Props): ReactNode {
  const { t } = useTranslation();
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  return (
    <div role="rowgroup" className="grid-head" style={{ width, height: headHeight }}>
      <div role="row" aria-rowindex={1} style={{ display: 'flex' }}>
        <div role="columnheader" className="grid-cell grid-number" style={{ width: NUMBER_WIDTH, height: headHeight }}>
          {t('column.number')}
        </div>
        {columns.map(({ field, width: own }) => {
          const header = headers.find((one) => one.column.id === field);
          return (
            <div key={field} role="columnheader" className="grid-cell" style={{ width: own, height: headHeight }}>
              {t(`column.${field}`)}
              <span
                className="grid-border"
                aria-hidden
                onMouseDown={header?.getResizeHandler()}
                onDoubleClick={() => header?.column.resetSize()}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
