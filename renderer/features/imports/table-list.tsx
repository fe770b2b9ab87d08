// The tables of the document: what each is taken for and what its columns hold; what is changed here is remembered for the next file.
import { Segmented, Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TARGET_FIELDS, TASK_FIELDS } from '../../../shared/domain/appendices.ts';
import { gridOf, MOST_HEADING_ROWS } from '../../../shared/domain/imports/draft-tables.ts';
import type { ImportDraft, RecogniserChoices, TableReading } from '../../../shared/domain/imports/import-draft.ts';
import { isSamePlace, type ReadDocument } from '../../../shared/domain/imports/read-document.ts';
import { piecesOf, type SourceTable } from '../../../shared/domain/imports/source-pieces.ts';
import { PasteTable } from '../../kit/paste-table.tsx';

const CONTENTS = ['tasks', 'targets', 'none'] as const;

type Props = {
  readonly read: ReadDocument;
  readonly draft: ImportDraft;
  readonly settled: RecogniserChoices['tables'];
  readonly onChange: (table: Pick<TableReading, 'at' | 'content' | 'bodyFrom' | 'fields'>) => void;
};

/** None, up to as many as are usual, and as many as there are now; one row at least stays below. */
function headingRows(rows: number, now: number): { value: number; label: string }[] {
  const most = Math.max(now, Math.min(MOST_HEADING_ROWS, rows - 1));
  return Array.from({ length: most + 1 }, (_, value) => ({ value, label: `${value}` }));
}

export function TableList({ read, draft, settled, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const pieces = useMemo(
    () =>
      piecesOf(
        read,
        settled.map((table) => table.at),
      ),
    [read, settled],
  );
  const tables = pieces.filter((piece): piece is SourceTable => piece.kind === 'table');
  if (draft.tables.length === 0) return <p className="muted">{t('imports.noTables')}</p>;
  return (
    <div className="import-tables">
      <p className="muted">{t('imports.tablesHint')}</p>
      {draft.tables.map((reading, at) => {
        const piece = tables.find((one) => isSamePlace(one.at, reading.at));
        if (piece === undefined) return null;
        const choices = reading.content === 'targets' ? TARGET_FIELDS : TASK_FIELDS;
        return (
          <section key={`${reading.at.part}-${reading.at.block}-${reading.at.row ?? 0}`}>
            <div className="row">
              <h2 className="grow">{reading.title ?? t('imports.tableOf', { number: at + 1 })}</h2>
              {reading.content !== 'none' && (
                <label className="row">
                  <span className="muted">{t('imports.headingRows')}</span>
                  <Select
                    size="small"
                    aria-label={t('imports.headingRowsOf', { number: at + 1 })}
                    value={reading.bodyFrom}
                    options={headingRows(gridOf(piece).rows.length, reading.bodyFrom)}
                    onChange={(bodyFrom: number) => onChange({ ...reading, bodyFrom })}
                  />
                </label>
              )}
              <Segmented
                size="small"
                aria-label={t('imports.tableIs', { number: at + 1 })}
                value={reading.content}
                options={CONTENTS.map((value) => ({ value, label: t(`imports.content_${value}`) }))}
                onChange={(content) => onChange({ ...reading, content })}
              />
            </div>
            {reading.content !== 'none' && (
              <PasteTable
                grid={gridOf(piece)}
                fields={reading.fields}
                choices={choices}
                bodyFrom={reading.bodyFrom}
                onFields={(fields) => onChange({ ...reading, fields })}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}
