// The columns of a table as chips: chosen, put in order by drag or Alt and an arrow, and added to.
import { Button, Dropdown } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type AppendixTable, type Column } from '../../../shared/domain/appendices.ts';
import { MOST_COLUMNS } from '../../../shared/domain/columns.ts';
import { chipAct, choose, runOf, type Selection } from './column-selection.ts';

type Props = {
  readonly label: string;
  readonly table: AppendixTable;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onAdd: (field: Column['field']) => void;
};

export function ColumnChips({ label, table, selection, onSelect, onMove, onRemove, onAdd }: Props): ReactNode {
  const { t } = useTranslation();
  const { columns } = table;
  const chips = useRef<(HTMLButtonElement | null)[]>([]);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const run = selection === null ? null : runOf(selection);
  const reached = selection?.active ?? 0;
  const shown = (field: Column['field']): boolean => columns.some((column) => column.field === field);
  const fields = fieldsOf(table.content).toSorted((one, other) => Number(shown(one)) - Number(shown(other)));

  const keys = (event: KeyboardEvent, at: number): void => {
    const act = event.nativeEvent.isComposing ? null : chipAct(event, at, selection, columns);
    if (act === null) return;
    event.preventDefault();
    if (act.do === 'remove') {
      // The keyboard stays in the row of chips when its last one goes.
      if (act.at === columns.length - 1) chips.current[act.at - 1]?.focus();
      return onRemove(act.at);
    }
    if (act.do === 'move') onMove(act.from, act.to);
    else onSelect(act.selection);
    chips.current[act.do === 'move' ? act.to : act.selection.active]?.focus();
  };
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  return (
    <div className="chips" role="toolbar" aria-label={label}>
      {columns.map((column, at) => {
        const chosen = run !== null && at >= run.from && at <= run.to;
        const side = over !== at || dragged === null || dragged === at ? '' : dragged > at ? ' before' : ' after';
        return (
          <button
            key={at}
            ref={(element) => {
              chips.current[at] = element;
            }}
            type="button"
            className={`chip${side}`}
            aria-pressed={chosen}
            aria-label={t('columns.chip', { number: at + 1, title: column.title })}
            title={t('columns.chipHint')}
            tabIndex={at === Math.min(reached, columns.length - 1) ? 0 : -1}
            draggable
            onClick={(event) => onSelect(choose(selection, { from: at, to: at }, event.shiftKey))}
            onKeyDown={(event) => keys(event, at)}
            onDragStart={(event) => {
              // Firefox and Chromium drag nothing that carries no data.
              event.dataTransfer.setData('text/plain', column.title);
              event.dataTransfer.effectAllowed = 'move';
              setDragged(at);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null && dragged !== at) onMove(dragged, at);
              end();
            }}
            onDragEnd={end}
          >
            {column.title}
          </button>
        );
      })}
      <Dropdown
        trigger={['click']}
        disabled={columns.length >= MOST_COLUMNS}
        menu={{
          items: fields.map((field) => ({
            key: field,
            label: shown(field) ? t('columns.again', { name: t(`column.${field}`) }) : t(`column.${field}`),
            onClick: () => onAdd(field),
          })),
        }}
      >
        <Button size="small" type="dashed" icon={<PlusOutlined aria-hidden />}>
          {t('columns.add')}
        </Button>
      </Dropdown>
    </div>
  );
}
