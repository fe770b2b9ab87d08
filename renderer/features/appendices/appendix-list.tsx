// The Phụ lục of a document: title, orientation, the tables in it and the columns of each table.
import { Button, Empty, InputNumber, Popconfirm, Segmented, Select } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import {
  COLUMN_PRESETS,
  type AppendixRecord,
  type AppendixTable,
  type Column,
} from '../../../shared/domain/appendices.ts';
import { roman } from '../../../shared/domain/numbering.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { fieldsFor, newColumn, newTable, presetsFor } from './appendix-tables.ts';

type SaveAppendix = (appendix: Omit<AppendixRecord, 'id'>) => Promise<unknown>;

export function AppendixList({ plan }: { readonly plan: PlanView }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { appendices, targetSets, head } = plan;
  const add = (content: 'tasks' | 'targets'): Promise<unknown> => {
    const appendix = {
      title: t(content === 'tasks' ? 'appendix.newTasks' : 'appendix.newTargets', { year: head.year }),
      orientation: content === 'tasks' ? ('landscape' as const) : ('portrait' as const),
      tables: content === 'tasks' ? [newTable('tasks', null)] : targetSets.map((set) => newTable('targets', set)),
    };
    return act(() => client.appendices.create({ planId: head.key, after: appendices.at(-1)?.id ?? null, appendix }));
  };
  return (
    <div className="stack" style={{ gap: 16 }}>
      <div className="row">
        <Button type="primary" icon={<PlusOutlined />} onClick={() => void add('tasks')}>
          {t('appendix.addTasks')}
        </Button>
        <Button icon={<PlusOutlined />} disabled={targetSets.length === 0} onClick={() => void add('targets')}>
          {t('appendix.addTargets')}
        </Button>
      </div>
      {appendices.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('appendix.empty')} />}
      {appendices.map((appendix, at) => (
        <AppendixSection
          key={appendix.id}
          plan={plan}
          appendix={appendix}
          label={appendices.length === 1 ? '' : roman(at + 1)}
        />
      ))}
    </div>
  );
}

function AppendixSection({
  plan,
  appendix,
  label,
}: {
  readonly plan: PlanView;
  readonly appendix: AppendixRecord;
  readonly label: string;
}): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { id, ...own } = appendix;
  const save: SaveAppendix = (changed) => client.appendices.revise({ id, appendix: changed });
  const setTables = (tables: AppendixTable[]): Promise<unknown> => act(() => save({ ...own, tables }));
  const addable = [
    { value: 'tasks', label: t('appendix.tableTasks') },
    ...plan.targetSets.map((set) => ({ value: set.id, label: t('appendix.tableTargets', { title: set.title }) })),
  ];
  return (
    <section aria-label={t('appendix.name', { label })} style={{ border: '1px solid #d9dfe7' }}>
      <div className="group-head" style={{ border: 0 }}>
        <strong style={{ whiteSpace: 'nowrap' }}>{t('appendix.name', { label })}</strong>
        <AutoText
          hideLabel
          bold
          label={t('appendix.title', { label })}
          value={own.title}
          check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
          onSave={(title) => save({ ...own, title })}
        />
        <Segmented<AppendixRecord['orientation']>
          aria-label={t('appendix.orientation')}
          value={own.orientation}
          options={[
            { value: 'portrait', label: t('appendix.portrait') },
            { value: 'landscape', label: t('appendix.landscape') },
          ]}
          onChange={(orientation) => void act(() => save({ ...own, orientation }))}
        />
        <Popconfirm
          title={t('appendix.removeAsk')}
          okText={t('appendix.removeYes')}
          onConfirm={() => void act(() => client.appendices.remove({ id }))}
        >
          <Button icon={<DeleteOutlined />} aria-label={t('appendix.remove', { label })} />
        </Popconfirm>
      </div>
      <div className="stack" style={{ padding: 12, gap: 16 }}>
        {own.tables.map((table, at) => (
          <TableEditor
            key={at}
            table={table}
            number={at + 1}
            onSave={(changed) =>
              save({ ...own, tables: own.tables.map((old, index) => (index === at ? changed : old)) })
            }
            onRemove={
              own.tables.length > 1 ? () => void setTables(own.tables.filter((_, index) => index !== at)) : null
            }
          />
        ))}
        <Select
          aria-label={t('appendix.addTable')}
          style={{ width: 320 }}
          value={null}
          placeholder={t('appendix.addTable')}
          options={addable}
          onChange={(chosen: string | null) => {
            const set = plan.targetSets.find((candidate) => candidate.id === chosen) ?? null;
            void setTables([...own.tables, newTable(set === null ? 'tasks' : 'targets', set)]);
          }}
        />
      </div>
    </section>
  );
}

type TableProps = {
  readonly table: AppendixTable;
  readonly number: number;
  readonly onSave: (table: AppendixTable) => Promise<unknown>;
  readonly onRemove: (() => void) | null;
};

function TableEditor({ table, number, onSave, onRemove }: TableProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const setColumns = (columns: Column[]): Promise<unknown> => act(() => onSave({ ...table, columns }));
  const setColumn = (at: number, patch: Partial<Column>): Promise<unknown> =>
    onSave({
      ...table,
      columns: table.columns.map((column, index) => (index === at ? { ...column, ...patch } : column)),
    });
  return (
    <div className="stack">
      <div className="row">
        <AutoText
          hideLabel
          label={t('appendix.tableTitle', { number })}
          placeholder={t('appendix.tableTitleHint')}
          value={table.title ?? ''}
          onSave={(title) => onSave({ ...table, title })}
        />
        <Select
          aria-label={t('appendix.preset')}
          style={{ width: 200 }}
          value={null}
          placeholder={t('appendix.preset')}
          options={presetsFor(table.content).map((value) => ({ value, label: t(`appendix.preset_${value}`) }))}
          onChange={(preset: keyof typeof COLUMN_PRESETS | null) => {
            if (preset !== null) void setColumns([...COLUMN_PRESETS[preset]]);
          }}
        />
        {table.content === 'tasks' && (
          <Select
            aria-label={t('appendix.numbering')}
            style={{ width: 190 }}
            value={table.numbering}
            options={(['restart', 'continuous'] as const).map((value) => ({
              value,
              label: t(`appendix.numbering_${value}`),
            }))}
            onChange={(numbering: AppendixTable['numbering']) => void act(() => onSave({ ...table, numbering }))}
          />
        )}
        {onRemove !== null && (
          <Button icon={<DeleteOutlined />} aria-label={t('appendix.tableRemove', { number })} onClick={onRemove} />
        )}
      </div>
      <div
        role="group"
        aria-label={t('appendix.columns')}
        style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 8 }}
      >
        {table.columns.map((column, at) => (
          <div
            key={`${column.field}-${at}`}
            className="stack"
            style={{ gap: 4, padding: 6, border: '1px solid #e4e8ee' }}
          >
            <span className="muted" style={{ fontSize: 12 }}>
              {t(`column.${column.field}`)}
            </span>
            <AutoText
              hideLabel
              label={t('appendix.columnTitle', { number: at + 1 })}
              value={column.title}
              check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
              onSave={(title) => setColumn(at, { title })}
            />
            <AutoText
              hideLabel
              label={t('appendix.columnSpanning', { number: at + 1 })}
              placeholder={t('appendix.spanningHint')}
              value={column.spanning ?? ''}
              onSave={(spanning) => setColumn(at, { spanning })}
            />
            <div className="row">
              <InputNumber
                aria-label={t('appendix.columnWidth', { number: at + 1 })}
                min={5}
                max={250}
                value={column.widthMm}
                suffix="mm"
                style={{ flex: 1 }}
                onBlur={(event) => {
                  const widthMm = Number(event.target.value.replace(',', '.'));
                  if (widthMm >= 5 && widthMm <= 250 && widthMm !== column.widthMm)
                    void act(() => setColumn(at, { widthMm }));
                }}
              />
              {table.columns.length > 1 && (
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('appendix.columnRemove', { title: column.title })}
                  onClick={() => void setColumns(table.columns.filter((_, index) => index !== at))}
                />
              )}
            </div>
          </div>
        ))}
        <Select
          aria-label={t('appendix.columnAdd')}
          value={null}
          placeholder={t('appendix.columnAdd')}
          options={fieldsFor(table).map((field) => ({ value: field, label: t(`column.${field}`) }))}
          onChange={(field: Column['field'] | null) => {
            if (field !== null) void setColumns([...table.columns, newColumn(field, t(`column.${field}`))]);
          }}
        />
      </div>
    </div>
  );
}
