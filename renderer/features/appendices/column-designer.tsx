// The columns of one table: chips, the head as it prints, and the settings of the chosen column.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/contract/plans.ts';
import type { AppendixTable, Column } from '../../../shared/domain/appendices.ts';
import { moveBorder, widthOf } from '../../../shared/domain/columns.ts';
import type { NamedRecords } from '../../../shared/document/wording.ts';
import { useAct } from '../../kit/act.tsx';
import { onPaper } from '../../i18n/i18n.ts';
import { client } from '../../kit/client.ts';
import { newColumn, printMm, widthSum } from './appendix-tables.ts';
import { ColumnChips } from './column-chips.tsx';
import { choose, runOf, within, type Selection } from './column-selection.ts';
import { ColumnSettings } from './column-settings.tsx';
import { tablePicture } from './first-rows.ts';
import { LiveHead } from './live-head.tsx';
import './columns.css';

type Props = {
  readonly plan: PlanView;
  readonly records: NamedRecords;
  readonly appendixId: string;
  readonly table: AppendixTable;
  readonly at: number;
  /** Width of the text on the paper of this Phụ lục. */
  readonly widthMm: number;
};

/** A border on its way, and the columns it was taken from: once these have changed in the book, it is done. */
type Drag = { readonly column: number; readonly byMm: number; readonly of: readonly Column[] };

export function ColumnDesigner({ plan, records, appendixId, table, at, widthMm }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const { columns } = table;
  const [kept, setSelection] = useState<Selection | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const selection = within(kept, columns.length);
  const run = selection === null ? null : runOf(selection);
  const place = { id: appendixId, table: at };

  const shown = drag === null || drag.of !== columns ? columns : [...moveBorder(columns, drag.column, drag.byMm)];
  const picture = tablePicture(plan, { ...table, columns: shown }, widthMm, records);
  const sum = widthSum(columns, widthMm);

  const move = (from: number, to: number): void => {
    setSelection({ anchor: to, active: to });
    void act(() => client.appendices.moveColumn({ ...place, column: from, to }));
  };
  const remove = (column: number): void => {
    if (columns.length > 1) void act(() => client.appendices.removeColumn({ ...place, column }));
  };
  const add = (field: Column['field']): void => {
    const behind = run === null ? columns.length : run.to + 1;
    setSelection({ anchor: behind, active: behind });
    const column = newColumn(field, onPaper(`column.${field}`));
    void act(() => client.appendices.createColumn({ ...place, at: behind, column }));
  };
  const dragged = async (column: number, printedMm: number, done: boolean): Promise<void> => {
    // The picture is as wide as the paper, the asked widths may be more or less together.
    const byMm = (printedMm * widthOf(columns)) / widthMm;
    const moved = Math.abs(byMm) >= 0.5;
    setDrag(moved ? { column, byMm, of: columns } : null);
    if (!done || !moved) return;
    if (!(await act(() => client.appendices.moveBorder({ ...place, column, byMm })))) setDrag(null);
  };
  return (
    <div className="stack" style={{ gap: 6 }}>
      <ColumnChips
        label={t('columns.chips', { number: at + 1 })}
        table={table}
        selection={selection}
        onSelect={setSelection}
        onMove={move}
        onRemove={remove}
        onAdd={add}
      />
      <LiveHead
        picture={picture}
        widthMm={widthMm}
        chosen={run}
        onChoose={(chosen, extend) => setSelection(choose(selection, chosen, extend))}
        onDrag={(column, byMm, done) => void dragged(column, byMm, done)}
      />
      <p className={sum === 'over' ? 'sum over' : 'sum'}>
        {t(`columns.sum_${sum}`, { asked: printMm(widthOf(columns)), text: printMm(widthMm) })}
        {run === null && ` ${t('columns.none')}`}
      </p>
      {run !== null && (
        <ColumnSettings
          table={table}
          run={run}
          printedMm={picture.columns[run.from]?.widthMm ?? 0}
          onRevise={(column, patch) => client.appendices.reviseColumn({ ...place, column, patch })}
          onMerge={(merged, spanning) => client.appendices.mergeColumns({ ...place, ...merged, spanning })}
          onMove={move}
          onRemove={remove}
        />
      )}
    </div>
  );
}
