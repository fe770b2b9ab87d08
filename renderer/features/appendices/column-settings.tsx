// The settings of the chosen column in one row: where its text comes from, its title, its width, its upper title.
import { Button, Select } from 'antd';
import { ArrowLeftOutlined, ArrowRightOutlined, DeleteOutlined } from '@ant-design/icons';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type AppendixTable, type Column } from '../../../shared/domain/appendices.ts';
import { stepOf, type Run } from '../../../shared/domain/columns.ts';
import { useAct } from '../../kit/act.tsx';
import { AutoText } from '../../kit/auto-text.tsx';
import { client } from '../../kit/client.ts';
import { DraftLine } from '../../kit/draft-line.tsx';
import { printMm, readWidth } from './appendix-tables.ts';
import { mergedRun, runToMerge } from './column-selection.ts';

type ColumnPatch = Parameters<typeof client.appendices.reviseColumn>[0]['patch'];

type Props = {
  readonly table: AppendixTable;
  readonly run: Run;
  /** Width of the first chosen column on the paper. */
  readonly printedMm: number;
  readonly onRevise: (column: number, patch: ColumnPatch) => Promise<unknown>;
  readonly onMerge: (run: Run, spanning: string | null) => Promise<unknown>;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
};

export function ColumnSettings({ table, run, printedMm, onRevise, onMerge, onMove, onRemove }: Props): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const fieldId = useId();
  const { columns, content } = table;
  const at = run.from;
  const column = columns[at];
  if (column === undefined) return null;
  const single = run.to === run.from;
  const [before, behind] = [stepOf(columns, at, -1), stepOf(columns, at, 1)];
  const scaled = Math.abs(printedMm - column.widthMm) >= 0.5;
  return (
    <div className="column-settings" role="group" aria-label={t('columns.settings')}>
      {single ? (
        <>
          <div>
            <label htmlFor={fieldId} style={{ display: 'block', marginBottom: 2 }}>
              {t('columns.field')}
            </label>
            <Select
              id={fieldId}
              style={{ width: 112 }}
              value={column.field}
              options={fieldsOf(content).map((field) => ({ value: field, label: t(`column.${field}`) }))}
              onChange={(field: Column['field']) => void act(() => onRevise(at, { field }))}
            />
          </div>
          <div className="wide">
            <AutoText
              key={`title ${at}`}
              label={t('columns.title')}
              value={column.title}
              check={(text) => (text.trim() === '' ? t('reason.empty') : null)}
              onSave={(title) => onRevise(at, { title })}
            />
          </div>
          <div style={{ width: 88 }}>
            <AutoText
              key={`width ${at}`}
              label={t('columns.width')}
              value={printMm(column.widthMm)}
              hint={scaled ? t('columns.printed', { mm: Math.round(printedMm) }) : t('columns.widthHint')}
              check={(text) => (readWidth(text) === null ? t('appendix.widthWrong') : null)}
              onSave={(text) => onRevise(at, { widthMm: readWidth(text) ?? column.widthMm })}
            />
          </div>
          <div className="row acts" style={{ gap: 4 }}>
            <Button
              icon={<ArrowLeftOutlined aria-hidden />}
              aria-label={t('columns.left', { title: column.title })}
              title={t('columns.leftHint')}
              disabled={before === null}
              onClick={() => before !== null && onMove(at, before)}
            />
            <Button
              icon={<ArrowRightOutlined aria-hidden />}
              aria-label={t('columns.right', { title: column.title })}
              title={t('columns.rightHint')}
              disabled={behind === null}
              onClick={() => behind !== null && onMove(at, behind)}
            />
            <Button
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('columns.remove', { title: column.title })}
              title={t('columns.removeHint')}
              disabled={columns.length === 1}
              onClick={() => onRemove(at)}
            />
          </div>
        </>
      ) : (
        <p style={{ margin: 0, flexBasis: '100%' }}>
          {t('columns.several', {
            count: run.to - run.from + 1,
            titles: columns
              .slice(run.from, run.to + 1)
              .map((one) => `«${one.title}»`)
              .join(', '),
          })}
        </p>
      )}
      <UpperTitle key={`${run.from} ${run.to}`} columns={columns} run={run} onMerge={onMerge} />
    </div>
  );
}

/** The title over neighbours: made for the chosen ones, changed and taken away for all of them together. */
function UpperTitle({
  columns,
  run,
  onMerge,
}: Pick<Props, 'run' | 'onMerge'> & { readonly columns: readonly Column[] }): ReactNode {
  const { t } = useTranslation();
  const act = useAct();
  const [made, setMade] = useState(false);
  const merged = mergedRun(columns, run);
  const toMerge = runToMerge(columns, run);
  if (merged !== null) {
    return (
      <>
        <div className="wide">
          <AutoText
            // Whoever just typed it goes on in its field.
            autoFocus={made}
            label={t('columns.spanning', { count: merged.to - merged.from + 1 })}
            value={columns[merged.from]?.spanning ?? ''}
            check={(text) => (text.trim() === '' ? t('columns.spanningEmpty') : null)}
            onSave={(spanning) => onMerge(merged, spanning)}
          />
        </div>
        <Button
          className="acts"
          onClick={() => {
            setMade(false);
            void act(() => onMerge(merged, null));
          }}
        >
          {t('columns.unmerge')}
        </Button>
      </>
    );
  }
  if (toMerge === null) return null;
  const neighbour = columns[toMerge.from === run.from ? toMerge.to : toMerge.from]?.title ?? '';
  return (
    <div style={{ flexBasis: '100%' }}>
      <DraftLine
        button={run.to > run.from ? t('columns.merge') : t('columns.mergeWith', { title: neighbour })}
        label={t('columns.newSpanning')}
        onCreate={(spanning) => {
          setMade(true);
          return onMerge(toMerge, spanning);
        }}
      />
    </div>
  );
}
