// The rows of the task grid as they are seen.
import { Button, Select } from 'antd';
import { DownOutlined, FormOutlined, UpOutlined } from '@ant-design/icons';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { TASK_NUMBERINGS, type TaskNumbering } from '../../../shared/domain/tasks.ts';
import { client } from '../../kit/client.ts';
import { ConfirmButton } from '../../kit/confirm-button.tsx';
import { useAct } from '../../kit/act.tsx';
import { cellText, type CellContext } from './grid-fields.ts';
import type { GroupRow, NewRow, TaskRow } from './grid-rows.ts';
import { tasksIn } from './task-places.ts';
import { TimeLine } from './time-note.tsx';
import type { Understand } from './use-understood.ts';
import { NUMBER_WIDTH, type GridColumn } from './use-grid-view.ts';

export type RowProps = {
  /** Chosen columns, `null` where none of this row is. */
  readonly chosen: { readonly left: number; readonly right: number } | null;
  readonly active: number | null;
  readonly onCell: (row: string, column: number, event: MouseEvent) => void;
  readonly onEdit: (row: string, column: number) => void;
};

type TaskLineProps = RowProps & {
  readonly row: TaskRow;
  readonly columns: readonly GridColumn[];
  readonly context: CellContext;
  readonly understand: Understand;
  readonly marked: boolean;
  readonly opened: boolean;
  readonly onMark: (row: string, event: MouseEvent) => void;
  readonly onOpen: (row: string) => void;
};

function cellClass(at: number, { chosen, active }: Pick<RowProps, 'chosen' | 'active'>, sub: boolean): string {
  const isChosen = chosen !== null && at >= chosen.left && at <= chosen.right;
  return ['grid-cell', isChosen ? 'chosen' : '', active === at ? 'active' : '', sub && at === 0 ? 'sub' : ''].join(' ');
}

export const TaskLine = memo(function TaskLine(props: TaskLineProps): ReactNode {
  const { row, columns, context, understand, marked, opened } = props;
  const { t } = useTranslation();
  const sub = row.task.parentId !== null;
  return (
    <>
      <div
        role="rowheader"
        className={marked ? 'grid-cell grid-number marked' : 'grid-cell grid-number'}
        style={{ width: NUMBER_WIDTH }}
        aria-label={t('grid.row', { number: row.number })}
        onMouseDown={(event) => props.onMark(row.id, event)}
      >
        <span>{row.number}</span>
        <button
          type="button"
          tabIndex={-1}
          className={opened ? 'grid-open opened' : 'grid-open'}
          aria-label={t('grid.open', { number: row.number })}
          title={t('grid.openHint')}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => props.onOpen(row.id)}
        >
          <FormOutlined aria-hidden />
        </button>
      </div>
      {columns.map(({ field, width }, at) => (
        <div
          key={field}
          role="gridcell"
          aria-selected={props.chosen !== null && at >= props.chosen.left && at <= props.chosen.right}
          className={cellClass(at, props, sub)}
          style={{ width }}
          data-field={field}
          onMouseDown={(event) => props.onCell(row.id, at, event)}
          onMouseEnter={(event) => {
            if (event.buttons === 1) props.onCell(row.id, at, event);
          }}
          onDoubleClick={() => props.onEdit(row.id, at)}
        >
          <div className="grid-lines">{cellText(row.task, field, context)}</div>
          {field === 'time' && <TimeLine time={row.task.time ?? ''} said={understand(row.task.time)} />}
        </div>
      ))}
    </>
  );
});

export function NewLine({
  row,
  width,
  active,
  onCell,
  onEdit,
}: RowProps & { readonly row: NewRow; readonly width: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <div
      role="gridcell"
      className={active === null ? 'grid-cell grid-new' : 'grid-cell grid-new active'}
      style={{ width }}
      onMouseDown={(event) => onCell(row.id, 0, event)}
      onDoubleClick={() => onEdit(row.id, 0)}
    >
      {t('grid.newTask')}
    </div>
  );
}

type GroupLineProps = RowProps & {
  readonly plan: PlanView;
  readonly row: GroupRow;
  readonly readOnly: boolean;
};

export function GroupLine({ plan, row, readOnly, active, onCell, onEdit }: GroupLineProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { groups, head, tasks } = plan;
  const { group } = row;
  const at = groups.findIndex((other) => other.id === group.id);
  const count = tasksIn(tasks, group.id).length;
  const move = (after: string | null | undefined): void => {
    if (after !== undefined) void act(() => client.taskGroups.move({ planId: head.key, id: group.id, after }));
  };
  return (
    <div role="gridcell" className="grid-group">
      <div
        className={active === null ? 'grid-title' : 'grid-title active'}
        onMouseDown={(event) => onCell(row.id, 0, event)}
        onDoubleClick={() => onEdit(row.id, 0)}
      >
        <strong>{row.number}.</strong> <strong>{group.title}</strong>{' '}
        <span className="muted">{t('grid.groupCount', { count })}</span>
      </div>
      {!readOnly && (
        <span className="grid-tools">
          {head.taskPlacement === 'inline' && (
            <Select
              size="small"
              aria-label={t('tasks.numbering')}
              style={{ width: 104 }}
              value={group.numbering}
              options={TASK_NUMBERINGS.map((value) => ({ value, label: t(`tasks.numbering_${value}`) }))}
              onChange={(numbering: TaskNumbering) =>
                void act(() => client.taskGroups.revise({ id: group.id, patch: { numbering } }))
              }
            />
          )}
          <Button
            size="small"
            type="text"
            icon={<UpOutlined aria-hidden />}
            aria-label={t('tasks.groupUp', { title: group.title })}
            disabled={at === 0}
            onClick={() => move(groups[at - 2]?.id ?? null)}
          />
          <Button
            size="small"
            type="text"
            icon={<DownOutlined aria-hidden />}
            aria-label={t('tasks.groupDown', { title: group.title })}
            disabled={at === groups.length - 1}
            onClick={() => move(groups[at + 1]?.id)}
          />
          <ConfirmButton
            small
            label={t('tasks.groupRemove', { title: group.title })}
            question={t('tasks.groupRemoveAsk', { count })}
            act={t('tasks.groupRemoveYes', { count })}
            onConfirm={() => void act(() => client.taskGroups.remove({ id: group.id }))}
          />
        </span>
      )}
    </div>
  );
}
