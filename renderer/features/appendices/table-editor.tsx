// One table of a Phụ lục: its title, its numbering, and its columns.
import { Button, Select } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import { COLUMN_PRESETS, type AppendixTable } from '../../../shared/domain/appendices.ts';
import type { NamedRecords } from '../../../shared/document/wording.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { presetsFor } from './appendix-tables.ts';
import { ColumnDesigner } from './column-designer.tsx';

type TableProps = {
  readonly plan: PlanView;
  readonly records: NamedRecords;
  readonly appendixId: string;
  readonly table: AppendixTable;
  readonly at: number;
  readonly widthMm: number;
  readonly onRemove: (() => void) | null;
};

export function TableEditor({ plan, records, appendixId, table, at, widthMm, onRemove }: TableProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const number = at + 1;
  const save = (patch: Parameters<typeof client.appendices.reviseTable>[0]['patch']): Promise<unknown> =>
    client.appendices.reviseTable({ id: appendixId, table: at, patch });
  return (
    <section className="stack" aria-label={t('appendix.table', { number })}>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        <div style={{ display: 'flex', flex: '1 1 240px' }}>
          <AutoText
            hideLabel
            label={t('appendix.tableTitle', { number })}
            placeholder={t('appendix.tableTitleHint')}
            value={table.title ?? ''}
            onSave={(title) => save({ title })}
          />
        </div>
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
        <Select
          aria-label={t('appendix.preset')}
          style={{ width: 200 }}
          value={null}
          placeholder={t('appendix.preset')}
          options={presetsFor(table.content).map((value) => ({ value, label: t(`appendix.preset_${value}`) }))}
          onChange={(preset: keyof typeof COLUMN_PRESETS | null) => {
            if (preset !== null) void act(() => save({ columns: [...COLUMN_PRESETS[preset]] }));
          }}
        />
        {onRemove !== null && (
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('appendix.tableRemove', { number })}
            onClick={onRemove}
          />
        )}
      </div>
      <ColumnDesigner plan={plan} records={records} appendixId={appendixId} table={table} at={at} widthMm={widthMm} />
    </section>
  );
}
