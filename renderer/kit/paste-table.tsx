// The first rows of a pasted table under the fields its columns are taken for.
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellGrid } from '../../shared/domain/pasted-table.ts';
import type { TableField } from '../../shared/domain/table-headings.ts';

const SHOWN_ROWS = 40;

type Props = {
  readonly grid: CellGrid;
  readonly fields: readonly (TableField | null)[];
  readonly choices: readonly TableField[];
  readonly bodyFrom: number;
  readonly onFields: (fields: readonly (TableField | null)[]) => void;
};

export function PasteTable({ grid, fields, choices, bodyFrom, onFields }: Props): ReactNode {
  const { t } = useTranslation();
  const body = grid.rows.slice(bodyFrom);
  /** A field stands over one column only: choosing it anew takes it from the other. */
  const choose = (column: number, field: TableField | null): void =>
    onFields(fields.map((old, at) => (at === column ? field : old === field ? null : old)));
  return (
    <div className="paste-table" tabIndex={0} role="region" aria-label={t('paste.table')}>
      <table>
        <thead>
          <tr>
            {fields.map((field, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a column of a foreign table is known by its place only
              <th key={at}>
                <Select
                  size="small"
                  aria-label={t('paste.column', { number: at + 1 })}
                  style={{ width: '100%', minWidth: 104 }}
                  value={field ?? ''}
                  options={[
                    { value: '', label: t('paste.leaveOut') },
                    ...choices.map((value) => ({ value, label: t(`column.${value}`) })),
                  ]}
                  onChange={(value: TableField | '') => choose(at, value === '' ? null : value)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.slice(0, SHOWN_ROWS).map((row, y) => (
            // oxlint-disable-next-line react/no-array-index-key -- nor has a row another name
            <tr key={y}>
              {row.map((cell, x) =>
                cell.starts ? (
                  // oxlint-disable-next-line react/no-array-index-key -- nor a cell
                  <td key={x} colSpan={cell.colSpan}>
                    <div className="paste-cell">{cell.text}</div>
                  </td>
                ) : row[x - 1] !== undefined && !row[x - 1]?.starts ? null : cell.colSpan > 1 ? null : (
                  // oxlint-disable-next-line react/no-array-index-key -- nor a cell
                  <td key={x} className="muted" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {body.length > SHOWN_ROWS && (
        <div className="muted" style={{ padding: 6 }}>
          {t('paste.more', { count: body.length - SHOWN_ROWS })}
        </div>
      )}
    </div>
  );
}
