// One table of a Phụ lục: its title, its numbering and its columns.
import { Button, Select } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COLUMN_PRESETS, type AppendixTable, type Column } from '../../../shared/domain/appendices.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { fieldsFor, newColumn, presetsFor, readWidth } from './appendix-tables.ts';

type TableProps = {
  readonly appendixId: string;
  readonly table: AppendixTable;
  readonly at: number;
  readonly onRemove: (() => void) | null;
};

export function TableEditor({ appendixId, table, at: tableAt, onRemove }: TableProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const number = tableAt + 1;
  const save = (patch: Parameters<typeof client.appendices.reviseTable>[0]['patch']): Promise<unknown> =>
    client.appendices.reviseTable({ id: appendixId, table: tableAt, patch });
  const setColumns = (columns: Column[]): Promise<unknown> => act(() => save({ columns }));
  const setColumn = (
    column: number,
    patch: Parameters<typeof client.appendices.reviseColumn>[0]['patch'],
  ): Promise<unknown> => client.appendices.reviseColumn({ id: appendixId, table: tableAt, column, patch });
  return (
    <div className="stack">
      <div className="row">
        <AutoText
          hideLabel
          label={t('appendix.tableTitle', { number })}
          placeholder={t('appendix.tableTitleHint')}
          value={table.title ?? ''}
          onSave={(title) => save({ title })}
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
            onChange={(numbering: AppendixTable['numbering']) => void act(() => save({ numbering }))}
          />
        )}
        {onRemove !== null && (
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('appendix.tableRemove', { number })}
            onClick={onRemove}
          />
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
              <AutoText
                hideLabel
                label={t('appendix.columnWidth', { number: at + 1 })}
                value={String(column.widthMm).replace('.', ',')}
                check={(text) => (readWidth(text) === null ? t('appendix.widthWrong') : null)}
                onSave={(text) => setColumn(at, { widthMm: readWidth(text) ?? column.widthMm })}
              />
              <span className="muted">mm</span>
              {table.columns.length > 1 && (
                <Button
                  icon={<DeleteOutlined aria-hidden />}
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
