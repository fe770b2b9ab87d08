// What can be done with the tasks, over their grid; every act names its key.
import { Button, Checkbox, Dropdown, Popover } from 'antd';
import { DownOutlined, PlusOutlined, SnippetsOutlined, TableOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { client } from '../../kit/client.ts';
import { DraftLine } from '../../kit/draft-line.tsx';
import type { TaskRow } from './grid-rows.ts';
import type { useGridTable } from './use-grid-view.ts';

type Props = {
  readonly plan: PlanView;
  readonly table: ReturnType<typeof useGridTable>;
  readonly chosen: readonly TaskRow[];
  readonly readOnly: boolean;
  readonly onInsert: () => void;
  readonly onShift: (how: 'up' | 'down' | 'in' | 'out') => void;
  readonly onRemove: () => void;
  readonly onBulk: () => void;
  readonly onCopyTo: () => void;
  readonly onPaste: () => void;
};

export function GridToolbar(props: Props): ReactNode {
  const { plan, chosen, readOnly } = props;
  const { t } = useTranslation();
  const { head, groups } = plan;
  const count = chosen.length;
  const addGroup = (title: string): Promise<unknown> =>
    client.taskGroups.create({
      planId: head.key,
      after: groups.at(-1)?.id ?? null,
      group: { title, numbering: 'point' },
    });
  const acts = {
    bulk: props.onBulk,
    in: () => props.onShift('in'),
    out: () => props.onShift('out'),
    up: () => props.onShift('up'),
    down: () => props.onShift('down'),
    copy: props.onCopyTo,
    remove: props.onRemove,
  } as const;
  return (
    <div className="row grid-toolbar" role="toolbar" aria-label={t('grid.toolbar')}>
      {!readOnly && (
        <>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={props.onInsert} title="Insert">
            {t('tasks.add')}
          </Button>
          <DraftLine button={t('tasks.addGroup')} label={t('tasks.newGroup')} onCreate={addGroup} />
          <Button icon={<SnippetsOutlined aria-hidden />} onClick={props.onPaste}>
            {t('grid.paste')}
          </Button>
          <Dropdown
            trigger={['click']}
            disabled={count === 0}
            menu={{
              items: [
                { key: 'bulk', label: t('grid.bulk') },
                { key: 'copy', label: t('grid.copyTo') },
                { type: 'divider' },
                { key: 'up', label: t('grid.up') },
                { key: 'down', label: t('grid.down') },
                { key: 'in', label: t('grid.in') },
                { key: 'out', label: t('grid.out') },
                { type: 'divider' },
                { key: 'remove', label: t('grid.remove', { count }), danger: true },
              ],
              onClick: ({ key }) => acts[key as keyof typeof acts](),
            }}
          >
            <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
              {t('grid.chosen', { count })}
            </Button>
          </Dropdown>
        </>
      )}
      <Popover trigger="click" placement="bottomRight" content={<ColumnChoice table={props.table} />}>
        <Button icon={<TableOutlined aria-hidden />}>{t('grid.columns')}</Button>
      </Popover>
    </div>
  );
}

function ColumnChoice({ table }: Pick<Props, 'table'>): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack" role="group" aria-label={t('grid.columns')}>
      {table.getAllLeafColumns().map((column) => (
        <Checkbox
          key={column.id}
          checked={column.getIsVisible()}
          disabled={!column.getCanHide()}
          onChange={(event) => column.toggleVisibility(event.target.checked)}
        >
          {t(`column.${column.id}`)}
        </Checkbox>
      ))}
      <div className="muted" style={{ fontSize: 12 }}>
        {t('grid.columnsHint')}
      </div>
    </div>
  );
}
