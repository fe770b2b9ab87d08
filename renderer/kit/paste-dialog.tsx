// A pasted table before anything is made of it: what each column holds, which rows were found, what was cleaned and what needs a look.
import { Alert, Modal } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../shared/domain/fault.ts';
import { MAX_PASTED_ROWS, toCellGrid, type PastedTable } from '../../shared/domain/pasted-table.ts';
import { findHeadings, type TableField } from '../../shared/domain/table-headings.ts';
import { readTable, type TableDraft } from '../../shared/domain/table-recogniser.ts';
import { countRows } from '../../shared/domain/table-rows.ts';
import { tableOfClipboard } from './clipboard-table.ts';
import { faultSentence } from './fault.ts';
import { PasteTable } from './paste-table.tsx';

type Props = {
  readonly title: string;
  /** What the rows become: "nhiệm vụ". */
  readonly thing: string;
  /** Empty: the dialog begins with a place to paste into. */
  readonly table: PastedTable;
  /** The fields a column can hold, in the order in which columns without headings are taken. */
  readonly fields: readonly TableField[];
  /** Further choices over the table. */
  readonly children?: (draft: TableDraft) => ReactNode;
  /** Makes something of the rows; the fault keeps the dialog open. */
  readonly onTake: (draft: TableDraft) => Promise<Fault | null>;
  readonly onClose: () => void;
};

const NUMBERS = /^\s*([\divxlc]+([.)]\d*)*)?\s*$/i;

/** Without headings the columns are taken in their usual order, a first column of numbers as numbers. */
function guessFields(
  table: ReturnType<typeof toCellGrid>,
  order: readonly TableField[],
): readonly (TableField | null)[] {
  const numbered = table.columns > 1 && table.rows.every((row) => NUMBERS.test(row[0]?.text ?? ''));
  const own: readonly TableField[] = numbered ? ['number', ...order] : order;
  return Array.from({ length: table.columns }, (_, at) => own[at] ?? null);
}

export function PasteDialog({
  title,
  thing,
  table: first,
  fields: order,
  children,
  onTake,
  onClose,
}: Props): ReactNode {
  const { t } = useTranslation();
  const [table, setTable] = useState(first);
  const [chosen, setChosen] = useState<readonly (TableField | null)[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const grid = useMemo(() => toCellGrid(table), [table]);
  const found = useMemo(() => findHeadings(grid), [grid]);
  const bodyFrom = found?.bodyFrom ?? 0;
  const known = found?.fields.map((field) =>
    field === 'number' || (field !== null && order.includes(field)) ? field : null,
  );
  const fields = chosen ?? known ?? guessFields(grid, order);
  const draft = useMemo(() => readTable(grid, fields, bodyFrom), [grid, fields, bodyFrom]);
  const count = countRows(draft);
  const subtasks = draft.groups.flatMap((group) => group.rows).reduce((sum, row) => sum + row.subrows.length, 0);
  const titled = draft.groups.filter((group) => group.title !== null).length;
  const hasContent = fields.includes('content');

  const take = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const failed = await onTake(draft);
    setBusy(false);
    if (failed === null) onClose();
    else setFault(faultSentence(t, failed));
  };

  return (
    <Modal
      open
      width={980}
      style={{ top: 24 }}
      title={title}
      okText={count === 0 ? t('paste.take') : t('paste.takeCount', { count, thing })}
      okButtonProps={{ disabled: count === 0 || !hasContent }}
      confirmLoading={busy}
      onOk={() => void take()}
      onCancel={onClose}
    >
      {grid.rows.length === 0 ? (
        <textarea
          autoFocus
          className="paste-here"
          aria-label={t('paste.here')}
          placeholder={t('paste.hereHint', { limit: MAX_PASTED_ROWS })}
          onPaste={(event) => {
            event.preventDefault();
            setChosen(null);
            setTable(tableOfClipboard(event.clipboardData));
          }}
          onChange={() => undefined}
          value=""
        />
      ) : (
        <div className="stack" style={{ gap: 10 }}>
          <div role="status">
            {t('paste.found', { count, thing, subtasks, groups: titled })}{' '}
            {grid.cleaned > 0 && t('paste.cleaned', { count: grid.cleaned })}{' '}
            {grid.dropped > 0 && t('paste.dropped', { count: grid.dropped, limit: MAX_PASTED_ROWS })}
          </div>
          {fault !== null && <Alert type="error" title={fault} />}
          {!hasContent && <Alert type="warning" title={t('paste.noContent')} />}
          <Warnings draft={draft} />
          {children?.(draft)}
          <PasteTable
            grid={grid}
            fields={fields}
            choices={['number', ...order]}
            bodyFrom={bodyFrom}
            onFields={setChosen}
          />
        </div>
      )}
    </Modal>
  );
}

function Warnings({ draft: { warnings } }: { readonly draft: TableDraft }): ReactNode {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      title={t('paste.warnings', { count: warnings.length })}
      description={
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {warnings.slice(0, 5).map((warning) => (
            <li key={`${warning.row}-${warning.reason}`}>
              {t(`paste.warning_${warning.reason}`, { row: warning.row })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
