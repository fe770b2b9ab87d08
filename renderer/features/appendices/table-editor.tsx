// One table of a Phụ lục: its title and place, its numbering, and its columns.
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { AppendixTable } from '../../../shared/domain/appendices.ts';
import type { NamedRecords } from '../../../shared/document/wording.ts';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { useAct } from '../../kit/act.tsx';
import { ColumnSetButtons } from './column-set-buttons.tsx';
import { ColumnDesigner } from './column-designer.tsx';

type TableProps = {
  readonly plan: PlanView;
  readonly records: NamedRecords;
  readonly appendixId: string;
  readonly table: AppendixTable;
  readonly at: number;
  readonly widthMm: number;
  /** Buttons that move or remove the table. */
  readonly acts: ReactNode;
};

export function TableEditor({ plan, records, appendixId, table, at, widthMm, acts }: TableProps): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const number = at + 1;
  const save = (patch: Parameters<typeof client.appendices.reviseTable>[0]['patch']): Promise<unknown> =>
    client.appendices.reviseTable({ id: appendixId, table: at, patch });
  return (
    <div className="stack" role="group" aria-label={t('appendix.table', { number })}>
      <div className="row">
        <AutoText
          hideLabel
          label={t('appendix.tableTitle', { number })}
          placeholder={t('appendix.tableTitleHint')}
          value={table.title ?? ''}
          onSave={(title) => save({ title })}
        />
        {acts}
      </div>
      <div className="row" style={{ flexWrap: 'wrap' }}>
        {table.content === 'tasks' && (
          <Select
            aria-label={t('appendix.numbering')}
            style={{ width: 170 }}
            value={table.numbering}
            options={(['restart', 'continuous'] as const).map((value) => ({
              value,
              label: t(`appendix.numbering_${value}`),
            }))}
            onChange={(numbering: AppendixTable['numbering']) => void act(() => save({ numbering }))}
          />
        )}
        <ColumnSetButtons table={table} onUse={(columns) => save({ columns })} />
      </div>
      <ColumnDesigner plan={plan} records={records} appendixId={appendixId} table={table} at={at} widthMm={widthMm} />
    </div>
  );
}
